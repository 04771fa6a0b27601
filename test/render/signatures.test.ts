// Signatures: together, or one page for each signatory, in the same order; line numbers for those who read a draft aloud.
import { describe, expect, it } from 'vitest'
import { analyserHtml } from '../../src/render/html.ts'
import { composer } from '../../src/render/index.ts'
import { page } from '../../src/render/page.ts'
import { avisDeSouhaits } from '../../src/render/vue/avis.ts'
import { word } from '../../src/render/word.ts'
import { elements, tous } from '../outils/xml.ts'
import { docx, habillage } from './dos/aides.ts'
import { partiesXml, texteDocx, verifierDocx } from './openxml.ts'
import { contrat, projet } from './projets.ts'

const ACTEURS = [
  { id: 'ville', nom: 'Ville de Val', type: 'collectivite' as const, en_tant_que: ['signataire' as const] },
  {
    id: 'ars',
    nom: 'Agence régionale',
    type: 'ars' as const,
    en_tant_que: ['signataire' as const],
    representant: { nom: 'A. Val', fonction: 'Directrice' },
    signature: { lieu: 'Le Mans', date: '2027-01-04' },
  },
]
const p = projet({ acteurs: { acteurs: ACTEURS }, contrat: contrat({ edition: 'V2' }) })
const separees = composer(p, { modele: 'contrat', etat: 'deliberation', signatures: 'separees' })
const lisse = (texte: string) => texte.replaceAll('\u00A0', ' ')
const corps = (octets: Uint8Array) => {
  const xml = partiesXml(octets)['word/document.xml']
  if (!xml) throw new Error('document.xml manque')
  return xml
}

describe('des signatures séparées', () => {
  it('donnent une page par signataire, dans l’ordre du protocole, qui dit de quel contrat il s’agit', () => {
    const pages = lisse(separees.html).split('<section id="signature-').slice(1)
    expect(pages.map(texte => /^[a-z]+/.exec(texte)?.[0])).toEqual(['ars', 'ville'])
    for (const [i, texte] of pages.entries()) {
      expect(texte).toMatch(/^[a-z]+" data-saut>/)
      expect(texte).toContain(`Page de signature ${i + 1} sur 2`)
      expect(texte).toContain('Contrat local de santé d’essai')
      expect(texte).toContain('V2')
      expect(texte).toContain('Parties au contrat : Agence régionale ; Ville de Val.')
    }
  })

  it('disent ce qui est connu, laissent le reste à l’encre', () => {
    const [ars = '', ville = ''] = lisse(separees.html).split('<section id="signature-').slice(1)
    expect(ars).toContain('<strong>Agence régionale</strong><br>Directrice<br>A. Val')
    expect(ars).toMatch(/Fait au Mans, le 4 janvier 2027\./)
    expect(ars).not.toContain('pointilles')
    expect(ville.match(/(?<=pointilles">)[^<]+/g)).toEqual([
      'Nom : …',
      'Fonction : …',
      'Délibération n° … du …',
      'Fait à …, le …',
    ])
  })

  it('commencent chacune une page, dans Word comme à l’impression de la page web', async () => {
    const octets = await word(separees.arbre, habillage({ etat: 'deliberation' }))
    const debuts = tous(corps(octets), 'w:p').filter(par => tous(par, 'w:pageBreakBefore').length > 0)
    expect(
      debuts
        .map(par =>
          tous(par, 'w:t')
            .flatMap(t => t.enfants)
            .join(''),
        )
        .slice(-4, -1),
    ).toEqual(['Signatures', 'Page de signature 1 sur 2', 'Page de signature 2 sur 2'])
    expect(await verifierDocx(octets)).toEqual([])
    expect(page(separees.arbre, habillage())).toContain('<section id="signature-ville" class="saut">')
  })

  it('sinon, tous signent à la suite', () => {
    const { html } = composer(p, { modele: 'contrat', etat: 'deliberation' })
    expect(html).not.toContain('Page de signature')
    expect(html.match(/<section data-signature id="signature-\w+">/g)).toHaveLength(2)
  })
})

describe('les lignes numérotées', () => {
  const html = `<section data-couverture><h1>T</h1></section><section data-sommaire="1"></section><h1>Un</h1><p>a</p>
    <section data-paysage><p>b</p></section><p>c</p><section data-annexe data-saut><h1>Annexe 1 – A</h1></section><section data-annexe data-saut><h1>Annexe 2 – B</h1></section>`

  it('le sont dans le corps, ni sur la couverture, ni au sommaire, ni dans les annexes', async () => {
    const octets = await docx(html, { lignes: true })
    const sections = tous(corps(octets), 'w:sectPr')
    expect(sections.map(s => elements(s, 'w:lnNumType').length)).toEqual([0, 1, 1, 1, 0])
    const sommaire = tous(corps(octets), 'w:sdtContent').flatMap(s => elements(s, 'w:p'))
    expect(sommaire.slice(1).every(par => tous(par, 'w:suppressLineNumbers').length === 1)).toBe(true)
    expect(tous(corps(octets), 'w:pageBreakBefore')).toHaveLength(1)
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('ne le sont que si on le demande', async () => {
    const octets = await docx(html)
    expect(tous(corps(octets), 'w:lnNumType')).toEqual([])
    expect(tous(corps(octets), 'w:sectPr')).toHaveLength(4)
    expect(texteDocx(octets)).toBe(texteDocx(await docx(html, { lignes: true })))
    expect(analyserHtml(html).fautes).toEqual([])
  })
})

it('ce qui ne se peut pas se dit', () => {
  const demande = { modele: 'contrat', etat: 'projet', lignes: true, signatures: 'separees' } as const
  expect(avisDeSouhaits(demande, 'docx')).toEqual([])
  expect(avisDeSouhaits(demande, 'html').join()).toMatch(/que dans Word/)
  expect(avisDeSouhaits({ ...demande, etat: 'signature' }, 'docx').join()).toMatch(/--etat projet/)
  expect(avisDeSouhaits({ ...demande, modele: 'fiches' }, 'docx').join()).toMatch(/que pour le contrat/)
})
