// A team's profile as written: its own rules, where each `$ref` leads, and which rules a set of faults leaves usable.

import type { Document } from '../../load/documents.ts'
import type { Chemin } from '../../model/chemin.ts'
import type { Regle } from '../../model/regle.ts'
import type { SourceProfil } from '../../profiles/profil.ts'
import type { ProfilEcrit } from '../../schema/profil/forme.ts'
import type { Mots, Suivre } from '../../schema/profil/juge.ts'
import type { FauteDeProfil } from '../../schema/profil/phrases.ts'

/** What a team's profile is read with, given by who loads this on demand: two copies of it would weigh twice. */
export type Contexte = {
  /** The shipped profiles, as written. */
  readonly sources: readonly SourceProfil[]
  /** Every rule of the program. */
  readonly regles: readonly Regle[]
  /** As contrat.yaml or cls.yaml names them; those that are no path are not the team's. */
  readonly noms: readonly string[]
  /** A file of the folder that they are named from; nothing when it is absent or outside. */
  readonly lire: (nom: string) => Document | undefined
  /** Their faults are told with the repository's settings, once for all its projects. */
  readonly tues?: boolean
}

/** Its values where no fault says otherwise. */
export type Valeur = {
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly 'x-profil'?: { readonly nom?: string }
}
export type RegleEcrite = Mots & { readonly 'x-regle': Readonly<Record<string, unknown>> }

/** A `$ref`: `propre` is the rule of this profile that it leads to. */
export type Renvoi = {
  readonly at: Chemin
  readonly ref: string
  readonly propre: string | undefined
  readonly existe: boolean
}

export type Ecrit = {
  readonly valeur: Valeur
  readonly regles: ReadonlyMap<string, RegleEcrite>
  readonly renvois: readonly Renvoi[]
  readonly suivre: Suivre
  /** Own rules without fault, their own nor of those they refer to. */
  readonly saines: (fautes: readonly FauteDeProfil[]) => string[]
  /** The references of `allOf` that may be kept, own ones as `#/$defs/x`. */
  readonly gardees: (fautes: readonly FauteDeProfil[]) => string[]
}

const DEFS = '#/$defs/'

export function fichierDe({ valeur: { $id } }: { readonly valeur: Valeur }): string {
  const nom = typeof $id === 'string' ? $id.slice($id.lastIndexOf('/') + 1) : ''
  return nom === '' ? 'equipe.schema.json' : nom
}

export function ecrit(forme: ProfilEcrit, sources: readonly SourceProfil[]): Ecrit {
  const valeur = forme.valeur as Valeur & { readonly $defs?: Readonly<Record<string, RegleEcrite | undefined>> }
  const regles = new Map(
    Object.entries(valeur.$defs ?? {}).filter(
      (e): e is [string, RegleEcrite] => typeof e[1] === 'object' && e[1] !== null,
    ),
  )
  const livrees = livreesDe(sources)
  const fichier = fichierDe({ valeur })
  const propreDe = (ref: string) => {
    const [ou = '', id = ''] = ref.split(DEFS)
    return ou === '' || ou === fichier ? id : undefined
  }
  const renvois = forme.renvois.map(({ at, ref }) => {
    const propre = propreDe(ref)
    return { at, ref, propre, existe: propre === undefined ? livrees.has(ref) : regles.has(propre) }
  })
  const propres = new Map(renvois.map(({ ref, propre }) => [ref, regles.get(propre ?? '')]))
  const suivre: Suivre = ref => {
    const mots = propres.get(ref)
    return mots === undefined ? livrees.get(ref) : { mots, suivre }
  }
  const saines = (fautes: readonly FauteDeProfil[]) => sansFaute([...regles.keys()], renvois, fautes)
  return { valeur, regles, renvois, suivre, saines, gardees: fautes => gardees(renvois, saines(fautes), fautes) }
}

/** Shipped rules refer to none: what follows them leads nowhere. */
function livreesDe(sources: readonly SourceProfil[]): ReadonlyMap<string, { mots: Mots; suivre: Suivre }> {
  return new Map(
    sources.flatMap(({ $id, $defs = {} }) =>
      Object.entries($defs).map(([id, mots]) => [
        `${$id.slice($id.lastIndexOf('/') + 1)}${DEFS}${id}`,
        { mots: mots as Mots, suivre: () => undefined },
      ]),
    ),
  )
}

function sansFaute(ids: readonly string[], renvois: readonly Renvoi[], fautes: readonly FauteDeProfil[]): string[] {
  const perdues = new Set(fautes.filter(({ at }) => at[0] === '$defs').map(({ at }) => String(at[1] ?? '')))
  for (let avant = -1; avant < perdues.size; ) {
    avant = perdues.size
    for (const { at, propre } of renvois)
      if (at[0] === '$defs' && propre !== undefined && perdues.has(propre)) perdues.add(String(at[1]))
  }
  return ids.filter(id => !perdues.has(id))
}

function gardees(renvois: readonly Renvoi[], saines: readonly string[], fautes: readonly FauteDeProfil[]): string[] {
  const fautives = new Set(fautes.filter(({ at }) => at[0] === 'allOf').map(({ at }) => at[1]))
  const bonnes = renvois.filter(
    ({ at, propre }) => at[0] === 'allOf' && !fautives.has(at[1]) && (propre === undefined || saines.includes(propre)),
  )
  return [...new Set(bonnes.map(({ ref, propre }) => (propre === undefined ? ref : `${DEFS}${propre}`)))]
}
