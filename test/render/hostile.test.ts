// What a contract repository may hold, by accident or on purpose: signs that turn text round, endless words and tables, images that lie. Nothing is lost, nothing is fetched, nothing breaks the file.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { rendre } from '../../src/index.ts'
import { analyserHtml } from '../../src/render/html.ts'
import { mesurer } from '../../src/render/image.ts'
import { composer } from '../../src/render/index.ts'
import { page } from '../../src/render/page.ts'
import { word } from '../../src/render/word.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { elements, tous } from '../outils/xml.ts'
import { docx, habillage, jpeg, partieDe, png } from './dos/aides.ts'
import { nosRegles, partiesXml, texteDocx, verifierDocx } from './openxml.ts'
import { contrat, projet } from './projets.ts'

const atelier = mkdtempSync(join(tmpdir(), 'cls-hostile-'))
afterAll(() => rmSync(atelier, { recursive: true }))
const echapper = (texte: string) => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const corps = (octets: Uint8Array) => {
  const xml = partiesXml(octets)['word/document.xml']
  if (!xml) throw new Error('document.xml manque')
  return xml
}

describe('les signes', () => {
  const TOURNANTS = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']
  const MUETS = ['\u0000', '\u0008', '\u001B', '\u007F', '\u0085', '\u009F', '\uFEFF', '\uFFFE', '\uDFFF', '\uD800']

  it('qui tournent ou cachent le texte n’arrivent ni dans Word, ni sur la page, titre et en-tête compris', async () => {
    const piege = `Ville${TOURNANTS.join('')} de${MUETS.join('')}Val`
    const html = `<h1 id="t">${piege}</h1><section data-signatures><section data-signature><p>${piege}</p></section></section>
      <figure><img src="a.png" alt="${piege}"><figcaption>${piege}</figcaption></figure>`
    const plus = { titre: piege, edition: piege, auteur: piege, images: () => png(9, 9) }
    const octets = await docx(html, plus)
    expect(await verifierDocx(octets)).toEqual([])
    expect(texteDocx(octets).match(/Ville de ?Val/g)).toHaveLength(5)
    const web = page(analyserHtml(html).arbre, habillage(plus))
    for (const signe of [...TOURNANTS, ...MUETS.filter(s => s !== '\u0085')]) expect(web).not.toContain(signe)
  })

  it('une page de signature se lit dans le sens où elle est écrite', async () => {
    const acteurs = [
      { id: 'a', nom: 'Ville de \u202ErueiraM', type: 'collectivite' as const, en_tant_que: ['signataire' as const] },
    ]
    const demande = { modele: 'contrat', etat: 'signature', signatures: 'separees' } as const
    const octets = await word(composer(projet({ acteurs: { acteurs } }), demande).arbre, habillage())
    expect(texteDocx(octets)).toContain('Ville de rueiraM')
    expect(partieDe(octets, 'word/document.xml')).not.toMatch(/[\u202A-\u202E]/)
  })

  it('utiles restent : émojis composés, coupures d’adresse, arabe et hébreu', async () => {
    const texte = '👩\u200D⚕️ 👨‍👩‍👧 a\u200Bb \u200Fשלום عربي 𝒜'
    expect(texteDocx(await docx(`<p>${texte}</p>`))).toContain(texte)
  })

  it.each([
    ']]>',
    '<w:p/>',
    '<?xml version="1.0"?>',
    '<!-- -->',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#xD800;',
    '"><w:t>',
    '{{x}}',
  ])('qui ressemblent à du XML se lisent tels quels : %s', async texte => {
    const octets = await docx(
      `<p>${echapper(texte)}</p><table><caption>${echapper(texte)}</caption><tr><td>a</td></tr></table>`,
      {
        titre: texte,
      },
    )
    expect(nosRegles(octets)).toEqual([])
    expect(texteDocx(octets)).toContain(texte)
  })
})

