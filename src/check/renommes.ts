// Remarks of a reference whose file bears another name now: known again by their rule, their place and the text of their line, when only one file may be meant.
import { basename } from 'node:path'
import type { Connue } from './reference-fichier.ts'

/** A known remark that was not found, and how many of it are missing; or a remark found that was not known. */
export type Reste = { readonly connue: Connue; readonly nombre: number }

/** From the old name of a remark to the new one. */
export type Renommee = { readonly avant: Connue; readonly apres: Connue; readonly nombre: number }

/**
 * `perdues`: known, their file is no more. `inconnues`: found, not known. `projetDe`: the project that a file is, or was, in.
 * First in the same project, then under the same name (its folder was renamed), then anywhere.
 */
export function retrouver(
  perdues: readonly Reste[],
  inconnues: readonly Reste[],
  projetDe: (fichier: string) => string,
): Renommee[] {
  let [restent, libres] = [perdues, inconnues]
  const trouvees: Renommee[] = []
  for (const voisinage of [projetDe, (fichier: string) => basename(fichier), () => '']) {
    const passe = apparier(restent, libres, voisinage)
    trouvees.push(...passe)
    const prises = new Set(passe.flatMap(({ avant, apres }) => [avant, apres]))
    restent = restent.filter(({ connue }) => !prises.has(connue))
    libres = libres.filter(({ connue }) => !prises.has(connue))
  }
  return trouvees
}

function apparier(
  perdues: readonly Reste[],
  inconnues: readonly Reste[],
  voisinage: (fichier: string) => string,
): Renommee[] {
  const cle = ({ connue: { fichier, regle, chemin, extrait } }: Reste) =>
    JSON.stringify([voisinage(fichier), regle, chemin, extrait])
  const anciennes = grouper(perdues, cle)
  const nouvelles = grouper(inconnues, cle)
  return [...anciennes].flatMap(([nom, [avant, ...autres]]) => {
    const [apres, ...rivales] = nouvelles.get(nom) ?? []
    // Without a text to compare, or between several files, nothing is sure.
    if (avant === undefined || apres === undefined || autres.length + rivales.length > 0) return []
    if (avant.connue.extrait === '') return []
    return [{ avant: avant.connue, apres: apres.connue, nombre: Math.min(avant.nombre, apres.nombre) }]
  })
}

function grouper(restes: readonly Reste[], cle: (reste: Reste) => string): ReadonlyMap<string, readonly Reste[]> {
  const groupes = new Map<string, Reste[]>()
  for (const reste of restes) groupes.set(cle(reste), [...(groupes.get(cle(reste)) ?? []), reste])
  return groupes
}
