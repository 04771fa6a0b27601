// The watermark « PROJET » as a drawing with a text alternative, which Word and LibreOffice show alike; the one that `docx` makes stays for old readers.
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/** In units of the drawing; a letter takes `PAS` with the space after it. */
const LARGEUR = 4400
const HAUTEUR = 917
const PAS = 768
/** English metric units in a point, and points in a unit. */
const EMU = 12_700
const POINT = 0.1
/** As pale as a draft stays readable and printable under. */
const GRIS = 'EEEEEE'

/** Each letter drawn by one pen: M moves, L draws a line, C a curve; abscissas start at the letter's left. */
const LETTRES = [
  'M75,917 L75,75 L290,75 C402,75 492,165 492,277 C492,389 402,479 290,479 L75,479',
  'M75,917 L75,75 L290,75 C402,75 492,165 492,277 C492,389 402,479 290,479 L75,479 M270,479 L480,917',
  'M280,75 C393,75 485,247 485,458 C485,670 393,842 280,842 C167,842 75,670 75,458 C75,247 167,75 280,75',
  'M430,0 L430,640 C430,760 350,842 240,842 C130,842 60,770 60,650',
  'M500,75 L75,75 L75,842 L500,842 M75,458 L440,458',
  'M0,75 L560,75 M280,75 L280,917',
]

/** The same header, its watermark drawn. `rang` keeps names and numbers apart between the headers of a document. */
export function dessinerFiligrane(entete: string, rang: number): string {
  return entete.replace(
    /<w:pict>.*?<\/w:pict>/s,
    pict =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${dessin(rang)}</mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent>`,
  )
}

/** Word knows a watermark by the beginning of its name, and then offers to take it away. */
function dessin(rang: number): string {
  const [cx, cy] = [LARGEUR, HAUTEUR].map(cote => Math.round(cote * POINT * EMU))
  const trait = `<a:ln w="${150 * POINT * EMU}" cap="flat"><a:solidFill><a:srgbClr val="${GRIS}"/></a:solidFill><a:miter lim="800000"/></a:ln>`
  const forme = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${LARGEUR}" h="${HAUTEUR}" fill="none">${trace()}</a:path></a:pathLst></a:custGeom>`
  const centre = (sens: 'H' | 'V') =>
    `<wp:position${sens} relativeFrom="margin"><wp:align>center</wp:align></wp:position${sens}>`
  return `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251657216" behindDoc="1" locked="0" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>${centre('H')}${centre('V')}<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${900_000 + rang}" name="PowerPlusWaterMarkObject${rang}" descr="Filigrane : PROJET"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${A}"><a:graphicData uri="${WPS}"><wps:wsp xmlns:wps="${WPS}"><wps:cNvSpPr/><wps:spPr><a:xfrm rot="18900000"><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>${forme}<a:noFill/>${trait}</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
}

function trace(): string {
  return LETTRES.flatMap((lettre, rang) =>
    lettre.split(/ (?=[MLC])/).map(geste => {
      const points = geste
        .slice(1)
        .split(' ')
        .map(point => point.split(',').map(Number))
        .map(([x = 0, y = 0]) => `<a:pt x="${x + rang * PAS}" y="${y}"/>`)
        .join('')
      const nom = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' }[geste[0] as 'M' | 'L' | 'C']
      return `<a:${nom}>${points}</a:${nom}>`
    }),
  ).join('')
}
