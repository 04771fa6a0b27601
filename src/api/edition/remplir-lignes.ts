// The rows of a fiche as its file lists them: a cell changed, a row more, a row less.
import { type Champ, type Tableau, tableauNomme } from '../../champs/index.ts'
import type { Ecart } from '../../echanges/fusion/appliquer.ts'
import { ajouterElement, noeudDe, retirer } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import { identifiantPour } from '../../scaffold/identifiants.ts'
import { type Feuille, lue, mettre, noeudEn, ouvrirEntree, texteEn } from './feuille.ts'
import { racineDe } from './modifier.ts'
import { citer } from './mots.ts'
import { plumeDe } from './plumes.ts'

type Cellule = Extract<Ecart, { geste: 'cellule' }>
type Ajout = Extract<Ecart, { geste: 'ajout' }>
type Retrait = Extract<Ecart, { geste: 'retrait' }>

export function changerCellule(feuille: Feuille, { champ: nom, ou, colonne, apres }: Cellule): void {
  const tableau = tableauNomme(nom) as Tableau
  const champ = tableau.colonnes.find(c => c.nom === colonne) as Champ
  const at = feuille.at(ou)
  const valeur = lue(apres, champ, feuille.contexte, tableau)
  if (champ.genre === 'qui') {
    nommer(feuille, at, champ, valeur as Qui | undefined)
    return
  }
  // A body alone is a word; with a service, it has keys.
  ouvrirEntree(feuille, at, 'acteur')
  const [premiere = '', cle] = champ.cles
  const ici = [...at, premiere]
  if (cle === undefined) mettre(feuille, ici, valeur)
  else if (noeudEn(feuille, ici)?.genre === 'texte') dedoubler(feuille, ici, cle, valeur)
  else {
    mettre(feuille, [...ici, cle], valeur)
    // What another key said of the same thing is no longer true.
    for (const autre of cle === 'valeur' ? ['texte'] : premiere === 'frequence' ? ['minimum', 'par'] : [])
      mettre(feuille, [...ici, autre], undefined)
  }
}

/** « cible: 800 » says its value alone; beside a year, it is a table. */
function dedoubler(feuille: Feuille, ici: Chemin, cle: string, valeur: unknown): void {
  if (cle === 'valeur') mettre(feuille, ici, valeur)
  else if (valeur !== undefined) mettre(feuille, ici, { valeur: texteEn(feuille, ici), [cle]: valeur })
}

type Qui = { readonly acteur?: string; readonly nom?: string }

/** Who an entry is about: the entry itself when it is a word, its `acteur` or its `nom`; a financer under its own key. */
function nommer(feuille: Feuille, at: Chemin, { cles }: Champ, qui: Qui | undefined): void {
  const [cle = ''] = cles
  if (cle !== 'organisme') {
    mettre(feuille, [...at, cle], qui?.acteur ?? qui)
    return
  }
  if (noeudEn(feuille, at)?.genre === 'texte') {
    if (qui === undefined) throw new UserError('Une ligne sans organisme ne dit plus rien : elle n’a pas été vidée.')
    if (qui.acteur === undefined) ouvrirEntree(feuille, at, 'nom')
    mettre(feuille, qui.acteur === undefined ? [...at, 'nom'] : at, qui.acteur ?? qui.nom)
    return
  }
  const [garde, ote] = qui?.acteur === undefined ? (['nom', 'acteur'] as const) : (['acteur', 'nom'] as const)
  if (qui !== undefined) mettre(feuille, [...at, garde], qui[garde])
  mettre(feuille, [...at, ote], undefined)
  if (qui === undefined) mettre(feuille, [...at, 'nom'], undefined)
}

