// Somebody else's XML → nodes under our own prefixes, and back: no document type, no entity but the five, no depth without end.

export type Noeud = {
  /** `w:p`: our prefix for its namespace, whatever the file calls it; `?:p` when the namespace is none of ours. */
  readonly nom: string
  readonly attributs: Readonly<Record<string, string>>
  readonly enfants: readonly (Noeud | string)[]
}

const OPENXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
/** The namespaces that an office file may hold; those of the strict variant of the standard (ISO/IEC 29500-1) mean the same. */
export const ESPACES = {
  w: `${OPENXML}wordprocessingml/2006/main`,
  r: `${OPENXML}officeDocument/2006/relationships`,
  a: `${OPENXML}drawingml/2006/main`,
  wp: `${OPENXML}drawingml/2006/wordprocessingDrawing`,
  pic: `${OPENXML}drawingml/2006/picture`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  mc: `${OPENXML}markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  rel: `${OPENXML}package/2006/relationships`,
  ct: `${OPENXML}package/2006/content-types`,
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  /** Custom properties, and the types of their values. */
  op: `${OPENXML}officeDocument/2006/custom-properties`,
  vt: `${OPENXML}officeDocument/2006/docPropsVTypes`,
  office: `${OASIS}office:1.0`,
  text: `${OASIS}text:1.0`,
  table: `${OASIS}table:1.0`,
  style: `${OASIS}style:1.0`,
  meta: `${OASIS}meta:1.0`,
  draw: `${OASIS}drawing:1.0`,
  fo: `${OASIS}xsl-fo-compatible:1.0`,
  svg: `${OASIS}svg-compatible:1.0`,
  manifest: `${OASIS}manifest:1.0`,
  /** What LibreOffice adds to OpenDocument before the standard does. */
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  x: `${OPENXML}spreadsheetml/2006/main`,
  /** The threads of notes of newer Excel. */
  xtc: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
} as const
const PREFIXES = new Map<string, string>([
  ...Object.entries(ESPACES).map(([prefixe, uri]) => [uri, prefixe] as const),
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${STRICT}spreadsheetml/main`, 'x'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${STRICT}officeDocument/customProperties`, 'op'],
  [`${STRICT}officeDocument/docPropsVTypes`, 'vt'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

export type Bornes = { readonly lettres: number; readonly noeuds: number; readonly profondeur: number }
/** Far beyond what a header, or the styles of an agency, ever held. */
export const BORNES: Bornes = { lettres: 8_000_000, noeuds: 300_000, profondeur: 120 }
const PREFIXES_MAX = 200
const BALISE = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,150})\s*(\/?)>/y
const ATTRIBUT = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Of an element: as the file calls it, as we do, and what it says of itself. Files say the same thousands of times, which is read once. */
type Tete = {
  readonly brut: string
  readonly nom: string
  readonly attributs: Noeud['attributs']
  readonly rebattu: boolean
}
/** An element that files say over and over, read once: the same node each time. `jetons`: those it is made of. */
type Rebattu = { readonly noeud: Noeud; readonly jetons: number }
type Ouvert = {
  readonly brut: string
  /** Where it starts, when it may be said again. */
  readonly debut: number | null
  readonly noeud: { readonly nom: string; readonly attributs: Noeud['attributs']; readonly enfants: (Noeud | string)[] }
  readonly espaces: Espaces
}
/** Our prefixes by those of the file, and the tags that were read under them, by all that stands between their angles. */
type Espaces = {
  readonly prefixes: ReadonlyMap<string, string>
  readonly tetes: Map<string, Tete>
  readonly rebattus: Map<string, Rebattu>
}
const TETES_MAX = 4000
/** Properties of paragraphs, cells and words, and lists of choices; those of a control are its own. */
const REBATTUS = /(?<!sdt)Pr$|:(?:dropDownList|checkbox)$/
const REBATTU_LONG = 6000
const REBATTUS_MAX = 1000

/**
 * Is given each element when it ends, and the name of what it stands in; true when it is done with it, which is then neither kept nor counted:
 * a long list never stands whole in memory; `compte` when it is, and what was made of it takes room: it counts all the same. `profondeur`: 0 for the root. Properties that were read before come whole, without what they are made of.
 */
export type Preneur = (noeud: Noeud, dans: string, profondeur: number) => boolean | 'compte'

/** The root element; null when the text is no well-formed XML, declares a document type, or is too deep or too long to be a document. */
export function lireXml(texte: string, bornes = BORNES, prendre: Preneur = () => false): Noeud | null {
  if (texte.length > bornes.lettres) return null
  const racine: Ouvert = {
    brut: '',
    debut: null,
    noeud: { nom: '', attributs: {}, enfants: [] },
    espaces: { prefixes: new Map(), tetes: new Map(), rebattus: new Map() },
  }
  const pile = [racine]
  // How many tokens were kept when each open element began.
  const debuts: number[] = []
  let gardes = 0
  for (let place = texte.startsWith('\uFEFF') ? 1 : 0; place < texte.length; ) {
    const saute = apresCommentaire(texte, place)
    if (saute === null) return null
    if (saute > place) {
      place = saute
      continue
    }
    const jeton = poserJeton(pile, texte, place, bornes.profondeur)
    if (!jeton) return null
    if (jeton.ouvre) debuts.push(gardes)
    gardes += jeton.jetons
    if (gardes > bornes.noeuds) return null
    if (jeton.ferme) {
      const debut = debuts.pop() ?? 0
      if (jeton.rebattu !== null) retenir(pile, texte.slice(jeton.rebattu, jeton.fin), gardes - debut)
      const { enfants, nom } = (pile.at(-1) as Ouvert).noeud
      const pris = prendre(enfants.at(-1) as Noeud, nom, pile.length - 1)
      if (pris !== false) enfants.pop()
      if (pris === true) gardes = debut
    }
    place = jeton.fin
  }
  const [unique, ...autres] = racine.noeud.enfants
  return pile.length === 1 && autres.length === 0 && typeof unique === 'object' ? unique : null
}

/** After a comment or a processing instruction, else the same place; null where neither may stand: a document type, raw text. */
function apresCommentaire(texte: string, place: number): number | null {
  const fin = texte.startsWith('<!--', place) ? '-->' : texte.startsWith('<?', place) ? '?>' : null
  if (fin === null) return texte.startsWith('<!', place) ? null : place
  const ou = texte.indexOf(fin, place + 2)
  return ou < 0 ? null : ou + fin.length
}

/**
 * Where it ends; an element without content, or known already, opens and closes at once. `jetons`: what it counts for. `rebattu`: where
 * the element that it closes starts, when it may be said again.
 */
type Jeton = {
  readonly fin: number
  readonly ouvre: boolean
  readonly ferme: boolean
  readonly jetons: number
  readonly rebattu: number | null
}
const jeton = (fin: number, ouvre: boolean, ferme: boolean, jetons = 1, rebattu: number | null = null): Jeton => ({
  fin,
  ouvre,
  ferme,
  jetons,
  rebattu,
})
const [CHEVRON, BARRE, FERMETURE] = [0x3c, 0x2f, 0x3e]

/** Null where the text is not well formed. */
function poserJeton(pile: Ouvert[], texte: string, place: number, profondeur: number): Jeton | null {
  const parent = pile.at(-1) as Ouvert
  if (texte.charCodeAt(place) !== CHEVRON) return poserTexte(pile, parent, texte, place)
  if (texte.charCodeAt(place + 1) === BARRE) return fermer(pile, parent, texte, place)
  if (pile.length > profondeur) return null
  const chevron = texte.indexOf('>', place)
  const vide = texte.charCodeAt(chevron - 1) === BARRE
  const connue = parent.espaces.tetes.get(texte.slice(place + 1, vide ? chevron - 1 : chevron))
  const lue = connue
    ? { tete: connue, espaces: parent.espaces, fin: chevron + 1, vide }
    : lireTete(texte, place, parent.espaces)
  if (!lue) return null
  const { brut, nom, attributs, rebattu } = lue.tete
  const memes = rebattu && !lue.vide && lue.espaces === parent.espaces
  if (memes) {
    const fin = texte.indexOf(`</${brut}>`, lue.fin) + brut.length + 3
    const deja = fin - place > REBATTU_LONG ? undefined : parent.espaces.rebattus.get(texte.slice(place, fin))
    if (deja !== undefined) {
      parent.noeud.enfants.push(deja.noeud)
      return jeton(fin, true, true, deja.jetons)
    }
  }
  const noeud = { nom, attributs, enfants: [] }
  parent.noeud.enfants.push(noeud)
  if (!lue.vide) pile.push({ brut, debut: memes ? place : null, noeud, espaces: lue.espaces })
  return jeton(lue.fin, true, lue.vide)
}

/** The element that just ended, the last of the one that is open. */
function retenir(pile: readonly Ouvert[], dit: string, jetons: number): void {
  const { noeud, espaces } = pile.at(-1) as Ouvert
  const dernier = noeud.enfants.at(-1)
  if (dernier !== undefined && typeof dernier !== 'string' && dit.length <= REBATTU_LONG)
    if (espaces.rebattus.size < REBATTUS_MAX) espaces.rebattus.set(dit, { noeud: dernier, jetons })
}

function poserTexte(pile: readonly Ouvert[], { noeud }: Ouvert, texte: string, place: number): Jeton | null {
  const chevron = texte.indexOf('<', place)
  const fin = chevron < 0 ? texte.length : chevron
  const clair = decoder(texte.slice(place, fin))
  if (pile.length > 1 && clair !== null) noeud.enfants.push(clair)
  return clair !== null && (pile.length > 1 || clair.trim() === '') ? jeton(fin, false, false) : null
}

/** Blanks may stand before the angle. */
function fermer(pile: Ouvert[], { brut, debut }: Ouvert, texte: string, place: number): Jeton | null {
  let fin = place + 2 + brut.length
  if (pile.length < 2 || !texte.startsWith(brut, place + 2)) return null
  while (' \t\r\n'.includes(texte[fin] ?? '>')) fin++
  if (texte.charCodeAt(fin) !== FERMETURE) return null
  pile.pop()
  return jeton(fin + 1, false, true, 1, debut)
}

type TeteLue = { readonly tete: Tete; readonly espaces: Espaces; readonly fin: number; readonly vide: boolean }

function lireTete(texte: string, place: number, dehors: Espaces): TeteLue | null {
  BALISE.lastIndex = place
  const [balise, brut = '', dits = '', barre] = BALISE.exec(texte) ?? []
  if (balise === undefined) return null
  const lus: [string, string][] = []
  const declares: [string, string][] = []
  for (const [, nom = '', double, simple] of dits.matchAll(ATTRIBUT)) {
    const valeur = decoder(double ?? simple ?? '')
    if (valeur === null) return null
    if (nom === 'xmlns') declares.push(['', PREFIXES.get(valeur) ?? '?'])
    else if (nom.startsWith('xmlns:')) declares.push([nom.slice(6), PREFIXES.get(valeur) ?? '?'])
    else lus.push([nom, valeur])
  }
  const espaces =
    declares.length === 0
      ? dehors
      : { prefixes: new Map([...dehors.prefixes, ...declares]), tetes: new Map(), rebattus: new Map() }
  if (espaces.prefixes.size > PREFIXES_MAX) return null
  const attributs: Record<string, string> = {}
  for (const [nom, valeur] of lus) attributs[nom.includes(':') ? nommer(nom, espaces) : nom] = valeur
  const tete = { brut, nom: nommer(brut, espaces), attributs, rebattu: REBATTUS.test(brut) }
  const vide = barre === '/'
  if (espaces === dehors && dehors.tetes.size < TETES_MAX) dehors.tetes.set(balise.slice(1, vide ? -2 : -1), tete)
  return { tete, espaces, fin: place + balise.length, vide }
}

function nommer(nom: string, { prefixes }: Espaces): string {
  const deux = nom.indexOf(':')
  const prefixe = deux < 0 ? '' : nom.slice(0, deux)
  return `${prefixe === 'xml' ? 'xml' : (prefixes.get(prefixe) ?? '?')}:${nom.slice(deux + 1)}`
}

/** Null for an entity that is none of XML's own, or a character that XML cannot carry. */
function decoder(texte: string): string | null {
  if (!texte.includes('&')) return texte
  let sain = true
  const clair = texte.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));|&/gi,
    (_, hexa?: string, deci?: string, nom = '') => {
      const code = hexa ? Number.parseInt(hexa, 16) : deci ? Number(deci) : null
      const signe = code === null ? ENTITES[nom] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (signe === undefined) sain = false
      return signe ?? ''
    },
  )
  return sain ? clair : null
}

export const estNoeud = (enfant: Noeud | string): enfant is Noeud => typeof enfant !== 'string'
export const elements = (noeud: Noeud | undefined, ...noms: string[]): Noeud[] =>
  (noeud?.enfants ?? []).filter(estNoeud).filter(({ nom }) => noms.length === 0 || noms.includes(nom))
export function enfant(noeud: Noeud | undefined, nom: string): Noeud | undefined {
  for (const e of noeud?.enfants ?? []) if (typeof e !== 'string' && e.nom === nom) return e
  return undefined
}
export const valeur = (noeud: Noeud | undefined): string | undefined => noeud?.attributs['w:val']
export const creer = (nom: string, attributs: Noeud['attributs'] = {}, enfants: Noeud['enfants'] = []): Noeud => ({
  nom,
  attributs,
  enfants,
})

/** Every element below of these names, in the order of the document. */
export function tous(noeud: Noeud, ...noms: string[]): Noeud[] {
  return elements(noeud).flatMap(e => (noms.includes(e.nom) ? [e, ...tous(e, ...noms)] : tous(e, ...noms)))
}

export function texteDe(noeud: Noeud): string {
  return noeud.enfants.map(e => (typeof e === 'string' ? e : texteDe(e))).join('')
}
