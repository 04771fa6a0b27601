// What templates may call: every text escaped, « à compléter » made visible, prose turned from Markdown into our HTML.
import type { Aides } from '../templates.ts'
import { markdown } from './markdown.ts'

export const AIDES: Aides = {
  /** What every `{{x}}` goes through. */
  texte: texte => marquer(echapper(texte)),
  /** Inside an attribute, where no element can stand. */
  attribut: echapper,
  /** Paragraphs, lists, tables. */
  prose: markdown,
  /** The same after other words of a cell or a list: a lone paragraph continues the line. */
  ligne: texte => seulParagraphe(markdown(texte)),
  /** A « Vu » or a « Considérant », in its own style. */
  vu: texte => markdown(texte).replace(/^<p>/, '<p data-role="vu">'),
}

function seulParagraphe(html: string): string {
  const [, seul] = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>\s*$/.exec(html) ?? []
  return seul ?? html
}

function marquer(html: string): string {
  return html.replace(/\[([àa] compl[ée]ter(?:\s*:[^[\]]*)?)\]/gi, '<em data-a-completer>$1</em>')
}

function echapper(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
