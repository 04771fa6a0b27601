// What an editor sees: the published schemas judge the files as YAML's own types give them (1.10 is a number there), and agree with the program.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lireSchemas } from '../../src/build/sources.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Genre } from '../../src/model/partie.ts'
import { dossierDe } from '../../src/resources.ts'
import { verifierForme } from '../../src/schema/forme.ts'

const sources = lireSchemas()

function juge(genre: string): Validator {
  const validateur = new Validator(sources[genre] as object, '2020-12', true)
  for (const autre of ['commun', 'nomenclatures']) validateur.addSchema(sources[autre] as object)
  return validateur
}

const parEditeur = (genre: string, yaml: string) => juge(genre).validate(parse(yaml)).valid
const parProgramme = (genre: Genre, yaml: string) => {
  const { racine } = lireYaml(yaml)
  return racine !== null && verifierForme(genre, racine, yaml).problemes.length === 0
}

function fichiers(dossier: string): string[] {
  return readdirSync(dossier, { withFileTypes: true, recursive: true })
    .filter(e => e.isFile() && e.name.endsWith('.yaml'))
    .map(e => join(e.parentPath, e.name))
}

describe('l’éditeur et le programme', () => {
  it.each(fichiers(dossierDe('examples')).map(f => [f.slice(dossierDe('examples').length + 1), f]))(
    'acceptent %s',
    (nom, fichier) => {
      const genre = /fiches\//.test(nom)
        ? 'fiche'
        : /suivi\//.test(nom)
          ? 'suivi'
          : (nom.split(/[/\\]/)[1] ?? '').replace('.yaml', '')
      const yaml = readFileSync(fichier, 'utf8')
      expect(juge(genre).validate(parse(yaml)).errors).toEqual([])
      expect(parProgramme(genre as Genre, yaml)).toBe(true)
    },
  )

  const tete = 'id: bus\ntitre: Un bus\n'
  it.each<[string, Genre, string, boolean]>([
    ['un numéro à point', 'fiche', `${tete}numero: 1.10\n`, true],
    ['un identifiant chiffré', 'fiche', 'id: 12\ntitre: Un bus\n', true],
    ['un montant à la française', 'fiche', `${tete}budget:\n  total: 60 000 €\n`, true],
    ['un montant à compléter', 'fiche', `${tete}budget:\n  total: à compléter (demander à la CPAM)\n`, true],
    ['un montant illisible', 'fiche', `${tete}budget:\n  total: beaucoup\n`, false],
    ['une date française', 'fiche', `${tete}calendrier:\n  debut: 01/03/2026\n`, true],
    ['une année seule', 'fiche', `${tete}calendrier:\n  debut: 2026\n`, true],
    ['une date en mots', 'fiche', `${tete}calendrier:\n  debut: mars 2026\n`, false],
    ['un titre à compléter', 'fiche', 'id: bus\ntitre: à compléter\n', true],
    ['un titre absent', 'fiche', 'id: bus\n', false],
    ['un identifiant à compléter', 'fiche', 'id: à compléter\ntitre: Un bus\n', false],
    ['une liste à compléter', 'fiche', `${tete}themes: à compléter\n`, false],
    ['une valeur de liste à compléter', 'fiche', `${tete}statut: à compléter\n`, false],
    ['une cible en mots', 'fiche', `${tete}indicateurs:\n  - libelle: Passages\n    cible: le plus possible\n`, true],
    ['une cible chiffrée', 'fiche', `${tete}indicateurs:\n  - libelle: Passages\n    cible: 800\n`, true],
    ['un code de commune nu', 'territoire', 'communes:\n  - code: 01000\n    nom: Bourg\n', true],
    ['des départements nus', 'territoire', 'departements:\n  - 44\n  - 2A\n', true],
    ['oui', 'territoire', 'fictif: oui\n', true],
    ['true', 'territoire', 'fictif: true\n', true],
    ['ni oui ni non', 'territoire', 'fictif: un peu\n', false],
    [
      'un pilote en toutes lettres',
      'fiche',
      `${tete}pilotes:\n  - nom: Croix-Rouge locale\n    service: Antenne\n`,
      true,
    ],
    ['un pilote d’un mot', 'fiche', `${tete}pilotes:\n  - mairie\n`, true],
    ['une clé de trop', 'fiche', `${tete}pilote:\n  - mairie\n`, false],
    [
      'un chemin qui sort du projet',
      'contrat',
      'format: 1\nid: a\ntitre: A\nannexes:\n  - titre: B\n    fichier: ../../secret.txt\n',
      false,
    ],
    [
      'un chemin absolu',
      'contrat',
      'format: 1\nid: a\ntitre: A\nannexes:\n  - titre: B\n    fichier: /etc/passwd\n',
      false,
    ],
  ])('s’accordent sur : %s', (_, genre, yaml, attendu) => {
    expect({ editeur: parEditeur(genre, yaml), programme: parProgramme(genre, yaml) }).toEqual({
      editeur: attendu,
      programme: attendu,
    })
  })
})
