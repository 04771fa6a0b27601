// The commands as README.md shows them: a table by what one comes to do, then each with its arguments, options and examples.
import { argumentsDe, optionsDe } from '../commands/aide.ts'
import type { Commande } from '../commands/commande.ts'
import { parGroupe } from '../commands/groupes.ts'
import { toutes } from '../commands/index.ts'

export function tableauDesCommandes(): string {
  const lignes = parGroupe(toutes()).flatMap(({ titre, commandes }) =>
    commandes.map((commande, n) => {
      const { alias, resume } = commande
      return rangee([n === 0 ? titre : '', ligne(commande), alias === undefined ? '—' : `\`cls ${alias}\``, resume])
    }),
  )
  return ['| Pour | Commande | En français | Ce qu’elle fait |', '|---|---|---|---|', ...lignes, ''].join('\n')
}

export function reference(): string {
  return parGroupe(toutes())
    .flatMap(({ commandes }) => commandes.map(uneCommande))
    .join('\n')
}

function uneCommande(commande: Commande): string {
  const { alias, resume, description, exemples } = commande
  const dits = [...argumentsDe(commande).map(({ nom, dit }) => [nom, dit] as const), ...optionsDe(commande)]
  return [
    `### ${ligne(commande)}\n`,
    `${description ?? `${resume.charAt(0).toUpperCase()}${resume.slice(1)}.`}${alias ? ` Autre nom : \`cls ${alias}\`.` : ''}\n`,
    ...(dits.length === 0
      ? []
      : ['| | |', '|---|---|', ...dits.map(([terme, dit]) => rangee([`\`${terme}\``, dit])), '']),
    '```sh',
    ...colonnes(exemples),
    '```\n',
  ].join('\n')
}

function ligne(commande: Commande): string {
  return `\`${['cls', commande.nom, ...argumentsDe(commande).map(a => a.terme)].join(' ')}\``
}

function colonnes(exemples: Commande['exemples']): string[] {
  const largeur = Math.min(50, Math.max(...exemples.map(e => e.ligne.length)))
  return exemples.map(e => `cls ${e.ligne.padEnd(largeur)}  # ${e.resume}`)
}

function rangee(cellules: readonly string[]): string {
  // What looks like a tag of HTML would not be shown.
  const texte = (cellule: string) => (cellule.startsWith('`') ? cellule : cellule.replaceAll('<', '&lt;'))
  return `| ${cellules.map(cellule => texte(cellule).replaceAll('|', '\\|')).join(' | ')} |`
}
