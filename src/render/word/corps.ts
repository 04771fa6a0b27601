// The walker: each block of the tree becomes Word, in one place each.
import type { Bloc, Cellule, Figure, Liste, Paragraphe, Section, Titre } from '../arbre.ts'
import { dessinDe } from '../dessins/dessin.ts'
import { imageAbsente } from '../habillage.ts'
import { type Atelier, noter, paragraphe } from './atelier.ts'
import { entourer } from './champs.ts'
import { dessin } from './dessin.ts'
import { dessinDeFormes } from './dessin-formes.ts'
import { enLigne } from './enligne.ts'
import { graphique } from './graphique.ts'
import { hauteurs } from './hauteurs.ts'
import { enMorceaux, legendeNumerotee } from './legendes.ts'
import { hauteurUtile, largeurUtile, PART_FIGURE, type SortePage, TWIPS_MM } from './mesures.ts'
import { pointilles } from './pointilles.ts'
import { signatures } from './signatures.ts'
import { sommaire } from './sommaire.ts'
import { tableau } from './tableau.ts'
import { texteWord } from './xml.ts'

const STYLES_ROLE = {
  surtitre: 'Surtitre',
  chapeau: 'Chapeau',
  mention: 'Mention',
  partie: 'Partie',
  vu: 'Vu',
  pointilles: 'Pointilles',
  source: 'Source',
  chiffre: 'Chiffre',
  aide: 'Aide',
} as const
const APRES_TABLEAU = 140
/** Between the paragraphs of a cell, whose first and last touch its edges. */
const ENTRE_PARAGRAPHES = 90
const RETRAIT_LISTE = 340

const A_DROITE = { cote: 'right' } as const
const NULLE_PART = {}

/** `rang`: how deep in lists, 0 outside them. */
export function ecrireBlocs(atelier: Atelier, blocs: readonly Bloc[], rang = 0): void {
  for (const bloc of blocs) {
    if (bloc.genre === 'section') section(atelier, bloc)
    else if (bloc.genre === 'titre') titre(atelier, bloc)
    else if (bloc.genre === 'paragraphe') unParagraphe(atelier, bloc, rang)
    else if (bloc.genre === 'liste') liste(atelier, bloc, rang)
    else if (bloc.genre === 'tableau') tableau(atelier, bloc, ecrireCellule)
    else figure(atelier, bloc)
  }
}

function section(atelier: Atelier, bloc: Section): void {
  const { roles } = bloc
  if (bloc.champ && bloc.id) {
    entourer(atelier, bloc.id, () => ecrireBlocs(atelier, bloc.enfants))
    return
  }
  const { voulue: page, largeur, dense } = atelier
  atelier.dense ||= roles.includes('dense')
  noter(atelier, bloc.id)
  if (roles.includes('saut') && atelier.blocs.length > 0) atelier.saut = true
  if (roles.includes('couverture')) changerDePage(atelier, 'couverture')
  else if (roles.includes('paysage')) changerDePage(atelier, 'paysage')
  else if (atelier.lignes && roles.includes('annexe')) {
    if (atelier.page === 'annexe') atelier.voulue = 'annexe'
    else changerDePage(atelier, 'annexe')
  }
  if (roles.includes('sommaire')) sommaire(atelier, bloc)
  else if (roles.includes('signatures')) signatures(atelier, bloc, ecrireBlocs)
  else if (roles.includes('couverture')) couverture(atelier, bloc)
  else ecrireBlocs(atelier, bloc.enfants)
  Object.assign(atelier, { voulue: page, largeur, dense })
}

function changerDePage(atelier: Atelier, sorte: SortePage): void {
  Object.assign(atelier, { voulue: sorte, largeur: largeurUtile(atelier.format, sorte), saut: false })
}

/** Logos at the top; the rest stands a little above the middle of the page. */
function couverture(atelier: Atelier, { enfants }: Section): void {
  const premier = enfants.findIndex(bloc => !estLogos(bloc))
  const { format, image } = atelier
  const haut = hauteurs(enfants, { largeur: largeurUtile(format, 'couverture'), format, image })
  const libre = hauteurUtile(format, 'couverture') - haut - 1500
  ecrireBlocs(atelier, enfants.slice(0, Math.max(0, premier)))
  if (premier < 0) return
  atelier.avant = Math.max(240, Math.round(libre * 0.36))
  ecrireBlocs(atelier, enfants.slice(premier))
}

function estLogos(bloc: Bloc): boolean {
  return (
    bloc.genre === 'paragraphe' &&
    bloc.enfants.every(e => e.genre === 'image' || (e.genre === 'texte' && e.texte.trim() === ''))
  )
}

