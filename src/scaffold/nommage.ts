// Names what the answers left without an identifier: what must have an `id`, and has a title or a name, takes one from it.
import type { Entree, Noeud, NoeudTable } from '../model/noeud.ts'
import type { Genre } from '../model/partie.ts'
import { element, propriete, type Situe, schemaDe } from '../schema/schemas.ts'
import { aCompleter } from '../schema/valeurs.ts'
import { identifiantPour } from './identifiants.ts'
import { A_COMPLETER } from './reponses.ts'

type Document = { readonly genre: Genre; readonly noeud: Noeud }

/** Where a name is looked for, in this order. */
const NOMS = ['nom', 'titre', 'libelle', 'type']

/** The same documents, each thing identified; a contract also gets the `format` and `titre` that it cannot do without. */
export function nommer<D extends Document>(documents: readonly D[]): D[] {
  const pris = new Set(documents.flatMap(d => identifiantsDe(d.noeud)))
  return documents.map(d => ({
    ...d,
    noeud: nommerNoeud(d.genre === 'contrat' ? entamer(d.noeud) : d.noeud, schemaDe(d.genre), pris),
  }))
}

function identifiantsDe(noeud: Noeud): string[] {
  if (noeud.genre === 'liste') return noeud.elements.flatMap(identifiantsDe)
  if (noeud.genre === 'texte') return []
  return noeud.entrees.flatMap(({ cle, valeur }) =>
    cle === 'id' && valeur.genre === 'texte' ? [valeur.texte] : identifiantsDe(valeur),
  )
}

function nommerNoeud(noeud: Noeud, situe: Situe | undefined, pris: Set<string>): Noeud {
  if (noeud.genre === 'texte' || situe === undefined) return noeud
  if (noeud.genre === 'liste')
    return { ...noeud, elements: noeud.elements.map(e => nommerNoeud(e, element(situe), pris)) }
  const avecId = situe.schema.required?.includes('id') && !a(noeud, 'id') ? identifier(noeud, pris) : noeud
  return {
    ...avecId,
    entrees: avecId.entrees.map(e => ({ ...e, valeur: nommerNoeud(e.valeur, propriete(situe, e.cle), pris) })),
  }
}

function identifier(table: NoeudTable, pris: Set<string>): NoeudTable {
  const nom = NOMS.map(cle => texteDe(table, cle)).find(texte => texte !== undefined)
  if (nom === undefined) return table
  const id = identifiantPour(inconnu(nom) ? '' : nom, 'sans-nom', pris)
  pris.add(id)
  return ajouter(table, 'id', id)
}

function entamer(noeud: Noeud): Noeud {
  if (noeud.genre !== 'table') return noeud
  const titre = texteDe(noeud, 'titre')
  return [
    ['titre', A_COMPLETER],
    ...(inconnu(titre ?? A_COMPLETER) ? [['id', 'mon-contrat']] : []),
    ['format', '1'],
  ].reduce((table, [cle = '', texte = '']) => (a(table, cle) ? table : ajouter(table, cle, texte)), noeud)
}

function inconnu(nom: string): boolean {
  return aCompleter(nom) !== undefined
}

function a(table: NoeudTable, cle: string): boolean {
  return table.entrees.some(e => e.cle === cle && !estVide(e.valeur))
}

function texteDe(table: NoeudTable, cle: string): string | undefined {
  const valeur = table.entrees.find(e => e.cle === cle)?.valeur
  return valeur?.genre === 'texte' && !estVide(valeur) ? valeur.texte : undefined
}

/** `titre:` with nothing behind says nothing. */
function estVide(noeud: Noeud): boolean {
  return noeud.genre === 'texte' && noeud.style === 'nu' && noeud.texte === ''
}

/** What nobody typed stands where its table begins. */
function ajouter(table: NoeudTable, cle: string, texte: string): NoeudTable {
  const place = { debut: table.debut, fin: table.debut }
  const entree: Entree = { cle, place, valeur: { genre: 'texte', texte, style: 'nu', ...place } }
  return { ...table, entrees: [entree, ...table.entrees.filter(e => e.cle !== cle)] }
}
