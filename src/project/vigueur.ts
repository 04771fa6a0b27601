// What is in force on a day: what suspensive acts bring waits until they are signed, place by place.
import { intervalle } from '../model/date.ts'
import type { Contrat, Fiche } from '../model/projet.generated.ts'

type Acte = NonNullable<Contrat['actes']>[number]

export type Vigueur = {
  /** Is one of these acts in force? Yes when none is named: nothing suspends what no act brought. */
  readonly acte: (ids: readonly string[] | undefined) => boolean
  /** `territoires_actifs` is given when some of the fiche's places still wait. */
  readonly fiche: (
    fiche: Fiche,
    territoires: readonly string[],
  ) => { readonly active: boolean; readonly territoires_actifs?: string[] }
}

/** `date`: AAAA-MM-JJ. A partial date of signature counts from its last day. */
export function vigueur({ actes = [] }: Contrat, date: string): Vigueur {
  const jour = Number(date.replaceAll('-', ''))
  const signe = (a: Acte) => (intervalle(a.date ?? '')?.fin ?? Number.POSITIVE_INFINITY) <= jour
  const enVigueur = (a: Acte) => a.effet !== 'suspensif' || signe(a)
  const nommes = (ids: readonly string[] = []) => actes.filter(a => ids.includes(a.id))
  const unEnVigueur = (choisis: readonly Acte[]) => choisis.length === 0 || choisis.some(enVigueur)
  return {
    acte: ids => unEnVigueur(nommes(ids)),
    fiche(fiche, territoires) {
      if (fiche.sortie !== undefined) return { active: false }
      const apports = nommes(fiche.actes)
      const suspensifs = apports.filter(a => a.effet === 'suspensif')
      const actifs = territoires.flatMap(lieu => actifsDe(lieu, suspensifs, apports))
      const tous = territoires.every(lieu => actifs.includes(lieu))
      return {
        active: territoires.length === 0 ? unEnVigueur(apports) : actifs.length > 0,
        ...(tous ? {} : { territoires_actifs: [...new Set(actifs)] }),
      }
    },
  }

  /** A place follows the suspensive acts that cover it; one that none covers follows all the acts of its fiche. */
  function actifsDe(lieu: string, suspensifs: readonly Acte[], apports: readonly Acte[]): readonly string[] {
    if (lieu === 'tout' && !suspensifs.every(enVigueur) && suspensifs.every(a => (a.territoires ?? []).length > 0))
      return suspensifs.filter(enVigueur).flatMap(a => a.territoires ?? [])
    const couvrants = suspensifs.filter(a => couvre(a, lieu))
    return unEnVigueur(couvrants.length > 0 ? couvrants : apports) ? [lieu] : []
  }
}

function couvre({ territoires = [] }: Acte, lieu: string): boolean {
  return territoires.length === 0 || territoires.includes('tout') || territoires.includes(lieu)
}