export function ajouterLigne(feuille: Feuille, { champ: nom, cellules, suit }: Ajout): void {
  const { atelier, fichier, fiche, contexte } = feuille
  const tableau = tableauNomme(nom) as Tableau
  const valeur: Record<string, unknown> = {}
  for (const champ of tableau.colonnes) {
    const lu = champ.genre === 'cle' ? undefined : lue(cellules[champ.nom] ?? '', champ, contexte, tableau)
    if (lu === undefined) continue
    if (champ.genre !== 'qui') poserDans(valeur, champ.cles, lu)
    else if (champ.nom === 'organisme') Object.assign(valeur, lu)
    else valeur[champ.cles[0] ?? ''] = (lu as Qui).acteur ?? lu
  }
  const { liste, rang } = placeDe(feuille, tableau, valeur, suit)
  const ecrite = tableau.colonnes.some(c => c.genre === 'cle')
    ? { id: idDeLigne(feuille, tableau, String(cellules[tableau.principale] ?? '')), ...valeur }
    : courte(feuille, liste, valeur)
  const racine = racineDe(atelier, fichier) as Noeud
  const plume = plumeDe('fiche')
  const demande = { at: liste, valeur: ecrite, ...(rang !== undefined && { rang }) }
  const retouches = ajouterElement(atelier.texteDe(fichier), racine, demande, plume)
  if (retouches === undefined)
    throw new UserError(
      `${citer(`${fiche}.${liste.join('.')}`)} : un texte est écrit à la place de la liste.`,
      `Ouvrez ${fichier} pour l’y corriger.`,
    )
  atelier.retoucher(fichier, retouches)
}

function poserDans(table: Record<string, unknown>, [cle = '', ...suite]: readonly string[], valeur: unknown): void {
  if (suite.length === 0) table[cle] = valeur
  else {
    const dedans = (table[cle] ?? {}) as Record<string, unknown>
    table[cle] = dedans
    poserDans(dedans, suite, valeur)
  }
}

/** A body alone is a word, where the list is made of words. */
function courte(feuille: Feuille, liste: Chemin, valeur: Record<string, unknown>): unknown {
  const ici = noeudEn(feuille, liste)
  const enMots = ici?.genre === 'liste' && ici.elements.length > 0 && ici.elements.every(e => e.genre === 'texte')
  return enMots && valeur.acteur !== undefined && Object.keys(valeur).length === 1 ? valeur.acteur : valeur
}

function idDeLigne(feuille: Feuille, tableau: Tableau, nom: string): string {
  return identifiantPour(nom, tableau.nom === 'budget' ? 'ligne' : 'indicateur', new Set(idsEcrits(feuille, tableau)))
}

function idsEcrits(feuille: Feuille, tableau: Tableau): readonly string[] {
  const liste = noeudEn(feuille, tableau.cles)
  if (liste?.genre !== 'liste') return []
  return liste.elements.flatMap(e => {
    const id = noeudDe(e, ['id'])
    return id?.genre === 'texte' ? [id.texte] : []
  })
}

/** Where a new row goes: after the one it follows; an operational objective under the broader one that it follows. */
function placeDe(feuille: Feuille, tableau: Tableau, valeur: Record<string, unknown>, suit: Chemin | undefined) {
  const at = suit === undefined ? undefined : feuille.at(suit)
  if (at === undefined || at.length === 0) return { liste: tableau.cles as Chemin, rang: undefined }
  const dernier = at.at(-1) as number
  if (tableau.nom !== 'objectifs') return { liste: at.slice(0, -1), rang: dernier + 1 }
  const niveau = (ou: Chemin) => texteEn(feuille, [...ou, 'niveau'])
  if (valeur.niveau === 'operationnel' && niveau(at) !== 'operationnel' && niveau(at) !== '')
    return { liste: [...at, 'objectifs'], rang: 0 }
  if (valeur.niveau === 'operationnel') return { liste: at.slice(0, -1), rang: dernier + 1 }
  return { liste: at.slice(0, 1), rang: (at[1] as number) + 1 }
}

/** Throws UserError for an objective that still holds others. */
export function retirerLigne(feuille: Feuille, { champ, ou }: Retrait): void {
  const { atelier, fichier } = feuille
  const at = feuille.at(ou)
  const dessous = noeudEn(feuille, [...at, 'objectifs'])
  if (champ === 'objectifs' && dessous?.genre === 'liste' && dessous.elements.length > 0)
    throw new UserError(
      `L’objectif ${citer(texteEn(feuille, [...at, 'titre']))} en contient d’autres, qui sont gardés : il n’a pas été retiré.`,
    )
  const racine = racineDe(atelier, fichier)
  const retouches = racine && retirer(atelier.texteDe(fichier), racine, at)
  if (retouches !== undefined) atelier.retoucher(fichier, retouches)
}
