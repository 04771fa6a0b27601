// What templates may call: every text in French typography, escaped, « à compléter » made visible, prose turned from Markdown into our HTML.
import type { Aides } from '../templates.ts'
import { echapper } from './balises.ts'
import { markdown } from './markdown.ts'
import { typographie } from './typographie.ts'

export const AIDES: Aides = {
  /** What every `{{x}}` goes through. */
  texte: texte => marquer(echapper(typographie(texte))),
  /** What every `{{x}}` inside a tag goes through: an anchor, a path, a colour stay as they are. */
  code: echapper,
  /** Words inside an attribute, where no element can stand. */
  attribut: texte => echapper(typographie(texte)),
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
  if (!html.includes('[')) return html
  return html.replace(/\[([àa] compl[ée]ter(?:\s*:[^[\]]*)?)\]/gi, '<em data-a-completer>$1</em>')
}
