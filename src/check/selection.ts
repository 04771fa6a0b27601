// Of the projects of a repository, those that this run judges, each under the settings that govern it: ignored ones left aside, touched ones, one slice.
import { basename, dirname, join } from 'node:path'
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
  /** Folders above the projects where settings could stand, told in the same way. */
  readonly dessus: readonly string[]
}

export function choisir(candidats: readonly Candidat[], { depuis, plafonds, touches, tranche }: Choix): Selection {
  const chercheur = chercheurDeDepot([depuis, ...plafonds])
  const connus = new Map<string, Reglages>()
  const reglagesDu = (dossier: string): Reglages | undefined => {
    const depot = chercheur.depotDe(dossier)
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
  const lus = new Set(tries.map(p => p.dossier))
  const deCettePart = premiersDe(tries, new Set(projets.map(p => p.dossier)))
  return {
    projets,
    depots: deCettePart(p => (p.reglages === undefined ? [] : [p.reglages])).map(reglages => ({
      reglages,
      lu: lus.has(reglages.dossier),
    })),
    // A project's folder says itself what it holds.
    dessus: deCettePart(p => chercheur.dessus(p.dossier).filter(dossier => !lus.has(dossier))),
  }
}

/** What several projects share is told with the first of them, whichever slice that one is in. */
function premiersDe<P extends Choisi>(tries: readonly P[], ici: ReadonlySet<string>) {
  return <T>(de: (projet: P) => readonly T[]): T[] => {
    const premiers = new Map<T, string>()
    for (const projet of tries)
      for (const chose of de(projet)) if (!premiers.has(chose)) premiers.set(chose, projet.dossier)
    return [...premiers].flatMap(([chose, premier]) => (ici.has(premier) ? [chose] : []))
  }
}

/** The settings that govern one project. */
export function reglagesDuProjet(dossier: string, depuis: string): Reglages | undefined {
  const depot = chercheurDeDepot([depuis]).depotDe(dossier)
  return depot === undefined ? undefined : reglagesDe(depot, depuis)
}

function trier<T extends Candidat>(candidats: readonly T[], depuis: string): T[] {
  const cles = new Map(candidats.map(c => [c, afficher(c.dossier, depuis)]))
  return candidats.toSorted((a, b) => ((cles.get(a) ?? '') < (cles.get(b) ?? '') ? -1 : 1))
}

/** A file belongs to the nearest project above it; settings that changed or are no more, and a profile beside them, touch every project that they govern. */
function lesTouches<T extends Choisi>(voulus: readonly T[], tous: readonly T[], fichiers: readonly string[]): T[] {
  const projets = new Set(tous.map(t => t.dossier))
  const touches = new Set(fichiers.map(f => premierAuDessus(f, projets)))
  const regles = new Set(fichiers.filter(f => basename(f) === 'cls.yaml').map(f => dirname(f)))
  const changes = new Set(fichiers)
  const profilChange = ({ reglages }: T) =>
    (reglages?.profil ?? []).some(nom => nom.startsWith('./') && changes.has(join(reglages?.dossier ?? '', nom)))
  const touche = (t: T) => touches.has(t.dossier) || premierAuDessus(t.dossier, regles) !== undefined || profilChange(t)
  return voulus.filter(touche)
}

/** The first of these folders met on the way up, the place itself included. */
function premierAuDessus(chemin: string, dossiers: ReadonlySet<string>): string | undefined {
  for (let ici = chemin; ; ici = dirname(ici)) {
    if (dossiers.has(ici)) return ici
    if (dirname(ici) === ici) return undefined
  }
}
