// What a returned form is read by: content controls, bookmarks, properties; and what people leave beside the text.
import { describe, expect, it } from 'vitest'
import type { MarqueLue, TableauLu } from '../../../src/bureautique/texte/index.ts'
import {
  del,
  docx,
  ins,
  lu,
  marqueDeParagraphe,
  p,
  partiesDeDocx,
  r,
  rangee,
  sdt,
  signet,
  tbl,
  tc,
  tr,
  zip,
} from './paquets.ts'

const marques = (corps: string) => lu(docx(corps)).marques
const marque = (corps: string, nom: string, sorte?: MarqueLue['sorte']) =>
  marques(corps).find(m => m.nom === nom && (sorte === undefined || m.sorte === sorte)) as MarqueLue
const deux = (texte: string) => tr(tc(p(r('Libellé'))) + tc(texte))

describe('un contrôle de contenu', () => {
  const autour: Readonly<Record<string, string>> = {
    'un passage': p(r('Titre : ') + sdt('f.titre', r('Bus santé')) + r('.')),
    'un paragraphe': sdt('f.titre', p(r('Bus santé'))),
    'une cellule': tbl(tr(tc(p(r('Titre'))) + sdt('f.titre', tc(p(r('Bus santé')))))),
    'le contenu d’une cellule': tbl(deux(sdt('f.titre', p(r('Bus santé'))))),
    'un passage coupé, avec un ajout': p(sdt('f.titre', r('Bus ') + del('malade') + ins(r('san')) + r('té'))),
  }
  it.each(Object.entries(autour))('autour de %s donne sa valeur', (_, corps) => {
    expect(marque(corps, 'f.titre')).toMatchObject({
      sorte: 'controle',
      alias: 'Titre de f.titre',
      texte: 'Bus santé',
      vide: false,
      genre: 'texte',
    })
  })

  it('autour d’une ligne tient toutes ses cellules', () => {
    const lue = marque(tbl(deux(p(r('a'))) + sdt('ligne', deux(p(r('b'))) + deux(p(r('c'))))), 'ligne')
    expect(lue).toMatchObject({
      texte: 'Libellé\nb\nLibellé\nc',
      dansCellule: null,
      place: 'tableau 1, ligne 2, colonne 1',
    })
  })

  it('autour de plusieurs paragraphes les garde, avec leurs formes', () => {
    const lue = marque(sdt('f.enjeux', p(r('Un ') + r('mot', '<w:b/>')) + p('') + p(r('Deux'))), 'f.enjeux')
    expect([lue.texte, lue.markdown, lue.paragraphes.length]).toEqual(['Un mot\nDeux', 'Un **mot**\n\nDeux', 2])
  })

  it('qui montre son invite est vide, et l’invite n’est dans aucun texte', () => {
    const corps = tbl(deux(sdt('f.titre', p(r('Écrivez ici')), '<w:showingPlcHdr/>')))
    const lue = lu(docx(corps))
    expect(lue.marques[0]).toMatchObject({
      vide: true,
      invite: 'Écrivez ici',
      texte: '',
      paragraphes: [],
      dansCellule: [{ tableau: 1, ligne: 0, colonne: 1 }],
    })
    expect((lue.blocs[0] as TableauLu).lignes[0]?.cellules.map(({ texte }) => texte)).toEqual(['Libellé', ''])
  })

  it('dit son genre : liste, date, case', () => {
    const corps = p(
      sdt('l', r('En cours'), '<w:dropDownList><w:listItem w:displayText="En cours" w:value="x"/></w:dropDownList>') +
        sdt('d', r('1er mars 2027'), '<w:date w:fullDate="2027-03-01T00:00:00Z"/>') +
        sdt('c', r('☒'), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') +
        sdt('v', r('☐'), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>') +
        sdt('g', r('x'), '<w:group/>'),
    )
    expect(marques(corps).map(({ nom, texte, genre, date, coche }) => [nom, texte, genre, date, coche])).toEqual([
      ['l', 'En cours', 'liste', undefined, undefined],
      ['d', '1er mars 2027', 'date', '2027-03-01', undefined],
      ['c', '☒', 'case', undefined, true],
      ['v', '☐', 'case', undefined, false],
      ['g', 'x', undefined, undefined, undefined],
    ])
  })

  it('qui a perdu son nom garde son titre, et la cellule le sait', () => {
    const corps = tbl(
      tr(
        tc(
          p(
            '<w:sdt><w:sdtPr><w:alias w:val="Titre"/></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>',
          ),
        ),
      ),
    )
    const lue = lu(docx(corps))
    expect(lue.marques[0]).toMatchObject({ nom: '', alias: 'Titre', texte: 'a' })
    expect((lue.blocs[0] as TableauLu).lignes[0]?.cellules[0]?.marques).toEqual(['Titre'])
  })

  it('répété (une section qui se répète) est rendu autant de fois', () => {
    expect(marques(p(sdt('x', r('a'))) + p(sdt('x', r('b')))).map(({ texte }) => texte)).toEqual(['a', 'b'])
  })
})

describe('un signet', () => {
  it('tient ce qu’il entoure, d’un mot à plusieurs paragraphes', () => {
    expect(marque(p(r('a ') + signet(1, 's', r('b')) + r(' c')), 's').texte).toBe('b')
    expect(marque(signet(1, 's', p(r('a')) + p(r('b'))), 's').texte).toBe('a\nb')
    const cheval =
      p(`${r('a ')}<w:bookmarkStart w:id="1" w:name="s"/>${r('b')}`) + p(`${r('c')}<w:bookmarkEnd w:id="1"/>${r(' d')}`)
    expect(marque(cheval, 's').texte).toBe('b\nc')
  })

  it('que Word ferme au début du paragraphe suivant n’en prend rien', () => {
    const corps = tbl(
      deux(`<w:bookmarkStart w:id="1" w:name="s"/>${p(r('a'))}`) +
        tr(tc(p(`<w:bookmarkEnd w:id="1"/>${r('Libellé')}`)) + tc(p(r('b')))),
    )
    expect(marque(corps, 's')).toMatchObject({ texte: 'a', dansCellule: [{ tableau: 1, ligne: 0, colonne: 1 }] })
  })

  it('que LibreOffice répète va du premier début à la dernière fin', () => {
    const corps = p(signet(1, 's', r('a'))) + p(r('b')) + p(signet(2, 's', r('c')) + r(' d'))
    expect(marques(corps).map(({ texte }) => texte)).toEqual(['a\nb\nc'])
    const sansFin = p(`<w:bookmarkStart w:id="1" w:name="s"/>${signet(2, 's', '')}`)
    expect(marques(sansFin)).toMatchObject([{ texte: '', vide: true }])
  })

  it('vide garde sa place', () => {
    expect(marque(tbl(deux(p(signet(1, 's', '')))), 's')).toMatchObject({
      ...{ vide: true, texte: '', place: 'tableau 1, ligne 1, colonne 2' },
      dansCellule: [{ tableau: 1, ligne: 0, colonne: 1 }],
    })
    expect(marque(tbl(deux(signet(1, 's', '') + p(''))), 's').place).toBe('tableau 1, ligne 1, colonne 2')
  })

  it('de Word lui-même est laissé de côté', () => {
    expect(marques(p(signet(1, '_GoBack', r('a')) + signet(2, '_Toc12', r('b'))))).toEqual([])
  })

  it('et contrôle l’un dans l’autre disent la même chose', () => {
    const corps = tbl(deux(signet(1, 'f__titre', sdt('f.titre', p(r('Bus'))))))
    expect(marques(corps).map(({ sorte, texte, place }) => [sorte, texte, place])).toEqual([
      ['signet', 'Bus', 'tableau 1, ligne 1, colonne 2'],
      ['controle', 'Bus', 'tableau 1, ligne 1, colonne 2'],
    ])
  })

  it('autour d’un tableau le rend, mais pas celui qui est autour de lui', () => {
    const table = tbl(deux(p(r('a'))) + deux(p(r('b'))))
    const [dehors] = marques(p(r('x')) + signet(1, 's', table) + p(r('y')))
    expect(dehors?.tableaux.map(({ rang, lignes }) => [rang, lignes.length])).toEqual([[1, 2]])
    const dedans = tbl(tr(tc(`<w:bookmarkStart w:id="1" w:name="s"/>${table}${p('<w:bookmarkEnd w:id="1"/>')}`)))
    expect(marque(dedans, 's')).toMatchObject({
      dansCellule: [{ tableau: 1, ligne: 0, colonne: 0 }],
      tableaux: [{ rang: 2 }],
    })
    const premiere = tbl(
      tr(tc(p(`<w:bookmarkStart w:id="1" w:name="s"/>${r('a')}`))) + tr(tc(p(`${r('b')}<w:bookmarkEnd w:id="1"/>`))),
    )
    expect(marque(premiere, 's')).toMatchObject({ dansCellule: null, tableaux: [{ rang: 1 }] })
  })

  it('dans un tableau imbriqué dit toutes ses cellules', () => {
    const dedans = tbl(tr(tc(p(r('x'))) + tc(p(signet(1, 's', r('y'))))))
    expect(marque(tbl(tr(tc(p(r('a')))) + tr(tc(dedans + p('')))), 's').dansCellule).toEqual([
      { tableau: 1, ligne: 1, colonne: 0 },
      { tableau: 2, ligne: 0, colonne: 1 },
    ])
  })

  it('d’une ligne retirée sous suivi n’est plus là', () => {
    const corps = tbl(deux(p(signet(1, 'a', r('x')))) + tr(tc(p(signet(2, 'b', r('y')))), rangee('del')))
    expect(marques(corps).map(({ nom }) => nom)).toEqual(['a'])
  })

  it('survit à la fin de paragraphe qu’on retire', () => {
    const corps = p(signet(1, 'a', r('x')), marqueDeParagraphe('del')) + p(signet(2, 'b', r(' y')))
    expect(marques(corps).map(({ nom, texte }) => [nom, texte])).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ])
  })
})

