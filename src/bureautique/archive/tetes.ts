// The head of an element of XML, `<w:p w:id="1">`: its name and attributes under our prefixes, each head read once however often a file says it.
import { accentuer, decoder } from './encodage.ts'
import { PREFIXES } from './espaces.ts'
import type { Noeud } from './noeud.ts'

const PREFIXES_MAX = 200
/** Of one name. */
const TETES_MAX = 250
const NOMS_MAX = 1000
const BALISE = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,150})\s*(\/?)>/y
const ATTRIBUT = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Properties of paragraphs, cells and words, and lists of choices; those of a control are its own. */
const REBATTUS = /(?<!sdt)Pr$|:(?:dropDownList|checkbox)$/

/** What a name of element means here. `rebattu`: files say it over and over, with the same in it. */
type Nom = {
  readonly brut: string
  readonly fermant: string
  readonly nom: string
  readonly rebattu: boolean
  /** Without any attribute. */
  nue: Tete | null
  /** Its heads that were read, by all that stands between their angles; null when it says something else each time. */
  tetes: Map<string, Tete> | null
}
/** `vide`: the element itself, when it holds nothing. */
export type Tete = { readonly nom: Nom; readonly vide: Noeud }
/** An element read before, to the letter: the same node each time. `jetons`: those it is made of. */
type Rebattu = { readonly noeud: Noeud; readonly jetons: number }
/** Our prefixes by those of the file; then what was read under them: names of elements and of attributes, elements. */
export type Espaces = {
  readonly prefixes: ReadonlyMap<string, string>
  readonly noms: Map<string, Nom>
  readonly attributs: Map<string, string>
  readonly rebattus: Map<string, Rebattu>
}
export const nouveauxEspaces = (prefixes: ReadonlyMap<string, string>): Espaces => ({
  prefixes,
  noms: new Map(),
  attributs: new Map(),
  rebattus: new Map(),
})

/** `fin`: after its angle. `ferme`: it holds nothing. */
export type TeteLue = { readonly tete: Tete; readonly espaces: Espaces; readonly fin: number; readonly ferme: boolean }

/** `dite`: all that stands between the angles. Undefined when only `lireTete` can say what it is. */
export function teteDite(dite: string, espaces: Espaces): Tete | undefined {
  const blanc = dite.indexOf(' ')
  const nom = espaces.noms.get(blanc < 0 ? dite : dite.slice(0, blanc))
  if (nom === undefined || blanc < 0) return nom?.nue ?? undefined
  return nom.tetes?.get(dite) ?? simple(dite, nom, blanc, espaces)
}

/** Attributes that were seen before, between plain quotes: nearly all of them. */
function simple(dite: string, nom: Nom, blanc: number, espaces: Espaces): Tete | undefined {
  if (dite.includes('&') || dite.includes('<')) return undefined
  const attributs: Record<string, string> = {}
  for (let ici = blanc; ici < dite.length; ) {
    const egal = dite.indexOf('="', ici)
    const attribut = egal < 0 ? undefined : espaces.attributs.get(dite.slice(ici + 1, egal))
    const fin = dite.indexOf('"', egal + 2)
    if (attribut === undefined || fin < 0 || dite.charCodeAt(ici) !== ESPACE) return undefined
    attributs[attribut] = accentuer(dite.slice(egal + 2, fin))
    ici = fin + 1
  }
  return retenir(dite, teteDe(nom, attributs))
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
  const tete = teteDe(nomDElement(brut, espaces), attributs)
  // Declarations are no attribute: a head that makes some is never one of those.
  if (espaces === dehors) retenir(balise.slice(1, ferme ? -2 : -1), tete)
  return { tete, espaces, fin: place + balise.length, ferme }
}

/** Of an element that holds nothing. */
export const AUCUN: Noeud['enfants'] = []

const teteDe = (nom: Nom, attributs: Noeud['attributs']): Tete => ({
  nom,
  vide: { nom: nom.nom, attributs, enfants: AUCUN },
})

function retenir(dite: string, tete: Tete): Tete {
  const { nom } = tete
  if (nom.tetes !== null && nom.tetes.size === TETES_MAX) nom.tetes = null
  nom.tetes?.set(dite, tete)
  return tete
}

/** V8 keeps one copy of what names a property, and compares it by its address: readers ask for names all the time. */
const unique = (nom: string) => Object.keys({ [nom]: null })[0] ?? nom

export function nouveauNom(brut: string, nom: string): Nom {
  const neuf: Nom = {
    brut,
    fermant: `</${brut}>`,
    nom: unique(nom),
    rebattu: REBATTUS.test(brut),
    nue: null,
    tetes: new Map(),
  }
  neuf.nue = teteDe(neuf, {})
  return neuf
}

function nomDElement(brut: string, espaces: Espaces): Nom {
  const connu = espaces.noms.get(brut)
  if (connu !== undefined) return connu
  const nom = nouveauNom(brut, nommer(brut, espaces))
  if (espaces.noms.size < NOMS_MAX) espaces.noms.set(brut, nom)
  return nom
}

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
