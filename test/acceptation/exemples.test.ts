// The examples are the shop window: no error, the few remarks of a committed list, an export of the published shape, and the same verdict by other validators.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { actives, EXEMPLES, ouvrir } from './outils/atelier.ts'
import { comparerAuxSchemas, ecartsDeForme, VALIDATEURS } from './outils/juges.ts'

type Attendue = { readonly gravite: string; readonly regle: string; readonly fichier: string; readonly ligne: number }

const ATTENDUES = parse(readFileSync('test/acceptation/remarques-attendues.yaml', 'utf8')) as Record<string, Attendue[]>

it('chaque exemple a sa liste, et elle ne contient pas d’erreur', () => {
  expect(Object.keys(ATTENDUES).sort()).toEqual([...EXEMPLES].sort())
  expect(Object.values(ATTENDUES).flatMap(liste => liste.filter(({ gravite }) => gravite === 'erreur'))).toEqual([])
})

describe.each(EXEMPLES)('l’exemple %s', exemple => {
  it('n’a que les remarques de la liste', async () => {
    const atelier = ouvrir(exemple)
    const verdict = await atelier.juger()
    atelier.fermer()
    const vues = actives(verdict).map(({ gravite, regle, fichier, ligne }) => ({ gravite, regle, fichier, ligne }))
    expect(vues).toEqual(ATTENDUES[exemple])
  })

  it('s’exporte dans la forme publiée', async () => {
    const atelier = ouvrir(exemple)
    const exporte = await atelier.exporter()
    atelier.fermer()
    expect(ecartsDeForme(exporte)).toEqual([])
  })

  it.each(['preparation', 'signature', 'acheve'])(
    'jugé en phase %s, a le même verdict par d’autres validateurs',
    async phase => {
      const atelier = ouvrir(exemple)
      const [verdict, exporte] = [await atelier.juger({ phase }), await atelier.exporter({ phase })]
      atelier.fermer()
      for (const validateur of VALIDATEURS) {
        const { cls, autre } = comparerAuxSchemas(validateur, verdict, exporte)
        expect(autre, validateur).toEqual(cls)
      }
    },
  )
})

it.each(['national', 'ile-de-france', 'grand-est', 'occitanie', 'pays-de-la-loire'])(
  'sous le profil %s, tous les exemples ont le même verdict par d’autres validateurs',
  async profil => {
    const rejets: string[] = []
    for (const exemple of EXEMPLES) {
      const atelier = ouvrir(exemple)
      const jugement = { phase: 'signature', profil: [profil] }
      const [verdict, exporte] = [await atelier.juger(jugement), await atelier.exporter(jugement)]
      atelier.fermer()
      for (const validateur of VALIDATEURS) {
        const { cls, autre } = comparerAuxSchemas(validateur, verdict, exporte)
        expect(autre, `${exemple} ${validateur}`).toEqual(cls)
        rejets.push(...autre)
      }
    }
    expect(rejets).not.toEqual([])
  },
)
