// A table of actions, in a sheet or in a document: one row an action, or several, under headings; sections, totals and notes between them.
import { type Colonne, type Entete, enLigne, enteteA, trouverEntete } from './entetes.ts'
import type { Apport, Brut, Comprise, FicheBrute, Reste, Trace } from './morceau.ts'
import type { Lecteur } from './reconnaitre.ts'
import { type Cellule, celluleA, nonVides, type Table } from './table.ts'
import { nommeUnePart } from './valeurs/plan.ts'

/** `axe`: the part of the plan that the whole table is of. `dansLePlan`: is this the name of an axis or an objective of the project? */
export type Contextes = {
  readonly lecteur: Lecteur
  readonly dansLePlan: (texte: string) => boolean
  readonly axe?: Apport
}

type Etat = {
  readonly fiches: FicheBrute[]
  readonly restes: Reste[]
  readonly reconnus: Trace[]
  readonly comprises: Comprise[]
  entete: Entete
  courante: Apport[] | undefined
  titre: string
  apresVide: boolean
  axe: Apport | undefined
  objectif: Apport | undefined
}

/** Nothing when no row of the table looks like headings of a plan. */
export function lireLignes(table: Table, contextes: Contextes): Brut | undefined {
  const entete = trouverEntete(table, contextes.lecteur)
  if (entete === undefined) return undefined
  const etat: Etat = {
    ...{ fiches: [], restes: [], reconnus: [], comprises: [], entete },
    ...{ courante: undefined, titre: '', apresVide: true, axe: contextes.axe, objectif: undefined },
  }
  for (const ligne of table.lignes.slice(0, entete.haut)) avant(ligne, etat, contextes)
  noterEntete(table, entete, etat)
  for (let n = entete.bas + 1; n < table.lignes.length; n++) uneLigne(table, n, etat, contextes)
  const { fiches, restes, reconnus, comprises } = etat
  return { fiches, restes, reconnus, comprises, avis: [] }
}

function noterEntete(table: Table, entete: Entete, etat: Etat): void {
  etat.entete = entete
  for (const { libelle, place, sens, confiance } of entete.colonnes)
    if (!etat.comprises.some(c => c.entete === libelle && c.sens === sens))
      etat.comprises.push({ entete: libelle, place, sens, confiance })
  for (const ligne of table.lignes.slice(entete.haut, entete.bas + 1))
    for (const c of nonVides(ligne)) reconnaitre(c, 'en-tête de colonne', etat)
}

function reconnaitre(c: Cellule, vers: string, { reconnus }: Etat): void {
  reconnus.push({ place: c.place, texte: c.texte, sort: 'reconnu', vers })
}

/** What stands above the headings: an axis, or words for nobody's fiche. */
function avant(ligne: readonly Cellule[], etat: Etat, contextes: Contextes): void {
  const cellules = nonVides(ligne)
  const [seule, autre] = cellules
  if (seule !== undefined && autre === undefined && section(seule, etat, contextes)) return
  for (const c of cellules) laisser(c, etat)
}

function laisser(c: Cellule, { restes }: Etat, sous?: string): void {
  const { texte, prose, place } = c
  restes.push({ texte, prose, place, ...(sous !== undefined && sous !== '' && { sous }) })
}

/** A row with one cell that names a part of the plan holds for those below it. */
function section(c: Cellule, etat: Etat, { dansLePlan }: Contextes): boolean {
  const genre = nommeUnePart(c.texte) ?? (dansLePlan(c.texte) ? 'axe' : undefined)
  if (genre === undefined) return false
  const apport = {
    ...apportDe(c, {
      sens: genre === 'axe' ? 'rattachements' : 'objectif-strategique',
      libelle: genre === 'axe' ? 'Axe' : 'Objectif',
    }),
    par: 'position' as const,
  }
  if (genre === 'axe') {
    etat.axe = apport
    etat.objectif = undefined
  } else etat.objectif = apport
  etat.courante = undefined
  reconnaitre(c, genre === 'axe' ? 'axe' : 'objectif du plan', etat)
  return true
}

function apportDe(
  c: Cellule,
  { sens, libelle, confiance = 'sure' }: Pick<Colonne, 'sens' | 'libelle'> & Partial<Colonne>,
  rangee?: number,
): Apport {
  const { texte, prose, place } = c
  return {
    ...{ sens, libelle, texte, prose, par: 'colonne', confiance },
    morceaux: [{ texte, prose, place }],
    ...(rangee !== undefined && { rangee }),
  }
}

function uneLigne(table: Table, n: number, etat: Etat, contextes: Contextes): void {
  const ligne = table.lignes[n] ?? []
  const cellules = nonVides(ligne)
  const [seule, autre] = cellules
  if (seule === undefined) {
    if (ligne.every(c => c.texte === '')) etat.apresVide = true
    return
  }
  const repete = repetition(cellules, etat)
  const neuf = repete ? undefined : nouvelEntete(table, n, cellules, contextes.lecteur)
  if (repete) for (const c of cellules) reconnaitre(c, 'en-tête de colonne, répété', etat)
  else if (neuf !== undefined) noterEntete(table, neuf, etat)
  else if (autre === undefined && section(seule, etat, contextes)) etat.apresVide = false
  else if (/^(?:sous[\s-]?)?tota(?:l|ux)(?![a-zà-ÿ])/i.test(seule.texte)) {
    for (const c of cellules) laisser(c, etat, 'Ligne de total')
    etat.courante = undefined
  } else if (!actionOuSuite(ligne, cellules, n, etat)) {
    for (const c of cellules) laisser(c, etat, autre === undefined ? undefined : libelleA(c.colonne, etat))
  }
}

