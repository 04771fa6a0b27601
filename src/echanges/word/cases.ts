// The cells of a returned form: which box each one is, by the marks that it still bears; and what somebody wrote in it.
import type { BlocLu, CelluleLue, MarqueLue, TableauLu, TexteLu } from '../../bureautique/texte/index.ts'
import {
  type Champ,
  idDuSignet,
  lireMarque,
  type Marque,
  type Provenance,
  sansInvites,
  simplifier,
} from '../../champs/index.ts'

export type Cible = { readonly marque: Marque; readonly par: 'controle' | 'signet' }
export type Case = { readonly cellule: CelluleLue; readonly cible: Cible | undefined }
export type Rangee = readonly Case[]
/** `couverte`: by the mark of a whole table of rows. */
export type Grille = {
  readonly rang: number
  readonly rangees: readonly Rangee[]
  readonly couverte: Marque | undefined
}

/** Names that were too long for Word stand among the properties, with what they are short for. */
export function abregesDe({ proprietes }: TexteLu): ReadonlyMap<string, string> {
  return new Map([...proprietes].filter(([nom]) => nom.includes('___')))
}

export function cibleDe(
  { sorte, nom }: Pick<MarqueLue, 'sorte' | 'nom'>,
  abreges: ReadonlyMap<string, string>,
): Cible | undefined {
  const id = sorte === 'signet' || !nom.includes('.') ? idDuSignet(nom, abreges) : nom
  const marque = id === undefined ? undefined : lireMarque(id)
  return marque && { marque, par: sorte }
}

type LecteurDeCibles = (marque: Pick<MarqueLue, 'sorte' | 'nom'>) => Cible | undefined

/** `cibleDe`, each name read once. */
function lecteurDeCibles(abreges: ReadonlyMap<string, string>): LecteurDeCibles {
  const lues = { controle: new Map<string, Cible | undefined>(), signet: new Map<string, Cible | undefined>() }
  return ({ sorte, nom }) => {
    const deja = lues[sorte]
    if (!deja.has(nom)) deja.set(nom, cibleDe({ sorte, nom }, abreges))
    return deja.get(nom)
  }
}

/** Every table of the document, those inside cells too, with what each cell is known as. */
export function grilles(texte: TexteLu): ReadonlyMap<TableauLu, Grille> {
  const abreges = abregesDe(texte)
  const lire = lecteurDeCibles(abreges)
  const tableaux: TableauLu[] = []
  const voir = (blocs: readonly BlocLu[]) => {
    for (const bloc of blocs) {
      if (bloc.genre !== 'tableau') continue
      tableaux.push(bloc)
      for (const { cellules } of bloc.lignes) for (const { blocs: dedans } of cellules) voir(dedans)
    }
  }
  voir(texte.blocs)
  const emboites = texte.blocs.filter(b => b.genre === 'tableau').length < tableaux.length
  const couvertes = couverturesDe(texte, abreges, emboites)
  const cibles = ciblesDe(texte, abreges)
  return new Map(
    tableaux.map(tableau => {
      const { rang, lignes } = tableau
      const siennes = cibles.get(rang)
      const rangees = lignes.map(({ cellules }, ligne) =>
        cellules.map(cellule => ({
          cellule,
          cible: siennes?.get(placeDe(ligne, cellule.colonne)) ?? autourDe(cellule, lire),
        })),
      )
      return [tableau, { rang, rangees, couverte: couvertes.get(rang) }]
    }),
  )
}

/** Far more columns than a reader lets a table have. */
const COLONNES = 2 ** 20

function placeDe(ligne: number, colonne: number): number {
  return ligne * COLONNES + colonne
}

