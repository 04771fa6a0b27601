// Numbers that cannot be: money owed by an action, more than the whole of something, a post of no time at all.
import type { Coherence } from '../model/regle.ts'
import { enNombre } from '../mots.ts'
import { entreGuillemets } from './appuis/mots.ts'
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
  resume: 'Un nombre reste dans les limites de ce qu’il peut être.',
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
  // Measures are named by the user: an indicator called « part » may be anything.
  passer: new Set(['mesures']),
  regard: () => (nombre, cle, chemin) => {
    const bornes = typeof nombre === 'number' && Object.hasOwn(BORNES, cle) ? BORNES[cle] : undefined
    if (!bornes || typeof nombre !== 'number') return undefined
    if (nombre >= bornes.min && nombre <= (bornes.max ?? Number.POSITIVE_INFINITY)) return undefined
    const message = `${entreGuillemets(String(cle))} vaut ${enNombre(nombre)} ; on attend ${bornes.attendu}.`
    return { at: chemin(), message }
  },
}
