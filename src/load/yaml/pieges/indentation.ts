// Keys and dashes that are not under the ones they belong with.
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
  const colonnes = colonnesOuvertes(cas, ligne)
  const melange = colonnes.includes(ligne.decalage)
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
    conseil:
      'Alignez cette ligne sur celles du même niveau : les clés d’une même fiche sont exactement l’une sous l’autre.',
    bloquant: true,
  }
  return { faute, remplacements: [] }
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
