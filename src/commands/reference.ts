// `--reference` and `--geler`: remarks that an old repository already had are known, and only new ones count.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../model/erreur.ts'
import type { RapportCite } from '../model/rapport.ts'
import type { Io } from './io.ts'
import { remettreTexte } from './remettre.ts'

export const REFERENCE = {
  reference: {
    valeur: 'fichier',
    resume: 'ne compter que les remarques qui ne sont pas dans ce fichier de référence',
  },
  geler: {
    resume:
      'avec --reference (ou celui de cls.yaml) : écrire le fichier s’il n’existe pas ; sinon, en retirer ce qui est corrigé, sans rien y ajouter',
  },
} as const

type Options = { readonly reference?: string; readonly geler: boolean }
type Suite = { readonly cite: RapportCite; readonly finir: (code: number) => Promise<number> }

export function verifierGel({ geler }: Options, part: string | undefined): void {
  if (geler && part !== undefined)
    throw new UserError(
      'L’option --geler demande de vérifier tous les contrats : ni --depuis, ni --tranche.',
      'Gelez d’abord les remarques de tout le dépôt, puis ne vérifiez que la part voulue, sans --geler.',
    )
}

/**
 * The report with its known remarks set apart, by the file that was given, else by those that cls.yaml names.
 * `finir`, once it is shown, writes the reference and gives the exit code. Throws UserError for --geler without one file to write.
 */
export async function selonReference(cite: RapportCite, options: Options, io: Io): Promise<Suite> {
  const { reference, geler } = options
  const nommees = reference === undefined ? (cite.references ?? []) : [reference]
  const [seule, autre] = nommees
  if (geler && (seule === undefined || autre !== undefined)) throw sansReference(nommees, io.nom)
  const lues = nommees.filter(fichier => geler || reference !== undefined || existe(fichier, io))
  let suite: Suite = { cite, finir: async code => code }
  for (const fichier of lues) suite = await selonFichier(suite.cite, { reference: fichier, geler }, io)
  return suite
}

/** A file that cls.yaml names before it was ever written is no fault: everything counts. */
function existe(fichier: string, { dossier, nom, erreur }: Io): boolean {
  if (existsSync(resolve(dossier, fichier))) return true
  erreur(
    `Le fichier de référence « ${fichier} », nommé dans cls.yaml, n’existe pas : toutes les remarques comptent. ` +
      `Pour l’écrire : « ${nom} validate --geler ».\n`,
  )
  return false
}

function sansReference(nommees: readonly string[], nom: string): UserError {
  const conseil = `par exemple « ${nom} validate --reference remarques-connues.json --geler »`
  return nommees.length === 0
    ? new UserError(
        'L’option --geler demande un fichier de référence.',
        `Donnez-le avec --reference, ${conseil}, ou nommez-le dans cls.yaml, sous « reference ».`,
      )
    : new UserError(
        `L’option --geler n’écrit qu’un fichier de référence, et ces contrats en ont plusieurs : ${nommees.join(', ')}.`,
        'Gelez les remarques d’un dossier à la fois, ou donnez un seul fichier avec --reference.',
      )
}

async function selonFichier(cite: RapportCite, { reference, geler }: Required<Options>, io: Io): Promise<Suite> {
  const { confronter } = await import('../index.ts')
  const demande = { fichier: reference, geler, dossier: io.dossier, nom: io.nom }
  const { nouvelles, aEcrire, ...suite } = await confronter(cite, demande)
  const finir = async (code: number) => {
    if (aEcrire !== undefined) await remettreTexte(aEcrire, resolve(io.dossier, reference), io)
    else if (geler) io.erreur(`Rien à changer dans « ${reference} ».\n`)
    if (!geler || nouvelles === 0) return code
    const [sont, les] =
      nouvelles > 1 ? [`${nouvelles} remarques sont nouvelles`, 'les'] : ['Une remarque est nouvelle', 'la']
    io.erreur(`${sont} : la référence ne fait que rétrécir, elle ne ${les} prend pas. Corrigez-${les}.\n`)
    return 1
  }
  return { cite: suite.cite, finir }
}
