// The only door to commander, and the only place that catches: arguments in, exit code out.
import { Command, type CommanderError } from 'commander'
import { UserError } from '../model/erreur.ts'
import { version } from '../resources.ts'
import { type Commande, commandeDite } from './commande.ts'
import { codeDErreur, ecouter } from './echec.ts'
import { montrerAide } from './help.ts'
import { COMMANDES, toutes } from './index.ts'
import { type Io, ioDuProcessus, type Nom } from './io.ts'
import { verifierArgument, verifierOption } from './options.ts'

/** What `bin/` starts: the real process, its streams and its exit code. */
export async function demarrer(nom: Nom, processus: NodeJS.Process): Promise<void> {
  ecouter(processus)
  const code = await lancer(processus.argv.slice(2), ioDuProcessus(nom, processus))
  // A stream that failed meanwhile has already said so.
  processus.exitCode ||= code
}

/** The whole program as a function; `commandes` is replaced in tests only. */
export function lancer(args: readonly string[], io: Io, commandes = COMMANDES): Promise<number> {
  return lancerParmi(toutes(commandes), args, io)
}

async function lancerParmi(commandes: readonly Commande[], args: readonly string[], io: Io): Promise<number> {
  const debug = args.includes('--debug')
  try {
    if (!args.includes('--accessible')) return await interpreter(nommer(args, commandes), io, commandes)
    // As ACCESSIBLE=1 in the environment, for all that asks, whatever its place in the line.
    const sans = args.filter(arg => arg !== '--accessible')
    const simple = { ...io, env: { ...io.env, ACCESSIBLE: '1' }, couleur: false, couleurErreur: false }
    return await interpreter(nommer(sans, commandes), simple, commandes)
  } catch (erreur) {
    return codeDErreur(erreur, io, debug)
  }
}

/** « Vérifier » stands for its command; any other line as it is. */
function nommer(args: readonly string[], commandes: readonly Commande[]): readonly string[] {
  const [premier, ...suite] = args
  const dite = premier === undefined ? undefined : commandeDite(premier, commandes)
  return dite === undefined ? args : [dite.nom, ...suite]
}

async function interpreter(args: readonly string[], io: Io, commandes: readonly Commande[]): Promise<number> {
  const colle = args.find(arg => /^[–—−]+[a-z]/i.test(arg))
  if (colle !== undefined) throw new UserError(...(await import('./fautes.ts')).tiretLong(colle, io.nom))
  const accueilli = await accueillir(args, io, commandes)
  if (accueilli !== undefined) return accueilli
  let code = 0
  let lieu: Lieu | undefined
  const programme = reglee(new Command(io.nom), undefined).version(version(), '-V, --version').option('--debug')
  for (const commande of nommees(args, commandes)) {
    const branche = reglee(new Command(commande.nom), commande)
    declarer(branche, commande)
    branche.action(async () => {
      code = await commande.executer(valeurs(branche, commande), io)
    })
    programme.addCommand(branche)
  }
  try {
    await programme.parseAsync(args, { from: 'user' })
    return code
  } catch (erreur) {
    // Commander leaves by an exception, too, when help or version was asked for.
    if (lieu === undefined) throw erreur
    if (lieu.erreur.code === 'commander.version') return 0
    if (lieu.erreur.code !== 'commander.helpDisplayed') throw await mauvaisUsage(lieu, args, commandes, io)
    await montrerAide(lieu.commande, commandes, io)
    return 0
  }

  function reglee(branche: Command, commande: Commande | undefined): Command {
    return branche
      .helpCommand(false)
      .helpOption('-h, --help')
      .allowExcessArguments(false)
      .configureHelp({ formatHelp: () => '' })
      .configureOutput({ writeOut: io.sortie, writeErr: () => undefined })
      .exitOverride(erreur => {
        lieu = { erreur, commande, recus: branche.args }
        throw erreur
      })
  }
}

/** Where commander stopped. */
type Lieu = {
  readonly erreur: CommanderError
  readonly commande: Commande | undefined
  readonly recus: readonly string[]
}

/** No command: nothing at all, or a folder dropped on the program. Nothing when the line is to be read as usual. */
async function accueillir(
  args: readonly string[],
  io: Io,
  commandes: readonly Commande[],
): Promise<number | undefined> {
  const mots = args.filter(arg => arg !== '--debug')
  const [premier] = mots
  if (premier?.startsWith('-') || commandes.some(({ nom }) => nom === premier)) return undefined
  if (premier === undefined && !io.terminal) {
    await montrerAide(undefined, commandes, io)
    return 0
  }
  const { accueil } = await import('./accueil.ts')
  return accueil(mots, io, {
    commandes,
    lancer: (ligne, ici) => lancerParmi(commandes, ligne, ici),
  })
}

async function mauvaisUsage(
  { erreur, commande, recus }: Lieu,
  args: readonly string[],
  commandes: readonly Commande[],
  io: Io,
) {
  const { fauteDeLigne } = await import('./fautes.ts')
  const cite = /'([^']*)'/.exec(erreur.message)?.[1] ?? ''
  const faute = fauteDeLigne(erreur.code, { args, recus, cite, commande, commandes, programme: io.nom })
  return faute ? new UserError(...faute) : erreur
}

/** Those that the line may mean, or all of them: commander need not learn the others to serve one. */
function nommees(args: readonly string[], commandes: readonly Commande[]): readonly Commande[] {
  const nommees = commandes.filter(({ nom, alias }) => args.includes(nom) || (alias && args.includes(alias)))
  return nommees.length > 0 ? nommees : commandes
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
  Object.entries(commande.arguments).forEach(([nom, argument], rang) => {
    const typee: unknown = branche.processedArgs[rang]
    if (typeof typee === 'string') verifierArgument(nom, argument, typee)
    const valeur = typee ?? (argument.multiple ? [] : argument.defaut)
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
