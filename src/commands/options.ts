// Options that several commands share, declared once, and the check of what was typed after them.
import { UserError } from '../model/erreur.ts'
import { PHASES } from '../model/phase.ts'
import { plusProche } from '../proche.ts'
import type { Argument, Option } from './commande.ts'

/** How a contract is judged: at which phase, by which profiles, on which day. */
export const JUGEMENT = {
  phase: { valeur: 'phase', choix: PHASES, resume: 'juger comme si le contrat était à cette phase' },
  profil: {
    valeur: 'profil',
    repetable: true,
    resume: 'profil à appliquer à la place de celui du contrat (option répétable)',
  },
  date: {
    valeur: 'AAAA-MM-JJ',
    controle: fauteDeDate,
    resume: 'jour à prendre pour aujourd’hui, tant que le contrat n’est pas signé',
  },
} as const

export const SORTIE = {
  valeur: 'fichier',
  resume: 'écrire dans ce fichier, remplacé s’il existe (« - » : sortie standard)',
} as const

function fauteDeDate(texte: string): string | undefined {
  const jour = /^\d{4}-\d{2}-\d{2}$/.test(texte) ? new Date(`${texte}T00:00:00Z`) : undefined
  const existe = jour !== undefined && !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(texte)
  return existe
    ? undefined
    : `« ${texte} » n’est pas une date. Écrivez l’année, le mois et le jour, par exemple 2026-03-15.`
}

/** Refuses what an option does not take, in a sentence that says what it takes. */
export function verifierOption(nom: string, option: Option, texte: string): void {
  const faute = option.controle?.(texte) ?? (option.choix && fauteDeChoix(option.choix, texte))
  if (faute) throw new UserError(`Option --${nom} : ${faute}`)
}

/** The same, of an argument. */
export function verifierArgument(nom: string, { choix }: Argument, texte: string): void {
  const faute = choix && fauteDeChoix(choix, texte)
  if (faute) throw new UserError(`Argument ${nom} : ${faute}`)
}

export function fauteDeChoix(choix: readonly string[], texte: string): string | undefined {
  if (choix.includes(texte)) return undefined
  const proche = plusProche(texte, choix)
  const suite = proche ? ` Vouliez-vous dire « ${proche} » ?` : ''
  return `« ${texte} » n’est pas possible ici.${suite} Valeurs possibles : ${choix.join(', ')}.`
}
