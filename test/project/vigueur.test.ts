// What suspensive acts hold back: fiches, place by place, until the last day of the act's date.
import { describe, expect, it } from 'vitest'
import { vigueur } from '../../src/project/vigueur.ts'

const CONTRAT = {
  format: 1,
  id: 'ilots',
  titre: 'Contrat local de santé des Îlots',
  actes: [
    { id: 'cadre', type: 'convention-cadre', date: '2026-01-15' },
    { id: 'nord', type: 'convention-application', effet: 'suspensif', territoires: ['ile-nord'], date: '2026-06' },
    { id: 'sud', type: 'convention-application', effet: 'suspensif', territoires: ['ile-sud'] },
  ],
} as const
const le = (date: string) => vigueur(CONTRAT as never, date)
const fiche = (actes?: string[]) => ({ id: 'f', titre: 'F', ...(actes ? { actes } : {}) }) as never

describe('ce qui est en vigueur', () => {
  it('compte une date partielle de son dernier jour', () => {
    expect(le('2026-06-29').fiche(fiche(['nord']), ['ile-nord'])).toEqual({ active: false, territoires_actifs: [] })
    expect(le('2026-06-30').fiche(fiche(['nord']), ['ile-nord'])).toEqual({ active: true })
  })

  it('suit chaque lieu séparément', () => {
    expect(le('2026-12-01').fiche(fiche(['nord', 'sud']), ['ile-nord', 'ile-sud'])).toEqual({
      active: true,
      territoires_actifs: ['ile-nord'],
    })
    expect(le('2026-12-01').fiche(fiche(['nord', 'sud']), ['tout'])).toEqual({
      active: true,
      territoires_actifs: ['ile-nord'],
    })
  })

  it('ne suspend pas ce que le cadre apporte aussi, hors des lieux qui attendent', () => {
    expect(le('2026-02-01').fiche(fiche(['cadre', 'nord']), [])).toEqual({ active: true })
    expect(le('2026-02-01').fiche(fiche(['cadre', 'nord']), ['ile-nord', 'bourg'])).toEqual({
      active: true,
      territoires_actifs: ['bourg'],
    })
  })

  it('laisse actif ce qu’aucun acte n’apporte, et inactif ce qui est sorti', () => {
    expect(le('2026-01-01').fiche(fiche(), ['ile-sud'])).toEqual({ active: true })
    expect(le('2027-01-01').fiche({ ...(fiche() as object), sortie: {} } as never, ['ile-sud'])).toEqual({
      active: false,
    })
  })

  it('retient une enveloppe jusqu’à la signature de son acte', () => {
    expect(le('2026-05-01').acte(['nord'])).toBe(false)
    expect(le('2026-07-01').acte(['nord'])).toBe(true)
    expect(le('2026-05-01').acte(undefined)).toBe(true)
  })
})
