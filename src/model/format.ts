// The presentations that a report can take, by the name typed after --format.

export const FORMATS = ['texte', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'grille'] as const
export type Format = (typeof FORMATS)[number]

/** How `status` shows where contracts stand. */
export const FORMATS_DU_POINT = ['texte', 'json', 'markdown', 'ics'] as const
export type FormatDuPoint = (typeof FORMATS_DU_POINT)[number]
