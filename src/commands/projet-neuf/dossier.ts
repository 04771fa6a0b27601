// The folder of a new project: what forbids to write in it, as sentences.
import { accessSync, constants, lstatSync, type Stats } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../../model/erreur.ts'
import type { Io } from '../io.ts'

export type Refus = readonly [message: string, conseil: string]

export function refuser(refus: Refus | undefined): void {
  if (refus !== undefined) throw new UserError(...refus)
}

/** `chemins`: what would be written there. */
export function refusDuDossier(dossier: string, chemins: readonly string[], io: Io): Refus | undefined {
  const complet = resolve(io.dossier, dossier)
  if (etat(complet)?.isFile()) return [`« ${dossier} » est un fichier.`, 'Donnez le nom d’un dossier à créer.']
  const presents = chemins.filter(chemin => etat(join(complet, chemin)) !== undefined)
  if (presents.includes('contrat.yaml'))
    return [`« ${dossier} » contient déjà un contrat : rien n’y a été écrit.`, 'Choisissez un autre dossier.']
  if (presents.length > 0) {
    const debut = presents.length === 1 ? 'Ce fichier existe déjà' : 'Ces fichiers existent déjà'
    return [`${debut} dans « ${dossier} » : ${presents.join(', ')}. Rien n’a été écrit.`, 'Choisissez un dossier neuf.']
  }
  return ouvert(complet)
    ? undefined
    : [`Il n’est pas permis d’écrire dans « ${dossier} ».`, 'Choisissez un dossier à vous, par exemple dans Documents.']
}

/** May files be made there, or in the nearest folder above that exists? */
function ouvert(complet: string): boolean {
  let ici = complet
  while (etat(ici) === undefined && dirname(ici) !== ici) ici = dirname(ici)
  try {
    accessSync(ici, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A link that leads nowhere is there all the same. */
export function etat(chemin: string): Stats | undefined {
  try {
    return lstatSync(chemin)
  } catch {
    return undefined
  }
}
