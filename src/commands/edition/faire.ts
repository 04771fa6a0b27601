// An editing command carried out: asked for what is missing when somebody is there, made or shown, and told.
import type { DemandeDEdition, Edite } from '../../index.ts'
import { enArgument } from '../../model/argument.ts'
import { paint } from '../../paint.ts'
import { desarmer } from '../formats.ts'
import { type Io, lignesSimples } from '../io.ts'
import { avecQuestions, type Interroger, type Table } from './interroger.ts'

export type Reglage = { readonly projet: string; readonly essai: boolean }

/** Makes an edit, once `completer` has a whole request: from flags alone, or with questions. */
export async function faire(
  completer: (interroger: Interroger) => Promise<DemandeDEdition | undefined>,
  { projet, essai }: Reglage,
  io: Io,
): Promise<number> {
  const { edition } = await import('../../index.ts')
  const bibliotheque = await edition()
  const ou = { projet, essai, dossier: io.dossier, maintenant: io.maintenant, couleur: io.couleur }
  const demande = await demander(completer, { bibliotheque, ou }, io)
  if (demande === undefined) {
    io.erreur('Rien n’a été écrit.\n')
    return 0
  }
  raconter([bibliotheque.editer(demande, ou)], { essai, verbe: 'Fait', projet }, io)
  return 0
}

async function demander<T>(
  completer: (interroger: Interroger) => Promise<T>,
  table: Omit<Table, 'asseoir'>,
  io: Io,
): Promise<T> {
  if (!io.terminal) return avecQuestions(completer, { ...table, asseoir: undefined })
  let assis: Awaited<ReturnType<typeof import('../dialogue/mener.ts').ouvrirInterlocuteur>> | undefined
  const asseoir = async () => {
    const { ouvrirInterlocuteur } = await import('../dialogue/mener.ts')
    assis ??= await ouvrirInterlocuteur(lignesSimples(io.env), io)
    return assis.qui
  }
  try {
    return await avecQuestions(completer, { ...table, asseoir })
  } finally {
    assis?.fermer()
  }
}

/** `projet`: its folder, as it was typed. */
type Recit = { readonly essai: boolean; readonly verbe: 'Fait' | 'Annulé'; readonly projet: string }

/** On stdout what would change; the rest is said aside. */
export function raconter(edites: readonly Edite[], { essai, verbe, projet }: Recit, io: Io): void {
  const { succes, chemin, avertissement, code, discret } = paint(io.couleurErreur)
  const dire = (texte: string) => io.erreur(desarmer(`${texte}\n`, io))
  for (const { quoi, fichiers, differences, avis } of edites) {
    if (essai) for (const texte of differences) io.sortie(desarmer(texte, io))
    dire(essai ? `Essai : ${quoi}.` : `${succes(verbe)} : ${quoi}.`)
    for (const { fichier, etat } of fichiers)
      if (!essai || differences.length === 0) dire(`  ${chemin(fichier)} ${discret(`(${ETATS[etat]})`)}`)
    for (const phrase of avis) dire(avertissement(phrase))
  }
  if (essai) dire('Rien n’a été écrit. Pour le faire, la même commande sans --essai.')
  else if (verbe === 'Fait') {
    const ou = projet === '.' ? '' : ` --projet ${enArgument(projet)}`
    dire(`Pour revenir en arrière : ${code(`${io.nom} undo${ou}`)}`)
  }
}

const ETATS = { nouveau: 'nouveau', modifie: 'modifié', renomme: 'renommé', supprime: 'supprimé' } as const
