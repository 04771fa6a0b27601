// A declared body that signs nothing and appears nowhere.
import { PARTIES } from '../model/partie.ts'
import type { Coherence } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const acteurSansRole: Coherence = {
  id: 'acteur-sans-role',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['acteurs', 'axes', 'fiches', 'gouvernance'],
  resume: 'Un acteur déclaré a une qualité, ou est cité quelque part.',
  pourquoi:
    'Cet organisme est déclaré, mais il ne signe pas, ne pilote rien, ne siège nulle part et ne finance rien : le contrat ne dira pas ce qu’il y fait. Il reste peut-être d’une version précédente.',
  conseil: 'Dites sa qualité avec « en_tant_que », citez-le là où il intervient, ou retirez-le.',
  exemple: {
    faux: avecPilote('{ nom: Commune de Valdouve }'),
    juste: avecPilote('mission-locale'),
  },
  check(projet) {
    const sansQualite = acteursSitues(projet).filter(
      ({ acteur: { en_tant_que = [], signe, adhesion } }) =>
        en_tant_que.length === 0 && signe === undefined && adhesion === undefined,
    )
    if (sansQualite.length === 0) return []
    const cites = new Set(PARTIES.flatMap(partie => (partie === 'acteurs' ? [] : mots(projet[partie]))))
    const parents = new Set(acteursSitues(projet).flatMap(({ acteur }) => acteur.membre_de ?? []))
    return sansQualite
      .filter(({ acteur: { id } }) => !cites.has(id) && !parents.has(id))
      .map(({ acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${nommer(acteur)} n’a pas de qualité dans le contrat et n’est cité nulle part.`,
      }))
  },
}

/** Every text of a part: an identifier cited anywhere is among them. */
function mots(valeur: unknown): readonly string[] {
  if (typeof valeur === 'string') return [valeur]
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.values(valeur).flatMap(mots)
}

function avecPilote(pilote: string): string {
  return `# acteurs.yaml
acteurs:
  - { id: mission-locale, nom: Mission locale du Valdouve, type: association }
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# gouvernance.yaml
description: Un comité de pilotage se réunit deux fois par an.
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
pilotes: [${pilote}]
`
}
