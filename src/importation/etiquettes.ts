// A fiche drawn as a table: a label and its text side by side, one above the other, or in the same cell.

import type { Confiance } from '../champs/index.ts'
import { enLigne, sensDe } from './entetes.ts'
import type { Contextes } from './lignes.ts'
import type { Apport, Brut, Comprise, FicheBrute, Morceau, Reste, Trace } from './morceau.ts'
import type { Lecteur } from './reconnaitre.ts'
import { type Cellule, nonVides, type Table } from './table.ts'
import { sansFin } from './valeurs/bords.ts'
import { montantDit } from './valeurs/montants.ts'
import { nommeUneFiche, numeroEtTitre } from './valeurs/numero.ts'
import { nommeUnePart } from './valeurs/plan.ts'
import { GROUPES, type Sens } from './vocabulaire.ts'

export type Etiquette = { readonly sens: Sens | undefined; readonly libelle: string; readonly confiance: Confiance }

/** « Objectifs : réduire… » → the label, and what follows it. */
export type Dite = Etiquette & { readonly suite: string; readonly prose: string }

/** A label alone, or followed by a colon and its text. */
export function etiquetteDe(texte: string, prose: string, lecteur: Lecteur): Dite | undefined {
  const nu = sansFin(texte, ':')
  if (
    nommeUneFiche(nu) ||
    /^(?:axe|orientation|objectif strat[ée]gique)s?[\s\u00a0]+(?:n[\s\u00a0]*°[\s\u00a0]*)?(?:\d|[IVX]+\b)/i.test(nu)
  )
    return undefined
  if (!/[\n:]/.test(nu)) {
    const seule = lecteur.entete(nu)
    if (seule !== undefined)
      return { sens: sensDe(seule.sens), libelle: enLigne(nu), confiance: seule.confiance, suite: '', prose: '' }
  }
  const coupe = /^([^:\n]{2,70}?)[\s\u00a0]*(?::[\s\u00a0]*|\n)(?=\S)/.exec(texte)
  const devant = coupe?.[1] ?? ''
  const lue = coupe === null ? undefined : lecteur.entete(devant)
  if (coupe === null || lue === undefined) return undefined
  const suite = texte.slice(coupe[0].length).trim()
  return {
    sens: sensDe(lue.sens),
    libelle: enLigne(devant),
    confiance: lue.confiance,
    suite,
    prose: proseApres(prose, devant, suite),
  }
}

/** The same words in Markdown, without the label: bold or not. */
function proseApres(prose: string, libelle: string, suite: string): string {
  const place = prose.indexOf(libelle)
  if (place < 0 || place > 8) return suite
  const apres = prose
    .slice(place + libelle.length)
    .replace(/^[\s\u00a0]*(?:\*{1,3}|_)?[\s\u00a0]*:?[\s\u00a0]*(?:\*{1,3}|_)?[\s\u00a0]*\n*/, '')
  return apres === '' ? suite : apres.trimEnd()
}

/** What is being made of a table or of a document: the fiche it is in, the label it stands under. */
export type Cours = {
  readonly apports: Apport[]
  etiquette: Etiquette | undefined
  /** A fiche was named by its number only: what comes next is its title. */
  attendTitre: boolean
}

export type Sortie = { readonly restes: Reste[]; readonly reconnus: Trace[]; readonly comprises: Comprise[] }

/** Is it a table of labels? At least two rows begin with one, and they are not few. */
export function estEtiquetee(table: Table, lecteur: Lecteur): boolean {
  const rangees = table.lignes.map(nonVides).filter(l => l.length > 0)
  const dites = rangees.filter(
    ([premiere]) => premiere !== undefined && etiquetteDe(premiere.texte, '', lecteur) !== undefined,
  )
  return dites.length >= 2 && dites.length * 5 >= rangees.length * 2
}

/** A whole sheet filled as one fiche. */
export function lireEtiquettes(table: Table, contextes: Contextes): Brut | undefined {
  if (!estEtiquetee(table, contextes.lecteur)) return undefined
  const sortie: Sortie = { restes: [], reconnus: [], comprises: [] }
  const fiches: FicheBrute[] = []
  const commencer = (place: string): Cours => {
    const apports: Apport[] = contextes.axe === undefined ? [] : [contextes.axe]
    fiches.push({ place, apports })
    return { apports, etiquette: undefined, attendTitre: false }
  }
  lireTableEtiquetee(table, commencer(table.nom), sortie, contextes)
  return { fiches, ...sortie, avis: [] }
}

