// A project in a temporary folder, with the editor open on it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lireProjet } from '../../src/project/read.ts'
import { schemasDuProjet } from '../../src/project/schemas/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { echafauder, type FichierNeuf } from '../../src/scaffold/index.ts'
import { type Editeur, ouvrirEditeur } from '../outils/serveur-yaml.ts'

export type Atelier = { readonly racine: string; readonly editeur: Editeur; fermer(): void }

const REGLAGES = echafauder({}).fichiers.find(f => f.chemin === '.vscode/settings.json')?.contenu ?? '{}'

export async function atelier(fichiers: readonly FichierNeuf[]): Promise<Atelier> {
  const racine = mkdtempSync(join(tmpdir(), 'cls-editeur-'))
  for (const { chemin, contenu } of fichiers) {
    mkdirSync(dirname(join(racine, chemin)), { recursive: true })
    writeFileSync(join(racine, chemin), contenu)
  }
  const editeur = await ouvrirEditeur(racine, REGLAGES)
  return {
    racine,
    editeur,
    fermer() {
      editeur.fermer()
      rmSync(racine, { recursive: true })
    },
  }
}

/** The YAML files of an example, and the schemas that `cls schema --ecrire` gives it. */
export function fichiersDe(exemple: string): readonly FichierNeuf[] {
  const dossier = join(dossierDe('examples'), exemple)
  const noms = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter(nom => nom.endsWith('.yaml'))
  return [
    ...noms.map(nom => ({
      chemin: nom.replaceAll('\\', '/'),
      contenu: readFileSync(join(dossier, nom), 'utf8'),
    })),
    ...schemasDuProjet(lireProjet(dossier, { date: '2027-01-01' })),
  ]
}
