// Places in a sheet: `B7` and the row and column it means, counted from 0.

/** 0 → A, 25 → Z, 26 → AA. */
export function lettres(colonne: number): string {
  const lettre = String.fromCharCode(65 + (colonne % 26))
  return colonne < 26 ? lettre : `${lettres(Math.floor(colonne / 26) - 1)}${lettre}`
}

export const adresse = (ligne: number, colonne: number): string => `${lettres(colonne)}${ligne + 1}`

/** `$B$7`, `B7` → its place; null for anything else, or beyond what a spreadsheet holds (1 048 576 × 16 384). */
export function placeDe(adresse: string): { ligne: number; colonne: number } | null {
  const [, mots, chiffres] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(adresse) ?? []
  if (mots === undefined) return null
  const colonne = [...mots.toUpperCase()].reduce((somme, lettre) => somme * 26 + lettre.charCodeAt(0) - 64, 0) - 1
  const ligne = Number(chiffres) - 1
  return ligne < 0 || ligne >= 1_048_576 || colonne >= 16_384 ? null : { ligne, colonne }
}
