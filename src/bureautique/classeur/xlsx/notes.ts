// What people noted on the cells of an .xlsx: notes, and the threads of newer Excel, which say who wrote.
import { elements, enfant, texteDe, tous } from '../../archive/noeud.ts'
import { placeDe } from '../cellules.ts'
import type { Case } from '../classeur.ts'
import { type Grille, poser } from '../grille.ts'
import { lirePartie, type Paquet, type Relation, relationsDe } from '../paquet.ts'
import { texteRiche } from './textes.ts'

/** Names of people, by their number in the workbook. */
export function personnesDe(paquet: Paquet, relations: readonly Relation[]): Map<string, string> {
  const partie = relations.find(({ sorte }) => sorte === 'person')
  const lue = partie ? lirePartie(paquet, partie.cible) : null
  if (lue === null || lue === 'illisible') return new Map()
  return new Map(
    elements(lue, 'xtc:person').map(({ attributs }) => [attributs.id ?? '', attributs.displayName ?? ''] as const),
  )
}

/** Puts the notes of a sheet on its cells. */
export function poserNotes(
  paquet: Paquet,
  partie: string,
  grille: Grille,
  personnes: ReadonlyMap<string, string>,
): void {
  const relations = relationsDe(paquet, partie)
  const notes = new Map<string, string[]>()
  for (const { sorte, cible } of relations) if (sorte === 'threadedComment') lireFil(paquet, cible, personnes, notes)
  const enFil = new Set(notes.keys())
  for (const { sorte, cible } of relations) if (sorte === 'comments') lireNotes(paquet, cible, notes, enFil)
  for (const [ou, textes] of notes) {
    const place = placeDe(ou)
    if (!place || textes.length === 0) continue
    const ici = grille.lignes[place.ligne]?.[place.colonne]
    const cellule: Case = { ...(ici ?? { valeur: null }), commentaire: textes.join('\n') }
    poser(grille, place.ligne, place.colonne, cellule)
  }
}

function lireFil(
  paquet: Paquet,
  partie: string,
  personnes: ReadonlyMap<string, string>,
  notes: Map<string, string[]>,
): void {
  const lue = lirePartie(paquet, partie)
  if (lue === null || lue === 'illisible') return
  for (const fil of elements(lue, 'xtc:threadedComment')) {
    const texte = texteDe(enfant(fil, 'xtc:text') ?? { ...fil, enfants: [] }).trim()
    const auteur = personnes.get(fil.attributs.personId ?? '')
    if (texte) ajouter(notes, fil.attributs.ref, auteur ? `${auteur} : ${texte}` : texte)
  }
}

/** A thread is repeated as a note, for older programs: that one says nothing more. */
function lireNotes(paquet: Paquet, partie: string, notes: Map<string, string[]>, enFil: ReadonlySet<string>): void {
  const lue = lirePartie(paquet, partie)
  if (lue === null || lue === 'illisible') return
  const auteurs = elements(enfant(lue, 'x:authors'), 'x:author').map(texteDe)
  for (const note of tous(lue, 'x:comment')) {
    const brut = texteRiche(enfant(note, 'x:text')).trim()
    const auteur = (auteurs[Number(note.attributs.authorId)] ?? '').trim()
    // Excel writes the name first in the text itself.
    const texte = auteur && brut.startsWith(`${auteur}:`) ? brut.slice(auteur.length + 1).trim() : brut
    const connu = auteur !== '' && !auteur.startsWith('tc=')
    if (texte && !enFil.has(note.attributs.ref ?? ''))
      ajouter(notes, note.attributs.ref, connu ? `${auteur} : ${texte}` : texte)
  }
}

function ajouter(notes: Map<string, string[]>, ou: string | undefined, texte: string): void {
  if (ou !== undefined) notes.set(ou, [...(notes.get(ou) ?? []), texte])
}
