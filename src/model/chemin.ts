// Where a value stands inside a document or inside the consolidated project: a list of keys, or its JSON Pointer.

export type Chemin = readonly (string | number)[]

/** `['fiches', 0, 'titre']` → `/fiches/0/titre` (RFC 6901). The empty path is the empty string. */
export function pointeur(chemin: Chemin): string {
  return chemin.map(cle => `/${String(cle).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** `/fiches/0/titre` → `['fiches', 0, 'titre']`; a segment made of digits only becomes a number. */
export function chemin(pointeur: string): (string | number)[] {
  if (pointeur === '') return []
  return pointeur
    .slice(1)
    .split('/')
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(segment => (/^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : segment))
}

/** The value that stands at a path of plain data, or `undefined` where nothing does. */
export function valeurA(donnees: unknown, chemin: Chemin): unknown {
  let valeur = donnees
  for (const cle of chemin) {
    if (valeur === null || typeof valeur !== 'object' || !Object.hasOwn(valeur, cle)) return undefined
    valeur = (valeur as Record<string | number, unknown>)[cle]
  }
  return valeur
}
