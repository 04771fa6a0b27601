// The post of coordinator: its working time, who pays for it, and whether the ARS and the collectivité pay alike.
import type { Faits, Projet, TypeActeur } from '../model/projet.generated.ts'

type FaitsDuPoste = Pick<Faits, 'etp' | 'coordination_financeurs' | 'coordination_ecart'>
type Part = { readonly type?: TypeActeur; readonly part?: number; readonly montant?: number }

export function coordination({ gouvernance, acteurs }: Pick<Projet, 'gouvernance' | 'acteurs'>): FaitsDuPoste {
  const { etp, financement = [] } = gouvernance.coordination ?? {}
  const liste = acteurs.acteurs ?? []
  const ids = financement.map(({ financeur }) => financeur)
  const parts = financement.map(({ financeur, ...reste }) => {
    const type = liste.find(({ id }) => id === financeur)?.type
    return { ...reste, ...(type === undefined ? {} : { type }) }
  })
  const ecart = ecartDe(parts)
  return {
    ...(etp === undefined ? {} : { etp }),
    coordination_financeurs: [...new Set(liste.filter(({ id }) => ids.includes(id)).flatMap(({ type }) => type ?? []))],
    ...(ecart === undefined ? {} : { coordination_ecart: ecart }),
  }
}

/** Who pays more? Unknown while a payer is no declared actor (it could be one of the two), or a share of theirs is not written. */
function ecartDe(parts: readonly Part[]): number | undefined {
  if (parts.some(({ type }) => type === undefined)) return undefined
  const de = (cherche: TypeActeur) => parts.filter(({ type }) => type === cherche)
  for (const cle of ['part', 'montant'] as const) {
    const ars = somme(de('ars').map(ligne => ligne[cle]))
    const collectivite = somme(de('collectivite').map(ligne => ligne[cle]))
    if (ars !== undefined && collectivite !== undefined && ars + collectivite > 0)
      return Math.round((100 * (ars - collectivite)) / (ars + collectivite)) + 0
  }
  return undefined
}

/** Of at least one number, all known. */
function somme(nombres: readonly (number | undefined)[]): number | undefined {
  const connus = nombres.filter(nombre => nombre !== undefined)
  return connus.length > 0 && connus.length === nombres.length ? connus.reduce((a, b) => a + b) : undefined
}
