// Blocks of the tree → HTML of the page: classes instead of style attributes, which the page's own policy forbids.
import type { Bloc, Cellule, Figure, Paragraphe, Rangee, Section, Tableau, Titre } from '../arbre.ts'
import { encreSur } from '../couleur.ts'
import { type Dessins, dessinDe } from '../dessins/dessin.ts'
import { svg } from '../dessins/svg.ts'
import { type Habillage, imageAbsente } from '../habillage.ts'
import type { Listes } from '../vue/demande.ts'
import { type Morceaux, type Reperes, reperer } from '../word/reperes.ts'
import { propre } from '../word/xml.ts'
import { enLigne, type ImagePage, uneImage } from './enligne.ts'
import { casesDe, REGLES_DES_SAISIES } from './saisies.ts'

/** What the page gathers while it is written; `regles` are the colours and widths its own style sheet must add. */
export type Feuille = {
  readonly reperes: Reperes
  readonly image: ImagePage
  readonly dessins: Dessins
  readonly listes: Listes
  readonly regles: Set<string>
  /** Millimetres of paper where blocks are being written. */
  largeur: number
}

const PORTRAIT = 170
const PAYSAGE = 257

export function ouvrirFeuille(
  arbre: readonly Bloc[],
  image: ImagePage,
  { dessins = {}, listes = {} }: Pick<Habillage, 'dessins' | 'listes'> = {},
): Feuille {
  return { reperes: reperer(arbre), image, dessins, listes, regles: new Set(), largeur: PORTRAIT }
}

export function ecrireBlocs(feuille: Feuille, blocs: readonly Bloc[]): string {
  return blocs.map(bloc => unBloc(feuille, bloc)).join('\n')
}

function unBloc(feuille: Feuille, bloc: Bloc): string {
  switch (bloc.genre) {
    case 'section':
      return section(feuille, bloc)
    case 'titre':
      return titre(feuille, bloc)
    case 'paragraphe':
      return paragraphe(feuille, bloc)
    case 'liste': {
      const nom = bloc.ordonnee ? 'ol' : 'ul'
      const debut = bloc.ordonnee && bloc.debut !== 1 ? ` start="${bloc.debut}"` : ''
      const elements = bloc.elements.map(
        ({ id, enfants }) => `<li${attribut('id', id)}>${dedans(feuille, enfants)}</li>`,
      )
      return `<${nom}${attribut('id', bloc.id)}${debut}>${elements.join('')}</${nom}>`
    }
    case 'tableau':
      return tableau(feuille, bloc)
    case 'figure':
      return figure(feuille, bloc)
  }
}

function attribut(nom: string, valeur: string | undefined): string {
  return valeur === undefined || valeur === '' ? '' : ` ${nom}="${propre(valeur)}"`
}

function section(feuille: Feuille, { id, roles, niveaux, enfants }: Section): string {
  if (roles.includes('sommaire')) return sommaire(feuille, niveaux, enfants, id)
  const avant = feuille.largeur
  if (roles.includes('paysage')) feuille.largeur = PAYSAGE
  const contenu = ecrireBlocs(feuille, enfants)
  feuille.largeur = avant
  return `<section${attribut('id', id)}${attribut('class', roles.join(' '))}>\n${contenu}\n</section>`
}

function sommaire(
  { reperes, image }: Feuille,
  niveaux: number,
  enfants: readonly Bloc[],
  id: string | undefined,
): string {
  const entrees = [...reperes.titres.values()].filter(({ niveau }) => niveau <= niveaux)
  if (entrees.length === 0) return ''
  const premier = enfants[0]
  const titre =
    premier && 'enfants' in premier && premier.genre !== 'section' ? enLigne(premier.enfants, image) : 'Sommaire'
  const liens = entrees.map(
    ({ niveau, titre, signet, texte }) =>
      `<li class="n${niveau}"><a href="#${propre(titre.id ?? signet)}">${propre(texte)}</a></li>`,
  )
  return `<nav class="sommaire"${attribut('id', id)} aria-label="Sommaire"><p class="titre">${titre}</p><ol>${liens.join('')}</ol></nav>`
}

function titre({ reperes, image }: Feuille, bloc: Titre): string {
  const id = bloc.id ?? (reperes.avecSommaire ? reperes.titres.get(bloc)?.signet : undefined)
  const morceaux = reperes.titres.get(bloc)?.morceaux
  const texte = morceaux ? enMorceaux(morceaux) : enLigne(bloc.enfants, image)
  return `<h${bloc.niveau}${attribut('id', id)}>${texte}</h${bloc.niveau}>`
}

function enMorceaux({ id, avant, numero, entre, titre }: Morceaux): string {
  return `${propre(avant)}${marque(`${id}.numero`, numero)}${propre(entre)}${marque(`${id}.titre`, titre)}`
}

