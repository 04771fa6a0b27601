// Random documents, first as plain data, then as Word would have written them after people worked on them; what is read is the data.
import { describe, expect, it } from 'vitest'
import type { TableauLu } from '../../../src/bureautique/texte/index.ts'
import { markdown as enHtml } from '../../../src/render/markdown.ts'
import { del, docx, ins, lu, marqueDeParagraphe, p, r, rangee, sdt, signet, tbl, tc, tr } from './paquets.ts'

const TOURS = process.env.CLS_TOUT ? 3000 : 150

type De = (n: number) => number
function hasard(graine: number): De {
  let etat = graine * 2654435761 + 1
  return n => {
    etat = (Math.imul(etat ^ (etat >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((etat ^ (etat >>> 13)) >>> 0) % n
  }
}
const MOTS = [
  'santé',
  'l’École',
  'bus',
  '«\u00A0mieux\u00A0»',
  '12 %',
  'A & B',
  '5 < 6',
  'd’ici',
  'n°3',
  '☐',
  'a_b',
  '*',
  'fin.',
  '(oui)',
  '[à compléter]',
  'œuvre',
  '🚌',
  '1.',
  '-',
  '#',
  '\\',
  '`',
  '__',
  'x]',
  '&amp;',
]
const xml = (texte: string) => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type Passage = { readonly texte: string; readonly gras: boolean; readonly italique: boolean }
type Paragraphe = readonly Passage[]
type Rangee = { readonly nom: string; readonly valeur: readonly Paragraphe[] }
type Donnees = { readonly avant: readonly Paragraphe[]; readonly rangees: readonly Rangee[] }

const paragraphe = (de: De): Paragraphe =>
  Array.from({ length: 1 + de(4) }, (_, i) => ({
    texte: (i === 0 ? '' : ' ') + Array.from({ length: 1 + de(4) }, () => MOTS[de(MOTS.length)]).join(' '),
    gras: de(4) === 0,
    italique: de(5) === 0,
  }))
const liste = <T>(de: De, max: number, faire: () => T): T[] => Array.from({ length: de(max) }, faire)
const donnees = (de: De): Donnees => ({
  avant: liste(de, 4, () => paragraphe(de)),
  rangees: liste(de, 5, () => 0).map((_, i) => ({ nom: `f${i}`, valeur: liste(de, 4, () => paragraphe(de)) })),
})
const texteDe = (paragraphe: Paragraphe) =>
  paragraphe
    .map(({ texte }) => texte)
    .join('')
    .trim()

/** One run as several, some of them tracked, with what Word leaves between them. */
function enPassages(de: De, { texte, gras, italique }: Passage): string {
  const rPr = (gras ? '<w:b/><w:bCs/>' : '') + (italique ? '<w:i/>' : '')
  const lettres = [...texte]
  let ecrit = ''
  while (lettres.length > 0) {
    const run = r(xml(lettres.splice(0, 1 + de(lettres.length + 3)).join('')), rPr)
    ecrit += [run, run, ins(run), `<w:smartTag>${run}</w:smartTag>`, `<w:moveTo w:author="M">${run}</w:moveTo>`][de(5)]
    ecrit += [
      '',
      '',
      '',
      del('ancien'),
      ins(del('repris')),
      '<w:proofErr w:type="spellStart"/>',
      '<w:r><w:lastRenderedPageBreak/></w:r>',
    ][de(7)]
  }
  return ecrit
}

/** One paragraph, or two that a removed end joins, or one that follows another that is all removed. */
function enParagraphes(de: De, paragraphe: Paragraphe): string {
  const passages = paragraphe.map(passage => enPassages(de, passage))
  const coupe = de(passages.length + 4)
  const avant = de(6) === 0 ? p(del('Tout un paragraphe'), marqueDeParagraphe('del')) : ''
  const pPr = de(3) === 0 ? marqueDeParagraphe('ins') : ''
  if (coupe === 0 || coupe >= passages.length) return avant + p(passages.join(''), pPr)
  return (
    avant + p(passages.slice(0, coupe).join(''), marqueDeParagraphe('del')) + p(passages.slice(coupe).join(''), pPr)
  )
}

function enWord(de: De, { avant, rangees }: Donnees): Uint8Array {
  const ligne = ({ nom, valeur }: Rangee, i: number) => {
    const contenu = valeur.map(paragraphe => enParagraphes(de, paragraphe)).join('') || p('')
    const marquee = [
      signet(i, nom, sdt(nom, contenu)),
      sdt(nom, signet(i, nom, contenu)),
      `<w:bookmarkStart w:id="${i}" w:name="${nom}"/>${sdt(nom, contenu)}`,
    ][de(3)] as string
    const fin = marquee.includes('bookmarkEnd') ? '' : `<w:bookmarkEnd w:id="${i}"/>`
    const perdue =
      de(4) === 0 ? tr(tc(p(r('perdue'))) + tc(p(signet(900 + i, `perdu${i}`, r('x')))), rangee('del')) : ''
    return perdue + tr(tc(p(r('Libellé'))) + tc(marquee)) + fin
  }
  const table = rangees.length === 0 ? '' : tbl(rangees.map(ligne).join(''))
  return docx(avant.map(paragraphe => enParagraphes(de, paragraphe)).join('') + table + p(''))
}

const entites = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
/** What typography may change; the brackets of a hole to fill are drawn by whoever shows it. */
const neutre = (texte: string) => texte.replace(/\s/g, '').replaceAll('–', '-').replaceAll('[àcompléter]', 'àcompléter')
/** What a reader of our Markdown sees: its words. */
const vu = (markdown: string) => neutre(entites(enHtml(markdown).replace(/<[^>]*>/g, '')))
/** Letters in bold, in a reader's eyes. */
const gras = (markdown: string) =>
  [...enHtml(markdown).matchAll(/<strong>([\s\S]*?)<\/strong>/g)]
    .map(([, dedans = '']) => entites(dedans.replace(/<[^>]*>/g, '')))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')

describe('un document au hasard', () => {
  it(`se lit comme il fut pensé, ${TOURS} fois`, () => {
    for (let graine = 1; graine <= TOURS; graine++) {
      const de = hasard(graine)
      const voulu = donnees(de)
      const lue = lu(enWord(de, voulu))
      const dehors = lue.blocs.flatMap(bloc => (bloc.genre === 'paragraphe' ? bloc.texte : []))
      expect(dehors, `graine ${graine}`).toEqual(voulu.avant.map(texteDe))
      const tableau = lue.blocs.find((bloc): bloc is TableauLu => bloc.genre === 'tableau')
      expect(tableau?.lignes.map(({ cellules }) => cellules[1]?.texte) ?? [], `graine ${graine}`).toEqual(
        voulu.rangees.map(({ valeur }) => valeur.map(texteDe).join('\n')),
      )
      for (const sorte of ['controle', 'signet'])
        expect(
          lue.marques.filter(m => m.sorte === sorte).map(m => [m.nom, m.texte]),
          `graine ${graine}`,
        ).toEqual(voulu.rangees.map(({ nom, valeur }) => [nom, valeur.map(texteDe).join('\n')]))
    }
  })

  it('garde en Markdown les mêmes mots, et le gras des mêmes lettres', () => {
    let marques = 0
    for (let graine = 1; graine <= TOURS; graine++) {
      const de = hasard(graine * 7)
      const voulu = liste(de, 5, () => paragraphe(de))
      const lue = lu(docx(voulu.map(paragraphe => enParagraphes(de, paragraphe)).join('')))
      for (const [i, bloc] of lue.blocs.entries()) {
        const dit = voulu[i] ?? []
        if (bloc.genre !== 'paragraphe' || /^(?:-|1\.) /.test(texteDe(dit))) continue
        expect(vu(bloc.markdown), `graine ${graine} : ${bloc.markdown}`).toBe(neutre(texteDe(dit)))
        const attendu = dit
          .filter(passage => passage.gras)
          .map(({ texte }) => texte)
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, '')
        expect(gras(bloc.markdown), `graine ${graine} : ${bloc.markdown}`).toBe(attendu)
        marques += attendu.length
      }
    }
    expect(marques).toBeGreaterThan(TOURS)
  })
})
