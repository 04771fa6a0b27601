// The Word file whose look a document takes: the one that was asked for, else the one that the contract names.
import { resolve } from 'node:path'
import { estDossier, fichierDuProjet, lireFichier } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'

/** Beyond this, a file is no model of a document: photographs, films. */
const TAILLE_MAXIMALE = 30 * 1024 * 1024

export type Lieu = {
  /** As typed, relative to `depuis`: a file of the user's own, wherever it is. */
  readonly demandee: string | undefined
  readonly depuis: string
  /** As written in contrat.yaml: a file inside the project, reached by no link. */
  readonly nommee: string | undefined
  readonly projet: string
}

/** Its bytes; nothing when none is asked for. Throws UserError when it cannot be read. */
export function octetsDeLaCharte({ demandee, depuis, nommee, projet }: Lieu): Uint8Array | undefined {
  const dite = demandee ?? nommee
  if (dite === undefined) return undefined
  const ou = demandee === undefined ? ' (contrat.yaml, mise_en_page.charte)' : ''
  const fichier = demandee === undefined ? fichierDuProjet(projet, dite) : resolve(depuis, dite)
  const lu = fichier === undefined ? { refus: 'absent' as const } : lireFichier(fichier, TAILLE_MAXIMALE)
  if ('octets' in lu) return lu.octets
  const causes = {
    absent: demandee === undefined ? 'n’est pas un fichier du dossier du contrat' : 'n’existe pas',
    'trop-gros': 'dépasse 30 Mo',
    illisible: fichier !== undefined && estDossier(fichier) ? 'est un dossier' : 'ne peut pas être lue',
  }
  throw new UserError(
    `La charte « ${dite} »${ou} ${causes[lu.refus]}.`,
    lu.refus === 'trop-gros'
      ? 'Retirez-en le texte et les photographies : seuls comptent les styles, l’en-tête et le pied de page.'
      : 'Donnez le chemin d’un fichier .docx ou .dotx.',
  )
}
