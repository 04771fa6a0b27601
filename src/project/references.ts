// Identifiers that lead nowhere, or that two things share: one remark for each, at its first use.
import type { Chemin } from '../model/chemin.ts'
import type { Partie } from '../model/partie.ts'
import type { Projet } from '../model/projet.generated.ts'
import { certain, plusProche } from '../proche.ts'
import type { Reference } from '../schema/lecture.ts'
import { type Identifiant, identifiants, NOM_DE_SORTE, type Sorte } from './identifiants.ts'

type Contenu = Omit<Projet, 'faits'>

/** A reference and the document it stands in (an index in the project's list of documents). */
export type Citee = Reference & { readonly document: number }
/** What a document refers to. */
export type Citations = { readonly document: number; readonly references: readonly Reference[] }
export type Rupture = {
  readonly premiere: Citee
  readonly autres: readonly Citee[]
  readonly message: string
  readonly conseil: string
  /** The identifier that was certainly meant. */
  readonly voulu?: string
}

/** The part of the project that declares each kind of thing. */
export const PARTIE_DE: Readonly<Record<string, Partie>> = {
  acteur: 'acteurs',
  axe: 'axes',
  objectif: 'axes',
  fiche: 'fiches',
  besoin: 'diagnostic',
  constat: 'diagnostic',
  source: 'diagnostic',
  prs: 'contrat',
  articulation: 'contrat',
  acte: 'contrat',
  instance: 'gouvernance',
  unite: 'territoire',
  territoire: 'territoire',
  categorie: 'axes',
  facette: 'axes',
}

export type References = {
  /** To report. */
  readonly ruptures: readonly Rupture[]
  /** To leave out of the project without a word of their own: what they name stands in a part that cannot be read. */
  readonly injugeables: readonly Citee[]
}

/** `inconnues`: the parts of which something could not be read, where a name may well be. */
export function verifierReferences(
  projet: Contenu,
  citations: readonly Citations[],
  inconnues: ReadonlySet<Partie>,
): References {
  const declares = identifiants(projet)
  const connus = new Map<string, Sorte[]>()
  for (const { id, sorte } of declares) {
    const sortes = connus.get(id)
    if (sortes === undefined) connus.set(id, [sorte])
    else sortes.push(sorte)
  }
  const lieux = lieuxDu(projet)
  const perdues = citations.flatMap(({ document, references }) =>
    references.filter(r => !existe(r, connus, lieux)).map((r): Citee => ({ ...r, document })),
  )
  const injugeable = (c: Citee) => c.cibles.some(cible => inconnues.has(PARTIE_DE[cible] as Partie))
  const injugeables = perdues.filter(injugeable)
  const aDire = perdues.filter(c => !injugeable(c))
  const groupes = new Map<string, Citee[]>()
  const ailleurs = new Set(declares.map(d => d.id))
  for (const c of aDire) {
    const cle = ailleurs.has(c.id) ? `${c.cibles.join()} ${c.id}` : c.id
    const groupe = groupes.get(cle)
    if (groupe === undefined) groupes.set(cle, [c])
    else groupe.push(c)
  }
  const proches = chercheur(declares, lieux)
  return { ruptures: [...groupes.values()].map(groupe => raconter(groupe, proches)), injugeables }
}

/** Identifiers compared in one project, to find what a broken reference meant: a hopeless project must not take long. */
const COMPARAISONS = 300_000

type Chercheur = {
  readonly ailleurs: (id: string) => Identifiant | undefined
  /** What it could have named, and the nearest of it. */
  readonly pour: (citee: Citee) => { candidats: readonly string[]; proche: string | undefined; sur: string | undefined }
}

