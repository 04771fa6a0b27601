// A few letters that stand for a text: enough to tell it from another, never to find it again.

export const LONGUEUR_D_EMPREINTE = 6

/** FNV-1a, 32 bits, as six letters and digits. */
export function empreinte(texte: string): string {
  let somme = 0x811c9dc5
  for (const signe of texte) somme = Math.imul(somme ^ (signe.codePointAt(0) ?? 0), 0x01000193)
  return ((somme >>> 0) % 36 ** LONGUEUR_D_EMPREINTE).toString(36).padStart(LONGUEUR_D_EMPREINTE, '0')
}
