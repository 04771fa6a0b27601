// Every oddity of real contracts is named by a fixture, and no fixture names one that is not in the list.
import { describe, expect, it } from 'vitest'
import { FORMES, IDEES_NAIVES, PECULIARITES } from './marques.ts'
import { commentaires } from './outils.ts'

const MARQUES: readonly string[] = [...PECULIARITES, ...IDEES_NAIVES, ...FORMES]
const textes = commentaires()

describe('les bizarreries des contrats réels', () => {
  it('couvrent les dix-sept numéros du §3 et les vingt-trois lignes du §4', () => {
    const numeros = new Set(PECULIARITES.map(p => /^§3\.(\d+) /.exec(p)?.[1]))
    expect([...numeros].map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
    expect(new Set(IDEES_NAIVES).size).toBe(23)
  })

  it.each(MARQUES)('%s', marque => {
    expect(textes.filter(({ texte }) => texte.includes(marque))).not.toEqual([])
  })

  it('ne sont jamais nommées de travers', () => {
    const citees = textes.flatMap(({ fichier, texte }) =>
      texte.split(/(?=§[34]|format : )/).flatMap(bout => (/^(§[34]|format : )/.test(bout) ? [{ fichier, bout }] : [])),
    )
    expect(citees.filter(({ bout }) => !MARQUES.some(marque => bout.startsWith(marque)))).toEqual([])
  })
})
