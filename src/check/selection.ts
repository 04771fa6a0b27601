// Of the projects of a repository, those that this run judges, each under the settings that govern it: ignored ones left aside, touched ones, one slice.
import { basename, dirname } from 'node:path'
import { afficher } from '../load/files.ts'
import { chercheurDeDepot } from '../project/depot.ts'
import { type Reglages, reglagesDe } from './reglages.ts'

/** `nomme`: the user gave this very project, not a folder that holds it. */
export type Candidat = { readonly dossier: string; readonly nomme: boolean }

/** « 2/4 »: one project in four, from the second. */
export type Tranche = { readonly rang: number; readonly total: number }

export type Choix = {
  /** The working directory, from which file names are shown. */
  readonly depuis: string
  /** Folders given by the user. */
  readonly plafonds: readonly string[]
  /** Files that changed, absolute: only the projects they belong to. */
  readonly touches?: readonly string[]
  readonly tranche?: Tranche
}

export type Choisi = { readonly dossier: string; readonly reglages: Reglages | undefined }
export type Selection = {
  readonly projets: readonly Choisi[]
  /** Settings whose own remarks this run tells: over all slices, each once. `lu`: a project stands in the same folder. */
  readonly depots: readonly { readonly reglages: Reglages; readonly lu: boolean }[]
}

export function choisir(candidats: readonly Candidat[], { depuis, plafonds, touches, tranche }: Choix): Selection {
  const chercher = chercheurDeDepot([depuis, ...plafonds])
  const connus = new Map<string, Reglages>()
  const reglagesDu = (dossier: string): Reglages | undefined => {
    const depot = chercher(dossier)
    if (depot === undefined) return undefined
    const reglages = connus.get(depot) ?? reglagesDe(depot, depuis)
    connus.set(depot, reglages)
    return reglages
  }
  const tous = candidats.map(c => ({ ...c, reglages: reglagesDu(c.dossier) }))
  const voulus = tous.filter(c => c.nomme || !c.reglages?.ignore(c.dossier))
  const gardes = touches === undefined ? voulus : lesTouches(voulus, tous, touches)
  const { rang, total } = tranche ?? { rang: 1, total: 1 }
  // Several machines must cut the same list, whatever the order of their arguments and the place of their checkout.
  const tries = tranche === undefined ? gardes : trier(gardes, depuis)
  const projets = tries.filter((_, n) => n % total === rang - 1)
  const premiers = new Map<Reglages, string>()
  for (const { dossier, reglages } of tries)
    if (reglages !== undefined && !premiers.has(reglages)) premiers.set(reglages, dossier)
  const ici = new Set(projets.map(p => p.dossier))
  const lus = new Set(tries.map(p => p.dossier))
  const depots = [...premiers].filter(([, premier]) => ici.has(premier))
  return { projets, depots: depots.map(([reglages]) => ({ reglages, lu: lus.has(reglages.dossier) })) }
}

/** The settings that govern one project. */
export function reglagesDuProjet(dossier: string, depuis: string): Reglages | undefined {
  const depot = chercheurDeDepot([depuis])(dossier)
  return depot === undefined ? undefined : reglagesDe(depot, depuis)
}

function trier<T extends Candidat>(candidats: readonly T[], depuis: string): T[] {
  const cles = new Map(candidats.map(c => [c, afficher(c.dossier, depuis)]))
  return candidats.toSorted((a, b) => ((cles.get(a) ?? '') < (cles.get(b) ?? '') ? -1 : 1))
}

/** A file belongs to the nearest project above it; settings that changed, or are no more, touch every project below them. */
function lesTouches<T extends Choisi>(voulus: readonly T[], tous: readonly T[], fichiers: readonly string[]): T[] {
  const projets = new Set(tous.map(t => t.dossier))
  const touches = new Set(fichiers.map(f => premierAuDessus(f, projets)))
  const regles = new Set(fichiers.filter(f => basename(f) === 'cls.yaml').map(f => dirname(f)))
  const touche = ({ dossier }: T) => touches.has(dossier) || premierAuDessus(dossier, regles) !== undefined
  return voulus.filter(touche)
}

/** The first of these folders met on the way up, the place itself included. */
function premierAuDessus(chemin: string, dossiers: ReadonlySet<string>): string | undefined {
  for (let ici = chemin; ; ici = dirname(ici)) {
    if (dossiers.has(ici)) return ici
    if (dirname(ici) === ici) return undefined
  }
}
