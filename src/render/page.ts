// A checked tree → one self-contained page: style sheet and images inside, nothing fetched, no script, ready to print.
import { createHash } from 'node:crypto'
import { lire } from '../resources.ts'
import type { Bloc } from './arbre.ts'
import { couleurPrincipale, type Habillage, imagier } from './habillage.ts'
import { ecrireBlocs, ouvrirFeuille } from './page/blocs.ts'
import { logoDeCharte, reglesDeCharte } from './page/charte.ts'
import { propre } from './word/xml.ts'

export function page(arbre: readonly Bloc[], habillage: Habillage): string {
  const { titre, edition, etat, programme, charte } = habillage
  const principale = couleurPrincipale(habillage)
  const feuille = ouvrirFeuille(arbre, imagier(habillage), habillage)
  const corps = ecrireBlocs(feuille, arbre)
  const courant = [titre, edition].filter(Boolean).join(' — ')
  const regles = [
    `:root{--principale:#${principale}}`,
    ...(charte ? [reglesDeCharte(charte, principale)] : []),
    titreCourant(courant),
    ...feuille.regles,
  ]
  const style = `${lire('templates', 'page.css')}${regles.join('\n')}`
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${politique(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${propre(programme)}">
<title>${propre(titre)}</title>
<style>${style}</style>
</head>
<body data-etat="${etat}">
<header class="document">${charte ? logoDeCharte(charte) : ''}${propre(courant)}</header>
<main>
${corps}
</main>
</body>
</html>
`
}

/** At the top of each printed page but the cover; the rest of its look is in page.css. Whatever is not a letter is written by its number. */
function titreCourant(texte: string): string {
  const chaine = texte.replace(/[^\p{L}\p{N} ]/gu, signe => `\\${signe.codePointAt(0)?.toString(16)} `)
  return `@media print{@page{@top-left{content:"${chaine}"}}@page:first{@top-left{content:none}}}`
}

/** Only this very style sheet and images written in the page: whatever slipped in otherwise would not run nor call home. */
function politique(style: string): string {
  const empreinte = createHash('sha256').update(style, 'utf8').digest('base64')
  return `default-src 'none'; style-src 'sha256-${empreinte}'; img-src data:; base-uri 'none'; form-action 'none'`
}
