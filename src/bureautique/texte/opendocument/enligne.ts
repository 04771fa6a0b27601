// What stands inside a paragraph of an OpenDocument text: spans, links, blanks, fields, notes, and the boxes that hang there.
import { elements, enfant, type Noeud, tous } from '../../archive/noeud.ts'
import { constater } from '../recueil.ts'
import { type Cadre, type Lecture, mots, motsDe, repetitions } from './lecture.ts'
import { controle, repere } from './reperes.ts'

export function enLigne(l: Lecture, noeud: Noeud, cadre: Cadre): void {
  for (const e of noeud.enfants) {
    if (typeof e === 'string') mots(l, cadre, lettres(l, e))
    else if (!repere(l, e)) unElement(l, e, cadre)
  }
}

/** Blanks of the file count as one, and as none where a paragraph begins; true ones are elements. LibreOffice ends with a return what was a control of Word. */
function lettres({ r }: Lecture, texte: string): string {
  const net = texte.replace(/\r(?!\n)|\u00AD/g, '').replace(/[ \t\r\n]+/g, ' ')
  return net.startsWith(' ') && (r.courant?.longueur ?? 0) === 0 ? net.slice(1) : net
}

function unElement(l: Lecture, e: Noeud, cadre: Cadre): void {
  switch (e.nom) {
    case 'text:span':
      enLigne(l, e, { ...cadre, ...l.styles.forme('text', e.attributs['text:style-name']) })
      break
    case 'text:a':
      enLigne(l, e, { ...cadre, lien: adresse(e) ?? cadre.lien })
      break
    case 'text:s':
      mots(l, cadre, ' '.repeat(repetitions(e.attributs['text:c'])))
      break
    case 'text:tab':
      mots(l, cadre, '\t')
      break
    case 'text:line-break':
      mots(l, cadre, '\n')
      break
    case 'text:note':
      note(l, e, cadre)
      break
    case 'loext:content-control':
    case 'text:content-control':
      controle(l, e, () => enLigne(l, e, cadre))
      break
    case 'draw:frame':
    case 'draw:g':
    case 'draw:a':
    case 'draw:custom-shape':
    case 'draw:rect':
    case 'draw:ellipse':
    case 'draw:control':
      accroche(l, e)
      break
    case 'text:number':
    case 'text:label':
    case 'text:placeholder':
    case 'loext:list-item':
    case 'text:list-item':
    case 'text:ruby-text':
    case 'office:event-listeners':
      return
    default:
      enLigne(l, e, cadre)
  }
}

function adresse({ attributs }: Noeud): string | null {
  const cible = attributs['xlink:href'] ?? ''
  return /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(cible) ? cible : null
}

function note(l: Lecture, e: Noeud, cadre: Cadre): void {
  const corps = enfant(e, 'text:note-body')
  const texte = corps
    ? tous(corps, 'text:p', 'text:h')
        .map(p => motsDe(p).trim())
        .join(' ')
    : ''
  if (texte === '') return
  constater(l.r, 'note')
  mots(l, cadre, ` (note\u00A0: ${texte})`)
}

const OBJETS = ['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet']

/** Text boxes, whose words are read after the paragraph; pictures and objects, which are said. */
export function accroche(l: Lecture, noeud: Noeud): void {
  if (noeud.nom === 'draw:control' || elements(noeud, ...OBJETS).length > 0) constater(l.r, 'objet')
  else if (elements(noeud, 'text:p', 'text:h', 'text:list', 'table:table').length > 0) l.zones.push(noeud)
  else if (enfant(noeud, 'draw:image')) constater(l.r, 'image')
  else for (const e of elements(noeud)) accroche(l, e)
}
