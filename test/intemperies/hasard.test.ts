// Whatever bytes a file holds, and however an example is mangled, the program answers: it never throws, never hangs.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { codeDeSortie, exporter, presenter, verifier } from '../../src/index.ts'
import { FORMATS } from '../../src/model/format.ts'

const racine = mkdtempSync(join(tmpdir(), 'hasard-'))
afterAll(() => rmSync(racine, { recursive: true }))
cpSync(join(import.meta.dirname, '../../examples/causses-de-brumeval'), racine, { recursive: true })
const fichiers = readdirSync(racine, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.yaml'))
const originaux = new Map(fichiers.map(f => [f, readFileSync(join(racine, f))]))
const jugement = { dossier: racine, maintenant: new Date('2026-03-15T12:00:00Z') }

/** Judges, prints and exports the example with one file replaced; every remark must have a place in a file of the project. */
async function juger(fichier: string, octets: Uint8Array): Promise<void> {
  writeFileSync(join(racine, fichier), octets)
  try {
    const cite = await verifier(['.'], jugement)
    for (const format of FORMATS) await presenter(cite, { format, couleur: false, nom: 'cls', largeur: 80 })
    expect([0, 1]).toContain(codeDeSortie(cite, true))
    for (const { ligne, colonne, fichier } of cite.rapport.remarques) {
      expect(ligne).toBeGreaterThan(0)
      expect(colonne).toBeGreaterThan(0)
      expect(fichiers).toContain(fichier)
    }
    await exporter('.', jugement)
  } finally {
    writeFileSync(join(racine, fichier), originaux.get(fichier) ?? '')
  }
}

const unFichier = fc.constantFrom(...fichiers)
const REGLAGES = { numRuns: 150, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false }
const DELAI = { timeout: 90_000 }

it('des octets au hasard', DELAI, async () => {
  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map(s => Buffer.from(s)),
  )
  await fc.assert(fc.asyncProperty(unFichier, octets, juger), REGLAGES)
})

it('des mots de YAML au hasard', DELAI, async () => {
  const mot = fc.constantFrom(
    'id: ',
    'titre: ',
    'axes:',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '#',
    '&a',
    '*a',
    '!!set',
    '---',
    '<<: ',
    '? ',
    '\t',
    '\u00a0',
    'é',
    '2026',
    'oui',
    '__proto__: ',
    'à compléter',
    '%',
    '@',
    '`',
    ', ',
  )
  const texte = fc.array(mot, { maxLength: 40 }).map(mots => Buffer.from(mots.join('')))
  await fc.assert(fc.asyncProperty(unFichier, texte, juger), REGLAGES)
})

type Mutation = { readonly place: number; readonly retire: number; readonly ajoute: string }
const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    retire: fc.integer({ min: 0, max: 40 }),
    ajoute: fc.oneof(
      fc.constantFrom('', '\n', ' ', ':', '- ', '"', '#', '\t', '[', '{', '|\n', 'à compléter', '  '),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

it('un exemple abîmé au hasard', DELAI, async () => {
  const abimer = (fichier: string, liste: readonly Mutation[]) => {
    let texte = originaux.get(fichier)?.toString('utf8') ?? ''
    for (const { place, retire, ajoute } of liste) {
      const debut = Math.floor(place * texte.length)
      texte = texte.slice(0, debut) + ajoute + texte.slice(debut + retire)
    }
    return Buffer.from(texte)
  }
  await fc.assert(
    fc.asyncProperty(unFichier, mutations, (fichier, liste) => juger(fichier, abimer(fichier, liste))),
    REGLAGES,
  )
})
