// A page to read in a workbook: headings, paragraphs, and terms beside what they mean.
import type { FeuilleDeGuide } from './classeur.ts'
import type { Cell, CellValue, WriteSheet } from './hucre.ts'
import { GUIDE } from './styles.ts'
import { coder, texteDeCellule } from './textes.ts'

const [TERME, TEXTE] = [34, 90]
const LARGEURS = [TERME, TEXTE]
const LIGNE = 15

export function feuilleDeGuide({ nom, guide }: FeuilleDeGuide, titre: string): WriteSheet {
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: NonNullable<WriteSheet['merges']> = []
  const rowDefs = new Map<number, { height: number }>()
  for (const bloc of guide) {
    const ligne = rows.length
    if ('terme' in bloc) {
      rows.push([net(bloc.terme), net(bloc.texte)])
      cells.set(`${ligne},0`, { style: GUIDE.terme })
      cells.set(`${ligne},1`, { style: GUIDE.texte })
      rowDefs.set(ligne, { height: Math.max(rangs(bloc.terme, TERME), rangs(bloc.texte, TEXTE)) * LIGNE + 4 })
      continue
    }
    rows.push([net('titre' in bloc ? bloc.titre : bloc.texte)])
    const style = 'texte' in bloc ? GUIDE.texte : bloc.niveau === 2 ? GUIDE.sousTitre : GUIDE.titre
    cells.set(`${ligne},0`, { style })
    merges.push({ startRow: ligne, startCol: 0, endRow: ligne, endCol: 1 })
    // Merged cells do not make their row grow, and LibreOffice measures no row of a file that it opens.
    rowDefs.set(ligne, { height: hauteurDe(bloc) })
  }
  return {
    name: nom,
    rows,
    cells,
    merges,
    rowDefs,
    columns: LARGEURS.map(width => ({ width })),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${net(titre).replaceAll('&', '&&').slice(0, 100)}&RPage &P sur &N` },
  }
}

const net = (texte: string): string => coder(texteDeCellule(texte))

function hauteurDe(bloc: { readonly texte: string } | { readonly titre: string; readonly niveau?: 1 | 2 }): number {
  if ('texte' in bloc) return rangs(bloc.texte, TERME + TEXTE) * LIGNE + 4
  return bloc.niveau === 2 ? 24 : 32
}

function rangs(texte: string, largeur: number): number {
  return texte.split('\n').reduce((somme, ligne) => somme + Math.max(1, Math.ceil((ligne.length * 1.1) / largeur)), 0)
}
