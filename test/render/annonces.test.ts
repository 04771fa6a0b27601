// What announces what follows is never left alone at the bottom of a page.
import { expect, it } from 'vitest'
import { docx, partieDe } from './dos/aides.ts'

it.each([
  ['<p>Quatre buts :</p><ul><li>parler</li></ul>', 'Quatre buts', true],
  ['<p>Quatre buts\u00A0: </p><p>parler</p>', 'Quatre buts', true],
  ['<p><strong>Objectifs</strong></p><p>Accueillir</p>', 'Objectifs', true],
  ['<p><strong>Objectifs</strong> du contrat</p><p>Accueillir</p>', 'Objectifs', false],
  ['<p>Le contrat dure cinq ans.</p><p>Il se renouvelle.</p>', 'cinq ans', false],
  ['<table><tr><td><p>Publics :</p><p>tous</p></td></tr></table>', 'Publics', false],
])('%s', async (html, texte, tenu) => {
  const paragraphes = partieDe(await docx(html), 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? []
  const trouve = paragraphes.filter(p => p.includes(texte))
  expect(trouve).toHaveLength(1)
  expect(trouve[0]?.includes('<w:keepNext/>')).toBe(tenu)
})
