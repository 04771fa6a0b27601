// A project read and judged → where it stands. Loaded only by who asks for it.
import { actionsDe } from './actions.ts'
import { echeancesDe } from './echeances.ts'
import { echeancesDesEnvois, suivreLesEnvois } from './envois.ts'
import { etapesDe } from './etapes.ts'
import { absencesDe, matriceDe } from './matrice.ts'
import { comptesDe, exigencesDe, passageDe } from './passage.ts'
import type { Lecture, Point } from './point.ts'
import { annuaireDe, dettesDe } from './qui.ts'
import { territoireDe } from './territoire.ts'
import { trousDe } from './trous.ts'

export { nommerDedans } from '../project/lieux-dits.ts'
export { courrielPour } from './courriel.ts'
export { courrielDEnvoi, retourDe } from './courriel-envoi.ts'
export type { Lecture, Point } from './point.ts'
export { enLigne } from './presentations/commande.ts'
export { type Affichage, presenterPoints } from './presentations/index.ts'
export { listeDEnvois } from './presentations/liste-envois.ts'
export { annuaireDe, piloteDe } from './qui.ts'

/** The same project, judged the same day, always gives the same point. Throws nothing for the user's files. */
export function pointDe(lecture: Lecture): Point {
  const { projet, rapport } = lecture
  const { contrat, faits } = projet
  const { libelle, debut, fin, fin_effective } = contrat.periode ?? {}
  const dossier = rapport.dossier === '.' ? [] : [rapport.dossier]
  const annuaire = annuaireDe(projet)
  const a_completer = trousDe(lecture, annuaire)
  const matrice = matriceDe(
    lecture,
    a_completer.map(({ pointeur }) => pointeur),
  )
  const absences = absencesDe(matrice, projet)
  const passage = passageDe(lecture)
  const envois = suivreLesEnvois(lecture.envois, projet)
  const reste = {
    ...(passage && { passage }),
    matrice,
    a_completer,
    absences,
    qui: dettesDe(projet, annuaire, a_completer, absences),
    echeances: echeancesDe(projet, echeancesDesEnvois(envois, faits.date)),
    envois,
    non_lus: lecture.non_lus,
  }
  return {
    dossier: rapport.dossier,
    id: rapport.id,
    titre: rapport.titre ?? (rapport.id || rapport.dossier),
    territoire: territoireDe(projet),
    phase: rapport.phase,
    profils: rapport.profils,
    date: rapport.date,
    periode: {
      ...(libelle === undefined ? {} : { libelle }),
      ...(debut === undefined ? {} : { debut }),
      ...(fin === undefined && fin_effective === undefined ? {} : { fin: fin_effective ?? fin ?? '' }),
    },
    ...(faits.signature === undefined ? {} : { signature: faits.signature.date }),
    comptes: comptesDe(lecture),
    exigences: exigencesDe(lecture),
    etapes: etapesDe(projet, dossier),
    ...reste,
    envois_illisibles: lecture.envois_illisibles,
    actions: actionsDe({ ...reste, lecture, dossier }),
  }
}
