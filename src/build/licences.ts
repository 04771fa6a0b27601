// The names, versions and licence texts of the packages that the bundle contains: their authors ask for it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const EN_TETE = `contrat-local-sante contient les paquets suivants, chacun sous sa licence.
`

/** What the generated validators were made from: they stand in src/, where the bundler sees no package any more. */
const DANS_LES_VALIDATEURS = ['node_modules/ajv/', 'node_modules/fast-deep-equal/']

/** The package of official places, whose data are under a licence of their own. */
const LIEUX = 'node_modules/@etalab/decoupage-administratif/'

/** `entrees`: the bundle's input files, relative to `racine`, with `/`; `donnees`: what the data shipped beside it ask to be said. */
export function licencesTierces(racine: string, entrees: readonly string[], donnees = ''): string {
  const dossiers = new Set([...entrees, ...DANS_LES_VALIDATEURS, LIEUX].flatMap(dossierDuPaquet))
  const notices = [...dossiers].sort().map(dossier => notice(join(racine, dossier)))
  return [EN_TETE, ...new Set(notices), ...(donnees === '' ? [] : [donnees])].join(`\n${'-'.repeat(80)}\n`)
}

/** `node_modules/@a/b/lib/c.js` → `node_modules/@a/b`, the innermost package when they nest. */
function dossierDuPaquet(entree: string): string[] {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(entree)?.slice(0, 1) ?? []
}

function notice(dossier: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(dossier, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const fichiers = readdirSync(dossier).filter(nom => /^(licen[cs]e|copying|notice)/i.test(nom))
  const textes = fichiers.map(nom => readFileSync(join(dossier, nom), 'utf8').trim())
  if (textes.length === 0 && !license) throw new Error(`${name}: no licence found`)
  return [`${name} ${version} (${license ?? 'voir ci-dessous'})`, ...textes].join('\n\n')
}