export function lireTableEtiquetee(table: Table, cours: Cours, sortie: Sortie, { lecteur }: Contextes): void {
  let sousTable:
    | { groupe: string; colonnes: ReadonlyMap<number, Sens | undefined>; libelles: ReadonlyMap<number, string> }
    | undefined
  for (const ligne of table.lignes) {
    const cellules = ligne.filter(c => c.texte !== '')
    const propres = nonVides(ligne)
    if (propres.length === 0) continue
    for (const c of propres) commenter(c, cours)
    const groupe = GROUPES[cours.etiquette?.sens as Sens]
    const premiere = cellules[0]
    const dite =
      premiere === undefined || premiere.suite ? undefined : etiquetteDe(premiere.texte, premiere.prose, lecteur)
    const titres = groupe === undefined ? undefined : colonnesDe(propres, groupe, lecteur)
    if (titres !== undefined && groupe !== undefined && propres.length >= 2) {
      sousTable = { groupe, ...titres }
      for (const c of propres) sortie.reconnus.push(trace(c, 'en-tête de colonne'))
      continue
    }
    if (sousTable !== undefined && (dite === undefined || propres.length > 2)) {
      rangee(propres, 0, sousTable, cours)
      continue
    }
    sousTable = undefined
    parCellules(cellules, dite, cours, sortie, lecteur)
  }
}

/** Labels and texts of one row, from left to right. */
function parCellules(
  cellules: readonly Cellule[],
  premiere: Dite | undefined,
  cours: Cours,
  sortie: Sortie,
  lecteur: Lecteur,
): void {
  let attendue = false
  for (const [rang, c] of cellules.entries()) {
    // A label merged down: the cells beside it go on under it.
    if (c.suite) continue
    const dite = rang === 0 ? premiere : attendue ? undefined : etiquetteDe(c.texte, c.prose, lecteur)
    const sous = rang === 1 && cellules.length === 3 ? sousEtiquette(cellules, cours, attendue, lecteur) : undefined
    if (sous !== undefined) {
      attendue = true
      noter(sous, c, cours, sortie)
    } else if (dite !== undefined && dite.suite === '') {
      attendue = true
      noter(dite, c, cours, sortie)
    } else if (dite !== undefined) {
      cours.etiquette = dite
      apprendre(dite, c, sortie)
      mettre({ texte: dite.suite, prose: dite.prose }, c, cours)
    } else if (!attendue && nommee(c, cours)) attendue = false
    else if (!attendue && inconnue(c, rang, cellules, cours, sortie)) attendue = true
    else {
      mettreCellule(c, cours, lecteur)
      attendue = false
    }
  }
}

/** « Moyens | Humains | 0,5 ETP »: the second cell says which. */
function sousEtiquette(
  [premiere, deuxieme]: readonly Cellule[],
  { etiquette }: Cours,
  attendue: boolean,
  lecteur: Lecteur,
): Etiquette | undefined {
  if (premiere === undefined || deuxieme === undefined || (!attendue && !premiere.suite)) return undefined
  const groupe = premiere.suite ? groupeDe(premiere.texte, lecteur) : GROUPES[etiquette?.sens as Sens]
  const lue = groupe === undefined ? undefined : lecteur.colonne(deuxieme.texte, groupe)
  const dite = lue ?? (premiere.suite ? lecteur.entete(deuxieme.texte) : undefined)
  if (dite === undefined) return undefined
  const libelle = `${enLigne(premiere.texte)} – ${enLigne(deuxieme.texte)}`
  return { sens: sensDe(dite.sens), libelle, confiance: dite.confiance }
}

function groupeDe(texte: string, lecteur: Lecteur): string | undefined {
  return GROUPES[sensDe(lecteur.entete(texte)?.sens) as Sens]
}

function noter(etiquette: Etiquette, c: Cellule, cours: Cours, sortie: Sortie): void {
  cours.etiquette = etiquette
  cours.attendTitre = false
  sortie.reconnus.push(trace(c, 'libellé'))
  apprendre(etiquette, c, sortie)
}

