// Figures → a chart of Word's own, which « Modifier les données » opens as a small workbook.

import { partie } from '../../bureautique/archive/parties.ts'
import { lettres as lettresDeColonne } from '../../bureautique/classeur/cellules.ts'
import type { Graphique } from '../dessins/dessin.ts'
import { MOTIFS, type Scene } from '../dessins/scene.ts'
import type { Atelier } from './atelier.ts'
import { avecSecours, emu, enLigne, remplissage } from './dessin-formes.ts'
import { classeur, FEUILLE } from './graphique-classeur.ts'
import { POLICE } from './styles.ts'
import { propre } from './xml.ts'

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const BUREAUTIQUE = 'application/vnd.openxmlformats-officedocument'

/** A run that holds the chart, as large as the picture that the page would show. LibreOffice 7.4 forgets a chart's alternative: it takes the picture. */
export function graphique(
  atelier: Atelier,
  donnees: Graphique,
  { texte, scene }: { texte: string; scene: Scene },
): string {
  const n = atelier.relations.size + 1
  const id = `rIdCls${n}`
  const [graphe, feuille] = [`charts/chart${n}.xml`, `embeddings/donnees${n}.xlsx`]
  const lien = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/package" Target="../${feuille}"/></Relationships>`
  atelier.relations.set(`graphique ${n}`, {
    id,
    sorte: 'chart',
    cible: graphe,
    octets: partie(espace(donnees)),
    parties: { [`word/charts/_rels/chart${n}.xml.rels`]: partie(lien), [`word/${feuille}`]: classeur(donnees) },
    types: `<Override PartName="/word/${graphe}" ContentType="${BUREAUTIQUE}.drawingml.chart+xml"/><Override PartName="/word/${feuille}" ContentType="${BUREAUTIQUE}.spreadsheetml.sheet"/>`,
  })
  const cadre = { cx: emu(scene.largeur), cy: emu(scene.hauteur), texte }
  const appel = `<c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="${id}"/>`
  return avecSecours(atelier, enLigne(++atelier.numeroDeDessin, C, appel, cadre), scene, cadre)
}

function espace(g: Graphique): string {
  const barres = g.sorte === 'barres'
  const chevauche = g.empile ? '<c:overlap val="100"/>' : ''
  const trace = [
    `<c:barChart><c:barDir val="${barres ? 'bar' : 'col'}"/><c:grouping val="${g.empile ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    g.series.map((_, i) => serie(g, i)).join(''),
    `<c:gapWidth val="55"/>${chevauche}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>`,
    axe(
      'catAx',
      1001,
      1002,
      `<c:scaling><c:orientation val="${barres ? 'maxMin' : 'minMax'}"/></c:scaling>`,
      barres ? 'l' : 'b',
    ),
    axe(
      'valAx',
      1002,
      1001,
      `<c:scaling><c:orientation val="minMax"/>${barres ? bornes(g) : ''}</c:scaling>`,
      barres ? 'b' : 'l',
      g.format,
    ),
  ].join('')
  const legende =
    g.series.length > 1
      ? `<c:legend><c:legendPos val="r"/>${cadrer([0.69, 0.02, 0.31, 0.96], false)}<c:overlay val="0"/>${lettres(900)}</c:legend>`
      : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${g.series.length > 1 ? cadrer([0.11, 0.06, 0.55, 0.8], true) : '<c:layout/>'}${trace}</c:plotArea>${legende}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${lettres(900)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** Bars say their value at their end: room for it, and no axis to repeat it. */
function bornes({ series }: Graphique): string {
  const valeurs = series.flatMap(s => s.valeurs.map(v => v ?? 0))
  const max = Math.max(...valeurs, 0)
  return max <= 0 ? '' : `<c:max val="${max * 1.25}"/><c:min val="${Math.min(0, ...valeurs)}"/>`
}

/** Parts of the whole from the left and the top: columns left, their key right, whatever lays the chart out. */
function cadrer([x, y, w, h]: readonly [number, number, number, number], interieur: boolean): string {
  const cible = interieur ? '<c:layoutTarget val="inner"/>' : ''
  return `<c:layout><c:manualLayout>${cible}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`
}

/** Each series has a colour and a hatching, and a dark edge: three ways to be told apart. */
function serie({ series, categories, format, empile }: Graphique, i: number): string {
  const { nom, couleur, valeurs } = series[i] ?? { nom: '', couleur: '', valeurs: [] }
  const lettre = lettresDeColonne(i + 1)
  const fin = categories.length + 1
  const noms = categories.map((c, k) => `<c:pt idx="${k}"><c:v>${propre(c)}</c:v></c:pt>`).join('')
  const points = valeurs.map((v, k) => (v === null ? '' : `<c:pt idx="${k}"><c:v>${v}</c:v></c:pt>`)).join('')
  const etiquettes = empile
    ? ''
    : `<c:dLbls><c:numFmt formatCode="${propre(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${lettres(900, ' wrap="none"')}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
    `<c:tx><c:strRef><c:f>${FEUILLE}!$${lettre}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${propre(nom)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${remplissage(couleur, MOTIFS[i % MOTIFS.length] ?? 'plein')}<a:ln w="9525"><a:solidFill><a:srgbClr val="1B1B1B"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>`,
    etiquettes,
    `<c:cat><c:strRef><c:f>${FEUILLE}!$A$2:$A$${fin}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${noms}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${FEUILLE}!$${lettre}$2:$${lettre}$${fin}</c:f><c:numCache><c:formatCode>${propre(format)}</c:formatCode><c:ptCount val="${valeurs.length}"/>${points}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('')
}

function axe(
  sorte: 'catAx' | 'valAx',
  id: number,
  croise: number,
  echelle: string,
  cote: string,
  format?: string,
): string {
  const muet = sorte === 'valAx' && cote === 'b'
  const trait = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="767676"/></a:solidFill></a:ln></c:spPr>'
  const grille =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFC7D5"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
  const nombres = `<c:numFmt formatCode="${propre(format ?? 'General')}" sourceLinked="0"/>`
  const fin =
    sorte === 'catAx'
      ? '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>'
      : '<c:crossBetween val="between"/>'
  // Reversed categories would send the values to the top.
  const croix = muet ? 'max' : 'autoZero'
  return `<c:${sorte}><c:axId val="${id}"/>${echelle}<c:delete val="${muet ? 1 : 0}"/><c:axPos val="${cote}"/>${sorte === 'valAx' && !muet ? grille : ''}${nombres}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${trait}${lettres(900)}<c:crossAx val="${croise}"/><c:crosses val="${croix}"/>${fin}</c:${sorte}>`
}

/** `taille`: hundredths of a point. */
function lettres(taille: number, corps = ''): string {
  return `<c:txPr><a:bodyPr${corps}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${taille}"><a:solidFill><a:srgbClr val="1B1B1B"/></a:solidFill><a:latin typeface="${POLICE}"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`
}
