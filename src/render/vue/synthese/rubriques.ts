// The sections of the two pages, in order, each with what it shows and an estimate of its height; one that has nothing to say is not there.
import { couper } from '../../dessins/lettres.ts'
import { budget } from '../figures/budget.ts'
import { calendrierDesAxes } from '../figures/calendrier.ts'
import { gouvernance } from '../figures/gouvernance.ts'
import { matriceDesChamps } from '../figures/matrice.ts'
import { carteDuTerritoire, partsDuTerritoire } from '../figures/territoire.ts'
import { habitants, type Reperes } from '../reperes.ts'
import { axesEnBref, besoins, chiffres, enBref, instancesEnBref, suite } from './contenus.ts'
import type { Rubrique, Serrage } from './pages.ts'

/** Millimetres: a heading with its room, a caption, a row of one line and each line more. */
const TITRE = 10
/** Room above and below a picture. */
const AUTOUR = 4.5
const RANGEE = 6.4
const LIGNE = 3.85
const LARGEUR = 170

/** The words of a picture, under it, where a table would not fit. */
const enClair = (dit: string | null) => (dit === null ? 0 : lignes(dit, LARGEUR, 8.5) * 4 + 4)

type Dessine = { readonly scene: (largeur: number) => { readonly hauteur: number } } | null

export function rubriques(r: Reperes, serrage: Serrage): Rubrique[] {
  return [
    bref(r, serrage),
    lesChiffres(r),
    lesBesoins(r, serrage),
    leTerritoire(r, serrage),
    lesAxes(r, serrage),
    dessin('calendrier', calendrierDesAxes(r)),
    dessin('champs', serrage > 2 ? null : matriceDesChamps(r)),
    leBudget(r, serrage),
    laGouvernance(r, serrage),
    laSuite(r, serrage),
  ].filter(rubrique => rubrique !== null)
}

const taille = (dessine: Dessine) => (dessine === null ? 0 : dessine.scene(LARGEUR).hauteur + AUTOUR)
const rubrique = (nom: string, contenu: unknown, hauteur: number): Rubrique => ({
  gabarit: `synthese/${nom}`,
  contenu,
  hauteur,
})

function dessin(nom: string, dessine: Dessine): Rubrique | null {
  return dessine === null ? null : rubrique(nom, {}, TITRE + taille(dessine))
}

/** Lines of a paragraph of that width, as the reader will see them. */
function lignes(texte: string, largeur = LARGEUR, corps = 10): number {
  return couper(texte, largeur, { taille: corps, lignes: 99 }).length
}

/** The heading of the document and the line under it. */
export function hauteurDuTitre(titre: string): number {
  return 11.5 + couper(titre, LARGEUR, { taille: 17, lignes: 9, gras: true }).length * 7.4
}

function bref(r: Reperes, serrage: Serrage): Rubrique {
  const phrases = enBref(r, serrage)
  return rubrique(
    'bref',
    { phrases },
    phrases.reduce((t, p, i) => t + lignes(p, LARGEUR, i === 0 ? 11.5 : 10) * (i === 0 ? 5.6 : 4.7) + 3, 0),
  )
}

function lesChiffres(r: Reperes): Rubrique | null {
  const liste = chiffres(r)
  return liste.length < 2
    ? null
    : rubrique('chiffres', { chiffres: liste, largeur: Math.floor(100 / liste.length) }, 19.5)
}

function lesBesoins(r: Reperes, serrage: Serrage): Rubrique | null {
  const liste = besoins(r, serrage)
  return liste.length === 0
    ? null
    : rubrique('besoins', { besoins: liste }, TITRE + liste.reduce((t, b) => t + lignes(b, 160) * 4.7 + 1.1, 0))
}

function leTerritoire(r: Reperes, serrage: Serrage): Rubrique | null {
  const carte = carteDuTerritoire(r)
  if (carte === null) return null
  const { parts } = partsDuTerritoire(r)
  const table = serrage > 1 ? [] : parts.map(p => ({ nom: p.nom, population: habitants(p.population) }))
  const enTable = table.length < 2 ? 0 : (table.length + 1) * RANGEE + 2
  const dit = table.length < 2 && serrage < 3 ? carte.texte : null
  return rubrique(
    'territoire',
    { parts: table.length < 2 ? [] : table, dit },
    TITRE + taille(carte) + enTable + enClair(dit),
  )
}

function lesAxes(r: Reperes, serrage: Serrage): Rubrique | null {
  const axes = axesEnBref(r, serrage)
  if (axes.length === 0) return null
  const colonnes = { actions: true, quand: axes.some(a => a.quand !== null), budget: axes.some(a => a.budget !== null) }
  const large = LARGEUR * (0.88 - (colonnes.quand ? 0.25 : 0) - (colonnes.budget ? 0.15 : 0))
  const haut = axes.reduce(
    (t, a) =>
      t + (lignes(a.titre, large, 9.4) + (a.exemples === null ? 0 : lignes(a.exemples, large, 9))) * LIGNE + 2.1,
    0,
  )
  return rubrique('axes', { axes, colonnes }, TITRE + RANGEE + 2 + haut)
}

function leBudget(r: Reperes, serrage: Serrage): Rubrique | null {
  const b = budget(r, MESURES(serrage).budget)
  if (b === null) return null
  return rubrique(
    'budget',
    b,
    TITRE +
      taille(b.dessin) +
      9 +
      b.lignes.reduce((t, l) => t + (lignes(l.nom, 52, 9) - 1) * LIGNE, (b.lignes.length + 2) * (RANGEE - 0.2)),
  )
}

/** How large pictures are drawn, once the page is known to be short. */
export const MESURES = (serrage: Serrage) => ({
  budget: [66, 62, 58, 54, 50, 46][serrage] ?? 46,
  details: serrage < 1 ? 3 : serrage < 3 ? 2 : 1,
})

function laGouvernance(r: Reperes, serrage: Serrage): Rubrique | null {
  const dessine = gouvernance(r, MESURES(serrage).details)
  const instances = instancesEnBref(r, serrage)
  if (dessine === null && instances.length === 0) return null
  const dit = instances.length === 0 && serrage < 4 ? (dessine?.texte ?? null) : null
  const enTable = instances.reduce(
    (t, i) =>
      t + Math.max(lignes(i.nom, 50, 9.4), lignes(i.qui ?? '', 66, 9), lignes(i.quand ?? '', 44, 9)) * LIGNE + 2.4,
    instances.length === 0 ? 0 : 7,
  )
  return rubrique('gouvernance', { instances, dit }, TITRE + taille(dessine) + enTable + enClair(dit))
}

function laSuite(r: Reperes, serrage: Serrage): Rubrique {
  const { phrases, etapes } = suite(r, serrage)
  return rubrique(
    'suite',
    { phrases, etapes },
    TITRE +
      phrases.reduce((t, p) => t + lignes(p) * 4.7 + 3, 0) +
      etapes.reduce((t, e) => t + lignes(e, 160) * 4.7 + 1.1, 0),
  )
}
