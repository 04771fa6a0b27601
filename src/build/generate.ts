// Writes what is made from schemas/: the consolidated schema, the types, the validators; then README.md, by the program itself. Nothing is rewritten when nothing changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { schemaProjet } from './projet.ts'
import { lireProfils, lireSchemas, RACINE } from './sources.ts'
import { typesProjet } from './types.ts'
import { codeValidateurs } from './validators.ts'

function ecrire(chemin: string, texte: string): void {
  const url = new URL(chemin, RACINE)
  if (existsSync(url) && readFileSync(url, 'utf8') === texte) return
  writeFileSync(url, texte)
}

const sources = lireSchemas()
const projet = schemaProjet(sources)
ecrire('schemas/projet.schema.json', `${JSON.stringify(projet, null, 2)}\n`)
ecrire('src/model/projet.generated.ts', await typesProjet(projet))
ecrire('src/schema/validateurs.generated.js', await codeValidateurs(sources, lireProfils()))

// Loaded last: the program is made of what was just written.
const { lisezmoi } = await import('./lisezmoi.ts')
ecrire('README.md', await lisezmoi(readFileSync(new URL('README.md', RACINE), 'utf8')))
