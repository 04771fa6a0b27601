// A partner at work in LibreOffice, for tests: opens a file, types in it as people do, saves it in another format.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programme } from './systeme.ts'

/** What is done in a box (`signet`: the name of its bookmark), or on a sheet. */
export type Geste =
  | {
      readonly genre: 'remplacer' | 'ajouter'
      readonly signet: string
      readonly texte: string
    }
  | {
      readonly genre: 'mot'
      readonly signet: string
      readonly ancien: string
      readonly texte: string
    }
  | {
      readonly genre: 'ligne'
      readonly signet: string
      readonly valeurs: readonly string[]
    }
  | { readonly genre: 'suivre' }
  | {
      readonly genre: 'deplacer-colonne'
      readonly feuille: string
      readonly de: number
      readonly vers: number
    }
  | {
      readonly genre: 'trier'
      readonly feuille: string
      readonly colonne: number
      readonly entete?: number
    }
  | {
      readonly genre: 'filtrer'
      readonly feuille: string
      readonly lignes: readonly number[]
    }
  | {
      readonly genre: 'case'
      readonly feuille: string
      readonly ligne: number
      readonly colonne: number
      readonly texte: string
    }

/** `sorties`: where to save it, by format. All are absolute paths. */
export type Travail = {
  readonly entree: string
  readonly gestes: readonly Geste[]
  readonly sorties: Partial<Record<'docx' | 'odt' | 'xlsx' | 'ods', string>>
}

const SECONDES = 500

/** The Python that LibreOffice can be driven from, or null after one clear line; in CI its absence is a failure. */
export function pythonDeLibreOffice(): string | null {
  if (programme('soffice') === null) return null
  const python = '/usr/bin/python3'
  if (spawnSync(python, ['-c', 'import uno']).status === 0) return python
  if (process.env.CI === 'true')
    throw new Error('Le paquet « python3-uno » manque : en intégration continue, ses tests sont obligatoires.')
  console.warn('« python3-uno » n’est pas installé : les tests qui en ont besoin sont passés.')
  return null
}

/** Does all of it in one LibreOffice. Throws with what Python says when something cannot be done. */
export function faireTravailler(python: string, travaux: readonly Travail[]): void {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-partenaire-'))
  const adresse = (chemin: string) => pathToFileURL(chemin).href
  const plan = {
    profil: adresse(join(dossier, 'profil')),
    travaux: travaux.map(({ entree, gestes, sorties }) => ({
      entree: adresse(entree),
      gestes,
      sorties: Object.fromEntries(Object.entries(sorties).map(([format, ou]) => [format, adresse(ou)])),
    })),
  }
  try {
    execFileSync(python, [join(import.meta.dirname, 'partenaire.py')], {
      input: JSON.stringify(plan),
      timeout: SECONDES * 1000,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } finally {
    rmSync(dossier, { recursive: true, force: true, maxRetries: 3 })
  }
}
