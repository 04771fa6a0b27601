// The shipped templates, already compiled: none while the program runs from its sources, all of them in the bundle (src/build/bundle.ts).

/** What handlebars makes of a template, by its name. */
export const PRETS: Readonly<Record<string, object>> = {}
