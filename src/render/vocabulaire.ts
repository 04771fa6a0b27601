// The closed vocabulary of the HTML that templates write: which element may stand where, with which attributes.
import { GENRES_SAISIE, GENRES_TABLEAU, ROLES_PARAGRAPHE, ROLES_SECTION } from './arbre.ts'

/** What an attribute may say. `null`: fine; otherwise what was expected, in French. */
export type Controle = (valeur: string) => string | null

const FLUX = ['section', 'h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'table', 'figure']
const PHRASE = ['#texte', 'strong', 'em', 'a', 'sup', 'br']
const SANS_LIEN = PHRASE.filter(nom => nom !== 'a')
const CASE = [...PHRASE, 'img', ...FLUX.filter(nom => nom !== 'section')]

/** Allowed children of each element; `#texte` means text, `#racine` the document. */
export const ENFANTS: Readonly<Record<string, readonly string[]>> = {
  '#racine': FLUX,
  section: FLUX,
  h1: PHRASE,
  h2: PHRASE,
  h3: PHRASE,
  h4: PHRASE,
  p: [...PHRASE, 'img'],
  ul: ['li'],
  ol: ['li'],
  li: CASE,
  table: ['caption', 'thead', 'tbody', 'tr'],
  caption: PHRASE,
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  th: CASE,
  td: CASE,
  strong: PHRASE,
  em: PHRASE,
  sup: PHRASE,
  a: SANS_LIEN,
  br: [],
  img: [],
  figure: ['img', 'figcaption'],
  figcaption: PHRASE,
}
export const VIDES: ReadonlySet<string> = new Set(['br', 'img'])

/** Everything a link may point to. Letters of the scheme in any case, nothing before it. */
export const ADRESSE = /^(https?:\/\/[^\s]|mailto:[^\s]|#[^\s])/i

const vide: Controle = valeur => (valeur === '' ? null : 'sans valeur')
const identifiant: Controle = valeur => (/^[^\s"'<>&]+$/.test(valeur) ? null : 'un identifiant sans espace')
const mot: Controle = valeur =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(valeur) ? null : 'un nom de champ : minuscules sans accent, chiffres, tirets'
const chemin: Controle = valeur =>
  valeur.split('.').every(nom => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(nom))
    ? null
    : 'un nom de liste : minuscules sans accent, chiffres, tirets, points'
const entier =
  (min: number, max: number): Controle =>
  valeur =>
    /^\d{1,6}$/.test(valeur) && Number(valeur) >= min && Number(valeur) <= max ? null : `un entier de ${min} à ${max}`
const parmi =
  (mots: readonly string[]): Controle =>
  valeur =>
    mots.includes(valeur) ? null : `l’un de : ${mots.join(', ')}`

const id = { id: identifiant }
/** `data-champ="enjeux"` in the section `fiche-bus`: the id `fiche-bus.enjeux`, around all that the element holds. */
const champ = { ...id, 'data-champ': mot }
const cellule = {
  ...champ,
  colspan: entier(1, 30),
  rowspan: entier(1, 500),
  'data-nombre': vide,
  'data-largeur': entier(1, 100),
}
/** What somebody fills: a cell; or, said by its heading, each cell of a column in the rows that have a name (`data-champ`). */
const saisie = { ...cellule, 'data-saisie': parmi(GENRES_SAISIE), 'data-liste': chemin }
const drapeaux = Object.fromEntries(
  ROLES_SECTION.filter(role => role !== 'sommaire').map(role => [`data-${role}`, vide]),
)

/** Allowed attributes of each element (none for those absent). */
export const ATTRIBUTS: Readonly<Record<string, Readonly<Record<string, Controle>>>> = {
  section: { ...champ, ...drapeaux, 'data-sommaire': entier(1, 4) },
  h1: id,
  h2: id,
  h3: id,
  h4: id,
  p: { ...id, 'data-role': parmi(ROLES_PARAGRAPHE), 'data-champ': mot },
  ul: id,
  ol: { ...id, start: entier(0, 999999) },
  li: id,
  table: { ...champ, 'data-genre': parmi(GENRES_TABLEAU) },
  tr: {
    ...id,
    'data-lignes': entier(1, 40),
    'data-champ': mot,
    'data-ajouts': entier(1, 20),
    'data-bande': valeur => (/^[0-9a-f]{6}$/i.test(valeur) ? null : 'une couleur de six chiffres hexadécimaux'),
  },
  th: saisie,
  td: saisie,
  em: { 'data-a-completer': vide, 'data-texte-type': vide },
  a: {
    href: valeur => (ADRESSE.test(valeur) ? null : 'une adresse http(s), mailto ou #ancre'),
    'data-renvoi': vide,
  },
  img: { src: valeur => (valeur.trim() === '' ? 'le chemin d’une image' : null), alt: () => null },
  figure: {
    ...id,
    'data-dessin': valeur => (/^[a-z][a-z0-9-]*$/.test(valeur) ? null : 'le nom d’un dessin'),
  },
}
/** Attributes without which an element says nothing. */
export const REQUIS: Readonly<Record<string, readonly string[]>> = { a: ['href'], img: ['src', 'alt'] }
