// Text folded to the width of a terminal, at ordinary spaces only; colours take no room.
import { stripVTControlCharacters } from 'node:util'

const LARGEUR_MAXIMALE = 80

export function plier(texte: string, largeur: number): string {
  const place = Math.max(20, Math.min(largeur, LARGEUR_MAXIMALE) - 1)
  return texte
    .split('\n')
    .map(ligne => plierLigne(ligne, place))
    .join('\n')
}

function plierLigne(ligne: string, place: number): string {
  const lignes = ['']
  for (const mot of ligne.split(' ')) {
    const derniere = lignes.at(-1) ?? ''
    if (derniere === '') lignes[lignes.length - 1] = mot
    else if (large(derniere) + 1 + large(mot) <= place) lignes[lignes.length - 1] = `${derniere} ${mot}`
    else lignes.push(mot)
  }
  return lignes.join('\n')
}

function large(texte: string): number {
  return stripVTControlCharacters(texte).length
}
