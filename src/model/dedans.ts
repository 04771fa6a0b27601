// Is a place inside a folder: as the system compares paths, the root of a disk and capitals on Windows included.
import path from 'node:path'

type Chemins = Pick<typeof path, 'isAbsolute' | 'join' | 'relative' | 'resolve' | 'sep'>

/** The place that `chemin` names from a folder (absolute, as `resolve` gives it), if it is in it, or is it; `chemins`: another system's, in tests. */
export function dedans(dossier: string, chemin: string, chemins: Chemins = path): string | undefined {
  const { isAbsolute, join, relative, resolve, sep } = chemins
  const depuis = relative(dossier, resolve(dossier, chemin))
  const dehors = depuis === '..' || depuis.startsWith(`..${sep}`) || isAbsolute(depuis)
  // Told with the folder's own letters: who climbs from there meets the folder.
  return dehors ? undefined : depuis === '' ? dossier : join(dossier, depuis)
}
