// Narrow columns: a word is never cut while another column has room to give.
import { describe, expect, it } from 'vitest'
import { analyserHtml } from '../../../src/render/html.ts'
import { largeursDe } from '../../../src/render/word/grille.ts'

function largeurs(html: string, largeur = 9185, lettre = 100): readonly number[] {
  const [tableau] = analyserHtml(html).arbre
  if (tableau?.genre !== 'tableau') throw new Error('Pas de tableau')
  return largeursDe(tableau, largeur, lettre).largeurs
}
const rangee = (...mots: string[]) => `<tr>${mots.map(mot => `<td>${mot}</td>`).join('')}</tr>`
const LONG = 'Un texte assez long pour prendre toute la place que les autres lui laissent'

describe('les mots d’un tableau étroit', () => {
  it('tiennent entiers dans leur colonne, aux dépens des larges, sans changer la largeur du tableau', () => {
    const avec = largeurs(`<table>${rangee('2027', 'Investissement', LONG, LONG, LONG, LONG, '12')}</table>`)
    expect(avec[1]).toBeGreaterThanOrEqual(14 * 100 + 200)
    expect(avec.reduce((a, b) => a + b, 0)).toBe(9185)
    expect(avec[2]).toBeLessThan(
      largeurs(`<table>${rangee('2027', 'Crédit', LONG, LONG, LONG, LONG, '12')}</table>`)[2] ?? 0,
    )
  })

  it('suivent la taille des lettres ; un nombre et son unité sont un mot', () => {
    const etroite = (lettre: number) =>
      largeurs(`<table>${rangee('1\u00A0890\u00A0000\u00A0€', ...Array(6).fill(LONG))}</table>`, 9185, lettre)[0] ?? 0
    expect(etroite(100)).toBeGreaterThanOrEqual(11 * 100 + 200)
    expect(etroite(120)).toBeGreaterThanOrEqual(11 * 120 + 200)
  })

  it('ne font rien bouger quand tout tient, ni quand personne n’a de place à donner', () => {
    expect(largeurs(`<table>${rangee('a', 'b', 'c')}</table>`)).toEqual([3062, 3061, 3062])
    const plein = largeurs(`<table>${rangee(...Array(30).fill('Anticonstitutionnellement'))}</table>`)
    expect(Math.max(...plein) - Math.min(...plein)).toBeLessThanOrEqual(1)
  })

  it('dans une liste aussi, compte tenu de sa puce', () => {
    const avec = largeurs(
      `<table><tr><td><ul><li>Coordination</li></ul></td>${`<td>${LONG}</td>`.repeat(6)}</tr></table>`,
    )
    expect(avec[0]).toBeGreaterThanOrEqual(15 * 100 + 200)
  })
})
