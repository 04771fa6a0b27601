// The presentations that a report can take, by the name typed after --format.

export const FORMATS = ['texte', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'grille'] as const
export type Format = (typeof FORMATS)[number]
