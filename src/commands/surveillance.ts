// `--surveiller`, and what makes no sense with it; what it does is in surveiller.ts, loaded when it is asked for.
import { UserError } from '../model/erreur.ts'

export const SURVEILLANCE = {
  surveiller: {
    resume: 'rester, et redonner les remarques après chaque enregistrement d’un fichier (Ctrl-C pour arrêter)',
  },
} as const

/** What was asked together with --surveiller and makes no sense with it. Throws UserError. */
export function verifierSurveillance(
  options: Readonly<Record<string, unknown>>,
  formats: readonly string[] = [],
): void {
  const genante = Object.keys(options).find(nom => options[nom] !== undefined && options[nom] !== false)
  if (genante !== undefined)
    throw new UserError(
      `Les options --surveiller et --${genante} ne vont pas ensemble.`,
      RAISONS[genante] ?? 'Lancez-les l’une après l’autre.',
    )
  if (formats.some(format => format !== 'texte'))
    throw new UserError(
      'L’option --surveiller montre les remarques à l’écran : elle n’a que la présentation « texte ».',
      'Pour une autre présentation, ou pour un fichier, lancez la même commande sans --surveiller.',
    )
}

const RAISONS: Readonly<Record<string, string>> = {
  sortie: 'Pour écrire le résultat dans un fichier, lancez la même commande sans --surveiller.',
  geler: 'Gelez d’abord les remarques, puis surveillez avec --reference seul.',
  depuis: 'Sans --depuis : après le premier passage, seuls les contrats qui changent sont vérifiés de nouveau.',
  tranche: 'Sans --tranche : donnez plutôt les dossiers à surveiller.',
}
