// The script of completion for bash (3.2, which macOS keeps, included).
import type { Nom } from '../io.ts'
import type { Attendu, CommandeDite } from './arbre.ts'

export function bash(commandes: readonly CommandeDite[], nom: Nom): string {
  return `# Complétion de cls et de clsante pour bash.
# Ajoutez cette ligne à la fin du fichier ~/.bashrc, puis ouvrez un nouveau terminal :
#   source <(${nom} completion bash)
# (bash 3.2, sur macOS : ${nom} completion bash > ~/.cls-completion.bash, puis « source ~/.cls-completion.bash ».)

# Ce que la touche Tab peut mettre à la place du mot « $cur », selon sa sorte.
_cls_proposer() {
  local mot
  case $1 in
    dossier) compopt -o filenames 2>/dev/null; while IFS= read -r mot; do COMPREPLY+=("$mot"); done < <(compgen -d -- "$cur") ;;
    fichier | chemin) compopt -o filenames 2>/dev/null; while IFS= read -r mot; do COMPREPLY+=("$mot"); done < <(compgen -f -- "$cur") ;;
    mots) while IFS= read -r mot; do [[ $mot == "$cur"* ]] && COMPREPLY+=("$mot"); done < <("$programme" completion bash --mots "$2" -- "\${COMP_WORDS[@]:1}" 2>/dev/null) ;;
    valeurs) shift; for mot; do [[ $mot == "$cur"* ]] && COMPREPLY+=("$mot"); done ;;
  esac
}

# Ce qu’attend une option : rien à dire pour celle qui ne prend pas de valeur.
_cls_valeur() {
  case "$1 $2" in
${commandes.flatMap(valeurs).join('\n')}
    *) return 1 ;;
  esac
}

_cls() {
  local programme=$1 cur=\${COMP_WORDS[COMP_CWORD]} avant=\${COMP_WORDS[COMP_CWORD-1]} commande='' rang=0 n mot attendu
  COMPREPLY=()
  for ((n = 1; n < COMP_CWORD; n++)); do
    mot=\${COMP_WORDS[n]}
    if [[ $mot == -* || $mot == '=' ]]; then continue; fi
    if [[ -z $commande ]]; then commande=$mot
    elif attendu=$(_cls_valeur "$commande" "\${COMP_WORDS[n-1]}") || [[ \${COMP_WORDS[n-1]} == '=' ]]; then continue
    else rang=$((rang + 1)); fi
  done
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $avant == '=' ]]; then avant=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ -z $commande ]]; then
    if [[ $cur == -* ]]; then _cls_proposer valeurs --help --version
    else _cls_proposer valeurs ${commandes.flatMap(c => c.noms).join(' ')}; fi
    return
  fi
  if attendu=$(_cls_valeur "$commande" "$avant"); then _cls_proposer $attendu; return; fi
  case $commande in
${commandes.map(positions).join('\n')}
  esac
}
complete -F _cls cls clsante
`
}

function valeurs({ noms, options }: CommandeDite): string[] {
  return options.flatMap(({ nom, attendu }) =>
    attendu === undefined ? [] : [`    ${noms.map(c => `'${c} --${nom}'`).join(' | ')}) echo '${ecrire(attendu)}' ;;`],
  )
}

function positions({ noms, options, arguments: args, suite }: CommandeDite): string {
  const cas = args.map(
    (attendu, n) => `${suite && n === args.length - 1 ? '*' : n}) _cls_proposer ${ecrire(attendu)} ;;`,
  )
  return `    ${noms.join(' | ')})
      if [[ $cur == -* ]]; then _cls_proposer valeurs ${options.map(o => `--${o.nom}`).join(' ')}
      else case $rang in ${cas.join(' ')} *) ;; esac; fi ;;`
}

/** All that is written here is letters, digits, `-`, `_` and `/`: nothing means anything to the shell. */
function ecrire(attendu: Attendu): string {
  if (attendu.genre === 'valeurs') return ['valeurs', ...attendu.valeurs].join(' ')
  return attendu.genre === 'mots' ? `mots ${attendu.sorte}` : attendu.genre
}
