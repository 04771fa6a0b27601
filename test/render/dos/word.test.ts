// The Word file: valid, accessible, the same bytes each time, and nothing that people type or lose can break it.
import { describe, expect, it, vi } from 'vitest'
import { elements, texteDe, tous } from '../../outils/xml.ts'
import { partiesXml, texteDocx, verifierDocx } from '../openxml.ts'
import { docx, jpeg, partieDe, png } from './aides.ts'
import { exemple } from './exemple.ts'

// The SDK's validator is a program of its own: a second a file, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const IMAGES = { 'images/logo.png': png(300, 160), 'images/carte.png': png(1600, 700), 'images/x.jpg': jpeg(640, 480) }
const images = (chemin: string) => (IMAGES as Record<string, Uint8Array>)[chemin] ?? null
const corpsDe = (octets: Uint8Array) => {
  const corps = partiesXml(octets)['word/document.xml']
  if (!corps) throw new Error('document.xml manque')
  return corps
}
const xml = (octets: Uint8Array) => partieDe(octets, 'word/document.xml')

describe('un contrat entier', () => {
  it.each(['projet', 'deliberation', 'signature'] as const)('est valide dans l’état %s', async etat => {
    expect(await verifierDocx(await docx(exemple(), { etat, images }))).toEqual([])
  })

  it('est valide quand il n’y a rien à écrire', async () => {
    for (const html of [
      '',
      '<section id="a"></section>',
      '<p></p>',
      '<table><tr><td></td></tr></table>',
      '<section data-sommaire="2"></section>',
    ])
      expect(await verifierDocx(await docx(html))).toEqual([])
  })

  it('donne les mêmes octets quelle que soit l’heure', async () => {
    const un = await docx(exemple(), { images })
    vi.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), toFake: ['Date'] })
    const deux = await docx(exemple(), { images })
    vi.useRealTimers()
    expect(Buffer.compare(un, deux)).toBe(0)
  })

  it('porte titre, date du document, langue, sans demander de mettre à jour les champs', async () => {
    const octets = await docx('<p>a</p>', { titre: 'CLS & « santé »', auteur: 'Pays de Valdouve' })
    const noyau = partieDe(octets, 'docProps/core.xml')
    expect(noyau).toContain('<dc:title>CLS &amp; « santé »</dc:title>')
    expect(noyau.match(/2026-01-15T00:00:00Z/g)).toHaveLength(2)
    expect(partieDe(octets, 'word/settings.xml')).not.toContain('updateFields')
    expect(partieDe(octets, 'word/styles.xml')).toContain('w:val="fr-FR"')
  })
})

describe('filigrane, en-tête, pied', () => {
  it('PROJET ne se voit que dans l’état projet, couverture comprise', async () => {
    const entetes = async (etat: 'projet' | 'signature') =>
      Object.entries(partiesXml(await docx(exemple(1), { etat, images }))).filter(([nom]) =>
        /header\d+\.xml$/.test(nom),
      )
    const projet = await entetes('projet')
    expect(projet).toHaveLength(2)
    for (const [, noeud] of projet)
      expect(tous(noeud, 'v:textpath').flatMap(t => t.attributs.string ?? [])).toEqual(['PROJET'])
    const dessins = projet.flatMap(([, noeud]) => tous(noeud, 'wp:docPr').map(d => d.attributs))
    expect(dessins.map(d => d.descr)).toEqual(['Filigrane : PROJET', 'Filigrane : PROJET'])
    expect(new Set(dessins.map(d => d.id)).size).toBe(2)
    expect((await entetes('signature')).flatMap(([, noeud]) => tous(noeud, 'v:textpath'))).toEqual([])
  })

  it('l’en-tête dit titre et version, le pied compte les pages', async () => {
    const octets = await docx('<p>a</p>')
    expect(texteDocx(octets)).toContain('Contrat local de santé du Pays de Valdouve — V7 – document de travail')
    const pied = partieDe(octets, 'word/footer1.xml')
    expect(pied).toMatch(/PAGE/)
    expect(pied).toMatch(/NUMPAGES/)
  })
})

describe('sections', () => {
  it('couverture sans en-tête, paysage entre deux portraits', async () => {
    const octets = await docx(
      '<section data-couverture><h1>T</h1></section><p>a</p><section data-paysage><p>b</p></section><p>c</p>',
      { etat: 'signature' },
    )
    const sections = tous(corpsDe(octets), 'w:sectPr')
    expect(sections.map(s => elements(s, 'w:pgSz')[0]?.attributs['w:orient'] ?? 'portrait')).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ])
    expect(elements(sections[0], 'w:headerReference')).toEqual([])
    expect(elements(sections[1], 'w:headerReference')).toHaveLength(1)
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('une section paysage qui finit le document ne laisse pas de page blanche', async () => {
    const octets = await docx('<p>a</p><section data-paysage><table><tr><td>b</td></tr></table></section>')
    expect(tous(corpsDe(octets), 'w:sectPr').map(s => elements(s, 'w:pgSz')[0]?.attributs['w:orient'])).toEqual([
      undefined,
      'landscape',
    ])
  })

  it('data-saut commence une page, pas deux', async () => {
    const octets = await docx('<section data-saut><p>a</p></section><section data-saut><p>b</p><p>c</p></section>')
    expect(tous(corpsDe(octets), 'w:pageBreakBefore')).toHaveLength(1)
  })
})

