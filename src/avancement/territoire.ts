// The name of the territory of a contract, as a list of many contracts shows it.
import type { Projet } from '../model/projet.generated.ts'
import { compter } from '../mots.ts'

/** The name of the territory, or of whoever carries the contract: what an officer with many contracts looks for. */
export function territoireDe({ territoire, acteurs, contrat, faits }: Projet): string {
  const epci = (territoire.epci ?? []).flatMap(({ nom }) => nom ?? [])
  const [commune, autre] = (territoire.communes ?? []).flatMap(({ nom }) => nom ?? [])
  const porteurs = (acteurs.acteurs ?? [])
    .filter(({ id }) => faits.porteurs.includes(id))
    .flatMap(({ nom }) => nom ?? [])
  const noms = epci.length > 0 ? epci : commune !== undefined && autre === undefined ? [commune] : porteurs
  if (noms.length === 0) return contrat.titre ?? contrat.id ?? ''
  return noms.length === 1 ? (noms[0] ?? '') : `${noms[0]} et ${compter(noms.length - 1, 'autre')}`
}
