// Bookmarks, comments and content controls of a Word document: where each one starts and ends.
import { elements, enfant, type Noeud, tous, valeur } from '../../archive/noeud.ts'
import { type Marque, pointDeDebut, pointDeFin } from '../recueil.ts'
import { allume, type Lecture } from './lecture.ts'

const REPERES = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']

/** False when the element is none of these. `perdu`: it stands in what was removed. */
export function repere(l: Lecture, noeud: Noeud, perdu = false): boolean {
  const id = noeud.attributs['w:id'] ?? ''
  switch (noeud.nom) {
    case 'w:bookmarkStart':
      ouvrirSignet(l, id, noeud.attributs['w:name'] ?? '', perdu)
      return true
    case 'w:bookmarkEnd':
      fermerSignet(l, id, perdu)
      return true
    case 'w:commentRangeStart': {
      const debut = pointDeDebut(l.r)
      if (!l.ancres.has(id)) l.ancres.set(id, { debut, fin: debut })
      return true
    }
    case 'w:commentRangeEnd':
    case 'w:commentReference': {
      const ancre = l.ancres.get(id)
      const fin = pointDeFin(l.r)
      if (!ancre) l.ancres.set(id, { debut: fin, fin })
      else if (noeud.nom === 'w:commentRangeEnd') ancre.fin = fin
      return true
    }
    default:
      return false
  }
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
  l.r.marques.push({ sorte: 'signet', nom, alias: null, debut, fin: debut, perdue: perdu })
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
  const sdtPr = enfant(sdt, 'w:sdtPr')
  if (!contenu) return
  const [nom, alias] = [valeur(enfant(sdtPr, 'w:tag')) ?? '', valeur(enfant(sdtPr, 'w:alias')) ?? null]
  const debut = pointDeDebut(l.r)
  const rang = l.r.marques.length
  const nomme = nom !== '' || alias !== null
  if (nomme) l.r.marques.push({ sorte: 'controle', nom, alias, ...genre(sdtPr), debut, fin: debut })
  const dehors = l.invite
  const invite = allume(enfant(sdtPr, 'w:showingPlcHdr'))
  if (invite) l.invite = ''
  lire(contenu)
  const marque = l.r.marques[rang]
  if (nomme && marque) {
    marque.fin = pointDeFin(l.r)
    if (invite) l.r.marques[rang] = { ...marque, invite: (l.invite ?? '').trim() }
  }
  l.invite = dehors
}

function genre(sdtPr: Noeud | undefined): Pick<Marque, 'genre' | 'coche' | 'date'> {
  for (const propriete of elements(sdtPr)) {
    switch (propriete.nom) {
      case 'w:dropDownList':
      case 'w:comboBox':
        return { genre: 'liste' }
      case 'w:date': {
        const date = /^\d{4}-\d{2}-\d{2}/.exec(propriete.attributs['w:fullDate'] ?? '')?.[0]
        return { genre: 'date', ...(date === undefined ? {} : { date }) }
      }
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
    }
  }
  return { genre: 'texte' }
}
