// Elements as read → typed tree: white space as a browser would keep it, loose text put in paragraphs, ids unique.
import { cleAjoutee } from '../champs/index.ts'
import { nommer, type Offre } from './ancres.ts'
import type {
  Bloc,
  Cellule,
  ElementListe,
  Figure,
  GenreSaisie,
  GenreTableau,
  Liste,
  Niveau,
  Rangee,
  RoleParagraphe,
  RoleSection,
  Saisie,
  Section,
  Tableau,
} from './arbre.ts'
import { ROLES_SECTION, texteDe } from './arbre.ts'
import { enLigne, image, type Noeud, noeud as nouveau } from './blancs.ts'

type Dire = (ligne: number, message: string) => void

const ENLIGNE = new Set(['strong', 'em', 'sup', 'a', 'br', 'img'])

export function batir(racine: Noeud, dire: Dire, offre: Offre): readonly Bloc[] {
  nommer(racine, dire, offre)
  return blocs(racine)
}

function blocs(parent: Noeud): readonly Bloc[] {
  const { enfants, ligne } = parent
  const [premier] = enfants
  if (enfants.length <= 1) {
    if (typeof premier === 'string') return paragrapheNu(ligne, enfants)
    if (premier === undefined || premier.vide) return RIEN
    if (!ENLIGNE.has(premier.nom)) return [bloc(premier)]
  }
  const resultat: Bloc[] = []
  let libres: (Noeud | string)[] = []
  for (const enfant of enfants) {
    if (typeof enfant === 'string' || ENLIGNE.has(enfant.nom)) libres.push(enfant)
    else if (!enfant.vide) {
      if (libres.length > 0) resultat.push(...paragrapheNu(ligne, libres))
      libres = []
      resultat.push(bloc(enfant))
    }
  }
  if (libres.length > 0) resultat.push(...paragrapheNu(ligne, libres))
  return resultat
}
const RIEN: readonly Bloc[] = []

/** Text that stands in no paragraph makes one, unless it is blank. */
function paragrapheNu(ligne: number, libres: Noeud['enfants']): readonly Bloc[] {
  const enfants = enLigne(libres)
  return enfants.length === 0 ? RIEN : [{ genre: 'paragraphe', ligne, id: undefined, role: undefined, enfants }]
}

function bloc(noeud: Noeud): Bloc {
  switch (noeud.nom) {
    case 'section':
      return section(noeud)
    case 'ul':
    case 'ol':
      return liste(noeud)
    case 'table':
      return tableau(noeud)
    case 'figure':
      return figure(noeud)
    case 'p': {
      const role = noeud.attributs['data-role'] as RoleParagraphe | undefined
      return { genre: 'paragraphe', ligne: noeud.ligne, id: noeud.id, role, enfants: enLigne(noeud.enfants) }
    }
    default:
      return {
        genre: 'titre',
        ligne: noeud.ligne,
        id: noeud.id,
        niveau: Number(noeud.nom[1]) as Niveau,
        enfants: enLigne(noeud.enfants),
      }
  }
}

function section(noeud: Noeud): Section {
  const roles = ROLES_SECTION.filter((role: RoleSection) => noeud.attributs[`data-${role}`] !== undefined)
  const niveaux = Number(noeud.attributs['data-sommaire'] ?? 2) as Niveau
  const { ligne, id, attributs } = noeud
  const champ = attributs['data-champ']
  return { genre: 'section', ligne, id, champ: champ !== undefined, roles, niveaux, enfants: blocs(noeud) }
}

function liste(noeud: Noeud): Liste {
  const elements = elementsDe(noeud, 'li').map(
    (li): ElementListe => ({ ligne: li.ligne, id: li.id, enfants: blocs(li) }),
  )
  const debut = Number(noeud.attributs.start ?? 1)
  return { genre: 'liste', ligne: noeud.ligne, id: noeud.id, ordonnee: noeud.nom === 'ol', debut, elements }
}

