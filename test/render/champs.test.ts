// Marks: every article, fiche and field has one, named from its id, the same in Word and on the page, around its value, and readable backwards.
import { describe, expect, it } from 'vitest'
import { idDuSignet, nommeur } from '../../src/champs/signets.ts'
import type { Genre } from '../../src/model/partie.ts'
import { composer } from '../../src/render/index.ts'
import { page } from '../../src/render/page.ts'
import { CHAMPS } from '../../src/render/vue/champs.ts'
import { word } from '../../src/render/word.ts'
import { schemaA } from '../../src/schema/schemas.ts'
import { texteDe, tous } from '../outils/xml.ts'
import { docx, habillage } from './dos/aides.ts'
import { partiesXml } from './openxml.ts'
import { plein } from './plein.ts'
import { projet } from './projets.ts'

/** What a document lists as shortened. */
function abreges(octets: Uint8Array): Map<string, string> {
  const proprietes = partiesXml(octets)['docProps/custom.xml']
  return new Map(tous(proprietes ?? vide, 'property').map(p => [p.attributs.name ?? '', texteDe(p)]))
}
const vide = { nom: '', attributs: {}, enfants: [], parent: null }
const corps = (octets: Uint8Array) => partiesXml(octets)['word/document.xml'] ?? vide

/** The words between the two ends of each bookmark, by id. */
function valeurs(octets: Uint8Array): Map<string, string> {
  const noms = abreges(octets)
  const ouverts = new Map<string, string>()
  const lus = new Map<string, string>()
  for (const noeud of tous(corps(octets))) {
    const { 'w:id': numero = '', 'w:name': nom = '' } = noeud.attributs
    if (noeud.nom === 'w:bookmarkStart') {
      const id = idDuSignet(nom, noms)
      if (id !== undefined) ouverts.set(numero, id)
      if (id !== undefined) lus.set(id, '')
    } else if (noeud.nom === 'w:bookmarkEnd') ouverts.delete(numero)
    else if (noeud.nom === 'w:t') for (const id of ouverts.values()) lus.set(id, `${lus.get(id)}${texteDe(noeud)}|`)
  }
  return lus
}

const motif = (id: string) =>
  id.replace(/^(fiche|axe|constat|demarche|engagement|instance)-.*\./, '$1-*.').replace(/\.facette-.*$/, '.facette-*')