export function apprendre({ libelle, sens, confiance }: Etiquette, { place }: Morceau, { comprises }: Sortie): void {
  if (!comprises.some(c => c.entete === libelle && c.sens === sens))
    comprises.push({ entete: libelle, place, sens, confiance })
}

export function trace({ place, texte }: Morceau, vers: string): Trace {
  return { place, texte, sort: 'reconnu', vers }
}

/** « Fiche action n° 3 : … », « Axe 2 : … », wherever it stands; after a number alone, the title. */
export function nommee(c: Morceau, cours: Cours): boolean {
  const nu = enLigne(c.texte)
  if (nommeUneFiche(nu)) {
    cours.apports.push(apport(c, { sens: 'titre', libelle: '', confiance: 'sure' }, 'position'))
    cours.attendTitre = numeroEtTitre(nu).titre === ''
    cours.etiquette = undefined
    return true
  }
  const part = nommeUnePart(nu)
  if (part !== undefined) {
    const sens = part === 'axe' ? 'rattachements' : 'objectif-strategique'
    cours.apports.push(apport(c, { sens, libelle: part === 'axe' ? 'Axe' : 'Objectif', confiance: 'sure' }, 'position'))
    cours.etiquette = undefined
    return true
  }
  if (cours.attendTitre && nu.length < 250) {
    cours.apports.push(apport(c, { sens: 'titre', libelle: '', confiance: 'probable' }, 'position'))
    cours.attendTitre = false
    cours.etiquette = undefined
    return true
  }
  return false
}

/** A label that the vocabulary does not know, beside its text: short, first of its row. */
function inconnue(c: Cellule, rang: number, cellules: readonly Cellule[], cours: Cours, sortie: Sortie): boolean {
  if (rang !== 0 || cellules.length !== 2 || c.texte.length > 70 || c.texte.includes('\n')) return false
  cours.etiquette = { sens: undefined, libelle: sansFin(enLigne(c.texte), ':'), confiance: 'sure' }
  sortie.reconnus.push(trace(c, 'libellé'))
  apprendre(cours.etiquette, c, sortie)
  return true
}

export function apport(c: Morceau, etiquette: Etiquette, par: Apport['par'], rangee?: number): Apport {
  const { texte, prose, place } = c
  return {
    ...etiquette,
    texte,
    prose,
    morceaux: [{ texte, prose, place }],
    par,
    ...(rangee !== undefined && { rangee }),
  }
}

/** A cell whose text is another table: its rows, when they can be told. */
function mettreCellule(c: Cellule, cours: Cours, lecteur: Lecteur): void {
  const groupe = GROUPES[cours.etiquette?.sens as Sens]
  const [dedans, autre] = c.dedans
  const lus =
    dedans === undefined || autre !== undefined || groupe === undefined
      ? undefined
      : lireDonnees(dedans, groupe, lecteur, cours.apports.length)
  const dits = lus?.apports.flatMap(a => a.morceaux.map(m => m.texte)).join(' ') ?? ''
  if (lus === undefined || dits.length * 3 < c.texte.length) {
    mettre(c, c, cours)
    return
  }
  // The cell is one piece, whatever rows are made of it.
  cours.apports.push(
    ...lus.apports.map(a => ({
      ...a,
      morceaux: [{ texte: c.texte, prose: c.prose, place: c.place }],
      libelle: cours.etiquette?.libelle ?? '',
    })),
  )
}

function mettre(texte: Pick<Morceau, 'texte' | 'prose'>, c: Cellule, cours: Cours): void {
  const etiquette = cours.etiquette ?? { sens: undefined, libelle: '', confiance: 'sure' as const }
  const par = cours.etiquette === undefined ? 'position' : 'libelle'
  const neuf = { ...apport(c, etiquette, par), texte: texte.texte, prose: texte.prose }
  const dernier = cours.apports.at(-1)
  // The cell below goes on under the same label.
  if (
    dernier !== undefined &&
    cours.etiquette !== undefined &&
    dernier.libelle === etiquette.libelle &&
    dernier.par === 'libelle' &&
    dernier.rangee === undefined
  )
    cours.apports[cours.apports.length - 1] = {
      ...dernier,
      texte: `${dernier.texte}\n${neuf.texte}`,
      prose: `${dernier.prose}\n\n${neuf.prose}`,
      morceaux: [...dernier.morceaux, ...neuf.morceaux],
    }
  else cours.apports.push(neuf)
}

