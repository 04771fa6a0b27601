// What a page takes from a charte: its typefaces, pale shades of its colour, its logo.

import { tous } from '../../bureautique/archive/noeud.ts'
import { TYPES } from '../charte/images.ts'
import type { Charte } from '../charte/modele.ts'
import { nuancesDe } from '../couleur.ts'

/** Rules that follow the style sheet's own. A typeface that the reader has not is replaced by ours: nothing is fetched. */
export function reglesDeCharte({ couleurs }: Charte, principale: string): string {
  const famille = (nom: string | null) => {
    const simple = (nom ?? '').replace(/[^\p{L}\p{N} ._-]/gu, '').trim()
    return simple === '' ? null : `font-family:"${simple}",Arial,"Liberation Sans",sans-serif`
  }
  const [texte, titres] = [famille(couleurs.texte), famille(couleurs.titres)]
  return [
    `:root{--filet:#${nuancesDe(principale).filet}}`,
    ...(texte ? [`body{${texte}}`] : []),
    ...(titres ? [`h1,h2,h3,h4,.sommaire .titre{${titres}}`] : []),
    'header.document img{height:3.5rem;width:auto;vertical-align:middle;margin-right:1rem}',
  ].join('\n')
}

/** The first picture of the running header, written in the page; empty when a browser would not show it. */
export function logoDeCharte({ entetes, images }: Charte): string {
  const enfants = entetes.default ?? entetes.first ?? []
  const [dessin] = tous({ nom: '', attributs: {}, enfants }, 'a:blip')
  const image = images[Number(dessin?.attributs['r:embed']?.slice('image:'.length))]
  if (!image || !/^(png|jpeg|gif)$/.test(image.extension)) return ''
  const { octets, extension } = image
  const donnees = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('base64')
  return `<img src="data:${TYPES[extension]};base64,${donnees}" alt="">`
}
