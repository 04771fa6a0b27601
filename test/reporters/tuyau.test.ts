// The real program and more than one megabyte of remarks, read by a slow reader: nothing is cut, and the exit code is right.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const FICHES = 20
const FAUTES = 200
const dossier = mkdtempSync(join(tmpdir(), 'tuyau-'))
afterAll(() => rmSync(dossier, { recursive: true }))

beforeAll(() => {
  cpSync('test/acceptation/fautif/projet', dossier, { recursive: true })
  const inconnus = Array.from({ length: FAUTES }, (_, n) => `  - zz-inconnu-${n}\n`).join('')
  for (let n = 0; n < FICHES; n++)
    writeFileSync(join(dossier, `fiches/longue-${n}.yaml`), `id: longue-${n}\ntitre: Une fiche\npublics:\n${inconnus}`)
})

/** Leaves the pipe full for a while, then reads it with pauses. */
async function lireLentement(format: string): Promise<{ texte: string; code: number | null }> {
  const enfant = spawn(process.execPath, [CLS, 'validate', '--format', format], { cwd: dossier })
  const fin = new Promise<number | null>(resoudre => enfant.on('close', resoudre))
  const morceaux: Buffer[] = []
  for await (const morceau of enfant.stdout) {
    await attendre(morceaux.length === 0 ? 1500 : 2)
    morceaux.push(morceau)
  }
  return { texte: Buffer.concat(morceaux).toString('utf8'), code: await fin }
}

const inconnues = (liste: readonly string[]) => liste.filter(regle => regle === 'valeur-inconnue').length

it.each<[string, (texte: string) => string[]]>([
  ['json', texte => JSON.parse(texte).remarques.map((r: { regle: string }) => r.regle)],
  ['sarif', texte => JSON.parse(texte).runs[0].results.map((r: { ruleId: string }) => r.ruleId)],
  ['gitlab', texte => JSON.parse(texte).map((r: { check_name: string }) => r.check_name)],
])(
  '%s arrive entier, code 1',
  async (format, regles) => {
    const { texte, code } = await lireLentement(format)
    expect(texte.length).toBeGreaterThan(1024 * 1024)
    expect(inconnues(regles(texte))).toBeGreaterThanOrEqual(FICHES * FAUTES)
    expect(code).toBe(1)
  },
  60_000,
)

it.each([
  ['texte', / erreurs, .*\)\n(?:.* se corrige.*\n)?$/],
  ['junit', /<\/testsuites>\n$/],
  ['markdown', /`cls validate`\.\n(?:\n.* se corrige.*\n)?$/],
  ['grille', /\n\*Établie par contrat-local-sante [\d.]+\.\*\n$/],
  ['github', /Pour les lire toutes\u00a0: cls validate\.\n$/],
])(
  '%s arrive jusqu’à sa fin, code 1',
  async (format, fin) => {
    const { texte, code } = await lireLentement(format)
    expect(texte).toMatch(fin)
    expect(code).toBe(1)
  },
  60_000,
)
