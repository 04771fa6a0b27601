// Drawings of a header: pictures and simple shapes, element by element; nothing linked, nothing embedded but images that are images.
import { creer, elements, enfant, type Noeud, texteDe, tous } from '../../bureautique/archive/noeud.ts'

/** The number of an image of the file; null when it is remote, missing, or none that Word shows. */
export type Image = (relation: string) => number | null
export type Blocs = (noeud: Noeud) => Noeud[]

const noms = (prefixe: string, liste: string) => liste.split(' ').map(nom => `${prefixe}:${nom}`)
const ADMIS = new Set([
  ...noms(
    'wp',
    'inline anchor simplePos positionH positionV posOffset align extent effectExtent wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo docPr cNvGraphicFramePr',
  ),
  ...noms(
    'a',
    'graphic graphicData graphicFrameLocks picLocks spLocks blip stretch fillRect srcRect xfrm off ext chOff chExt prstGeom custGeom avLst gdLst gd ahLst cxnLst rect pathLst path moveTo lnTo cubicBezTo quadBezTo arcTo close pt solidFill gradFill gsLst gs lin noFill srgbClr schemeClr sysClr prstClr lumMod lumOff tint shade alpha satMod satOff hueMod ln prstDash round bevel miter headEnd tailEnd grayscl alphaModFix lnRef fillRef effectRef fontRef noAutofit normAutofit spAutoFit prstTxWarp',
  ),
  ...noms('pic', 'pic nvPicPr cNvPr cNvPicPr blipFill spPr'),
  ...noms('wps', 'wsp cNvPr cNvSpPr cNvCnPr spPr style txbx bodyPr'),
  ...noms('wpg', 'wgp cNvGrpSpPr grpSpPr grpSp'),
])
/** What a graphic may be: a picture, a shape, a group of them. */
const GRAPHIQUES = /\/(picture|wordprocessingShape|wordprocessingGroup)$/
const PARLE = new Set(['wp:posOffset', 'wp:align'])
const LIBRES = new Set(['descr', 'title', 'name'])

/** A `w:drawing` rebuilt from what is allowed; null when nothing of it can be shown. */
export function dessin(noeud: Noeud, image: Image, blocs: Blocs): Noeud | null {
  const images = tous(noeud, 'a:blip').map(blip => image(blip.attributs['r:embed'] ?? ''))
  const graphiques = tous(noeud, 'a:graphicData').map(({ attributs }) => attributs.uri ?? '')
  const [cadre] = elements(noeud, 'wp:inline', 'wp:anchor')
  if (!cadre || images.includes(null) || graphiques.length === 0 || !graphiques.every(uri => GRAPHIQUES.test(uri)))
    return null
  return creer('w:drawing', {}, [filtrer(cadre, image, blocs)])
}

function filtrer(noeud: Noeud, image: Image, blocs: Blocs): Noeud {
  const { nom } = noeud
  if (nom === 'wp:docPr') return identite(noeud)
  if (/:cNvPr$/.test(nom)) return creer(nom, { id: '0', name: 'Charte' })
  if (nom === 'a:blip') return creer(nom, { 'r:embed': `image:${image(noeud.attributs['r:embed'] ?? '')}` })
  const dedans = elements(noeud).flatMap(e => {
    // Positions in percent are told twice: the older way is read by all.
    if (e.nom === 'mc:AlternateContent') return elements(enfant(e, 'mc:Fallback')).map(f => filtrer(f, image, blocs))
    if (e.nom === 'w:txbxContent') return [creer(e.nom, {}, blocs(e))]
    return ADMIS.has(e.nom) ? [filtrer(e, image, blocs)] : []
  })
  const texte = texteDe(noeud).trim()
  return creer(nom, attributs(noeud), PARLE.has(nom) && /^[-\w]{1,20}$/.test(texte) ? [texte] : dedans)
}

function attributs({ attributs: dits }: Noeud): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dits).filter(([cle, valeur]) =>
      LIBRES.has(cle) ? valeur.length < 500 : /^[A-Za-z]\w{0,30}$/.test(cle) && /^[-\w .,%#*/+:?]{0,200}$/.test(valeur),
    ),
  )
}

/** Numbered when the document is made. Without a description, a header's picture is decoration: screen readers pass over it. */
function identite({ attributs: { descr = '' } }: Noeud): Noeud {
  const dite = descr.trim().slice(0, 500)
  return creer('wp:docPr', { id: 'dessin', name: 'Charte', descr: dite }, dite === '' ? [creer('cls:decor')] : [])
}

/** A picture as Word wrote it before 2007 (VML), drawn anew at its size; null for anything else: shapes, horizontal lines, watermarks. */
export function ancienneImage(pict: Noeud, image: Image): Noeud | null {
  const [forme] = tous(pict, 'v:shape')
  const donnee = enfant(forme, 'v:imagedata')
  const rang = donnee ? image(donnee.attributs['r:id'] ?? '') : null
  const points = (cle: string) =>
    Number(new RegExp(`(?:^|;)\\s*${cle}:\\s*([\\d.]{1,8})pt`).exec(forme?.attributs.style ?? '')?.[1] ?? 0)
  const [cx, cy] = [points('width'), points('height')].map(n => String(Math.round(n * 12_700))) as [string, string]
  if (rang === null || cx === '0' || cy === '0') return null
  const geometrie = creer('a:prstGeom', { prst: 'rect' }, [creer('a:avLst')])
  const image2 = creer('pic:pic', {}, [
    creer('pic:nvPicPr', {}, [creer('pic:cNvPr', { id: '0', name: 'Charte' }), creer('pic:cNvPicPr')]),
    creer('pic:blipFill', {}, [
      creer('a:blip', { 'r:embed': `image:${rang}` }),
      creer('a:stretch', {}, [creer('a:fillRect')]),
    ]),
    creer('pic:spPr', {}, [
      creer('a:xfrm', {}, [creer('a:off', { x: '0', y: '0' }), creer('a:ext', { cx, cy })]),
      geometrie,
    ]),
  ])
  const donnees = creer('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, [image2])
  return creer('w:drawing', {}, [
    creer('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
      creer('wp:extent', { cx, cy }),
      identite(creer('', { descr: forme?.attributs.alt ?? '' })),
      creer('wp:cNvGraphicFramePr'),
      creer('a:graphic', {}, [donnees]),
    ]),
  ])
}
