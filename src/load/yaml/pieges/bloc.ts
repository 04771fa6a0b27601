// Prose pasted under `texte: |` without being shifted to the right.
import { extrait, type Trouvaille } from '../faute.ts'
import { decouper, estEntete, type Ligne, ressembleACle } from '../lignes.ts'
import type { Cas, Piege } from './cas.ts'

export const blocMalIndente: Piege = cas => {
  const entete = cas.lignes.findLastIndex((ligne, i) => i <= cas.ligne && estEntete(cas.copie, ligne))
  if (entete < 0) return null
  const fautive = premiereMalPlacee(cas, entete)
  return fautive < 0 ? null : blocMalIndenteA(cas.copie, cas.lignes, entete, fautive)
}

/** Index of the first line after the header that is prose and too far to the left; -1 when there is none. */
function premiereMalPlacee(cas: Cas, entete: number): number {
  const { colonne } = decouper(cas.copie, cas.lignes[entete] as Ligne)
  let attendu = -1
  for (let i = entete + 1; i <= cas.ligne; i++) {
    const ligne = cas.lignes[i]
    if (ligne === undefined || ligne.contenu === '') continue
    if (ligne.bloc && attendu < 0) attendu = ligne.decalage
    if (ligne.bloc && ligne.decalage >= attendu) continue
    return ligne.bloc || estProse(cas.copie, ligne, colonne) ? i : -1
  }
  return -1
}

function estProse(copie: string, ligne: Ligne, colonne: number): boolean {
  if (ligne.contenu.startsWith('#') || /^(?:---|\.\.\.)$/.test(ligne.contenu)) return false
  if (/^-\s/.test(ligne.contenu)) return ligne.decalage === colonne
  return !ressembleACle(decouper(copie, ligne).cle) && !/^[a-z_]+:\S/.test(ligne.contenu)
}

/** The fault, every misplaced line made a comment so that the keys after it are read. */
export function blocMalIndenteA(copie: string, lignes: readonly Ligne[], entete: number, fautive: number): Trouvaille {
  const ligne = lignes[fautive] as Ligne
  const { colonne, cle } = decouper(copie, lignes[entete] as Ligne)
  let fin = ligne.fin
  const remplacements: { debut: number; texte: string }[] = []
  for (let i = fautive; i < lignes.length; i++) {
    const suivante = lignes[i] as Ligne
    if (suivante.contenu === '') continue
    if (suivante.decalage <= colonne && i > fautive && !estProse(copie, suivante, colonne)) break
    remplacements.push({ debut: suivante.debut + suivante.decalage, texte: '#' })
    fin = suivante.fin
  }
  const apres = cle === null ? 'un « | »' : `« ${extrait(cle)}: | »`
  const faute = {
    regle: 'bloc-mal-indente',
    debut: ligne.debut + ligne.decalage,
    fin,
    message: `Ce texte suit ${apres} mais n’est pas assez décalé vers la droite : « ${extrait(ligne.contenu)} » n’en fait plus partie.`,
    conseil: `Décalez toutes les lignes de ce texte d’au moins ${colonne + 2} espaces (sélectionnez-les puis appuyez sur Tab).`,
    bloquant: true,
  }
  return { faute, remplacements }
}
