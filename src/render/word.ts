// The only door to docx: it makes the shell of a document (styles, header, footer, properties), into which the walker's text is put.
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Bloc } from './arbre.ts'
import { nuancesDe } from './couleur.ts'
import { couleurPrincipale, type Habillage, imagier } from './habillage.ts'
import { fermer, ouvrir, type Parties, partie, texteDePartie } from './word/archive.ts'
import { assembler } from './word/assemblage.ts'
import { dessinerFiligrane } from './word/filigrane.ts'
import { A4 } from './word/mesures.ts'
import { POLICE, styles } from './word/styles.ts'
import { stylesDeTableaux } from './word/styles-tableaux.ts'
import { propre, sansSignes } from './word/xml.ts'

export type { Habillage } from './habillage.ts'

/** A checked tree → a .docx. Same tree, same dress: same bytes. */
export async function word(arbre: readonly Bloc[], habillage: Habillage): Promise<Uint8Array> {
  const coque = ouvrir(await Packer.toBuffer(coquille(habillage)))
  const tenue = habillage.charte && (await import('./charte/vetir.ts')).vetir(arbre, coque, habillage.charte, habillage)
  const nuances = nuancesDe(couleurPrincipale(habillage))
  const page = tenue ?? { format: A4, premiere: false }
  const parties = assembler(arbre, tenue?.coque ?? coque, imagier(habillage), {
    ...page,
    nuances,
    lignes: habillage.lignes === true,
    dessins: habillage.dessins ?? {},
  })
  return fermer({ ...parties, ...retouches(parties, habillage) }, habillage.date)
}

/** Everything but the text: one section, whose header and footer serve them all; the `first` header is the cover's. */
function coquille(habillage: Habillage): Document {
  const couleur = couleurPrincipale(habillage)
  const projet = habillage.etat === 'projet'
  const filigrane = () => (projet ? [filigraneProjet()] : [])
  const tete = [habillage.titre, habillage.edition].filter(Boolean).join(' — ')
  return new Document({
    ...metadonnees(habillage),
    styles: styles(couleur),
    sections: [
      {
        properties: { titlePage: projet },
        headers: {
          default: new Header({ children: [enTete(tete, filigrane())] }),
          ...(projet && { first: new Header({ children: [new Paragraph({ children: filigrane() })] }) }),
        },
        footers: { default: piedDePage() },
        children: [],
      },
    ],
  })
}

function metadonnees(habillage: Habillage) {
  const { titre, sujet, auteur, programme } = habillage
  return {
    title: sansSignes(titre),
    subject: sansSignes(sujet ?? 'Contrat local de santé'),
    creator: sansSignes(auteur ?? programme),
    lastModifiedBy: sansSignes(programme),
    revision: 1,
  }
}

function enTete(texte: string, filigrane: TextWatermark[]): Paragraph {
  return new Paragraph({ style: 'Header', children: [new TextRun(sansSignes(texte)), ...filigrane] })
}

function piedDePage(): Footer {
  const children = [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
  return new Footer({ children: [new Paragraph({ style: 'Footer', children })] })
}

/** Very light, behind the text: a draft stays readable, and printable. */
function filigraneProjet(): TextWatermark {
  return new TextWatermark({ text: 'PROJET', font: POLICE, bold: true, color: 'E3E3E3', opacity: 0.6, width: 440 })
}

/** What `docx` takes from the clock or from chance, or leaves out: dates, ids of the watermark, language, table styles. */
function retouches(parties: Parties, habillage: Habillage): Parties {
  const jour = `${habillage.date.toISOString().slice(0, 19)}Z`
  const application = `<Application>${propre(habillage.programme)}</Application>`
  const langue = '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  const tableaux = `${stylesDeTableaux(couleurPrincipale(habillage)).join('')}</w:styles>`
  const resultat: Parties = {}
  const retoucher = (nom: string, faire: (xml: string) => string) => {
    resultat[nom] = partie(faire(texteDePartie(parties, nom)))
  }
  retoucher('docProps/core.xml', xml =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, balise) => balise + jour),
  )
  retoucher('docProps/app.xml', xml =>
    xml.replace(/<Properties([^>]*?)\/>/, (_, a) => `<Properties${a}>${application}</Properties>`),
  )
  retoucher('word/settings.xml', xml => xml.replace('</w:settings>', langue))
  retoucher('word/styles.xml', xml =>
    xml
      .replace('</w:styles>', () => tableaux)
      .replace('<w:name w:val="Table Heading"/>', '$&<w:aliases w:val="En-tête de tableau"/>'),
  )
  for (const [i, nom] of Object.keys(parties)
    .filter(nom => /^word\/header\d+\.xml$/.test(nom))
    .entries())
    retoucher(nom, xml =>
      dessinerFiligrane(xml.replace(/PowerPlusWaterMarkObject[^"]*/g, `PowerPlusWaterMarkObject${i + 1}`), i + 1),
    )
  return resultat
}
