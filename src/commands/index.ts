// The list of commands, in the order of the help: the list is the truth.
import type { Commande } from './commande.ts'
import { completion } from './completion.ts'
import { explain } from './explain.ts'
import { exporterCommande } from './export.ts'
import { help } from './help.ts'
import { init } from './init.ts'
import { preview } from './preview.ts'
import { render } from './render.ts'
import { schema } from './schema.ts'
import { status } from './status.ts'
import { templates } from './templates.ts'
import { validate } from './validate.ts'

export const COMMANDES: readonly Commande[] = [
  init,
  validate,
  explain,
  status,
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
