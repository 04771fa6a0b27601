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
    const egal = /^([a-z_][a-z0-9_-]*)[ \t]*[=;][ \t]*(?=\S)/.exec(texte)
    const faute = {
      regle: 'ligne-sans-deux-points',
      debut,
      fin,
      message: `La ligne « ${extrait(texte)} » se trouve parmi des clés, mais elle n’a pas de deux-points : on attendait « clé: valeur ».`,
      conseil:
        egal === null
          ? `Ajoutez les deux-points (« ${mots[0]}: ${mots.slice(1).join(' ') || '…'} ») ; si elle continue le texte du dessus, décalez-la vers la droite.`
          : `Entre une clé et sa valeur, YAML attend des deux-points : « ${egal[1]}: ${extrait(texte.slice(egal[0].length))} ».`,
      bloquant: true,
      // `titre = Bonjour` is the habit of other formats; a semicolon may be a sentence's own.
      pistes: egal?.[0].includes('=')
        ? [[{ debut: debut + (egal[1] ?? '').length, fin: debut + egal[0].length, texte: ': ' }]]
        : [],
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
    const { cle, colonne, valeur, fin } = decouper(cas.copie, dessus)
    // Alone under a key, beside another key: not this key's text.
    if (
      cle !== null &&
      valeur >= fin &&
      cas.lignes[cas.ligne]?.decalage === ligne.decalage &&
      cas.lignes[cas.ligne] !== ligne
    )
      return false
    if (cle !== null || dessus.contenu.startsWith('-')) return ligne.decalage > colonne
  }
  return false
}