describe('titres, sommaire et renvois', () => {
  const html = `<section data-sommaire="2"></section><h1 id="un">Premier</h1><h2>Second</h2><h3>Troisième</h3>
    <p>Voir <a href="#un" data-renvoi>Premier</a>, <a href="#un" data-renvoi>plus haut</a>, <a href="#rien">ailleurs</a>.</p>`

  it('le sommaire est un champ rempli, aux niveaux demandés, son titre n’y est pas', async () => {
    const octets = await docx(html)
    const sommaire = tous(corpsDe(octets), 'w:sdtContent')[0]
    const lignes = elements(sommaire, 'w:p').map(p => tous(p, 'w:t').map(texteDe).join('|'))
    expect(lignes).toEqual(['Sommaire', 'Premier|1', 'Second|1'])
    expect(xml(octets)).toContain('TOC \\o &quot;1-2&quot; \\h \\z')
  })

  it('un titre de couverture n’est pas un titre du plan', async () => {
    const octets = await docx(`<section data-couverture><h1>Couverture</h1></section>${html}`)
    expect(texteDocx(octets).match(/Couverture/g)).toHaveLength(1)
  })

  it('un renvoi qui répète son titre est un champ REF ; un autre reste un lien ; un lien mort reste du texte', async () => {
    const octets = await docx(html)
    expect(xml(octets)).toContain('REF un \\h')
    expect(
      tous(corpsDe(octets), 'w:hyperlink')
        .map(h => h.attributs['w:anchor'])
        .filter(a => a === 'un'),
    ).toHaveLength(1)
    expect(texteDocx(octets)).toContain('Voir Premier, plus haut, ailleurs.')
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('des identifiants longs, accentués ou voisins donnent des signets distincts', async () => {
    const long = 'fiche-'.concat('x'.repeat(80))
    const ids = [`${long}-1`, `${long}-2`, 'a-b', 'a_b', 'A-B', 'été', 'ete', '2026', '日本']
    const octets = await docx(ids.map(id => `<p id="${id}">x</p><p><a href="#${id}">y</a></p>`).join(''))
    expect(await verifierDocx(octets)).toEqual([])
  })
})

describe('tableaux', () => {
  it('l’en-tête se répète, les lignes ne se coupent pas, la légende tient au tableau', async () => {
    const octets = await docx(
      '<table><caption>L</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    )
    expect(tous(corpsDe(octets), 'w:tblHeader')).toHaveLength(1)
    expect(tous(corpsDe(octets), 'w:cantSplit')).toHaveLength(2)
    expect(xml(octets)).toContain('<w:pStyle w:val="Caption"/><w:keepNext/>')
  })

  it('fusions, lignes courtes et largeurs donnent une grille régulière', async () => {
    const octets =
      await docx(`<table><thead><tr><th rowspan="2" data-largeur="30">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>
      <tbody><tr><td rowspan="9">e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr><tr></tr><tr><td colspan="3">i</td></tr></tbody></table>`)
    const largeurs = tous(corpsDe(octets), 'w:gridCol').map(c => Number(c.attributs['w:w']))
    expect(largeurs.reduce((a, b) => a + b, 0)).toBe(9638)
    expect(largeurs[0]).toBe(Math.round(9638 * 0.3))
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('deux tableaux de suite restent deux tableaux ; un tableau dans une cellule laisse un paragraphe', async () => {
    const t = '<table><tr><td>a</td></tr></table>'
    const octets = await docx(`${t}${t}<table><tr><td>${t}</td></tr></table>`)
    expect(xml(octets)).not.toContain('</w:tbl><w:tbl>')
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('le texte d’une bande est blanc ou noir, selon son fond', async () => {
    const octets = await docx(
      '<table><tr data-bande="1F4E79"><td>a</td></tr><tr data-bande="FFE699"><td>b</td></tr></table>',
    )
    expect(tous(corpsDe(octets), 'w:color').map(c => c.attributs['w:val'])).toEqual(['FFFFFF', '000000'])
  })
})

describe('listes', () => {
  it('chaque liste ordonnée repart, les puces partagent leur numérotation', async () => {
    const octets = await docx('<ol><li>a</li></ol><ol start="4"><li>b<ul><li>c</li></ul></li></ol>')
    expect(tous(corpsDe(octets), 'w:numId').map(n => n.attributs['w:val'])).toEqual(['2', '3', '1'])
    expect(partieDe(octets, 'word/numbering.xml')).toContain(
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>',
    )
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('douze niveaux, des éléments vides, un tableau dans une liste', async () => {
    const html = `${'<ul><li>a'.repeat(12)}${'</li></ul>'.repeat(12)}<ol><li></li><li><table><tr><td>b</td></tr></table></li></ol>`
    expect(await verifierDocx(await docx(html))).toEqual([])
  })
})

describe('images', () => {
  it('gardent leurs proportions, tiennent dans la page, ne sont rangées qu’une fois', async () => {
    const figure = '<figure><img src="images/carte.png" alt="Carte"></figure>'
    const octets = await docx(`${figure}${figure}<figure><img src="images/x.jpg" alt="x"></figure>`, { images })
    const tailles = tous(corpsDe(octets), 'wp:extent').map(e => [Number(e.attributs.cx), Number(e.attributs.cy)])
    expect(tailles[0]?.[0]).toBeLessThanOrEqual(9638 * 635)
    expect((tailles[0]?.[0] ?? 0) / (tailles[0]?.[1] ?? 1)).toBeCloseTo(1600 / 700, 3)
    expect(tailles[2]).toEqual([640 * 9525, 480 * 9525])
    expect(
      tous(partiesXml(octets)['word/_rels/document.xml.rels'] ?? corpsDe(octets), 'Relationship').filter(r =>
        r.attributs.Type?.endsWith('/image'),
      ),
    ).toHaveLength(2)
  })

  it('absente, abîmée ou démesurée, une image laisse son texte', async () => {
    const fichiers: Record<string, Uint8Array> = {
      'a.png': new Uint8Array([1, 2, 3]),
      'b.png': png(9, 9).slice(0, 30),
      'c.png': new Uint8Array(10_000_001),
    }
    const html = ['a.png', 'b.png', 'c.png', 'd.png']
      .map(f => `<figure><img src="${f}" alt="Image ${f}"></figure>`)
      .join('')
    const octets = await docx(`${html}<p>x <img src="e.png" alt=""></p>`, {
      images: chemin => fichiers[chemin] ?? null,
    })
    for (const f of ['a.png', 'b.png', 'c.png', 'd.png'])
      expect(texteDocx(octets)).toContain(`[image absente : Image ${f}]`)
    expect(texteDocx(octets)).toContain('x [image absente]')
    expect(await verifierDocx(octets)).toEqual([])
  })
})

describe('ce que les gens tapent ou collent', () => {
  it('&, <, guillemets et émojis passent ; signes de contrôle et demi-caractères n’arrivent pas au fichier', async () => {
    const piege = '&amp; &lt;b&gt; &quot;x&quot; ’ 😀 \u0000\u0007\u000b\u001f\ufffe\ud800x\udc00'
    const octets = await docx(
      `<h1 id="t">${piege}</h1><p><a href="https://exemple.fr/?q=%zz&amp;é=“”|^">${piege}</a></p><table><caption>${piege}</caption><tr><td>${piege}</td></tr></table><figure><img src="images/carte.png" alt="${piege}"></figure>`,
      { images, titre: 'A & <B> "C" \u0007\ud83d 😀', edition: '\u0001<x>', auteur: '\u0002&' },
    )
    expect(await verifierDocx(octets)).toEqual([])
    expect(texteDocx(octets)).toContain('& <b> "x" ’ 😀')
    for (const nom of ['word/document.xml', 'docProps/core.xml', 'word/header1.xml'])
      expect(partieDe(octets, nom)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
  })

  it('une adresse que Word refuserait ne garde que son texte', async () => {
    const adresses = [
      'http://[x',
      'https://exemple.fr/a b',
      'mailto:a b@c',
      'https://exemple.fr/%',
      'HTTP://EXEMPLE.FR/É',
    ]
    const html = adresses.map(a => `<p><a href="${a.replace('b b', 'b')}">lien</a></p>`).join('')
    expect(await verifierDocx(await docx(html))).toEqual([])
  })

  it('les trous à remplir se voient, entre crochets une seule fois', async () => {
    const html =
      '<p><em data-a-completer></em> <em data-a-completer>[à compléter : date]</em> <em data-a-completer>à compléter : lieu</em> <em data-texte-type></em></p>'
    expect(texteDocx(await docx(html))).toContain(
      '[à compléter] [à compléter : date] [à compléter : lieu] [texte type]',
    )
  })

  it('les pointillés laissent de quoi écrire', async () => {
    const octets = await docx('<p data-role="pointilles">Fait à …, le …</p><p data-role="pointilles">Nom</p>')
    expect(texteDocx(octets)).toContain('Fait à \t, le \t\nNom \t')
    expect(tous(corpsDe(octets), 'w:tab').filter(t => t.attributs['w:leader'] === 'dot')).toHaveLength(3)
  })
})

describe('signatures', () => {
  it('deux par ligne, jamais coupées, avec la place de signer', async () => {
    const bloc = '<section data-signature><p>Pour X</p></section>'
    const octets = await docx(`<section data-signatures>${bloc.repeat(5)}</section>`)
    const rangees = tous(corpsDe(octets), 'w:tr')
    expect(rangees.map(r => elements(r, 'w:tc').length)).toEqual([2, 2, 1])
    expect(rangees.every(r => tous(r, 'w:cantSplit').length === 1)).toBe(true)
    expect(rangees.every(r => Number(tous(r, 'w:trHeight')[0]?.attributs['w:val']) > 1700)).toBe(true)
    expect(await verifierDocx(octets)).toEqual([])
  })
})
