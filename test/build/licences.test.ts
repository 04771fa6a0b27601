// The licences that travel with the bundle.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { licencesTierces } from '../../src/build/licences.ts'

const RACINE = join(import.meta.dirname, '../..')

it('nomme chaque paquet une fois, avec son texte, et aucun de nos fichiers', () => {
  const texte = licencesTierces(
    RACINE,
    [
      'src/commands/program.ts',
      'node_modules/commander/lib/command.js',
      'node_modules/commander/lib/help.js',
      'node_modules/@inquirer/core/dist/index.js',
    ],
    'territoires.txt : Licence Ouverte 2.0',
  )
  expect(texte.match(/^commander \d+\.\d+\.\d+ \(MIT\)$/gm)).toHaveLength(1)
  expect(texte).toMatch(/^@inquirer\/core \d/m)
  expect(texte).toMatch(/^ajv \d/m)
  expect(texte).toMatch(/^@etalab\/decoupage-administratif \d/m)
  expect(texte.endsWith('territoires.txt : Licence Ouverte 2.0')).toBe(true)
  expect(texte).toContain('Permission is hereby granted')
  expect(texte).not.toContain('contrat-local-sante 0')
})
