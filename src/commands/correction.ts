// The options `--corriger` and `--essai`, and what they cannot be asked with.
import { UserError } from '../model/erreur.ts'

export const CORRECTION = {
  corriger: {
    resume:
      'corriger dans les fichiers ce qui est sûr (fautes de frappe, guillemets, retraits, dates), puis vérifier ce qui reste',
  },
  essai: {
    resume:
      'avec --corriger : montrer ce qui changerait, sans rien écrire ; code 1 s’il y a quelque chose à corriger, 0 sinon',
  },
} as const

type Options = {
  readonly corriger: boolean
  readonly essai: boolean
  readonly geler: boolean
  readonly surveiller: boolean
  readonly format?: readonly string[] | undefined
  readonly sortie?: string | undefined
}

/** Refuses what these options cannot be asked with. */
export function verifierCorrection({ corriger, essai, geler, surveiller, format, sortie }: Options, nom: string): void {
  if (essai && !corriger)
    throw new UserError(
      'L’option --essai montre ce que ferait --corriger : elle ne va pas sans elle.',
      `Écrivez « ${nom} validate --corriger --essai ».`,
    )
  const autre = geler ? '--geler' : surveiller ? '--surveiller' : undefined
  if (corriger && autre !== undefined)
    throw new UserError(
      `Les options --corriger et ${autre} ne vont pas ensemble.`,
      `Corrigez d’abord, puis relancez avec ${autre}.`,
    )
  if (essai && (format !== undefined || sortie !== undefined))
    throw new UserError(
      `L’option --essai ne fait pas de rapport : ${format === undefined ? '--sortie' : '--format'} n’y sert à rien.`,
      'Retirez cette option : ce qui changerait s’affiche, et rien n’est écrit.',
    )
}
