// The head of an element of XML, `<w:p w:id="1">`: its name and attributes under our prefixes, each head read once however often a file says it.
import { PREFIXES } from './espaces.ts'
import type { Noeud } from './noeud.ts'

const PREFIXES_MAX = 200
const TETES_MAX = 4000
const NOMS_MAX = 1000
const BALISE = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,150})\s*(\/?)>/y
const ATTRIBUT = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a name of element means here. `rebattu`: files say it over and over, with the same in it. */
type Nom = { readonly brut: string; readonly nom: string; readonly rebattu: boolean }
export type Tete = Nom & {
  readonly attributs: Noeud['attributs']
  /** The element itself, when it holds nothing. */
  readonly vide: Noeud
}
/** An element read before, to the letter: the same node each time. `jetons`: those it is made of. */
type Rebattu = { readonly noeud: Noeud; readonly jetons: number }
/** Our prefixes by those of the file; then what was read under them: names, heads by all that stands between their angles, elements. */
export type Espaces = {
  readonly prefixes: ReadonlyMap<string, string>
  readonly noms: Map<string, Nom>
  readonly attributs: Map<string, string>
  readonly tetes: Map<string, Tete>
  readonly rebattus: Map<string, Rebattu>
}
export const nouveauxEspaces = (prefixes: ReadonlyMap<string, string>): Espaces => ({
  prefixes,
  noms: new Map(),
  attributs: new Map(),
  tetes: new Map(),
  rebattus: new Map(),
})

/** `fin`: after its angle. `ferme`: it holds nothing. */
export type TeteLue = { readonly tete: Tete; readonly espaces: Espaces; readonly fin: number; readonly ferme: boolean }

/** `dite`: all that stands between the angles. Undefined when only `lireTete` can say what it is. */
export function teteDite(dite: string, espaces: Espaces): Tete | undefined {
  return espaces.tetes.get(dite) ?? simple(dite, espaces)
}

/** Names that were seen before, between plain quotes: nearly all of them. */
function simple(dite: string, espaces: Espaces): Tete | undefined {
  const blanc = dite.indexOf(' ')
  const nom = espaces.noms.get(blanc < 0 ? dite : dite.slice(0, blanc))
  if (nom === undefined || dite.includes('&') || dite.includes('<')) return undefined
  const attributs: Record<string, string> = {}
  for (let ici = blanc < 0 ? dite.length : blanc; ici < dite.length; ) {
    const egal = dite.indexOf('="', ici)
    const attribut = egal < 0 ? undefined : espaces.attributs.get(dite.slice(ici + 1, egal))
    const fin = dite.indexOf('"', egal + 2)
    if (attribut === undefined || fin < 0 || dite.charCodeAt(ici) !== ESPACE) return undefined
    attributs[attribut] = dite.slice(egal + 2, fin)
    ici = fin + 1
  }
  return retenir(dite, nom, attributs, espaces)
}
const ESPACE = 0x20

/** Whatever XML allows, declarations of namespaces too; null where no element begins well. */
export function lireTete(texte: string, place: number, dehors: Espaces): TeteLue | null {
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
  const espaces = declares.length === 0 ? dehors : nouveauxEspaces(new Map([...dehors.prefixes, ...declares]))
  if (espaces.prefixes.size > PREFIXES_MAX) return null
  const attributs: Record<string, string> = {}
  for (const [nom, valeur] of lus) attributs[nomDAttribut(nom, espaces)] = valeur
  const ferme = barre === '/'
  const nom = nomDElement(brut, espaces)
  const fin = place + balise.length
  // Declarations are no attribute: a head that makes some is never one of those.
  const tete =
    espaces === dehors ? retenir(balise.slice(1, ferme ? -2 : -1), nom, attributs, espaces) : teteDe(nom, attributs)
  return { tete, espaces, fin, ferme }
}

/** Of an element that holds nothing. */
export const AUCUN: Noeud['enfants'] = []

function teteDe({ brut, nom, rebattu }: Nom, attributs: Noeud['attributs']): Tete {
  return { brut, nom, rebattu, attributs, vide: { nom, attributs, enfants: AUCUN } }
}

/** Above the root. */
export const SANS_TETE = teteDe({ brut: '', nom: '', rebattu: false }, {})

function retenir(dite: string, nom: Nom, attributs: Noeud['attributs'], { tetes }: Espaces): Tete {
  const tete = teteDe(nom, attributs)
  if (tetes.size < TETES_MAX) tetes.set(dite, tete)
  return tete
}

function nomDElement(brut: string, espaces: Espaces): Nom {
  const connu = espaces.noms.get(brut)
  if (connu !== undefined) return connu
  const nom = { brut, nom: nommer(brut, espaces), rebattu: REBATTUS.test(brut) }
  if (espaces.noms.size < NOMS_MAX) espaces.noms.set(brut, nom)
  return nom
}

/** Properties of paragraphs, cells and words, and lists of choices; those of a control are its own. */
const REBATTUS = /(?<!sdt)Pr$|:(?:dropDownList|checkbox)$/

function nomDAttribut(brut: string, espaces: Espaces): string {
  const connu = espaces.attributs.get(brut)
  if (connu !== undefined) return connu
  const nom = brut.includes(':') ? nommer(brut, espaces) : brut
  if (espaces.attributs.size < NOMS_MAX) espaces.attributs.set(brut, nom)
  return nom
}

function nommer(nom: string, { prefixes }: Espaces): string {
  const deux = nom.indexOf(':')
  const prefixe = deux < 0 ? '' : nom.slice(0, deux)
  return `${prefixe === 'xml' ? 'xml' : (prefixes.get(prefixe) ?? '?')}:${nom.slice(deux + 1)}`
}

/** Null for an entity that is none of XML's own, or a character that XML cannot carry. */
export function decoder(texte: string): string | null {
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
