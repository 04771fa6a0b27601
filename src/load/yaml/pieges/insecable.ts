// Non-breaking spaces (typed by Word, or by a French keyboard) where YAML expects ordinary ones.
import type { Trouvaille } from '../faute.ts'
import { couperEnLignes, type Ligne } from '../lignes.ts'
import { surPlace } from '../retouches.ts'
import { lignesProches, type Piege } from './cas.ts'

/** In the indentation, after a dash, around the first colon of a key; never inside prose. */
const PLACES = [
  /^([ \t]*)([\u00a0\u202f][ \t\u00a0\u202f]*)(?=\S)/,
  /^([ \t\u00a0\u202f]*(?:-[ \t\u00a0\u202f]+)*-[ \t]*)([\u00a0\u202f][ \t\u00a0\u202f]*)(?=\S)/,
  /^([ \t\u00a0\u202f]*(?:-[ \t\u00a0\u202f]+)*[\w-]+[ \t]*)([\u00a0\u202f][ \t\u00a0\u202f]*)(?=:(?:[ \t\u00a0\u202f]|$))/,
  /^([ \t\u00a0\u202f]*(?:-[ \t\u00a0\u202f]+)*[\w-]+[ \t\u00a0\u202f]*:[ \t]*)([\u00a0\u202f][ \t\u00a0\u202f]*)/,
]

type Place = { readonly debut: number; readonly longueur: number }

export const insecable: Piege = cas => {
  for (const ligne of lignesProches(cas, 3)) {
    const place = placesDans(cas.copie, ligne)[0]
    if (place !== undefined) return espaceInsecable(cas.copie, place.debut, place.longueur)
  }
  return null
}

/** The fault at the first place, and all the places of the file repaired: one « remplacer tout » cures them. */
export function espaceInsecable(copie: string, debut: number, longueur: number): Trouvaille {
  const places = couperEnLignes(copie).flatMap(ligne => placesDans(copie, ligne))
  const premiere = places[0] !== undefined && places[0].debut <= debut ? places[0] : { debut, longueur }
  const faute = {
    regle: 'espace-insecable',
    debut: premiere.debut,
    fin: premiere.debut + premiere.longueur,
    message:
      'Une espace insécable se trouve ici, là où YAML attend une espace ordinaire : la ligne n’est pas comprise comme vous la voyez.',
    conseil: 'Effacez cette espace et retapez-la avec la barre d’espace (ou remplacez-les toutes dans le fichier).',
    bloquant: false,
  }
  const remplacements = [{ debut, longueur }, ...places].map(place => ({
    debut: place.debut,
    texte: ' '.repeat(place.longueur),
  }))
  return { faute: { ...faute, pistes: [surPlace(remplacements)] }, remplacements }
}

function placesDans(copie: string, ligne: Ligne): Place[] {
  if (ligne.bloc) return []
  const source = copie.slice(ligne.debut, ligne.fin)
  if (!/[\u00a0\u202f]/.test(source)) return []
  return PLACES.flatMap(motif => {
    const trouve = motif.exec(source)
    if (trouve === null) return []
    return [{ debut: ligne.debut + (trouve[1] ?? '').length, longueur: (trouve[2] ?? '').length }]
  })
}
