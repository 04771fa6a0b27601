// Numbers that cannot be: money owed by an action, more than the whole of something, a post of no time at all.
import type { Chemin } from '../model/chemin.ts'
import { PARTIES } from '../model/partie.ts'
import type { Coherence } from '../model/regle.ts'
import { enNombre, entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

const BORNES: Readonly<Record<string, { readonly min: number; readonly max?: number; readonly attendu: string }>> = {
  montant: { min: 0, attendu: 'un montant positif' },
  total: { min: 0, attendu: 'un montant positif' },
  part: { min: 0, max: 100, attendu: 'une part entre 0 et 100 %' },
  avancement: { min: 0, max: 100, attendu: 'un avancement entre 0 et 100 %' },
  etp: { min: 0, attendu: 'un temps positif' },
  population: { min: 0, attendu: 'un nombre d’habitants' },
  generation: { min: 1, attendu: 'un rang à partir de 1' },
  fiches_prevues: { min: 0, attendu: 'un nombre de fiches' },
  minimum: { min: 0, attendu: 'un nombre de réunions' },
}

export const valeurImpossible: Coherence = {
  id: 'valeur-impossible',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un nombre est hors de ce qu’il peut être',
  pourquoi:
    'Un montant négatif ou une part de 150 % fausse les totaux du contrat sans que rien ne le montre sur la page. Une recette s’écrit avec son financeur, pas comme une dépense négative.',
  conseil: 'Vérifiez le signe, la virgule et l’unité.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes: [{ libelle: Véhicule, montant: -60 000 € }]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes: [{ libelle: Véhicule, montant: 60 000 € }]
`,
  },
  check(projet) {
    return PARTIES.flatMap(partie => nombres(projet[partie], [partie])).flatMap(({ cle, nombre, at }) => {
      const bornes = Object.hasOwn(BORNES, cle) ? BORNES[cle] : undefined
      if (!bornes || (nombre >= bornes.min && nombre <= (bornes.max ?? Number.POSITIVE_INFINITY))) return []
      const message = `${entreGuillemets(cle)} vaut ${enNombre(nombre)} ; on attend ${bornes.attendu}.`
      return [{ at, message }]
    })
  },
}

type Nombre = { readonly cle: string; readonly nombre: number; readonly at: Chemin }

function nombres(valeur: unknown, at: Chemin): readonly Nombre[] {
  if (Array.isArray(valeur)) return valeur.flatMap((element, rang) => nombres(element, [...at, rang]))
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.entries(valeur).flatMap(([cle, contenu]) => {
    // Measures may be anything: only what the format names is bounded.
    if (cle === 'mesures' && !Array.isArray(contenu)) return []
    return typeof contenu === 'number' ? [{ cle, nombre: contenu, at: [...at, cle] }] : nombres(contenu, [...at, cle])
  })
}
