// Keys and dashes that are not under the ones they belong with.
import type { Correction } from '../../../model/correction.ts'
import { extrait } from '../faute.ts'
import { decouper, type Ligne } from '../lignes.ts'
import { type Cas, lignesProches, type Piege } from './cas.ts'

export const indentation: Piege = cas => {
  if (!/bad indentation|deficient|end of the stream or a document|multiline key|expected ':'/.test(cas.raison))
    return null
  const [ligne, avant] = lignesProches(cas, 2)
  if (ligne === undefined || avant === undefined || ligne.bloc) return null
  const { cle, fin } = decouper(cas.copie, ligne)
  const tiret = /^-(?:\s|$)/.test(ligne.contenu)
  if (cle === null && !tiret) return null
  const melange = seMelange(cas, ligne, tiret)
  const colonnes = colonnesOuvertes(cas, ligne).filter(colonne => colonne !== ligne.decalage)
  const nom = tiret ? 'un élément de liste' : `la clé « ${extrait(cle ?? '')} »`
  const place = `${ligne.decalage} espace${ligne.decalage > 1 ? 's' : ''}`
  const attendu = colonnes.map(String).join(' ou ')
  const faute = {
    regle: 'indentation',
    debut: ligne.debut + ligne.decalage,
    fin: tiret ? ligne.debut + ligne.decalage + 1 : Math.min(fin, ligne.debut + ligne.decalage + (cle ?? '').length),
    message: melange
      ? `Un élément de liste (« - ») et une clé se trouvent au même niveau : ${nom} ne peut pas continuer ce qui précède.`
      : `Le décalage ne correspond à rien de ce qui précède : ${nom} est à ${place} du bord${attendu === '' ? '' : `, on attendait ${attendu}`}.`,
    conseil: conseil(cas, ligne, tiret),
    bloquant: true,
    pistes: melange ? [] : alignements(cas, ligne, colonnes, tiret),
  }
  return { faute, remplacements: [] }
}

function conseil(cas: Cas, ligne: Ligne, tiret: boolean): string {
  const aligner = 'Alignez cette ligne sur celles du même niveau'
  if (tiret) return `${aligner} : les tirets d’une même liste sont exactement l’un sous l’autre.`
  const suite = suitUnTexte(cas, cas.lignes.indexOf(ligne))
  return suite
    ? `${aligner} ; si elle continue le texte du dessus, mettez tout ce texte entre guillemets.`
    : `${aligner} : les clés d’une même fiche sont exactement l’une sous l’autre.`
}

/** The nearest line at the same level is an item when this one is a key, or the reverse. */
function seMelange(cas: Cas, ligne: Ligne, tiret: boolean): boolean {
  for (let i = cas.lignes.indexOf(ligne) - 1; i >= 0; i--) {
    const autre = cas.lignes[i]
    if (autre === undefined || autre.bloc || autre.contenu === '' || autre.contenu.startsWith('#')) continue
    if (autre.decalage > ligne.decalage) continue
    if (autre.decalage < ligne.decalage) return false
    return /^-(?:\s|$)/.test(autre.contenu) ? !tiret : tiret && decouper(cas.copie, autre).cle !== null
  }
  return false
}

/**
 * The line put under each level open above it, alone with what it holds, or with those that follow at its side:
 * right when a single one reads. A key further to the right than a text may continue that text: only its author knows.
 */
function alignements(cas: Cas, ligne: Ligne, colonnes: readonly number[], tiret: boolean): Correction[] {
  const rang = cas.lignes.indexOf(ligne)
  if (ligne.decalage < Math.min(...colonnes)) return []
  if (!tiret && suitUnTexte(cas, rang)) return []
  const voisines = [colonnes.findLast(c => c < ligne.decalage), colonnes.find(c => c > ligne.decalage)]
  return voisines.flatMap(colonne =>
    colonne === undefined ? [] : [0, 1].map(seuil => decaler(cas.lignes, rang, ligne.decalage + seuil, colonne)),
  )
}

/** The line put at this column, with all that follows it at `seuil` or further, up to a line already there. */
function decaler(lignes: readonly Ligne[], rang: number, seuil: number, colonne: number): Correction {
  const ecart = colonne - (lignes[rang]?.decalage ?? 0)
  const fin = lignes.findIndex(
    ({ contenu, decalage }, i) => i > rang && contenu !== '' && (decalage < seuil || decalage === colonne),
  )
  return lignes
    .slice(rang, fin < 0 ? undefined : fin)
    .filter(({ contenu, decalage }) => contenu !== '' || decalage >= seuil)
    .map(({ debut, decalage }) => ({ debut, fin: debut + decalage, texte: ' '.repeat(decalage + ecart) }))
}

function suitUnTexte(cas: Cas, rang: number): boolean {
  for (let i = rang - 1; i >= 0; i--) {
    const ligne = cas.lignes[i]
    if (ligne === undefined || ligne.bloc || ligne.contenu === '' || ligne.contenu.startsWith('#')) continue
    const { cle, colonne, valeur, fin } = decouper(cas.copie, ligne)
    if (cle !== null || ligne.contenu.startsWith('-'))
      return valeur < fin && (cas.lignes[rang]?.decalage ?? 0) > colonne
  }
  return true
}

/** Columns at which the lines above would accept a sibling, from the nearest outwards. */
function colonnesOuvertes(cas: Cas, ligne: Ligne): number[] {
  const colonnes: number[] = []
  for (let i = cas.lignes.indexOf(ligne) - 1; i >= 0; i--) {
    const autre = cas.lignes[i]
    if (autre === undefined || autre.bloc || autre.contenu === '' || autre.contenu.startsWith('#')) continue
    const { colonne } = decouper(cas.copie, autre)
    const seuil = colonnes.at(-1) ?? Number.POSITIVE_INFINITY
    for (const place of new Set([colonne, autre.decalage])) if (place < seuil) colonnes.push(place)
    if (autre.decalage === 0) break
  }
  return colonnes.sort((a, b) => a - b)
}
