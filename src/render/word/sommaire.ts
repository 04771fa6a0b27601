// The table of contents: a real field of Word, already filled, so that nobody is asked anything when opening the document.
import type { Section } from '../arbre.ts'
import { type Atelier, deposer, noter, paragraphe } from './atelier.ts'
import { enLigne } from './enligne.ts'
import type { Repere } from './reperes.ts'
import { champ, debutDeChamp, finDeChamp, texteWord } from './xml.ts'

/** Text of the section's own first paragraph or heading, or « Sommaire »; it is no heading, and so not in the table. */
export function sommaire(atelier: Atelier, { niveaux, enfants }: Section): void {
  const entrees = [...atelier.reperes.titres.values()].filter(({ niveau }) => niveau <= niveaux)
  if (entrees.length === 0) return
  const dehors = atelier.blocs
  atelier.blocs = []
  atelier.apresTableau = false
  const page = atelier.page
  atelier.page = atelier.voulue
  const premier = enfants[0]
  const titre = premier && 'enfants' in premier && premier.genre !== 'section' ? premier : null
  if (titre) noter(atelier, titre.id)
  paragraphe(atelier, 'TOCHeading', titre ? enLigne(atelier, titre.enfants) : texteWord('Sommaire', ''))
  for (const [i, entree] of entrees.entries()) {
    const debut = i === 0 ? debutDeChamp(`TOC \\o "1-${niveaux}" \\h \\z`) : ''
    const fin = i === entrees.length - 1 ? finDeChamp() : ''
    paragraphe(atelier, `TOC${entree.niveau}`, `${debut}${uneEntree(atelier, entree)}${fin}`, {
      tabulations: tabulation(atelier),
    })
  }
  const contenu = atelier.blocs.join('')
  Object.assign(atelier, { blocs: dehors, page })
  deposer(
    atelier,
    `<w:sdt><w:sdtPr><w:id w:val="1001"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${contenu}</w:sdtContent></w:sdt>`,
  )
}

/** A table of contents has no line numbers. */
function tabulation({ largeur, lignes }: Atelier): string {
  const sansNumero = lignes ? '<w:suppressLineNumbers/>' : ''
  return `${sansNumero}<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${largeur}"/></w:tabs>`
}

function uneEntree({ pages }: Atelier, { signet, texte, titre }: Repere): string {
  const page = champ(`PAGEREF ${signet} \\h`, texteWord(String(pages.get(titre) ?? 1), ''))
  return `<w:hyperlink w:anchor="${signet}" w:history="1">${texteWord(texte, '')}<w:r><w:tab/></w:r>${page}</w:hyperlink>`
}
