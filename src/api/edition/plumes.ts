// How new values are written in each kind of file: by its schema, as `init` writes them.
import type { Plume } from '../../edit/index.ts'
import type { Genre } from '../../model/partie.ts'
import { ecrireEnLigne, ecrireValeur } from '../../scaffold/ecriture.ts'
import { schemaA } from '../../schema/schemas.ts'

export function plumeDe(genre: Genre): Plume {
  return {
    enBloc: (valeur, at) => ecrireValeur(valeur, at, ici => schemaA(genre, ici)?.lecture),
    enLigne: ecrireEnLigne,
    ordre: at => Object.keys(schemaA(genre, at)?.schema.properties ?? {}),
  }
}
