// Writes what is made from schemas/: the consolidated schema, the types, the validators; from the types of the views, what templates may find; then templates/README.md and README.md, by the program itself. Nothing is rewritten when nothing changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { schemaProjet } from './projet.ts'
import { lireProfils, lireSchemas, RACINE } from './sources.ts'
import { typesProjet } from './types.ts'
import { codeValidateurs } from './validators.ts'
import { codeDesVues, lireVues } from './vues.ts'

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
const vues = lireVues()
ecrire('src/render/gabarits/vues.generated.js', codeDesVues(vues))

// Loaded last: the program is made of what was just written.
// Whoever writes a shipped template types ordinary spaces and quotes.
const { GABARITS } = await import('../render/gabarits.ts')
const { typographieDeGabarit } = await import('../render/typographie/gabarit.ts')
for (const nom of GABARITS) {
  const chemin = `templates/${nom}.hbs`
  ecrire(chemin, typographieDeGabarit(readFileSync(new URL(chemin, RACINE), 'utf8')))
}
const { pageDesGabarits } = await import('./page-gabarits.ts')
ecrire('templates/README.md', pageDesGabarits(vues))
const { lisezmoi } = await import('./lisezmoi.ts')
ecrire('README.md', await lisezmoi(readFileSync(new URL('README.md', RACINE), 'utf8')))
