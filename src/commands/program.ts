// The only door to commander, and the only place that catches: arguments in, exit code out.
import { Command, type CommanderError } from 'commander'
import { UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { version } from '../resources.ts'
import { aideDe, aideGenerale } from './aide.ts'
import type { Commande } from './commande.ts'
import { codeDErreur, ecouter } from './echec.ts'
import { argumentManquant, argumentsEnTrop, commandeInconnue, optionInconnue, valeurManquante } from './fautes.ts'
import { help } from './help.ts'
import { COMMANDES } from './index.ts'
import { type Io, ioDuProcessus, type Nom } from './io.ts'
import { verifierOption } from './options.ts'

/** What `bin/` starts: the real process, its streams and its exit code. */
export async function demarrer(nom: Nom, processus: NodeJS.Process): Promise<void> {
  ecouter(processus)
  const code = await lancer(processus.argv.slice(2), ioDuProcessus(nom, processus))
  // A stream that failed meanwhile has already said so.
  processus.exitCode ||= code
}

/** The whole program as a function; `commandes` is replaced in tests only. */
export async function lancer(args: readonly string[], io: Io, commandes = COMMANDES): Promise<number> {
  const debug = args.includes('--debug')
  try {
    return await interpreter(args, io, [...commandes, help(commandes)])
  } catch (erreur) {
    return codeDErreur(erreur, io, debug)
  }
}

async function interpreter(args: readonly string[], io: Io, commandes: readonly Commande[]): Promise<number> {
  const page = { nom: io.nom, largeur: io.largeur, palette: paint(io.couleur) }
  let code = 0
  const programme = reglee(new Command(io.nom), undefined, () => aideGenerale(commandes, page))
    .version(version(), '-V, --version')
    .option('--debug')
  for (const commande of nommees(args, commandes)) {
    const branche = reglee(new Command(commande.nom), commande, () => aideDe(commande, page))
    declarer(branche, commande)
    branche.action(async () => {
      code = await commande.executer(valeurs(branche, commande), io)
    })
    programme.addCommand(branche)
  }
  const sansRien = args.every(arg => arg === '--debug')
  await attraperAide(programme.parseAsync(sansRien ? ['--help'] : args, { from: 'user' }))
  return code

  function reglee(branche: Command, commande: Commande | undefined, formatHelp: () => string): Command {
    return branche
      .helpCommand(false)
      .helpOption('-h, --help')
      .allowExcessArguments(false)
      .configureHelp({ formatHelp })
      .configureOutput({ writeOut: io.sortie, writeErr: () => undefined })
      .exitOverride(erreur => {
        throw traduire(erreur, branche, commande)
      })
  }

  function traduire(erreur: CommanderError, branche: Command, commande: Commande | undefined): Error {
    const cite = /'([^']*)'/.exec(erreur.message)?.[1] ?? ''
    const [premier = ''] = branche.args
    switch (erreur.code) {
      case 'commander.unknownCommand':
        return new UserError(...commandeInconnue(premier, commandes, io.nom))
      case 'commander.unknownOption':
        return new UserError(...optionInconnue(cite, commande, io.nom))
      case 'commander.optionMissingArgument':
        return new UserError(...valeurManquante(cite, commande, io.nom))
      case 'commander.missingArgument':
        return new UserError(...argumentManquant(cite, commande, io.nom))
      case 'commander.excessArguments':
        return new UserError(...argumentsEnTrop(branche.args, commande, io.nom))
      default:
        return erreur
    }
  }
}

/** Those that the line may mean, or all of them: commander need not learn the others to serve one. */
function nommees(args: readonly string[], commandes: readonly Commande[]): readonly Commande[] {
  const nommees = commandes.filter(({ nom, alias }) => args.includes(nom) || (alias && args.includes(alias)))
  return nommees.length > 0 ? nommees : commandes
}

/** Commander leaves by an exception when help or version was shown: all is well then. */
async function attraperAide(execution: Promise<Command>): Promise<void> {
  try {
    await execution
  } catch (erreur) {
    const code = erreur instanceof Error && 'code' in erreur ? erreur.code : undefined
    if (code !== 'commander.helpDisplayed' && code !== 'commander.version') throw erreur
  }
}

function declarer(branche: Command, { alias, arguments: args, options }: Commande): void {
  if (alias) branche.alias(alias)
  for (const [nom, { requis, multiple }] of Object.entries(args)) {
    const terme = multiple ? `${nom}...` : nom
    branche.argument(requis ? `<${terme}>` : `[${terme}]`)
  }
  for (const [nom, option] of Object.entries(options)) {
    if (!option.valeur) branche.option(`--${nom}`)
    else if (option.repetable) branche.option(`--${nom} <${option.valeur}>`, '', ajouter)
    else branche.option(`--${nom} <${option.valeur}>`)
  }
}

function ajouter(texte: string, deja: string[] | undefined): string[] {
  return [...(deja ?? []), texte]
}

/** What was typed, checked, under the names the command gave; what was not typed and has no default is absent. */
function valeurs(branche: Command, commande: Commande): Record<string, unknown> {
  const lues: Record<string, unknown> = {}
  Object.entries(commande.arguments).forEach(([nom, { multiple, defaut }], rang) => {
    const valeur = branche.processedArgs[rang] ?? (multiple ? [] : defaut)
    if (valeur !== undefined) lues[nom] = valeur
  })
  for (const option of branche.options) {
    const nom = option.name()
    const declaree = commande.options[nom]
    if (!declaree) continue
    const typee: unknown = branche.getOptionValue(option.attributeName())
    for (const texte of [typee].flat()) if (typeof texte === 'string') verifierOption(nom, declaree, texte)
    const valeur = typee ?? (declaree.valeur ? declaree.defaut : false)
    if (valeur !== undefined) lues[nom] = valeur
  }
  return lues
}
