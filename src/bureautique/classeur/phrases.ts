// What is said of a workbook that is not read, or not wholly: each sentence tells what to do, or what was done.
import { compter } from '../../mots.ts'
import type { RefusDeClasseur } from './classeur.ts'

const refus = (texte: string): RefusDeClasseur => ({ refus: texte })

export const ABIME = (nom: string) =>
  refus(
    `« ${nom} » est abîmé, ou n’est pas un classeur. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis redonnez-le.`,
  )
export const TROP_GRAND = (nom: string) =>
  refus(
    `« ${nom} » est trop grand pour un plan d’actions : il n’est pas lu. Gardez-en les feuilles utiles dans un nouveau classeur.`,
  )
export const TROP_DE_FEUILLES = (nom: string, combien: number) =>
  refus(
    `« ${nom} » contient ${compter(combien, 'feuille')} : il n’est pas lu. Gardez-en les feuilles utiles dans un nouveau classeur.`,
  )
export const CHIFFRE = (nom: string) =>
  refus(
    `« ${nom} » est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-le, puis redonnez-le.`,
  )
export const AUTRE_SORTE = (nom: string, quoi: string) =>
  refus(`« ${nom} » est ${quoi}, non un classeur. Donnez un fichier .xlsx, .ods ou .csv.`)
export const BINAIRE = (nom: string) =>
  refus(
    `« ${nom} » est un classeur binaire (.xlsb). Dans Excel, enregistrez-le au format « Classeur Excel (.xlsx) », puis redonnez-le.`,
  )

export const MACROS = 'Le classeur contient des macros : elles ne sont ni lues ni lancées.'
export const LIENS =
  'Le classeur renvoie à d’autres fichiers : ces liens ne sont pas suivis, la dernière valeur connue est lue.'

export type Comptes = { formules: number; sansValeur: number; erreurs: number }

export function avisDeCalculs({ formules, sansValeur, erreurs }: Readonly<Comptes>): string[] {
  return [
    ...(formules > 0
      ? [
          `${compter(formules, 'case calculée', 'cases calculées')} par une formule : c’est la dernière valeur connue qui est lue.`,
        ]
      : []),
    ...(sansValeur > 0
      ? [
          `${compter(sansValeur, 'formule')} sans valeur connue : la case est lue comme vide. Ouvrez le classeur, enregistrez-le, et redonnez-le pour avoir ses valeurs.`,
        ]
      : []),
    ...(erreurs > 0
      ? [`${compter(erreurs, 'case montre', 'cases montrent')} une erreur de calcul (#REF!, #N/A…) : lue comme vide.`]
      : []),
  ]
}
