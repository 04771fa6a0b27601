// Reads a PDF as an assistive technology would: its language, its declarations, and its tree of tags.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

export type Balise = {
  /** `H1`, `TH`, `Figure`… */
  readonly nom: string
  readonly alternative?: string
  readonly portee?: string
  readonly enfants: readonly Balise[]
}
export type PdfLu = {
  readonly langue?: string
  readonly titre?: string
  /** The part of PDF/UA that it says it obeys. */
  readonly pdfua?: string
  readonly signets: boolean
  readonly titreMontre: boolean
  readonly balises: readonly Balise[]
}

export async function lirePdf(octets: Uint8Array): Promise<PdfLu> {
  const document = await PDFDocument.load(octets, { updateMetadata: false })
  const { catalog } = document
  const racine = catalog.lookup(nom('StructTreeRoot'))
  const notice = catalog.lookup(nom('Metadata'))
  const xmp = notice instanceof PDFRawStream ? Buffer.from(notice.contents).toString('utf8') : ''
  const vue = catalog.lookup(nom('ViewerPreferences'))
  return {
    ...present('langue', texte(catalog.lookup(nom('Lang')))),
    ...present('titre', document.getTitle()),
    ...present('pdfua', /<pdfuaid:part>(\d)</.exec(xmp)?.[1]),
    signets: catalog.lookup(nom('Outlines')) instanceof PDFDict,
    titreMontre: vue instanceof PDFDict && String(vue.lookup(nom('DisplayDocTitle'))) === 'true',
    balises: racine instanceof PDFDict ? enfantsDe(racine) : [],
  }
}

/** The tags of this name, wherever they stand, in reading order. */
export function lesBalises(balises: readonly Balise[], voulue: (nom: string) => boolean): Balise[] {
  return balises.flatMap(balise => [...(voulue(balise.nom) ? [balise] : []), ...lesBalises(balise.enfants, voulue)])
}

function enfantsDe(element: PDFDict): Balise[] {
  const contenu = element.lookup(nom('K'))
  const liste =
    contenu instanceof PDFArray ? Array.from({ length: contenu.size() }, (_, i) => contenu.lookup(i)) : [contenu]
  return liste.flatMap(enfant => (enfant instanceof PDFDict ? uneBalise(enfant) : []))
}

/** Marked content and links to objects have no `S`. */
function uneBalise(element: PDFDict): Balise[] {
  const sorte = element.lookup(nom('S'))
  if (!(sorte instanceof PDFName)) return []
  const alternative = present('alternative', texte(element.lookup(nom('Alt'))))
  return [
    { nom: sorte.decodeText(), ...alternative, ...present('portee', porteeDe(element)), enfants: enfantsDe(element) },
  ]
}

/** Attributes are one dictionary, or a list of them. */
function porteeDe(element: PDFDict): string | undefined {
  const attributs = element.lookup(nom('A'))
  const liste =
    attributs instanceof PDFArray
      ? Array.from({ length: attributs.size() }, (_, i) => attributs.lookup(i))
      : [attributs]
  for (const attribut of liste) {
    const portee = attribut instanceof PDFDict ? attribut.lookup(nom('Scope')) : undefined
    if (portee instanceof PDFName) return portee.decodeText()
  }
  return undefined
}

function texte(objet: unknown): string | undefined {
  return objet instanceof PDFString || objet instanceof PDFHexString ? objet.decodeText() : undefined
}

function present<C extends string>(cle: C, valeur: string | undefined): { [K in C]?: string } {
  return valeur === undefined ? {} : ({ [cle]: valeur } as { [K in C]: string })
}

const nom = (texte: string) => PDFName.of(texte)
