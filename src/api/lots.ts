// The judgement of chosen projects: here one after the other, or shared with others when they are many.
import { join } from 'node:path'
import { type Verdict, verifierProjet } from '../check/index.ts'
import type { Reglages } from '../check/reglages.ts'
import { type Choisi, choisir } from '../check/selection.ts'
import { afficher } from '../load/files.ts'
import type { RapportProjet } from '../model/rapport.ts'
import type { Regle, Remarque } from '../model/regle.ts'
import type { Relecture } from '../model/relecture.ts'
import { profils } from '../profiles/index.ts'
import { profilsDe, reglesDEquipe } from '../project/profils.ts'
import type { ProjetLu } from '../project/read.ts'
import { type Jugement, optionsDe } from './jugement.ts'
import { lire } from './projets.ts'

/** What the judgement of some projects gives, in their order: plain data, which may come from another thread. */
export type Lot = {
  readonly projets: readonly RapportProjet[]
  readonly remarques: readonly Remarque[]
  /** The text of each file that a remark speaks of. */
  readonly textes: ReadonlyMap<string, string>
  /** The rules of teams' own. */
  readonly propres: readonly Regle[]
  readonly relectures?: ReadonlyMap<string, Relecture>
}
/** Some projects to judge apart: their folders, all under `plafonds`. */
export type Demande = {
  readonly dossiers: readonly string[]
  readonly plafonds: readonly string[]
  readonly jugement: Jugement
}
/** Others to share the work with: as many as `nombre`, each judging what it is given as `jugerApart` would. */
export type Renfort = { readonly nombre: number; readonly juger: (demande: Demande) => Promise<Lot> }

/** Below, sharing the work costs more than it spares (measured on projects of 60 files). */
const PROJETS_A_PARTAGER = 24

/** In the order of the projects, each part whole. `renfort`: used when it spares time. */
export async function jugerTous(
  projets: readonly Choisi[],
  suite: Omit<Demande, 'dossiers'>,
  renfort: (() => Promise<Renfort | undefined>) | undefined,
): Promise<readonly Lot[]> {
  const autres = projets.length >= PROJETS_A_PARTAGER && !suite.jugement.grille ? await renfort?.() : undefined
  return autres === undefined ? [await jugerLot(projets, suite.jugement)] : repartir(projets, suite, autres)
}

/** In as many parts as there are others to judge them, each of neighbours. Whoever fails is replaced here, where the fault is told. */
function repartir(
  projets: readonly Choisi[],
  { plafonds, jugement }: Omit<Demande, 'dossiers'>,
  { nombre, juger }: Renfort,
): Promise<Lot[]> {
  const borne = (n: number) => Math.round((n * projets.length) / nombre)
  const parts = Array.from({ length: nombre }, (_, n) => projets.slice(borne(n), borne(n + 1)))
  return Promise.all(
    parts
      .filter(part => part.length > 0)
      .map(part =>
        juger({ dossiers: part.map(p => p.dossier), plafonds, jugement }).catch(() => jugerLot(part, jugement)),
      ),
  )
}

/** What `Renfort` asks for: the same judgement, of projects that were chosen elsewhere. */
export function jugerApart({ dossiers, plafonds, jugement }: Demande): Promise<Lot> {
  const candidats = dossiers.map(dossier => ({ dossier, nomme: true }))
  return jugerLot(choisir(candidats, { depuis: jugement.dossier, plafonds }).projets, jugement)
}

async function jugerLot(projets: readonly Choisi[], jugement: Jugement): Promise<Lot> {
  const options = optionsDe(jugement)
  const relire = jugement.grille ? (await import('../check/relecture.ts')).relire : undefined
  const relectures = new Map<string, Relecture>()
  const textes = new Map<string, string>()
  const verdicts: Verdict[] = []
  const propres: Regle[] = []
  for (const { dossier, reglages } of projets) {
    const lu = await lire(dossier, options, reglages)
    const verdict = juger(lu, jugement, reglages)
    const cites = new Set(verdict.remarques.map(r => r.fichier))
    for (const { fichier, texte } of lu.documents) {
      const affiche = afficher(join(dossier, fichier), jugement.dossier)
      if (cites.has(affiche)) textes.set(affiche, texte)
    }
    if (relire) relectures.set(verdict.projet.dossier, relire(lu, verdict, profils(), jugement.dossier))
    propres.push(...reglesDEquipe(lu))
    verdicts.push(verdict)
  }
  return {
    projets: verdicts.map(v => v.projet),
    remarques: verdicts.flatMap(v => v.remarques),
    textes,
    propres,
    ...(relire && { relectures }),
  }
}

/** By the profiles and the gravities that the repository's settings give, where the project and the user gave none. */
export function juger(lu: ProjetLu, { dossier, profil, ecriture }: Jugement, reglages: Reglages | undefined): Verdict {
  const verdict = verifierProjet(lu, profilsDe(lu, profil, reglages?.profil), dossier, ecriture)
  return reglages === undefined ? verdict : { ...verdict, remarques: verdict.remarques.map(reglages.regler) }
}
