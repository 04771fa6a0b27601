// The presentations that a report can take, by the name typed after --format.

export const FORMATS = ['texte', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'grille'] as const
export type Format = (typeof FORMATS)[number]

/** How `status` shows where contracts stand. */
export const FORMATS_DU_POINT = ['texte', 'json', 'markdown', 'ics'] as const
export type FormatDuPoint = (typeof FORMATS_DU_POINT)[number]

/** What `export` writes: the consolidated project, or tables of one or many. */
export const FORMATS_D_EXPORT = ['json', 'xlsx', 'csv', 'jsonl'] as const
export type FormatDExport = (typeof FORMATS_D_EXPORT)[number]

/** The tables of `export`, in the order in which they are read. */
export const TABLES_D_EXPORT = [
  'contrats',
  'axes',
  'fiches',
  'budget',
  'indicateurs',
  'mesures',
  'suivi',
  'depenses',
  'acteurs',
  'roles',
  'besoins',
  'etapes',
  'instances',
  'membres',
] as const
export type TableDExport = (typeof TABLES_D_EXPORT)[number]