function titre(atelier: Atelier, bloc: Titre): void {
  noter(atelier, bloc.id)
  const surCouverture = atelier.voulue === 'couverture'
  const style = surCouverture ? (bloc.niveau === 1 ? 'Title' : 'Subtitle') : `Heading${bloc.niveau}`
  const repere = atelier.reperes.titres.get(bloc)
  // At the top of a page, and in cells, a heading needs no room above.
  const serre = atelier.cellule
    ? { avant: 40, apres: 40 }
    : atelier.saut || atelier.voulue !== atelier.page || atelier.blocs.length === 0
      ? { avant: 0 }
      : atelier.dense
        ? { avant: 200, apres: 80 }
        : {}
  const texte = repere?.morceaux ? enMorceaux(atelier, repere.morceaux) : enLigne(atelier, bloc.enfants)
  paragraphe(atelier, style, texte, { ...serre, ...(repere && { repere }) })
}

function unParagraphe(atelier: Atelier, bloc: Paragraphe, rang: number): void {
  noter(atelier, bloc.id)
  if (bloc.role === 'pointilles') {
    pointilles(atelier, bloc)
    return
  }
  if (bloc.role === 'aide') atelier.formulaire = true
  const style = bloc.role ? STYLES_ROLE[bloc.role] : (atelier.cellule ?? (estLogos(bloc) ? 'Logos' : 'Normal'))
  const apresTableau = atelier.apresTableau && bloc.role !== 'source'
  const suite = atelier.cellule === 'TexteTableau' && atelier.blocs.length > 0 && bloc.role !== 'aide'
  paragraphe(atelier, style, enLigne(atelier, bloc.enfants), {
    avant: apresTableau ? APRES_TABLEAU : suite ? ENTRE_PARAGRAPHES : undefined,
    retrait: rang > 0 ? rang * RETRAIT_LISTE : undefined,
    suivant: !atelier.cellule && (bloc.role === 'aide' || annonce(bloc)),
  })
}

/** « Les signataires poursuivent quatre buts : », or a few words in bold: never alone at the bottom of a page. */
function annonce({ enfants }: Paragraphe): boolean {
  const dernier = enfants.at(-1)
  if (dernier?.genre === 'texte') return dernier.texte.trimEnd().endsWith(':')
  return enfants.length === 1 && dernier?.genre === 'fort'
}

function liste(atelier: Atelier, bloc: Liste, rang: number): void {
  noter(atelier, bloc.id)
  const niveau = Math.min(rang, 8)
  if (bloc.ordonnee) atelier.listes.push({ debut: bloc.debut, niveau })
  // Number 1 is the bullets; each ordered list is a numbering of its own, and starts again.
  const numero = bloc.ordonnee ? 1 + atelier.listes.length : 1
  const numPr = `<w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="${numero}"/></w:numPr>`
  for (const { id, enfants } of bloc.elements) {
    noter(atelier, id)
    const [premier, ...suite] = enfants
    if (premier?.genre === 'paragraphe') {
      noter(atelier, premier.id)
      const aere = atelier.apresTableau ? { avant: APRES_TABLEAU } : {}
      const style = atelier.cellule ? 'ListeTableau' : 'ListParagraph'
      paragraphe(atelier, style, enLigne(atelier, premier.enfants), { numero: numPr, ...aere })
      ecrireBlocs(atelier, suite, rang + 1)
    } else ecrireBlocs(atelier, enfants, rang + 1)
  }
}

function figure(atelier: Atelier, bloc: Figure): void {
  const { id, image, dessin: nom, legende } = bloc
  noter(atelier, id)
  const trace =
    nom !== undefined
      ? dessinNomme(atelier, nom)
      : dessin(atelier, image, Math.round(hauteurUtile(atelier.format, 'portrait') * PART_FIGURE))
  const absente = () => texteWord(imageAbsente(image.alt), '<w:rPr><w:rStyle w:val="ImageAbsente"/></w:rPr>')
  paragraphe(atelier, 'Figure', trace ?? absente(), { suivant: legende !== undefined })
  if (legende) paragraphe(atelier, 'LegendeFigure', legendeNumerotee(atelier, bloc, 'Figure'))
}

/** Figures that Word can chart become a chart of its own; all other pictures, shapes. */
function dessinNomme(atelier: Atelier, nom: string): string | null {
  const choisi = dessinDe(atelier.dessins, nom)
  if (!choisi) return ''
  const scene = choisi.scene(Math.floor(atelier.largeur / TWIPS_MM))
  return choisi.graphique
    ? graphique(atelier, choisi.graphique, { texte: choisi.texte, scene })
    : dessinDeFormes(atelier, scene, choisi.texte)
}

function ecrireCellule(atelier: Atelier, cellule: Cellule): void {
  for (const bloc of cellule.enfants) {
    const simple = bloc.genre === 'paragraphe' && !bloc.role
    if (!simple || !(cellule.entete || cellule.nombre)) ecrireBlocs(atelier, [bloc])
    else {
      noter(atelier, bloc.id)
      const style = cellule.entete ? 'EnTeteTableau' : 'TexteTableau'
      paragraphe(atelier, style, enLigne(atelier, bloc.enfants), cellule.nombre ? A_DROITE : NULLE_PART)
    }
  }
}
