// Bookmarks, comments and content controls of a Word document: where each one starts and ends.
import { elements, enfant, type Noeud, tous, valeur } from '../../archive/noeud.ts'
import { Marque, type Sorte } from '../marque.ts'
import { pointDeDebut, pointDeFin } from '../recueil.ts'
import { allume, type Lecture } from './lecture.ts'

const REPERES: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
])

/** False when the element is none of these. `perdu`: it stands in what was removed. */
export function repere(l: Lecture, noeud: Noeud, perdu = false): boolean {
  if (!REPERES.has(noeud.nom)) return false
  const id = noeud.attributs['w:id'] ?? ''
  switch (noeud.nom) {
    case 'w:bookmarkStart':
      ouvrirSignet(l, id, noeud.attributs['w:name'] ?? '', perdu)
      break
    case 'w:bookmarkEnd':
      fermerSignet(l, id, perdu)
      break
    case 'w:commentRangeStart': {
      const debut = pointDeDebut(l.r)
      if (!l.ancres.has(id)) l.ancres.set(id, { debut, fin: debut })
      break
    }
    case 'w:commentRangeEnd':
    case 'w:commentReference': {
      const ancre = l.ancres.get(id)
      const fin = pointDeFin(l.r)
      if (!ancre) l.ancres.set(id, { debut: fin, fin })
      else if (noeud.nom === 'w:commentRangeEnd') ancre.fin = fin
    }
  }
  return true
}

/** The marks of what was removed: they may open or close one that stands elsewhere. */
export function reperesPerdus(l: Lecture, noeud: Noeud): void {
  for (const marque of tous(noeud, ...REPERES)) repere(l, marque, true)
}

/** What Word names for itself begins with a low line. */
function ouvrirSignet(l: Lecture, id: string, nom: string, perdu: boolean): void {
  if (nom === '' || nom.startsWith('_')) return
  const debut = pointDeDebut(l.r)
  l.signets.set(id, { nom, rang: l.r.marques.length, perdu })
  const marque = new Marque(l.r, { sorte: 'signet', nom, alias: null }, debut)
  marque.perdue = perdu
  l.r.marques.push(marque)
}

function fermerSignet(l: Lecture, id: string, perdu: boolean): void {
  const signet = l.signets.get(id)
  const marque = signet && l.r.marques[signet.rang]
  if (!signet || !marque) return
  l.signets.delete(id)
  marque.fin = pointDeFin(l.r)
  marque.perdue = signet.perdu && perdu
}

/** Around what `lire` reads: the words of its placeholder, if it shows it, are nobody's. */
export function controle(l: Lecture, sdt: Noeud, lire: (contenu: Noeud) => void): void {
  const contenu = enfant(sdt, 'w:sdtContent')
  if (!contenu) return
  const { nom, alias, invite, sorte } = proprietes(enfant(sdt, 'w:sdtPr'))
  const debut = pointDeDebut(l.r)
  const marque = nom === '' && alias === null ? null : new Marque(l.r, { sorte: 'controle', nom, alias }, debut, sorte)
  if (marque) l.r.marques.push(marque)
  const dehors = l.invite
  if (invite) l.invite = ''
  lire(contenu)
  if (marque) {
    marque.fin = pointDeFin(l.r)
    if (invite) marque.invite = (l.invite ?? '').trim()
  }
  l.invite = dehors
}

const TEXTE: Sorte = { genre: 'texte' }
type Proprietes = Pick<Marque, 'nom' | 'alias'> & { readonly invite: boolean; readonly sorte: Sorte }

/** The first that says what it is made of decides. */
function proprietes(sdtPr: Noeud | undefined): Proprietes {
  let nom = ''
  let alias: string | null = null
  let invite = false
  let sorte: Sorte | undefined
  for (const e of elements(sdtPr)) {
    if (e.nom === 'w:tag') nom = valeur(e) ?? ''
    else if (e.nom === 'w:alias') alias = valeur(e) ?? null
    else if (e.nom === 'w:showingPlcHdr') invite = allume(e)
    else sorte ??= sorteDe(e)
  }
  return { nom, alias, invite, sorte: sorte ?? TEXTE }
}

function sorteDe(propriete: Noeud): Sorte | undefined {
  switch (propriete.nom) {
    case 'w:dropDownList':
    case 'w:comboBox':
      return { genre: 'liste' }
    case 'w:date':
      return { genre: 'date', date: /^\d{4}-\d{2}-\d{2}/.exec(propriete.attributs['w:fullDate'] ?? '')?.[0] }
    case 'w14:checkbox':
      return {
        genre: 'case',
        coche: /^(1|true|on)$/.test(enfant(propriete, 'w14:checked')?.attributs['w14:val'] ?? ''),
      }
    case 'w:docPartObj':
    case 'w:docPartList':
    case 'w:picture':
    case 'w:group':
    case 'w15:repeatingSection':
    case 'w15:repeatingSectionItem':
      return {}
    default:
      return undefined
  }
}
