// The real program, started as a process, on what only a process meets: a reader that leaves, a full disk, a device as output.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projet } from './outils.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')

function cls(dossier: string, ...args: string[]) {
  return spawnSync(process.execPath, [CLS, ...args], { cwd: dossier, encoding: 'utf8', timeout: 60_000 })
}

function shell(dossier: string, commande: string) {
  const env = { ...process.env, NODE: process.execPath, CLS }
  return spawnSync('bash', ['-c', commande], { cwd: dossier, encoding: 'utf8', env, timeout: 60_000 })
}

describe.skipIf(process.platform === 'win32')('les flux', () => {
  it('un lecteur qui s’en va (cls export | head) : rien sur la sortie d’erreur', () => {
    const gros = projet({ 'diagnostic.yaml': `methode: |\n  ${'Un texte long. '.repeat(50_000)}\n` })
    const { stdout, stderr } = shell(gros, '"$NODE" "$CLS" export | head -c 1')
    expect(stderr).toBe('')
    expect(stdout).toBe('{')
  })

  it.runIf(existsSync('/dev/full'))('une sortie standard sur un disque plein : une phrase, code 2', () => {
    const { status, stderr } = shell(projet(), '"$NODE" "$CLS" export > /dev/full')
    expect(status).toBe(2)
    expect(stderr).toBe('La sortie n’a pas pu être écrite (ENOSPC).\n')
  })

  it.runIf(existsSync('/dev/stdout'))('--sortie /dev/stdout y écrit, sans rien remplacer', () => {
    const { status, stdout } = shell(projet(), '"$NODE" "$CLS" export --sortie /dev/stdout | cat')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).format).toBe(1)
  })
})

describe('le programme livré', () => {
  it('refuse, juge et se tait comme la fonction : codes 2, 1, 0, sans trace', () => {
    const dossier = projet()
    for (const [args, code] of [
      [['validat'], 2],
      [['validate', 'absent'], 2],
      [['validate'], 1],
      [['export'], 0],
    ] as const) {
      const { status, stderr } = cls(dossier, ...args)
      expect(status).toBe(code)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
  })

  it('une fiche illisible et un tube : dits, le reste est jugé', () => {
    const dossier = projet({ 'fiches/casse.yaml': 'titre: "jamais fermé\nid: casse\n' })
    if (process.platform !== 'win32') shell(dossier, 'mkfifo axes.yaml')
    else writeFileSync(join(dossier, 'axes.yaml'), '')
    const { status, stdout } = cls(dossier, 'validate')
    expect(status).toBe(1)
    for (const fichier of ['axes.yaml', 'fiches/bus.yaml', 'fiches/casse.yaml'])
      expect(stdout).toContain(`${fichier}\n`)
    expect(readdirSync(dossier)).toContain('axes.yaml')
  })
})