/** The same ids as Word's bookmarks. */
function marque(id: string, texte: string): string {
  return texte === '' ? '' : `<span${attribut('id', id)}>${propre(texte)}</span>`
}

/** The same numbers as Word's. */
function legende({ image }: Feuille, { id, legende = [], numero }: Tableau | Figure, mot: string): string {
  const texte = enLigne(legende, image)
  if (numero === undefined) return texte
  const chiffre = id === undefined ? String(numero) : marque(`${id}.numero`, String(numero))
  return `${mot}\u00A0${chiffre} – ${texte}`
}

function paragraphe({ image }: Feuille, { id, role, enfants }: Paragraphe): string {
  const contenu = enLigne(enfants, image)
  if (role !== 'pointilles')
    return contenu === '' ? '' : `<p${attribut('id', id)}${attribut('class', role)}>${contenu}</p>`
  const trait = '<span class="ligne"></span>'
  const lignes = contenu.split('<br>').map(ligne => {
    const points = ligne.includes('…') ? ligne : `${ligne}…`
    return `<p class="pointilles">${points.replaceAll('…', trait)}</p>`
  })
  return lignes.join('')
}

/** A lone paragraph of a cell or of an item needs no `<p>`. */
function dedans(feuille: Feuille, enfants: readonly Bloc[]): string {
  const [premier, ...suite] = enfants
  if (premier?.genre !== 'paragraphe' || premier.role || premier.id) return ecrireBlocs(feuille, enfants)
  return suite.some(({ genre }) => genre !== 'liste')
    ? ecrireBlocs(feuille, enfants)
    : enLigne(premier.enfants, feuille.image) + ecrireBlocs(feuille, suite)
}

function tableau(feuille: Feuille, bloc: Tableau): string {
  const titre = bloc.legende ? `<caption>${legende(feuille, bloc, 'Tableau')}</caption>` : ''
  const groupe = (nom: string, rangees: readonly Rangee[]) =>
    rangees.length === 0 ? '' : `<${nom}>${rangees.map(rangee => uneRangee(feuille, rangee, nom)).join('\n')}</${nom}>`
  return `<div class="defile"><table${attribut('id', bloc.id)} class="${bloc.sorte}">${titre}${groupe('thead', bloc.entete)}${groupe('tbody', bloc.corps)}</table></div>`
}

function uneRangee(feuille: Feuille, { id, bande, lignes, cellules }: Rangee, groupe: string): string {
  if (lignes) feuille.regles.add(`.h${lignes}{height:${lignes * 8}mm}`)
  if (bande) feuille.regles.add(`.bande-${bande}{background:#${bande};color:#${encreSur(bande)}}`)
  const contenu = cellules.map(cellule => uneCellule(feuille, cellule, groupe)).join('')
  const classes = [bande && `bande-${bande}`, lignes && `h${lignes}`].filter(Boolean).join(' ')
  return `<tr${attribut('id', id)}${attribut('class', classes)}>${contenu}</tr>`
}

function uneCellule(feuille: Feuille, cellule: Cellule, groupe: string): string {
  const { id, entete, nombre, colonnes, rangees, largeur } = cellule
  if (cellule.saisie) feuille.regles.add(REGLES_DES_SAISIES)
  if (largeur) feuille.regles.add(`.l${largeur}{width:${largeur}%}`)
  const nom = entete ? 'th' : 'td'
  const portee = entete ? ` scope="${groupe === 'thead' ? (colonnes > 1 ? 'colgroup' : 'col') : 'row'}"` : ''
  const classes = [nombre ? 'nombre' : '', largeur ? `l${largeur}` : ''].filter(Boolean).join(' ')
  const etendue = `${colonnes > 1 ? ` colspan="${colonnes}"` : ''}${rangees > 1 ? ` rowspan="${rangees}"` : ''}`
  return `<${nom}${attribut('id', id)}${attribut('class', classes)}${portee}${etendue}>${casesDe(cellule, feuille.listes) ?? dedans(feuille, cellule.enfants)}</${nom}>`
}

function figure(feuille: Feuille, bloc: Figure): string {
  const titre = bloc.legende ? `<figcaption>${legende(feuille, bloc, 'Figure')}</figcaption>` : ''
  return `<figure${attribut('id', bloc.id)}>${dessin(feuille, bloc)}${titre}</figure>`
}

function dessin({ image, dessins, largeur }: Feuille, { dessin: nom, image: choisie }: Figure): string {
  const dessine = nom === undefined ? null : dessinDe(dessins, nom)
  if (dessine) return svg(dessine.scene(largeur), { texte: dessine.texte })
  return uneImage(choisie, image) ?? `<span class="absente">${propre(imageAbsente(choisie.alt))}</span>`
}
