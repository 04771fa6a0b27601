// One table of a Word form that came back: boxes, rows, or both, each known by its marks, else by the words beside it.
import type { CelluleLue, TableauLu } from '../../bureautique/texte/index.ts'
import { type Champ, champNomme, champTitre, type Marque, type Tableau, tableauNomme } from '../../champs/index.ts'
import { type Case, ecritParmiLesCases, type Grille, provenance, texteDeCase } from './cases.ts'
import { ecritDans } from './hors-cases.ts'
import { lireRangees, tableauDe } from './rangees.ts'
import { type Cueillie, cueillie, prendre, type Recolte } from './recolte.ts'

/** The fiche that the table speaks of. */
export function lireTableau(
  bloc: TableauLu,
  vues: ReadonlyMap<TableauLu, Grille>,
  recolte: Recolte,
  dessus: { readonly fiche: string | undefined; readonly annonce: string },
) {
  const grille = vues.get(bloc)
  if (grille === undefined) return undefined
  const { premiere, deRangees, deCases } = marquesDe(grille)
  const fiche = premiere?.fiche ?? grille.couverte?.fiche ?? dessus.fiche
  if (fiche === undefined) {
    for (const { cellule } of grille.rangees.flat()) recolte.egares.push(...ecritDans(cellule, recolte.imprime))
    return undefined
  }
  const couvert =
    grille.couverte === undefined || 'cle' in grille.couverte ? undefined : tableauNomme(grille.couverte.champ)
  const tableau = deRangees ?? couvert ?? (premiere === undefined ? tableauDe(grille, dessus.annonce) : undefined)
  if (tableau !== undefined) rangerLignes(grille, fiche, tableau, recolte)
  if (tableau === undefined || deCases) lireCases(grille, fiche, tableau !== undefined, recolte)
  for (const { cellules } of bloc.lignes)
    for (const { blocs } of cellules)
      for (const dedans of blocs)
        if (dedans.genre === 'tableau') lireTableau(dedans, vues, recolte, { ...dessus, fiche })
  return fiche
}

/** Its first mark, the first table of rows that its marks name, and whether some name boxes. */
function marquesDe({ rangees }: Grille) {
  let premiere: Marque | undefined
  let deRangees: Tableau | undefined
  let deCases = false
  for (const rangee of rangees)
    for (const { cible } of rangee) {
      if (cible === undefined) continue
      premiere ??= cible.marque
      if ('cle' in cible.marque) deRangees ??= tableauNomme(cible.marque.tableau)
      else deCases = true
    }
  return { premiere, deRangees, deCases }
}

function rangerLignes(grille: Grille, fiche: string, tableau: Tableau, recolte: Recolte): void {
  const { lignes, marquees, autres } = lireRangees(grille, fiche, tableau)
  const { tableaux: siens, mots } = cueillie(recolte, fiche)
  for (const cellule of autres) mots.push(...ecritDans(cellule, recolte.imprime, tableau.nom))
  const deja = siens[tableau.nom]
  // Without any mark of its rows, nobody can say that one was taken away.
  const entier = marquees > 0 || (grille.couverte !== undefined && lignes.length === 0)
  if (deja === undefined) siens[tableau.nom] = { lignes, entier }
  else siens[tableau.nom] = { lignes: [...deja.lignes, ...lignes], entier: deja.entier || entier }
}

/** Boxes: each by its mark, else by the words of the cell before it. */
function lireCases({ rangees }: Grille, fiche: string, deRangees: boolean, recolte: Recolte): void {
  for (const rangee of rangees)
    for (let rang = 0; rang < rangee.length; rang++) {
      const { cellule, cible } = rangee[rang] as Case
      const marque = cible?.marque
      if (marque !== undefined) {
        const champ = 'cle' in marque ? undefined : champNomme(marque.champ)
        if (champ !== undefined) {
          parmiLesCases(cellule, champ, cueillie(recolte, marque.fiche), recolte)
          prendre(cueillie(recolte, marque.fiche), champ, {
            texte: texteDeCase(cellule, champ),
            provenance: provenance(cible?.par ?? 'controle', cellule.place),
          })
        }
        continue
      }
      if (deRangees) continue
      const avant = rangee[rang - 1]
      const champ =
        avant === undefined || avant.cible !== undefined
          ? undefined
          : champTitre(avant.cellule.texte.split('\n')[0] ?? '')
      if (champ === undefined)
        for (const mot of ecritDans(cellule, recolte.imprime, champMarque(rangee[rang + 1])))
          cueillie(recolte, fiche).mots.push(mot)
      else
        prendre(cueillie(recolte, fiche), champ, {
          texte: texteDeCase(cellule, champ),
          provenance: provenance('libelle', cellule.place),
        })
    }
}

function champMarque(une: Case | undefined): string | undefined {
  const marque = une?.cible?.marque
  return marque === undefined || 'cle' in marque ? undefined : marque.champ
}

/** Words typed among boxes to tick: none of them says it, so it is kept beside. */
function parmiLesCases(cellule: CelluleLue, champ: Champ, { mots }: Cueillie, { contexte, simple }: Recolte): void {
  if (champ.genre !== 'cases' && champ.genre !== 'choix') return
  const connus = () => contexte.choix(champ).map(c => c.libelle)
  for (const texte of ecritParmiLesCases(cellule.texte, connus, simple))
    mots.push({ genre: 'hors-case', texte, champ: champ.nom, place: cellule.place })
}
