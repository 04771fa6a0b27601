// Numbers that Word keeps up to date: those of tables and figures (SEQ fields, already filled), those of headings (marked, so that a field can repeat them).
import type { Figure, Tableau } from '../arbre.ts'
import type { Atelier } from './atelier.ts'
import { enLigne, proprietes } from './enligne.ts'
import type { Morceaux } from './reperes.ts'
import { champ, debutDeSignet, finDeSignet, texteWord } from './xml.ts'

/** « Tableau 3 – Plan de financement »: the words that Word itself uses, so that its own tables of captions find them. */
export function legendeNumerotee(
  atelier: Atelier,
  { id, legende = [], numero }: Tableau | Figure,
  mot: 'Tableau' | 'Figure',
): string {
  const texte = enLigne(atelier, legende)
  if (numero === undefined) return texte
  const chiffre = champ(`SEQ ${mot} \\* ARABIC`, texteWord(String(numero), ''))
  const marque = id === undefined ? chiffre : marquer(atelier, `${id}.numero`, chiffre)
  return `${texteWord(`${mot}\u00A0`, '')}${marque}${texteWord(' – ', '')}${texte}`
}

/** A heading whose number and words are each a mark. */
export function enMorceaux(atelier: Atelier, { id, avant, numero, entre, titre }: Morceaux): string {
  const rPr = proprietes(atelier, {})
  const debut = avant === '' ? '' : texteWord(avant, rPr)
  const sien = numero === '' ? '' : marquer(atelier, `${id}.numero`, texteWord(numero, rPr))
  return `${debut}${sien}${texteWord(entre, rPr)}${marquer(atelier, `${id}.titre`, texteWord(titre, rPr))}`
}

function marquer(atelier: Atelier, id: string, xml: string): string {
  const numero = atelier.numeroDeSignet++
  return `${debutDeSignet(numero, atelier.noms.nom(id))}${xml}${finDeSignet(numero)}`
}