describe('ce qu’on laisse à côté du texte', () => {
  const commentaire = (id: number, texte: string, para: string) =>
    `<w:comment w:id="${id}" w:author="Dominique Test" w:date="2026-04-02T10:00:00Z"><w:p w14:paraId="${para}">${r(texte)}</w:p></w:comment>`
  const pose = (id: number, dedans: string) =>
    `<w:commentRangeStart w:id="${id}"/>${dedans}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('un commentaire, sur quels mots, dans quels champs, et sa réponse', () => {
    const corps = tbl(deux(sdt('f.titre', p(r('Bus ') + pose(1, r('santé')) + pose(2, '')))))
    const comments =
      commentaire(1, 'Quel bus ?', '0A') + commentaire(2, 'Le vert.', '0B') + commentaire(3, 'Perdu', '0C')
    const commentsExtended =
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
    const { commentaires } = lu(docx(corps, { comments, commentsExtended }))
    expect(commentaires.map(c => [c.texte, c.sur, c.marques.join(), c.reponse, c.resolu])).toEqual([
      ['Perdu', '', '', false, false],
      ['Quel bus ?', 'santé', 'f.titre', false, true],
      ['Le vert.', '', 'f.titre', true, false],
    ])
    expect(commentaires[1]).toMatchObject({
      auteur: 'Dominique Test',
      date: '2026-04-02T10:00:00Z',
      place: 'tableau 1, ligne 1, colonne 2',
    })
  })

  it('des modifications suivies, une par geste, avec leur champ', () => {
    const avant = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="Camille Essai"><w:rPr/></w:rPrChange></w:rPr>'
    const corps = [
      sdt('f.a', p(r('un ') + ins(r('deux ') + r('trois')) + del('quatre') + ins(r(' cinq')))),
      sdt('f.b', p(`<w:r>${avant}<w:t>gras</w:t></w:r>`)),
      sdt(
        'f.c',
        p(`<w:moveFrom w:author="M">${r('va')}</w:moveFrom><w:moveFrom w:author="M">${r('perdu')}</w:moveFrom>`),
      ),
      p(`<w:moveTo w:author="M">${r('va')}</w:moveTo>`),
    ].join('')
    expect(
      lu(docx(corps)).revisions.map(({ genre, auteur, texte, marques: noms }) => [genre, auteur, texte, noms.join()]),
    ).toEqual([
      ['ajout', 'Camille Essai', 'deux trois', 'f.a'],
      ['suppression', 'Camille Essai', 'quatre', 'f.a'],
      ['ajout', 'Camille Essai', ' cinq', 'f.a'],
      ['forme', 'Camille Essai', 'gras', 'f.b'],
      ['suppression', 'M', 'vaperdu', 'f.c'],
      ['deplacement', 'M', 'va', ''],
    ])
  })

  it('les propriétés du document', () => {
    expect([
      ...lu(docx(p(r('a')), { proprietes: { 'cls.version': '1', 'cls.fiche': 'bus &amp; santé' } })).proprietes,
    ]).toEqual([
      ['cls.version', '1'],
      ['cls.fiche', 'bus & santé'],
    ])
  })
})

describe('un document écrit autrement', () => {
  it('a sa partie principale où le disent ses relations', () => {
    const parties = partiesDeDocx(p(r('ailleurs')))
    const document = parties['word/document.xml'] as string
    const rels = (parties['_rels/.rels'] as string).replace('word/document.xml', '/texte/corps2.xml')
    expect(lu(zip({ '_rels/.rels': rels, 'texte/corps2.xml': document })).blocs).toMatchObject([{ texte: 'ailleurs' }])
  })

  it('est au format strict, avec d’autres préfixes, en UTF-16', () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
    const corps = `<document xmlns="${strict}/wordprocessingml/main" xmlns:z="${strict}/wordprocessingml/main"><body><p><z:bookmarkStart z:id="1" z:name="s"/><r><t>é</t></r><bookmarkEnd z:id="1"/></p></body></document>`
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${corps}`, 'utf16le'))
    expect(lu(zip({ '_rels/.rels': rels, 'word/document.xml': utf16 })).marques).toMatchObject([
      { nom: 's', texte: 'é' },
    ])
  })
})
