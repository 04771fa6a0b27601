// Each output of the real program on a run with nothing to say, on a faulty one and on a refused one: valid where it is written, absent where it is not, and silent when its reader leaves.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS, type Format } from '../../src/model/format.ts'
import { defauts, FAUTIF, JOUR } from './outils.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const racine = realpathSync(mkdtempSync(join(tmpdir(), 'executions-')))
const sain = join(racine, 'sain')
const fautif = join(racine, 'fautif')
beforeAll(() => {
  cpSync('examples/pays-de-valdouve', sain, { recursive: true })
  cpSync(join(FAUTIF, 'projet'), fautif, { recursive: true })
})
afterAll(() => rmSync(racine, { recursive: true }))

function valider(dossier: string, ...args: readonly string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: '', GITLAB_CI: '' }
  return spawnSync(process.execPath, [CLS, 'validate', '--date', JOUR, ...args], {
    cwd: dossier,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  })
}

/** What is wrong with the form of an output; nothing when it is whole and well formed. */
async function fautesDe(format: Format, texte: string, fichier = ''): Promise<readonly string[]> {
  if (format === 'sarif' || format === 'gitlab' || format === 'junit' || format === 'json')
    return defauts(format, texte)
  if (fichier.endsWith('.html')) {
    const fautes: string[] = []
    parse(texte, { onParseError: ({ code }) => void fautes.push(code) })
    return texte.endsWith('</html>\n') ? fautes : [...fautes, 'coupé']
  }
  if (format === 'github')
    return texte.split('\n').filter(l => l !== '' && !/^::(group|endgroup|error|warning|notice)\b.*::/.test(l))
  if (format === 'texte')
    return /(\d+ (erreurs?|avertissements?)|Aucune remarque).*\n(?:.* se corrige.*\n)?$/.test(texte) ? [] : ['coupé']
  const types = new Set(new MarkdownIt('default', { html: true }).parse(texte, {}).map(({ type }) => type))
  return [
    ...['heading_open', 'table_open'].filter(type => !types.has(type)),
    ...(types.has('html_block') ? ['html'] : []),
  ]
}

const SORTIES: readonly (readonly [Format, string])[] = [
  ...FORMATS.map(format => [format, format === 'grille' ? 'avis.md' : `r.${format}`] as const),
  ['grille', 'avis.html'],
]

describe.each(SORTIES)('%s, dans %s', (format, fichier) => {
  it.each([
    ['rien à dire', 0],
    ['un contrat fautif', 1],
  ] as const)('%s : entier et bien formé, code %i', async (_, code) => {
    const dossier = code === 0 ? sain : fautif
    const ou = join(dossier, fichier)
    const ecrit = valider(dossier, '--format', `${format}:${fichier}`)
    expect([ecrit.status, ecrit.stdout]).toEqual([code, ''])
    const texte = readFileSync(ou, 'utf8')
    rmSync(ou)
    expect(await fautesDe(format, texte, fichier)).toEqual([])
    if (fichier.endsWith('.html')) return
    expect(valider(dossier, '--format', format).stdout).toBe(texte)
    expect(readdirSync(dossier).filter(nom => nom.endsWith('.tmp'))).toEqual([])
  })

  it('un refus, code 2 : rien d’écrit, et ce qui était là reste', () => {
    const ou = join(fautif, fichier)
    for (const args of [['absent'], ['--profil', 'inconnu'], ['--reference', 'absente.json']]) {
      const { status, stdout } = valider(fautif, ...args, '--format', `${format}:${fichier}`)
      expect([status, stdout, existsSync(ou)]).toEqual([2, '', false])
    }
    writeFileSync(ou, 'à moi\n')
    expect(valider(fautif, 'absent', '--format', format, '--sortie', fichier).status).toBe(2)
    expect(readFileSync(ou, 'utf8')).toBe('à moi\n')
    rmSync(ou)
  })
})

describe.skipIf(process.platform === 'win32')('un lecteur qui s’en va avant la fin', () => {
  beforeAll(() => {
    for (let n = 0; n < 40; n++)
      writeFileSync(
        join(fautif, `fiches/longue-${n}.yaml`),
        `id: longue-${n}\ntitre: F\ninconnue: ${'x'.repeat(2000)}\n`,
      )
  })

  it.each(FORMATS)('%s : rien sur la sortie d’erreur, et le code du contrat', format => {
    const commande = `"$NODE" "$CLS" validate --format ${format} | head -c 1 > /dev/null; exit "\${PIPESTATUS[0]}"`
    const env = { ...process.env, GITLAB_CI: '', NODE: process.execPath, CLS }
    const { status, stderr } = spawnSync('bash', ['-c', commande], {
      cwd: fautif,
      encoding: 'utf8',
      env,
      timeout: 60_000,
    })
    expect([status, stderr]).toEqual([1, ''])
  })
})
