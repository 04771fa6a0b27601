// Lists in words, for messages and documents: what is left out is counted, and one is not « autres ».
import { describe, expect, it } from 'vitest'
import { enumerer } from '../../src/mots.ts'

describe('enumerer', () => {
  it.each([
    [[], 2, ''],
    [['a'], 2, 'a'],
    [['a', 'b'], 2, 'a et b'],
    [['a', 'b', 'c'], 2, 'a, b et un autre'],
    [['a', 'b', 'c', 'd'], 2, 'a, b et 2 autres'],
    [['a', 'b', 'c'], undefined, 'a, b et c'],
  ])('%j, %s au plus', (noms, max, attendu) => {
    expect(enumerer(noms, max)).toBe(attendu)
  })
})
