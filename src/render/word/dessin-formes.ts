// A picture → native shapes of Word (vector, editable, in the document's typeface), and the same picture as SVG for readers that split shapes apart.

import type { Forme, Motif, Rectangle, Scene, Texte } from '../dessins/scene.ts'
import { svg } from '../dessins/svg.ts'
import type { Atelier } from './atelier.ts'
import { propre } from './xml.ts'

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const WPG = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
const EMU_MM = 36000

/**
 * A run that holds the picture. Word takes the group of shapes. LibreOffice 7.4 would draw it well but break it, in a tagged PDF,
 * into as many figures without alternative as there are shapes, their words read backwards: asked for two namespaces at once, it
 * declines and takes the SVG, which is one figure with its alternative, still in vectors.
 */
export function dessinDeFormes(atelier: Atelier, scene: Scene, texte: string): string {
  const [cx, cy] = [emu(scene.largeur), emu(scene.hauteur)]
  const numero = ++atelier.numeroDeDessin
  const cadre = { cx, cy, texte }
  const groupe = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>${formes(scene, numero)}</wpg:wgp>`
  return avecSecours(atelier, enLigne(numero, WPG, groupe, cadre), scene, cadre)
}

/** What Word takes, and the same picture as SVG for whoever declines it. */
export function avecSecours(atelier: Atelier, choix: string, scene: Scene, cadre: Cadre): string {
  const secours = enLigne(++atelier.numeroDeDessin, PIC, image(relationDuSvg(atelier, scene), cadre), cadre)
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg wps">${choix}</mc:Choice><mc:Fallback>${secours}</mc:Fallback></mc:AlternateContent></w:r>`
}

type Cadre = { readonly cx: number; readonly cy: number; readonly texte: string }

/** What stands in the line of text: a picture of that size, with its alternative. */
export function enLigne(numero: number, uri: string, contenu: string, { cx, cy, texte }: Cadre): string {
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${numero}" name="Dessin ${numero}" descr="${propre(texte)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${A}"><a:graphicData uri="${uri}">${contenu}</a:graphicData></a:graphic></wp:inline></w:drawing>`
}

function image(relation: string, { cx, cy }: Cadre): string {
  return `<pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="Dessin"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
}

function relationDuSvg({ relations }: Atelier, scene: Scene): string {
  const n = relations.size + 1
  const id = `rIdCls${n}`
  const octets = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${svg(scene)}`)
  relations.set(`dessin ${n}`, { id, sorte: 'image', cible: `media/dessin${n}.svg`, octets })
  return id
}

function formes(scene: Scene, numero: number): string {
  return scene.formes.map((f, i) => forme(f, `id="${numero * 10_000 + i}" name="Forme ${i + 1}"`)).join('')
}

function forme(f: Forme, nom: string): string {
  switch (f.genre) {
    case 'rectangle':
      return `<wps:wsp><wps:cNvPr ${nom}/><wps:cNvSpPr/><wps:spPr>${place(f)}${GEOMETRIE('rect')}${fond(f)}${contour(f.bord, f.epaisseur, f.tirets)}</wps:spPr><wps:bodyPr/></wps:wsp>`
    case 'losange':
      return `<wps:wsp><wps:cNvPr ${nom}/><wps:cNvSpPr/><wps:spPr>${place({ x: f.x - f.r, y: f.y - f.r, l: 2 * f.r, h: 2 * f.r })}${GEOMETRIE('diamond')}${plein(f.fond)}${contour(f.bord, 0.25)}</wps:spPr><wps:bodyPr/></wps:wsp>`
    case 'trait': {
      const [x, y] = [Math.min(f.x1, f.x2), Math.min(f.y1, f.y2)]
      const retourne = `${f.x2 < f.x1 ? ' flipH="1"' : ''}${f.y2 < f.y1 ? ' flipV="1"' : ''}`
      const boite = place({ x, y, l: Math.abs(f.x2 - f.x1), h: Math.abs(f.y2 - f.y1) }, retourne)
      return `<wps:wsp><wps:cNvPr ${nom}/><wps:cNvCnPr/><wps:spPr>${boite}${GEOMETRIE('line')}${contour(f.couleur, f.epaisseur, f.tirets, f.fleche)}</wps:spPr><wps:bodyPr/></wps:wsp>`
    }
    case 'texte':
      return f.lignes.length === 0 ? '' : texte(f, nom)
  }
}

const GEOMETRIE = (nom: string) => `<a:prstGeom prst="${nom}"><a:avLst/></a:prstGeom>`
const plein = (couleur: string) => `<a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill>`

function place({ x, y, l, h }: { x: number; y: number; l: number; h: number }, retourne = ''): string {
  return `<a:xfrm${retourne}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(l)}" cy="${emu(h)}"/></a:xfrm>`
}

function fond({ fond: couleur, motif = 'plein' }: Rectangle): string {
  return couleur === null ? '<a:noFill/>' : remplissage(couleur, motif)
}

/** The hatchings of Word that come nearest to ours. */
const TRAMES: Readonly<Record<Motif, string | null>> = {
  plein: null,
  vide: null,
  montant: 'wdUpDiag',
  descendant: 'wdDnDiag',
  horizontal: 'dkHorz',
  vertical: 'dkVert',
  croise: 'diagCross',
  points: 'pct40',
}

export function remplissage(couleur: string, motif: Motif): string {
  const trame = TRAMES[motif]
  if (trame === null) return plein(motif === 'vide' ? 'FFFFFF' : couleur)
  return `<a:pattFill prst="${trame}"><a:fgClr><a:srgbClr val="${couleur}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
}

function contour(couleur: string | undefined, epaisseur = 0.25, tirets = false, fleche = false): string {
  if (couleur === undefined) return '<a:ln><a:noFill/></a:ln>'
  return `<a:ln w="${emu(epaisseur)}">${plein(couleur)}${tirets ? '<a:prstDash val="dash"/>' : ''}${fleche ? '<a:tailEnd type="triangle"/>' : ''}</a:ln>`
}

const COTES = { gauche: 'left', centre: 'center', droite: 'right' }

function texte(t: Texte, nom: string): string {
  const rPr = `<w:rPr>${t.gras ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${t.couleur}"/><w:sz w:val="${Math.round(t.taille * 2)}"/><w:szCs w:val="${Math.round(t.taille * 2)}"/></w:rPr>`
  const mots = t.lignes
    .map(l => `<w:r>${rPr}<w:t xml:space="preserve">${propre(l)}</w:t></w:r>`)
    .join(`<w:r>${rPr}<w:br/></w:r>`)
  const paragraphe = `<w:p><w:pPr><w:pStyle w:val="TexteDessin"/><w:jc w:val="${COTES[t.cote]}"/></w:pPr>${mots}</w:p>`
  return `<wps:wsp><wps:cNvPr ${nom}/><wps:cNvSpPr txBox="1"/><wps:spPr>${place(t)}${GEOMETRIE('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>${paragraphe}</w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>`
}

export function emu(mm: number): number {
  return Math.round(mm * EMU_MM)
}
