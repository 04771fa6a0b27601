// What hangs in a paragraph of Word and is no run: text boxes, whose words are read after it, pictures, objects of other programs.
import { elements, type Noeud } from '../../archive/noeud.ts'
import { constater } from '../recueil.ts'
import type { Lecture } from './lecture.ts'

/** One branch: the first choice that says something, else what older programs read. */
export function branche(noeud: Noeud): Noeud {
  const choix = elements(noeud, 'mc:Choice', 'mc:Fallback')
  return choix.find(parle) ?? choix[0] ?? noeud
}

const PARLANTS = new Set(['w:t', 'w:p', 'w:sym', 'w:tab', 'w:br', 'pic:pic', 'w:txbxContent'])
const parle = (noeud: Noeud): boolean => PARLANTS.has(noeud.nom) || elements(noeud).some(parle)

const OBJETS = new Set(['o:OLEObject', '?:chart', '?:relIds', 'w:control', '?:contentPart'])

/** Each box once: those inside another one are read with it. */
export function accroche(l: Lecture, noeud: Noeud): void {
  for (const e of elements(noeud)) {
    if (e.nom === 'w:txbxContent') l.zones.push(e)
    else if (e.nom === 'mc:AlternateContent') accroche(l, branche(e))
    else {
      if (e.nom === 'pic:pic' || (e.nom === 'v:imagedata' && noeud.nom === 'v:shape')) constater(l.r, 'image')
      if (OBJETS.has(e.nom)) constater(l.r, 'objet')
      accroche(l, e)
    }
  }
}
