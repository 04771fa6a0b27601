// The bundle holds the shipped templates compiled: it must write what the sources write.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rendre } from '../../src/index.ts'

const RACINE = join(import.meta.dirname, '../..')

it.each(['contrat', 'fiches'])('le programme construit écrit le document « %s » des sources', async modele => {
  const construit = createRequire(import.meta.url)(join(RACINE, 'dist/index.cjs')) as { rendre: typeof rendre }
  const demande = {
    dossier: RACINE,
    maintenant: new Date('2026-11-22T12:00:00Z'),
    etat: 'projet',
    format: 'html',
  } as const
  const ecrire = async (par: typeof rendre) =>
    new TextDecoder().decode((await par(modele, 'examples/pays-de-valdouve', demande)).octets)
  const page = await ecrire(construit.rendre)
  expect(page.length).toBeGreaterThan(50_000)
  expect(page).toBe(await ecrire(rendre))
})
