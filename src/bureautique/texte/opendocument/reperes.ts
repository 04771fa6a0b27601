// Bookmarks, comments, tracked changes and content controls of an OpenDocument text: where each one starts and ends.
import { elements, type Noeud } from '../../archive/noeud.ts'
import { Marque, type Sorte } from '../marque.ts'
import { pointDeDebut, pointDeFin, reviser } from '../recueil.ts'
import { type Lecture, motsDe, signature } from './lecture.ts'

/** False when the element is none of these. */
export function repere(l: Lecture, noeud: Noeud): boolean {
  const nom = noeud.attributs['text:name'] ?? ''
  switch (noeud.nom) {
    case 'text:bookmark':
    case 'text:bookmark-start':
      ouvrirSignet(l, nom, noeud.nom === 'text:bookmark-start')
      return true
    case 'text:bookmark-end': {
      const marque = l.signets.get(nom)
      if (marque) marque.fin = pointDeFin(l.r)
      return true
    }
    case 'text:change-start':
    case 'text:change-end':
    case 'text:change':
      suivre(l, noeud)
      return true
    case 'office:annotation':
      commenter(l, noeud)
      return true
    case 'office:annotation-end': {
      const ouverte = l.annotations.get(noeud.attributs['office:name'] ?? '')
      if (ouverte) ouverte.fin = pointDeFin(l.r)
      return true
    }
    default:
      return false
  }
}

function ouvrirSignet(l: Lecture, nom: string, ouvert: boolean): void {
  if (nom === '' || nom.startsWith('_')) return
  const debut = pointDeDebut(l.r)
  const marque = new Marque(l.r, { sorte: 'signet', nom, alias: null }, debut)
  l.r.marques.push(marque)
  if (ouvert) l.signets.set(nom, marque)
}

/** What was removed is kept apart in the file: in the text, only its place. */
function suivre(l: Lecture, { nom, attributs }: Noeud): void {
  const id = attributs['text:change-id'] ?? ''
  const region = l.regions.get(id)
  if (nom === 'text:change-end') {
    const rang = l.suivis.findLastIndex(suivi => suivi.id === id)
    if (rang >= 0) l.suivis.splice(rang, 1)
  } else if (region && nom === 'text:change-start') {
    if (l.suivis.length < SUIVIS_MAX) l.suivis.push({ id, region })
  } else if (region) reviser(l.r, region, region.texte)
}

/** Open at once; people do not do it ten times. */
const SUIVIS_MAX = 100

function commenter(l: Lecture, noeud: Noeud): void {
  const debut = pointDeDebut(l.r)
  const { 'office:name': nom, 'loext:resolved': resolu, 'loext:parent-name': parent } = noeud.attributs
  const commentaire = {
    ...signature(noeud),
    texte: elements(noeud, 'text:p', 'text:list')
      .map(p => motsDe(p).trim())
      .filter(texte => texte !== '')
      .join('\n'),
    reponse: parent !== undefined,
    resolu: resolu === 'true',
    debut,
    fin: debut,
  }
  l.r.commentaires.push(commentaire)
  if (nom !== undefined) l.annotations.set(nom, commentaire)
}

/** LibreOffice writes it under its own prefix until the standard has it. */
export function controle(l: Lecture, noeud: Noeud, lire: () => void): void {
  const dit = (cle: string) => noeud.attributs[`loext:${cle}`] ?? noeud.attributs[`text:${cle}`]
  const [nom, alias] = [dit('tag') ?? '', dit('alias') ?? null]
  const debut = pointDeDebut(l.r)
  const marque =
    nom === '' && alias === null ? null : new Marque(l.r, { sorte: 'controle', nom, alias }, debut, genre(noeud, dit))
  if (marque) l.r.marques.push(marque)
  const dehors = l.invite
  const invite = dit('showing-place-holder') === 'true'
  if (invite) l.invite = ''
  lire()
  if (marque) {
    marque.fin = pointDeFin(l.r)
    if (invite) marque.invite = (l.invite ?? '').trim()
  }
  l.invite = dehors
}

function genre(noeud: Noeud, dit: (cle: string) => string | undefined): Sorte {
  if (dit('checkbox') === 'true') return { genre: 'case', coche: dit('checked') === 'true' }
  const date = /^\d{4}-\d{2}-\d{2}/.exec(dit('current-date') ?? '')?.[0]
  if (dit('date') === 'true') return { genre: 'date', ...(date === undefined ? {} : { date }) }
  if (elements(noeud, 'loext:list-item', 'text:list-item').length > 0 || dit('dropdown') === 'true')
    return { genre: 'liste' }
  return { genre: 'texte' }
}
