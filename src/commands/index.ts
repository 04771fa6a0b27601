// The list of commands, in the order of the help: the list is the truth.
import type { Commande } from './commande.ts'
import { explain } from './explain.ts'
import { exporterCommande } from './export.ts'
import { init } from './init.ts'
import { preview } from './preview.ts'
import { render } from './render.ts'
import { schema } from './schema.ts'
import { templates } from './templates.ts'
import { validate } from './validate.ts'

export const COMMANDES: readonly Commande[] = [
  init,
  validate,
  explain,
  render,
  preview,
  templates,
  exporterCommande,
  schema,
]