function chercheur(declares: readonly Identifiant[], lieux: Lieux): Chercheur {
  const parId = new Map(declares.toReversed().map(d => [d.id, d]))
  const parCibles = new Map<string, readonly string[]>()
  let reste = COMPARAISONS
  return {
    ailleurs: id => parId.get(id),
    pour: ({ id, cibles }) => {
      const cle = cibles.join()
      const trouves = () =>
        cibles.includes('territoire') ? lieux.connus : declares.filter(d => cibles.includes(d.sorte)).map(d => d.id)
      const candidats = parCibles.get(cle) ?? [...new Set(trouves())]
      parCibles.set(cle, candidats)
      reste -= candidats.length
      if (reste < 0) return { candidats, proche: undefined, sur: undefined }
      return { candidats, proche: plusProche(id, candidats), sur: certain(id, candidats) }
    },
  }
}

type Lieux = { readonly connus: ReadonlySet<string>; readonly toutes: boolean }

/** The places that the project names. Whole EPCI imply communes that the project does not list: their codes cannot be checked here. */
export function lieuxDu({ territoire }: Contenu): Lieux {
  const communes = (territoire.communes ?? []).flatMap(c => c.code ?? [])
  const unites = territoire.unites ?? []
  const quartiers = (territoire.quartiers_prioritaires ?? []).flatMap(q => [q.code ?? [], q.commune ?? []].flat())
  const connus = new Set(['tout', ...communes, ...quartiers, ...unites.flatMap(u => [u.id, ...(u.communes ?? [])])])
  return { connus, toutes: (territoire.epci ?? []).length > 0 || communes.length === 0 }
}

function existe({ id, cibles }: Reference, connus: ReadonlyMap<string, readonly string[]>, lieux: Lieux): boolean {
  if (cibles.includes('indicateur')) return true
  if (cibles.includes('territoire')) return lieux.connus.has(id) || (lieux.toutes && /^(\d{5}|2[AB]\d{3})$/.test(id))
  const sortes = connus.get(id)
  return sortes !== undefined && cibles.some(cible => sortes.includes(cible))
}

function raconter(groupe: readonly Citee[], proches: Chercheur): Rupture {
  const [premiere, ...autres] = groupe as [Citee, ...Citee[]]
  const { id, cibles } = premiere
  const attendu = cibles.map(c => NOM_DE_SORTE[c]).join(' ou ')
  const { candidats, proche, sur } = proches.pour(premiere)
  const ailleurs = proches.ailleurs(id)
  const message =
    ailleurs === undefined
      ? `« ${id} » ne désigne rien : on attend ici ${attendu}.`
      : `« ${id} » désigne ${NOM_DE_SORTE[ailleurs.sorte]} : on attend ici ${attendu}.`
  const conseil =
    proche === undefined
      ? `Corrigez l’identifiant, ou déclarez ${attendu}.${citer(candidats)}`
      : `Vouliez-vous dire « ${proche} » ?`
  const suite = autres.length === 0 ? '' : ` Il est cité ${autres.length + 1} fois.`
  const voulu = ailleurs === undefined ? sur : undefined
  return { premiere, autres, message: `${message}${suite}`, conseil, ...(voulu !== undefined && { voulu }) }
}

function citer(candidats: readonly string[]): string {
  if (candidats.length === 0) return ''
  const cites = candidats.slice(0, 10)
  return ` Identifiants connus : ${cites.join(', ')}${candidats.length > cites.length ? '…' : ''}.`
}

export type Doublon = { readonly at: Chemin; readonly premier: Identifiant; readonly id: string; readonly sorte: Sorte }

/** Identifiers declared twice: « unique in the project », whatever they name. */
export function doublons(projet: Contenu): readonly Doublon[] {
  const vus = new Map<string, Identifiant>()
  const trouves: Doublon[] = []
  for (const identifiant of identifiants(projet)) {
    const premier = vus.get(identifiant.id)
    if (premier === undefined) vus.set(identifiant.id, identifiant)
    else trouves.push({ at: identifiant.at, premier, id: identifiant.id, sorte: identifiant.sorte })
  }
  return trouves
}
