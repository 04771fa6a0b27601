// Splicing, on any text: rounds of touches give what naive cutting gives, bytes come back, differences say exactly what changed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choisir } from '../../src/edit/choix.ts'
import {
  assembler,
  differences,
  enOctets,
  entier,
  episser,
  lireBrut,
  retoucher,
  retouchesDe,
} from '../../src/edit/index.ts'
import { offsets } from '../../src/edit/places.ts'
import type { Retouche } from '../../src/model/correction.ts'
import { positions } from '../../src/project/places.ts'

const LIGNE = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '#', ':', '-', '\u00a0', '😀'), maxLength: 8 })
const FIN = fc.constantFrom('\n', '\r\n', '\n')
const TEXTE = fc
  .tuple(fc.array(fc.tuple(LIGNE, FIN), { maxLength: 12 }), LIGNE)
  .map(([lignes, reste]) => lignes.map(l => l.join('')).join('') + reste)

/** Touches of a text of this length, in order, none over another. */
const retouches = (longueur: number): fc.Arbitrary<Retouche[]> =>
  fc
    .array(fc.tuple(fc.nat(longueur), fc.nat(4), fc.constantFrom('', 'x', 'y\n', '\r\nz', '  ')), { maxLength: 5 })
    .map(liste => {
      const triees = liste.toSorted((a, b) => a[0] - b[0])
      let place = 0
      return triees.flatMap(([debut, taille, texte]) => {
        if (debut < place) return []
        const fin = Math.min(longueur, debut + taille)
        place = fin + 1
        return [{ debut, fin, texte }]
      })
    })

const naif = (texte: string, liste: readonly Retouche[]) =>
  liste.reduceRight((t, r) => t.slice(0, r.debut) + r.texte + t.slice(r.fin), texte)

const RONDES = TEXTE.chain(texte =>
  retouches(texte.length).chain(premieres => {
    const milieu = naif(texte, premieres)
    return retouches(milieu.length).map(secondes => ({ texte, premieres, milieu, secondes }))
  }),
)

describe('l’épissure', () => {
  it('en deux fois donne ce que donnent deux coupes, et sait tout ce qui a changé', () => {
    fc.assert(
      fc.property(RONDES, ({ texte, premieres, milieu, secondes }) => {
        const pieces = retoucher(retoucher(entier(texte), premieres), secondes)
        const fini = assembler(pieces, texte)
        expect(fini).toBe(naif(milieu, secondes))
        expect(episser(milieu, secondes)).toBe(fini)
        expect(naif(texte, retouchesDe(pieces, texte))).toBe(fini)
      }),
      { numRuns: 500 },
    )
  })

  it('ne change rien sans retouche', () => {
    fc.assert(fc.property(TEXTE, texte => void expect(retouchesDe(entier(texte), texte)).toEqual([])))
  })

  it('rend les mêmes octets, marque d’ordre comprise ; ce qui n’est pas de l’UTF-8 n’est pas lu', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (texte, marque) => {
        const octets = new TextEncoder().encode(marque ? `\ufeff${texte}` : texte)
        const brut = lireBrut(octets)
        expect(brut && Buffer.from(enOctets(brut)).equals(octets)).toBe(true)
      }),
    )
    expect(lireBrut(Uint8Array.of(0x74, 0xe9, 0x74))).toBeUndefined()
  })

  it('retrouve les places que disent les remarques', () => {
    fc.assert(
      fc.property(TEXTE, texte => {
        const [dire, retrouver] = [positions(texte), offsets(texte)]
        const places = [0]
        for (const signe of texte) places.push((places.at(-1) ?? 0) + signe.length)
        // Between the two halves of a line break there is no place to speak of.
        for (const place of places.filter(p => texte.slice(p - 1, p + 1) !== '\r\n'))
          expect(retrouver(dire(place))).toBe(place)
      }),
    )
  })
})

