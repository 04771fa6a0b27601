// An .xlsx or .xlsm → plain data: every sheet, the custom properties, and what was not taken. No formula is run, no link is followed.
import { elements, enfant, type Noeud, texteDe } from '../../archive/noeud.ts'
import type { Archive } from '../../archive/zip.ts'
import type { ClasseurLu, FeuilleLue, RefusDeClasseur } from '../classeur.ts'
import { type Format, formatDe, formatIntegre } from '../formats.ts'
import { avisDeGrille, FEUILLES_MAX, nouvelleGrille, nouvelleReserve, type Reserve } from '../grille.ts'
import { lirePartie, type Paquet, type Relation, relationsDe } from '../paquet.ts'
import { ABIME, avisDeCalculs, type Comptes, LIENS, MACROS, TROP_DE_FEUILLES, TROP_GRAND } from '../phrases.ts'
import { type Contexte, colonnesCachees, fusionsDe, prendreLigne } from './feuille.ts'
import { personnesDe, poserNotes } from './notes.ts'
import { texteRiche } from './textes.ts'

type Atelier = {
  readonly paquet: Paquet
  readonly contexte: Contexte
  readonly relations: readonly Relation[]
  readonly personnes: ReadonlyMap<string, string>
  readonly comptes: Comptes
  readonly reserve: Reserve
  readonly avis: string[]
}

/** `classeur`: the part that the archive names as its document. */
export function lireXlsx(paquet: Paquet, classeur: string, nom: string): ClasseurLu | RefusDeClasseur {
  const racine = lirePartie(paquet, classeur)
  if (racine === null || racine === 'illisible') return ABIME(nom)
  const relations = relationsDe(paquet, classeur)
  const declarees = elements(enfant(racine, 'x:sheets'), 'x:sheet')
  if (declarees.length > FEUILLES_MAX) return TROP_DE_FEUILLES(nom, declarees.length)
  // Two names for the same sheet: no program writes that, and each would be read again.
  if (new Set(declarees.map(({ attributs }) => attributs['r:id'])).size < declarees.length) return ABIME(nom)
  const contexte = contexteDe(paquet, relations, racine)
  if (contexte === null) return ABIME(nom)
  const atelier: Atelier = {
    paquet,
    contexte,
    relations,
    personnes: personnesDe(paquet, relations),
    comptes: { formules: 0, sansValeur: 0, erreurs: 0 },
    reserve: nouvelleReserve(),
    avis: [],
  }
  const feuilles: FeuilleLue[] = []
  for (const declaree of declarees) {
    const lue = lireFeuille(declaree, atelier)
    if (lue === 'illisible') return ABIME(nom)
    if (atelier.reserve.depasse) return TROP_GRAND(nom)
    if (lue) feuilles.push(lue)
  }
  return {
    sorte: 'xlsx',
    feuilles,
    proprietes: proprietesDe(paquet),
    avis: [...avisDePaquet(paquet.archive), ...avisDeCalculs(atelier.comptes), ...atelier.avis],
  }
}

function lireFeuille({ attributs }: Noeud, atelier: Atelier): FeuilleLue | null | 'illisible' {
  const { paquet, contexte, relations, personnes, comptes, reserve, avis } = atelier
  // A sheet of one chart, or of an old macro, holds no cell.
  const relation = relations.find(({ id }) => id === attributs['r:id'])
  if (relation?.sorte !== 'worksheet') return null
  const grille = nouvelleGrille(reserve)
  const suite = { ligne: -1, cachees: new Set<number>() }
  const racine = lirePartie(paquet, relation.cible, noeud => {
    if (noeud.nom !== 'x:row') return false
    if (!reserve.depasse) prendreLigne(noeud, grille, contexte, comptes, suite)
    return true
  })
  if (racine === null || racine === 'illisible') return 'illisible'
  poserNotes(paquet, relation.cible, grille, personnes)
  const nom = attributs.name ?? ''
  avis.push(...avisDeGrille(grille, nom))
  return {
    nom,
    cachee: attributs.state === 'hidden' || attributs.state === 'veryHidden',
    lignes: grille.lignes,
    fusions: fusionsDe(racine),
    lignesCachees: suite.cachees,
    colonnesCachees: colonnesCachees(racine),
  }
}

/** Null when a part that all cells need is not sound. */
function contexteDe(paquet: Paquet, relations: readonly Relation[], racine: Noeud): Contexte | null {
  const cible = (sorte: string) => relations.find(relation => relation.sorte === sorte)?.cible
  const textes: string[] = []
  const lus = lirePartie(paquet, cible('sharedStrings') ?? '', noeud => {
    if (noeud.nom === 'x:si') textes.push(texteRiche(noeud))
    return noeud.nom === 'x:si'
  })
  const styles = lirePartie(paquet, cible('styles') ?? '')
  if (lus === 'illisible' || styles === 'illisible') return null
  const date1904 = enfant(racine, 'x:workbookPr')?.attributs.date1904
  return { textes, formats: styles ? formatsDe(styles) : [], depuis1904: date1904 === '1' || date1904 === 'true' }
}

function formatsDe(styles: Noeud): Format[] {
  const propres = new Map(
    elements(enfant(styles, 'x:numFmts'), 'x:numFmt').map(
      ({ attributs }) => [Number(attributs.numFmtId), formatDe(attributs.formatCode ?? '')] as const,
    ),
  )
  return elements(enfant(styles, 'x:cellXfs'), 'x:xf').map(({ attributs }) => {
    const numero = Number(attributs.numFmtId ?? 0)
    return propres.get(numero) ?? formatIntegre(numero)
  })
}

function proprietesDe(paquet: Paquet): Map<string, string> {
  const lue = lirePartie(paquet, 'docProps/custom.xml')
  if (lue === null || lue === 'illisible') return new Map()
  return new Map(elements(lue, 'op:property').map(p => [p.attributs.name ?? '', texteDe(p)] as const))
}

function avisDePaquet({ entrees }: Archive): string[] {
  const noms = [...entrees.keys()]
  return [
    ...(noms.some(nom => nom.endsWith('vbaproject.bin')) ? [MACROS] : []),
    ...(noms.some(nom => nom.startsWith('xl/externallinks/')) ? [LIENS] : []),
  ]
}
