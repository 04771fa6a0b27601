// HTML as our templates write it, read in one stride: plain tags, quoted attributes, four entities. Whatever else goes to parse5.

export type Balise = {
  readonly tagName: string
  readonly attrs: readonly { readonly name: string; readonly value: string }[]
  readonly selfClosing: boolean
  /** What the vocabulary has read in it: all the tags of a document that are written alike are one. */
  attributs?: Readonly<Record<string, string>>
}
export type Oreille = {
  /** What it heard already, whole, in the very same words: it is not told again. */
  readonly deja: (ecrit: string) => boolean
  readonly ouvrir: (balise: Balise) => void
  readonly fermer: (nom: string) => void
  readonly texte: (texte: string) => void
}

const BALISE = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>$/
const ATTRIBUT = / ([a-z-]+)(?:="([^"]*)")?/g
const ENTITE = /&(?:amp|lt|gt|quot);|&/g
const SIGNES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
/** parse5 takes these out or changes them. */
const A_PART = /[\r\0]/
const RIEN: Balise['attrs'] = []

type Lue = { readonly ferme: boolean; readonly balise: Balise }

/**
 * Tells `oreille` each tag and text in order; the same as parse5 would, many times faster: templates say the same tags
 * thousands of times, and each is read once. False as soon as it meets a sign it does not know: what was told so far then counts for nothing.
 */
export function lireBalises(html: string, oreille: Oreille): boolean {
  if (A_PART.test(html)) return false
  const lues = new Map<string, Lue>()
  let ici = 0
  while (ici < html.length) {
    const debut = html.indexOf('<', ici)
    const fin = debut === -1 ? html.length : debut
    if (fin > ici) {
      const texte = decoder(html.slice(ici, fin))
      if (texte === undefined) return false
      oreille.texte(texte)
    }
    if (debut === -1) return true
    // A « > » between quotes cuts it short: it is then no tag, and parse5 reads it.
    ici = html.indexOf('>', debut) + 1
    const ecrite = html.slice(debut, ici)
    let lue = lues.get(ecrite)
    if (lue === undefined) {
      lue = lireUne(ecrite)
      if (lue === undefined) return false
      lues.set(ecrite, lue)
    }
    const { ferme, balise } = lue
    const entier = ferme || !REDITS.has(balise.tagName) ? undefined : elementEntier(html, debut, balise.tagName)
    if (entier !== undefined && oreille.deja(entier)) ici = debut + entier.length
    else if (ferme) oreille.fermer(balise.tagName)
    else oreille.ouvrir(balise)
  }
  return true
}

/** The headings of columns and of rows: a form says the same of each fiche. */
const REDITS: ReadonlySet<string> = new Set(['thead', 'th'])

/** Beyond, nothing is looked for: what never closes would be read again to the end at each heading. */
const LOIN = 4000

/** The element that starts there, as it is written, when it holds none of its kind. */
function elementEntier(html: string, debut: number, nom: string): string | undefined {
  const suite = html.slice(debut, debut + LOIN)
  const fin = suite.indexOf(`</${nom}>`)
  const entier = suite.slice(0, fin + nom.length + 3)
  return fin === -1 || entier.lastIndexOf(`<${nom}`) > 0 ? undefined : entier
}

function lireUne(ecrite: string): Lue | undefined {
  const [, barre, tagName = '', suite = ''] = BALISE.exec(ecrite) ?? []
  const ferme = barre === '/'
  const attrs = suite === '' ? RIEN : ferme ? undefined : attributsDe(suite)
  if (barre === undefined || attrs === undefined) return undefined
  return { ferme, balise: { tagName, attrs, selfClosing: false } }
}

/** None is written twice. */
function attributsDe(suite: string): Balise['attrs'] | undefined {
  const attrs: { name: string; value: string }[] = []
  for (const [, name = '', brut = ''] of suite.matchAll(ATTRIBUT)) {
    const value = decoder(brut)
    if (value === undefined || attrs.some(a => a.name === name)) return undefined
    attrs.push({ name, value })
  }
  return attrs
}

/** A text as it stands between tags or between quotes: what `lireBalises` reads back. */
export function echapper(texte: string): string {
  if (!/[&<>"]/.test(texte)) return texte
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function decoder(texte: string): string | undefined {
  if (!texte.includes('&')) return texte
  let connu = true
  const decode = texte.replace(ENTITE, entite => {
    const signe = SIGNES[entite]
    if (signe === undefined) connu = false
    return signe ?? ''
  })
  return connu ? decode : undefined
}
