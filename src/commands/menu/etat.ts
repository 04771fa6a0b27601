// What the menu needs to know of a folder, read anew each time it is shown.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { estUserError } from '../../model/erreur.ts'
import { dossierDe } from '../../resources.ts'
import { conversationsEnAttente } from '../dialogue/garde.ts'
import { desarmer } from '../formats.ts'
import type { Io } from '../io.ts'
import type { Etat } from './entrees.ts'

/** `avant`: another folder was left for this one. */
export async function lireEtat(io: Io, avant: boolean): Promise<Etat> {
  const { situer } = await import('../../index.ts')
  const commun = {
    attente: conversationsEnAttente(io.dossier),
    ...exempleLivre(),
    avant,
  }
  try {
    return { ...(await situer({ dossier: io.dossier, maintenant: io.maintenant })), ...commun }
  } catch (erreur) {
    // Its settings leave every contract aside, for instance: said, and the menu still helps.
    if (!estUserError(erreur)) throw erreur
    io.erreur(desarmer(`${erreur.message}\n`, io))
    return { contrats: [], entier: true, ...commun }
  }
}

/** Some copies of the program come without its examples. */
function exempleLivre(): { readonly exemple?: string } {
  const exemple = join(dossierDe('examples'), 'pays-de-valdouve')
  return existsSync(join(exemple, 'contrat.yaml')) ? { exemple } : {}
}
