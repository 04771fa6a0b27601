// What every answer of the preview's server forbids the browser: scripts but ours, other sites, guesses, memories.

export const COMMUNS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** Of the page itself: its own script and style sheet, no text turned into code, in no frame. */
export const POLITIQUE_DE_LA_PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Of a document: the policy that it carries (its own style sheet, its own images, no script), and our frame only. */
export function politiqueDuDocument(html: string): string {
  const [, sienne] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? []
  return `${sienne ?? "default-src 'none'"}; frame-ancestors 'self'`
}
