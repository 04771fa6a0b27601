// A steering committee where a carrier of the contract, or the ARS, does not sit.
import type { Gouvernance, Projet, Quelquun } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { idActeur } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

type Instance = NonNullable<Gouvernance['instances']>[number]

export const copilIncomplet: Coherence = {
  id: 'copil-incomplet',
  gravite: 'avertissement',
  phase: 'programmation',
  source: FEDERATION_ADDICTION,
  suppose: ['gouvernance', 'acteurs'],
  resume: 'Le comité de pilotage réunit le porteur du contrat et l’ARS.',
  pourquoi:
    'Le comité de pilotage réunit au moins la mairie ou l’intercommunalité, l’ARS et le délégué du préfet, et procède aux arbitrages. Sans le porteur ou l’ARS, il ne peut pas décider. S’il y a plusieurs comités, il suffit que chacun des deux siège dans l’un d’eux.',
  conseil: 'Ajoutez-les à « membres », à « presidence » ou à « animation » du comité.',
  exemple: {
    faux: copil('[cc-valdouve, { nom: Représentants des habitants }]'),
    juste: copil('[cc-valdouve, ars-pdl, { nom: Représentants des habitants }]'),
  },
  check(projet) {
    const copils = (projet.gouvernance.instances ?? []).flatMap((instance, rang) =>
      instance.type === 'copil' ? [{ instance, at: ['gouvernance', 'instances', rang] }] : [],
    )
    const [premier] = copils
    const { porteurs, types_acteurs } = projet.faits
    if (!premier || porteurs.length === 0 || !types_acteurs.includes('ars')) return []
    const presents = copils.flatMap(({ instance }) => siegeant(instance))
    if (presents.some(designeTous)) return []
    const manque = [
      presents.some(present => porteurs.includes(idActeur(present) ?? '')) ? [] : ['le porteur du contrat'],
      presents.some(present => estArs(present, projet)) ? [] : ['l’ARS'],
    ].flat()
    if (manque.length === 0) return []
    const { instance, at } = premier
    if (presents.length === 0)
      return [
        {
          at: aLEnseigne(premier.at, premier.instance),
          message: `La composition de l’instance ${nommer(premier.instance)} n’est pas écrite : on y attend au moins le porteur du contrat et l’ARS.`,
        },
      ]
    const message = `${manque.join(' et ')} ne ${manque.length > 1 ? 'siègent' : 'siège'} pas dans l’instance ${nommer(instance)}.`
    return [
      {
        at: instance.membres === undefined ? aLEnseigne(at, instance) : [...at, 'membres'],
        on: instance.membres === undefined ? 'valeur' : 'cle',
        message: message.charAt(0).toUpperCase() + message.slice(1),
      },
    ]
  },
}

function siegeant({ presidence = [], animation = [], membres = [] }: Instance): readonly Quelquun[] {
  return [...presidence, ...animation, ...membres]
}

/** « Les signataires du contrat »: whoever they are, the carrier and the ARS are among them. */
function designeTous(present: Quelquun): boolean {
  return typeof present === 'object' && /signataire|parties au contrat/i.test(present.nom ?? '')
}

function estArs(present: Quelquun, projet: Projet): boolean {
  const id = idActeur(present)
  if (id !== undefined)
    return projet.acteurs.acteurs?.some(acteur => acteur.id === id && acteur.type === 'ars') ?? false
  if (typeof present === 'string') return false
  return present.type === 'ars' || /\bARS\b|agence régionale de santé/i.test(present.nom ?? '')
}

function copil(membres: string): string {
  return `# acteurs.yaml
acteurs:
  - { id: ars-pdl, nom: ARS Pays de la Loire, type: ars, en_tant_que: [signataire] }
  - { id: cc-valdouve, nom: Communauté de communes du Valdouve, type: collectivite, en_tant_que: [porteur] }
# gouvernance.yaml
instances:
  - id: copil
    type: copil
    nom: Comité de pilotage
    membres: ${membres}
`
}
