// Every output for machines fits its schema, whatever the run: nothing to say, a faulty project, several projects, thousands of remarks, any text.
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RapportCite } from '../../src/model/rapport.ts'
import type { Remarque } from '../../src/model/regle.ts'
import { lireXml, tous } from '../outils/xml.ts'
import { defauts, ecrire, FAUTIF, fabriquer, REMARQUE, UNE_REMARQUE, verdict } from './outils.ts'

const FORMATS = ['sarif', 'gitlab', 'junit'] as const

const milliers: Remarque[] = Array.from({ length: 6000 }, (_, n) => ({
  ...REMARQUE,
  fichier: `fiches/fiche-${n % 60}.yaml`,
  ligne: n + 1,
  fin: { ligne: n + 1, colonne: 6 },
  chemin: `/liste/${n}`,
  message: `Remarque ${n} : ${'é < & > " '.repeat(10)}`,
}))

const CAS: [string, () => Promise<RapportCite>][] = [
  ['sans aucun projet', async () => fabriquer([], { dossiers: [] })],
  ['sans remarque', async () => fabriquer([])],
  ['du projet fautif', () => verdict(FAUTIF)],
  ['de tous les exemples', () => verdict('examples', readdirSync('examples'))],
  ['de milliers de remarques', async () => fabriquer(milliers)],
]

describe.each(CAS)('le rapport %s', (_, rapport) => {
  it.each(FORMATS)('est valide : %s', async format => {
    const texte = await ecrire(await rapport(), format)
    expect(await defauts(format, texte)).toEqual([])
    expect(texte.endsWith('\n')).toBe(true)
  })
})

it.each(FORMATS)(
  'n’importe quel texte : %s',
  async format => {
    await fc.assert(
      fc.asyncProperty(fc.array(UNE_REMARQUE, { maxLength: 6 }), async remarques => {
        expect(await defauts(format, await ecrire(fabriquer(remarques), format))).toEqual([])
      }),
      // A document costs xmllint a worker of its own.
      { numRuns: format === 'junit' ? 25 : 150 },
    )
  },
  60_000,
)

it('les schémas refusent ce qui n’est pas de leur format', async () => {
  const rapport = await verdict(FAUTIF)
  const [sarif, gitlab, junit] = await Promise.all(FORMATS.map(format => ecrire(rapport, format)))
  expect(await defauts('sarif', sarif?.replaceAll('"ruleId"', '"regle"') ?? '')).not.toEqual([])
  expect(await defauts('gitlab', gitlab?.replace('"major"', '"grave"') ?? '')).not.toEqual([])
  expect(await defauts('junit', junit?.replaceAll(' classname=', ' classe=') ?? '')).not.toEqual([])
  expect(await defauts('junit', junit?.replace('projet', '\u0007') ?? '')).not.toEqual([])
})

it('des milliers de remarques sont toutes dites, sauf là où plus personne ne lirait', async () => {
  const cite = fabriquer(milliers)
  expect(JSON.parse(await ecrire(cite, 'sarif')).runs[0].results).toHaveLength(6000)
  expect(JSON.parse(await ecrire(cite, 'gitlab'))).toHaveLength(6000)
  const [echec] = tous(lireXml(await ecrire(cite, 'junit')), 'failure')
  expect(echec?.attributs.message).toContain('(6000 remarques)')
  expect(echec?.enfants.join('')).toMatch(/… et 5900 de plus\.$/)
  const markdown = await ecrire(cite, 'markdown')
  expect(markdown.length).toBeLessThan(65_536)
  expect(markdown).toMatch(/\n… et \d{4} de plus\. Pour les lire toutes.: `cls validate`\.\n$/)
})
