// The bundle holds templates already compiled and Word shells already made: it must write what the sources write, byte for byte.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rendre } from '../../src/index.ts'

const RACINE = join(import.meta.dirname, '../..')
const { rendre: rendreConstruit } = createRequire(import.meta.url)(join(RACINE, 'dist/index.cjs')) as {
  rendre: typeof rendre
}
const dossier = mkdtempSync(join(tmpdir(), 'cls-construit-'))
afterAll(() => rmSync(dossier, { recursive: true }))
cpSync(join(RACINE, 'examples/pays-de-valdouve'), dossier, { recursive: true })
const contrat = join(dossier, 'contrat.yaml')
writeFileSync(
  contrat,
  readFileSync(contrat, 'utf8').replace(/^titre: .*$/m, `titre: "L'été & \\"<b>\\" A1B2C3 \\uE0A1"`),
)

it.each([
  ['contrat', 'projet', 'docx'],
  ['contrat', 'deliberation', 'docx'],
  ['contrat', 'projet', 'html'],
  ['fiches', 'projet', 'docx'],
  ['synthese', 'projet', 'docx'],
] as const)('« %s », état %s, %s', async (modele, etat, format) => {
  const demande = { dossier: RACINE, maintenant: new Date('2026-11-22T12:00:00Z'), etat, format }
  const construit = await rendreConstruit(modele, dossier, demande)
  const source = await rendre(modele, dossier, demande)
  expect(source.octets.length).toBeGreaterThan(10_000)
  expect(Buffer.compare(construit.octets, source.octets)).toBe(0)
  expect(construit.avis).toEqual(source.avis)
})
