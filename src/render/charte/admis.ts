// What a charte may say of the look of a text, a paragraph or a table: properties, their attributes and values (ECMA-376 part 1, §17), nothing else.

/** Values by kind; a letter stands for a pattern, anything else lists words. */
export const VALEURS: Readonly<Record<string, RegExp>> = {
  /** Whole number, of twips, half-points, eighths of a point… */
  N: /^-?\d{1,6}$/,
  U: /^\d{1,6}$/,
  /** On or off. */
  B: /^(0|1|true|false|on|off)$/,
  /** A colour, two digits of a shade of the theme. */
  H: /^([0-9A-Fa-f]{6}|auto)$/,
  X: /^[0-9A-Fa-f]{2}$/,
  C: /^[0-9A-Fa-f]{4}$/,
  /** A name people chose. */
  S: /^[^\u0000-\u001F]{1,100}$/,
}

const COULEUR_THEME =
  'dark1|light1|dark2|light2|accent1|accent2|accent3|accent4|accent5|accent6|hyperlink|followedHyperlink|none|background1|text1|background2|text2'
const teinte = (nom: string) => `${nom}Color:${COULEUR_THEME} ${nom}Tint:X ${nom}Shade:X`
const TRAITS =
  'nil|none|single|thick|double|dotted|dashed|dotDash|dotDotDash|triple|thinThickSmallGap|thickThinSmallGap|thinThickThinSmallGap|thinThickMediumGap|thickThinMediumGap|thinThickThinMediumGap|thinThickLargeGap|thickThinLargeGap|thinThickThinLargeGap|wave|doubleWave|dashSmallGap|dashDotStroked|threeDEmboss|threeDEngrave|outset|inset'
const BORD = `val!:${TRAITS} color:H ${teinte('theme')} sz:U space:U shadow:B frame:B`
const FOND = `val!:nil|clear|solid|pct\\d{1,2}|horzStripe|vertStripe|diagStripe|horzCross|diagCross color:H ${teinte('theme')} fill:H ${teinte('themeFill').replace('themeFillColor', 'themeFill')}`
const THEME = 'majorEastAsia|majorBidi|majorAscii|majorHAnsi|minorEastAsia|minorBidi|minorAscii|minorHAnsi'
const COTES = 'left|center|right|both|distribute'
const SOULIGNES =
  'single|words|double|thick|dotted|dottedHeavy|dash|dashedHeavy|dashLong|dashLongHeavy|dotDash|dashDotHeavy|dotDotDash|dashDotDotHeavy|wave|wavyHeavy|wavyDouble|none'
const ENCRES =
  'black|blue|cyan|green|magenta|red|yellow|white|darkBlue|darkCyan|darkGreen|darkMagenta|darkRed|darkYellow|darkGray|lightGray|none'
const TAILLE = 'w!:N type:nil|pct|dxa|auto'
const OUI = 'val:B'
const REPERES = 'text|margin|page'
const SENS = 'lrTb|tbRl|btLr|lrTbV|tbRlV|tbLrV'

const dOuiOuNon = (noms: string) => Object.fromEntries(noms.split(' ').map(nom => [nom, OUI]))

/** Attributes of each property; `!` marks one without which the property says nothing. */
export const FEUILLES: Readonly<Record<string, string>> = {
  ...dOuiOuNon(
    'b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid rtl cs keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents suppressOverlap cantSplit tblHeader noWrap tcFitText hideMark',
  ),
  rFonts: `ascii:S hAnsi:S cs:S eastAsia:S asciiTheme:${THEME} hAnsiTheme:${THEME} eastAsiaTheme:${THEME} cstheme:${THEME}`,
  color: `val!:H ${teinte('theme')}`,
  'rPr/spacing': 'val!:N',
  'pPr/spacing': 'before:U beforeAutospacing:B after:U afterAutospacing:B line:N lineRule:auto|exact|atLeast',
  w: 'val!:U',
  kern: 'val!:U',
  position: 'val!:N',
  sz: 'val!:U',
  szCs: 'val!:U',
  highlight: `val!:${ENCRES}`,
  u: `val:${SOULIGNES} color:H ${teinte('theme')}`,
  bdr: BORD,
  shd: FOND,
  vertAlign: 'val!:baseline|superscript|subscript',
  em: 'val!:none|dot|comma|circle|underDot',
  framePr: `dropCap:none|drop|margin lines:U w:U h:U vSpace:U hSpace:U wrap:auto|notBeside|around|tight|through|none hAnchor:${REPERES} vAnchor:${REPERES} x:N xAlign:left|center|right|inside|outside y:N yAlign:inline|top|center|bottom|inside|outside hRule:auto|exact|atLeast`,
  ind: 'left:N right:N hanging:U firstLine:U',
  jc: `val!:${COTES}`,
  textDirection: `val!:${SENS}`,
  textAlignment: 'val!:top|center|baseline|bottom|auto',
  tab: 'val!:clear|left|center|right|decimal|bar|num leader:none|dot|hyphen|underscore|heavy|middleDot pos!:N',
  ...Object.fromEntries(
    ['top', 'bottom', 'between', 'bar', 'insideH', 'insideV', 'tl2br', 'tr2bl'].map(n => [n, BORD]),
  ),
  left: BORD,
  right: BORD,
  ...Object.fromEntries(['top', 'left', 'bottom', 'right'].map(n => [`Mar/${n}`, TAILLE])),
  tblpPr: `leftFromText:U rightFromText:U topFromText:U bottomFromText:U vertAnchor:${REPERES} horzAnchor:${REPERES} tblpXSpec:left|center|right|inside|outside tblpX:N tblpYSpec:inline|top|center|bottom|inside|outside tblpY:N`,
  tblOverlap: 'val!:never|overlap',
  tblStyleRowBandSize: 'val!:U',
  tblStyleColBandSize: 'val!:U',
  tblW: TAILLE,
  tblCellSpacing: TAILLE,
  tblInd: TAILLE,
  tblLayout: 'type!:fixed|autofit',
  tblLook: 'firstRow:B lastRow:B firstColumn:B lastColumn:B noHBand:B noVBand:B',
  gridBefore: 'val!:U',
  gridAfter: 'val!:U',
  wBefore: TAILLE,
  wAfter: TAILLE,
  trHeight: 'val!:U hRule:auto|exact|atLeast',
  tcW: TAILLE,
  gridSpan: 'val!:U',
  vMerge: 'val:continue|restart',
  vAlign: 'val!:top|center|both|bottom',
  ptab: 'alignment!:left|center|right relativeTo!:margin|indent leader!:none|dot|hyphen|underscore|middleDot',
  sym: 'font!:S char!:C',
}

const BORDS = 'top left bottom right'
/** What each group of properties may hold, in the order that the standard wants. Neither language, nor hidden text, nor numbering: see `styles.ts`. */
export const GROUPES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    rPr: 'rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid color spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs em',
    pPr: 'keepNext keepLines pageBreakBefore framePr widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment',
    pBdr: `${BORDS} between bar`,
    tabs: 'tab',
    tblPr:
      'tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    tblBorders: `${BORDS} insideH insideV`,
    tblCellMar: BORDS,
    trPr: 'gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc',
    tcPr: 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    tcBorders: `${BORDS} insideH insideV tl2br tr2bl`,
    tcMar: BORDS,
  }).map(([groupe, noms]) => [groupe, noms.split(' ')]),
)
