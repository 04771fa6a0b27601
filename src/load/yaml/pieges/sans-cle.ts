// A line of text among keys: its colon was forgotten, or it continues a text without being shifted.
import { extrait } from '../faute.ts'
import { decouper, type Ligne } from '../lignes.ts'
import { type Cas, lignesProches, type Piege } from './cas.ts'

export const ligneSansDeuxPoints: Piege = cas => {
  if (!/multiline key|expected ':'|end of the stream or a document|bad indentation/.test(cas.raison)) return null
  for (const ligne of lignesProches(cas, 2)) {
    if (ligne.bloc || /^(?:-(?:\s|$)|["'[{\]}#&*!|>%@`?])/.test(ligne.contenu)) continue
    const { cle, debut, fin } = decouper(cas.copie, ligne)
    if (cle !== null || continueUnTexte(cas, ligne)) continue
    const texte = cas.texte.slice(debut, fin)
    const mots = extrait(texte).split(' ')
    const faute = {
      regle: 'ligne-sans-deux-points',
      debut,
      fin,
      message: `La ligne « ${extrait(texte)} » se trouve parmi des clés, mais elle n’a pas de deux-points : on attendait « clé: valeur ».`,
      conseil: `Ajoutez les deux-points (« ${mots[0]}: ${mots.slice(1).join(' ') || '…'} ») ; si elle continue le texte du dessus, décalez-la vers la droite.`,
      bloquant: true,
    }
    return { faute, remplacements: [{ debut, texte: '#' }] }
  }
  return null
}

/** Shifted to the right of the key above it: an ordinary folded text. */
function continueUnTexte(cas: Cas, ligne: Ligne): boolean {
  for (let i = cas.lignes.indexOf(ligne) - 1; i >= 0; i--) {
    const dessus = cas.lignes[i]
    if (dessus === undefined || dessus.bloc || dessus.contenu === '' || dessus.contenu.startsWith('#')) continue
    const { cle, colonne } = decouper(cas.copie, dessus)
    if (cle !== null || dessus.contenu.startsWith('-')) return ligne.decalage > colonne
  }
  return false
}