describe('de plusieurs réparations', () => {
  const une = (debut: number, fin: number, texte: string) => ({ regle: 'x', correction: [{ debut, fin, texte }] })
  const lu = 'titre: a : b\n'
  it('la première l’emporte, celles qui la touchent attendent', () => {
    const [a, b, c] = [une(7, 12, '"a : b"'), une(12, 12, '"'), une(0, 5, 'Titre')]
    expect(choisir([a, b, c], { lu, ecrit: lu }).choisies).toEqual([a, c])
  })
  it('aucune ne touche à ce qui n’est pas écrit comme on l’a lu', () => {
    expect(choisir([une(0, 5, 'x')], { lu, ecrit: lu.replace('titre', '\u0007itre') }).choisies).toEqual([])
    expect(choisir([une(0, 5, 'x')], { lu, ecrit: `${lu} ` }).choisies).toEqual([])
  })
  it('celle qui ne change rien, sort du texte ou se recouvre est laissée', () => {
    const croisee = { regle: 'x', correction: [...une(0, 6, 'x').correction, ...une(3, 8, 'y').correction] }
    for (const nulle of [une(0, 5, 'titre'), une(5, 99, ''), une(6, 2, 'x'), croisee])
      expect(choisir([nulle], { lu, ecrit: lu }).choisies).toEqual([])
  })
})

/** Applies a difference as `patch` would; a line that is not the one it says makes the test fail. */
function appliquer(texte: string, diff: string): string {
  const lignes = texte.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const sortie: string[] = []
  let ici = 0
  const dites = diff.split('\n').slice(2, -1)
  for (const [n, ligne] of dites.entries()) {
    const tete = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@/.exec(ligne)
    const depart = (rang: string | undefined, nombre: string | undefined) => Number(rang) - (nombre === '0' ? 0 : 1)
    const entiere = `${ligne.slice(1)}${dites[n + 1]?.startsWith('\\') ? '' : '\n'}`
    if (tete !== null) {
      sortie.push(...lignes.slice(ici, depart(tete[1], tete[2])))
      ici = depart(tete[1], tete[2])
      expect(sortie.length).toBe(depart(tete[3], tete[4]))
    } else if (!ligne.startsWith('\\')) {
      if (!ligne.startsWith('+')) expect(lignes[ici++]).toBe(entiere)
      if (!ligne.startsWith('-')) sortie.push(entiere)
    }
  }
  return [...sortie, ...lignes.slice(ici)].join('')
}

describe('les différences', () => {
  const simple = fc.array(fc.constantFrom('a', 'b', 'c: d', '', '- e'), { maxLength: 14 })
  it('disent exactement ce qui change, où que ce soit', () => {
    const cas = fc
      .tuple(simple, fc.boolean())
      .map(([lignes, fin]) => lignes.join('\n') + (fin && lignes.length > 0 ? '\n' : ''))
      .chain(texte => retouches(texte.length).map(liste => ({ texte, liste: liste.map(sansRetour) })))
    fc.assert(
      fc.property(cas, ({ texte, liste }) => {
        const diff = differences('f.yaml', texte, liste, { couleur: false })
        expect(appliquer(texte, diff)).toBe(naif(texte, liste))
      }),
      { numRuns: 500 },
    )
  })

  it('se lisent : le fichier, la ligne, ce qui part, ce qui vient, ce qui entoure', () => {
    const texte = 'id: bus\ntitre: Un bus\nthemes:\n  - prevension\n\t- tabac\u0007\n'
    const liste = [
      { debut: 34, fin: 44, texte: 'prevention' },
      { debut: 45, fin: 46, texte: '  ' },
    ]
    expect(differences('fiches/bus.yaml', texte, liste, { couleur: false })).toBe(
      [
        '--- fiches/bus.yaml',
        '+++ fiches/bus.yaml (corrigé)',
        '@@ -2,4 +2,4 @@ ligne 4',
        ' titre: Un bus',
        ' themes:',
        '-  - prevension',
        '-→- tabac\ufffd',
        '+  - prevention',
        '+  - tabac\ufffd',
        '',
      ].join('\n'),
    )
    expect(differences('f', texte, liste, { couleur: true })).toContain('\u001b[31m-  - prevension\u001b[39m')
  })
})

function sansRetour(retouche: Retouche): Retouche {
  return { ...retouche, texte: retouche.texte.replaceAll('\r', '') }
}