function libelleA(colonne: number, { entete }: Etat): string | undefined {
  return entete.colonnes.find(c => c.colonne === colonne)?.libelle
}

function repetition(cellules: readonly Cellule[], { entete }: Etat): boolean {
  const memes = cellules.filter(c =>
    entete.colonnes.some(e => e.colonne === c.colonne && e.libelle === enLigne(c.texte)),
  )
  return cellules.length > 1 && memes.length * 2 > cellules.length
}

/** Another table below the first: at least three known headings, all of them short. */
function nouvelEntete(table: Table, n: number, cellules: readonly Cellule[], lecteur: Lecteur): Entete | undefined {
  if (cellules.length < 3 || cellules.some(c => c.texte.length > 60)) return undefined
  if (cellules.filter(c => lecteur.exacte(c.texte)).length < 2) return undefined
  const lue = enteteA(table, n, lecteur)
  return lue !== undefined &&
    lue.colonnes.filter(c => c.sens !== undefined).length >= 3 &&
    lue.colonnes.every(c => c.sens !== undefined || c.libelle.length < 40)
    ? lue
    : undefined
}

const NOTE =
  /^(?:notes?|nb|n\.b\.|source|sources|l[ée]gende|\*|remarques?|mise? [àa] jour|version|document|attention)(?![a-zà-ÿ])/i

/** Puts the row in an action, new or going on; false when it is of none. */
function actionOuSuite(ligne: readonly Cellule[], cellules: readonly Cellule[], n: number, etat: Etat): boolean {
  const cles = etat.entete.colonnes.filter(c => c.sens === 'titre' || c.sens === 'numero' || c.sens === 'identifiant')
  const dites = cles.map(c => celluleA(ligne, c.colonne)).filter(c => c !== undefined && c.texte !== '')
  const neuves = dites.filter(c => c !== undefined && !c.suite)
  const titre = dites.map(c => c?.texte).join(' | ')
  const [seule] = cellules
  if (cellules.length === 1 && seule !== undefined && etat.entete.colonnes.length > 2) {
    if (
      NOTE.test(seule.texte) ||
      (neuves.length > 0 && (etat.apresVide || seule.texte.length > 150 || seule.colonnes > 2))
    )
      return false
  }
  if (neuves.length > 0 && !(titre === etat.titre && etat.courante !== undefined)) return ouvrir(ligne, titre, n, etat)
  if (etat.courante === undefined || etat.apresVide) return false
  suite(cellules, n, etat.courante, etat)
  return true
}

function ouvrir(ligne: readonly Cellule[], titre: string, n: number, etat: Etat): boolean {
  const apports: Apport[] = []
  // A row whose only cells are merged down from above adds nothing; those cells hold for every new action.
  for (const c of ligne) {
    if (c.texte !== '') apports.push(apportDe(c, colonneDe(c, etat), n))
    commenter(c, apports)
  }
  const rattache = apports.some(a => a.sens === 'rattachements')
  if (etat.objectif !== undefined) apports.push(etat.objectif)
  if (etat.axe !== undefined && !rattache) apports.push(etat.axe)
  etat.fiches.push({ place: ligne.find(c => c.texte !== '' && !c.suite)?.place ?? '', apports })
  etat.courante = apports
  etat.titre = titre
  etat.apresVide = false
  return true
}

/** More rows of the same action: what only repeats its first row is recognised, the rest is added. */
function suite(cellules: readonly Cellule[], n: number, courante: Apport[], etat: Etat): void {
  for (const c of cellules) {
    const colonne = colonneDe(c, etat)
    const deja = courante.some(a => a.libelle === colonne.libelle && a.texte === c.texte)
    const enTable = /^(?:budget|indicateurs|partenaires|pilotes|etapes)(?:\.|$)/.test(colonne.sens ?? '')
    if (deja && !(enTable && cellules.some(autre => autre !== c && estNouvelle(autre, courante, etat))))
      reconnaitre(c, 'répété de la ligne du dessus', etat)
    else courante.push(apportDe(c, colonne, n))
    commenter(c, courante)
  }
}

function estNouvelle(c: Cellule, courante: readonly Apport[], etat: Etat): boolean {
  const { libelle, sens } = colonneDe(c, etat)
  const enTable = /^(?:budget|indicateurs|partenaires|pilotes|etapes)(?:\.|$)/.test(sens ?? '')
  return enTable && !courante.some(a => a.libelle === libelle && a.texte === c.texte)
}

function colonneDe({ colonne, place }: Cellule, { entete }: Etat): Pick<Colonne, 'sens' | 'libelle' | 'confiance'> {
  const trouvee = entete.colonnes.find(c => c.colonne === colonne)
  return (
    trouvee ?? {
      sens: undefined,
      libelle: `colonne ${/case ([A-Z]+)/.exec(place)?.[1] ?? colonne + 1}, sans titre`,
      confiance: 'sure',
    }
  )
}

function commenter(c: Cellule, apports: Apport[]): void {
  if (c.commentaire === undefined) return
  const place = `${c.place}, commentaire`
  const morceau = { texte: c.commentaire, prose: c.commentaire, place }
  apports.push({
    sens: undefined,
    libelle: 'commentaire',
    texte: c.commentaire,
    prose: c.commentaire,
    morceaux: [morceau],
    par: 'position',
    confiance: 'sure',
  })
}
