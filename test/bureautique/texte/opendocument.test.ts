// An OpenDocument text, written by hand: the same answers as for Word.
import { describe, expect, it } from 'vitest'
import type { TableauLu } from '../../../src/bureautique/texte/index.ts'
import { lu, odt, textes } from './paquets.ts'

const T = (dedans: string, style = 'Standard') => `<text:p text:style-name="${style}">${dedans}</text:p>`
const style = (famille: string, nom: string, proprietes: string, parent = '') =>
  `<style:style style:family="${famille}" style:name="${nom}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${proprietes}/></style:style>`
const automatiques = [
  style('text', 'T1', 'fo:font-weight="bold"'),
  style('text', 'T2', 'fo:font-style="italic"', 'T1'),
  style('text', 'T3', 'text:display="none"'),
  style('text', 'T4', 'fo:font-weight="normal"'),
  style('paragraph', 'P1', 'fo:font-weight="bold"', 'Text_20_body'),
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>',
].join('')
const styles = '<style:style style:family="paragraph" style:name="Text_20_body" style:display-name="Corps de texte"/>'
const lire = (texte: string, meta = '') => lu(odt(texte, { automatiques, styles, meta }), 'retour.odt')
const markdown = (texte: string) => lire(texte).blocs.map(bloc => (bloc.genre === 'paragraphe' ? bloc.markdown : ''))

