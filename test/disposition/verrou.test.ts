// The lock file names every optional build of every package: without one of them `npm ci` refuses to install.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

type Verrou = { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> }

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as Verrou

it('est complet (sinon : node .ci/completer-verrou.mjs)', () => {
  const facultatifs = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(facultatifs.length).toBeGreaterThan(0)
  expect(facultatifs.filter(nom => !packages[`node_modules/${nom}`])).toEqual([])
})

it('ne retient l’adresse d’aucun registre', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})
