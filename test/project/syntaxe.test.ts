// A syntax error that no trap recognises gets its cause from the reference parser, at its place, in the report itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { verifier } from '../../src/index.ts'
import { CAUSES } from '../../src/load/yaml/causes.ts'

const dossier = mkdtempSync(join(tmpdir(), 'cls-syntaxe-'))
afterAll(() => rmSync(dossier, { recursive: true }))

it('la cause et le remède viennent du lecteur de référence', async () => {
  writeFileSync(join(dossier, 'contrat.yaml'), 'format: 1\nid: essai\ntitre: Essai\n')
  writeFileSync(join(dossier, 'diagnostic.yaml'), 'methode: "C:\\Dossiers"\n')
  const { rapport } = await verifier(['.'], { dossier, maintenant: new Date('2026-11-22') })
  const remarques = rapport.remarques.filter(r => r.fichier === 'diagnostic.yaml')
  expect(remarques.map(r => [r.regle, r.ligne, r.colonne])).toEqual([['yaml-illisible', 1, 13]])
  expect(remarques[0]?.message).toContain(CAUSES.BAD_DQ_ESCAPE.cause)
})
