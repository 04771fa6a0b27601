// Images in the text: their true proportions, never wider than the column, each file stored once.
import type { Image } from '../arbre.ts'
import type { Atelier, ImageLue } from './atelier.ts'
import { EMU_PIXEL, EMU_TWIP } from './mesures.ts'
import { propre } from './xml.ts'

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const DECOR = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

/** A run that holds the image, at most `hauteurMax` twips high; null when there is no image to show. */
export function dessin(atelier: Atelier, { src, alt }: Image, hauteurMax: number): string | null {
  const image = atelier.image(src)
  if (!image) return null
  const { largeur, hauteur } = image.mesure
  const echelle = Math.min(
    1,
    (atelier.largeur * EMU_TWIP) / (largeur * EMU_PIXEL),
    (hauteurMax * EMU_TWIP) / (hauteur * EMU_PIXEL),
  )
  const cx = Math.max(1, Math.round(largeur * EMU_PIXEL * echelle))
  const cy = Math.max(1, Math.round(hauteur * EMU_PIXEL * echelle))
  const relation = relationDeLImage(atelier, src, image)
  const numero = ++atelier.numeroDeDessin
  const cadre = `<a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/>`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${numero}" name="Image ${numero}" descr="${propre(alt)}">${alt.trim() === '' ? decorative() : ''}</wp:docPr><wp:cNvGraphicFramePr>${cadre}</wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="${numero}" name="Image ${numero}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

function decorative(): string {
  return `<a:extLst xmlns:a="${A}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="${DECOR}" val="1"/></a:ext></a:extLst>`
}

function relationDeLImage({ relations }: Atelier, src: string, { octets, mesure }: ImageLue): string {
  const cle = `image ${src}`
  const deja = relations.get(cle)
  if (deja) return deja.id
  const n = relations.size + 1
  const id = `rIdCls${n}`
  relations.set(cle, { id, sorte: 'image', cible: `media/image${n}.${mesure.sorte}`, octets })
  return id
}
