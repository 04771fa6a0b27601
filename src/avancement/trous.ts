// Every value still « à compléter » of a project, those left inside a text included, each with whoever owes it.
import { chemin, pointeur } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import { chercher } from '../rules/appuis/parcourir.ts'
import { JAMAIS_IMPRIMES } from '../rules/appuis/textes.ts'
import type { AAnnoncer, Trou } from './point.ts'
import { type Annuaire, responsableDe } from './qui.ts'

/** The way prose says it (format): `[à compléter : nombre de tournées]`. */
const DANS_LE_TEXTE = /\[\s*[àa] compl[ée]ter\s*(?::([^[\]]*))?\]/gi

/** In the order of the files, then of the values in them. */
export function trousDe({ projet, situer, troue }: AAnnoncer, annuaire: Annuaire): Trou[] {
  return placesDesTrous(projet, troue).map(({ pointeur: ou, note }) => {
    const at = chemin(ou)
    const lieu = situer(ou)
    const fiche = at[0] === 'fiches' ? projet.fiches[Number(at[1])]?.id : undefined
    return {
      pointeur: ou,
      champ: lieu?.champ ?? at.slice(1).join(' › '),
      ...(note ? { note } : {}),
      ...(fiche === undefined ? {} : { fiche }),
      fichier: lieu?.place.fichier ?? '',
      ligne: lieu?.place.ligne ?? 1,
      qui: responsableDe(projet, at, annuaire).cle,
    }
  })
}

type Place = { readonly pointeur: string; readonly note?: string }

/** Their pointers in the consolidated project: whole values, then holes in texts, looked for only where there are some. */
function placesDesTrous(projet: Projet, troue: boolean): readonly Place[] {
  const entiers = projet.faits.a_completer.map(({ chemin: ou, note }) => ({ pointeur: ou, ...(note ? { note } : {}) }))
  return troue ? [...entiers, ...dansLesTextes(projet)] : entiers
}

function dansLesTextes(projet: Projet): readonly Place[] {
  const textes = chercher(
    projet,
    (valeur, _, ou) => {
      if (typeof valeur !== 'string' || !valeur.includes('[')) return undefined
      const notes = [...valeur.normalize('NFC').matchAll(DANS_LE_TEXTE)].map(([, note = '']) => note.trim())
      return notes.length === 0 ? undefined : { pointeur: pointeur(ou()), notes }
    },
    JAMAIS_IMPRIMES,
  )
  return textes.flatMap(({ pointeur: ou, notes }) => notes.map(note => ({ pointeur: ou, ...(note && { note }) })))
}
