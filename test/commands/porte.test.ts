// The real doors, started as processes: names, version, exit code.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { version } from '../../src/resources.ts'

const RACINE = join(import.meta.dirname, '../..')

function ouvrir(porte: string, ...args: string[]) {
  return spawnSync(process.execPath, [porte, ...args], { encoding: 'utf8' })
}

it.each(['cls', 'clsante'])('%s dit sa version, son nom, et refuse ce qu’il ne connaît pas', nom => {
  const porte = join(RACINE, `bin/${nom}.cjs`)
  expect(ouvrir(porte, '--version')).toMatchObject({ status: 0, stdout: `${version()}\n`, stderr: '' })
  expect(ouvrir(porte).stdout).toContain(`${nom} <commande>`)
  expect(ouvrir(porte, 'validat')).toMatchObject({ status: 2, stdout: '' })
})

it('sans dist/, une phrase en français et non une trace', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'porte-'))
  try {
    mkdirSync(join(dossier, 'bin'))
    for (const nom of ['cls.cjs', 'porte.cjs']) copyFileSync(join(RACINE, 'bin', nom), join(dossier, 'bin', nom))
    const { status, stderr } = ouvrir(join(dossier, 'bin/cls.cjs'), 'help')
    expect(status).toBe(3)
    expect(stderr).toMatch(/^Le programme n’est pas construit[^\n]*\n$/)
  } finally {
    rmSync(dossier, { recursive: true })
  }
})