describe('un texte OpenDocument', () => {
  it('a ses blancs, ses sauts et ses passages', () => {
    expect(
      textes(
        lire(T('\n  Un <text:s text:c="2"/>mot<text:tab/>puis<text:line-break/>autre\n <text:span>chose</text:span>')),
      ),
    ).toEqual(['Un   mot\tpuis\nautre chose'])
    expect(lire(T(`a<text:s text:c="999999999"/>b`)).blocs).toMatchObject([{ texte: `a${' '.repeat(100)}b` }])
  })

  it('a ses formes, celles des styles automatiques comprises', () => {
    expect(
      markdown(T('a <text:span text:style-name="T1">b</text:span> <text:span text:style-name="T2">c</text:span>')),
    ).toEqual(['a **b** ***c***'])
    expect(markdown(T('tout <text:span text:style-name="T4">sauf</text:span>', 'P1'))).toEqual(['**tout** sauf'])
    expect(lire(T('a', 'P1')).blocs).toMatchObject([{ style: 'Corps de texte' }])
    const cachee = lire(T('a<text:span text:style-name="T3">b</text:span>'))
    expect([textes(cachee), cachee.avis.length]).toEqual([['a'], 1])
  })

  it('a ses titres et ses listes', () => {
    const item = (dedans: string) => `<text:list-item>${dedans}</text:list-item>`
    const liste = (dedans: string, attributs = 'text:style-name="L1"') =>
      `<text:list ${attributs}>${dedans}</text:list>`
    const corps = [
      '<text:h text:outline-level="2">Objectifs</text:h>',
      liste(item(T('a') + T('suite') + liste(item(T('b')), '')) + item(T('c')), 'text:style-name="L1" xml:id="x"'),
      T('entre'),
      liste(item(T('d')), 'text:style-name="L1" text:continue-list="x"'),
      liste(item(T('e'))),
    ].join('')
    expect(markdown(corps)).toEqual(['Objectifs', '1. a', 'suite', '  - b', '2. c', 'entre', '3. d', '1. e'])
    expect(lire(corps).blocs[0]).toMatchObject({ titre: 2 })
    expect(lire(corps).blocs[1]).toMatchObject({ liste: { numero: '1.', ordonnee: true, rang: 0 } })
  })

  it('a ses tableaux, fusions et répétitions comprises', () => {
    const cellule = (texte: string, attributs = '') =>
      `<table:table-cell ${attributs}>${texte && T(texte)}</table:table-cell>`
    const couverte = '<table:covered-table-cell/>'
    const corps = `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cellule('a', 'table:number-columns-spanned="2"')}${couverte}${cellule('b', 'table:number-rows-spanned="2"')}</table:table-row></table:table-header-rows><table:table-row>${cellule('c')}${cellule('d')}${couverte}</table:table-row><table:table-row table:number-rows-repeated="1000000">${cellule('', 'table:number-columns-repeated="1000000"')}</table:table-row><table:table-row table:number-rows-repeated="9">${cellule('e')}</table:table-row></table:table>`
    const lue = lire(corps)
    const lignes = (lue.blocs[0] as TableauLu).lignes.map(({ cellules }) =>
      cellules.map(({ texte, colonne, colonnes, suite }) =>
        `${colonne}+${colonnes}${suite ? '…' : ''} ${texte}`.trim(),
      ),
    )
    expect(lignes.slice(0, 2)).toEqual([
      ['0+2 a', '2+1 b'],
      ['0+1 c', '1+1 d', '2+1…'],
    ])
    expect([lignes.length, (lignes[2]?.length ?? 0) < 101, lignes[3]]).toEqual([4, true, ['0+1 e']])
    expect(lue.avis).toEqual([
      'Un tableau répète plusieurs fois la même ligne ou la même case\u00A0: elle n’est lue qu’une fois.',
    ])
  })

  it('a ses signets, ses contrôles et ses propriétés', () => {
    const corps = [
      T('Titre <text:bookmark-start text:name="s"/>un'),
      T('deux<text:bookmark-end text:name="s"/> trois <text:bookmark text:name="v"/>'),
      T(
        '<loext:content-control loext:checkbox="true" loext:checked="true" loext:alias="Case">☒</loext:content-control>',
      ),
      T('<loext:content-control loext:showing-place-holder="true" loext:tag="f.t">Écrivez ici</loext:content-control>'),
      T(
        '<loext:content-control loext:tag="f.l"><loext:list-item loext:display-text="non"/>oui</loext:content-control>',
      ),
    ].join('')
    const { marques, proprietes } = lire(corps, '<meta:user-defined meta:name="cls">1 &amp; 2</meta:user-defined>')
    expect(
      marques.map(({ nom, alias, texte, vide, genre, coche, invite }) => [
        nom || alias,
        texte,
        vide,
        genre,
        coche,
        invite,
      ]),
    ).toEqual([
      ['s', 'un\ndeux', false, undefined, undefined, undefined],
      ['v', '', true, undefined, undefined, undefined],
      ['Case', '☒', false, 'case', true, undefined],
      ['f.t', '', true, 'texte', undefined, 'Écrivez ici'],
      ['f.l', 'oui', false, 'liste', undefined, undefined],
    ])
    expect([...proprietes]).toEqual([['cls', '1 & 2']])
  })

  it('a ses commentaires et ses modifications suivies', () => {
    const qui = '<dc:creator>Camille Essai</dc:creator><dc:date>2026-03-01T09:30:00</dc:date>'
    const region = (id: string, dedans: string) =>
      `<text:changed-region text:id="${id}">${dedans}</text:changed-region>`
    const info = `<office:change-info>${qui}</office:change-info>`
    const corps = [
      `<text:tracked-changes>${region('c1', `<text:insertion>${info}</text:insertion>`)}${region('c2', `<text:deletion>${info}${T('vieux')}</text:deletion>`)}</text:tracked-changes>`,
      T(
        '<text:bookmark-start text:name="s"/>un <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>beau <text:change-end text:change-id="c1"/>bus<text:bookmark-end text:name="s"/>',
      ),
      T(
        `voir <office:annotation office:name="a1" loext:resolved="true">${qui}${T('Lequel ?')}</office:annotation>ceci<office:annotation-end office:name="a1"/> ici`,
      ),
    ].join('')
    const lue = lire(corps)
    expect(textes(lue)).toEqual(['un beau bus', 'voir ceci ici'])
    expect(lue.revisions.map(({ genre, auteur, texte, marques }) => [genre, auteur, texte, marques.join()])).toEqual([
      ['suppression', 'Camille Essai', 'vieux', 's'],
      ['ajout', 'Camille Essai', 'beau ', 's'],
    ])
    expect(lue.commentaires).toMatchObject([
      { texte: 'Lequel ?', sur: 'ceci', auteur: 'Camille Essai', resolu: true, place: 'paragraphe 2' },
    ])
  })

  it('a ses notes, ses liens, ses cadres, et dit ses images', () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${T('Insee')}</text:note-body></text:note>`
    const cadre = `<draw:frame><draw:text-box>${T('dedans')}</draw:text-box></draw:frame>`
    const corps =
      T(
        `a${note} <text:a xlink:href="https://sante.example/">b</text:a>${cadre}<draw:frame><draw:image/></draw:frame> c`,
      ) + T('d')
    expect(markdown(corps)).toEqual(['a (note\u00A0: Insee) [b](https://sante.example/) c', 'dedans', 'd'])
    expect(lire(corps).avis).toHaveLength(3)
  })
})
