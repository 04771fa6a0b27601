// A charte as Word writes one: French style ids, colours and typefaces of a theme, numbered headings, first and even pages, a band and a table in the header.
import { strToU8, zipSync } from 'fflate'
import { png } from '../dos/aides.ts'

export type PartiesDeCharte = Record<string, string | Uint8Array | null>

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OPC = 'http://schemas.openxmlformats.org/package/2006'
const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${R}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"',
].join(' ')
const TETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const relations = (...lignes: readonly string[]) =>
  `${TETE}<Relationships xmlns="${OPC}/relationships">${lignes.join('')}</Relationships>`
export const relation = (id: string, sorte: string, cible: string, externe = false) =>
  `<Relationship Id="${id}" Type="${R}/${sorte}" Target="${cible}"${externe ? ' TargetMode="External"' : ''}/>`
export const entete = (dedans: string) => `${TETE}<w:hdr ${NS}>${dedans}</w:hdr>`
const pied = (dedans: string) => `${TETE}<w:ftr ${NS}>${dedans}</w:ftr>`

export function image(id: string, relationDeLImage: string, cx = 900_000, cy = 450_000): string {
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Logo"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationDeLImage}"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}

/** A band of the theme's colour across the top of the page, with words in it: a shape, and the old drawing that Word writes beside. */
const BANDE = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1" w14:anchorId="1A2B3C4D"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="7560000" cy="180000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="7" name="Rectangle 7"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="7560000" cy="180000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="12"/></w:rPr><w:t>Monts et Lacs</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square" lIns="91440" tIns="0" rIns="91440" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="Rectangle 7" style="position:absolute;width:595pt;height:14pt" fillcolor="#c55a11"><v:textbox><w:txbxContent><w:p><w:r><w:t>Monts et Lacs</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`

export function champ(instruction: string, resultat: string): string {
  const marque = (sorte: string) => `<w:r><w:fldChar w:fldCharType="${sorte}"/></w:r>`
  return `${marque('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${marque('separate')}<w:r><w:t>${resultat}</w:t></w:r>${marque('end')}`
}

const TITRE_LIE = `<w:sdt><w:sdtPr><w:alias w:val="Titre"/><w:id w:val="77"/><w:placeholder/><w:showingPlcHdr/><w:dataBinding w:prefixMappings="xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='${OPC}/metadata/core-properties'" w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Discret"/></w:rPr><w:t>[Titre du document]</w:t></w:r></w:sdtContent></w:sdt>`

const style = (id: string, nom: string, base: string, pPr: string, rPr: string, sorte = 'paragraph', plus = '') =>
  `<w:style w:type="${sorte}" w:styleId="${id}"${plus}><w:name w:val="${nom}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:qFormat/><w:rsid w:val="00A10203"/>${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}</w:style>`
const majeure =
  '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'
const titre = (n: number, numero: string, rPr: string) =>
  style(
    `Titre${n}`,
    `heading ${n}`,
    n === 1 ? 'Normal' : 'Titre1',
    `<w:numPr>${numero}<w:numId w:val="3"/></w:numPr><w:spacing w:before="${360 - n * 60}" w:after="120"/><w:ind w:left="${432 + n * 100}" w:hanging="432"/><w:outlineLvl w:val="${n - 1}"/>`,
    rPr,
  )

const STYLES = `${TETE}<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:count="1"><w:lsdException w:name="Normal" w:uiPriority="0"/></w:latentStyles>${[
  style('Normal', 'Normal', '', '', '<w:lang w:val="en-GB"/>', 'paragraph', ' w:default="1"'),
  style('Policepardfaut', 'Default Paragraph Font', '', '', '', 'character', ' w:default="1"'),
  `<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  titre(1, '', `${majeure}<w:color w:val="833C0B" w:themeColor="accent2" w:themeShade="80"/><w:sz w:val="36"/>`),
  titre(2, '<w:ilvl w:val="1"/>', '<w:color w:val="1F6F78" w:themeColor="accent1"/><w:sz w:val="28"/>'),
  titre(3, '<w:ilvl w:val="2"/>', '<w:b/><w:color w:val="1F6F78" w:themeColor="accent1"/><w:sz w:val="24"/>'),
  style(
    'Titre',
    'Title',
    'Normal',
    '<w:contextualSpacing/>',
    `${majeure}<w:vanish/><w:color w:val="833C0B"/><w:spacing w:val="-10"/><w:kern w:val="28"/><w:sz w:val="64"/>`,
  ),
  style('Sous-titre', 'Subtitle', 'Normal', '', '<w:i/><w:color w:val="1F6F78"/><w:sz w:val="28"/>'),
  style(
    'Lgende',
    'caption',
    'Normal',
    '<w:keepNext/>',
    '<w:i/><w:iCs/><w:color w:val="44546A" w:themeColor="text2"/><w:sz w:val="19"/>',
  ),
  style('En-ttedetabledesmatires', 'TOC Heading', 'Titre1', '', '<w:sz w:val="32"/>'),
  style(
    'TM1',
    'toc 1',
    'Normal',
    '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs><w:spacing w:before="120" w:after="60"/>',
    '<w:b/><w:color w:val="833C0B"/>',
  ),
  style('TM2', 'toc 2', 'Normal', '<w:spacing w:after="40"/><w:ind w:left="220"/>', ''),
  style(
    'Paragraphedeliste',
    'List Paragraph',
    'Normal',
    '<w:numPr><w:numId w:val="3"/></w:numPr><w:ind w:left="720"/><w:contextualSpacing/>',
    '',
  ),
  style(
    'En-tte',
    'header',
    'Normal',
    '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    '',
  ),
  style(
    'Pieddepage',
    'footer',
    'Normal',
    '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    '<w:sz w:val="16"/>',
  ),
  style('Visa', 'Visa', 'Normal', '<w:ind w:left="567" w:hanging="283"/>', '<w:i/>', 'paragraph', ' w:customStyle="1"'),
  // The id of one of ours, for something else.
  style(
    'Source',
    'Adresse du service',
    'En-tte',
    '<w:jc w:val="right"/>',
    '<w:sz w:val="15"/><w:color w:val="44546A"/>',
    'paragraph',
    ' w:customStyle="1"',
  ),
  style(
    'Discret',
    'Discret',
    'Policepardfaut',
    '',
    '<w:smallCaps/><w:color w:val="44546A"/>',
    'character',
    ' w:customStyle="1"',
  ),
  `<w:style w:type="table" w:styleId="Grilledutableau"><w:name w:val="Table Grid"/><w:basedOn w:val="TableauNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="C55A11" w:themeColor="accent2"/></w:tblBorders></w:tblPr></w:style>`,
].join('')}</w:styles>`

const couleur = (nom: string, rvb: string) => `<a:${nom}><a:srgbClr val="${rvb}"/></a:${nom}>`
const THEME = `${TETE}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Monts et Lacs"><a:themeElements><a:clrScheme name="Monts"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${couleur('dk2', '44546A')}${couleur('lt2', 'E7E6E6')}${couleur('accent1', '1F6F78')}${couleur('accent2', 'C55A11')}${couleur('accent3', 'A5A5A5')}${couleur('accent4', 'FFC000')}${couleur('accent5', '5B9BD5')}${couleur('accent6', '70AD47')}${couleur('hlink', '0563C1')}${couleur('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="Monts"><a:majorFont><a:latin typeface="Liberation Serif"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="DejaVu Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

