// Hostile projects (hostiles.ts): each is told in one remark, at its place, the other files are still checked, and it takes no longer than a clean project.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mediane, mesurer } from '../bench/mesure.ts'
import { FAUTE_DE_BASE } from './base.ts'
import { ecrireHostile, HOSTILES } from './hostiles.ts'
import { cls, remarques } from './outils.ts'

const racine = mkdtempSync(join(tmpdir(), 'hostiles-'))
afterAll(() => rmSync(racine, { recursive: true, force: true }))
const CAS = HOSTILES.map((cas, n) => ({ ...cas, dossier: join(racine, `${n}`) }))
for (const cas of CAS) ecrireHostile(cas.dossier, cas)

describe.each(CAS)('$nom', ({ dossier, regle, fichier, ligne, suite = 0 }) => {
  it('une remarque à sa place, rien d’autre que la faute du fichier voisin', async () => {
    const toutes = await remarques(dossier)
    const siennes = toutes.filter(r => r.fichier !== FAUTE_DE_BASE.fichier)
    const voulue = siennes.find(r => r.regle === regle)
    expect(voulue).toMatchObject({ fichier, ...(ligne && { ligne }) })
    expect(voulue?.conseil.length).toBeGreaterThan(0)
    expect(siennes.filter(r => r !== voulue).map(r => [r.regle, r.message])).toHaveLength(suite)
    expect(toutes.filter(r => r.fichier === FAUTE_DE_BASE.fichier)).toEqual([expect.objectContaining(FAUTE_DE_BASE)])
  })

  it('ni trace, ni autre code que 1, ni nom d’un fichier d’ailleurs', async () => {
    const { code, sortie, erreur } = await cls(dossier, 'validate')
    expect(code).toBe(1)
    expect(erreur).toBe('')
    expect(sortie).not.toMatch(/^\s+at |Vouliez-vous dire « (passwd|group|hosts|shadow)/m)
  })
})

it('aucun ne prend beaucoup plus que Node seul', { timeout: 120_000 }, () => {
  const programme = join(import.meta.dirname, '../../bin/cls.cjs')
  const node = { nom: 'node', args: ['-e', '0'] }
  const hostiles = CAS.map(({ nom, dossier }) => ({ nom, args: [programme, 'validate', dossier], codes: [1] }))
  const mesures = mesurer([node, ...hostiles], 1)
  const cpu = (nom: string) => mediane((mesures.get(nom) ?? []).map(p => p.cpu))
  const memoire = (nom: string) => mediane((mesures.get(nom) ?? []).map(p => p.memoire))
  // The promise is 4 N; the margin is for busy machines.
  expect(CAS.filter(({ nom }) => cpu(nom) > 12 * cpu('node')).map(({ nom }) => nom)).toEqual([])
  expect(CAS.filter(({ nom }) => memoire(nom) > 200).map(({ nom }) => nom)).toEqual([])
})
