// Inline content → runs: bold, italic, links, cross-references, holes to fill, small images.
import type { Emphase, EnLigne, Lien } from '../arbre.ts'
import { texteDe } from '../arbre.ts'
import { imageAbsente } from '../habillage.ts'
import type { Atelier } from './atelier.ts'
import { dessin } from './dessin.ts'
import type { Cible } from './reperes.ts'
import { champ, texteWord } from './xml.ts'

export type Format = {
  readonly style?: string
  readonly gras?: boolean
  readonly italique?: boolean
  readonly exposant?: boolean
}

/** An image among words is a logo or a mark: 2.5 cm high at most. */
const HAUTEUR_LOGO = 1417

export function enLigne(atelier: Atelier, enfants: readonly EnLigne[], format: Format = {}): string {
  let xml = ''
  for (const enfant of enfants) xml += unNoeud(atelier, enfant, format)
  return xml
}

function unNoeud(atelier: Atelier, noeud: EnLigne, format: Format): string {
  switch (noeud.genre) {
    case 'texte':
      return texteWord(noeud.texte, proprietes(atelier, format))
    case 'fort':
      return enLigne(atelier, noeud.enfants, { ...format, gras: true })
    case 'exposant':
      return enLigne(atelier, noeud.enfants, { ...format, exposant: true })
    case 'emphase':
      return emphase(atelier, noeud, format)
    case 'lien':
      return lien(atelier, noeud, format)
    case 'saut':
      return '<w:r><w:br/></w:r>'
    case 'image':
      return (
        dessin(atelier, noeud, HAUTEUR_LOGO) ??
        texteWord(imageAbsente(noeud.alt), proprietes(atelier, { ...format, style: 'ImageAbsente' }))
      )
  }
}

/** Order of the children is the schema's. */
export function proprietes({ encre }: Atelier, { style, gras, italique, exposant }: Format): string {
  const rPr = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    gras ? '<w:b/><w:bCs/>' : '',
    italique ? '<w:i/><w:iCs/>' : '',
    encre && style !== 'ACompleter' ? `<w:color w:val="${encre}"/>` : '',
    exposant ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('')
  return rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`
}

/** Brackets stay legible in black and white, where the shading is lost. */
function emphase(atelier: Atelier, noeud: Emphase, format: Format): string {
  if (!noeud.role) return enLigne(atelier, noeud.enfants, { ...format, italique: true })
  const marque = { ...format, style: noeud.role === 'a-completer' ? 'ACompleter' : 'TexteType' }
  const enfants = entreCrochets(noeud)
  return enLigne(atelier, enfants, marque)
}

/** « [à compléter : …] », « [texte type] »: brackets are added unless they were typed. */
export function entreCrochets({ role, enfants }: Emphase): readonly EnLigne[] {
  const texte = texteDe(enfants).trim()
  if (texte.startsWith('[')) return enfants
  if (texte === '') return [{ genre: 'texte', texte: role === 'a-completer' ? '[à compléter]' : '[texte type]' }]
  return [{ genre: 'texte', texte: '[' }, ...enfants, { genre: 'texte', texte: ']' }]
}

function lien(atelier: Atelier, noeud: Lien, format: Format): string {
  const style = { ...format, style: 'Hyperlink' }
  if (!noeud.href.startsWith('#')) {
    const cible = adresseSure(noeud.href)
    if (!cible) return enLigne(atelier, noeud.enfants, format)
    return `<w:hyperlink r:id="${relationDuLien(atelier, cible)}" w:history="1">${enLigne(atelier, noeud.enfants, style)}</w:hyperlink>`
  }
  const id = noeud.href.slice(1)
  const cible = atelier.reperes.ancres.get(id)
  if (cible === undefined) return enLigne(atelier, noeud.enfants, format)
  const [debut, repete] = noeud.renvoi ? repetition(id, cible, texteDe(noeud.enfants).trim()) : []
  if (debut !== undefined && repete !== undefined) return renvoi(atelier, noeud, { debut, repete, format })
  return `<w:hyperlink w:anchor="${atelier.noms.nom(id)}" w:history="1">${enLigne(atelier, noeud.enfants, noeud.renvoi ? format : style)}</w:hyperlink>`
}

/**
 * A REF field repeats the words of its target, or of a part of it: right only where the template wrote those very words, at the end
 * at least (« annexe 3 »). Answers what comes before the field, and the id it repeats.
 */
function repetition(id: string, { texte, morceaux, numero }: Cible, dit: string): [string, string] | [] {
  if (dit === texte) return ['', id]
  if (morceaux && dit === morceaux.titre) return ['', `${morceaux.id}.titre`]
  const sien = morceaux?.numero || numero?.toString()
  if (!sien || !dit.endsWith(sien)) return []
  const debut = dit.slice(0, -sien.length)
  return /^$|[ \u00A0]$/.test(debut) ? [debut, `${morceaux?.id ?? id}.numero`] : []
}

type Renvoi = { readonly debut: string; readonly repete: string; readonly format: Format }

function renvoi(atelier: Atelier, { enfants }: Lien, { debut, repete, format }: Renvoi): string {
  const instruction = `REF ${atelier.noms.nom(repete)} \\h`
  if (debut === '') return champ(instruction, enLigne(atelier, enfants, format))
  const rPr = proprietes(atelier, format)
  const fin = texteDe(enfants).trim().slice(debut.length)
  return texteWord(debut, rPr) + champ(instruction, texteWord(fin, rPr))
}

function relationDuLien({ relations }: Atelier, cible: string): string {
  const cle = `lien ${cible}`
  const deja = relations.get(cle)
  if (deja) return deja.id
  const id = `rIdCls${relations.size + 1}`
  relations.set(cle, { id, sorte: 'lien', cible })
  return id
}

/** Word refuses a whole file for one malformed address: such a link keeps its text only. */
function adresseSure(href: string): string | null {
  if (!URL.canParse(href)) return null
  const adresse = new URL(href).href.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]/gu, signe =>
    encodeURIComponentSur(signe),
  )
  return adresse.length <= 2000 ? adresse.replace(/%(?![0-9a-f]{2})/gi, '%25') : null
}

function encodeURIComponentSur(signe: string): string {
  return /\p{Surrogate}/u.test(signe) ? '' : encodeURIComponent(signe)
}