const NUMEROTATION = `${TETE}<w:numbering ${NS}><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>${[0, 1, 2].map(i => `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Titre${i + 1}"/><w:lvlText w:val="${['%1.', '%1.%2', '%1.%2.%3'][i]}"/><w:lvlJc w:val="left"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>`

const cellule = (largeur: number, dedans: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${largeur}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${dedans}</w:tc>`
const TABLE = `<w:tbl><w:tblPr><w:tblStyle w:val="Grilledutableau"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="7070"/></w:tblGrid><w:tr w:rsidR="00A10203"><w:trPr><w:cantSplit w:val="true"/><w:tblHeader w:val="false"/></w:trPr>${cellule(2000, `<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r>${image('3', 'rId1')}</w:r></w:p>`)}${cellule(7070, `<w:p><w:pPr><w:pStyle w:val="Source"/></w:pPr>${TITRE_LIE}</w:p><w:p><w:pPr><w:pStyle w:val="Source"/></w:pPr>${champ('STYLEREF "Titre 1"', 'Un titre de la charte')}</w:p>`)}</w:tr></w:tbl>`
const VIDE = '<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr></w:p>'

export const sectPr = (plus = '') =>
  `<w:sectPr w:rsidR="00A10203"><w:headerReference w:type="even" r:id="rId10"/><w:headerReference w:type="default" r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/><w:headerReference w:type="first" r:id="rId13"/><w:footerReference w:type="even" r:id="rId14"/><w:pgSz w:w="11906" w:h="16838" w:code="9"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/>${plus}</w:sectPr>`
export const document = (corps: string) => `${TETE}<w:document ${NS}><w:body>${corps}${sectPr()}</w:body></w:document>`
const TYPES = (principal: string) =>
  `${TETE}<Types xmlns="${OPC}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${principal}.main+xml"/></Types>`

/** Every part by its name; a test changes one, adds one, or takes one away (`null`). */
export function parties(): PartiesDeCharte {
  return {
    '[Content_Types].xml': TYPES('template'),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': document('<w:p/>'),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'settings', 'settings.xml'),
      relation('rId3', 'theme', 'theme/theme1.xml'),
      relation('rId4', 'numbering', 'numbering.xml'),
      relation('rId10', 'header', 'header1.xml'),
      relation('rId11', 'header', 'header2.xml'),
      relation('rId12', 'footer', 'footer1.xml'),
      relation('rId13', 'header', 'header3.xml'),
      relation('rId14', 'footer', 'footer2.xml'),
    ),
    'word/styles.xml': STYLES,
    'word/theme/theme1.xml': THEME,
    'word/numbering.xml': NUMEROTATION,
    'word/settings.xml': `${TETE}<w:settings ${NS}><w:evenAndOddHeaders/><w:attachedTemplate r:id="rId1"/></w:settings>`,
    'word/header1.xml': entete(
      `<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r>${BANDE}</w:r><w:r>${image('2', 'rId1', 450_000, 225_000)}</w:r></w:p>${VIDE}`,
    ),
    'word/header2.xml': entete(
      `<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r>${BANDE}</w:r></w:p>${TABLE}${VIDE}`,
    ),
    'word/header3.xml': entete(
      `${VIDE}<w:p><w:pPr><w:pStyle w:val="En-tte"/><w:jc w:val="center"/></w:pPr><w:r>${BANDE}</w:r><w:r>${image('2', 'rId1', 1_800_000, 900_000)}</w:r></w:p>`,
    ),
    'word/footer1.xml': pied(
      `<w:p><w:pPr><w:pStyle w:val="Pieddepage"/></w:pPr><w:r><w:t>Syndicat mixte des Monts et Lacs</w:t></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r>${champ('PAGE \\* MERGEFORMAT', '2')}</w:p>${VIDE}`,
    ),
    'word/footer2.xml': pied(
      `<w:p><w:pPr><w:pStyle w:val="Pieddepage"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:tab/></w:r><w:r><w:tab/></w:r><w:r><w:t>www.monts-et-lacs.example</w:t></w:r></w:p>`,
    ),
    ...Object.fromEntries(
      ['header1', 'header2', 'header3'].map(nom => [
        `word/_rels/${nom}.xml.rels`,
        relations(relation('rId1', 'image', 'media/image1.png')),
      ]),
    ),
    'word/media/image1.png': png(200, 100, [31, 111, 120]),
  }
}

export function charteDeWord(changees: PartiesDeCharte = {}): Uint8Array {
  const toutes = Object.entries({ ...parties(), ...changees }).flatMap(([nom, contenu]) =>
    contenu === null ? [] : [[nom, typeof contenu === 'string' ? strToU8(contenu) : contenu] as const],
  )
  return zipSync(Object.fromEntries(toutes))
}
