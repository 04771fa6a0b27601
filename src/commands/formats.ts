// What --format asks for (`texte`, `sarif:rapport.sarif`), what is understood when it says nothing, and where each text goes.
import { relative, resolve, sep } from 'node:path'
import { UserError } from '../model/erreur.ts'
import { FORMATS, type Format } from '../model/format.ts'
import type { Io } from './io.ts'
import { fauteDeChoix } from './options.ts'
import { versSortieStandard } from './remettre.ts'

/** Without `fichier`: on stdout. */
export type Demande = { readonly format: Format; readonly fichier?: string }

export const FORMAT = {
  valeur: 'format',
  repetable: true,
  propose: FORMATS,
  controle: (texte: string) => {
    const faute = fauteDeChoix(FORMATS, couper(texte).nom)
    return faute ?? (texte.endsWith(':') ? `il manque le nom du fichier après « ${texte} ».` : undefined)
  },
  resume:
    `présentation du résultat : ${FORMATS.join(', ')} (par défaut : texte). ` +
    '« nom:fichier » l’écrit dans ce fichier, remplacé s’il existe (option répétable) ; « grille:avis.html » est une page, « grille:avis.md » du Markdown',
} as const

/** At the first colon: `sarif:C:\rapport.sarif` names a file of another disk. */
function couper(texte: string): { readonly nom: string; readonly fichier?: string } {
  const place = texte.indexOf(':')
  return place < 0 ? { nom: texte } : { nom: texte.slice(0, place), fichier: texte.slice(place + 1) }
}

/**
 * The outputs of one run. Without --format: the text, and GitHub's annotations where GitHub runs us.
 * Throws UserError when two of them would go to the same place.
 */
export function demandes(
  formats: readonly string[] | undefined,
  sortie: string | undefined,
  { env, dossier }: Io,
): Demande[] {
  if (formats === undefined) {
    const texte = demande('texte', sortie)
    return env.GITHUB_ACTIONS === 'true' ? [texte, { format: 'github' }] : [texte]
  }
  const lues = formats.map(format => couper(format))
  if (sortie !== undefined && (lues.length > 1 || lues[0]?.fichier !== undefined))
    throw new UserError(
      'L’option --sortie sert à une seule présentation.',
      'Nommez le fichier de chacune après --format, par exemple « --format texte --format sarif:rapport.sarif ».',
    )
  const toutes = lues.map(({ nom, fichier }) => demande(nom as Format, fichier ?? sortie))
  refuserLeMelange(toutes, dossier)
  return toutes
}

function demande(format: Format, ou: string | undefined): Demande {
  if (versSortieStandard(ou)) return { format }
  if (format === 'grille' && !/\.(html?|md|markdown)$/i.test(ou))
    throw new UserError(
      `« ${ou} » ne dit pas comment écrire la grille.`,
      'Terminez le nom du fichier par « .html » (une page à imprimer) ou « .md » (Markdown).',
    )
  return { format, fichier: ou }
}

/** GitHub reads its commands among other lines; nobody else reads two presentations in one. */
function refuserLeMelange(toutes: readonly Demande[], dossier: string): void {
  const nommes = toutes.flatMap(({ fichier }) => fichier ?? [])
  const places = nommes.map(fichier => resolve(dossier, fichier))
  const double = nommes.find((_, n) => places.indexOf(places[n] ?? '') !== n)
  if (double !== undefined)
    throw new UserError(
      `Deux présentations iraient dans le même fichier, « ${double} ».`,
      'Donnez à chacune un fichier à elle.',
    )
  const ici = toutes.filter(({ fichier }) => fichier === undefined).map(({ format }) => format)
  const [premier, second] = ici.includes('texte') ? ici.filter(format => format !== 'github') : ici
  if (premier !== undefined && second !== undefined)
    throw new UserError(
      `Les présentations « ${premier} » et « ${second} » iraient toutes deux sur la sortie standard.`,
      `Donnez un fichier à l’une d’elles, par exemple « --format ${second}:rapport ».`,
    )
}

/** The working directory as seen from the root that the forge's own paths start from. */
export function depuisLaRacine({ env, dossier }: Io): string {
  const racine = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR
  const chemin = racine ? relative(racine, dossier) : ''
  return chemin.startsWith('..') || chemin.includes(':') ? '' : chemin.split(sep).join('/')
}

/** What a terminal would obey, or write in another order, but the colours of paint.ts; a text of a contract or the name of a file may hold it. */
const COMMANDES =
  /[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|\x1b(?!\[(?:1|2|22|3[1-6]|39)m)/g

/** A text that gives no order to the terminal; nor, in a log that GitHub reads, to GitHub: what would begin one is parted by a space. */
export function desarmer(texte: string, { env }: Pick<Io, 'env'>): string {
  const inerte = texte.replaceAll(COMMANDES, '\ufffd')
  if (env.GITHUB_ACTIONS !== 'true') return inerte
  return inerte.replaceAll('##[', '# #[').replaceAll(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1: ')
}

export function conseilPourGitlab(formats: readonly string[] | undefined, { env, nom }: Io): string | undefined {
  if (env.GITLAB_CI !== 'true' || formats !== undefined) return undefined
  return (
    'Pour voir ces remarques dans les demandes de fusion de GitLab : ' +
    `« ${nom} validate --format texte --format gitlab:gl-code-quality-report.json », ` +
    'et ce fichier sous « artifacts: reports: codequality: ».\n'
  )
}
