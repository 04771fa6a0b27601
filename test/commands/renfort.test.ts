// A repository judged by several threads gives the very report that one would give, whoever fails on the way.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renfort } from '../../src/commands/renfort.ts'
import { jugerApart, type Lot, type Renfort, verifier } from '../../src/index.ts'
import { abimer, ecrireProjet, projet } from '../bench/corpus.ts'

const dossier = mkdtempSync(join(tmpdir(), 'cls-renfort-'))
const jugement = { dossier, maintenant: new Date('2026-11-22T12:00:00Z') }

beforeAll(() => {
  for (let rang = 1; rang <= 30; rang++) {
    const fichiers = projet(rang, 3)
    ecrireProjet(
      join(dossier, `contrat-${String(rang).padStart(2, '0')}`),
      rang % 4 === 0 ? abimer(fichiers) : fichiers,
    )
  }
  writeFileSync(join(dossier, 'cls.yaml'), 'ignorer:\n  - contrat-07\ngravites:\n  valeur-inconnue: avertissement\n')
})
afterAll(() => rmSync(dossier, { recursive: true }))

const aNous = (nombre: number, juger = jugerApart): Renfort & { appels: number } => {
  const renfort = {
    nombre,
    appels: 0,
    juger: (demande: Parameters<typeof jugerApart>[0]): Promise<Lot> => {
      renfort.appels++
      return juger(demande)
    },
  }
  return renfort
}

describe('un dépôt partagé', () => {
  it.each([2, 3, 4, 7, 40])('entre %i fils : le même rapport', async nombre => {
    const seul = await verifier(['.'], jugement)
    const autres = aNous(nombre)
    expect(await verifier(['.'], jugement, async () => autres)).toEqual(seul)
    expect(autres.appels).toBe(Math.min(nombre, 29))
    expect(seul.rapport.projets).toHaveLength(29)
    expect(seul.rapport.totaux.erreurs).toBeGreaterThan(0)
  })

  it('quand un fil échoue, son travail est refait ici', async () => {
    let tour = 0
    const boiteux = aNous(3, demande => (tour++ === 1 ? Promise.reject(new Error('panne')) : jugerApart(demande)))
    expect(await verifier(['.'], jugement, async () => boiteux)).toEqual(await verifier(['.'], jugement))
  })

  it('quand tous refusent, la faute est dite comme d’habitude', async () => {
    const phase = { ...jugement, phase: 'signee' }
    await expect(verifier(['.'], phase, async () => aNous(2))).rejects.toThrow(/signee/)
  })

  it('un petit dépôt n’est pas partagé', async () => {
    const autres = aNous(2)
    await verifier(['contrat-01', 'contrat-02'], jugement, async () => autres)
    expect(autres.appels).toBe(0)
  })

  it('de vrais fils répondent la même chose', async () => {
    const { juger } = renfort() ?? { juger: jugerApart }
    const dossiers = ['contrat-03', 'contrat-04'].map(nom => join(dossier, nom))
    const demande = { dossiers, plafonds: [dossier], jugement }
    expect(await juger(demande)).toEqual(await jugerApart(demande))
  })

  it('un fil qui ne peut pas travailler le dit', async () => {
    const { juger } = renfort() ?? { juger: () => Promise.reject(new Error()) }
    await expect(juger({ dossiers: [dossier], plafonds: [], jugement: { ...jugement, phase: 'x' } })).rejects.toThrow()
  })
})
