// Dates as intervals: what each way of writing may mean, and when an order is certain.
import { describe, expect, it } from 'vitest'
import { apresCertainement, intervalle } from '../../src/model/date.ts'

describe('intervalle', () => {
  it.each([
    ['2026', 20260101, 20261231],
    ['2026-02', 20260201, 20260228],
    ['2028-02', 20280201, 20280229],
    ['1900-02', 19000201, 19000228],
    ['2000-02', 20000201, 20000229],
    ['2026-04', 20260401, 20260430],
    ['2026-03-15', 20260315, 20260315],
    ['2026-T1', 20260101, 20260331],
    ['2026-T3', 20260701, 20260930],
    ['2026-S1', 20260101, 20260630],
    ['2026-S2', 20260701, 20261231],
    ['2017-06/2017-09-08', 20170601, 20170908],
    ['2026/2026', 20260101, 20261231],
    ['2026-12/2027', 20261201, 20271231],
  ])('lit %s', (texte, debut, fin) => {
    expect(intervalle(texte)).toEqual({ debut, fin })
  })

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13',
    '2026-T5',
    '2026-S3',
    '26-03',
    'mars 2026',
    '2026-09/2026-03',
    '2026/2027/2028',
    '',
  ])('refuse « %s »', texte => {
    expect(intervalle(texte)).toBeUndefined()
  })
})

describe('apresCertainement', () => {
  it.each([
    ['2027', '2026'],
    ['2026-03-16', '2026-03-15'],
    ['2026-T4', '2026-S1'],
    ['2026-07', '2026-06-30'],
    ['2027-01/2027-03', '2026'],
  ])('%s vient après %s', (a, b) => {
    expect(apresCertainement(a, b)).toBe(true)
    expect(apresCertainement(b, a)).toBe(false)
  })

  it.each([
    ['2026', '2026-03'],
    ['2026-03-15', '2026-03'],
    ['2026-T1', '2026-S1'],
    ['2026-06/2027', '2026-12'],
    ['2026-02-30', '2025'],
    [undefined, '2026'],
    ['2026', undefined],
  ])('entre %s et %s, rien n’est certain', (a, b) => {
    expect(apresCertainement(a, b)).toBe(false)
    expect(apresCertainement(b, a)).toBe(false)
  })
})
