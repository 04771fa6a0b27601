// The plans of fixtures/, read as `cls import` reads them, for a small contract that declares some of their bodies.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { lireClasseur } from '../../src/bureautique/classeur/index.ts'
import { lireTexte } from '../../src/bureautique/texte/lire.ts'
import { contexteDe } from '../../src/champs/index.ts'
import { type Importation, importerClasseur, importerTexte } from '../../src/importation/index.ts'
import { DISQUE } from '../../src/load/disque/disque.ts'
import { lireProjet } from '../../src/project/read.ts'

const ICI = new URL('fixtures/', import.meta.url)
export const PROJET = fileURLToPath(new URL('projet', ICI))
const { projet } = lireProjet(PROJET, { date: '2026-11-23', lire: DISQUE.lire, lister: DISQUE.lister })
export const CONTEXTE = contexteDe(projet)

export const PLANS = readdirSync(ICI)
  .filter(nom => /^\d\d-.*\.(?:xlsx|csv|ods|odt|docx)$/.test(nom))
  .sort()

export function lirePlan(fichier: string, octets: Uint8Array = readFileSync(new URL(fichier, ICI))): Importation {
  if (/\.(?:xlsx|csv|ods)$/.test(fichier)) {
    const classeur = lireClasseur(octets, fichier)
    if ('refus' in classeur) throw new Error(classeur.refus)
    return importerClasseur(classeur, CONTEXTE, { fichier })
  }
  const texte = lireTexte(octets, fichier)
  if ('refus' in texte) throw new Error(texte.refus)
  return importerTexte(texte, CONTEXTE, { fichier })
}

type Valeur = string | readonly Readonly<Record<string, string>>[]
export type FicheAttendue = Readonly<Record<string, Valeur>>

export function attendu(fichier: string): {
  readonly fiches: readonly FicheAttendue[]
  readonly restes: readonly string[]
} {
  return parse(readFileSync(new URL(fichier.replace(/\.\w+$/, '.attendu.yaml'), ICI), 'utf8'))
}
