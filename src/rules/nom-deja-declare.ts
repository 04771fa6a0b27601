// A body written by its name where acteurs.yaml already declares it: two bodies, for whoever counts.
import { valeurA } from '../model/chemin.ts'
import type { Coherence } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

/** Where somebody may be named in place of an actor's identifier. */
const CLES = new Set([
  'pilotes',
  'referents',
  'partenaires',
  'membres',
  'presidence',
  'animation',
  'responsable',
  'financeur',
  'employeur',
  'editos',
])

export const nomDejaDeclare: Coherence = {
  id: 'nom-deja-declare',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un organisme déclaré dans acteurs.yaml est cité par son identifiant.',
  pourquoi:
    'Écrit une fois par son nom et une fois par son identifiant, le même organisme compte pour deux : ses financements se séparent dans le tableau par financeur, et un changement de nom n’en suit qu’une partie.',
  conseil: 'Remplacez « nom » par l’identifiant de l’acteur.',
  exemple: {
    faux: `# acteurs.yaml
acteurs:
  - { id: ch-valdouve, nom: Centre hospitalier de Valdouve }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
partenaires: [{ nom: Centre hospitalier de Valdouve }]
`,
    juste: `# acteurs.yaml
acteurs:
  - { id: ch-valdouve, nom: Centre hospitalier de Valdouve }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
partenaires: [ch-valdouve]
`,
  },
  regard(projet) {
    const declares = new Map(
      acteursSitues(projet).flatMap(({ acteur }) => (acteur.nom ? [[cle(acteur.nom), acteur.id]] : [])),
    )
    return (nom, cleDuNom, chemin) => {
      if (typeof nom !== 'string' || cleDuNom !== 'nom') return undefined
      const at = chemin()
      const porteur = at.slice(0, -1).findLast(segment => typeof segment === 'string')
      const id = CLES.has(String(porteur)) ? declares.get(cle(nom)) : undefined
      if (id === undefined || valeurA(projet, [...at.slice(0, -1), 'acteur']) !== undefined) return undefined
      const message = `${entreGuillemets(nom)} est déjà déclaré dans acteurs.yaml : écrivez son identifiant, ${id}.`
      return { at, message }
    }
  },
}

function cle(nom: string): string {
  return nom.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '’').replace(/\s+/g, ' ').trim().toLowerCase()
}
