// A mistake in the way the program was called, told in one French sentence with the nearest right word.
import { plusProche } from '../proche.ts'
import type { Commande } from './commande.ts'

type Faute = [message: string, conseil: string]

export function trouver(nom: string, commandes: readonly Commande[]): Commande | undefined {
  return commandes.find(commande => commande.nom === nom || commande.alias === nom)
}

export function commandeInconnue(nom: string, commandes: readonly Commande[], programme: string): Faute {
  const noms = commandes.flatMap(commande => (commande.alias ? [commande.nom, commande.alias] : [commande.nom]))
  return [
    `La commande « ${nom} » n’existe pas.${suggestion(plusProche(nom, noms))}`,
    `La liste des commandes : ${programme} help`,
  ]
}

export function optionInconnue(drapeau: string, commande: Commande | undefined, programme: string): Faute {
  const connues = [...Object.keys(commande?.options ?? {}), 'help', 'debug', ...(commande ? [] : ['version'])]
  const proche = drapeau.startsWith('--') ? plusProche(drapeau.slice(2), connues) : undefined
  const ici = commande ? ` pour « ${programme} ${commande.nom} »` : ''
  return [
    `L’option « ${drapeau} » n’existe pas${ici}.${suggestion(proche && `--${proche}`)}`,
    `Les options possibles : ${programme} ${commande ? `help ${commande.nom}` : 'help'}`,
  ]
}

export function valeurManquante(drapeaux: string, commande: Commande | undefined, programme: string): Faute {
  return [`Il manque une valeur après l’option « ${drapeaux} ».`, voirAide(commande, programme)]
}

export function argumentManquant(nom: string, commande: Commande | undefined, programme: string): Faute {
  return [`Il manque l’argument « ${nom} ».`, voirAide(commande, programme)]
}

export function argumentsEnTrop(recus: readonly string[], commande: Commande | undefined, programme: string): Faute {
  const attendus = Object.keys(commande?.arguments ?? {}).length
  const enTrop = recus.slice(attendus).map(argument => `« ${argument} »`)
  const debut = enTrop.length === 1 ? 'Argument en trop' : 'Arguments en trop'
  return [
    `${debut} : ${enTrop.join(', ')}. Un nom qui contient une espace se met entre guillemets.`,
    voirAide(commande, programme),
  ]
}

function voirAide(commande: Commande | undefined, programme: string): string {
  return `Comment l’écrire : ${programme} help${commande ? ` ${commande.nom}` : ''}`
}

function suggestion(proche: string | undefined): string {
  return proche ? ` Vouliez-vous dire « ${proche} » ?` : ''
}
