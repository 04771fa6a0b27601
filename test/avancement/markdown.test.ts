// The Markdown of a point stays Markdown whatever the contract says: every row has its boxes, and no text becomes markup.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import markdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { EXEMPLES, ioDans } from './outils.ts'

it('un titre et un dossier qui contiennent des barres et du HTML', async () => {
  const racine = mkdtempSync(join(tmpdir(), 'cls-point-'))
  for (const nom of ['a|b', 'c']) cpSync(join(EXEMPLES, 'val-de-grisemont'), join(racine, nom), { recursive: true })
  const fiche = join(racine, 'a|b/fiches/2.2-transport-solidaire.yaml')
  writeFileSync(fiche, readFileSync(fiche, 'utf8').replace(/^titre: .*$/m, 'titre: "a | b <img src=x> **c** `d | e`"'))
  const io = ioDans(racine)
  expect(await lancer(['status', '--format', 'markdown'], io)).toBe(0)
  rmSync(racine, { recursive: true })
  const html = markdownIt({ html: true }).render(io.ecrit.sortie)
  expect(html).not.toContain('<img')
  expect(html).toContain('a | b &lt;img src=x&gt; **c** `d | e`')
  const tables = io.ecrit.sortie
    .trim()
    .split(/\n\n/)
    .filter(bloc => bloc.startsWith('|'))
  expect(tables.length).toBe(7)
  // A bar that a backslash goes before ends no box, inside code as elsewhere.
  const barres = tables.map(table => table.split('\n').map(ligne => ligne.match(/(?<!\\)\|/g)?.length))
  for (const rangees of barres) expect(new Set(rangees).size).toBe(1)
})
