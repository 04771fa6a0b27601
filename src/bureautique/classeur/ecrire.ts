// Writes a workbook (Office Open XML): sheets of tables and of guidance, their lists, the properties of the file; same data, same bytes.
import { fermer, ouvrir, partie, texteDePartie } from '../archive/parties.ts'
import { lettres } from './cellules.ts'
import type { EnteteDeClasseur, FeuilleAEcrire } from './classeur.ts'
import { feuilleDeGuide } from './feuille-guide.ts'
import { feuilleDeTable, HAUTEUR_MAX } from './feuille-table.ts'
import { type Nom, writeXlsx } from './hucre.ts'
import { feuilleDesListes, rassembler } from './listes.ts'
import { POLICE } from './styles.ts'
import { texteDeCellule } from './textes.ts'

/**
 * The bytes of an .xlsx. Names of sheets are made fit (31 signs, none of `[]:*?/\`, each once).
 * Texts that Excel or LibreOffice could take for formulas are texts, and stay so when somebody edits them.
 */
export async function ecrireClasseur(
  feuilles: readonly FeuilleAEcrire[],
  { titre, auteur, date, proprietes }: EnteteDeClasseur,
): Promise<Uint8Array> {
  const nommees = nommer(feuilles)
  const listes = rassembler(nommees)
  const choix = feuilleDesListes(listes)
  const sheets = nommees.map(feuille =>
    'guide' in feuille ? feuilleDeGuide(feuille, titre) : feuilleDeTable(feuille, titre, listes),
  )
  const noms: Nom[] = [...(choix?.noms ?? []), ...nommees.flatMap(nomsDe)]
  const octets = await writeXlsx({
    sheets: choix ? [...sheets, choix.feuille] : sheets,
    namedRanges: noms,
    defaultFont: POLICE,
    properties: {
      title: texteDeCellule(titre),
      ...(auteur && { creator: texteDeCellule(auteur) }),
      created: date,
      modified: date,
      ...(proprietes && proprietes.size > 0 && { custom: Object.fromEntries(proprietes) }),
    },
  })
  return fermer(retoucher(ouvrir(octets)), date)
}

/** What a filter covers, and the rows and columns that each page repeats, are names of the sheet; hucre leaves out the quotes that a space asks for. */
function nomsDe(feuille: FeuilleAEcrire): Nom[] {
  if (!('colonnes' in feuille) || feuille.colonnes.length === 0) return []
  const ici = `'${feuille.nom.replaceAll("'", "''")}'!`
  const fin = `$${lettres(feuille.colonnes.length - 1)}$${feuille.lignes.length + 1}`
  return [
    { name: FILTRE, range: `${ici}$A$1:${fin}`, scope: feuille.nom },
    {
      name: '_xlnm.Print_Titles',
      range: feuille.figees ? `${ici}$A:$${lettres(feuille.figees - 1)},${ici}$1:$1` : `${ici}$1:$1`,
      scope: feuille.nom,
    },
  ]
}

const FILTRE = '_xlnm._FilterDatabase'

/**
 * What hucre does not say as it should: names that stay hidden, the language, nothing to compute again, since there is no formula,
 * and the size of a font before its colour, which is the order of the standard (CT_Font).
 */
function retoucher(parties: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const classeur = texteDePartie(parties, 'xl/workbook.xml')
    .replaceAll(`name="${FILTRE}"`, `name="${FILTRE}" hidden="1"`)
    .replace(/<calcPr [^>]*\/>/, '')
  const proprietes = texteDePartie(parties, 'docProps/core.xml').replace(
    '<dcterms:created',
    '<dc:language>fr-FR</dc:language><dcterms:created',
  )
  const styles = texteDePartie(parties, 'xl/styles.xml').replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1')
  return {
    ...parties,
    ...Object.fromEntries(feuillesQuiGrandissent(parties)),
    'xl/workbook.xml': partie(classeur),
    'xl/styles.xml': partie(styles),
    'docProps/core.xml': partie(proprietes),
  }
}

/** A height that is not said to be a person's choice grows with what is typed; the highest rows stay as they are. */
function feuillesQuiGrandissent(parties: Record<string, Uint8Array>): (readonly [string, Uint8Array])[] {
  return Object.keys(parties)
    .filter(nom => /^xl\/worksheets\/sheet\d+\.xml$/.test(nom))
    .map(nom => {
      const texte = texteDePartie(parties, nom).replace(
        /(<row r="\d+" ht="(\d+)") customHeight="1"/g,
        (tout, debut: string, hauteur: string) => (Number(hauteur) < HAUTEUR_MAX ? debut : tout),
      )
      return [nom, partie(texte)] as const
    })
}

const LONGUEUR_DE_NOM = 31

function nommer(feuilles: readonly FeuilleAEcrire[]): FeuilleAEcrire[] {
  const pris = new Set<string>()
  return feuilles.map(feuille => {
    // A name longer than what Excel takes is cut; it neither begins nor ends with an apostrophe.
    const mots = texteDeCellule(feuille.nom)
      .slice(0, 100)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .trim()
    const net =
      texteDeCellule(mots.slice(0, LONGUEUR_DE_NOM))
        .replace(/^'{1,31}|'{1,31}$/g, '')
        .trim() || 'Feuille'
    let nom = net
    for (let n = 2; pris.has(nom.toLowerCase()) || nom.toLowerCase() === 'history'; n++)
      nom = `${net.slice(0, LONGUEUR_DE_NOM - 4).trim()} (${n})`
    pris.add(nom.toLowerCase())
    return { ...feuille, nom }
  })
}
