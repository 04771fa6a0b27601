// A completed set of answers → every file of the new project, as text; nothing is written here.
import { nomDeFichier } from '../model/nom-de-fichier.ts'
import type { Genre } from '../model/partie.ts'
import type { Projet } from '../model/projet.generated.ts'
import { CHEMINS_DES_SCHEMAS, schemasDuProjet } from '../project/schemas/index.ts'
import { aCompleter } from '../schema/valeurs.ts'
import { completer } from './defauts.ts'
import { composer } from './gabarit.ts'
import { reglages } from './reglages.ts'
import type { Reponses, Table } from './reponses.ts'

/** `chemin`: relative to the project's folder, with `/`. */
export type FichierNeuf = {
  readonly chemin: string
  readonly contenu: string
  /** Settings of an editor or of git: one that is already there is left as it is. */
  readonly confort?: true
}
export type Echafaudage = { readonly fichiers: readonly FichierNeuf[]; readonly avis: readonly string[] }

const RACINE = ['territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation'] as const

/** What is written whatever the answers: a folder that holds one of these is not empty enough. */
export const CHEMINS_FIXES: readonly string[] = [
  'contrat.yaml',
  ...RACINE.map(partie => `${partie}.yaml`),
  ...CHEMINS_DES_SCHEMAS,
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
      ...schemasDuProjet({ projet: { format: 1, ...connu(complet) } as unknown as Projet, incertaines: new Set() }),
      ...reglages().map(reglage => ({ ...reglage, confort: true as const })),
      ...fiches,
      ...complet.suivi.map(s => ({ chemin: `suivi/${s.annee}.yaml`, contenu: dansUnDossier('suivi', s) })),
      ...RACINE.map(genre => ({ chemin: `${genre}.yaml`, contenu: composer(genre, complet[genre], '.cls/schemas') })),
      { chemin: 'contrat.yaml', contenu: composer('contrat', complet.contrat, '.cls/schemas') },
    ],
  }
}

/** What is still to complete is absent of a project once read: schemas made now must be those of that reading. */
function connu<T>(valeur: T): T {
  if (Array.isArray(valeur)) return valeur.filter(v => !estACompleter(v)).map(connu) as T
  if (typeof valeur !== 'object' || valeur === null) return valeur
  const entrees = Object.entries(valeur).filter(([, v]) => !estACompleter(v))
  return Object.fromEntries(entrees.map(([cle, v]) => [cle, connu(v)])) as T
}

function estACompleter(valeur: unknown): boolean {
  return typeof valeur === 'string' && aCompleter(valeur) !== undefined
}
