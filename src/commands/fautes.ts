// A mistake in the way the program was called, told in one French sentence with the nearest right word.
import { enArgument } from '../model/argument.ts'
import { sansAccents } from '../mots.ts'
import { plusProche } from '../proche.ts'
import { type Commande, commandeDite } from './commande.ts'
import { lignesPour, optionsPour } from './synonymes.ts'

export type Faute = [message: string, conseil: string]

/** What is known where the line stopped making sense. `cite`: the word at fault; `recus`: the arguments of the command. */
export type Contexte = {
  readonly args: readonly string[]
  readonly recus: readonly string[]
  readonly cite: string
  readonly commande: Commande | undefined
  readonly commandes: readonly Commande[]
  readonly programme: string
}

/** `code`: commander's name for the mistake; nothing for one that it does not foresee. */
export function fauteDeLigne(code: string, contexte: Contexte): Faute | undefined {
  const { args, recus, cite, commande, commandes, programme } = contexte
  switch (code) {
    case 'commander.unknownCommand':
      return commandeInconnue(args.slice(args.indexOf(recus[0] ?? '')), commandes, programme)
    case 'commander.unknownOption':
      return optionInconnue(cite, contexte)
    case 'commander.optionMissingArgument':
      return [`Il manque une valeur après l’option « ${cite} ».`, voirAide(commande, programme)]
    case 'commander.missingArgument':
      return [`Il manque l’argument « ${cite} ».`, voirAide(commande, programme)]
    case 'commander.excessArguments':
      return argumentsEnTrop(recus, commande, programme)
    default:
      return undefined
  }
}

/** `ligne`: what was typed, from the word that should have been a command. */
export function commandeInconnue(
  [nom = '', ...suite]: readonly string[],
  commandes: readonly Commande[],
  programme: string,
): Faute {
  const message = `La commande « ${nom} » n’existe pas.`
  const rang = suite.findIndex(mot => commandeDite(mot, commandes) !== undefined)
  const placee = commandeDite(suite[rang] ?? '', commandes)
  if (placee !== undefined) {
    const reste = [nom, ...suite.filter((_, n) => n !== rang)].map(citer)
    return [message, `La commande s’écrit en premier : ${[programme, placee.nom, ...reste].join(' ')}`]
  }
  const noms = commandes.flatMap(commande => (commande.alias ? [commande.nom, commande.alias] : [commande.nom]))
  const proche = plusProche(nom, noms)
  const voulues = lignesPour(sansAccents(nom), commandes)
  return [
    `${message}${suggestions(voulues.length > 0 ? voulues : proche === undefined ? [] : [proche])}`,
    `La liste des commandes : ${programme} help`,
  ]
}

function optionInconnue(ecrit: string, { commande, commandes, programme }: Contexte): Faute {
  const [drapeau = ecrit] = ecrit.split('=')
  const mot = sansAccents(drapeau.replace(/^-+/, ''))
  const connues = [...visibles(commande), 'help', 'debug', ...(commande ? [] : ['version'])]
  const proches = optionsPour(mot).filter(option => connues.includes(option))
  const proche = proches[0] ?? (mot.length > 1 ? plusProche(mot, connues) : undefined)
  const ailleurs = proche === undefined ? commandes.find(autre => visibles(autre).includes(mot)) : undefined
  const ici = commande ? ` pour « ${programme} ${commande.nom} »` : ''
  const suite = ailleurs ? ` C’est une option de « ${programme} ${ailleurs.nom} ».` : ''
  return [
    `L’option « ${drapeau} » n’existe pas${ici}.${suite}${suggestions(proche === undefined ? [] : [`--${proche}`])}`,
    `Les options possibles : ${programme} ${commande ? `help ${commande.nom}` : 'help'}`,
  ]
}

function visibles(commande: Commande | undefined): readonly string[] {
  return Object.entries(commande?.options ?? {}).flatMap(([nom, { cachee }]) => (cachee ? [] : [nom]))
}

/** Word makes one long dash of two: an option copied from a document begins with it. */
export function tiretLong(ecrit: string, programme: string): Faute {
  return [
    `« ${ecrit} » commence par un tiret long, que Word met à la place de deux tirets.`,
    `Écrivez deux tirets courts : ${programme} … --${ecrit.replace(/^[–—−-]+/, '')}`,
  ]
}

function argumentsEnTrop(recus: readonly string[], commande: Commande | undefined, programme: string): Faute {
  const attendus = Object.keys(commande?.arguments ?? {}).length
  const enTrop = recus.slice(attendus).map(argument => `« ${argument} »`)
  const debut = enTrop.length === 1 ? 'Argument en trop' : 'Arguments en trop'
  return [
    `${debut} : ${enTrop.join(', ')}. Un nom qui contient une espace se met entre guillemets.`,
    voirAide(commande, programme),
  ]
}

function voirAide(commande: Commande | undefined, programme: string): string {
  return `Comment l’écrire : ${programme} help${commande ? ` ${commande.nom}` : ''}`
}

function citer(mot: string): string {
  return mot.startsWith('-') ? mot : enArgument(mot)
}

function suggestions(lignes: readonly string[]): string {
  const derniere = lignes.at(-1)
  if (derniere === undefined) return ''
  const autres = lignes.slice(0, -1).map(ligne => `« ${ligne} »`)
  return ` Vouliez-vous dire ${autres.join(', ')}${autres.length > 0 ? ' ou ' : ''}« ${derniere} » ?`
}