describe('chaque champ a sa marque', () => {
  const { arbre, html } = composer(plein(), { modele: 'contrat', etat: 'projet' })

  it('et la table dit de quelles clés il vient', () => {
    const champs = html.match(/(?<= data-champ=")[^"]+/g) ?? []
    expect(champs.length).toBeGreaterThan(40)
    const marques = [...page(arbre, habillage()).matchAll(/ id="([^"]+\.[^"]+)"/g)].map(([, id]) => motif(id ?? ''))
    const sansClef = new Set(marques.filter(m => m.startsWith('fiche') || !/\.(titre|numero)$/.test(m)))
    expect([...sansClef].filter(m => !(m in CHAMPS))).toEqual([])
    expect(Object.keys(CHAMPS).filter(m => !sansClef.has(m))).toEqual([])
  })

  it('et ces clés existent dans les schémas', () => {
    const absentes = Object.values(CHAMPS)
      .flat()
      .filter(cles => {
        const [partie = '', ...reste] = cles.split('/')
        const genre = (partie === 'fiches' ? 'fiche' : partie) as Genre
        const chemin = (partie === 'fiches' ? reste.slice(1) : reste).map(cle => (cle === '*' ? 0 : cle))
        const liste = reste.includes('facettes') ? chemin.slice(0, -1) : chemin
        return schemaA(genre, liste) === undefined
      })
    expect(absentes).toEqual([])
  })

  it('la même dans Word et sur la page', async () => {
    const octets = await word(arbre, habillage())
    const dansWord = [...valeurs(octets).keys()].sort()
    const surLaPage = [...page(arbre, habillage()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(dansWord).toEqual(surLaPage.filter(id => !id.startsWith('_Toc')).sort())
  })

  it('autour de la valeur entière', async () => {
    const fiche = {
      id: 'bus',
      numero: '1.2',
      titre: 'Bus santé',
      enjeux: 'Un.\n\nDeux.\n\n- trois',
      budget: { lignes: [{ libelle: 'Location', montant: 1200 }] },
    }
    const p = projet({ fiches: [fiche] })
    const lues = valeurs(await word(composer(p, { modele: 'fiches', etat: 'projet' }).arbre, habillage()))
    expect(lues.get('fiche-bus')).toBe('Fiche action |1.2| – |Bus santé|')
    expect(lues.get('fiche-bus.numero')).toBe('1.2|')
    expect(lues.get('fiche-bus.titre')).toBe('Bus santé|')
    expect(lues.get('fiche-bus.enjeux')).toBe('Un.|Deux.|trois|')
    expect(lues.get('fiche-bus.budget')?.replace(/\s/g, ' ')).toMatch(
      /^Dépense\|.*Location\|1 200 €\|Total\|1 200 €\|$/,
    )
  })

  it('même vide, même autour de tableaux', async () => {
    const t = '<table><tr><td>t</td></tr></table>'
    const octets = await docx(
      `<section id="a"><table><tr><td data-champ="vide"></td><td data-champ="deux">${t}${t}</td></tr></table><section data-champ="rien"></section><p data-champ="un">x</p></section>`,
    )
    const lues = valeurs(octets)
    expect(Object.fromEntries(lues)).toEqual({ a: '', 'a.vide': '', 'a.deux': 't|t|', 'a.rien': 'x|', 'a.un': 'x|' })
  })
})

describe('les noms des signets', () => {
  it('courts, restent lisibles et se relisent sans liste', () => {
    const { nom, abreges } = nommeur()
    expect(nom('fiche-bus-sante.enjeux')).toBe('fiche_bus_sante__enjeux')
    expect(nom('article-sante-mentale')).toBe('article_sante_mentale')
    expect(abreges.size).toBe(0)
    expect(idDuSignet('fiche_bus_sante__enjeux', abreges)).toBe('fiche-bus-sante.enjeux')
    expect(idDuSignet('_Toc100000001', abreges)).toBeUndefined()
  })

  it('longs ou singuliers, sont listés une fois pour tous leurs champs', () => {
    const { nom, abreges } = nommeur()
    const fiche = 'fiche-developper-les-permanences-avancees-de-specialistes'
    const noms = ['numero', 'resultats-attendus', 'participation'].map(champ => nom(`${fiche}.${champ}`))
    expect(noms[2]).toMatch(/^fiche_developper___[a-z0-9]{6}__participation$/)
    expect(abreges.get(noms[0]?.slice(0, -8) ?? '')).toBe(fiche)
    expect(noms.map(n => idDuSignet(n, abreges))).toEqual(
      ['numero', 'resultats-attendus', 'participation'].map(champ => `${fiche}.${champ}`),
    )
  })

  it('quels que soient les identifiants : uniques, admis par Word, et chacun se retrouve', () => {
    const mots = [
      'fiche',
      'a',
      'été',
      '日本',
      'A-B',
      'a_b',
      'a--b',
      '2026',
      'x'.repeat(50),
      'x'.repeat(51),
      '-',
      '.a',
      'a.',
    ]
    const ids = [...new Set(mots.flatMap(a => mots.flatMap(b => [a, `${a}-${b}`, `${a}.${b}`, `${a}_${b}.enjeux`])))]
    const { nom, abreges } = nommeur()
    const noms = ids.map(nom)
    expect(new Set(noms.map(n => n.toLowerCase())).size).toBe(ids.length)
    expect(noms.filter(n => !/^[A-Za-z]\w{0,39}$/.test(n))).toEqual([])
    expect(noms.map(n => idDuSignet(n, abreges))).toEqual(ids)
    expect(nommeur().nom(ids[7] ?? '')).toBe(noms[7])
  })
})
