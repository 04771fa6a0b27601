// A project read and judged → where it stands. Loaded only by who asks for it.
import { actionsDe } from './actions.ts'
import { echeancesDe } from './echeances.ts'
import { echeancesDesEnvois, suivreLesEnvois } from './envois.ts'
import { etapesDe } from './etapes.ts'
import { absencesDe, matriceDe } from './matrice.ts'
import { comptesDe, exigencesDe, passageDe } from './passage.ts'
import type { AAnnoncer, Annonce, Lecture, Point } from './point.ts'
import { type Annuaire, annuaireDe, dettesDe } from './qui.ts'
import { territoireDe } from './territoire.ts'
import { trousDe } from './trous.ts'

export { nommerDedans } from '../project/lieux-dits.ts'
export { courrielPour } from './courriel.ts'
export { courrielDEnvoi, retourDe } from './courriel-envoi.ts'
export type { AAnnoncer, Lecture, Point } from './point.ts'
export { enLigne } from './presentations/commande.ts'
export { type Affichage, presenterPoints } from './presentations/index.ts'
export { listeDEnvois } from './presentations/liste-envois.ts'
export { annuaireDe, piloteDe } from './qui.ts'

/** What e-mails say of a project that was only read. Throws nothing for the user's files. */
export function annonceDe(lecture: AAnnoncer, annuaire: Annuaire = annuaireDe(lecture.projet)): Annonce {
  const { projet, dossier } = lecture
  const { id = '', titre, periode } = projet.contrat
  const { libelle, debut, fin, fin_effective } = periode ?? {}
  const a_completer = trousDe(lecture, annuaire)
  const matrice = matriceDe(
    lecture,
    a_completer.map(({ pointeur }) => pointeur),
  )
  return {
    titre: titre ?? (id || dossier),
    phase: projet.faits.phase,
    periode: {
      ...(libelle === undefined ? {} : { libelle }),
      ...(debut === undefined ? {} : { debut }),
      ...(fin === undefined && fin_effective === undefined ? {} : { fin: fin_effective ?? fin ?? '' }),
    },
    matrice,
    a_completer,
    absences: absencesDe(matrice, projet),
  }
}

/** The same project, judged the same day, always gives the same point. Throws nothing for the user's files. */
export function pointDe(lecture: Lecture): Point {
  const { projet, rapport } = lecture
  const { faits } = projet
  const dossier = rapport.dossier === '.' ? [] : [rapport.dossier]
  const annuaire = annuaireDe(projet)
  const { titre, phase, periode, matrice, a_completer, absences } = annonceDe(
    { ...lecture, dossier: rapport.dossier },
    annuaire,
  )
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
    titre,
    territoire: territoireDe(projet),
    phase,
    profils: rapport.profils,
    date: rapport.date,
    periode,
    ...(faits.signature === undefined ? {} : { signature: faits.signature.date }),
    comptes: comptesDe(lecture),
    exigences: exigencesDe(lecture),
    etapes: etapesDe(projet, dossier),
    ...reste,
    envois_illisibles: lecture.envois_illisibles,
    actions: actionsDe({ ...reste, lecture, dossier }),
  }
}
