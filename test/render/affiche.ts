// How a value of a project must read in a document: the schema says what it is, this says it in French, without the view's own code.
import { type Chemin, pointeur } from '../../src/model/chemin.ts'
import type { Genre } from '../../src/model/partie.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import type { Bloc } from '../../src/render/arbre.ts'
import { texteDe } from '../../src/render/arbre.ts'
import { analyserHtml } from '../../src/render/html.ts'
import { markdown } from '../../src/render/markdown.ts'
import { type Schema, schemaA } from '../../src/schema/schemas.ts'

/** A scalar of the project; `motif` is its pointer with `*` for each rank of a list. */
export type Feuille = { readonly at: Chemin; readonly motif: string; readonly valeur: string | number | boolean }

export function feuilles(projet: Projet): Feuille[] {
  const { faits: _, ...contenu } = projet
  const trouvees: Feuille[] = []
  const visiter = (valeur: unknown, at: Chemin): void => {
    if (valeur === null || valeur === undefined) return
    if (typeof valeur === 'object') {
      for (const [cle, v] of Object.entries(valeur)) visiter(v, [...at, Array.isArray(valeur) ? Number(cle) : cle])
    } else trouvees.push({ at, motif: motifDe(at), valeur: valeur as Feuille['valeur'] })
  }
  visiter(contenu, [])
  return trouvees
}

function motifDe(at: Chemin): string {
  return pointeur(at.map(cle => (typeof cle === 'number' ? '*' : cle))).slice(1)
}

/** The words, spaces of every kind made one. */
export function lisse(texte: string): string {
  return texte.replace(/[\s\u00A0\u202F]+/g, ' ').trim()
}

export function texteDArbre(blocs: readonly Bloc[]): string {
  return lisse(blocs.map(texteDeBloc).join(' '))
}

function texteDeBloc(bloc: Bloc): string {
  switch (bloc.genre) {
    case 'section':
      return texteDArbre(bloc.enfants)
    case 'liste':
      return bloc.elements.map(e => texteDArbre(e.enfants)).join(' ')
    case 'tableau': {
      const cellules = [...bloc.entete, ...bloc.corps].flatMap(r => r.cellules)
      return [texteDe(bloc.legende ?? []), ...cellules.map(c => texteDArbre(c.enfants))].join(' ')
    }
    case 'figure':
      return texteDe(bloc.legende ?? [])
    default:
      return texteDe(bloc.enfants)
  }
}

/** What a reader must find. */
export function affichage(projet: Projet, { at, valeur }: Feuille): string {
  const schema = schemaDe(at)
  const rang = schema.enum?.indexOf(valeur as string) ?? -1
  if (rang >= 0 && schema.enumDescriptions) return schema.enumDescriptions[rang] ?? ''
  if (schema.title === 'SIREN') return String(valeur).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
  if (schema['x-reference'] || (at[0] === 'fiches' && at[2] === 'facettes')) return titreDe(projet, String(valeur))
  switch (schema['x-lecture']) {
    case 'prose':
      return texteDArbre(analyserHtml(markdown(String(valeur))).arbre)
    case 'date':
      return enMots(String(valeur))
    case 'montant':
      return `${chiffres(Number(valeur))} €`
    case 'part':
      return `${chiffres(Number(valeur))} %`
    default:
      return typeof valeur === 'number' && !estAnnee(at) ? chiffres(valeur) : String(valeur)
  }
}

const estAnnee = (at: Chemin) => at.at(-1) === 'annee'

export function schemaDe(at: Chemin): Schema {
  const [partie, ...reste] = at
  const genre = (partie === 'fiches' ? 'fiche' : partie) as Genre
  return schemaA(genre, partie === 'fiches' || partie === 'suivi' ? reste.slice(1) : reste)?.schema ?? {}
}

const nombres = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 10 })

function chiffres(n: number): string {
  return lisse(nombres.format(n))
}

function enMots(date: string): string {
  const [debut = '', fin] = date.split('/')
  if (fin !== undefined) return enMots(fin)
  const [, annee, trimestre, semestre] = /^(\d{4})-(?:T(\d)|S(\d))$/.exec(debut) ?? []
  if (trimestre) return `${trimestre === '1' ? '1er' : `${trimestre}e`} trimestre ${annee}`
  if (semestre) return `${semestre === '1' ? '1er' : `${semestre}e`} semestre ${annee}`
  if (debut.length === 4) return debut
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' }
  if (debut.length > 7) options.day = 'numeric'
  const texte = new Intl.DateTimeFormat('fr-FR', options).format(new Date(`${debut.padEnd(10, '-01')}T00:00:00Z`))
  return lisse(texte).replace(/^1 /, '1er ')
}

const TITRES = ['titre', 'nom', 'libelle', 'objet']

/** The title of whatever bears this id (or code, for a place). */
function titreDe(projet: Projet, id: string): string {
  if (id === 'tout') return 'Tout le territoire'
  let titre: string | undefined
  const visiter = (valeur: unknown): void => {
    if (titre !== undefined || valeur === null || typeof valeur !== 'object') return
    const table = valeur as Record<string, unknown>
    if (table.id === id || table.code === id)
      titre = TITRES.map(c => table[c]).find(t => typeof t === 'string') as string
    for (const v of Object.values(table)) visiter(v)
  }
  const { faits: _, ...contenu } = projet
  visiter(contenu)
  return lisse(titre ?? id)
}
