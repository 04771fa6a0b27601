// Inline content of the tree → HTML of the page; every text goes through `propre`, every image is written in the page.
import type { EnLigne, Image } from '../arbre.ts'
import { imageAbsente } from '../habillage.ts'
import type { Mesure } from '../image.ts'
import { entreCrochets } from '../word/enligne.ts'
import { propre } from '../word/xml.ts'

export type ImagePage = (chemin: string) => { octets: Uint8Array; mesure: Mesure } | null

export function enLigne(enfants: readonly EnLigne[], image: ImagePage): string {
  return enfants.map(enfant => unNoeud(enfant, image)).join('')
}

function unNoeud(noeud: EnLigne, image: ImagePage): string {
  switch (noeud.genre) {
    case 'texte':
      return propre(noeud.texte)
    case 'fort':
      return `<strong>${enLigne(noeud.enfants, image)}</strong>`
    case 'exposant':
      return `<sup>${enLigne(noeud.enfants, image)}</sup>`
    case 'emphase':
      return noeud.role
        ? `<em class="${noeud.role}">${enLigne(entreCrochets(noeud), image)}</em>`
        : `<em>${enLigne(noeud.enfants, image)}</em>`
    case 'lien': {
      const dehors = noeud.href.startsWith('#') ? '' : ' rel="noreferrer noopener"'
      const classe = noeud.renvoi ? ' class="renvoi"' : ''
      return `<a href="${propre(noeud.href)}"${classe}${dehors}>${enLigne(noeud.enfants, image)}</a>`
    }
    case 'saut':
      return '<br>'
    case 'image':
      return uneImage(noeud, image) ?? `<span class="absente">${propre(imageAbsente(noeud.alt))}</span>`
  }
}

/** The image itself, as text in the page; null when it cannot be shown. */
export function uneImage({ src, alt }: Image, image: ImagePage): string | null {
  const lue = image(src)
  if (!lue) return null
  const { octets, mesure } = lue
  const donnees = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('base64')
  return `<img src="data:image/${mesure.sorte};base64,${donnees}" alt="${propre(alt)}" width="${mesure.largeur}" height="${mesure.hauteur}">`
}
