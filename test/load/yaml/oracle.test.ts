// The fast reader against the reference parser: same texts, same keys, same order, and places that point at the right source.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rayons } from '../../../src/catalogue.ts'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import type { Noeud } from '../../../src/model/noeud.ts'
import { projet } from '../../bench/corpus.ts'
import { document } from './documents.ts'
import { oracle, plat } from './plat.ts'

function verifierPlaces(texte: string, noeud: Noeud): void {
  const source = texte.slice(noeud.debut, noeud.fin)
  if (noeud.genre === 'texte') {
    if (noeud.style === 'nu' && !/[\r\n]/.test(source)) expect(source).toBe(noeud.texte)
    if (noeud.style === 'cite') expect(source).toMatch(/^(["'])[\s\S]*\1$/)
    if (noeud.style === 'bloc') expect(source).toMatch(/^[|>][\s\S]*\S$|^[|>]$/)
    return
  }
  if (noeud.accolades && /^[[{]/.test(source))
    expect(source).toMatch(noeud.genre === 'liste' ? /^\[[\s\S]*\]$/ : /^\{[\s\S]*\}$/)
  const enfants = noeud.genre === 'liste' ? noeud.elements : noeud.entrees.map(entree => entree.valeur)
  for (const enfant of enfants) {
    expect(enfant.debut).toBeGreaterThanOrEqual(noeud.debut)
    expect(enfant.fin).toBeLessThanOrEqual(noeud.fin)
    verifierPlaces(texte, enfant)
  }
  if (noeud.genre === 'table')
    for (const { cle, place } of noeud.entrees) {
      const vue = texte.slice(place.debut, place.fin)
      expect([cle, `"${cle}"`, `'${cle}'`]).toContain(vue)
    }
}

/** Every file of a folder that is YAML. */
function yamlDe(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, encoding: 'utf8' })
    .filter(nom => nom.endsWith('.yaml'))
    .map(nom => readFileSync(join(dossier, nom), 'utf8'))
}

/** The same draws each time; the ten thousand of the acceptance with `CLS_TOUT=1`. */
const DOCUMENTS = process.env.CLS_TOUT === '1' ? 10_000 : 1500

describe('accord avec le lecteur de référence', { timeout: 300_000 }, () => {
  it('lit comme lui les exemples, le corpus des mesures et ce que les règles disent juste', () => {
    const textes = [
      ...yamlDe('examples'),
      ...yamlDe('test/rules'),
      ...[1, 2].flatMap(rang => Object.values(projet(rang))),
      ...rayons().flatMap(({ regles }) => regles.map(({ exemple }) => exemple.juste)),
    ]
    let compares = 0
    for (const texte of textes) {
      const { racine, fautes } = lireYaml(texte)
      const attendu = oracle(texte)
      if (fautes.length > 0 && attendu === undefined) continue
      compares++
      expect(fautes, texte).toEqual([])
      expect(plat(racine), texte).toEqual(attendu)
    }
    expect(compares).toBeGreaterThan(textes.length - 20)
  })

  it('lit comme lui les documents bien écrits', () => {
    let compares = 0
    fc.assert(
      fc.property(document, texte => {
        const attendu = oracle(texte)
        const { racine, fautes } = lireYaml(texte)
        if (attendu === undefined) return
        compares++
        expect(fautes, texte).toEqual([])
        expect(plat(racine), texte).toEqual(attendu)
        if (racine !== null) verifierPlaces(texte, racine)
      }),
      { numRuns: DOCUMENTS, seed: 20_260_315 },
    )
    expect(compares).toBeGreaterThan(DOCUMENTS * 0.9)
  })

  it('ne lit jamais autrement que lui ce que les deux acceptent', () => {
    const bout = fc.constantFrom(
      'a',
      'b: ',
      'c:\n',
      '- ',
      '  ',
      '\n',
      '"x"',
      "'y'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '# n\n',
      '|\n',
      '>-\n',
      'é ',
      '? ',
      ': ',
      'd',
    )
    let compares = 0
    fc.assert(
      fc.property(fc.array(bout, { maxLength: 14 }), bouts => {
        const texte = bouts.join('')
        const { racine, fautes } = lireYaml(texte)
        const attendu = oracle(texte)
        // A whole file that is one `|` block: the two differ on a first line starting with #, and no contract is that.
        const bloc = racine?.genre === 'texte' && racine.style === 'bloc'
        if (fautes.length > 0 || attendu === undefined || bloc) return
        compares++
        expect(plat(racine), texte).toEqual(attendu)
      }),
      { numRuns: 6000 },
    )
    expect(compares).toBeGreaterThan(200)
  })
})
