// What a file is by its first bytes, whatever its name says; and, when it is no workbook that we read, the sentence that helps.
import type { RefusDeClasseur } from './classeur.ts'

const ENREGISTRER =
  'Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis redonnez-le.'
const AUTRES = 'Donnez un classeur .xlsx ou .ods, ou un fichier .csv.'

/** `zip`: .xlsx or .ods, to be opened; `texte`: .csv. */
export function natureDe(octets: Uint8Array, nom: string): 'zip' | 'texte' | RefusDeClasseur {
  const dit = (quoi: string, conseil: string) => ({ refus: `« ${nom} » ${quoi}. ${conseil}` })
  if (octets.length === 0) return dit('est vide', 'Demandez qu’on vous le renvoie.')
  const tete = Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.length, 4096)).toString('latin1')
  if (tete.startsWith('PK')) return 'zip'
  if (tete.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'))
    return protege(octets)
      ? dit(
          'est protégé par un mot de passe',
          'Ouvrez-le, retirez le mot de passe (Fichier, Informations), enregistrez-le, puis redonnez-le.',
        )
      : dit('est dans l’ancien format d’Office (.xls)', ENREGISTRER)
  if (tete.startsWith('%PDF')) return dit('est un PDF', `Rien ne peut en être repris sans risque d’erreur. ${AUTRES}`)
  const debut = sansBlancs(tete)
  if (/^<(?:!doctype html|html|head|body|table|meta|!--)/.test(debut))
    return dit('est une page web qui porte le nom d’un classeur', ENREGISTRER)
  if (debut.startsWith('<?xml')) return dit('est un fichier XML, non un classeur', ENREGISTRER)
  if (/^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(tete)) return 'texte'
  return tete.includes('\u0000') || /^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|Rar!|7z\u00BC|\{\\rtf)/.test(tete)
    ? dit('n’est ni un classeur ni un fichier .csv', AUTRES)
    : 'texte'
}

function sansBlancs(tete: string): string {
  return tete
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .slice(0, 100)
    .toLowerCase()
}

/** Office puts what it encrypts in the container of its old formats, under this name ([MS-OFFCRYPTO] 1.3.3). */
function protege(octets: Uint8Array): boolean {
  return Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.length, 1_000_000)).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
