// The search of places: what people type, and the place they mean, shown with its département.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chercher, libelle } from '../../src/territoires/index.ts'

function libelles(texte: string, limite = 3): string[] {
  return chercher(texte, { limite }).map(libelle)
}

describe('une place', () => {
  it.each([
    ['communauté de communes du grand langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['CC Grand Langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['cté de cnes du Gd Langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['COMUNAUTE DE COMUNES DU GRAND LANGRE', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['st nazaire', 'Saint-Nazaire (Loire-Atlantique, 44)'],
    ['Saint-Nazaire (Loire-Atlantique, 44)', 'Saint-Nazaire (Loire-Atlantique, 44)'],
    ['52269', 'Langres (Haute-Marne, 52)'],
    ['langres 52', 'Langres (Haute-Marne, 52)'],
    ['rolampont', 'Rolampont (Haute-Marne, 52)'],
    ['rolamponnt', 'Rolampont (Haute-Marne, 52)'],
    ['rolamp', 'Rolampont (Haute-Marne, 52)'],
    ['île d’yeu', 'L’Île-d’Yeu (Vendée, 85)'],
    ['roche sur yon', 'La Roche-sur-Yon (Vendée, 85)'],
    ['chartres métropole', 'CA Chartres Métropole (Eure-et-Loir, 28)'],
    ['angers agglo', 'CU Angers Loire Métropole (Maine-et-Loire, 49)'],
    ['carene', 'CA de la Région Nazairienne et de l’Estuaire (CARENE) (Loire-Atlantique, 44)'],
    ['agglo de saint-nazaire', 'CA de la Région Nazairienne et de l’Estuaire (CARENE) (Loire-Atlantique, 44)'],
    ['Plaine Commune', 'Plaine Commune (Seine-Saint-Denis, 93)'],
    ['haute-marne', 'Haute-Marne (département, 52)'],
    ['2a', 'Corse-du-Sud (département, 2A)'],
    ['200 000 172', 'CC Faucigny - Glières (Haute-Savoie, 74)'],
    ['Arbignieu', 'Arboys en Bugey (Ain, 01), qui comprend Arbignieu'],
    ['01340', 'Arboys en Bugey (Ain, 01), qui comprend Saint-Bois'],
    ['mamoudzou', 'Mamoudzou (Mayotte, 976)'],
    ['noumea', 'Nouméa (Nouvelle-Calédonie, 988)'],
    ['l hay les roses', 'L’Haÿ-les-Roses (Val-de-Marne, 94)'],
  ])('est trouvée en premier : %s', (texte, attendu) => {
    expect(libelles(texte)[0]).toBe(attendu)
  })
})

describe('un code postal', () => {
  it('mène aux communes qui l’ont, après celle dont c’est le code Insee', () => {
    expect(libelles('52200', 10).slice(0, 2)).toEqual(['Flagey (Haute-Marne, 52)', 'Langres (Haute-Marne, 52)'])
    expect(libelles('44600')).toEqual(['Saint-Nazaire (Loire-Atlantique, 44)'])
  })
})

describe('les homonymes', () => {
  it('sont tous là, chacun avec son département', () => {
    const trouves = libelles('Saint-Sauveur', 40).filter(texte => texte.startsWith('Saint-Sauveur ('))
    expect(trouves.length).toBeGreaterThan(8)
    expect(new Set(trouves).size).toBe(trouves.length)
  })

  it('ne restent que dans les départements demandés', () => {
    const lieux = chercher('saint', { limite: 50, departements: ['52', '2A'] })
    expect(lieux.length).toBeGreaterThan(5)
    expect(lieux.filter(({ departements }) => !departements.some(d => d === '52' || d === '2A'))).toEqual([])
  })
})

describe('un genre', () => {
  it.each([
    ['CC', 'CC '],
    ['ca', 'CA '],
    ['Agglo', 'CA '],
    ['CU', 'CU '],
    ['cté de cnes', 'CC '],
    ['communauté d’agglomération', 'CA '],
    ['PETR', 'CA '],
  ])('seul donne les plus peuplées de sa sorte : %s', (texte, debut) => {
    expect(libelles(texte, 5).filter(libelle => !libelle.startsWith(debut))).toEqual([])
    expect(libelles(texte, 5)).toHaveLength(5)
  })

  it('passe devant la commune du même nom', () => {
    expect(libelles('CC saint-flour')[0]).toBe('CC de Saint-Flour (Cantal, 15)')
    expect(libelles('saint-flour')[0]).toBe('Saint-Flour (Cantal, 15)')
    expect(libelles('ville de saint-flour')[0]).toBe('Saint-Flour (Cantal, 15)')
  })
})

describe('n’importe quel texte', () => {
  const saisie = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .array(fc.constantFrom('saint', ' ', '-', '(', ')', ',', 'CC', '52', 'pays', 'é', '\u00a0', '’', 'de', 'x'), {
        maxLength: 40,
      })
      .map(m => m.join('')),
  )

  it('a une réponse, jamais plus qu’on n’en demande, chaque lieu une fois', () => {
    fc.assert(
      fc.property(saisie, fc.integer({ min: 1, max: 12 }), (texte, limite) => {
        const lieux = chercher(texte, { limite })
        expect(lieux.length).toBeLessThanOrEqual(limite)
        expect(new Set(lieux.map(({ sorte, code }) => sorte + code)).size).toBe(lieux.length)
        for (const lieu of lieux) expect(libelle(lieu)).toMatch(/\(.*\d[\dAB]\d?\)/)
      }),
      { numRuns: 300 },
    )
  })

  it('ne la fait pas attendre, si étrange soit-il', () => {
    const mesurer = (texte: string) => {
      const depart = performance.now()
      chercher(texte)
      return performance.now() - depart
    }
    const etranges = ['a', ' ', '(', ',', '1', 'saint ', 'a,', '( ', '-', 'é'].map(motif => `x${motif.repeat(5000)}`)
    const ordinaire = Math.max(...['saint nazaire', 'rolamponnt', 'pays de redon bretagne sud'].map(mesurer))
    for (const texte of etranges) mesurer(texte)
    expect(etranges.filter(texte => mesurer(texte) > 60 * Math.max(1, ordinaire)).map(t => t.slice(0, 9))).toEqual([])
  })
})
