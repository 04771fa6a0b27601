// The file of answers of `cls init --reponses`, or the standard input: their bytes.
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { estUserError, UserError } from '../../model/erreur.ts'
import type { Io } from '../io.ts'

const TAILLE_MAXIMALE = 5 * 1024 * 1024

/** `nom`: a file, `-` for the standard input; with how messages call it. Throws UserError. */
export async function lireReponsesDonnees(nom: string, io: Io): Promise<{ octets: Uint8Array; appele: string }> {
  if (nom === '-') return { octets: await lireEntree(io.entree), appele: 'Entrée standard' }
  return { octets: lireFichier(nom, io), appele: nom }
}

function lireFichier(nom: string, io: Io): Uint8Array {
  try {
    const chemin = resolve(io.dossier, nom)
    const etat = statSync(chemin)
    if (etat.size > TAILLE_MAXIMALE) throw tropGros(nom)
    // A device such as /dev/zero never ends.
    if (etat.isCharacterDevice()) throw new UserError(`« ${nom} » n’est pas un fichier de réponses.`)
    return readFileSync(chemin)
  } catch (erreur) {
    if (estUserError(erreur)) throw erreur
    const cause = (erreur as NodeJS.ErrnoException).code === 'ENOENT' ? 'n’existe pas' : 'ne peut pas être lu'
    throw new UserError(`Le fichier de réponses « ${nom} » ${cause}.`, 'Vérifiez son nom et son dossier.')
  }
}

async function lireEntree(entree: NodeJS.ReadableStream): Promise<Uint8Array> {
  const morceaux: Buffer[] = []
  let taille = 0
  for await (const morceau of entree) {
    morceaux.push(Buffer.from(morceau))
    taille += morceau.length
    if (taille > TAILLE_MAXIMALE) throw tropGros('Entrée standard')
  }
  return Buffer.concat(morceaux)
}

function tropGros(nom: string): UserError {
  return new UserError(`${nom} : plus de 5 Mo, ce ne sont pas des réponses.`)
}
