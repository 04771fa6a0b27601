// The bytes of a file as a text that gives the same bytes back: byte order mark kept aside, nothing replaced.

export type Brut = { readonly marque: boolean; readonly texte: string }

const MARQUE = '\ufeff'

/** Nothing for what is not UTF-8: no text of it would give the same bytes back. */
export function lireBrut(octets: Uint8Array): Brut | undefined {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)
    const marque = texte.startsWith(MARQUE)
    return { marque, texte: marque ? texte.slice(1) : texte }
  } catch {
    return undefined
  }
}

export function enOctets({ marque, texte }: Brut): Uint8Array {
  return new TextEncoder().encode(marque ? MARQUE + texte : texte)
}

/** How the lines of a text end: as its first one does. */
export function finDeLigne(texte: string): string {
  return /\r\n|\n|\r/.exec(texte)?.[0] ?? '\n'
}
