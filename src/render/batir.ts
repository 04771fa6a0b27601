// Elements as read → typed tree: white space as a browser would keep it, loose text put in paragraphs, ids unique.
import { type Dessine, nommer } from './ancres.ts'
import type {
  Bloc,
  Cellule,
  ElementListe,
  Figure,
  GenreTableau,
  Liste,
  Niveau,
  Rangee,
  RoleParagraphe,
  RoleSection,
  Section,
  Tableau,
} from './arbre.ts'
import { ROLES_SECTION } from './arbre.ts'
import { enLigne, image, type Noeud } from './blancs.ts'

export type { Noeud } from './blancs.ts'

type Dire = (ligne: number, message: string) => void

const ENLIGNE = new Set(['strong', 'em', 'sup', 'a', 'br', 'img'])

export function batir(racine: Noeud, dire: Dire, dessine: Dessine): Bloc[] {
  nommer(racine, dire, dessine)
  return blocs(racine)
}

function blocs(parent: Noeud): Bloc[] {
  const resultat: Bloc[] = []
  let libres: (Noeud | string)[] = []
  const poser = () => {
    const enfants = enLigne(libres)
    if (enfants.length > 0)
      resultat.push({ genre: 'paragraphe', ligne: parent.ligne, id: undefined, role: undefined, enfants })
    libres = []
  }
  for (const enfant of parent.enfants) {
    if (typeof enfant === 'string' || ENLIGNE.has(enfant.nom)) libres.push(enfant)
    else if (!enfant.vide) {
      poser()
      resultat.push(bloc(enfant))
    }
  }
  poser()
  return resultat
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
      return { genre: 'paragraphe', ligne: noeud.ligne, id: noeud.attributs.id, role, enfants: enLigne(noeud.enfants) }
    }
    default:
      return {
        genre: 'titre',
        ligne: noeud.ligne,
        id: noeud.attributs.id,
        niveau: Number(noeud.nom[1]) as Niveau,
        enfants: enLigne(noeud.enfants),
      }
  }
}

function section(noeud: Noeud): Section {
  const roles = ROLES_SECTION.filter((role: RoleSection) => noeud.attributs[`data-${role}`] !== undefined)
  const niveaux = Number(noeud.attributs['data-sommaire'] ?? 2) as Niveau
  const { id, 'data-champ': champ } = noeud.attributs
  return { genre: 'section', ligne: noeud.ligne, id, champ: champ !== undefined, roles, niveaux, enfants: blocs(noeud) }
}

function liste(noeud: Noeud): Liste {
  const elements = elementsDe(noeud, 'li').map(
    (li): ElementListe => ({ ligne: li.ligne, id: li.attributs.id, enfants: blocs(li) }),
  )
  const debut = Number(noeud.attributs.start ?? 1)
  return { genre: 'liste', ligne: noeud.ligne, id: noeud.attributs.id, ordonnee: noeud.nom === 'ol', debut, elements }
}

function tableau(noeud: Noeud): Tableau {
  const corps = noeud.enfants.flatMap(enfant => {
    if (typeof enfant === 'string') return []
    return enfant.nom === 'tr' ? [enfant] : enfant.nom === 'tbody' ? elementsDe(enfant, 'tr') : []
  })
  return {
    genre: 'tableau',
    ligne: noeud.ligne,
    id: noeud.attributs.id,
    champ: noeud.attributs['data-champ'] !== undefined,
    sorte: (noeud.attributs['data-genre'] ?? 'donnees') as GenreTableau,
    ...legendeDe(noeud, 'caption'),
    ...alignerNombres(
      elementsDe(noeud, 'thead')
        .flatMap(tete => elementsDe(tete, 'tr'))
        .map(rangee),
      corps.map(rangee),
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
    simple(rangee)
      ? { ...rangee, cellules: rangee.cellules.map((c, i) => (nombre(i) ? { ...c, nombre: true } : c)) }
      : rangee
  return { entete: entete.map(aligner), corps }
}

function rangee(noeud: Noeud): Rangee {
  const bande = noeud.attributs['data-bande']
  const cellules: Cellule[] = []
  for (const enfant of noeud.enfants) if (typeof enfant !== 'string') cellules.push(cellule(enfant))
  const lignes = noeud.attributs['data-lignes']
  return {
    ligne: noeud.ligne,
    id: noeud.attributs.id,
    bande: bande?.toUpperCase(),
    lignes: lignes === undefined ? undefined : Number(lignes),
    cellules,
  }
}

/** Thousands of them: one shape of object, so that whoever reads them reads fast. */
function cellule(noeud: Noeud): Cellule {
  const { attributs } = noeud
  const largeur = attributs['data-largeur']
  return {
    ligne: noeud.ligne,
    id: attributs.id,
    champ: attributs['data-champ'] !== undefined,
    entete: noeud.nom === 'th',
    nombre: attributs['data-nombre'] !== undefined,
    colonnes: Number(attributs.colspan ?? 1),
    rangees: Number(attributs.rowspan ?? 1),
    largeur: largeur === undefined ? undefined : Number(largeur),
    enfants: blocs(noeud),
  }
}

function figure(noeud: Noeud): Figure {
  const img = elementsDe(noeud, 'img')[0]
  return {
    genre: 'figure',
    ligne: noeud.ligne,
    id: noeud.attributs.id,
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
