// Who decides, who follows, who does: the instances of the contract on three levels, and those who hold them together.
import { BLANC, ENCRE, type Forme, GRIS, type Scene, texte } from './scene.ts'

export type InstanceDessinee = { readonly nom: string; readonly lignes: readonly string[]; readonly aCreer: boolean }
export type NiveauDeGouvernance = { readonly titre: string; readonly instances: readonly InstanceDessinee[] }
export type Gouvernance = {
  readonly niveaux: readonly NiveauDeGouvernance[]
  /** Who runs the contract from day to day. */
  readonly animation: InstanceDessinee | null
  /** Lines under each name; three unless the page is short. */
  readonly details?: number
}

const MARGE = 24
const ENTRE = 3
const FLECHE = 5.5
const PAR_RANGEE = 4
const TAILLE = 8
const NOM = 8.2
const DETAIL = 3.6

type Place = {
  readonly niveau: NiveauDeGouvernance
  readonly y: number
  readonly h: number
  readonly bloc: number
  readonly rang: number
}

export function dessinerGouvernance({ niveaux, animation, details = 3 }: Gouvernance, large: number): Scene {
  // Edges have a thickness.
  const largeur = large - 0.4
  const bloc = NOM + details * DETAIL + 2
  const tous = animation === null ? niveaux : inserer(niveaux, animation)
  let y = 0.5
  const places = tous.map((niveau, rang): Place => {
    const rangees = Math.ceil(niveau.instances.length / PAR_RANGEE)
    const place = { niveau, y, h: rangees * bloc + (rangees - 1) * ENTRE, bloc, rang }
    y += place.h + FLECHE
    return place
  })
  const fleches = places.slice(1).map(({ y: bas }): Forme => {
    const x = MARGE + (largeur - MARGE) / 2
    return {
      genre: 'trait',
      x1: x,
      y1: bas - FLECHE + 0.6,
      x2: x,
      y2: bas - 0.8,
      couleur: ENCRE,
      epaisseur: 0.4,
      fleche: true,
    }
  })
  return {
    largeur: large,
    hauteur: y - FLECHE + 0.5,
    formes: [...places.flatMap(p => unNiveau(p, largeur)), ...fleches],
  }
}

/** Those who run it stand under those who decide. */
function inserer(niveaux: readonly NiveauDeGouvernance[], animation: InstanceDessinee): NiveauDeGouvernance[] {
  const coordonner = { titre: 'Coordonner', instances: [animation] }
  return niveaux.length === 0 ? [coordonner] : [...niveaux.slice(0, 1), coordonner, ...niveaux.slice(1)]
}

function unNiveau({ niveau, y, h, bloc, rang }: Place, largeur: number): Forme[] {
  const nom = texte({ x: 0, y, l: MARGE - 3, h }, niveau.titre, { taille: 9, gras: true, lignes: 1, couleur: GRIS })
  const boites = niveau.instances.flatMap((instance, i) => {
    const rangee = Math.floor(i / PAR_RANGEE)
    const dans = Math.min(PAR_RANGEE, niveau.instances.length - rangee * PAR_RANGEE)
    const l = dans === 1 ? Math.min(largeur - MARGE, 96) : (largeur - MARGE - (dans - 1) * ENTRE) / dans
    const debut = MARGE + (largeur - MARGE - (dans * l + (dans - 1) * ENTRE)) / 2
    const boite = { x: debut + (i % PAR_RANGEE) * (l + ENTRE), y: y + rangee * (bloc + ENTRE), l, h: bloc }
    return uneInstance(instance, boite, rang === 0)
  })
  return [nom, ...boites]
}

type Boite = { readonly x: number; readonly y: number; readonly l: number; readonly h: number }

/** What decides is dark, the others light; what is still to be created has a dashed edge. */
function uneInstance({ nom, lignes, aCreer }: InstanceDessinee, boite: Boite, decide: boolean): Forme[] {
  const [fond, encre] = decide ? ['1F3864', BLANC] : ['F3F5F9', ENCRE]
  const { x, y, l } = boite
  const dedans = { x: x + 2, l: l - 4 }
  return [
    {
      genre: 'rectangle',
      ...boite,
      fond,
      bord: decide ? '1F3864' : '595959',
      epaisseur: decide ? 0.6 : 0.3,
      tirets: aCreer,
    },
    texte({ ...dedans, y: y + 1, h: NOM }, nom, {
      taille: TAILLE + 1,
      gras: true,
      lignes: 2,
      couleur: encre,
      sur: fond,
      cote: 'centre',
    }),
    ...lignes.slice(0, Math.max(0, Math.floor((boite.h - NOM - 2) / DETAIL + 1e-9))).map((ligne, i) =>
      texte({ ...dedans, y: y + NOM + 1 + i * DETAIL, h: DETAIL }, ligne, {
        taille: TAILLE - 0.5,
        lignes: 1,
        couleur: encre,
        sur: fond,
        cote: 'centre',
      }),
    ),
  ]
}
