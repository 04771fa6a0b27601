// Reads the schemas of schemas/ for the generators.
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Schema } from './projet.ts'

export const RACINE = new URL('../../', import.meta.url)

/** Every schema of files and facts in schemas/ (`projet` is generated, `profil` describes the profiles), by name: `fiche`, `commun`… */
export function lireSchemas(): Record<string, Schema> {
  const dossier = new URL('schemas/', RACINE)
  const noms = readdirSync(dossier).filter(
    nom => nom.endsWith('.schema.json') && !['projet.schema.json', 'profil.schema.json'].includes(nom),
  )
  return Object.fromEntries(noms.map(nom => [basename(nom, '.schema.json'), lireJson(new URL(nom, dossier))]))
}

/** Every profile of schemas/profils/, by name: `national`, `grand-est`… */
export function lireProfils(): Record<string, Schema> {
  const dossier = new URL('schemas/profils/', RACINE)
  const noms = readdirSync(dossier).filter(nom => nom.endsWith('.schema.json'))
  return Object.fromEntries(noms.map(nom => [basename(nom, '.schema.json'), lireJson(new URL(nom, dossier))]))
}

function lireJson(url: URL): Schema {
  return JSON.parse(readFileSync(url, 'utf8')) as Schema
}
