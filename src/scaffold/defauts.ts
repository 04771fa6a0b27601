// What nobody answered: a whole project all the same, where everything unknown is said to be so.
import { type Phase, rang } from '../model/phase.ts'
import { profil } from '../profiles/index.ts'
import { identifiantPour } from './identifiants.ts'
import { A_COMPLETER, type Reponses, type Table, tables } from './reponses.ts'

export type Complet = Required<Reponses>

/** The same answers, completed. `avis`: what was added that the user should know of, as sentences. */
export function completer(reponses: Reponses): { readonly complet: Complet; readonly avis: readonly string[] } {
  const contrat = completerContrat(reponses.contrat ?? {})
  const { acteurs, avis } = completerActeurs(reponses.acteurs, contrat)
  const complet = {
    contrat,
    territoire: remplie(reponses.territoire) ?? { description: A_COMPLETER },
    acteurs,
    diagnostic: remplie(reponses.diagnostic) ?? { methode: A_COMPLETER },
    axes: completerAxes(reponses),
    gouvernance: remplie(reponses.gouvernance) ?? gouvernance(tables(acteurs.acteurs)),
    evaluation: remplie(reponses.evaluation) ?? { description: A_COMPLETER },
    fiches: reponses.fiches ?? [],
    suivi: reponses.suivi ?? [],
  }
  return { complet, avis }
}

/** A file that holds no key cannot be read: a part without any is as good as absent. */
function remplie(table: Table | undefined): Table | undefined {
  return table !== undefined && Object.keys(table).length > 0 ? table : undefined
}

function completerContrat(contrat: Table): Table {
  const titre = contrat.titre ?? A_COMPLETER
  const connu = String(titre).startsWith(A_COMPLETER) ? '' : String(titre)
  return {
    titre,
    id: identifiantPour(connu, 'mon-contrat', new Set()),
    profil: ['national'],
    phase: 'preparation',
    periode: { debut: A_COMPLETER, fin: A_COMPLETER },
    ...contrat,
    format: 1,
  }
}

/** The law names the ARS as a party to every contract (CSP, L. 1434-10, IV): from the drafting on, a list without it would be faulty. */
function completerActeurs(acteurs: Table | undefined, contrat: Table): { acteurs: Table; avis: string[] } {
  const donnes = tables(acteurs?.acteurs)
  const due = rang(contrat.phase as Phase) >= rang('redaction') && contrat.transcription !== 'partielle'
  if (donnes.length > 0 && (!due || donnes.some(a => a.type === 'ars'))) return { acteurs: acteurs ?? {}, avis: [] }
  const ars = arsDe(contrat, new Set(donnes.map(a => String(a.id))))
  if (donnes.length > 0)
    return {
      acteurs: { ...acteurs, acteurs: [...donnes, ...ars] },
      avis: ['L’Agence régionale de santé a été ajoutée aux acteurs : la loi en fait une partie au contrat.'],
    }
  const porteur = { id: 'porteur', nom: A_COMPLETER, type: 'collectivite', en_tant_que: ['porteur'] }
  return { acteurs: { ...acteurs, acteurs: [porteur, ...ars] }, avis: [] }
}

/** The ARS of each profile, several when several regions sign. */
function arsDe(contrat: Table, pris: ReadonlySet<string>): Table[] {
  const noms = (contrat.profil as readonly string[]).flatMap(nom => profil(nom)?.ars ?? [])
  return (noms.length > 0 ? noms : ['Agence régionale de santé']).map(nom => ({
    id: identifiantPour(nom, 'ars', pris),
    nom,
    type: 'ars',
    en_tant_que: ['signataire'],
  }))
}

/** Without any action the plan is still to come; with some, only the user knows whether it is whole. */
function completerAxes({ axes = {}, fiches = [] }: Reponses): Table {
  if (axes.programme !== undefined || fiches.length > 0) return remplie(axes) ?? { programme: PLAN_PARTIEL }
  return { programme: { etat: 'a-venir', motif: 'Le plan d’actions n’est pas encore écrit' }, ...axes }
}

export const PLAN_PARTIEL: Table = { etat: 'partiel', motif: 'Le plan d’actions est en cours d’écriture' }

function gouvernance(acteurs: readonly Table[]): Table {
  const membres = acteurs
    .filter(a => a.type === 'ars' || (Array.isArray(a.en_tant_que) && a.en_tant_que.includes('porteur')))
    .map(a => a.id)
  const instance = (type: string, nom: string) => ({
    id: type,
    type,
    nom,
    missions: A_COMPLETER,
    membres,
    etat: 'a-creer',
  })
  return {
    instances: [instance('copil', 'Comité de pilotage'), instance('cotech', 'Comité technique')],
    coordination: { fonction: 'Coordination du contrat local de santé', etp: A_COMPLETER },
  }
}
