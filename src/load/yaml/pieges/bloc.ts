// Prose pasted under `texte: |` without being shifted to the right.
import type { Correction } from '../../../model/correction.ts'
import { extrait, type Trouvaille } from '../faute.ts'
import { decouper, estEntete, type Ligne, ressembleACle } from '../lignes.ts'
import { effacer } from '../retouches.ts'
import type { Cas, Piege } from './cas.ts'

export const blocMalIndente: Piege = cas => {
  const entete = cas.lignes.findLastIndex((ligne, i) => i <= cas.ligne && estEntete(cas.copie, ligne))
  if (entete < 0) return null
  const chiffre = chiffreDeTrop(cas, cas.lignes[entete] as Ligne, entete)
  if (chiffre !== null) return chiffre
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

/** `texte: |9` over lines that are not shifted that much. */
function chiffreDeTrop(cas: Cas, ligne: Ligne, entete: number): Trouvaille | null {
  const { valeur, fin } = decouper(cas.copie, ligne)
  const chiffre = /(?<=^[|>][-+]?)[1-9](?=[-+]?$)/.exec(cas.copie.slice(valeur, fin))
  if (chiffre === null || cas.lignes.slice(entete + 1, cas.ligne).some(autre => autre.contenu !== '')) return null
  const place = valeur + chiffre.index
  const faute = {
    regle: 'bloc-mal-indente',
    debut: place,
    fin: place + 1,
    message: `Le chiffre de « ${cas.copie.slice(valeur, fin)} » annonce un texte décalé de ${chiffre[0]} espace${chiffre[0] === '1' ? '' : 's'} ; les lignes qui suivent ne le sont pas.`,
    conseil: 'Retirez ce chiffre : YAML trouve le décalage tout seul.',
    bloquant: false,
    pistes: [effacer(place, place + 1)],
  }
  return { faute, remplacements: [{ debut: place, texte: fin > place + 1 ? `${cas.copie[place + 1]} ` : ' ' }] }
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
    pistes: pistesDuBloc(copie, lignes, entete, fautive, remplacements.length),
  }
  return { faute, remplacements }
}

/** The misplaced lines put under the block, their own shifts kept; none when it cannot be told which lines those are. */
function pistesDuBloc(
  copie: string,
  lignes: readonly Ligne[],
  entete: number,
  fautive: number,
  combien: number,
): Correction[] {
  const tete = lignes[entete] as Ligne
  if (/\d/.test(tete.contenu.slice(-2))) return []
  const pleines = lignes.slice(fautive).filter(ligne => ligne.contenu !== '')
  const egarees = pleines.slice(0, combien)
  // A line starting with # in the middle of the text would stay outside, as a comment.
  const apres = pleines.slice(combien)
  const suite = apres.find(ligne => !ligne.contenu.startsWith('#'))
  const { colonne } = decouper(copie, tete)
  // « suite : à voir », with its French space, may be a key or the text going on.
  if (/^[a-z_][\w-]*[ \u00a0\u202f]+:/.test(apres[0]?.contenu ?? '')) return []
  if (suite !== apres[0] && suite !== undefined && estProse(copie, suite, colonne)) return []
  const dessus = lignes.slice(entete + 1, fautive).find(ligne => ligne.contenu !== '')
  const attendu = dessus?.decalage ?? colonne + 2
  // Lines already under the block among those that are not: shifted or not, they would say something else.
  if (dessus !== undefined && egarees.some(ligne => ligne.decalage >= attendu)) return []
  const ecart = attendu - Math.min(...egarees.map(ligne => ligne.decalage))
  return [egarees.map(({ debut, decalage }) => ({ debut, fin: debut + decalage, texte: ' '.repeat(decalage + ecart) }))]
}
