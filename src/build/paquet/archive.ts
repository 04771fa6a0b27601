// A package as one zip: same files, same bytes, and what must run can run once unzipped on Linux.
import { type Zippable, zipSync } from 'fflate'

export type Fichier = { readonly octets: Uint8Array; readonly executable?: boolean }

/** Path in the package, with `/` → file. */
export type Contenu = ReadonlyMap<string, Fichier>

const UNIX = 3
const MODES = { ordinaire: 0o100644, executable: 0o100755 }

/** `racine`: the one folder that everything lies in. `jour`: written as it is, whatever the time zone. */
export function archiver(racine: string, contenu: Contenu, jour: Date): Uint8Array {
  const mtime = new Date(jour.getUTCFullYear(), jour.getUTCMonth(), jour.getUTCDate(), 12)
  const noms = [...contenu.keys()].sort()
  const fichiers: Zippable = {}
  for (const nom of noms) {
    const { octets, executable } = contenu.get(nom) as Fichier
    const mode = executable ? MODES.executable : MODES.ordinaire
    fichiers[`${racine}/${nom}`] = [octets, { os: UNIX, attrs: mode << 16 }]
  }
  return zipSync(fichiers, { mtime, level: 6 })
}
