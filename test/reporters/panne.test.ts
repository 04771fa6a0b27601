// Our own fault while an output is made: code 3, and neither that file nor a draft of it.
import { readdirSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { cls, projet } from '../intemperies/outils.ts'

vi.mock('../../src/reporters/sarif.ts', () => ({
  sarif: {
    nom: 'sarif',
    presenter: () => {
      throw new TypeError('en panne')
    },
  },
}))

it('une panne : code 3, rien d’écrit à cette place, rien sur la sortie standard', async () => {
  const dossier = projet()
  const avant = readdirSync(dossier)
  for (const args of [
    ['--format', 'sarif', '--sortie', 'r.sarif'],
    ['--format', 'sarif:r.sarif'],
    ['--format', 'sarif'],
  ]) {
    const { code, sortie, erreur } = await cls(dossier, 'validate', ...args)
    expect([code, sortie]).toEqual([3, ''])
    expect(erreur).toContain('Erreur interne')
  }
  expect(readdirSync(dossier)).toEqual(avant)
})
