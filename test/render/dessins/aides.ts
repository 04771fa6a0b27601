// What the tests of pictures ask of a scene: is it inside its frame, do its words stand apart, can it be read.
import { contraste } from '../../../src/render/couleur.ts'
import { emprise, type Forme, type Scene, type Texte } from '../../../src/render/dessins/scene.ts'

type Boite = { readonly x: number; readonly y: number; readonly l: number; readonly h: number }
const MARGE = 0.3

/** Everything wrong with a picture, in French. */
export function fautesDe(scene: Scene): string[] {
  const textes = scene.formes.filter((f): f is Texte => f.genre === 'texte' && f.lignes.length > 0)
  return [
    ...scene.formes.flatMap(f => (dedans(boiteDe(f), scene) ? [] : [`hors du cadre : ${JSON.stringify(f)}`])),
    ...textes.flatMap((t, i) =>
      textes
        .slice(i + 1)
        .flatMap(u => (secoupent(emprise(t), emprise(u)) ? [`se recouvrent : ${t.lignes} / ${u.lignes}`] : [])),
    ),
    ...textes.filter(t => contraste(t.couleur, t.sur) < 4.5).map(t => `texte pâle : ${t.lignes}`),
    ...textes.flatMap(t => (t.sur === 'FFFFFF' || posee(t, scene) ? [] : [`rien sous : ${t.lignes}`])),
    ...scene.formes.filter(tropPale).map(f => `forme pâle : ${JSON.stringify(f)}`),
  ]
}

/** Words that say they stand on a colour do stand on it. */
function posee(t: Texte, { formes }: Scene): boolean {
  const { x, y, l, h } = emprise(t)
  return formes.some(
    f =>
      f.genre === 'rectangle' &&
      f.fond === t.sur &&
      (f.motif ?? 'plein') === 'plein' &&
      dedans({ x: x - f.x, y: y - f.y, l, h }, { largeur: f.l, hauteur: f.h }),
  )
}

/** A shape that tells something stands out from white by its inside or its edge; light grounds and rules only decorate. */
function tropPale(f: Forme): boolean {
  if (f.genre === 'losange') return contraste(f.bord, 'FFFFFF') < 3
  if (f.genre === 'trait') return f.fleche === true && contraste(f.couleur, 'FFFFFF') < 3
  if (f.genre !== 'rectangle' || f.fond === 'E4E9F1') return false
  return Math.max(contraste(f.fond ?? 'FFFFFF', 'FFFFFF'), contraste(f.bord ?? 'FFFFFF', 'FFFFFF')) < 3
}

function boiteDe(f: Forme): Boite {
  switch (f.genre) {
    case 'rectangle':
      return f
    case 'losange':
      return { x: f.x - f.r, y: f.y - f.r, l: 2 * f.r, h: 2 * f.r }
    case 'trait':
      return { x: Math.min(f.x1, f.x2), y: Math.min(f.y1, f.y2), l: Math.abs(f.x1 - f.x2), h: Math.abs(f.y1 - f.y2) }
    case 'texte':
      return emprise(f)
  }
}

function dedans({ x, y, l, h }: Boite, { largeur, hauteur }: { largeur: number; hauteur: number }): boolean {
  return x >= -MARGE && y >= -MARGE && x + l <= largeur + MARGE && y + h <= hauteur + MARGE
}

function secoupent(a: Boite, b: Boite): boolean {
  return a.x + a.l > b.x + MARGE && b.x + b.l > a.x + MARGE && a.y + a.h > b.y + MARGE && b.y + b.h > a.y + MARGE
}
