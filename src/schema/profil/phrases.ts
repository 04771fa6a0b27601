// What is said of a fault in a team's profile: what was found, what was expected, the nearest word.
import type { Chemin } from '../../model/chemin.ts'
import { plusProche } from '../../proche.ts'

/** At a path of the profile. */
export type FauteDeProfil = {
  readonly at: Chemin
  readonly on: 'cle' | 'valeur'
  readonly message: string
  readonly conseil?: string
}

/** What is read of schemas/profil.schema.json. */
export type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly const?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly uniqueItems?: boolean
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: { readonly pattern: string }
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
}

const REFUSES: Readonly<Record<string, string>> = {
  pattern: 'Une expression peut bloquer le programme : comparez des valeurs entières, avec `const` ou `enum`.',
  format: 'Chaque validateur le comprend à sa façon : comparez des valeurs entières, avec `const` ou `enum`.',
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'des clés et leurs valeurs',
  array: 'une liste',
  string: 'un texte',
  integer: 'un nombre entier',
  number: 'un nombre',
}

/** Short enough to be quoted in a sentence. */
function couper(texte: string): string {
  const lettres = [...texte.slice(0, 200).replace(/\s+/g, ' ').trim()]
  return lettres.length > 60 ? `${lettres.slice(0, 59).join('')}…` : lettres.join('')
}

export function nomDe(at: Chemin): string {
  const cle = [...at].reverse().find(c => typeof c === 'string')
  return cle === undefined ? 'Ce fichier' : `« ${couper(String(cle))} »`
}

export function mauvaisType({ type = '' }: Schema, at: Chemin): FauteDeProfil {
  return { at, on: 'valeur', message: `${nomDe(at)} attend ${TYPES[type] ?? 'une autre valeur'}.` }
}

export function motInconnu(at: Chemin, permis: readonly string[]): FauteDeProfil {
  const mot = String(at.at(-1))
  const proche = plusProche(mot, permis)
  const refus = Object.hasOwn(REFUSES, mot) ? REFUSES[mot] : undefined
  return {
    at,
    on: 'cle',
    message: `Le mot « ${couper(mot)} » n’est pas admis à cet endroit d’un profil.`,
    conseil:
      refus ?? (proche === undefined ? `Mots admis : ${permis.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`),
  }
}

export function nomMalForme(at: Chemin): FauteDeProfil {
  return {
    at,
    on: 'cle',
    message: `« ${couper(String(at.at(-1)))} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union seulement.`,
  }
}

export function motManquant(at: Chemin, cle: string, description = ''): FauteDeProfil {
  const ou = at.length === 0 ? '' : ` dans ${nomDe(at)}`
  return {
    at,
    on: 'cle',
    message: `Il manque « ${cle} »${ou}.`,
    conseil: `Ajoutez une ligne « ${cle}: … ». ${description}`.trim(),
  }
}

export function motSeul(at: Chemin, avec: readonly string[]): FauteDeProfil {
  const autres = avec.map(mot => `« ${mot} »`).join(' et ')
  return {
    at,
    on: 'cle',
    message: `${nomDe(at)} ne s’écrit pas sans ${autres}.`,
    conseil: `Ajoutez ${autres}, ou retirez ${nomDe(at)}.`,
  }
}

export function horsListe(valeur: unknown, permises: readonly string[], at: Chemin): FauteDeProfil | undefined {
  const texte = String(valeur)
  if (permises.includes(texte)) return undefined
  const proche = plusProche(texte, permises)
  return {
    at,
    on: 'valeur',
    message: `« ${couper(texte)} » n’est pas une valeur de ${nomDe(at)}.`,
    conseil: proche === undefined ? `Possible : ${permises.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`,
  }
}

export function malForme(valeur: string, description: string | undefined, at: Chemin): FauteDeProfil {
  return {
    at,
    on: 'valeur',
    message: `« ${couper(valeur)} » ne convient pas pour ${nomDe(at)}.`,
    ...(description === undefined ? {} : { conseil: `On attend : ${description}` }),
  }
}

export function listeVide(at: Chemin): FauteDeProfil {
  return { at, on: 'valeur', message: `${nomDe(at)} est une liste vide.`, conseil: 'Complétez-la.' }
}

export function enDouble(at: Chemin): FauteDeProfil {
  return {
    at,
    on: 'valeur',
    message: `Cette valeur figure deux fois dans ${nomDe(at)}.`,
    conseil: 'Retirez la seconde.',
  }
}

export function negatif(at: Chemin): FauteDeProfil {
  return { at, on: 'valeur', message: `${nomDe(at)} attend un nombre entier, zéro ou plus.` }
}

export function vide(at: Chemin): FauteDeProfil {
  return { at, on: 'valeur', message: `${nomDe(at)} est vide.` }
}
