// Colours that stay legible: relative luminance and contrast as WCAG 2.2 defines them (1.4.3, 4.5:1 for text).

const HEXA = /^[0-9a-f]{6}$/i

export function estCouleur(couleur: string | undefined): couleur is string {
  return couleur !== undefined && HEXA.test(couleur)
}

export function contraste(a: string, b: string): number {
  const [clair, sombre] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (clair + 0.05) / (sombre + 0.05)
}

/** White or black, whichever reads better: one of them always passes 4.5:1. */
export function encreSur(fond: string): 'FFFFFF' | '000000' {
  return contraste(fond, 'FFFFFF') >= contraste(fond, '000000') ? 'FFFFFF' : '000000'
}

/** Paler and paler shades of a colour on white: rules, header cells, cells that name a row. */
export function nuancesDe(couleur: string): {
  readonly filet: string
  readonly entete: string
  readonly libelle: string
} {
  return { filet: eclaircir(couleur, 0.285), entete: eclaircir(couleur, 0.12), libelle: eclaircir(couleur, 0.055) }
}

/** `part` of the colour, the rest of white. */
function eclaircir(couleur: string, part: number): string {
  return [0, 2, 4]
    .map(i => Math.round(255 - (255 - Number.parseInt(couleur.slice(i, i + 2), 16)) * part))
    .map(canal => canal.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

function luminance(couleur: string): number {
  const [r, v, b] = [0, 2, 4].map(i => {
    const canal = Number.parseInt(couleur.slice(i, i + 2), 16) / 255
    return canal <= 0.04045 ? canal / 12.92 : ((canal + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * v + 0.0722 * b
}
