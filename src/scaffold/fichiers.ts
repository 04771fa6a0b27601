// A completed set of answers → every file of the new project, as text; nothing is written here.
import type { Genre } from '../model/partie.ts'
import { lire } from '../resources.ts'
import { completer } from './defauts.ts'
import { composer } from './gabarit.ts'
import { nomDeFichier } from './identifiants.ts'
import { REGLAGES } from './reglages.ts'
import type { Reponses, Table } from './reponses.ts'

/** `chemin`: relative to the project's folder, with `/`. */
export type FichierNeuf = { readonly chemin: string; readonly contenu: string }
export type Echafaudage = { readonly fichiers: readonly FichierNeuf[]; readonly avis: readonly string[] }

/** Schemas that the files' own first line names, and those that they refer to. */
const SCHEMAS = [
  ...['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'fiche', 'gouvernance', 'evaluation', 'suivi'],
  ...['commun', 'nomenclatures'],
]
const RACINE = ['territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation'] as const

/** What is written whatever the answers: a folder that holds one of these is not empty enough. */
export const CHEMINS_FIXES: readonly string[] = [
  'contrat.yaml',
  ...RACINE.map(partie => `${partie}.yaml`),
  ...REGLAGES.map(r => r.chemin),
  ...SCHEMAS.map(nom => `.cls/schemas/${nom}.schema.json`),
]

/** All the files, contrat.yaml last: a folder becomes a project only once it is whole. */
export function echafauder(reponses: Reponses): Echafaudage {
  const { complet, avis } = completer(reponses)
  const dansUnDossier = (genre: Genre, valeurs: Table) => composer(genre, valeurs, '../.cls/schemas')
  const pris = new Set<string>()
  const fiches = complet.fiches.map(fiche => {
    const nom = nomDeFichier(String(fiche.id), pris)
    pris.add(nom)
    return { chemin: `fiches/${nom}.yaml`, contenu: dansUnDossier('fiche', fiche) }
  })
  return {
    avis,
    fichiers: [
      ...SCHEMAS.map(nom => ({ chemin: `.cls/schemas/${nom}.schema.json`, contenu: copieDuSchema(nom) })),
      ...REGLAGES,
      ...fiches,
      ...complet.suivi.map(s => ({ chemin: `suivi/${s.annee}.yaml`, contenu: dansUnDossier('suivi', s) })),
      ...RACINE.map(genre => ({ chemin: `${genre}.yaml`, contenu: composer(genre, complet[genre], '.cls/schemas') })),
      { chemin: 'contrat.yaml', contenu: composer('contrat', complet.contrat, '.cls/schemas') },
    ],
  }
}

/** A schema for editors. Without its `$id`: some (yaml-language-server 1.20) look there, on the network, for the files it refers to. */
export function copieDuSchema(nom: string): string {
  const { $id: _, ...schema } = JSON.parse(lire('schemas', `${nom}.schema.json`)) as Record<string, unknown>
  return `${JSON.stringify(schema, null, 2)}\n`
}
