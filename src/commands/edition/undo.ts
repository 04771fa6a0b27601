// `undo` carried out: how many to take back, or the list of what can be.
import { UserError } from '../../model/erreur.ts'
import { paint } from '../../paint.ts'
import { desarmer } from '../formats.ts'
import type { Io } from '../io.ts'
import { raconter } from './faire.ts'

type Valeurs = { readonly nombre: string; readonly liste: boolean; readonly projet: string; readonly essai: boolean }

export async function annulerIci({ nombre, liste, projet, essai }: Valeurs, io: Io): Promise<number> {
  const { edition } = await import('../../index.ts')
  const bibliotheque = await edition()
  const ou = { projet, essai, dossier: io.dossier, maintenant: io.maintenant, couleur: io.couleur }
  if (liste) {
    const { discret } = paint(io.couleur)
    const annulables = bibliotheque.annulables(ou)
    for (const { quoi, date } of annulables) io.sortie(desarmer(`${quoi} ${discret(`(${jour(date)})`)}\n`, io))
    if (annulables.length === 0) io.erreur('Il n’y a rien à annuler dans ce contrat.\n')
    return 0
  }
  const combien = /^[1-9]\d{0,2}$/.test(nombre) ? Number(nombre) : undefined
  if (combien === undefined)
    throw new UserError(
      `« ${nombre} » n’est pas un nombre de modifications à annuler.`,
      `Écrivez par exemple « ${io.nom} undo 2 ».`,
    )
  const faits = bibliotheque.annuler(combien, ou)
  const [finis, refus] = [faits.filter(f => f.quoi !== ''), faits.find(f => f.quoi === '')]
  raconter(finis, { essai, verbe: 'Annulé', projet }, io)
  if (refus !== undefined) io.erreur(desarmer(`${paint(io.couleurErreur).erreur(refus.avis.join('\n'))}\n`, io))
  else if (finis.length < combien) io.erreur('Il n’y a plus rien d’autre à annuler.\n')
  return refus === undefined ? 0 : 2
}

function jour(date: string): string {
  const d = new Date(date)
  return Number.isNaN(d.getTime()) ? date : d.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' })
}
