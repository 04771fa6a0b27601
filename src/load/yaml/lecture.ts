// One YAML 1.2 document → our tree and its faults: read, name the mistake, repair a copy, read again.
import type { Noeud } from '../../model/noeud.ts'
import type { Explication } from './causes.ts'
import type { Chantier } from './chantier.ts'
import { remplacerControles } from './controles.ts'
import { diagnostiquer } from './diagnose.ts'
import { type Evenement, GENRE, lireEvenements } from './events.ts'
import { appliquer, type FauteYaml, type Trouvaille } from './faute.ts'
import { plusieursDocuments } from './suspicions/documents.ts'
import { construire } from './tree.ts'

/** Mistakes looked for in one file, and characters read again and again at most: a hopeless file must not take long. */
const ESSAIS = 50
const RELECTURE = 20_000_000

export type Lu = { readonly racine: Noeud | null; readonly fautes: FauteYaml[] }

/** `racine` is null when nothing readable is left. `expliquer` names what no trap recognises. */
export function lire(texte: string, expliquer: Explication): Lu {
  return lirePropre(remplacerControles(texte), expliquer)
}

/** The same for a text of which no character is left to replace. */
export function lirePropre(
  propre: { readonly texte: string; readonly fautes: readonly FauteYaml[] },
  expliquer: Explication,
): Lu {
  const { texte } = propre
  const fautes = [...propre.fautes]
  const essais = Math.max(2, Math.min(ESSAIS, Math.ceil(RELECTURE / (texte.length + 1))))
  let copie = propre.texte
  for (let essai = 0; essai < essais; essai++) {
    const lu = lireEvenements(copie)
    const { racine, nouvelles, trouvaille } =
      'raison' in lu
        ? { racine: null, nouvelles: [], trouvaille: diagnostiquer(propre.texte, copie, lu, expliquer) }
        : monter(propre.texte, copie, lu)
    if (trouvaille === null)
      return {
        racine,
        fautes: trier([...fautes, ...nouvelles.filter(nouvelle => !consequence(nouvelle, fautes))]),
      }
    if (consequence(trouvaille.faute, fautes)) return { racine: null, fautes: trier(fautes) }
    const suivante = appliquer(copie, trouvaille.remplacements)
    const dite = fautes.find(faute => memeFaute(faute, trouvaille.faute))
    if (dite === undefined) fautes.push(trouvaille.faute)
    if (suivante === copie || dite !== undefined) {
      // The repair did not help, or there is none: reading stops here.
      const derniere = dite ?? trouvaille.faute
      derniere.bloquant = true
      return { racine, fautes: trier(fautes) }
    }
    copie = suivante
  }
  for (const faute of fautes.slice(-1)) faute.bloquant = true
  return { racine: null, fautes: trier(fautes) }
}

type Lecture = { racine: Noeud | null; nouvelles: FauteYaml[]; trouvaille: Trouvaille | null }

function monter(texte: string, copie: string, evenements: readonly Evenement[]): Lecture {
  const c: Chantier = {
    texte,
    copie,
    evenements,
    suivant: 1,
    curseur: 0,
    fautes: [],
    trouvaille: null,
    ancres: new Set(),
    fauteAncre: null,
    renvois: null,
  }
  const premier = evenements[1]
  const second = evenements[2]
  const rien =
    premier === undefined ||
    (premier.type === GENRE.SCALAR && premier.valueStart < 0 && premier.tagStart < 0 && premier.anchorStart < 0)
  const racine = rien ? null : construire(c)
  if (rien && (second === undefined || evenements.length <= 3))
    return { racine, nouvelles: [fichierVide(texte)], trouvaille: null }
  const plusieurs = plusieursDocuments(c, racine?.fin ?? 0)
  if (plusieurs !== null) c.fautes.push({ ...plusieurs, bloquant: plusieurs.bloquant || racine === null })
  return { racine, nouvelles: c.fautes, trouvaille: c.trouvaille }
}

function fichierVide(texte: string): FauteYaml {
  const vu = texte.trim() === '' ? 'Ce fichier est vide' : 'Ce fichier ne contient que des commentaires'
  return {
    regle: 'fichier-vide',
    debut: 0,
    fin: 0,
    message: `${vu} ; on attendait des clés et leurs valeurs (« titre: … »).`,
    conseil: 'Complétez-le, ou supprimez-le s’il ne sert pas encore.',
    bloquant: true,
  }
}

/** After a repair that loses something, these may only be its consequence. */
const INCERTAINES = new Set(['indentation', 'yaml-illisible', 'ligne-sans-deux-points', 'fichier-vide'])

function consequence(faute: FauteYaml, avant: readonly FauteYaml[]): boolean {
  return INCERTAINES.has(faute.regle) && avant.some(autre => autre.bloquant)
}

function memeFaute(a: FauteYaml, b: FauteYaml): boolean {
  return a.regle === b.regle && a.debut === b.debut
}

/** In the order of the file, each mistake once. */
function trier(fautes: readonly FauteYaml[]): FauteYaml[] {
  if (fautes.length < 2) return [...fautes]
  const vues = new Set<string>()
  return fautes
    .toSorted((a, b) => a.debut - b.debut)
    .filter(({ regle, debut }) => !vues.has(`${regle}@${debut}`) && vues.add(`${regle}@${debut}`))
}