function tableau(noeud: Noeud): Tableau {
  const corps = noeud.enfants.flatMap(enfant => {
    if (typeof enfant === 'string') return []
    return enfant.nom === 'tr' ? [enfant] : enfant.nom === 'tbody' ? elementsDe(enfant, 'tr') : []
  })
  const entete = elementsDe(noeud, 'thead').flatMap(tete => elementsDe(tete, 'tr'))
  const derniere = entete.at(-1)
  const colonnes = derniere === undefined ? [] : colonnesASaisir(derniere)
  const remplis = colonnes.some(colonne => colonne !== undefined)
  const tenue = corps.some(({ attributs }) => attributs['data-champ'] !== undefined)
  return {
    genre: 'tableau',
    ligne: noeud.ligne,
    // Where each cell has its own mark, the whole needs none.
    id: remplis ? undefined : noeud.id,
    champ: !remplis && noeud.attributs['data-champ'] !== undefined,
    sorte: (noeud.attributs['data-genre'] ?? 'donnees') as GenreTableau,
    ...legendeDe(noeud, 'caption'),
    ...alignerNombres(
      entete.map(rangee),
      corps.flatMap(rangee => rangees(rangee, { tableau: noeud.id ?? '', colonnes, tenue })),
    ),
  }
}

/** A heading stands on the side of its figures: over a column of numbers, it is aligned like them. */
function alignerNombres(entete: readonly Rangee[], corps: readonly Rangee[]): Pick<Tableau, 'entete' | 'corps'> {
  const simple = ({ cellules }: Rangee) => cellules.every(({ colonnes, rangees }) => colonnes === 1 && rangees === 1)
  const simples = corps.filter(simple)
  const nombre = (colonne: number) =>
    simples.length > 0 && simples.every(({ cellules }) => cellules[colonne]?.nombre === true)
  const aligner = (rangee: Rangee): Rangee =>
    simple(rangee) && rangee.cellules.some((c, i) => !c.nombre && nombre(i))
      ? { ...rangee, cellules: rangee.cellules.map((c, i) => (nombre(i) ? { ...c, nombre: true } : c)) }
      : rangee
  return { entete: entete.map(aligner), corps }
}

type Colonne = { readonly champ: string; readonly nombre: boolean; readonly saisie: Saisie }

/** What each cell of a row that has a name is: `<th data-champ="montant" data-saisie="ligne">` above it says so. */
const colonnesASaisir = uneFois((entete: Noeud): readonly (Colonne | undefined)[] => {
  const titres = entete.enfants.filter((enfant): enfant is Noeud => typeof enfant !== 'string')
  return titres.map(titre => {
    const { 'data-champ': champ, 'data-saisie': genre, 'data-nombre': nombre } = titre.attributs
    if (champ === undefined || genre === undefined) return undefined
    return { champ, nombre: nombre !== undefined, saisie: saisie(titre.attributs, intituleDe(cellule(titre))) }
  })
})

type ASaisir = {
  readonly tableau: string
  readonly colonnes: readonly (Colonne | undefined)[]
  /** Some of its rows have a name. */
  readonly tenue: boolean
}

/**
 * `data-champ="r1"`: a row whose cells are filled; `data-ajouts="3"`: three more, empty. These are named `n1`, `n2`, `n3` where nothing
 * else says which table it is; below rows that have a name, only their menus are kept: such a row is one that somebody may add.
 */
