// The list of commands, in the order of the help: the list is the truth.
import { add } from './add.ts'
import type { Commande } from './commande.ts'
import { completion } from './completion.ts'
import { explain } from './explain.ts'
import { exporterCommande } from './export.ts'
import { help } from './help.ts'
import { importerCommande } from './import.ts'
import { init } from './init.ts'
import { move } from './move.ts'
import { preview } from './preview.ts'
import { receive } from './receive.ts'
import { remove } from './remove.ts'
import { rename } from './rename.ts'
import { render } from './render.ts'
import { renumber } from './renumber.ts'
import { schema } from './schema.ts'
import { send } from './send.ts'
import { set } from './set.ts'
import { status } from './status.ts'
import { templates } from './templates.ts'
import { undo } from './undo.ts'
import { validate } from './validate.ts'

export const COMMANDES: readonly Commande[] = [
  init,
  add,
  set,
  rename,
  move,
  renumber,
  remove,
  undo,
  validate,
  explain,
  status,
  send,
  receive,
  importerCommande,
  render,
  preview,
  templates,
  exporterCommande,
  schema,
]

/** With those that speak of all the commands, themselves included. */
export function toutes(commandes = COMMANDES): readonly Commande[] {
  const liste: readonly Commande[] = [...commandes, completion(() => liste), help(() => liste)]
  return liste
}
