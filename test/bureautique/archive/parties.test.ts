// Both ways to close an office file: the same parts, the same order, the same day, whatever the clock and the place.
import { describe, expect, it } from 'vitest'
import { fermer, fermerVite, ouvrir, partie } from '../../../src/bureautique/archive/parties.ts'
import { extraire, inventorier } from '../../../src/bureautique/archive/zip.ts'

const PARTIES = {
  'word/document.xml': partie('<w:p>été</w:p>'.repeat(2000)),
  'word/media/logo.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
  'word/vide.xml': partie(''),
  '_rels/.rels': partie('<r/>'),
  '[Content_Types].xml': partie('<t/>'),
}
const JOUR = new Date('2026-11-23T23:30:00Z')

describe.each([
  ['fermer', fermer],
  ['fermerVite', fermerVite],
])('%s', (_, clore) => {
  const octets = clore(PARTIES, JOUR)

  it('rend chaque partie, la liste de ce qu’il contient en premier', () => {
    expect(ouvrir(octets)).toEqual(PARTIES)
    expect(Object.keys(ouvrir(octets)).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  })

  it('se relit sans confiance : tailles et sommes de contrôle sont dites', () => {
    const archive = inventorier(octets)
    if (typeof archive === 'string') throw new Error(archive)
    for (const entree of archive.entrees.values())
      expect([...(extraire(archive, entree) ?? [])]).toEqual([...PARTIES[entree.nom as keyof typeof PARTIES]])
  })

  it('donne deux fois les mêmes octets, et la date du document', () => {
    expect(Buffer.compare(clore(PARTIES, JOUR), octets)).toBe(0)
    const vue = new DataView(octets.buffer, octets.byteOffset)
    // 23/11/2026, noon, as MS-DOS writes them.
    expect(vue.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (11 << 5) | 23)
    expect(vue.getUint16(10, true)).toBe(12 << 11)
  })
})