function rangees(noeud: Noeud, { tableau, colonnes, tenue }: ASaisir): readonly Rangee[] {
  const { 'data-champ': cle, 'data-ajouts': ajouts } = noeud.attributs
  const une = rangee(noeud)
  if (cle === undefined && ajouts === undefined) return [une]
  const cles = cle === undefined ? Array.from({ length: Number(ajouts) }, (_, n) => cleAjoutee(n + 1)) : [cle]
  return cles.map(nom => ({
    ...une,
    cellules: colonnes.map((colonne, i) => {
      const deja = une.cellules[i] ?? { ...VIDE, ligne: noeud.ligne }
      if (colonne === undefined) return deja
      const { champ, nombre, saisie } = colonne
      if (cle === undefined && tenue) return { ...deja, nombre, saisie: saisie.genre === 'choix' ? saisie : undefined }
      return { ...deja, id: `${tableau}.${nom}.${champ}`, champ: true, nombre, saisie }
    }),
  }))
}

const rangee = uneFois((noeud: Noeud): Rangee => {
  const bande = noeud.attributs['data-bande']
  const cellules: Cellule[] = []
  for (const enfant of noeud.enfants) {
    if (typeof enfant === 'string') continue
    const une = cellule(enfant)
    const genre = une.entete ? undefined : enfant.attributs['data-saisie']
    cellules.push(genre === undefined ? une : { ...une, saisie: saisie(enfant.attributs, intituleDe(cellules.at(-1))) })
  }
  const lignes = noeud.attributs['data-lignes']
  return {
    ligne: noeud.ligne,
    id: noeud.id,
    bande: bande?.toUpperCase(),
    lignes: lignes === undefined ? undefined : Number(lignes),
    cellules,
  }
})

/** Thousands of them: one shape of object, so that whoever reads them reads fast. */
const cellule = uneFois((noeud: Noeud): Cellule => {
  const { attributs } = noeud
  const largeur = attributs['data-largeur']
  return {
    ligne: noeud.ligne,
    id: noeud.id,
    champ: noeud.id !== undefined && attributs['data-champ'] !== undefined,
    saisie: undefined,
    entete: noeud.nom === 'th',
    nombre: attributs['data-nombre'] !== undefined,
    colonnes: Number(attributs.colspan ?? 1),
    rangees: Number(attributs.rowspan ?? 1),
    largeur: largeur === undefined ? undefined : Number(largeur),
    enfants: blocs(noeud),
  }
})
const VIDE = cellule(nouveau('td', 0, {}))

/** What is made of an element that stands in several places is made once. */
function uneFois<T>(faire: (noeud: Noeud) => T): (noeud: Noeud) => T {
  const faits = new WeakMap<Noeud, T>()
  return noeud => {
    if (!noeud.partage) return faire(noeud)
    const deja = faits.get(noeud)
    if (deja !== undefined) return deja
    const fait = faire(noeud)
    faits.set(noeud, fait)
    return fait
  }
}

function saisie({ 'data-saisie': genre, 'data-liste': liste }: Noeud['attributs'], intitule: string): Saisie {
  return { genre: genre as GenreSaisie, intitule, liste }
}

/** The first words of the heading beside it, or above it. */
function intituleDe(titre: Cellule | undefined): string {
  const [premier] = titre?.enfants ?? []
  return titre?.entete && premier && 'enfants' in premier && premier.genre !== 'section' ? texteDe(premier.enfants) : ''
}

function figure(noeud: Noeud): Figure {
  const img = elementsDe(noeud, 'img')[0]
  return {
    genre: 'figure',
    ligne: noeud.ligne,
    id: noeud.id,
    image: img ? image(img) : { genre: 'image', src: '', alt: '' },
    dessin: noeud.attributs['data-dessin'],
    ...legendeDe(noeud, 'figcaption'),
  }
}

function legendeDe(noeud: Noeud, nom: string): Pick<Figure, 'legende' | 'numero'> {
  const legende = elementsDe(noeud, nom)[0]
  const { numero } = noeud
  return { ...(legende && { legende: enLigne(legende.enfants) }), ...(numero !== undefined && { numero }) }
}

const elementsDe = (noeud: Noeud, nom: string) =>
  noeud.enfants.filter((enfant): enfant is Noeud => typeof enfant !== 'string' && enfant.nom === nom)
