// The identifiers of a project one of whose files cannot be read: those of the rest of it are kept.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'
import { identifiantsDuProjet } from '../../src/project/schemas/index.ts'
import { dossierDe } from '../../src/resources.ts'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-sauvetage-'))
  cpSync(join(dossierDe('examples'), 'pays-de-valdouve'), dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true }))

type Defs = Readonly<Record<string, { readonly defaultSnippets?: readonly { readonly label: string }[] }>>

function defs(): Defs {
  return (JSON.parse(identifiantsDuProjet(lireProjet(dossier, { date: '2027-01-01' }))) as { $defs: Defs }).$defs
}
const proposes = (sorte: string) => (defs()[`${sorte}-proposes`]?.defaultSnippets ?? []).map(s => s.label)

function abimer(fichier: string, defaire: (texte: string) => string): void {
  const chemin = join(dossier, fichier)
  const avant = readFileSync(chemin, 'utf8')
  const apres = defaire(avant)
  expect(apres).not.toBe(avant)
  writeFileSync(chemin, apres)
  expect(
    lireProjet(dossier, { date: '2027-01-01' })
      .documents.find(d => d.fichier === fichier)
      ?.arbre(),
  ).toBeNull()
}

it.each<[string, string, string, string, (texte: string) => string]>([
  ['un crochet ouvert', 'acteurs.yaml', 'acteur', 'cpam', t => t.replace('- id: cpam', '- id: [cpam')],
  [
    'un guillemet ouvert',
    'acteurs.yaml',
    'acteur',
    'cpam',
    t => t.replace('nom: Caisse primaire', 'nom: "Caisse primaire'),
  ],
  [
    'une tabulation',
    'acteurs.yaml',
    'acteur',
    'cpam',
    t => t.replace('    nom: Caisse primaire', '\tnom: Caisse primaire'),
  ],
  [
    'une accolade ouverte',
    'diagnostic.yaml',
    'source',
    'portrait-ors',
    t => t.replace('- id: portrait', '- {id: portrait'),
  ],
])('malgré %s, seul l’élément fautif manque', (_, fichier, sorte, perdu, defaire) => {
  const avant = proposes(sorte)
  abimer(fichier, defaire)
  expect(proposes(sorte)).toEqual(avant.filter(id => id !== perdu))
  expect(avant).toContain(perdu)
})

it('et rien n’y est refusé : ce qui manque est peut-être dans la partie qui n’a pas été lue', () => {
  expect(defs().acteur).toHaveProperty('else')
  abimer('acteurs.yaml', t => t.replace('- id: cpam', '- id: [cpam'))
  expect(defs().acteur).not.toHaveProperty('else')
})

it('un fichier entièrement illisible n’empêche rien', () => {
  writeFileSync(join(dossier, 'acteurs.yaml'), '[[[[')
  expect(proposes('acteur')).toEqual([])
  expect(proposes('fiche').length).toBeGreaterThan(5)
})
