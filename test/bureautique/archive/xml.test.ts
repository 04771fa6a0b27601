// The XML reader on what is allowed and rare, and on what is nearly XML: a tag met twice reads as it did the first time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ESPACES } from '../../../src/bureautique/archive/espaces.ts'
import { type Noeud, texteDe } from '../../../src/bureautique/archive/noeud.ts'
import { lireXml as lireOctets, type Preneur } from '../../../src/bureautique/archive/xml.ts'
import { lireXml as lireLentement, type Noeud as NoeudLent } from '../../outils/xml.ts'

const W = `xmlns:w="${ESPACES.w}"`
const lireXml = (texte: string, bornes?: Parameters<typeof lireOctets>[1], prendre?: Preneur) =>
  lireOctets(Buffer.from(texte), bornes, prendre)
const lire = (dedans: string) => lireXml(`<w:p ${W}>${dedans}</w:p>`)
const enfants = (dedans: string) => lire(dedans)?.enfants as readonly Noeud[] | undefined

describe('le lecteur de XML', () => {
  it('lit deux fois la même balise de même façon, sans partager ce qu’elle contient', () => {
    const [a, b, c] = enfants('<w:t w:val="1">x</w:t><w:t w:val="1">y</w:t><w:t w:val="1"/>') ?? []
    expect([a, b, c].map(n => [n?.nom, n?.attributs['w:val'], n && texteDe(n)])).toEqual([
      ['w:t', '1', 'x'],
      ['w:t', '1', 'y'],
      ['w:t', '1', ''],
    ])
  })

  it('comprend un préfixe selon l’endroit, même écrit pareil', () => {
    const deux = enfants(`<a:x/><z xmlns:a="${ESPACES.a}"><a:x/></z><z xmlns:a="${ESPACES.r}"><a:x/></z><a:x/>`) ?? []
    expect(deux.map(n => (n.enfants[0] as Noeud | undefined)?.nom ?? n.nom)).toEqual(['?:x', 'a:x', 'r:x', '?:x'])
  })

  it('prend blancs, apostrophes et chevrons là où ils sont permis', () => {
    const [a, b, c] =
      enfants(`<w:t w:val='a > b' />\n<w:t\n w:val = "c>" >d</w:t ><w:t w:val='a > b'/>`)?.filter(
        n => typeof n === 'object',
      ) ?? []
    expect([a, b, c].map(n => n?.attributs['w:val'])).toEqual(['a > b', 'c>', 'a > b'])
    expect(b && texteDe(b)).toBe('d')
  })

  it.each([
    '<w:t>',
    '</w:t>',
    '<w:t></w:tx>',
    '<w:t></w:p>',
    '<w:t></w:t',
    '<w:t w:val="a>b</w:t>',
    '<w:t w:val=a/>',
    '<w:t a="1"b="2"/>',
    '<w:t/ >',
    '<>',
    '<1/>',
    'a < b',
    '&x;',
    '<![CDATA[a]]>',
    '<w:t/><w:t',
  ])('refuse %s', dedans => {
    expect(lire(dedans)).toBeNull()
    expect(lire(`<w:t/>${dedans}`)).toBeNull()
  })

  it('refuse deux racines, du texte dehors, et tout ce qui dépasse ses bornes', () => {
    expect([lireXml('<a/><b/>'), lireXml('<a/>b'), lireXml(''), lireXml('a')]).toEqual([null, null, null, null])
    const bornes = { octets: 1000, noeuds: 10, profondeur: 3 }
    expect(lireXml(`<a>${'<b/>'.repeat(8)}</a>`, bornes)).not.toBeNull()
    expect(lireXml(`<a>${'<b/>'.repeat(9)}</a>`, bornes)).toBeNull()
    expect(lireXml('<a><a><a></a></a></a>', bornes)).not.toBeNull()
    expect(lireXml('<a><a><a><a/></a></a></a>', bornes)).toBeNull()
    expect(lireXml(`<a>${' '.repeat(1000)}</a>`, bornes)).toBeNull()
  })

  it('comprend UTF-8 et UTF-16, avec ou sans marque, et des octets qui ne veulent rien dire', () => {
    const texte = '<a b="été">L’Île — « œuvre » &amp; 😀</a>'
    const attendu = ['été', 'L’Île — « œuvre » & 😀']
    const utf16 = Buffer.from(`\uFEFF${texte}`, 'utf16le')
    for (const octets of [Buffer.from(texte), Buffer.from(`\uFEFF${texte}`), utf16, Buffer.from(utf16).swap16()]) {
      const lu = lireOctets(octets)
      expect([lu?.attributs.b, lu && texteDe(lu)]).toEqual(attendu)
    }
    const casse = lireOctets(Buffer.from([...Buffer.from('<a>x'), 0xe9, ...Buffer.from('y</a>')]))
    expect(casse && texteDe(casse)).toBe('x\uFFFDy')
  })

  it('ce qui est dit et redit, imbriqué ou non, se lit comme la première fois', () => {
    fc.assert(
      fc.property(fc.array(morceau(3), { maxLength: 12 }), dits => {
        const texte = `<w:p ${W}>${dits.join('')}${dits.toReversed().join('')}</w:p>`
        expect(plat(lireXml(texte) as Noeud)).toEqual(sansEspaces(lireLentement(texte).enfants[0] as NoeudLent))
      }),
      { numRuns: 300 },
    )
  })

  it('ce dont une partie a été prise n’est pas pris pour ce qu’il était', () => {
    const dit = '<w:pPr><w:x/><w:b/></w:pPr>'
    const pris: string[] = []
    const lu = lireXml(`<w:p ${W}>${dit}${dit}</w:p>`, undefined, ({ nom }) => {
      if (nom === 'w:x') pris.push(nom)
      return nom === 'w:x'
    })
    expect(pris).toEqual(['w:x', 'w:x'])
    expect(lu?.enfants).toMatchObject([{ enfants: [{ nom: 'w:b' }] }, { enfants: [{ nom: 'w:b' }] }])
  })
})

/** Few names, few attributes and few words, so that whole elements are the same again. */
function morceau(profondeur: number): fc.Arbitrary<string> {
  const mot = fc.constantFrom('', 'a', ' b ', 'é&amp;', '&#233;')
  const attributs = fc.constantFrom('', ' w:val="1"', " w:val='1'", ' w:val="&lt;2" id="x"', ' id = "x"')
  const nom = fc.constantFrom('w:pPr', 'w:b', 'w:dropDownList', 'w:sdtPr', 'w:r')
  const dedans =
    profondeur === 0 ? mot : fc.array(fc.oneof(mot, morceau(profondeur - 1)), { maxLength: 3 }).map(l => l.join(''))
  const blanc = fc.constantFrom('', '', ' ')
  return fc
    .tuple(nom, attributs, dedans, blanc)
    .map(([n, a, d, b]) => (d === '' ? `<${n}${a}${b}/>` : `<${n}${a}${b}>${d}</${n}${b}>`))
}

const plat = ({ nom, attributs, enfants }: Noeud): unknown => [
  nom,
  { ...attributs },
  enfants.map(e => (typeof e === 'string' ? e : plat(e))),
]

/** Declarations of namespaces are no attributes. */
const sansEspaces = ({ nom, attributs, enfants }: NoeudLent): unknown => [
  nom,
  Object.fromEntries(Object.entries(attributs).filter(([cle]) => !cle.startsWith('xmlns'))),
  enfants.map(e => (typeof e === 'string' ? e : sansEspaces(e))),
]
