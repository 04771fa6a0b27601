// The bench's own arithmetic and its page: ratios, verdicts, a yardstick that is absent; no speed is judged here.
import { describe, expect, it } from 'vitest'
import { CIBLES, type Cible, type IdCible } from './cibles.ts'
import { type Mesures, mesurer, type Passage } from './mesure.ts'
import { type Releve, relever } from './releve.ts'
import { resultats, verdict } from './resultats.ts'

const CONTEXTE = {
  date: '2026-11-02',
  node: 'v20.19.0',
  systeme: 'Linux 6.1, x64',
  machine: '2 cœurs',
  charge: '0,1',
  etalons: ['N : `node -e 0`', 'A : absent cette fois'],
}

const passage = (mur: number, cpu = mur, memoire = 50): Passage => ({ mur, cpu, memoire })
const mesures: Mesures = new Map([
  ['nous', [passage(30), passage(20), passage(26)]],
  ['N', [passage(10, 8), passage(12, 16), passage(9, 13)]],
  ['natif sans horloge', [passage(13, Number.NaN, Number.NaN)]],
])

describe('un relevé', () => {
  it('est le rapport des médianes, avec le plus court et le plus long', () => {
    expect(relever(mesures, 'nous', 'N')).toEqual({
      mur: { mediane: 2.6, min: 2, max: 3 },
      cpu: { mediane: 2, min: 20 / 13, max: 30 / 13 },
      memoire: 50,
    })
  })

  it('ne garde que la mémoire quand l’étalon manque, et que la durée quand le reste est inconnu', () => {
    expect(relever(mesures, 'nous', 'A')).toEqual({ memoire: 50 })
    expect(relever(mesures, 'natif sans horloge', 'N')).toEqual({ mur: { mediane: 1.3, min: 1.3, max: 1.3 } })
    expect(relever(mesures, 'personne', 'N')).toEqual({})
  })
})

describe('un verdict', () => {
  const cible: Cible = { id: 'x', nom: 'x', source: 'cible de la vérification', etalon: 'A', max: 1.2, memoire: 160 }
  const releve = (mediane: number, memoire?: number): Releve => ({
    mur: { mediane, min: 0, max: 9 },
    ...(memoire === undefined ? {} : { memoire }),
  })
  const visee = { ...cible, vise: 0.65, memoireVisee: 110 }
  const { max: _, memoire: __, ...sansObligation } = visee

  it.each<[string, Cible, Releve, string]>([
    ['à la limite', cible, releve(1.2, 160), 'tenu'],
    ['trop lent', cible, releve(1.201, 100), '**pas tenu**'],
    ['trop gros', cible, releve(1, 161), '**pas tenu**'],
    ['trop gros, sans étalon', cible, { memoire: 161 }, '**pas tenu**'],
    ['sans étalon', cible, { memoire: 100 }, 'non mesuré'],
    ['sans mémoire', cible, releve(1), 'non mesuré'],
    ['jamais mesuré', visee, {}, 'non mesuré'],
    ['visée atteinte', visee, releve(0.65, 110), 'tenu, visée atteinte'],
    ['visée manquée', visee, releve(0.65, 111), 'tenu, visée manquée'],
    ['visée seule', sansObligation, releve(0.6, 90), 'visée atteinte'],
    ['visée seule, sans étalon', sansObligation, {}, 'visée non mesurée'],
    ['temps de processeur seul', cible, { cpu: { mediane: 2, min: 1, max: 3 }, memoire: 1 }, '**pas tenu**'],
  ])('%s', (_nom, sur, mesure, attendu) => {
    expect(verdict(sur, mesure)).toBe(attendu)
  })
})

describe('la page', () => {
  const page = (releves: Partial<Record<IdCible, Releve>>) =>
    resultats(CONTEXTE, CIBLES, releves, ['Démarrer\n  détail\n']).replaceAll('\u00a0', ' ')
  const ligne = (texte: string, debut: string) => texte.split('\n').find(l => l.startsWith(`| ${debut}`)) ?? ''

  it('met chaque cible à côté de ce qui a été mesuré', () => {
    const texte = page({ version: relever(mesures, 'nous', 'N') })
    expect(ligne(texte, '`cls --version`')).toBe(
      '| `cls --version` | cible de la vérification | ≤ 1,25 N | — | 2,60 N (2,00–3,00), CPU 2,00 | 50 Mio | **pas tenu** |',
    )
    expect(ligne(texte, 'Vérifier 6 000 fichiers')).toContain(
      '| ≤ 1,2 A, ≤ 160 Mio | ≤ 0,65 A, ≤ 110 Mio | non mesuré |',
    )
    expect(texte).toContain('- Date : 2026-11-02\n')
    expect(texte).toContain('```text\nDémarrer\n  détail\n```\n')
  })

  it('a une ligne par cible, toutes de même largeur, même quand rien n’a été mesuré', () => {
    const lignes = page({})
      .split('\n')
      .filter(l => l.startsWith('|'))
    expect(lignes).toHaveLength(CIBLES.length + 2)
    expect(new Set(lignes.map(l => l.split('|').length))).toEqual(new Set([9]))
    expect(lignes.slice(2).filter(l => !l.includes('non mesuré'))).toEqual([])
    expect(new Set(CIBLES.map(({ id }) => id)).size).toBe(CIBLES.length)
  })
})

describe('une mesure', () => {
  it('sait faire tourner un programme natif, et dit un code imprévu', () => {
    const natif = { nom: 'natif', binaire: process.execPath, args: ['-e', 'process.exit(3)'] }
    const [vu] = mesurer([{ ...natif, codes: [3] }], 1).get('natif') ?? []
    expect(vu?.mur).toBeGreaterThan(0)
    expect(() => mesurer([natif], 1)).toThrow('natif : code 3')
  })

  it('compte les fils d’un programme avec lui', () => {
    const fil =
      "new (require('node:worker_threads').Worker)('for (const t = Date.now(); Date.now() < t + 300;);', { eval: true })"
    const seul = { nom: 'seul', args: ['-e', '0'] }
    const mesures = mesurer([seul, { nom: 'à deux', args: ['-e', fil] }], 1)
    expect(mesures.get('à deux')?.[0]?.cpu).toBeGreaterThan(1.5 * (mesures.get('seul')?.[0]?.cpu ?? Number.NaN))
  })

  it.runIf(process.platform === 'linux')('n’attribue pas à un programme la mémoire de qui le lance', () => {
    const lourd = Buffer.alloc(400 * 2 ** 20, 1)
    const [vu] = mesurer([{ nom: 'N', args: ['-e', '0'] }], 1, 0).get('N') ?? []
    expect(vu?.memoire).toBeLessThan(lourd.length / 2 ** 20 / 2)
  })
})
