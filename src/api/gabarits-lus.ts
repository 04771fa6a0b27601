// The templates that a project keeps in its own folder: read with care, since they may come from anybody.
import { join, resolve } from 'node:path'
import { afficher, estDossier, existe, lireFichier, lister } from '../load/files.ts'
import { estUserError, UserError } from '../model/erreur.ts'

export const DOSSIER = 'gabarits'
/** Nobody writes as much by hand. */
const TAILLE = 1024 * 1024
const NOMBRE = 500
const PROFONDEUR = 6

/** `textes`: by name, `contrat/articles/gouvernance`. `dossier`: as shown to people. */
export type GabaritsLus = { readonly dossier: string; readonly textes: ReadonlyMap<string, string> }

/**
 * The templates of a project: those of `choisi` (a path from `depuis`), else of its own folder `gabarits/`; nothing when it has none.
 * Links are not followed. Throws UserError for a folder that is not there, or a file that cannot be read.
 */
export function gabaritsDuProjet(projet: string, depuis: string, choisi?: string): GabaritsLus | undefined {
  const dossier = choisi === undefined ? join(projet, DOSSIER) : resolve(depuis, choisi)
  if (choisi === undefined && !existe(dossier)) return undefined
  if (!estDossier(dossier))
    throw new UserError(
      `Le dossier de gabarits « ${afficher(dossier, depuis)} » n’existe pas, ou n’est pas un dossier.`,
      'Nommez un dossier qui contient des gabarits ; « templates --copier » en fait un dans le contrat.',
    )
  const textes = new Map<string, string>()
  for (const nom of noms(dossier))
    textes.set(nom, lireGabarit(join(dossier, `${nom}.hbs`), afficher(join(dossier, `${nom}.hbs`), depuis)))
  return textes.size === 0 ? undefined : { dossier: afficher(dossier, depuis), textes }
}

function noms(racine: string): string[] {
  const trouves: string[] = []
  const parcourir = (chemin: string, profondeur: number) => {
    for (const { nom, genre } of lister(join(racine, chemin))) {
      const complet = chemin === '' ? nom : `${chemin}/${nom}`
      if (genre === 'dossier' && profondeur < PROFONDEUR && !nom.startsWith('.')) parcourir(complet, profondeur + 1)
      if (genre === 'fichier' && nom.endsWith('.hbs')) trouves.push(complet.slice(0, -4))
      if (trouves.length > NOMBRE)
        throw new UserError(
          `Le dossier de gabarits en contient plus de ${NOMBRE} : il n’est pas lu.`,
          'Gardez-y seulement les gabarits que vous changez.',
        )
    }
  }
  parcourir('', 1)
  return trouves
}

function lireGabarit(chemin: string, montre: string): string {
  const lu = lireFichier(chemin, TAILLE)
  if ('octets' in lu) return new TextDecoder().decode(lu.octets)
  throw new UserError(
    `Le gabarit « ${montre} » ne peut pas être lu${lu.refus === 'trop-gros' ? ' : il est trop gros' : ''}.`,
    'Retirez-le, ou remplacez-le par une copie du gabarit livré avec « templates --copier ».',
  )
}

/** Said at each render, so that nobody wonders where a sentence comes from. */
export function avisDeGabarits(lus: GabaritsLus | undefined): string[] {
  if (lus === undefined) return []
  const cites = [...lus.textes.keys()]
  return [
    `Gabarits du dossier « ${lus.dossier} » : ${cites.slice(0, 8).join(', ')}${cites.length > 8 ? `… (${cites.length})` : ''}.`,
  ]
}

/** A mistake in somebody's template is theirs to mend; any other error stays what it is. */
export function fauteDuProjet(erreur: unknown): unknown {
  if (!(erreur instanceof Error) || erreur.name !== 'FauteDeGabarit' || estUserError(erreur)) return erreur
  return new UserError(
    erreur.message,
    'La commande « templates --verifier » dit toutes les fautes de vos gabarits en une fois.',
  )
}
