// Every output for machines fits its schema, whatever the run: nothing to say, a faulty project, several projects, thousands of remarks, any text.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RapportCite } from '../../src/model/rapport.ts'
import type { Remarque } from '../../src/model/regle.ts'
import { lireXml, tous } from '../outils/xml.ts'
import { defauts, ecrire, FAUTIF, fabriquer, REMARQUE, UNE_REMARQUE, verdict } from './outils.ts'

const FORMATS = ['sarif', 'gitlab', 'junit', 'json'] as const

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

// A made-up text may be empty, which no remark of the program is: its own shape refuses it.
it.each(FORMATS.filter(format => format !== 'json'))(
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
  const [sarif, gitlab, junit, json] = await Promise.all(FORMATS.map(format => ecrire(rapport, format)))
  expect(await defauts('sarif', sarif?.replaceAll('"ruleId"', '"regle"') ?? '')).not.toEqual([])
  expect(await defauts('gitlab', gitlab?.replace('"major"', '"grave"') ?? '')).not.toEqual([])
  expect(await defauts('json', json?.replace('"totaux"', '"total"') ?? '')).not.toEqual([])
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

describe('SARIF, quand GitHub refuserait tout', () => {
  const beaucoup = (nombre: number, remarque: (n: number) => Partial<Remarque>) =>
    fabriquer(Array.from({ length: nombre }, (_, n) => ({ ...REMARQUE, ligne: n + 1, ...remarque(n) })))
  type Ecrit = {
    results: { level: string; suppressions?: unknown }[]
    invocations: { toolExecutionNotifications?: { message: { text: string } }[] }[]
  }
  const lire = (texte: string): Ecrit => JSON.parse(texte).runs[0]

  it('vingt-cinq mille résultats : tous ; au-delà, les plus graves et ceux qui comptent, et il le dit', async () => {
    const avis: string[] = []
    const avertir = (phrase: string) => void avis.push(phrase)
    const juste = lire(
      await ecrire(
        beaucoup(25_000, () => ({})),
        'sarif',
        { avertir },
      ),
    )
    expect([juste.results.length, avis, juste.invocations[0]?.toolExecutionNotifications]).toEqual([
      25_000,
      [],
      undefined,
    ])
    const cite = beaucoup(25_030, n => ({
      gravite: n % 2 === 0 ? 'erreur' : 'information',
      etat: n % 5 === 0 ? 'reference' : 'actif',
    }))
    const texte = await ecrire(cite, 'sarif', { avertir })
    const { results, invocations } = lire(texte)
    const nombre = (liste: readonly { level: string; suppressions?: unknown }[], niveau: string, tu: boolean) =>
      liste.filter(r => r.level === niveau && (r.suppressions !== undefined) === tu).length
    expect(results).toHaveLength(25_000)
    expect([nombre(results, 'error', false), nombre(results, 'note', false), nombre(results, 'error', true)]).toEqual([
      10_012, 10_012, 2503,
    ])
    expect(avis).toEqual([expect.stringMatching(/^30 remarques, les moins graves, ne sont pas dans le rapport SARIF/)])
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(avis[0])
    expect(await defauts('sarif', texte)).toEqual([])
  }, 60_000)

  it('dix mégaoctets une fois comprimé, et pas davantage', async () => {
    const avis: string[] = []
    const bruit = () => randomBytes(6000).toString('base64')
    const texte = await ecrire(
      beaucoup(3000, () => ({ message: bruit() })),
      'sarif',
      { avertir: p => void avis.push(p) },
    )
    expect(gzipSync(texte).length).toBeLessThanOrEqual(10_000_000)
    expect(lire(texte).results.length).toBeGreaterThan(1000)
    expect(avis).toHaveLength(1)
  }, 60_000)
})
