// The help, entirely in French, written from the commands' own data, under the name the program was called by.
import type { Palette } from '../paint.ts'
import type { Commande, Exemple } from './commande.ts'
import { parGroupe } from './groupes.ts'

export type Page = { readonly nom: string; readonly largeur: number; readonly palette: Palette }

const LARGEUR_MAXIMALE = 100
const OPTIONS_GENERALES: readonly Ligne[] = [
  ['-h, --help', 'afficher l’aide'],
  ['--debug', 'en cas d’erreur interne, montrer où elle s’est produite'],
]

type Ligne = readonly [terme: string, resume: string]

/** `cls --help`: what the program is for, and its commands, by what one comes to do. */
export function aideGenerale(commandes: readonly Commande[], page: Page): string {
  const { nom } = page
  const groupes = parGroupe(commandes).map(({ titre, commandes }) => ({ titre, lignes: commandes.map(enLigne) }))
  const colonne = colonneDe(groupes.flatMap(({ lignes }) => lignes))
  const exemples = EXEMPLES.filter(({ ligne }) => commandes.some(commande => commande.nom === ligne.split(' ')[0]))
  return assembler([
    usage(`${nom} <commande> [options]`, page),
    plier(
      'Écrire, vérifier et mettre en page un Contrat local de santé (CLS) à partir de fichiers YAML.',
      0,
      page.largeur,
    ),
    plier(
      `Sans rien après « ${nom} », un menu propose ce qu’on peut faire dans ce dossier. ` +
        `Suivi d’un dossier, « ${nom} » en vérifie le contrat.`,
      0,
      page.largeur,
    ),
    ...groupes.map(({ titre, lignes }) => liste(titre, lignes, page, colonne)),
    liste(
      'Options',
      [
        ...OPTIONS_GENERALES,
        ['-V, --version', 'afficher la version'],
        [
          '--accessible',
          'menu et questions en lignes simples et numérotées, pour un lecteur d’écran (ou ACCESSIBLE=1)',
        ],
      ],
      page,
    ),
    liste(
      'Exemples',
      exemples.map(({ ligne, resume }) => [`${nom} ${ligne}`, resume]),
      page,
    ),
    plier(`Pour en savoir plus sur une commande : ${nom} help <commande>`, 0, page.largeur),
  ])
}

/** A contract's life in five lines; those whose command exists are shown. */
const EXEMPLES: readonly Exemple[] = [
  { ligne: 'init mon-cls', resume: 'commencer un contrat' },
  { ligne: 'validate mon-cls', resume: 'dire ce qui manque ou ne concorde pas' },
  { ligne: 'validate mon-cls --corriger', resume: 'réparer d’abord ce qui se répare tout seul' },
  { ligne: 'render contrat mon-cls', resume: 'écrire le contrat en Word' },
  { ligne: 'status mon-cls', resume: 'savoir où l’on en est, et quoi faire ensuite' },
]

/** `cls validate --help`. */
export function aideDe(commande: Commande, page: Page): string {
  const { nom } = page
  const options = optionsDe(commande)
  const args = argumentsDe(commande)
  return assembler([
    usage([nom, commande.nom, ...(options.length > 0 ? ['[options]'] : []), ...args.map(a => a.terme)].join(' '), page),
    commande.alias && `Autre nom : ${nom} ${commande.alias}`,
    plier(commande.description ?? phrase(commande.resume), 0, page.largeur),
    liste(
      'Arguments',
      args.map(({ nom, dit }) => [nom, dit]),
      page,
    ),
    liste('Options', [...options, ...OPTIONS_GENERALES], page),
    liste(
      'Exemples',
      commande.exemples.map(({ ligne, resume }) => [`${nom} ${ligne}`, resume]),
      page,
    ),
  ])
}

function phrase(resume: string): string {
  return `${resume.charAt(0).toUpperCase()}${resume.slice(1)}.`
}

function enLigne({ nom, alias, resume }: Commande): Ligne {
  return [alias ? `${nom}, ${alias}` : nom, resume]
}

/** What people may write after a command: how each stands in the line, its name, what it is. */
export function argumentsDe(commande: Commande): readonly { terme: string; nom: string; dit: string }[] {
  return Object.entries(commande.arguments).flatMap(([nom, { requis, multiple, cachee, resume, choix, defaut }]) => {
    const terme = multiple ? `${nom}…` : nom
    const dit = resume + precision(choix, defaut)
    return cachee ? [] : [{ terme: requis ? `<${terme}>` : `[${terme}]`, nom, dit }]
  })
}

/** Each option as it is written, and what it does. */
export function optionsDe(commande: Commande): readonly Ligne[] {
  return Object.entries(commande.options).flatMap(([cle, { valeur, resume, choix, defaut, cachee }]) =>
    cachee ? [] : [[valeur ? `--${cle} <${valeur}>` : `--${cle}`, resume + precision(choix, defaut)] as const],
  )
}

function precision(choix: readonly string[] | undefined, defaut: string | undefined): string {
  const morceaux = [choix?.join(', '), defaut !== undefined && `par défaut : ${defaut}`].filter(Boolean)
  return morceaux.length > 0 ? ` (${morceaux.join(' ; ')})` : ''
}

function usage(ligne: string, { palette }: Page): string {
  return `${palette.titre('Usage :')} ${ligne}`
}

function colonneDe(lignes: readonly Ligne[]): number {
  return Math.min(30, Math.max(...lignes.map(([terme]) => terme.length)) + 4)
}

function liste(
  titre: string,
  lignes: readonly Ligne[],
  { largeur, palette }: Page,
  colonne = colonneDe(lignes),
): string {
  if (lignes.length === 0) return ''
  const corps = lignes.map(([terme, resume]) => {
    const texte = plier(resume, colonne, largeur)
    const place = colonne - 2 - terme.length
    // A term too long for its column takes a line of its own.
    return `  ${palette.code(terme)}${place >= 2 ? ' '.repeat(place) : `\n${' '.repeat(colonne)}`}${texte}`
  })
  return [palette.titre(`${titre} :`), ...corps].join('\n')
}

/** Breaks at ordinary spaces only: a non-breaking one keeps its words together. */
function plier(texte: string, retrait: number, largeur: number): string {
  const place = Math.max(20, Math.min(largeur, LARGEUR_MAXIMALE) - retrait)
  const lignes = ['']
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1) ?? ''
    if (derniere === '') lignes[lignes.length - 1] = mot
    else if (derniere.length + 1 + mot.length <= place) lignes[lignes.length - 1] = `${derniere} ${mot}`
    else lignes.push(mot)
  }
  return lignes.join(`\n${' '.repeat(retrait)}`)
}

function assembler(parties: readonly (string | undefined)[]): string {
  return `${parties.filter(Boolean).join('\n\n')}\n`
}
