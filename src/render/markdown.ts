// The only door to markdown-it: the Markdown of a contract's prose → HTML of the closed vocabulary, whatever people paste.
import markdownit, { type Token } from 'markdown-it'
import { echapper } from './balises.ts'
import { BORD, PIECE } from './typographie/signes.ts'
import { typographie } from './typographie.ts'
import { ADRESSE } from './vocabulaire.ts'

// Struck text stays as typed: showing it unstruck would turn a contract's meaning round.
const lecteur = markdownit({ html: false, linkify: true, breaks: false, maxNesting: 20 }).disable('strikethrough')
// Every link is read as one, then kept or reduced to its text: see enLigne.
lecteur.validateLink = () => true
lecteur.linkify.set({ fuzzyLink: false, fuzzyEmail: true })
lecteur.inline.ruler.before('link', 'a-completer', aCompleter)

/** Prose → HTML of the closed vocabulary. Raw HTML shows as text, images as their alternative text, headings as bold paragraphs. */
export function markdown(texte: string): string {
  const net = rogner(texte)
  if (SIMPLE.test(net)) return `<p>${echapper(typographie(net))}</p>\n`
  return rendre(lecteur.parse(puces(texte), {}))
}

function rogner(texte: string): string {
  const blanc = (rang: number) => texte[rang] === ' ' || texte[rang] === '\n'
  let [debut, fin] = [0, texte.length]
  while (debut < fin && blanc(debut)) debut += 1
  while (fin > debut && blanc(fin - 1)) fin -= 1
  return texte.slice(debut, fin)
}

/** One line that opens with a letter and holds no sign of Markdown, no address: most prose, and no need to read it as more. */
const SIMPLE = /^[\p{L}«](?!.*\/\/)[^\\`*_[\]<>&@\p{Cc}\p{Co}\p{Zl}\p{Zp}]*$/u

/** Bullets and dashes pasted from Word become list items, as their author meant; a dash in the middle of a wrapped sentence stays. */
function puces(texte: string): string {
  let liste = true
  const lignes = texte.split(/\r\n?|\n/).map(ligne => {
    const [, retrait = '', signe = '', reste = ''] =
      /^([ \t]*)(?:([•▪◦‣·\uF0B7\uF0A7–—])[ \t\u00A0]+)?(.*)$/.exec(ligne) ?? []
    const item = signe !== '' && (liste || !'–—'.includes(signe))
    liste = item || /^[-*+]\s/.test(reste) || reste.trim() === '' || /:\s*$/.test(reste)
    return item ? `${retrait}- ${reste}` : ligne
  })
  return lignes.join('\n')
}

type EtatEnLigne = Parameters<Parameters<typeof lecteur.inline.ruler.before>[2]>[0]

/** `[à compléter : …]`, whatever the case and accents, unless it is the text of a link. */
function aCompleter(etat: EtatEnLigne, muet: boolean): boolean {
  if (etat.src.charCodeAt(etat.pos) !== 0x5b) return false
  const trouve = /^\[[àa] compl[ée]ter(?:\s*:\s*([^[\]]*))?\](?!\()/i.exec(etat.src.slice(etat.pos, etat.pos + 400))
  if (!trouve) return false
  if (!muet) etat.push('a-completer', '', 0).content = trouve[0].slice(1, -1)
  etat.pos += trouve[0].length
  return true
}

const BALISES: Readonly<Record<string, string>> = {
  paragraph_open: '<p>',
  paragraph_close: '</p>\n',
  heading_open: '<p><strong>',
  heading_close: '</strong></p>\n',
  bullet_list_open: '<ul>',
  bullet_list_close: '</ul>\n',
  ordered_list_close: '</ol>\n',
  list_item_open: '<li>',
  list_item_close: '</li>',
  table_open: '<table data-genre="donnees">',
  table_close: '</table>\n',
  thead_open: '<thead>',
  thead_close: '</thead>',
  tbody_open: '<tbody>',
  tbody_close: '</tbody>',
  tr_open: '<tr>',
  tr_close: '</tr>',
  th_close: '</th>',
  td_close: '</td>',
  strong_open: '<strong>',
  strong_close: '</strong>',
  em_open: '<em>',
  em_close: '</em>',
  softbreak: ' ',
  hardbreak: '<br>',
}

function rendre(jetons: readonly Token[]): string {
  return jetons.map(unJeton).join('')
}

function unJeton(jeton: Token): string {
  switch (jeton.type) {
    case 'inline':
      return enLigne(composes(jeton.children ?? []))
    case 'text':
    case 'text_special':
    case 'code_inline':
      return echapper(jeton.content)
    case 'code_block':
    case 'fence':
      return `<p>${echapper(jeton.content.trimEnd()).replaceAll('\n', '<br>')}</p>\n`
    case 'a-completer':
      return `<em data-a-completer>${echapper(jeton.content)}</em>`
    case 'image':
      return rendre(composes((jeton.children ?? []).filter(({ type }) => !type.startsWith('link_'))))
    case 'ordered_list_open':
      return ordonnee(jeton)
    case 'th_open':
    case 'td_open':
      return `<${jeton.tag}${jeton.attrGet('style') === 'text-align:right' ? ' data-nombre' : ''}>`
    default:
      // A tight list hides its paragraphs: its text then stands directly in the item.
      return jeton.hidden ? '' : (BALISES[jeton.type] ?? '')
  }
}

const PLACES: Readonly<Record<string, string>> = {
  softbreak: '\n',
  hardbreak: '\n',
  code_inline: PIECE,
  text_special: PIECE,
  image: PIECE,
}

/** Typography for a whole line, since a quote may open before a word in bold and close after it. Code stays as typed. */
function composes(jetons: Token[]): Token[] {
  const adresse = (rang: number) => jetons[rang - 1]?.type === 'link_open' && jetons[rang - 1]?.info === 'auto'
  const vu = ({ type }: Token, rang: number) => (type === 'text' && !adresse(rang)) || type === 'a-completer'
  const ligne = jetons
    .map((jeton, rang) => (vu(jeton, rang) ? jeton.content : adresse(rang) ? PIECE : (PLACES[jeton.type] ?? '')))
    .join(BORD)
  const composee = typographie(ligne)
  if (composee === ligne) return jetons
  const morceaux = composee.split(BORD)
  // Somebody typed our border: the line is left as it is.
  if (morceaux.length !== jetons.length) return jetons
  for (const [n, jeton] of jetons.entries()) if (vu(jeton, n)) jeton.content = morceaux[n] ?? ''
  return jetons
}

/** Links do not nest, and one that our vocabulary refuses leaves its text. */
function enLigne(jetons: readonly Token[]): string {
  const ouverts: boolean[] = []
  return jetons
    .map(jeton => {
      if (jeton.type === 'link_open') {
        const adresse = String(jeton.attrGet('href') ?? '')
        const garde = ADRESSE.test(adresse)
        ouverts.push(garde)
        return garde ? `<a href="${echapper(adresse)}">` : ''
      }
      if (jeton.type === 'link_close') return ouverts.pop() ? '</a>' : ''
      return unJeton(jeton)
    })
    .join('')
}

function ordonnee(jeton: Token): string {
  const debut = Number(jeton.attrGet('start') ?? 1)
  return debut === 1 || debut > 999_999 ? '<ol>' : `<ol start="${debut}">`
}