function commenter(c: Cellule, { apports }: Cours): void {
  if (c.commentaire === undefined) return
  const dit = { texte: c.commentaire, prose: c.commentaire, place: `${c.place}, commentaire` }
  apports.push(apport(dit, { sens: undefined, libelle: 'commentaire', confiance: 'sure' }, 'position'))
}

type Colonnes = {
  readonly colonnes: ReadonlyMap<number, Sens | undefined>
  readonly libelles: ReadonlyMap<number, string>
}

/** The row as headings of a small table of this kind: nearly all of its cells are known there. */
function colonnesDe(cellules: readonly Cellule[], groupe: string, lecteur: Lecteur): Colonnes | undefined {
  if (cellules.length < 2 || cellules.some(c => c.texte.length > 60)) return undefined
  const lues = cellules.map(c => [c, sensDe(lecteur.colonne(c.texte, groupe)?.sens)] as const)
  const connues = lues.filter(([, s]) => s !== undefined)
  if (connues.length < 2 || connues.length * 2 <= cellules.length - 1) return undefined
  return {
    colonnes: new Map(lues.map(([c, s]) => [c.colonne, s])),
    libelles: new Map(lues.map(([c]) => [c.colonne, enLigne(c.texte)])),
  }
}

const GROUPES_DE_DONNEES = ['budget', 'indicateurs', 'partenaires', 'pilotes', 'etapes']

/** A small table with its own headings → rows. `groupe`: what the label above says it holds. */
export function lireDonnees(
  table: Table,
  groupe: string | undefined,
  lecteur: Lecteur,
  depart: number,
): { readonly apports: Apport[]; readonly reconnus: Trace[] } | undefined {
  const tete = table.lignes.findIndex(l => nonVides(l).length > 0)
  const titres = nonVides(table.lignes[tete] ?? [])
  const essais = (groupe === undefined ? GROUPES_DE_DONNEES : [groupe]).flatMap(g => {
    const lues = colonnesDe(titres, g, lecteur)
    return lues === undefined ? [] : [{ groupe: g, ...lues }]
  })
  const score = (e: (typeof essais)[number]) => [...e.colonnes.values()].filter(s => s !== undefined).length
  const meilleurs = essais.filter(e => score(e) === Math.max(...essais.map(score)))
  const [seul, autre] = meilleurs
  const sur = groupe !== undefined || (seul !== undefined && autre === undefined && score(seul) === titres.length)
  if (seul === undefined || !sur) return undefined
  const cours: Cours = { apports: [], etiquette: undefined, attendTitre: false }
  const reconnus = titres.map(c => trace(c, 'en-tête de colonne'))
  table.lignes.forEach((ligne, n) => {
    if (n > tete && nonVides(ligne).length > 0) rangee(nonVides(ligne), depart, seul, cours)
  })
  return { apports: cours.apports, reconnus }
}

function rangee(
  cellules: readonly Cellule[],
  depart: number,
  { groupe, colonnes, libelles }: Colonnes & { readonly groupe: string },
  { apports }: Cours,
): void {
  const [premiere, ...autres] = cellules
  if (
    premiere !== undefined &&
    groupe === 'budget' &&
    /^(?:co[ûu]t |budget )?total(?: g[ée]n[ée]ral)?(?![a-zà-ÿ])/i.test(premiere.texte)
  ) {
    const montant = autres.find(c => montantDit(c.texte) !== undefined)
    apports.push(
      apport(
        montant ?? premiere,
        {
          sens: montant === undefined ? undefined : 'budget-total',
          libelle: enLigne(premiere.texte),
          confiance: 'sure',
        },
        'libelle',
      ),
    )
    if (montant !== undefined)
      for (const c of cellules)
        if (c !== montant && c !== premiere)
          apports.push(apport(c, { sens: undefined, libelle: 'total', confiance: 'sure' }, 'position'))
    if (montant !== undefined)
      apports.push({
        ...apport(premiere, { sens: 'budget-total', libelle: '', confiance: 'sure' }, 'libelle'),
        texte: montant.texte,
      })
    return
  }
  const ici = depart + apports.length + 0.25
  for (const c of cellules) {
    const sens = colonnes.get(c.colonne)
    apports.push(apport(c, { sens, libelle: libelles.get(c.colonne) ?? '', confiance: 'sure' }, 'colonne', ici))
  }
}
