// Events → our tree. Texts are cut from the user's own text, places from the copy that was parsed (same offsets).

import type { Entree, Noeud, NoeudListe, NoeudTable, NoeudTexte } from '../../model/noeud.ts'
import type { Chantier, Cle } from './chantier.ts'
import { aPerduSaLettre, texteRepare } from './copie.ts'
import { type Evenement, FLUX, GENRE, type Scalaire, STYLE, texteDe } from './events.ts'
import { apresSigne, finDeBloc, sauter } from './passages.ts'
import { observerAlias, observerPropriete } from './suspicions/ancres.ts'
import { cleComplexe, cleEnDouble, observerCle, texteSousBloc } from './suspicions/cles.ts'
import { observerTexte, observerVide } from './suspicions/textes.ts'
import { texteApresVirgule } from './suspicions/virgule.ts'

export function construire(c: Chantier): Noeud {
  const e = c.evenements[c.suivant++]
  if (e === undefined) return vide(c.curseur)
  switch (e.type) {
    case GENRE.SCALAR:
      return scalaire(c, e, -1)
    case GENRE.MAPPING:
      return table(c, e)
    case GENRE.SEQUENCE:
      return liste(c, e)
    case GENRE.ALIAS:
      return observerAlias(c, e)
    default:
      return vide(c.curseur)
  }
}

function vide(place: number): NoeudTexte {
  return { genre: 'texte', texte: '', style: 'nu', debut: place, fin: place }
}

/** `depuis`: where the key before it ends, -1 for an item of a list or the root. */
function scalaire(c: Chantier, e: Scalaire, depuis: number): NoeudTexte {
  if (e.valueStart < 0) return scalaireVide(c, e)
  if (e.style === STYLE.PLAIN) {
    let debut = e.valueStart
    if (c.copie !== c.texte && aPerduSaLettre(c, debut)) debut--
    const scalaireEntier = debut === e.valueStart ? e : { ...e, valueStart: debut }
    const noeud: NoeudTexte = {
      genre: 'texte',
      texte: c.copie === c.texte ? texteDe(c.texte, scalaireEntier) : texteRepare(c, scalaireEntier),
      style: 'nu',
      debut,
      fin: e.valueEnd,
    }
    c.curseur = e.valueEnd
    observerTexte(c, noeud, depuis, !e.fast)
    return e.tagStart < 0 && e.anchorStart < 0 ? noeud : observerPropriete(c, e, noeud)
  }
  const texte = texteDe(c.texte, e)
  const bloc = e.style === STYLE.LITERAL_BLOCK || e.style === STYLE.FOLDED_BLOCK
  // A block spans from its `|` or `>` to the end of its last line with content (or of the header), line break excluded.
  const debut = bloc ? sauter(c.copie, Math.max(c.curseur, e.anchorEnd, e.tagEnd)) : e.valueStart - 1
  const fin = bloc ? finDeBloc(c.copie, debut, e.valueEnd) : e.valueEnd + 1
  const noeud: NoeudTexte = { genre: 'texte', texte, style: bloc ? 'bloc' : 'cite', debut, fin }
  c.curseur = bloc ? Math.max(fin, e.valueEnd) : fin
  return e.tagStart < 0 && e.anchorStart < 0 ? noeud : observerPropriete(c, e, noeud)
}

function scalaireVide(c: Chantier, e: Scalaire): NoeudTexte {
  c.curseur = Math.max(c.curseur, e.anchorEnd, e.tagEnd)
  const noeud = vide(c.curseur)
  observerVide(c)
  return e.tagStart < 0 && e.anchorStart < 0 ? noeud : observerPropriete(c, e, noeud)
}

type Ouverture = Exclude<Evenement, { type: 1 | 4 | 5 | 6 }>

