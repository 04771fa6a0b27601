// The script of completion for PowerShell, where the program is `clsante`: `cls` there clears the screen.
import type { Attendu, CommandeDite } from './arbre.ts'

export function powershell(commandes: readonly CommandeDite[]): string {
  return `# Complétion de clsante pour PowerShell (« cls » y efface l’écran).
# Lancez « notepad $PROFILE », ajoutez cette ligne, enregistrez, puis ouvrez un nouveau PowerShell :
#   clsante completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName 'clsante', 'clsante.cmd' -ScriptBlock {
    param($mot, $ligne, $curseur)

    # Pour chaque commande : ce qu'attend chacune de ses options ('' : aucune valeur), puis ce qui vient à chaque place.
    $commandes = @{
${commandes.flatMap(({ noms, ...suite }) => noms.map(nom => `        '${nom}' = ${uneCommande({ noms, ...suite })}`)).join('\n')}
    }

    $programme = $ligne.CommandElements[0].Extent.Text
    $mots = @($ligne.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $curseur -or $_.Extent.Text -ne $mot } |
        ForEach-Object { $_.Extent.Text })

    $proposer = {
        param($attendu)
        $sorte, $reste = $attendu -split ' '
        if ($sorte -eq 'valeurs') { return $reste }
        if ($sorte -eq 'mots') { return & $programme completion powershell --mots $reste[0] '--' @mots 2>$null }
    }

    $choix = @()
    if ($mots.Count -eq 0) {
        $choix = if ($mot -like '-*') { '--help', '--version' } else { $commandes.Keys | Sort-Object }
    } elseif ($commandes.ContainsKey($mots[0])) {
        $commande = $commandes[$mots[0]]
        $avant = $mots[-1]
        if ($mots.Count -gt 1 -and $commande.options[$avant]) {
            $choix = & $proposer $commande.options[$avant]
        } elseif ($mot -like '-*') {
            $choix = $commande.options.Keys | Sort-Object
        } else {
            $rang = 0
            for ($n = 1; $n -lt $mots.Count; $n++) {
                if ($mots[$n] -notlike '-*' -and -not ($n -gt 1 -and $commande.options[$mots[$n - 1]])) { $rang++ }
            }
            if ($commande.suite -and $rang -ge $commande.places.Count) { $rang = $commande.places.Count - 1 }
            if ($rang -lt $commande.places.Count) { $choix = & $proposer $commande.places[$rang] }
        }
    }

    # Rien à proposer : PowerShell complète alors les noms de fichiers.
    $choix | Where-Object { $_ -like "$mot*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`
}

function uneCommande({ options, arguments: args, suite }: CommandeDite): string {
  const dites = options.map(({ nom, attendu }) => `'--${nom}' = '${attendu === undefined ? '' : ecrire(attendu)}'`)
  const places = args.map(attendu => `'${ecrire(attendu)}'`)
  return `@{ options = @{ ${dites.join('; ')} }; places = @(${places.join(', ')}); suite = $${suite} }`
}

function ecrire(attendu: Attendu): string {
  if (attendu.genre === 'valeurs') return ['valeurs', ...attendu.valeurs].join(' ')
  return attendu.genre === 'mots' ? `mots ${attendu.sorte}` : attendu.genre
}
