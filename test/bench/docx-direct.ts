// The yardstick of `render`: the same tables, rows, cells and texts, handed to `docx` directly, with nothing of ours between.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** Tables of rows of cells; a cell is its paragraphs. */
export type Contenu = {
  readonly paragraphes: readonly string[]
  readonly tableaux: readonly (readonly (readonly (readonly string[])[])[])[]
}

/** What a page of HTML made by `render` holds: counted on its tags, since its vocabulary is small and closed. */
export function contenuDe(html: string): Contenu {
  const corps = html.slice(html.indexOf('<body'))
  const morceaux = (texte: string, balise: string) =>
    [...texte.matchAll(new RegExp(`<${balise}[ >][\\s\\S]*?</${balise}>`, 'g'))].map(([trouve]) => trouve)
  const textes = (texte: string) =>
    texte
      .split(/<\/(?:p|li|h[1-4]|th|td|caption)>/)
      .map(bout => bout.replace(/<[^>]*>/g, ' ').trim())
      .filter(bout => bout !== '')
  const cellules = (rangee: string) =>
    rangee
      .split(/<\/t[hd]>/)
      .slice(0, -1)
      .map(textes)
  return {
    paragraphes: textes(corps.replace(/<table[ >][\s\S]*?<\/table>/g, '')),
    tableaux: morceaux(corps, 'table').map(table => morceaux(table, 'tr').map(cellules)),
  }
}

export function ecrireDirectement({ paragraphes, tableaux }: Contenu): Promise<Uint8Array> {
  const paragraphe = (texte: string) => new Paragraph({ children: [new TextRun(texte)] })
  const cellule = (textes: readonly string[]) =>
    new TableCell({ children: (textes.length > 0 ? textes : ['']).map(paragraphe) })
  const rangee = (cellules: readonly (readonly string[])[]) => new TableRow({ children: cellules.map(cellule) })
  const table = (rangees: readonly (readonly (readonly string[])[])[]) =>
    new Table({ rows: rangees.filter(r => r.length > 0).map(rangee), width: { size: 100, type: WidthType.PERCENTAGE } })
  const children = [...paragraphes.map(paragraphe), ...tableaux.map(table)]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
