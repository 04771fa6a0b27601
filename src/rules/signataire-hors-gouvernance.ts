// Signatories that no body of the governance brings together.

import type { Gouvernance, Quelquun } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { type Acteur, idActeur, signataires } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { COMMINGES } from './appuis/sources.ts'

type Instance = NonNullable<Gouvernance['instances']>[number]

export const signataireHorsGouvernance: Coherence = {
  id: 'signataire-hors-gouvernance',
  gravite: 'information',
  phase: 'redaction',
  source: COMMINGES,
  suppose: ['gouvernance', 'acteurs'],
  resume: 'En général, un signataire siège dans une instance du contrat.',
  pourquoi:
    'Dans les contrats observés, le comité de pilotage réunit les signataires. Celui qui ne siège nulle part s’engage sans suivre ni décider. Le porteur et l’ARS sont jugés par une autre règle. Rien n’est dit tant que les membres du comité ne sont pas écrits, ni quand l’un d’eux les représente tous.',
  conseil:
    'Ajoutez-les aux « membres » d’une instance, ou ajoutez-y un membre qui les représente : « nom: Les signataires ».',
  exemple: {
    faux: gouvernance('[ars, cc-valdouve]'),
    juste: gouvernance('[ars, cc-valdouve, caf]'),
  },
  check(projet) {
    const instances = projet.gouvernance.instances ?? []
    const rang = instances.findIndex(i => i.type === 'copil' && siegeant(i).length > 0)
    const copil = instances[rang]
    if (copil === undefined) return []
    const presents = instances.flatMap(siegeant)
    const noms = presents.map(p => (typeof p === 'string' ? '' : (p.nom ?? ''))).filter(nom => nom !== '')
    if (noms.some(nom => /signataire|partenaires|parties au contrat/i.test(nom))) return []
    const ids = new Set(presents.flatMap(p => idActeur(p) ?? []))
    const liste = projet.acteurs.acteurs ?? []
    const membresDe = new Set(liste.filter(({ id }) => ids.has(id)).flatMap(a => a.membre_de ?? []))
    const siege = (acteur: Acteur) =>
      ids.has(acteur.id) ||
      membresDe.has(acteur.id) ||
      ids.has(acteur.membre_de ?? '') ||
      noms.some(nom => designe(nom, acteur)) ||
      presents.some(p => typeof p === 'object' && p.type !== undefined && p.type === acteur.type)
    const absents = signataires(projet)
      .map(({ acteur }) => acteur)
      .filter(acteur => acteur.type !== 'ars' && !projet.faits.porteurs.includes(acteur.id) && !siege(acteur))
    if (absents.length === 0) return []
    const message =
      absents.length === 1
        ? `${nommer(absents[0] ?? {})} signe, mais ne siège dans aucune instance.`
        : `${absents.length} signataires ne siègent dans aucune instance : ${enumerer(absents.map(nommer), 6)}.`
    const at = ['gouvernance', 'instances', rang]
    return [{ at: aLEnseigne(at, copil), message }]
  },
}

function siegeant({ presidence = [], animation = [], membres = [] }: Instance): readonly Quelquun[] {
  return [...presidence, ...animation, ...membres]
}

/** « Les maires » sit for each commune, « le délégué du préfet » for the préfecture. */
function designe(nom: string, { type, forme, nom: sien = '' }: Acteur): boolean {
  if (type === 'prefecture') return /préf[eè]t|préfecture|État/i.test(nom)
  if (forme === 'commune') return /communes|maires|élus/i.test(nom)
  return sien !== '' && nom.toLowerCase().includes(sien.toLowerCase())
}

function gouvernance(membres: string): string {
  return `# acteurs.yaml
acteurs:
  - { id: ars, nom: Agence régionale de santé, type: ars, en_tant_que: [signataire] }
  - { id: cc-valdouve, nom: CC du Valdouve, type: collectivite, en_tant_que: [porteur] }
  - { id: caf, nom: Caisse d’allocations familiales, type: caf, en_tant_que: [signataire] }
# gouvernance.yaml
instances:
  - { id: copil, type: copil, nom: Comité de pilotage, membres: ${membres} }
`
}