/** By table, then by cell. A tag is worth more than a bookmark, which is read only where there is none; both say the same. */
function ciblesDe(
  { marques }: TexteLu,
  abreges: ReadonlyMap<string, string>,
): ReadonlyMap<number, ReadonlyMap<number, Cible>> {
  const cibles = new Map<number, Map<number, Cible>>()
  for (const sorte of ['controle', 'signet'] as const)
    for (const marque of marques) {
      const ici = marque.sorte === sorte ? marque.dansCellule?.at(-1) : undefined
      if (ici === undefined) continue
      const siennes = cibles.get(ici.tableau) ?? new Map<number, Cible>()
      const place = placeDe(ici.ligne, ici.colonne)
      if (sorte === 'signet' && siennes.has(place)) continue
      const cible = cibleDe(marque, abreges)
      if (cible !== undefined) cibles.set(ici.tableau, siennes.set(place, cible))
    }
  return cibles
}

/** The mark that covers a whole table, which a mark inside a cell does only when tables stand in cells. */
function couverturesDe(
  { marques }: TexteLu,
  abreges: ReadonlyMap<string, string>,
  emboites: boolean,
): ReadonlyMap<number, Marque> {
  const couvertes = new Map<number, Marque>()
  for (const marque of marques) {
    if (marque.dansCellule !== null && !emboites) continue
    const cible = cibleDe(marque, abreges)
    if (cible === undefined || 'cle' in cible.marque) continue
    for (const { rang } of marque.tableaux) if (!couvertes.has(rang)) couvertes.set(rang, cible.marque)
  }
  return couvertes
}

/** A control around the cell itself; nothing when its marks do not all say the same. */
function autourDe({ marques }: CelluleLue, lire: LecteurDeCibles): Cible | undefined {
  if (marques.length === 0) return undefined
  const cibles = marques.flatMap(nom => {
    const cible = lire({ sorte: nom.includes('.') ? 'controle' : 'signet', nom })
    return cible !== undefined && 'cle' in cible.marque ? [cible] : []
  })
  const [premiere] = cibles
  const unanime = cibles.every(c => JSON.stringify(c.marque) === JSON.stringify(premiere?.marque))
  return unanime ? premiere : undefined
}

/** What a cell says for this box, without the words that only ask to write. */
export function texteDeCase({ texte, markdown }: Pick<CelluleLue, 'texte' | 'markdown'>, { genre }: Champ): string {
  if (genre === 'prose') return sansInvites(markdown)
  const dit = sansInvites(texte)
  if (genre !== 'cases' && genre !== 'choix') return dit
  return estACocher(dit) ? coches(dit).join('\n') : dit
}

/** What is ticked, one a line; a cross typed over the box to tick, or beside it, ticks it. */
function coches(texte: string): string[] {
  return morceauxDe(texte).flatMap(m => (/^[☑☒]/.test(m) ? [m.slice(1).trim()] : []))
}

function morceauxDe(texte: string): string[] {
  return texte.replace(CROIX, '$1☒').split(/(?=[☐☑☒])|[\n\t]/)
}

const CROIX = /(^|[\n\t])[ \u00a0]?(?:[xX×✗✘][ \u00a0]?☐|☐[ \u00a0]?[xX×✗✘](?=[ \u00a0])|[xX×✗✘](?=[ \u00a0]))/g

function estACocher(texte: string): boolean {
  return /[☐☑☒]/.test(texte)
}

/** What was written among boxes to tick and is none of them: a line more, or words after a box that is left empty. */
export function ecritParmiLesCases(
  texte: string,
  connus: () => readonly string[],
  simple: (texte: string) => string = simplifier,
): readonly string[] {
  if (!estACocher(texte)) return []
  const libelles = new Set(connus().map(simple))
  return morceauxDe(texte)
    .filter(morceau => !/^[☑☒]/.test(morceau))
    .map(morceau => morceau.replace(/^☐/, '').trim())
    .filter(morceau => morceau !== '' && !libelles.has(simple(morceau)))
}

export function provenance(par: Provenance['par'], place: string): Provenance {
  return { par, place, confiance: par === 'controle' || par === 'signet' ? 'sure' : 'probable' }
}
