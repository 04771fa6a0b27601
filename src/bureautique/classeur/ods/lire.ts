// An .ods → plain data, as lireXlsx does: every sheet, headings repeated on pages included, the custom properties, and what was not taken.
import { elements, enfant, type Noeud, texteDe, tous } from '../../archive/noeud.ts'
import type { ClasseurLu, FeuilleLue, Fusion, RefusDeClasseur } from '../classeur.ts'
import {
  avisDeGrille,
  COLONNES_MAX,
  FEUILLES_MAX,
  type Grille,
  LIGNES_MAX,
  nouvelleGrille,
  nouvelleReserve,
  poser,
} from '../grille.ts'
import { lirePartie, type Paquet } from '../paquet.ts'
import { ABIME, avisDeCalculs, CHIFFRE, type Comptes, LIENS, MACROS, TROP_DE_FEUILLES, TROP_GRAND } from '../phrases.ts'
import { caseDe } from './cellule.ts'

type Chantier = { grille: Grille; ligne: number; fusions: Fusion[]; lignesCachees: Set<number> }

export function lireOds(paquet: Paquet, nom: string): ClasseurLu | RefusDeClasseur {
  const manifeste = lirePartie(paquet, 'META-INF/manifest.xml')
  if (manifeste && manifeste !== 'illisible' && tous(manifeste, 'manifest:encryption-data').length > 0)
    return CHIFFRE(nom)
  const comptes: Comptes = { formules: 0, sansValeur: 0, erreurs: 0 }
  const reserve = nouvelleReserve()
  const neuf = (): Chantier => ({ grille: nouvelleGrille(reserve), ligne: 0, fusions: [], lignesCachees: new Set() })
  const faites = new Map<Noeud, Chantier>()
  let chantier = neuf()
  const racine = lirePartie(paquet, 'content.xml', noeud => {
    if (noeud.nom === 'table:table') {
      faites.set(noeud, chantier)
      chantier = neuf()
    }
    if (noeud.nom !== 'table:table-row') return false
    if (!reserve.depasse) prendreLigne(noeud, chantier, comptes)
    return true
  })
  if (racine === null || racine === 'illisible') return ABIME(nom)
  const tables = elements(enfant(enfant(racine, 'office:body'), 'office:spreadsheet'), 'table:table')
  if (tables.length > FEUILLES_MAX) return TROP_DE_FEUILLES(nom, tables.length)
  if (reserve.depasse) return TROP_GRAND(nom)
  // What LibreOffice remembers of another file stands as a sheet too.
  const liees = tables.filter(table => enfant(table, 'table:table-source'))
  const gardees = tables.filter(table => !liees.includes(table))
  const invisibles = stylesInvisibles(racine)
  return {
    sorte: 'ods',
    feuilles: gardees.map(table => feuilleDe(table, faites.get(table) ?? neuf(), invisibles)),
    proprietes: proprietesDe(paquet),
    avis: [
      ...([...paquet.archive.entrees.keys()].some(cle => /^(?:basic|scripts)\/.+\/.+/.test(cle)) ? [MACROS] : []),
      ...(liees.length > 0 ? [LIENS] : []),
      ...avisDeCalculs(comptes),
      ...gardees.flatMap(table => avisDeGrille((faites.get(table) ?? neuf()).grille, nomDe(table))),
    ],
  }
}

const nomDe = ({ attributs }: Noeud): string => attributs['table:name'] ?? ''

function feuilleDe(table: Noeud, chantier: Chantier, invisibles: ReadonlySet<string>): FeuilleLue {
  const colonnesCachees = new Set<number>()
  let colonne = 0
  for (const { attributs } of tous(table, 'table:table-column')) {
    const fin = colonne + repetee(attributs['table:number-columns-repeated'])
    if (cachee(attributs)) for (let c = colonne; c < Math.min(fin, COLONNES_MAX); c++) colonnesCachees.add(c)
    colonne = fin
  }
  const { grille, fusions, lignesCachees } = chantier
  return {
    nom: nomDe(table),
    cachee: invisibles.has(table.attributs['table:style-name'] ?? ''),
    lignes: grille.lignes,
    fusions,
    lignesCachees,
    colonnesCachees,
  }
}

const cachee = (attributs: Noeud['attributs']): boolean =>
  /^(?:collapse|filter)$/.test(attributs['table:visibility'] ?? '')

/** A count as the file says it, at most what a spreadsheet holds. */
function repetee(texte: string | undefined): number {
  const nombre = Math.trunc(Number(texte ?? 1))
  return nombre >= 1 ? Math.min(nombre, 1_048_576) : 1
}

function prendreLigne(row: Noeud, chantier: Chantier, comptes: Comptes): void {
  const { grille, fusions, lignesCachees } = chantier
  const debut = chantier.ligne
  const fois = repetee(row.attributs['table:number-rows-repeated'])
  chantier.ligne = debut + fois
  const fin = Math.max(debut + 1, Math.min(chantier.ligne, LIGNES_MAX))
  if (cachee(row.attributs)) for (let l = debut; l < Math.min(fin, LIGNES_MAX); l++) lignesCachees.add(l)
  let colonne = 0
  for (const cellule of elements(row, 'table:table-cell', 'table:covered-table-cell')) {
    const { attributs } = cellule
    const suite = colonne + repetee(attributs['table:number-columns-repeated'])
    const lue = cellule.nom === 'table:table-cell' ? caseDe(cellule, comptes) : null
    if (lue)
      for (let l = debut; l < fin && !grille.reserve.depasse; l++)
        for (let c = colonne; c < Math.max(colonne + 1, Math.min(suite, COLONNES_MAX)); c++) poser(grille, l, c, lue)
    const [lignes, colonnes] = [
      repetee(attributs['table:number-rows-spanned']),
      repetee(attributs['table:number-columns-spanned']),
    ]
    if (lignes > 1 || colonnes > 1) fusions.push({ ligne: debut, colonne, lignes, colonnes })
    colonne = suite
  }
}

function stylesInvisibles(racine: Noeud): Set<string> {
  const styles = elements(enfant(racine, 'office:automatic-styles'), 'style:style')
  return new Set(
    styles
      .filter(style => enfant(style, 'style:table-properties')?.attributs['table:display'] === 'false')
      .map(({ attributs }) => attributs['style:name'] ?? ''),
  )
}

function proprietesDe(paquet: Paquet): Map<string, string> {
  const lue = lirePartie(paquet, 'meta.xml')
  if (lue === null || lue === 'illisible') return new Map()
  return new Map(tous(lue, 'meta:user-defined').map(p => [p.attributs['meta:name'] ?? '', texteDe(p)] as const))
}
