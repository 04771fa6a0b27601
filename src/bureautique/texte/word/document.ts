// A Word file → what it says: its main part wherever it lies, and the parts that this one needs to be read.

import { elements, enfant, estNoeud, type Noeud, texteDe, tous } from '../../archive/noeud.ts'
import type { Paquet, Relation } from '../../archive/paquet.ts'
import { unAvis } from '../avis.ts'
import { finir, reunir } from '../finir.ts'
import { constater, nouveauRecueil } from '../recueil.ts'
import type { TexteLu } from '../texte.ts'
import { lireCommentaires } from './commentaires.ts'
import { unBloc } from './corps.ts'
import { DEHORS, type Lecture } from './lecture.ts'
import { lireNumeros } from './numeros.ts'
import { lireStyles } from './styles.ts'

/** Null when the package holds no Word document. */
export function lireWord(paquet: Paquet): TexteLu | null {
  const racines = [...paquet.relations('').values()]
  const principale = racines.find(({ sorte }) => sorte === 'officeDocument')?.cible
  if (principale === undefined) return null
  const relations = paquet.relations(principale)
  const part = (sorte: string) => {
    const relation = [...relations.values()].find(r => r.sorte === sorte && !r.externe)
    return relation ? paquet.xml(relation.cible) : null
  }
  const notes = new Map([...lireNotes(part('footnotes'), 'footnote'), ...lireNotes(part('endnotes'), 'endnote')])
  // Each block is read as it ends, and not kept: a long document never stands whole in memory as elements.
  const lire = (champs: Lecture['champs']): Lecture | null => {
    const l: Lecture = {
      r: nouveauRecueil(),
      styles: lireStyles(part('styles')),
      numeroter: lireNumeros(part('numbering')),
      relations,
      notes,
      signets: new Map(),
      ancres: new Map(),
      champs,
      zones: [],
      invite: null,
      formes: new WeakMap(),
      mises: new WeakMap(),
    }
    const document = paquet.xml(principale, (bloc, dans, profondeur) => {
      if (profondeur !== 2 || dans !== 'w:body') return false
      unBloc(l, bloc, DEHORS)
      return 'compte'
    })
    return document?.nom === 'w:document' && enfant(document, 'w:body') ? l : null
  }
  const premiere = lire([])
  // A field that the document never closes would hide all that follows it.
  const l = premiere === null || premiere.champs?.length === 0 ? premiere : lire(null)
  if (l === null) return null
  lireCommentaires(l, part('comments'), part('commentsExtended'))
  constaterLeReste(l, paquet, relations)
  const gardees = reunir(l.r.marques.filter(({ perdue }) => !perdue))
  l.r.marques.splice(0, l.r.marques.length, ...gardees)
  const proprietes = racines.find(({ sorte }) => sorte === 'custom-properties' || sorte === 'customProperties')
  return finir(l.r, 'docx', lireProprietes(proprietes ? paquet.xml(proprietes.cible) : null))
}

function lireNotes(racine: Noeud | null, genre: string): [string, string][] {
  return elements(racine ?? undefined, `w:${genre}`).map(note => [
    `${genre}:${note.attributs['w:id']}`,
    tous(note, 'w:p')
      .map(p => tous(p, 'w:t').map(texteDe).join('').trim())
      .filter(texte => texte !== '')
      .join(' '),
  ])
}

function lireProprietes(racine: Noeud | null): Map<string, string> {
  return new Map(
    elements(racine ?? undefined, 'op:property').flatMap(({ attributs: { name }, enfants }) => {
      const valeur = enfants.find(estNoeud)
      return name === undefined || !valeur ? [] : [[name, texteDe(valeur)] as const]
    }),
  )
}

const EN_MARGE = new Set(['header', 'footer'])

function constaterLeReste(l: Lecture, paquet: Paquet, relations: ReadonlyMap<string, Relation>): void {
  if (paquet.noms.some(nom => /vbaproject\.bin$/i.test(nom))) unAvis(l.r, 'macros')
  for (const { sorte, cible, externe } of relations.values()) {
    if (externe && sorte !== 'hyperlink') constater(l.r, 'lien')
    if (!externe && EN_MARGE.has(sorte) && ecrit(paquet.octets(cible))) unAvis(l.r, 'marges')
  }
}

/** A header, or a footer, that holds words, and not its page number only. */
function ecrit(octets: Uint8Array | null): boolean {
  return (
    octets !== null &&
    octets.length < 1_000_000 &&
    /<\w*:?t(?: [^<>]*)?>[^<]*[^\W\d][^<]*</.test(new TextDecoder().decode(octets))
  )
}