function table(c: Chantier, e: Ouverture): NoeudTable {
  const accolades = e.style === FLUX
  const entrees: Entree[] = []
  const dejaVues = clesVues(entrees)
  c.curseur = e.start
  if (accolades && c.copie[e.start] === '{') c.curseur++
  while (c.evenements[c.suivant]?.type !== GENRE.POP && c.suivant < c.evenements.length) {
    const entree = lireEntree(c, accolades, entrees)
    if (entree === null) continue
    if (dejaVues(entree.cle)) cleEnDouble(c, entrees, entree)
    else entrees.push(entree)
  }
  const fin = fermer(c, e, '{', '}')
  const noeud: NoeudTable = { genre: 'table', entrees, accolades, debut: e.start, fin }
  return e.tagStart < 0 && e.anchorStart < 0 ? noeud : observerPropriete(c, e, noeud)
}

/** Above this many keys, an index is worth its making. */
const BEAUCOUP = 16

/** Is this key already among the entries? They are only ever added to. */
function clesVues(entrees: readonly Entree[]): (cle: string) => boolean {
  let index: Set<string> | undefined
  let indexees = 0
  return cle => {
    if (entrees.length < BEAUCOUP) return entrees.some(e => e.cle === cle)
    index ??= new Set()
    for (; indexees < entrees.length; indexees++) index.add((entrees[indexees] as Entree).cle)
    return index.has(cle)
  }
}

/** One entry; null when it is none (the rest of a text cut by a comma, already reported). */
function lireEntree(c: Chantier, accolades: boolean, avant: Entree[]): Entree | null {
  const cle = lireCle(c)
  texteSousBloc(c, avant.at(-1), cle)
  const signe = apresSigne(c.copie, c.curseur, ':')
  const valeur = c.evenements[c.suivant]
  if (accolades && signe < 0 && valeur?.type === GENRE.SCALAR && valeur.valueStart < 0) {
    c.suivant++
    return texteApresVirgule(c, avant, cle)
  }
  if (signe >= 0) c.curseur = signe
  if (valeur?.type !== GENRE.SCALAR) return { cle: cle.texte, place: cle.place, valeur: construire(c) }
  c.suivant++
  return { cle: cle.texte, place: cle.place, valeur: scalaire(c, valeur, cle.place.fin) }
}

function lireCle(c: Chantier): Cle {
  const e = c.evenements[c.suivant]
  if (e?.type !== GENRE.SCALAR || e.valueStart < 0) return cleComplexe(c, construire)
  c.suivant++
  const depuis = c.curseur
  const marge = e.style === STYLE.PLAIN ? 0 : 1
  const place = { debut: e.valueStart - marge, fin: e.valueEnd + marge }
  c.curseur = place.fin
  const cle = { texte: texteDe(c.texte, e), place, nue: marge === 0 }
  observerCle(c, cle, depuis)
  if (e.tagStart >= 0 || e.anchorStart >= 0)
    observerPropriete(c, e, { ...vide(place.debut), ...place, texte: cle.texte })
  return cle
}

function liste(c: Chantier, e: Ouverture): NoeudListe {
  const accolades = e.style === FLUX
  const elements: Noeud[] = []
  c.curseur = accolades ? e.start + 1 : e.start
  while (c.evenements[c.suivant]?.type !== GENRE.POP && c.suivant < c.evenements.length) {
    if (!accolades) c.curseur = Math.max(c.curseur, apresSigne(c.copie, c.curseur, '-'))
    elements.push(construire(c))
  }
  const fin = fermer(c, e, '[', ']')
  const noeud: NoeudListe = { genre: 'liste', elements, accolades, debut: e.start, fin }
  return e.tagStart < 0 && e.anchorStart < 0 ? noeud : observerPropriete(c, e, noeud)
}

/** Consumes the end of a collection: after its bracket, or at the end of its last child. */
function fermer(c: Chantier, e: Ouverture, ouvrant: string, fermant: string): number {
  c.suivant++
  if (e.style === FLUX && c.copie[e.start] === ouvrant) {
    const virgule = apresSigne(c.copie, c.curseur, ',')
    c.curseur = Math.max(apresSigne(c.copie, virgule < 0 ? c.curseur : virgule, fermant), c.curseur)
  }
  return c.curseur
}
