// A real program killed at random moments of its writings: the project loads, with the old content or the new.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lire } from '../../src/api/projets.ts'
import { lireProjet } from '../../src/project/read.ts'
import { contenus, sain } from '../edit/outils.ts'

const MORTS = process.env.CLS_TOUT ? 60 : 4
/** Under CLS_TOUT, what the issue asks: five hundred writes at least, all these deaths among them. */
const ECRITURES = process.env.CLS_TOUT ? 500 : 0
const RACINE = join(import.meta.dirname, '..', '..')

test(`${MORTS} morts, à tout moment`, { timeout: 600_000 }, async () => {
  const dossier = sain({ 'fiches/velo.yaml': 'id: velo\ntitre: Un vélo\nliees:\n  - bus # le bus\n' })
  const bus = projetSeul(dossier)
  const car = Object.fromEntries(
    Object.entries(bus).map(([f, t]) => [
      f.replace('bus.yaml', 'car.yaml'),
      t.replace('id: bus', 'id: car').replace('- bus #', '- car #'),
    ]),
  )
  const vus = { bus: 0, car: 0, repris: 0 }
  let ecritures = 0
  for (let mort = 0; mort < MORTS || ecritures < ECRITURES; mort++) {
    ecritures += await tuer(dossier, Math.random() * (ECRITURES > 0 ? 3_000 : 60))
    const avant = projetSeul(dossier)
    // What the next command does first.
    await lire(dossier, { date: '2026-11-22' })
    const apres = projetSeul(dossier)
    expect([bus, car]).toContainEqual(apres)
    expect(lireProjet(dossier, { date: '2026-11-22' }).problemes).toEqual([])
    if (apres['fiches/bus.yaml'] === undefined) vus.car++
    else vus.bus++
    if (JSON.stringify(avant) !== JSON.stringify(apres)) vus.repris++
  }
  if (ECRITURES > 0) console.log(`${ecritures} écritures finies`, vus)
  expect(vus.bus + vus.car).toBeGreaterThanOrEqual(MORTS)
})

/** How many edits it made before it was killed, so many milliseconds after it began. */
function tuer(dossier: string, delai: number): Promise<number> {
  const ecrivain = join(import.meta.dirname, 'ecrivain.ts')
  const enfant = spawn(process.execPath, ['--import', 'tsx', ecrivain, dossier], {
    cwd: RACINE,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let dit = ''
  return new Promise(resoudre => {
    enfant.stdout.on('data', (morceau: Buffer) => {
      if (dit === '') setTimeout(() => enfant.kill('SIGKILL'), delai)
      dit += morceau.toString()
    })
    enfant.on('close', () => resoudre(dit.replace('pret', '').length))
  })
}

function projetSeul(dossier: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contenus(dossier)).filter(([f]) => !f.startsWith('.cls/')))
}