describe('la démesure', () => {
  const cases = (n: number, nom = 'td') => Array.from({ length: n }, (_, i) => `<${nom}>v${i}.</${nom}>`).join('')

  it.each([30, 45, 63, 64, 90])('un tableau de %i colonnes garde toutes ses valeurs et tient dans la page', async n => {
    const html = `<table><caption>L</caption><thead><tr>${cases(n, 'th')}</tr></thead><tbody><tr>${cases(n)}</tr><tr><td rowspan="2">a</td>${cases(n)}</tr><tr>${cases(n)}</tr></tbody></table>`
    const octets = await docx(html)
    expect(await verifierDocx(octets)).toEqual([])
    const texte = texteDocx(octets)
    for (let i = 0; i < n; i++) expect(texte.split(`v${i}.`)).toHaveLength(5)
    expect(tous(corps(octets), 'w:gridCol').length).toBeLessThanOrEqual(63)
  })

  it('une cellule de deux cents lignes peut se couper, une petite non', async () => {
    const lignes = Array.from({ length: 200 }, (_, i) => `ligne ${i}`).join('<br>')
    const octets = await docx(`<table><tr><td>${lignes}</td></tr><tr><td>a</td></tr></table>`)
    expect(tous(corps(octets), 'w:tr').map(tr => tous(tr, 'w:cantSplit').length)).toEqual([0, 1])
    expect(texteDocx(octets)).toContain('ligne 199')
    expect(nosRegles(octets)).toEqual([])
  })

  it('un mot sans fin, partout où il peut se trouver', async () => {
    const mot = 'a'.repeat(5000)
    const octets = await docx(
      `<section data-sommaire="1"></section><h1 id="${mot}">${mot}</h1><table><caption>${mot}</caption><tr><td>${mot}</td></tr></table><p><a href="#${mot}" data-renvoi>${mot}</a></p>`,
      { titre: mot, edition: mot },
    )
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('six cents fiches aux identifiants voisins ont chacune ses signets', async () => {
    const fiches = Array.from({ length: 600 }, (_, i) => ({
      id: `developper-les-permanences-avancees-de-specialistes-${i}`,
      numero: `${i}`,
      titre: `Action ${i}`,
      enjeux: 'Un enjeu.',
    }))
    const octets = await word(composer(projet({ fiches }), { modele: 'fiches', etat: 'projet' }).arbre, habillage())
    const noms = tous(corps(octets), 'w:bookmarkStart').map(b => b.attributs['w:name'] ?? '')
    expect(new Set(noms.map(n => n.toLowerCase())).size).toBe(noms.length)
    expect(noms.filter(n => n.endsWith('__enjeux'))).toHaveLength(600)
    const liste = partiesXml(octets)['docProps/custom.xml']
    expect(elements(elements(liste)[0], 'property')).toHaveLength(600)
  })
})

describe('les images', () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'.padEnd(200),
  )
  const taille = (largeur: number, hauteur: number) => {
    const image = png(2, 2)
    new DataView(image.buffer).setUint32(16, largeur)
    new DataView(image.buffer).setUint32(20, hauteur)
    return image
  }

  it.each([
    ['un SVG nommé .png', svg],
    ['un PNG de deux milliards de pixels de côté', taille(0x7fffffff, 0x7fffffff)],
    ['un petit PNG qui se dit de cent quarante-quatre millions de pixels', taille(12_000, 12_000)],
    ['un PNG sans hauteur', taille(10, 0)],
    ['un JPEG de quatre milliards de pixels', jpeg(65_535, 65_535)],
    ['un PNG dont les morceaux débordent', png(5, 5).map((octet, i) => (i > 32 && i < 37 ? 0xff : octet))],
  ])('%s : refusé sans être décodé, son texte reste', async (_, image) => {
    expect(mesurer(image)).toBeNull()
    const octets = await docx('<figure><img src="a.png" alt="Carte"></figure>', { images: () => image })
    expect(texteDocx(octets)).toContain('[image absente : Carte]')
    expect(Object.keys(partiesXml(octets)).some(nom => nom.includes('media'))).toBe(false)
    expect(nosRegles(octets)).toEqual([])
  })

  it('d’ailleurs, d’au-dessus ou derrière un lien : jamais lues', async () => {
    const dossier = join(atelier, 'images')
    mkdirSync(dossier)
    writeFileSync(join(atelier, 'secret.png'), png(9, 9))
    symlinkSync(join(atelier, 'secret.png'), join(dossier, 'lien.png'))
    writeFileSync(join(dossier, 'ici.png'), png(9, 9))
    const logos = [
      'http://127.0.0.1:9/a.png',
      'file:///etc/passwd',
      '//127.0.0.1/a.png',
      '../secret.png',
      'lien.png',
      join(atelier, 'secret.png'),
      'absente.png',
      'ici.png',
    ]
    writeFileSync(join(dossier, 'contrat.yaml'), 'format: 1\nid: essai\ntitre: Essai\n')
    mkdirSync(join(dossier, 'gabarits/contrat'), { recursive: true })
    const images = logos.map(l => `<img src="${l}" alt="Logo">`).join(' ')
    writeFileSync(
      join(dossier, 'gabarits/contrat/couverture.hbs'),
      `<section data-couverture id="couverture"><h1>T</h1><p>${images}</p></section>\n`,
    )
    const { octets, avis } = await rendre('contrat', dossier, {
      etat: 'projet',
      format: 'docx',
      date: '2026-11-22',
      dossier,
      maintenant: new Date('2026-11-22T12:00:00Z'),
    })
    expect(texteDocx(octets).match(/\[image absente/g)).toHaveLength(logos.length - 1)
    expect(tous(corps(octets), 'wp:docPr')).toHaveLength(1)
    const dit = avis.find(a => a.startsWith('Ces images')) ?? ''
    for (const logo of logos)
      expect(dit.includes(`« ${logo} »`.replaceAll(/(?<=«) | (?=»)/g, '\u00A0'))).toBe(logo !== 'ici.png')
    expect(
      tous(partiesXml(octets)['word/_rels/document.xml.rels'] ?? corps(octets), 'Relationship').filter(
        r => r.attributs.TargetMode === 'External',
      ),
    ).toEqual([])
  })
})

describe('SOURCE_DATE_EPOCH', () => {
  const dossier = join(atelier, 'date')
  mkdirSync(dossier)
  writeFileSync(join(dossier, 'contrat.yaml'), 'format: 1\nid: essai\ntitre: Essai\n')
  const rendu = async (epoque: string, maintenant: string) => {
    const io = fausseIo({ dossier, env: { SOURCE_DATE_EPOCH: epoque }, maintenant: new Date(maintenant) })
    const code = await lancer(['render', '--date', '2026-11-22', '--sortie', '-'], io)
    return { code, octets: io.ecrit.octets[0] ?? new Uint8Array(), erreur: io.ecrit.erreur }
  }

  it('est la date du document ; le jour et l’heure n’y changent rien', async () => {
    const [un, deux] = [
      await rendu('1700000000', '2026-03-15T12:00:00Z'),
      await rendu('1700000000', '2031-07-01T03:04:05Z'),
    ]
    expect(un.code).toBe(0)
    expect(partieDe(un.octets, 'docProps/core.xml').match(/2023-11-14T22:13:20Z/g)).toHaveLength(2)
    expect(Buffer.compare(un.octets, deux.octets)).toBe(0)
  })

  it('doit être un nombre de secondes', async () => {
    const { code, erreur } = await rendu('hier', '2026-03-15T12:00:00Z')
    expect(code).toBe(2)
    expect(erreur).toContain('SOURCE_DATE_EPOCH')
  })
})

it('un contrat entier fait de pièges reste un document', async () => {
  const piege = '<w:p>&\u202E\u0007]]>\uD800 {{x}} 😀'
  const fiche = {
    id: 'a',
    titre: piege,
    enjeux: piege,
    pilotes: [{ nom: piege }],
    indicateurs: [{ id: 'i', libelle: piege }],
  }
  const p = projet({
    contrat: contrat({ titre: piege, edition: piege, preambule: piege, clauses: { objet: piege } }),
    fiches: [fiche],
  })
  for (const etat of ['projet', 'signature'] as const) {
    const octets = await word(composer(p, { modele: 'contrat', etat }).arbre, habillage({ titre: piege, etat }))
    expect(await verifierDocx(octets)).toEqual([])
    expect(texteDocx(octets)).toContain('<w:p>&]]> {{x}} 😀')
  }
})
