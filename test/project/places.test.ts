// Paths become lines and columns in one place: 1-based, in code points, whatever the line ends.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/load/documents.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'
import { positions, situer } from '../../src/project/places.ts'

function document(texte: string): Document {
  return {
    genre: 'contrat',
    fichier: 'contrat.yaml',
    texte,
    lisible: true,
    fautes: [],
    arbre: () => lireYaml(texte).racine,
  }
}
const vu = (texte: string, at: (string | number)[], on: 'cle' | 'valeur' = 'valeur') => {
  const { debut, fin } = situer(document(texte), at, on)
  return texte.slice(debut, fin)
}

describe('situer', () => {
  const yaml =
    'titre: Un titre\nperiode:\n  debut: 2026\nvisas:\n  - Premier\n  - texte: Second\npreambule: |\n  Long\n  texte\n'
  it.each<[string, (string | number)[], 'cle' | 'valeur', string]>([
    ['une valeur courte : elle-même', ['titre'], 'valeur', 'Un titre'],
    ['sa clé', ['titre'], 'cle', 'titre'],
    ['dans une table', ['periode', 'debut'], 'valeur', '2026'],
    ['un élément', ['visas', 0], 'valeur', 'Premier'],
    ['un élément qui est une table : sa première clé', ['visas', 1], 'valeur', 'texte'],
    ['un long texte : sa clé', ['preambule'], 'valeur', 'preambule'],
    ['ce qui manque : la clé qui le contiendrait', ['periode', 'fin'], 'valeur', 'periode'],
    ['ce qui manque au fond : l’ancêtre le plus proche', ['visas', 0, 'texte', 'x'], 'cle', 'Premier'],
  ])('%s', (_, at, on, attendu) => {
    expect(vu(yaml, at, on)).toBe(attendu)
  })
})

describe('positions', () => {
  it('compte les points de code, pas les unités UTF-16', () => {
    const texte = 'a: "🚌 é"\r\nb: fin'
    expect(positions(texte)(texte.indexOf('é'))).toEqual({ ligne: 1, colonne: 7 })
    expect(positions(texte)(texte.indexOf('fin'))).toEqual({ ligne: 2, colonne: 4 })
  })
  it('donne à tout décalage la ligne et la colonne que donnerait un découpage naïf', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', 'é', '🚌') }), texte => {
        const ici = positions(texte)
        for (let offset = 0; offset <= texte.length; offset++) {
          const avant = texte.slice(0, offset)
          if (/\r$/.test(avant) && texte[offset] === '\n') continue
          if (/[\ud800-\udbff]$/.test(avant)) continue
          const lignes = avant.split(/\r\n|\n|\r/)
          expect(ici(offset)).toEqual({ ligne: lignes.length, colonne: [...(lignes.at(-1) ?? '')].length + 1 })
        }
      }),
    )
  })
})
