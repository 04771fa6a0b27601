// What `add` asks when it is not told, and the request that it makes.
import type { Ajoutable, DemandeDEdition } from '../../index.ts'
import type { Interroger } from './interroger.ts'

type Ajout = Extract<DemandeDEdition, { readonly geste: 'ajouter' }>
/** What was typed: an option that may be repeated bears the singular. */
type Donnees = Partial<Omit<Ajout, 'geste' | 'roles' | 'pilotes' | 'themes' | 'constats'>> &
  Readonly<Partial<Record<'role' | 'pilote' | 'theme' | 'constat', readonly string[]>>>

const CHOSES: Readonly<
  Record<Ajoutable, { readonly nom: string; readonly question: string; readonly exemple: string }>
> = {
  fiche: { nom: 'Une fiche action', question: 'Titre de la fiche :', exemple: 'Un bus santé dans les bourgs' },
  axe: { nom: 'Un axe', question: 'Titre de l’axe :', exemple: 'Accéder aux soins partout' },
  objectif: { nom: 'Un objectif', question: 'L’objectif, en une phrase :', exemple: 'Attirer et garder les soignants' },
  acteur: { nom: 'Un acteur', question: 'Nom de l’organisme :', exemple: 'Centre hospitalier de Valdouve' },
  instance: { nom: 'Une instance', question: 'Nom de l’instance :', exemple: 'Comité de pilotage' },
  indicateur: { nom: 'Un indicateur', question: 'Ce que l’on compte :', exemple: 'Personnes reçues dans l’année' },
  besoin: { nom: 'Un besoin', question: 'Le besoin, en quelques mots :', exemple: 'Un médecin traitant pour chacun' },
}
const NOMENCLATURES: Partial<Record<Ajoutable, string>> = {
  acteur: 'type_acteur',
  instance: 'type_instance',
  indicateur: 'type_indicateur',
}
const PLAN = ['axe', 'objectif'] as const

export async function completerAjout(donnees: Donnees, i: Interroger): Promise<DemandeDEdition> {
  const { bibliotheque, ou } = i
  const noms = bibliotheque.AJOUTABLES.map(valeur => ({ valeur, nom: CHOSES[valeur].nom }))
  const quoi = (await i.parmi(donnees.quoi, () => noms, {
    ...{ question: 'Que voulez-vous ajouter ?', quoi: 'ce qu’il faut ajouter' },
    drapeau: `un mot après « add » : ${bibliotheque.AJOUTABLES.join(', ')}`,
  })) as Ajoutable
  const { question, exemple } = CHOSES[quoi]
  const titre = await i.texte(donnees.titre, {
    ...{ question, raison: `Par exemple « ${exemple} ».`, quoi: `le nom de ce qu’il faut ajouter` },
    drapeau: `le titre entre guillemets : add ${quoi} "${exemple}"`,
  })
  const liste = NOMENCLATURES[quoi]
  const { role, pilote, theme, constat, ...simples } = donnees
  const complet = {
    ...simples,
    ...(await rattacher(quoi, donnees, i)),
    ...(liste === undefined
      ? {}
      : {
          type: await i.peutEtre(donnees.type, () => bibliotheque.mots(liste), {
            question: 'De quel type ?',
            aucun: 'Je ne sais pas encore',
          }),
        }),
    ...(quoi === 'fiche' && {
      pilote: await i.peutEtre(pilote?.[0], () => bibliotheque.choses(['acteur'], ou), {
        question: 'Qui la pilote ?',
        aucun: 'Je ne sais pas encore',
      }),
    }),
  }
  const { pilote: choisi, ...reste } = complet as typeof complet & { readonly pilote?: string }
  const pilotes = pilote ?? (choisi === undefined ? undefined : [choisi])
  const presents = Object.fromEntries(
    Object.entries({ ...reste, roles: role, pilotes, themes: theme, constats: constat }).filter(
      ([, v]) => v !== undefined,
    ),
  )
  return { geste: 'ajouter', ...presents, quoi, titre }
}

async function rattacher(quoi: Ajoutable, donnees: Donnees, i: Interroger): Promise<{ axe?: string; fiche?: string }> {
  const { bibliotheque, ou } = i
  const plan = () => bibliotheque.choses(PLAN, ou)
  if (quoi === 'objectif')
    return {
      axe: await i.chose(donnees.axe, PLAN, {
        ...{ question: 'Dans quel axe, ou quel objectif ?', quoi: 'l’axe ou l’objectif qui le contient' },
        drapeau: 'son identifiant ou son numéro, par exemple --axe 1',
      }),
    }
  const [axe, fiche] = [
    quoi === 'fiche'
      ? await i.peutEtre(donnees.axe, plan, {
          question: 'À quel axe ou objectif la rattacher ?',
          aucun: 'Aucun pour l’instant',
        })
      : donnees.axe,
    quoi === 'indicateur'
      ? await i.peutEtre(donnees.fiche, () => bibliotheque.choses(['fiche'], ou), {
          question: 'De quelle fiche ?',
          aucun: 'Du contrat entier',
        })
      : donnees.fiche,
  ]
  return { ...(axe !== undefined && { axe }), ...(fiche !== undefined && { fiche }) }
}
