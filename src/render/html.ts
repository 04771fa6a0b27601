// The only door to parse5: text of the closed vocabulary → checked tree. Strict like XML, because a template that forgets a tag must hear of it.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Offre } from './ancres.ts'
import type { Bloc } from './arbre.ts'
import { type Balise, lireBalises } from './balises.ts'
import { batir } from './batir.ts'
import { ajouterTexte, fermer, fermerChantier, ouvrir, ouvrirChantier, reprendre } from './elements.ts'

export type Faute = { ligne: number; message: string }

/** What parse5 calls an error that a template's author must hear of; the others come from people's text and are harmless. */
const ECRITURE =
  /^(eof-in-tag|eof-before-tag-name|eof-in-comment|duplicate-attribute|missing-attribute-value|invalid-first-character-of-tag-name|cdata-in-html-content|incorrectly-opened-comment|missing-end-tag-name|missing-whitespace-between-attributes|unexpected-character-in-attribute-name|unexpected-character-in-unquoted-attribute-value)$/

/**
 * Text of the closed vocabulary → tree. Whatever stands outside is left out of the tree and listed in `fautes`, as are pictures and
 * lists that `offre` does not know; pictures with nothing to show are left out in silence.
 */
export function analyserHtml(html: string, offre: Offre = TOUT): Analyse {
  const vite = analyser(oreille => lireBalises(html, oreille), offre)
  return vite !== undefined && vite.fautes.length === 0 ? vite : lentement(html, offre)
}
const TOUT: Offre = { dessine: () => true, liste: () => true }

/** The same through parse5, which reads any HTML, and knows the line of each fault. */
export function lentement(html: string, offre: Offre = TOUT): Analyse {
  return analyser((oreille, dire) => lireAvecParse5(html, oreille, dire), offre) as Analyse
}

type Analyse = { readonly arbre: readonly Bloc[]; readonly fautes: Faute[] }
type Dire = (ligne: number, message: string) => void
type Ecoute = {
  readonly deja: (ecrit: string) => boolean
  readonly ouvrir: (balise: Balise, ligne?: number) => void
  readonly fermer: (nom: string, ligne?: number) => void
  readonly texte: (texte: string, ligne?: number) => void
}

function analyser(lire: (oreille: Ecoute, dire: Dire) => boolean, offre: Offre): Analyse | undefined {
  const fautes: Faute[] = []
  const dire: Dire = (ligne, message) => fautes.push({ ligne, message })
  const chantier = ouvrirChantier(dire)
  const lu = lire(
    {
      deja: ecrit => reprendre(chantier, ecrit),
      ouvrir: (balise, ligne = 1) => ouvrir(chantier, balise, ligne),
      fermer: (nom, ligne = 1) => fermer(chantier, nom, ligne),
      texte: (texte, ligne = 1) => ajouterTexte(chantier, texte, ligne),
    },
    dire,
  )
  if (!lu) return undefined
  return { arbre: batir(fermerChantier(chantier), dire, offre), fautes: fautes.sort((a, b) => a.ligne - b.ligne) }
}

function lireAvecParse5(html: string, { ouvrir, fermer, texte }: Ecoute, dire: Dire): boolean {
  const unTexte = (jeton: Token.CharacterToken) => texte(jeton.chars, ligneDe(jeton))
  const lecteur = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: balise => ouvrir(balise, ligneDe(balise)),
      onEndTag: balise => fermer(balise.tagName, ligneDe(balise)),
      onCharacter: unTexte,
      onWhitespaceCharacter: unTexte,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: jeton =>
        dire(ligneDe(jeton), 'Un gabarit ne contient pas de <!doctype> : seulement le corps du document.'),
      onEof: () => {},
      onParseError: faute => {
        if (ECRITURE.test(faute.code)) dire(faute.startLine, `L’écriture HTML est incorrecte ici (${faute.code}).`)
      },
    },
  )
  lecteur.state = TokenizerMode.DATA
  lecteur.write(html, true)
  return true
}

const ligneDe = (jeton: { location: Token.Location | null }) => jeton.location?.startLine ?? 1
