// The rows of a table, three ways: those that somebody added, changed cell by cell, or took away; their order says nothing.
import {
  type Cellules,
  type Contexte,
  cleDeTexte,
  clesDeLignes,
  empreinte,
  type Ligne,
  type LigneRendue,
  type Provenance,
  type Rendu,
  type Tableau,
  type TableauRendu,
} from '../../champs/index.ts'
import { aligner, type Rangee } from './alignement.ts'
import { type Changement, direLigne, rangeeDe } from './changement.ts'
import { juger, lire, memeTexte, prudent } from './jugement.ts'

type Retour = {
  readonly rendu: TableauRendu
  readonly actuelles: readonly Ligne[]
  readonly empreinte: string | undefined
}
type Ou = { readonly tableau: Tableau; readonly contexte: Contexte }
type Lues = readonly (LigneRendue & { readonly plate: Cellules })[]

/** `envoyees`: undefined when the rows that were sent are not known. */
export function fusionnerTableau(envoyees: readonly Ligne[] | undefined, retour: Retour, ou: Ou): Changement[] {
  const { rendu, actuelles } = retour
  if (envoyees !== undefined && intactes(envoyees, rendu, ou.tableau)) return []
  const lues = rendu.lignes.flatMap(ligne => {
    const plate = aplatir(ligne.cellules)
    return estVide(plate, ou.tableau) ? [] : [{ ...ligne, plate }]
  })
  if (envoyees !== undefined) return aTrois(envoyees, { ...retour, lues }, ou)
  if (retour.empreinte !== undefined) {
    if (rendu.entier && empreinteDesLignes(lues.map(enLigne), ou) === retour.empreinte) return []
    if (empreinteDesLignes(actuelles, ou) === retour.empreinte) return aTrois(actuelles, { ...retour, lues }, ou)
  }
  return aDeux({ ...retour, lues }, ou)
}

type Lu = Retour & { readonly lues: Lues }

/** Each row that was sent is there, in its place, word for word, and no other: what is seen most. */
function intactes(envoyees: readonly Ligne[], { lignes }: TableauRendu, { colonnes }: Tableau): boolean {
  const cles = clesDeLignes(envoyees)
  const textes = colonnes.filter(c => c.genre !== 'cle').map(c => c.nom)
  let rang = 0
  for (const { cle, cellules } of lignes) {
    if (textes.every(nom => (cellules[nom]?.texte ?? '').trim() === '')) continue
    const envoyee = envoyees[rang]?.cellules
    if (envoyee === undefined || cle !== cles[rang]) return false
    if (!textes.every(nom => cellules[nom] === undefined || cellules[nom].texte === (envoyee[nom] ?? ''))) return false
    rang++
  }
  return rang === envoyees.length
}

function aplatir(cellules: LigneRendue['cellules']): Cellules {
  return Object.fromEntries(Object.entries(cellules).map(([nom, { texte }]) => [nom, texte]))
}

function estVide(cellules: Cellules, { colonnes }: Tableau): boolean {
  return colonnes.every(c => c.genre === 'cle' || (cellules[c.nom] ?? '').trim() === '')
}

function enLigne({ cle, plate }: Lues[number]): Ligne {
  return { cellules: { ...plate, ...(cle !== undefined && !RANG.test(cle) && { id: cle }) } }
}

const RANG = /^[rn]\d+$/

function empreinteDesLignes(lignes: readonly Ligne[], { tableau, contexte }: Ou): string {
  const cle = (cellules: Cellules) =>
    tableau.colonnes.map(champ => cleDeTexte(cellules[champ.nom] ?? '', champ, contexte, tableau))
  return empreinte(JSON.stringify(lignes.map(l => cle(l.cellules))))
}

