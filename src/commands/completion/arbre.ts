// The tree of commands as completion needs it: for each word that can be typed, what may come in its place.
import type { Argument, Commande, Option } from '../commande.ts'

/** What a value is: nothing that can be proposed, a path, one of these words, or words of the project, by their kind. */
export type Attendu =
  | { readonly genre: 'rien' | 'fichier' | 'dossier' | 'chemin' }
  | { readonly genre: 'valeurs'; readonly valeurs: readonly string[] }
  | { readonly genre: 'mots'; readonly sorte: string }

/** `attendu`: absent for a switch. */
export type OptionDite = { readonly nom: string; readonly resume: string; readonly attendu?: Attendu }
export type CommandeDite = {
  /** Its name, then its French name. */
  readonly noms: readonly string[]
  readonly resume: string
  readonly options: readonly OptionDite[]
  /** One for each argument; the last one stands for all that follow when `suite`. */
  readonly arguments: readonly Attendu[]
  readonly suite: boolean
}

/** Words of closed lists that stand elsewhere than in the commands, by name of argument or of value. */
export type Listes = Readonly<Record<string, readonly string[]>>

export function arbre(commandes: readonly Commande[], listes: Listes): readonly CommandeDite[] {
  return commandes.map(({ nom, alias, resume, options, arguments: args }) => {
    const visibles = Object.entries(args).filter(([, { cachee }]) => !cachee)
    return {
      noms: alias ? [nom, alias] : [nom],
      resume,
      options: [
        ...Object.entries(options).flatMap(([cle, option]) => (option.cachee ? [] : [dire(cle, option, listes)])),
        { nom: 'help', resume: 'afficher l’aide' },
      ],
      arguments: visibles.map(([cle, argument]) => attendu(cle, argument, `${nom} ${cle}`, listes)),
      suite: visibles.at(-1)?.[1].multiple === true,
    }
  })
}

function dire(nom: string, option: Option, listes: Listes): OptionDite {
  const { valeur, resume } = option
  return valeur === undefined ? { nom, resume } : { nom, resume, attendu: attendu(valeur, option, nom, listes) }
}

/** `precis`: a fuller name, tried first. */
function attendu(nom: string, { choix, propose }: Argument & Partial<Option>, precis: string, listes: Listes): Attendu {
  const valeurs = choix ?? propose ?? listes[precis] ?? listes[nom]
  if (valeurs !== undefined) return { genre: 'valeurs', valeurs }
  const genre = CHEMINS[nom]
  if (genre !== undefined) return { genre }
  const sorte = SORTES[precis] ?? SORTES[nom.replace(/s$/, '')]
  return sorte === undefined ? { genre: 'rien' } : { genre: 'mots', sorte }
}

const CHEMINS: Readonly<Record<string, 'fichier' | 'dossier' | 'chemin'>> = {
  fichier: 'fichier',
  dossier: 'dossier',
  chemins: 'chemin',
  fichiers: 'chemin',
}

/** What people call a value, or an argument of a command → the kind of identifier that it is. */
const SORTES: Readonly<Record<string, string>> = {
  fiche: 'fiche',
  acteur: 'acteur',
  axe: 'axe',
  objectif: 'objectif',
  instance: 'instance',
  besoin: 'besoin',
  constat: 'constat',
  indicateur: 'indicateur',
  regle: 'regle',
  id: 'tout',
  identifiant: 'tout',
  voisin: 'axe',
  'set champ': 'tout',
  'rename ancien': 'tout',
  'move quoi': 'tout',
  'remove quoi': 'tout',
}
