// The Word file of a charte, opened: its main part found, and what is said when it cannot be.
import { type Faute, ouvrirPaquet as ouvrir, type Paquet as Parties } from '../../bureautique/archive/paquet.ts'
import { UserError } from '../../model/erreur.ts'

export type Paquet = Parties & {
  /** Name of the main part: `word/document.xml`. */
  readonly principale: string
}

/** Throws UserError when the bytes are no Word file, or one that should not be opened. */
export function ouvrirPaquet(octets: Uint8Array): Paquet {
  const parties = ouvrir(octets, refus)
  const principale = [...parties.relations('').values()].find(({ sorte }) => sorte === 'officeDocument')?.cible ?? ''
  const existe = parties.noms.some(nom => nom.toLowerCase() === principale.toLowerCase())
  if (!existe || !/^\w+\/document\d*\.xml$/.test(principale))
    throw new UserError('La charte n’est pas un document Word.', CONSEIL_FORMAT)
  return { principale, ...parties }
}

const CONSEIL_FORMAT = 'Donnez un fichier .docx ou .dotx, enregistré par Word ou LibreOffice.'

function refus(faute: Faute, partie: string): UserError {
  switch (faute) {
    case 'xml':
      return new UserError(
        `La charte n’est pas lisible : sa partie « ${partie} » est abîmée, démesurée ou suspecte.`,
        'Ouvrez-la dans Word ou LibreOffice, enregistrez-la de nouveau au format .docx, puis recommencez.',
      )
    case 'mot-de-passe':
      return new UserError(
        'La charte est protégée par un mot de passe.',
        'Enregistrez-en une copie sans mot de passe, puis recommencez.',
      )
    case 'ole':
      return new UserError(
        'La charte est dans l’ancien format de Word (.doc).',
        'Ouvrez-la dans Word et enregistrez-la au format .docx.',
      )
    case 'pas-un-zip':
      return new UserError('La charte n’est pas un document Word.', CONSEIL_FORMAT)
    case 'chiffre':
      return new UserError('La charte est chiffrée.', 'Enregistrez-en une copie sans mot de passe, puis recommencez.')
    case 'demesure':
      return new UserError(
        'La charte n’a pas été ouverte : une fois décompressée, elle prendrait une place démesurée.',
        'Ouvrez-la dans Word ou LibreOffice, retirez-en ce qui est lourd, enregistrez-la de nouveau, puis recommencez.',
      )
    case 'abime':
      return new UserError(
        'La charte est abîmée : le fichier n’est pas celui que Word a enregistré.',
        'Ouvrez-la dans Word ou LibreOffice, enregistrez-la de nouveau, puis recommencez.',
      )
  }
}
