// The parts of a workbook and what points to what, out of an archive that was judged first.
import { posix } from 'node:path'
import { elements, lireXml, type Noeud, type Preneur } from '../archive/xml.ts'
import { type Archive, extraire } from '../archive/zip.ts'

export type Relation = { readonly id: string; readonly sorte: string; readonly cible: string; readonly dehors: boolean }

/** Far beyond a plan of actions: the size of a part is bounded already (zip.ts). */
const BORNES = { lettres: 30_000_000, noeuds: 1_500_000, profondeur: 60 }

/** A part read as XML; null when it is missing, and `illisible` when it is there and is not sound. */
export function lirePartie(archive: Archive, nom: string, prendre?: Preneur): Noeud | null | 'illisible' {
  const entree = archive.entrees.get(nom.toLowerCase())
  if (!entree) return null
  const octets = extraire(archive, entree)
  return octets === null ? 'illisible' : (lireXml(decode(octets), BORNES, prendre) ?? 'illisible')
}

/** XML is in UTF-8, unless its first two bytes say UTF-16. */
function decode(octets: Uint8Array): string {
  const marque = octets[0] === 0xff && octets[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(marque).decode(octets)
}

/** What a part points to, its targets as names of parts. */
export function relationsDe(archive: Archive, partie: string): Relation[] {
  const dossier = posix.dirname(partie)
  const lue = lirePartie(archive, posix.join(dossier, '_rels', `${posix.basename(partie)}.rels`))
  if (lue === null || lue === 'illisible') return []
  return elements(lue, 'rel:Relationship').map(({ attributs }) => {
    const cible = attributs.Target ?? ''
    const dehors = attributs.TargetMode === 'External'
    return {
      id: attributs.Id ?? '',
      sorte: (attributs.Type ?? '').split('/').at(-1) ?? '',
      cible: dehors ? cible : cible.startsWith('/') ? cible.slice(1) : posix.join(dossier, cible),
      dehors,
    }
  })
}
