// What `cls schema` tells: the list of the schemas, and what was written in a project; loaded only when it is asked.
import type { GroupeDeSchemas, SchemasEcrits } from '../index.ts'
import { compter, enumerer } from '../mots.ts'
import { paint } from '../paint.ts'
import { refus } from './corriger.ts'
import { plier } from './dialogue/plier.ts'
import { desarmer } from './formats.ts'
import type { Io } from './io.ts'

/** Each schema with what it is for; then what to do with the list. */
export function lister(groupes: readonly GroupeDeSchemas[], io: Io): string {
  const palette = paint(io.couleur)
  const place = Math.max(...groupes.flatMap(g => g.schemas.map(({ nom }) => nom.length))) + 4
  const blocs = groupes.map(({ titre, schemas }) => [
    palette.titre(titre),
    ...schemas.map(({ nom, quoi }) => {
      const lignes = plier(quoi, Math.max(40, io.largeur - place)).split('\n')
      return `  ${palette.code(nom.padEnd(place - 4))}  ${lignes.join(`\n${' '.repeat(place)}`)}`
    }),
  ])
  const suite = [
    `Le texte d’un schéma : ${palette.code(`${io.nom} schema fiche`)}`,
    `Pour que l’éditeur connaisse vos acteurs, vos axes, vos fiches : ${palette.code(`${io.nom} schema --ecrire`)}`,
  ]
  return `${[...blocs, suite].map(bloc => bloc.join('\n')).join('\n\n')}\n`
}

export function raconter({ dossier, ecrits, empeches, entames }: SchemasEcrits, io: Io): void {
  const { chemin, avertissement } = paint(io.couleurErreur)
  const dire = (texte: string) => io.erreur(desarmer(`${texte}\n`, io))
  const ou = chemin(dossier === '.' ? '.cls/schemas' : `${dossier}/.cls/schemas`)
  for (const phrase of new Set(empeches.map(refus))) dire(avertissement(phrase))
  if (ecrits.length > 0) dire(`${ou} : ${compter(ecrits.length, 'fichier')} mis à jour.`)
  else if (empeches.length === 0) dire(`${ou} : tout était déjà à jour.`)
  if (entames.length > 0)
    dire(
      `${enumerer(entames)} n’${entames.length > 1 ? 'ont' : 'a'} pas pu être lu${entames.length > 1 ? 's' : ''} en entier : ` +
        'l’éditeur y admettra aussi d’autres identifiants que ceux qu’il propose. ' +
        `Voyez « ${io.nom} validate », puis recommencez.`,
    )
}
