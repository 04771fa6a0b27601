// One file of the project: the explanations of templates/projet/ with the values given, and commented examples in place of those that are not.
import type { Genre } from '../model/partie.ts'
import { lire } from '../resources.ts'
import { schemaA } from '../schema/schemas.ts'
import { ecrireTable } from './ecriture.ts'

export type Rubrique = {
  readonly cle: string
  /** Lines that begin with `#`. */
  readonly explication: readonly string[]
  /** Lines of YAML, as they would be written. */
  readonly exemple: readonly string[]
}
export type Gabarit = { readonly entete: readonly string[]; readonly rubriques: readonly Rubrique[] }

/** The text of a file of this kind, ready to be written. `schemas`: the way from this file to the copied schemas. */
export function composer(genre: Genre, valeurs: Readonly<Record<string, unknown>>, schemas: string): string {
  const { entete, rubriques } = lireGabarit(genre)
  const prevues = new Set(rubriques.map(r => r.cle))
  const autres = Object.keys(valeurs).filter(cle => !prevues.has(cle))
  const blocs = [
    [`# yaml-language-server: $schema=${schemas}/${genre}.schema.json`, ...entete.map(expliquer)],
    ...rubriques.map(r => [...r.explication.map(expliquer), ...corps(genre, r, valeurs[r.cle])]),
    ...autres.map(cle => [ecrire(genre, { [cle]: valeurs[cle] })]),
  ]
  return `${blocs.map(bloc => bloc.join('\n')).join('\n\n')}\n`
}

/** Two `#` for what is only to be read, one for what can be put to use by taking it off. */
function expliquer(ligne: string): string {
  return `#${ligne}`
}

function corps(genre: Genre, { cle, exemple }: Rubrique, valeur: unknown): string[] {
  if (valeur !== undefined) return [ecrire(genre, { [cle]: valeur })]
  return exemple.map(ligne => (ligne === '' ? '#' : `# ${ligne}`))
}

function ecrire(genre: Genre, table: Readonly<Record<string, unknown>>): string {
  return ecrireTable(table, at => schemaA(genre, at)?.schema['x-lecture'])
}

/** `=== clé` opens a section; its lines that begin with `#` explain, the others are the example. */
export function lireGabarit(genre: Genre): Gabarit {
  const [entete = '', ...suite] = lire('templates', `projet/${genre}.txt`).split(/^=== /m)
  return {
    entete: lignes(entete),
    rubriques: suite.map(texte => {
      const [cle = '', ...reste] = lignes(texte)
      return {
        cle,
        explication: reste.filter(l => l.startsWith('#')),
        exemple: reste.filter(l => !l.startsWith('#')),
      }
    }),
  }
}

function lignes(texte: string): string[] {
  return texte.trimEnd().split(/\r?\n/)
}
