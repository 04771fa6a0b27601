// `validate --corriger`: which folders are repaired, and how each of them is read again after a round of repairs.
import { reglagesDe } from '../check/reglages.ts'
import { enRemarques } from '../check/remarques.ts'
import type { Choisi, Selection } from '../check/selection.ts'
import { dedans } from '../model/dedans.ts'
import { schemasDuProjet } from '../project/schemas/index.ts'
import { type Chantier, type Corrige, corrigerDossier } from './corriger-dossier.ts'
import { type Jugement, optionsDe } from './jugement.ts'
import { juger } from './lots.ts'
import { lire } from './projets.ts'
import { type Part, selectionner } from './verifier.ts'

export type { Corrige, Empeche } from './corriger-dossier.ts'

/** `essai`: nothing is written, what would change is given to be read. */
export type DemandeDeCorrection = Jugement & Part & { readonly essai: boolean; readonly couleur: boolean }

/**
 * Repairs what is sure in the projects that these paths mean, each file whole or not at all.
 * A settings file (cls.yaml) is repaired when it stands at or below one of the paths. Throws UserError as `verifier` does.
 */
export async function corriger(chemins: readonly string[], demande: DemandeDeCorrection): Promise<readonly Corrige[]> {
  const { projets, depots, plafonds } = selectionner(chemins, demande)
  const sousUn = (dossier: string) => plafonds.some(p => dedans(p, dossier) !== undefined)
  const chantiers = [
    ...projets.map(choisi => duProjet(choisi, demande)),
    ...depots.filter(({ reglages }) => sousUn(reglages.dossier)).map(depot => duDepot(depot, demande)),
  ]
  const faits: Corrige[] = []
  for (const chantier of chantiers) faits.push(await corrigerDossier(chantier, demande))
  return faits
}

function duProjet({ dossier, reglages }: Choisi, demande: DemandeDeCorrection): Chantier {
  const options = optionsDe(demande)
  return {
    dossier,
    voir: async lecteur => {
      const lu = await lire(dossier, { ...options, lire: lecteur }, reglages)
      const suites = enRemarques(lu, lu.suites(), demande.dossier)
      const remarques = [...juger(lu, demande, reglages).remarques, ...suites]
      return { remarques, documents: lu.documents, schemas: () => schemasDuProjet(lu) }
    },
  }
}

function duDepot({ reglages: { dossier }, lu }: Selection['depots'][number], demande: DemandeDeCorrection): Chantier {
  return {
    dossier,
    voir: async lecteur => {
      const { remarques, document } = reglagesDe(dossier, demande.dossier, lecteur)
      return { remarques: remarques(lu), documents: [document], schemas: () => [] }
    },
  }
}
