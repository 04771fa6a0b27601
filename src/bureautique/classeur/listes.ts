// Drop-down lists: each stands once in a hidden sheet, under a name, since a list written in the cell holds 255 signs and no comma.
import { lettres } from './cellules.ts'
import type { FeuilleAEcrire } from './classeur.ts'
import type { Nom, WriteSheet } from './hucre.ts'

/** Choices, by the column of the sheet of lists where they stand. */
export type Listes = { readonly nom: string; readonly colonnes: ReadonlyMap<string, number> }

const cle = (choix: readonly string[]): string => JSON.stringify(choix)

export function rassembler(feuilles: readonly FeuilleAEcrire[]): Listes {
  const colonnes = new Map<string, number>()
  for (const feuille of feuilles)
    if ('colonnes' in feuille)
      for (const { choix } of feuille.colonnes)
        if (choix && choix.length > 0 && !colonnes.has(cle(choix))) colonnes.set(cle(choix), colonnes.size)
  const pris = new Set(feuilles.map(({ nom }) => nom.toLowerCase()))
  const nom = ['Listes', 'Listes de choix', 'Choix'].find(nom => !pris.has(nom.toLowerCase())) ?? 'Listes (2)'
  return { nom, colonnes }
}

/** What a cell refers to: `Liste_1`. */
export function nomDeListe(choix: readonly string[], { colonnes }: Listes): string {
  return `Liste_${(colonnes.get(cle(choix)) ?? 0) + 1}`
}

export function feuilleDesListes({ nom, colonnes }: Listes): { feuille: WriteSheet; noms: Nom[] } | null {
  const listes = [...colonnes.keys()].map(texte => JSON.parse(texte) as string[])
  if (listes.length === 0) return null
  const hauteur = Math.max(...listes.map(({ length }) => length))
  const rows = Array.from({ length: hauteur }, (_, ligne) => listes.map(choix => choix[ligne] ?? null))
  const feuille = { name: nom, rows, columns: listes.map(() => ({ numFmt: '@', width: 40 })), hidden: true }
  const noms = listes.map((choix, i) => ({
    name: `Liste_${i + 1}`,
    range: `'${nom.replaceAll("'", "''")}'!$${lettres(i)}$1:$${lettres(i)}$${choix.length}`,
  }))
  return { feuille, noms }
}
