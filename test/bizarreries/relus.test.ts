// What each oddity is warned of was read one by one: the list is kept, so that a change is looked at; and no phase makes it long.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PHASES } from '../../src/model/phase.ts'
import { PROJETS, remarques } from './outils.ts'

/** « No more than a reader can weigh » (issue: fewer than ten each). */
const TROP = 10

const RELUS = parse(readFileSync('test/bizarreries/avertissements.yaml', 'utf8')) as Readonly<Record<string, string[]>>

async function avertissements(projet: string, phase?: string): Promise<string[]> {
  const dites = await remarques(projet, phase === undefined ? {} : { phase })
  return dites
    .filter(r => r.gravite === 'avertissement' && r.etat === 'actif')
    .map(r => `${r.fichier.slice(projet.length + 1)}:${r.ligne} ${r.regle}`)
}

it('chaque projet a sa liste', () => {
  expect(Object.keys(RELUS).sort()).toEqual(PROJETS)
})

describe.each(PROJETS)('%s', projet => {
  it('n’a que les avertissements relus', async () => {
    expect(await avertissements(projet)).toEqual(RELUS[projet])
  })
  it.each(PHASES)('en a moins de dix en phase %s', async phase => {
    expect((await avertissements(projet, phase)).length).toBeLessThan(TROP)
  })
})
