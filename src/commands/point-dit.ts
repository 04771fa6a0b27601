// What `cls status` writes: the point of one or several contracts, or the e-mail to send to somebody.
import { resolve } from 'node:path'
import type { Jugement } from '../index.ts'
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import type { FormatDuPoint } from '../model/format.ts'
import { paint } from '../paint.ts'
import { desarmer } from './formats.ts'
import { horodatage } from './horodatage.ts'
import type { Io } from './io.ts'
import { remettreTexte } from './remettre.ts'

export type DemandeDePoint = Pick<Jugement, 'phase' | 'profil' | 'date'> & {
  readonly chemins: readonly string[]
  readonly format: FormatDuPoint
  readonly pour?: string
  readonly sortie?: string
}

/**
 * Always 0: what is wrong in a contract is for `validate` to count.
 * Throws UserError where there is no contract, with the conversation that waits there if one does.
 */
export async function direLePoint(demande: DemandeDePoint, io: Io): Promise<number> {
  try {
    return await dire(demande, io)
  } catch (erreur) {
    throw (await commenceIci(demande.chemins, io)) ?? erreur
  }
}

/** No contract yet, but answers to `init` that were kept: what to type to go on. */
async function commenceIci([dossier = '.', autre]: readonly string[], io: Io): Promise<UserError | undefined> {
  const { sansContrat } = await import('../index.ts')
  if (autre !== undefined || !sansContrat(dossier, io.dossier)) return undefined
  const { conversationsEnAttente } = await import('./dialogue/garde.ts')
  const [attend] = conversationsEnAttente(resolve(io.dossier, dossier))
  if (attend === undefined) return undefined
  const ou = [dossier, attend].filter(mot => mot !== '.').join('/')
  const mots = ['init', '--reprendre', ...(ou === '' ? [] : [enArgument(ou)])]
  return new UserError(
    'Le contrat n’est pas encore écrit : vous avez commencé à répondre aux questions, et vos réponses sont gardées.',
    `Reprenez où vous en étiez : ${io.nom} ${mots.join(' ')}`,
  )
}

async function dire({ chemins, format, pour, sortie, ...options }: DemandeDePoint, io: Io): Promise<number> {
  const jugement = { ...options, dossier: io.dossier, maintenant: io.maintenant }
  if (pour !== undefined) {
    if (format !== 'texte')
      throw new UserError(
        `Un courriel est un texte : l’option --pour ne va pas avec « --format ${format} ».`,
        'Retirez l’une des deux options.',
      )
    return direLeCourriel(pour, chemins, sortie, jugement, io)
  }
  const { faireLePoint, presenterLePoint } = await import('../index.ts')
  const points = await faireLePoint(chemins, jugement)
  const date = horodatage(io)
  const texte = await presenterLePoint(points, {
    format,
    nom: io.nom,
    largeur: io.largeur,
    couleur: io.couleur && sortie === undefined,
    ...(date && { horodatage: date }),
  })
  await remettreTexte(format === 'texte' && sortie === undefined ? desarmer(texte, io) : texte, sortie, io)
  return 0
}

async function direLeCourriel(
  pour: string,
  chemins: readonly string[],
  sortie: string | undefined,
  jugement: Jugement,
  io: Io,
): Promise<number> {
  const { ecrireA } = await import('../index.ts')
  const courriel = await ecrireA(pour, chemins, { ...jugement, nom: io.nom })
  const { code } = paint(io.couleurErreur)
  if ('rien' in courriel) {
    io.sortie(desarmer(`${courriel.rien}\n`, io))
    return 0
  }
  const { objet, a, corps, joindre, rejoindre } = courriel
  const tete = [...(a === undefined ? [] : [`À : ${a}`]), `Objet : ${objet}`].join('\n')
  await remettreTexte(desarmer(`${tete}\n\n${corps}\n`, io), sortie, io)
  if (joindre.length > 0) {
    const lignes = joindre.map(ligne => `  ${code(ligne)}`)
    io.erreur(desarmer(`\nLe document à joindre s’écrit ainsi :\n${lignes.join('\n')}\n`, io))
  }
  if (rejoindre.length > 0) {
    const noms = rejoindre.map(nom => `« ${nom} »`).join(', ')
    io.erreur(desarmer(`\nÀ joindre de nouveau, tel qu’il est parti : ${noms}.\n`, io))
  }
  return 0
}
