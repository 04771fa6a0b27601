// The script of completion for fish: one line a word.
import type { Nom } from '../io.ts'
import type { Attendu, CommandeDite, OptionDite } from './arbre.ts'

export function fish(commandes: readonly CommandeDite[], nom: Nom): string {
  return `# Complétion de cls et de clsante pour fish.
# Lancez cette commande une fois, puis ouvrez un nouveau terminal :
#   ${nom} completion fish > ~/.config/fish/completions/cls.fish; cp ~/.config/fish/completions/cls.fish ~/.config/fish/completions/clsante.fish

# Les mots du contrat que nomme la ligne, ou de celui du dossier courant.
function __cls_mots
    set -l ligne (commandline -opc)
    $ligne[1] completion fish --mots $argv[1] -- $ligne[2..-1] 2>/dev/null
end

# La commande est l’une de celles-ci, et le rang du mot qui vient, compté sans les options, est celui-là (ou plus, avec « + »).
function __cls_rang
    set -l ligne (commandline -opc)
    contains -- "$ligne[2]" (string split -- ' ' $argv[1]); or return 1
    set -l rang 0
    set -l avant ''
    for mot in $ligne[3..-1]
        if not string match -q -- '-*' $mot; and not contains -- $avant (string split -- ' ' $argv[3])
            set rang (math $rang + 1)
        end
        set avant $mot
    end
    test "$argv[2]" = $rang; or test "$argv[2]" = '+'
end

for programme in cls clsante
    complete -c $programme -f
    complete -c $programme -n __fish_use_subcommand -l help -d 'afficher l’aide'
    complete -c $programme -n __fish_use_subcommand -l version -d 'afficher la version'
${commandes
  .flatMap(uneCommande)
  .map(ligne => `    complete -c $programme ${ligne}`)
  .join('\n')}
end
`
}

function uneCommande({ noms, resume, options, arguments: args, suite }: CommandeDite): string[] {
  const avecValeur = options.flatMap(o => (o.attendu === undefined ? [] : [`--${o.nom}`])).join(' ')
  const ici = `"contains -- (commandline -opc)[2] ${noms.join(' ')}"`
  const rang = (n: number) => `"__cls_rang '${noms.join(' ')}' ${n} '${avecValeur}'"`
  return [
    ...noms.map(nom => `-n __fish_use_subcommand -a ${nom} -d ${apostrophes(resume)}`),
    ...options.map(option => `-n ${ici} ${uneOption(option)}`),
    ...args.map((attendu, n) => {
      const place = suite && n === args.length - 1 ? `"__cls_rang '${noms.join(' ')}' +"` : rang(n)
      return `-n ${place} ${propositions(attendu)}`
    }),
  ]
}

function uneOption({ nom, resume, attendu }: OptionDite): string {
  const dite = `-l ${nom} -d ${apostrophes(resume)}`
  return attendu === undefined ? dite : `${dite} -r ${propositions(attendu)}`
}

function propositions(attendu: Attendu): string {
  if (attendu.genre === 'valeurs') return `-f -a '${attendu.valeurs.join(' ')}'`
  if (attendu.genre === 'mots') return `-f -a '(__cls_mots ${attendu.sorte})'`
  if (attendu.genre === 'dossier') return "-f -a '(__fish_complete_directories (commandline -ct))'"
  return attendu.genre === 'rien' ? '-f' : '-F'
}

function apostrophes(texte: string): string {
  return `'${texte.replace(/['\\]/g, '\\$&')}'`
}
