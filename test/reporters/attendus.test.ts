// The exact text of each output on the small faulty project, and how the states of a rule become cases of JUnit.
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/model/format.ts'
import type { RapportCite } from '../../src/model/rapport.ts'
import { elements, lireXml, tous } from '../outils/xml.ts'
import { ecrire, FAUTIF, fabriquer, REMARQUE, verdict } from './outils.ts'

/** The rules that spoke, and two that did not: the text expected must not change with the rest of the catalogue. */
function reduire(cite: RapportCite): RapportCite {
  const { rapport, catalogue } = cite
  const gardees = new Set([...rapport.remarques.map(r => r.regle), 'copil', 'axe-sans-fiche'])
  return {
    ...cite,
    rapport: {
      ...rapport,
      outil: { ...rapport.outil, version: '0.0.0' },
      projets: rapport.projets.map(p => ({ ...p, regles: p.regles.filter(({ id }) => gardees.has(id)) })),
    },
    catalogue: catalogue.filter(({ id }) => id === 'dates-inversees' || id === 'ars-signataire'),
  }
}

it.each<[Format, string]>([
  ['sarif', 'rapport.sarif'],
  ['junit', 'rapport.junit.xml'],
  ['github', 'rapport.github.txt'],
  ['gitlab', 'rapport.gitlab.json'],
  ['markdown', 'rapport.md'],
])('le projet fautif : %s', async (format, fichier) => {
  const cite = reduire(await verdict(FAUTIF))
  await expect(await ecrire(cite, format)).toMatchFileSnapshot(`attendu/${fichier}`)
})

it('sarif nomme toutes les règles du catalogue, et chaque remarque la sienne', async () => {
  const cite = await verdict(FAUTIF)
  const { tool, results } = JSON.parse(await ecrire(cite, 'sarif')).runs[0]
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
  expect(ids).toEqual(cite.catalogue.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
})

it('sarif : un écart motivé et ce que connaît la référence sont écartés ; ce qui est à venir n’y est pas', async () => {
  const remarques = (['actif', 'a-venir', 'ecart-motive', 'reference'] as const).map(etat => ({ ...REMARQUE, etat }))
  const { results } = JSON.parse(await ecrire(fabriquer(remarques), 'sarif')).runs[0]
  const genres = results.map((r: { suppressions?: { kind: string }[] }) => r.suppressions?.map(({ kind }) => kind))
  expect(genres).toEqual([undefined, ['inSource'], ['external']])
})

describe('junit', () => {
  const cas = async (cite: RapportCite, options: { strict?: boolean } = {}) =>
    Object.fromEntries(
      tous(lireXml(await ecrire(cite, 'junit', options)), 'testcase').map(c => [
        c.attributs.name,
        elements(c).map(({ nom, attributs }) => (attributs.message ? `${nom} ${attributs.message}` : nom)),
      ]),
    )

  it('un avertissement n’est un échec qu’avec --strict, comme pour le code de sortie', async () => {
    const avertissement = { ...REMARQUE, gravite: 'avertissement' as const, message: 'Attention.' }
    expect(await cas(fabriquer([avertissement]))).toMatchObject({ 'cle-inconnue': ['system-out'] })
    expect(await cas(fabriquer([avertissement]), { strict: true })).toMatchObject({
      'cle-inconnue': ['failure Attention.'],
    })
  })

  it('ce qui n’est ni satisfait ni en faute est passé, et dit pourquoi', async () => {
    const de = async (etat: 'a-venir' | 'ecart-motive') =>
      (await cas(fabriquer([{ ...REMARQUE, etat }])))['cle-inconnue']
    expect(await de('a-venir')).toEqual(['skipped À venir\u00a0: pas encore dû à cette phase'])
    expect(await de('ecart-motive')).toEqual(['skipped Écart motivé dans le contrat'])
    expect((await cas(fabriquer([])))['axe-sans-fiche']).toEqual([])
  })

  it('une suite par contrat, chaque remarque dans celle du contrat le plus proche', async () => {
    const remarques = ['nord/contrat.yaml', 'nord/sud/fiches/a.yaml', 'nord/sud/axes.yaml'].map(fichier => ({
      ...REMARQUE,
      fichier,
    }))
    const xml = lireXml(await ecrire(fabriquer(remarques, { dossiers: ['nord', 'nord/sud', 'ouest'] }), 'junit'))
    const suites = tous(xml, 'testsuite').map(s => [s.attributs.name, s.attributs.failures])
    expect(suites).toEqual([
      ['Contrat d’essai (nord)', '1'],
      ['Contrat d’essai (nord/sud)', '1'],
      ['Contrat d’essai (ouest)', '0'],
    ])
    expect(tous(xml, 'failure').map(f => /\((\d) remarques\)/.exec(f.attributs.message ?? '')?.[1])).toEqual([
      undefined,
      '2',
    ])
  })
})
