// References of a team's profile that lead nowhere, or back to where they start.
import { plusProche } from '../../proche.ts'
import type { FauteDeProfil } from '../../schema/profil/phrases.ts'
import type { Contexte, Ecrit } from './ecrit.ts'

export function renvoisPerdus({ renvois, regles }: Ecrit, sources: Contexte['sources']): FauteDeProfil[] {
  const livres = sources.flatMap(s =>
    Object.keys(s.$defs ?? {}).map(id => `${s['x-profil'].nom}.schema.json#/$defs/${id}`),
  )
  const connus = [...[...regles.keys()].map(id => `#/$defs/${id}`), ...livres]
  return renvois
    .filter(({ existe }) => !existe)
    .map(({ at, ref }) => {
      const proche = plusProche(ref, connus)
      return {
        at,
        on: 'valeur',
        message: `« ${ref} » ne mène à aucune règle, ni de ce profil, ni d’un profil livré.`,
        conseil:
          proche === undefined
            ? 'Écrivez par exemple « grand-est.schema.json#/$defs/coordination-mi-temps ».'
            : `Vouliez-vous dire « ${proche} » ?`,
      }
    })
}

export function renvoisEnRond({ renvois }: Ecrit): FauteDeProfil[] {
  const suites = new Map<string, string[]>()
  for (const { at, propre } of renvois)
    if (at[0] === '$defs' && propre !== undefined)
      suites.set(String(at[1]), [...(suites.get(String(at[1])) ?? []), propre])
  const mene = (depart: string, but: string) => {
    const vues = new Set([depart])
    for (const ici of vues) for (const suite of suites.get(ici) ?? []) vues.add(suite)
    return vues.has(but)
  }
  return renvois
    .filter(({ at, propre }) => at[0] === '$defs' && propre !== undefined && mene(propre, String(at[1])))
    .map(({ at, ref }) => ({
      at,
      on: 'valeur',
      message: `« ${ref} » ramène à la règle d’où il part : elle se jugerait sans fin.`,
      conseil: 'Retirez ce renvoi.',
    }))
}
