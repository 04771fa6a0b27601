// The only door to docx: it makes the shell of a document (styles, header, footer, properties), without its text.
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { ouvrir, type Parties } from '../../bureautique/archive/parties.ts'
import type { Marques, SorteDeCoque } from './coques.ts'
import { POLICE, styles } from './styles.ts'

/** One section, whose header and footer serve them all; in a draft, the `first` header is the cover's. */
export async function coqueNeuve(sorte: SorteDeCoque, marques: Marques): Promise<Parties> {
  const projet = sorte === 'projet'
  const filigrane = () => (projet ? [filigraneProjet()] : [])
  const coquille = new Document({
    title: marques.titre,
    subject: marques.sujet,
    creator: marques.auteur,
    lastModifiedBy: marques.programme,
    revision: 1,
    styles: styles(marques.couleur, marques.filet),
    sections: [
      {
        properties: { titlePage: projet },
        headers: {
          default: new Header({ children: [enTete(marques.tete, filigrane())] }),
          ...(projet && { first: new Header({ children: [new Paragraph({ children: filigrane() })] }) }),
        },
        footers: { default: piedDePage() },
        children: [],
      },
    ],
  })
  return ouvrir(await Packer.toBuffer(coquille))
}

function enTete(texte: string, filigrane: TextWatermark[]): Paragraph {
  return new Paragraph({ style: 'Header', children: [new TextRun(texte), ...filigrane] })
}

function piedDePage(): Footer {
  const children = [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
  return new Footer({ children: [new Paragraph({ style: 'Footer', children })] })
}

/** Very light, behind the text: a draft stays readable, and printable. */
function filigraneProjet(): TextWatermark {
  return new TextWatermark({ text: 'PROJET', font: POLICE, bold: true, color: 'E3E3E3', opacity: 0.6, width: 440 })
}
