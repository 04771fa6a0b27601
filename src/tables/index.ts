// Projects → tables for those who count: the list is the truth; sheets, files and lines are made from it.
import { TABLES_D_EXPORT, type TableDExport } from '../model/format.ts'
import { acteurs, roles } from './acteurs.ts'
import { budget } from './budget.ts'
import { contrats } from './contrats.ts'
import { etapes, fiches } from './fiches.ts'
import { instances, membres } from './gouvernance.ts'
import { indicateurs, mesures } from './indicateurs.ts'
import { axes, besoins } from './plan.ts'
import { depenses, suivi } from './suivi.ts'
import type { Table } from './table.ts'

export { type Contrat, contratDe } from './contrat.ts'
export type { Donnee, Entete, Table } from './table.ts'

const DE: Readonly<Record<TableDExport, Table>> = {
  contrats,
  axes,
  fiches,
  budget,
  indicateurs,
  mesures,
  suivi,
  depenses,
  acteurs,
  roles,
  besoins,
  etapes,
  instances,
  membres,
}
export const TABLES: readonly Table[] = TABLES_D_EXPORT.map(nom => DE[nom])

export { ajouter, enFeuilles, enJsonl, type Remplie, type Tete, tropPourUnClasseur, vides } from './cahier.ts'
export { enCase } from './table.ts'
