// What an editor inserts is a contract that can be read as it is: each snippet, its blanks as they come, in its place.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { verifier } from '../../src/index.ts'
import { extraits } from '../../src/scaffold/extraits.ts'
import { echafauder } from '../../src/scaffold/fichiers.ts'
import { etendre, OU } from './extrait.ts'
import { dansUnProjet } from './projet-neuf.ts'

const MAINTENANT = new Date('2026-11-22T12:00:00Z')

it.each(extraits().map(e => [e.mot, e] as const))('« %s » n’est pas une faute', async (mot, extrait) => {
  const places = OU[mot] ?? []
  expect(places.length).toBeGreaterThan(0)
  for (const { fichier, texte } of places) {
    const remarques = await dansUnProjet({}, async dossier => {
      mkdirSync(dirname(join(dossier, fichier)), { recursive: true })
      writeFileSync(join(dossier, fichier), texte(etendre(extrait, fichier)))
      const { rapport } = await verifier([dossier], { dossier, maintenant: MAINTENANT, phase: 'preparation' })
      return rapport.remarques.filter(r => r.etat === 'actif' && (r.gravite === 'erreur' || r.fichier === fichier))
    })
    const dites = remarques.map(r => `${r.fichier}:${r.ligne} ${r.regle} ${r.message}`)
    expect(dites.filter(d => !d.includes('reste-a-completer'))).toEqual([])
  }
})

it('ont chacun leur mot, et rien qui s’efface : chaque blanc est un arrêt de tabulation', () => {
  const tous = extraits()
  expect(new Set(tous.map(e => e.mot)).size).toBe(tous.length)
  for (const { corps, mot } of tous) {
    const arrets = [...corps.join('\n').matchAll(/\$\{(\d+)[:|]/g)].map(([, n]) => Number(n))
    expect([mot, arrets]).toEqual([mot, arrets.map((_, n) => n + 1)])
    expect(corps.at(-1)).toBe('$0')
  }
})

it('sont écrits pour l’éditeur, avec les réglages qui donnent son schéma à chaque fichier', () => {
  const fichiers = new Map(echafauder({}).fichiers.map(({ chemin, contenu }) => [chemin, contenu]))
  const lire = (chemin: string) => JSON.parse(fichiers.get(chemin) ?? '')
  expect(lire('.vscode/extensions.json').recommendations).toEqual(['redhat.vscode-yaml'])
  const [prefixe] = extraits().map(e => e.mot)
  expect(lire('.vscode/cls.code-snippets')['Fiche action']).toMatchObject({ scope: 'yaml', prefix: prefixe })
  const schemas: Record<string, string> = lire('.vscode/settings.json')['yaml.schemas']
  for (const [schema, nom] of Object.entries(schemas)) {
    expect(fichiers.has(schema)).toBe(true)
    expect(nom).toMatch(/^\w+(\/\*)?\.yaml$/)
  }
  const racine = [...fichiers.keys()].filter(chemin => /^\w+\.yaml$/.test(chemin))
  expect(Object.values(schemas)).toEqual(expect.arrayContaining(racine))
})
