// `--reference` and `--geler`: remarks that an old repository already had are known, and only new ones count.
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
      'avec --reference : écrire le fichier s’il n’existe pas ; sinon, en retirer ce qui est corrigé, sans rien y ajouter',
  },
} as const

type Options = { readonly reference?: string; readonly geler: boolean }
type Suite = { readonly cite: RapportCite; readonly finir: (code: number) => Promise<number> }

export function verifierGel({ reference, geler }: Options, part: string | undefined, nom: string): void {
  if (geler && reference === undefined)
    throw new UserError(
      'L’option --geler demande un fichier de référence.',
      `Donnez-le avec --reference, par exemple « ${nom} validate --reference remarques-connues.json --geler ».`,
    )
  if (geler && part !== undefined)
    throw new UserError(
      'L’option --geler demande de vérifier tous les contrats : ni --depuis, ni --tranche.',
      'Gelez d’abord les remarques de tout le dépôt, puis ne vérifiez que la part voulue, sans --geler.',
    )
}

/** The report with its known remarks set apart. `finir`, once it is shown, writes the reference and gives the exit code. */
export async function selonReference(cite: RapportCite, { reference, geler }: Options, io: Io): Promise<Suite> {
  if (reference === undefined) return { cite, finir: async code => code }
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