function aTrois(envoyees: readonly Ligne[], { lues, actuelles, rendu }: Lu, ou: Ou): Changement[] {
  const { tableau, contexte } = ou
  const cles = clesDeLignes(envoyees)
  const nommees = envoyees.map((l, n) => ({ ...l, cle: cles[n] as string }))
  const versEnvoyee = aligner(lues.map(avecCle), completer(nommees, tableau), tableau, contexte)
  const versActuelle = pareilles(envoyees, actuelles)
    ? new Map(envoyees.map((_, n) => [n, n]))
    : aligner(completer(envoyees, tableau), completer(actuelles, tableau), tableau, contexte)
  const prises = new Set(versActuelle.values())
  const neuves = actuelles.flatMap((ligne, n) => (prises.has(n) ? [] : [{ ligne, libre: true }]))
  let suit: Ligne | undefined
  const vues = lues.flatMap((lue, i): Changement[] => {
    const e = versEnvoyee.get(i)
    const rang = e === undefined ? undefined : versActuelle.get(e)
    const actuelle = rang === undefined ? undefined : (actuelles[rang] as Ligne)
    const avant = suit
    suit = actuelle ?? suit
    if (e === undefined) return ajouter(lue, { neuves, suit: avant }, 'propre', ou)
    const envoyee = envoyees[e] as Ligne
    const place = `${tableau.nom}.${cles[e]}`
    if (actuelle !== undefined) return cellules(lue, { envoyee, actuelle, place }, ou)
    const change = tableau.colonnes.some(c =>
      changee(lue.cellules[c.nom], envoyee.cellules[c.nom], { champ: c, ...ou }),
    )
    if (!change) return []
    const entiere = { ...lue, cellules: { ...enRendus(envoyee.cellules, provenanceDe(lue)), ...lue.cellules } }
    return ajouter({ ...entiere, plate: { ...envoyee.cellules, ...lue.plate } }, { neuves, suit: avant }, 'conflit', ou)
  })
  if (!rendu.entier) return vues
  const revenues = new Set(versEnvoyee.values())
  const otees = envoyees.flatMap((envoyee, e): Changement[] => {
    const rang = versActuelle.get(e)
    if (revenues.has(e) || rang === undefined) return []
    const actuelle = actuelles[rang] as Ligne
    const touchee = tableau.colonnes.some(
      champ =>
        champ.genre !== 'cle' &&
        !memeTexte(envoyee.cellules[champ.nom] ?? '', actuelle.cellules[champ.nom] ?? '', { champ, ...ou }),
    )
    return [oter(actuelle, `${tableau.nom}.${cles[e]}`, touchee ? 'conflit' : 'propre', tableau)]
  })
  return [...vues, ...otees]
}

/** The very same rows, in the same order: what is seen most. */
function pareilles(a: readonly Ligne[], b: readonly Ligne[]): boolean {
  const dire = (lignes: readonly Ligne[]) => JSON.stringify(lignes.map(({ cle, cellules }) => [cle, cellules]))
  return a.length === b.length && dire(a) === dire(b)
}

/** Nobody knows what was sent: what differs is to be decided, but where the project has nothing. */
function aDeux({ lues, actuelles, rendu }: Lu, ou: Ou): Changement[] {
  const { tableau, contexte } = ou
  const cles = clesDeLignes(actuelles)
  const vers = aligner(lues.map(avecCle), completer(actuelles, tableau), tableau, contexte)
  let suit: Ligne | undefined
  const vues = lues.flatMap((lue, i): Changement[] => {
    const rang = vers.get(i)
    const actuelle = rang === undefined ? undefined : (actuelles[rang] as Ligne)
    const avant = suit
    suit = actuelle ?? suit
    if (actuelle === undefined)
      return ajouter(lue, { neuves: [], suit: avant }, actuelles.length === 0 ? 'propre' : 'conflit', ou)
    return cellules(lue, { actuelle, place: `${tableau.nom}.${cles[rang as number]}` }, ou)
  })
  if (!rendu.entier) return vues
  const gardees = new Set(vers.values())
  return [
    ...vues,
    ...actuelles.flatMap((l, n) => (gardees.has(n) ? [] : [oter(l, `${tableau.nom}.${cles[n]}`, 'conflit', tableau)])),
  ]
}

function avecCle({ cle, plate }: Lues[number]): Rangee {
  const sienne = cle ?? (plate.id?.trim() || undefined)
  return { cellules: plate, ...(sienne !== undefined && { cle: sienne }) }
}

/** A column that a row of the project leaves out is an empty one. */
function completer(lignes: readonly Ligne[], { colonnes }: Tableau): Rangee[] {
  return lignes.map(({ cle, cellules }) => ({
    ...(cle !== undefined && { cle }),
    cellules: Object.fromEntries(colonnes.map(c => [c.nom, cellules[c.nom] ?? ''])),
  }))
}

