// Bullets copied from a text editor in place of the dash of a YAML list.
import type { Correction } from '../../../model/correction.ts'
import { extrait, type FauteYaml, type Trouvaille } from '../faute.ts'
import { couperEnLignes, type Ligne } from '../lignes.ts'
import { inserer } from '../retouches.ts'
import { lignesProches, type Piege } from './cas.ts'

/** Signs that are always bullets, and those that are one only when followed by a blank. */
export const PUCE = /^(?:[•‣▪◦●○■□►➢✓▸∙·]|[–—*](?=[\s\u00a0\u202f]))/u

export const puce: Piege = cas => {
  for (const ligne of lignesProches(cas, 3)) {
    if (!ligne.bloc && PUCE.test(ligne.contenu)) return puceAu(cas.copie, cas.lignes, cas.lignes.indexOf(ligne))
  }
  return null
}

/** The same from an offset that stands on a bullet, when the parser saw nothing wrong; null when its line starts otherwise. */
export function puceA(copie: string, place: number): Trouvaille | null {
  const lignes = couperEnLignes(copie)
  const rang = lignes.findLastIndex(ligne => ligne.debut <= place)
  const ligne = lignes[rang]
  return ligne !== undefined && ligne.debut + ligne.decalage === place ? puceAu(copie, lignes, rang) : null
}

/** One fault at the first bullet of the list, every bullet of this list read as a dash. */
function puceAu(copie: string, lignes: readonly Ligne[], index: number): Trouvaille {
  const decalage = lignes[index]?.decalage ?? 0
  let premier = index
  for (let i = index; i >= 0 && appartient(lignes[i], decalage); i--) if (estPuce(lignes[i], decalage)) premier = i
  const remplacements: { debut: number; texte: string }[] = []
  let reparable = true
  for (let i = premier; i < lignes.length && appartient(lignes[i], decalage); i++) {
    const ligne = lignes[i]
    if (ligne === undefined || !estPuce(ligne, decalage)) continue
    const debut = ligne.debut + decalage
    reparable &&= /^.[ \t\u00a0\u202f]/u.test(ligne.contenu)
    remplacements.push({ debut, texte: '- ' })
  }
  const debut = (lignes[premier]?.debut ?? 0) + decalage
  const signe = copie[debut] ?? ''
  const faute = {
    regle: 'puce-non-yaml',
    debut,
    fin: debut + 1,
    message: `Cette liste commence par « ${signe} », que YAML lit comme du texte ; une liste s’écrit avec un tiret suivi d’une espace.`,
    conseil: `Remplacez chaque « ${signe} » par « - » suivi d’une espace.`,
    bloquant: !reparable,
    pistes: [remplacements.map(touche => ({ ...touche, fin: touche.debut + largeur(copie, touche.debut) }))],
  }
  return { faute, remplacements: reparable ? remplacements : [] }
}

/** The bullet and the blank after it: both become « - ». */
function largeur(copie: string, puce: number): number {
  return /[ \t\u00a0\u202f]/.test(copie[puce + 1] ?? '') ? 2 : 1
}

/** `-mot` beside `- mot`: a list whose dash is stuck to its word. */
export const tiretColle: Piege = cas => {
  for (const ligne of lignesProches(cas, 2)) {
    if (ligne.bloc || !/^-\p{L}/u.test(ligne.contenu)) continue
    const voisine = cas.lignes.some(
      autre => !autre.bloc && autre.decalage === ligne.decalage && /^-[ \t]/.test(autre.contenu),
    )
    if (!voisine) continue
    const debut = ligne.debut + ligne.decalage
    return {
      faute: tiretColleA(debut, ligne.contenu, [inserer(debut + 1, ' ')]),
      remplacements: [{ debut, texte: '#' }],
    }
  }
  return null
}

export function tiretColleA(debut: number, mot: string, pistes: readonly Correction[]): FauteYaml {
  return {
    regle: 'puce-non-yaml',
    debut,
    fin: debut + 1,
    message: `Le tiret de « ${extrait(mot)} » est collé au mot : YAML lit du texte, pas une liste.`,
    conseil: 'Ajoutez une espace après chaque tiret : « - mot ».',
    bloquant: true,
    pistes,
  }
}

function estPuce(ligne: Ligne | undefined, decalage: number): boolean {
  return ligne !== undefined && ligne.decalage === decalage && PUCE.test(ligne.contenu)
}

function appartient(ligne: Ligne | undefined, decalage: number): boolean {
  return ligne !== undefined && (ligne.contenu === '' || ligne.decalage > decalage || estPuce(ligne, decalage))
}
