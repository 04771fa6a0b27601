// What somebody wrote where nothing was asked: in a heading, in a help, in a column of their own. A form that says what it printed tells.
import type { CelluleLue, ParagrapheLu, TexteLu } from '../../bureautique/texte/index.ts'
import { champTitre, type MotDeCote, tableauTitre } from '../../champs/index.ts'
import { cueillie, type Imprime, type Recolte } from './recolte.ts'

const RIEN: readonly MotDeCote[] = []

/** The paragraphs of a cell that no box takes. `champ`: the box, or the table, it stands beside. */
export function ecritDans({ blocs }: CelluleLue, imprime: Imprime, champ?: string): readonly MotDeCote[] {
  const ajoutes = imprime && blocs.filter(bloc => bloc.genre === 'paragraphe' && !imprime(bloc.texte))
  return ajoutes === undefined || ajoutes.length === 0
    ? RIEN
    : ajoutes.map(bloc => horsCase(bloc as ParagrapheLu, champ))
}

export function horsCase(
  { texte, place }: { readonly texte: string; readonly place: string },
  champ?: string,
): MotDeCote {
  return { genre: 'hors-case', texte: texte.trim(), ...(champ !== undefined && { champ }), place }
}

/** A heading may be that of the next fiche. */
export function noterHorsDesTableaux(bloc: ParagrapheLu, courante: string | undefined, recolte: Recolte): void {
  const { titre } = bloc
  if (courante === undefined || (titre !== undefined && titre <= TITRE_DE_FICHE)) recolte.egares.push(horsCase(bloc))
  else cueillie(recolte, courante).mots.push(horsCase(bloc))
}

const TITRE_DE_FICHE = 2

const AIDES = /^(?:À relire|À remplir|Facultatif)(?:$|\s)/

export function estAide(dit: string): boolean {
  return dit.trim() === '' || AIDES.test(dit.trim())
}

/** Our own words between the tables; and the marks of boxes that stand outside of any cell, which are read apart. */
export function estDuFormulaire(
  bloc: ParagrapheLu,
  { marques }: TexteLu,
  courante: string | undefined,
  { imprime }: Recolte,
): boolean {
  if (
    imprime === undefined
      ? courante === undefined || bloc.titre !== undefined || estANous(bloc.texte)
      : imprime(bloc.texte)
  )
    return true
  return marques.some(
    m =>
      m.dansCellule === null &&
      m.nom.includes('fiche') &&
      m.tableaux.length === 0 &&
      m.paragraphes.includes(bloc as never),
  )
}

/** As far as can be told when the form does not say what it printed. */
function estANous(dit: string): boolean {
  const nu = dit.trim()
  return estAide(nu) || tableauTitre(nu) !== undefined || champTitre(nu) !== undefined
}
