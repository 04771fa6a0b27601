// The file of a reference: JSON that people can read, one known remark a line, always in the same order.
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import type { Repere } from '../reporters/lieux.ts'

/** A remark known again by what an edit elsewhere does not change. `nombre`: how many are in all points alike. */
export type Connue = Repere & { readonly nombre: number }

const VERSION = 1
const NOTE =
  'Remarques déjà connues : « validate --reference » ne compte que les autres. Ce fichier ne fait que rétrécir (--geler).'

export function cleDe({ fichier, regle, chemin, extrait }: Connue): string {
  return JSON.stringify([fichier, regle, chemin, extrait])
}

export function ecrireReference(connues: readonly Connue[]): string {
  const lignes = connues
    .map(connue => ({ cle: cleDe(connue), connue }))
    .sort((a, b) => (a.cle < b.cle ? -1 : 1))
    .map(({ connue: { fichier, regle, chemin, extrait, nombre } }) =>
      JSON.stringify({ fichier, regle, chemin, extrait, ...(nombre > 1 ? { nombre } : {}) }),
    )
  const liste = lignes.length === 0 ? '[]' : `[\n    ${lignes.join(',\n    ')}\n  ]`
  return `{\n  "version": ${VERSION},\n  "note": ${JSON.stringify(NOTE)},\n  "remarques": ${liste}\n}\n`
}

/** Throws UserError for what is no reference, or one of a later version. */
export function lireReference(
  octets: Uint8Array,
  { fichier, nom }: { readonly fichier: string; readonly nom: string },
): Connue[] {
  const donnees = analyser(octets)
  if (estObjet(donnees) && typeof donnees.version === 'number' && donnees.version > VERSION)
    throw new UserError(
      `Le fichier de référence « ${fichier} » a été écrit par une version plus récente du programme.`,
      'Mettez le programme à jour.',
    )
  const liste = estObjet(donnees) && donnees.version === VERSION ? donnees.remarques : undefined
  const connues = Array.isArray(liste) ? liste.map(enConnue) : [undefined]
  const justes = connues.filter(c => c !== undefined)
  if (justes.length < connues.length)
    throw new UserError(
      `« ${fichier} » n’est pas un fichier de référence, ou il est abîmé.`,
      `Reprenez-en une copie saine, ou supprimez-le et refaites-le avec « ${nom} validate --reference ${enArgument(fichier)} --geler ».`,
    )
  return justes
}

function analyser(octets: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets))
  } catch {
    return undefined
  }
}

function enConnue(donnee: unknown): Connue | undefined {
  if (!estObjet(donnee)) return undefined
  const { fichier, regle, chemin, extrait, nombre = 1 } = donnee
  const textes = [fichier, regle, chemin, extrait].every(valeur => typeof valeur === 'string')
  if (!textes || !Number.isSafeInteger(nombre) || Number(nombre) < 1) return undefined
  return { fichier, regle, chemin, extrait, nombre } as Connue
}

function estObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}
