// Writes a table as Excel and LibreOffice open it in France: « ; », a mark of UTF-8, decimal commas, CRLF, and no text that could run.
import { type Colonne, nombreEnTexte, type Valeur } from '../classeur.ts'
import { sansControles } from '../textes.ts'
import { avecApostrophe } from './signes.ts'

export type TableAEcrire = {
  readonly colonnes: readonly Pick<Colonne, 'titre'>[]
  readonly lignes: Iterable<readonly Valeur[]>
}

/** Days are AAAA-MM-JJ, true and false « oui » and « non », an empty cell nothing; a text is whole, but for control characters. */
export function ecrireCsv({ colonnes, lignes }: TableAEcrire): Uint8Array {
  const rangees = [ligneCsv(colonnes.map(({ titre }) => titre))]
  for (const ligne of lignes) rangees.push(ligneCsv(colonnes.map((_, c) => ligne[c] ?? null)))
  return new TextEncoder().encode(`\uFEFF${rangees.join('')}`)
}

export function ligneCsv(valeurs: readonly Valeur[]): string {
  return `${valeurs.map(champ).join(';')}\r\n`
}

function champ(valeur: Valeur): string {
  if (valeur === null) return ''
  if (typeof valeur === 'number') return nombreEnTexte(valeur)
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  const texte = avecApostrophe(sansControles(typeof valeur === 'object' ? valeur.date : valeur))
  return /[;",\t\r\n']|^\s|\s$/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}