function enRendus(cellules: Cellules, provenance: Provenance): LigneRendue['cellules'] {
  return Object.fromEntries(Object.entries(cellules).map(([nom, texte]) => [nom, { texte, provenance }]))
}

function provenanceDe({ cellules }: LigneRendue): Provenance {
  const [premiere] = Object.values(cellules)
  return premiere?.provenance ?? { par: 'position', place: '', confiance: 'a-verifier' }
}

function changee(rendu: Rendu | undefined, envoye: string | undefined, ou: Parameters<typeof memeTexte>[2]): boolean {
  return rendu !== undefined && ou.champ.genre !== 'cle' && !memeTexte(rendu.texte, envoye ?? '', ou)
}

type Paire = { readonly envoyee?: Ligne; readonly actuelle: Ligne; readonly place: string }

function cellules({ cellules: lues }: LigneRendue, { envoyee, actuelle, place }: Paire, ou: Ou): Changement[] {
  const { tableau } = ou
  return tableau.colonnes.flatMap(champ => {
    const rendu = lues[champ.nom]
    if (rendu === undefined || champ.genre === 'cle') return []
    const texte = envoyee?.cellules[champ.nom] ?? ''
    const base = envoyee && { texte, est: (autre: string) => memeTexte(texte, autre, { champ, ...ou }) }
    const juge = juger(base, rendu, actuelle.cellules[champ.nom] ?? '', { champ, ...ou })
    if (juge === undefined) return []
    const ici = { champ: tableau.nom, colonne: champ.nom, place: `${place}.${champ.nom}`, ligne: actuelle }
    return [{ ...juge, ...ici, geste: 'cellule' as const, rangee: rangeeDe(actuelle.cellules, tableau) }]
  })
}

type Voisines = { readonly neuves: { readonly ligne: Ligne; libre: boolean }[]; readonly suit: Ligne | undefined }

/** A row that the project may have by now, from somebody else; what does not fit in it is told apart. */
function ajouter(lue: Lues[number], { neuves, suit }: Voisines, verdict: 'propre' | 'conflit', ou: Ou): Changement[] {
  const { tableau } = ou
  const retenues: Record<string, string> = {}
  const douteuses: Changement[] = []
  const commun = { champ: tableau.nom, rangee: rangeeDe(lue.plate, tableau) }
  for (const champ of tableau.colonnes) {
    const rendu = lue.cellules[champ.nom]
    if (rendu === undefined || rendu.texte.trim() === '' || champ.genre === 'cle') continue
    const { rien, doute } = lire(rendu.texte, { champ, ...ou })
    if (doute === undefined) retenues[champ.nom] = rendu.texte
    else if (!rien) {
      const dit = { avant: '', apres: rendu.texte, doute, provenance: rendu.provenance, colonne: champ.nom }
      const place = `${tableau.nom}.+${direLigne(lue.plate, tableau)}.${champ.nom}`
      douteuses.push({ ...commun, ...dit, verdict: 'illisible', geste: 'cellule', place })
    }
  }
  if (estVide(retenues, tableau)) return douteuses
  const provenance = provenanceDe(lue)
  const meme = neuves.find(
    n =>
      n.libre &&
      tableau.colonnes.every(
        champ =>
          champ.genre === 'cle' ||
          memeTexte(n.ligne.cellules[champ.nom] ?? '', retenues[champ.nom] ?? '', { champ, ...ou }),
      ),
  )
  if (meme !== undefined) meme.libre = false
  const apres = direLigne(retenues, tableau)
  const ici = { ...commun, avant: '', apres, place: `${tableau.nom}.+`, cellules: retenues, provenance }
  return [
    {
      ...ici,
      geste: 'ajout',
      verdict: meme === undefined ? prudent(verdict, provenance) : 'deja',
      ...(suit !== undefined && { suit }),
      ...(meme !== undefined && { ligne: meme.ligne }),
    },
    ...douteuses,
  ]
}

function oter(ligne: Ligne, place: string, verdict: 'propre' | 'conflit', tableau: Tableau): Changement {
  const avant = direLigne(ligne.cellules, tableau)
  const rangee = rangeeDe(ligne.cellules, tableau)
  return { verdict, geste: 'retrait', champ: tableau.nom, place: `${place}.-`, ligne, rangee, avant, apres: '' }
}
