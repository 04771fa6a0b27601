// What came back from partners: read, compared, decided, written; asked of by `cls receive`, and by whatever imports fiches.
import { resolve } from 'node:path'
import { contexteDe } from '../champs/index.ts'
import { type Bilan, compter, type Statut } from '../echanges/compte-rendu/bilan.ts'
import { compteRendu } from '../echanges/compte-rendu/compte-rendu.ts'
import { type Connus, lireProjet, rienDeConnu } from '../project/read.ts'
import type { Edite, Ou } from './edition/editer.ts'
import { finirLInterrompu } from './edition/reprise.ts'
import { lireRegistre } from './envois.ts'
import { optionsDe } from './jugement.ts'
import { dossierDUn } from './projets.ts'
import { ecrireTri } from './reception/ecrire.ts'
import { fichiersNommes, lireRecu } from './reception/lire.ts'
import { type Arbitre, direMot, type Etude, type Tri, trier } from './reception/trier.ts'

export type { LigneDeBilan } from '../echanges/compte-rendu/bilan.ts'
export { direChangement } from '../echanges/compte-rendu/compte-rendu.ts'
export { enLigne, nommer } from '../echanges/fusion/changement.ts'
export { cleDeConflit, garderReponses, lireReponses, type Reponse } from './reception/reponses.ts'
export { type Arbitre, type Conflit, direMot } from './reception/trier.ts'
export { type Bilan, compter, type Statut }

/** Everything that was read, and nothing decided yet. */
export type Reception = Etude & {
  readonly racine: string
  readonly date: string
  readonly avis: readonly string[]
  readonly connus: Connus
}
export type Recus = { readonly bilan: Bilan; readonly edite: Edite | undefined; readonly rapport: string }

/** `fichiers`: files or folders, as the user names them. Throws UserError for what does not exist. */
export async function lireRetours(fichiers: readonly string[], ou: Ou): Promise<Reception> {
  const racine = dossierDUn(ou.projet, ou.dossier)
  finirLInterrompu(racine)
  const noms = fichiersNommes(fichiers, ou.dossier)
  const { date } = optionsDe(ou)
  const connus = rienDeConnu()
  const { projet } = lireProjet(racine, { date, connus })
  const contexte = contexteDe(projet)
  const { envois, avis } = await lireRegistre(racine)
  const recus = noms.map(nom => lireRecu(nom, { projet, contexte, dossier: resolve(ou.dossier) }))
  return { projet, contexte, recus, envois, jour: enFrancais(date), date, racine, avis, connus }
}

/** What would be done, conflicts left as `arbitre` leaves them. */
export function trierRetours(reception: Reception, arbitre: Arbitre): Promise<Tri> {
  return trier(reception, arbitre)
}

/** Writes what was decided, unless it is a trial. Throws UserError when the project cannot be written. */
export function ecrireRetours(reception: Reception, tri: Tri, ou: Ou): Recus {
  const ecrit = ecrireTri(tri, reception, reception.date, {
    ...ou,
    racine: reception.racine,
    connus: reception.connus,
  })
  const { fichiers, lignes, mots } = ecrit.tri
  const bilan: Bilan = { fichiers, lignes, mots }
  return { bilan, edite: ecrit.edite, rapport: compteRendu(bilan, reception.jour, direMot) }
}

function enFrancais(date: string): string {
  return date.split('-').reverse().join('/')
}
