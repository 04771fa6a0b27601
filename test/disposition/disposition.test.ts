// Holds the house of design §8: what stands at the top, floors, doors, and the world kept outside; each check is itself tried on a faulty example.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SOMMET } from './etages.ts'
import { fautes } from './fautes.ts'

const RACINE = join(import.meta.dirname, '../..')
/** Made by tools, ignored by git. */
const HORS_GIT = ['node_modules', 'dist', 'coverage', 'sortie']

function sources(): Map<string, string> {
  const chemins = readdirSync(join(RACINE, 'src'), { recursive: true, encoding: 'utf8' })
  return new Map(
    chemins
      .filter(chemin => chemin.endsWith('.ts'))
      .map(chemin => [chemin.replaceAll('\\', '/'), readFileSync(join(RACINE, 'src', chemin), 'utf8')]),
  )
}

describe('le projet', () => {
  it('ne montre à son sommet que ce qui est prévu', () => {
    const noms = readdirSync(RACINE).filter(
      nom => !nom.startsWith('.') && !HORS_GIT.includes(nom) && !nom.endsWith('.tgz'),
    )
    expect(noms.filter(nom => !SOMMET.includes(nom))).toEqual([])
  })

  it('tient ses étages, ses portes et ses ouvertures', () => {
    const fichiers = sources()
    expect(fichiers.size).toBeGreaterThan(10)
    expect(fautes(fichiers)).toEqual([])
  })
})

/** Small houses: each file opens with its sentence, so that only the fault under trial is found. */
function maison(fichiers: Record<string, string>): string[] {
  return fautes(
    new Map(Object.entries(fichiers).map(([nom, texte]) => [nom, `// Says what this file is for.\n${texte}\n`])),
  )
}

describe('les contrôles eux-mêmes', () => {
  it.each<[string, Record<string, string>]>([
    ['descendre', { 'rules/a.ts': "import { b } from '../model/b.ts'", 'model/b.ts': 'export const b = 1' }],
    ['rester dans son unité', { 'load/a.ts': "import { b } from './b.ts'", 'load/b.ts': 'export const b = 1' }],
    ['sol sur sol', { 'profiles/a.ts': "import type { B } from '../model/b.ts'", 'model/b.ts': 'export type B = 1' }],
    ['lire les schémas', { 'schema/a.ts': "import axe from '../../schemas/axes.schema.json'" }],
    [
      'toucher au monde là où c’est permis',
      { 'load/disque/a.ts': "import { readFileSync } from 'node:fs'", 'commands/io.ts': 'new Date()' },
    ],
    [
      'dates et noms qui ressemblent',
      { 'rules/a.ts': "const a = { process: new Date('2026-01-01') }\n// process.exit, console.log\nio.process" },
    ],
    ['deux fichiers, deux paquets', { 'paint.ts': "import 'chalk'", 'proche.ts': "import 'fastest-levenshtein'" }],
    ['la fabrique a sa porte', { 'schema/a.ts': "import 'ajv'", 'build/a.ts': "import 'ajv/dist/2020.js'" }],
  ])('laissent passer : %s', (_nom, fichiers) => {
    expect(maison(fichiers)).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    ['monter', { 'model/a.ts': "import { b } from '../index.ts'" }, 'model/a.ts importe index.ts, plus haut que lui'],
    [
      'monter par un type',
      { 'rules/a.ts': "import type { B } from '../check/index.ts'" },
      'rules/a.ts importe check/index.ts, plus haut que lui',
    ],
    [
      'monter par import()',
      { 'load/a.ts': "await import('../render/b.ts')" },
      'load/a.ts importe render/b.ts, plus haut que lui',
    ],
    [
      'atelier voisin',
      { 'rules/a.ts': "import { b } from '../load/b.ts'" },
      'rules/a.ts importe load/b.ts, son voisin',
    ],
    [
      'ouvrage voisin',
      { 'render/a.ts': "import { b } from '../check/index.ts'" },
      'render/a.ts importe check/index.ts, son voisin',
    ],
    [
      'réexporter du voisin',
      { 'rules/a.ts': "export * from '../schema/b.ts'" },
      'rules/a.ts importe schema/b.ts, son voisin',
    ],
    [
      'la façade évitée',
      { 'commands/a.ts': "import { b } from '../load/b.ts'" },
      'commands/a.ts importe load/b.ts sans passer par index.ts',
    ],
    [
      'sortir de src',
      { 'load/a.ts': "import b from '../../test/b.ts'" },
      'load/a.ts importe ../test/b.ts, hors de src/',
    ],
    ['étage inconnu', { 'utils/a.ts': '' }, 'utils/a.ts : aucun étage ne le prévoit'],
    [
      'cercle de types',
      { 'model/a.ts': "import type { B } from './b.ts'", 'model/b.ts': "import type { A } from './a.ts'" },
      'cercle : model/a.ts → model/b.ts → model/a.ts',
    ],
    [
      'deux portes',
      { 'schema/a.ts': "import 'ajv'", 'rules/a.ts': "import type { X } from 'ajv/dist/2020.js'" },
      'ajv a plusieurs portes : rules/a.ts, schema/a.ts',
    ],
    [
      'deux portes, paquet à espace de noms',
      { 'schema/a.ts': "import '@inquirer/i18n'", 'rules/a.ts': "import '@inquirer/i18n/fr'" },
      '@inquirer/i18n a plusieurs portes : rules/a.ts, schema/a.ts',
    ],
    ['disque', { 'rules/a.ts': "import 'node:fs/promises'" }, 'rules/a.ts touche au monde : node:fs/promises'],
    ['disque, vieux nom', { 'render/a.ts': "import 'fs'" }, 'render/a.ts touche au monde : fs'],
    ['horloge', { 'rules/a.ts': 'const t = Date.now()' }, 'rules/a.ts touche au monde : Date.now'],
    ['aujourd’hui', { 'check/a.ts': 'const t = new Date()' }, 'check/a.ts touche au monde : new Date()'],
    ['hasard', { 'render/a.ts': 'const t = Math.random()' }, 'render/a.ts touche au monde : Math.random'],
    ['processus', { 'load/a.ts': 'if (process.env.CI) {}' }, 'load/a.ts touche au monde : process.env'],
    ['console', { 'reporters/a.ts': "console.log('a')" }, 'reporters/a.ts touche au monde : console.log'],
  ])('voient : %s', (_nom, fichiers, faute) => {
    expect(maison(fichiers)).toEqual([faute])
  })

  it.each(['export const a = 1\n', '// a\nexport const a = 1\n', '/* eslint-disable */\nexport type A = 1\n'])(
    'voient un fichier sans phrase d’ouverture',
    texte => {
      expect(fautes(new Map([['model/a.ts', texte]]))).toEqual([
        'model/a.ts ne s’ouvre pas sur une phrase qui dit à quoi il sert',
      ])
    },
  )
})
