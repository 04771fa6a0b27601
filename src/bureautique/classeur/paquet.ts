// The parts of a workbook and what points to what, out of an archive that was judged first.
import { posix } from 'node:path'
import { elements, type Noeud } from '../archive/noeud.ts'
import { lireXml, type Preneur } from '../archive/xml.ts'
import { type Archive, extraire } from '../archive/zip.ts'

export type Relation = { readonly id: string; readonly sorte: string; readonly cible: string; readonly dehors: boolean }

/** An archive, and how many bytes of it may still be read as XML: parts may be as many as wanted, and pointed to as often. */
export type Paquet = { readonly archive: Archive; reste: number }

/** Far beyond a plan of actions, and a few seconds of reading. */
const OCTETS_MAX = 40_000_000
const BORNES = { octets: 30_000_000, noeuds: 400_000, profondeur: 60 }

export const nouveauPaquet = (archive: Archive): Paquet => ({ archive, reste: OCTETS_MAX })

/** A part read as XML; null when it is missing, and `illisible` when it is there and is not sound, or when too much was read already. */
export function lirePartie(paquet: Paquet, nom: string, prendre?: Preneur): Noeud | null | 'illisible' {
  const entree = paquet.archive.entrees.get(nom.toLowerCase())
  if (!entree) return null
  paquet.reste -= entree.taille
  const octets = paquet.reste < 0 ? null : extraire(paquet.archive, entree)
  return octets === null ? 'illisible' : (lireXml(octets, BORNES, prendre) ?? 'illisible')
}

/** What a part points to, its targets as names of parts. */
export function relationsDe(paquet: Paquet, partie: string): Relation[] {
  const dossier = posix.dirname(partie)
  const lue = lirePartie(paquet, posix.join(dossier, '_rels', `${posix.basename(partie)}.rels`))
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
