// The script of completion for zsh, by its own `_arguments`.
import type { Nom } from '../io.ts'
import type { Attendu, CommandeDite, OptionDite } from './arbre.ts'

export function zsh(commandes: readonly CommandeDite[], nom: Nom): string {
  return `#compdef cls clsante
# Complétion de cls et de clsante pour zsh.
# Ajoutez cette ligne à la fin du fichier ~/.zshrc, après « autoload -Uz compinit && compinit », puis ouvrez un nouveau terminal :
#   source <(${nom} completion zsh)

# Les mots du contrat que nomme la ligne, ou de celui du dossier courant ; leur sorte vient après les options de compadd.
_cls_mots() {
  local -a mots
  mots=(\${(f)"$($programme completion zsh --mots $argv[-1] -- $words 2>/dev/null)"})
  compadd "\${@[1,-2]}" -a mots
}

_cls() {
  local programme=$words[1] context state state_descr line
  typeset -A opt_args
  local -a commandes
  _arguments -C '(- *)--help[afficher l’aide]' '(- *)--version[afficher la version]' '1: :->commande' '*:: :->suite'
  case $state in
    commande)
      commandes=(
${commandes.flatMap(({ noms, resume }) => noms.map(n => `        ${apostrophes(`${n}:${resume}`)}`)).join('\n')}
      )
      _describe -t commandes 'commande' commandes ;;
    suite)
      case $words[1] in
${commandes.map(suite).join('\n')}
      esac ;;
  esac
}

compdef _cls cls clsante
`
}

function suite({ noms, options, arguments: args, suite }: CommandeDite): string {
  const termes = [
    ...options.map(uneOption),
    ...args.map((attendu, n) => `${suite && n === args.length - 1 ? '*' : n + 1}:${terme(attendu)}`),
  ]
  return `        ${noms.join(' | ')})
          _arguments ${termes.map(apostrophes).join(' \\\n            ')} ;;`
}

/** « * »: an option may come again; zsh then still proposes it, which does no harm. */
function uneOption({ nom, resume, attendu }: OptionDite): string {
  const dit = `[${resume.replace(/[[\]\\:]/g, '\\$&')}]`
  return attendu === undefined ? `--${nom}${dit}` : `*--${nom}${dit}:${terme(attendu)}`
}

/** What stands after the colon: what is asked for, and how it is completed. */
function terme(attendu: Attendu): string {
  if (attendu.genre === 'valeurs') return `valeur:(${attendu.valeurs.join(' ')})`
  if (attendu.genre === 'mots') return `${attendu.sorte}:_cls_mots ${attendu.sorte}`
  if (attendu.genre === 'rien') return 'valeur: '
  return attendu.genre === 'dossier' ? 'dossier:_files -/' : 'fichier:_files'
}

function apostrophes(texte: string): string {
  return `'${texte.replaceAll("'", "'\\''")}'`
}
