// Words typed on a command line: what a shell gives back must be the word.
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { enArgument } from '../../src/model/argument.ts'

it.each([
  ['mon-cls', 'mon-cls'],
  ['été/1.1.yaml', 'été/1.1.yaml'],
  ['C:\\Users\\moi\\CLS', 'C:\\Users\\moi\\CLS'],
  ['Mon contrat', '"Mon contrat"'],
  ['L’été à Aure', '"L’été à Aure"'],
  ["l'eau", '"l\'eau"'],
  ['C:\\Mes contrats\\', '"C:\\Mes contrats"'],
  ['a&b', '"a&b"'],
  ['100% santé', '"100% santé"'],
  ['OneDrive - ARS (1)', '"OneDrive - ARS (1)"'],
  ['', '""'],
  ['-x', './-x'],
  ['a$b', "'a$b'"],
  ['d\'un "mot"', "'d'\\''un \"mot\"'"],
])('%s → %s', (mot, attendu) => expect(enArgument(mot)).toBe(attendu))

it.skipIf(process.platform === 'win32')('sh rend le mot', () => {
  const mots = ['a b', "l'eau", 'a$HOME', '`id`', 'a;b', '*', 'é"è', '#a', 'a\\ b', '~', '(a)', 'a&b']
  const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\n' ${mots.map(enArgument).join(' ')}`], {
    encoding: 'utf8',
  })
  expect(stdout.split('\n').slice(0, -1)).toEqual(mots)
})
