// A quote or a bracket that opens and never closes.
import type { Correction } from '../../../model/correction.ts'
import type { Trouvaille } from '../faute.ts'
import { suivre } from '../flux.ts'
import { decouper, ressembleACle } from '../lignes.ts'
import { inserer } from '../retouches.ts'
import type { Cas, Piege } from './cas.ts'

const NOMS: Record<string, string> = {
  '"': 'guillemet',
  "'": 'guillemet simple (apostrophe)',
  '[': 'crochet',
  '{': 'accolade',
}
const FERMANTS: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' }

export const nonFerme: Piege = cas => {
  if (
    !/quoted scalar|flow collection|deficient|end of the stream|expected ':'|bad indentation|but found/.test(cas.raison)
  )
    return null
  for (let i = cas.ligne; i >= 0 && i > cas.ligne - 300; i--) {
    const ligne = cas.lignes[i]
    if (ligne === undefined || ligne.bloc || !/["'[{]/.test(ligne.contenu)) continue
    const { valeur } = decouper(cas.copie, ligne)
    if (!/["'[{]/.test(cas.copie[valeur] ?? '') || valeur >= cas.place) continue
    const suite = suivre(cas.copie, valeur, cas.place)
    if ('ferme' in suite) continue
    // A bracket that does close further on: something else is wrong inside.
    const ferme =
      /[[{]/.test(cas.copie[suite.ouvert] ?? '') && 'ferme' in suivre(cas.copie, suite.ouvert, cas.copie.length)
    if (ferme && cas.raison !== 'deficient indentation') return null
    return suiteAColler(cas, suite.ouvert) ?? ouvertSansFin(cas, suite.ouvert)
  }
  return null
}

function ouvertSansFin(cas: Cas, debut: number): Trouvaille {
  const signe = cas.copie[debut] ?? ''
  const cache = commentaireQuiFerme(cas, debut)
  const article = signe === '{' ? 'Cette' : 'Ce'
  const faute = {
    regle: 'non-ferme',
    debut,
    fin: debut + 1,
    message: `${article} ${NOMS[signe]} est ${signe === '{' ? 'ouverte mais jamais fermée' : 'ouvert mais jamais fermé'} : toute la suite du fichier est avalée.`,
    conseil: cache
      ? 'Le signe # de la même ligne commence un commentaire, qui cache le signe fermant : mettez entre guillemets le texte qui contient #.'
      : `Ajoutez « ${FERMANTS[signe]} » à la fin de la valeur, ou retirez « ${signe} » si ce n’en est pas le début.`,
    bloquant: true,
    pistes: signe === '"' ? fermeture(cas, debut) : [],
  }
  return { faute, remplacements: [] }
}

/** `[Action #1, bus]`: what would close it is lost in a comment. */
function commentaireQuiFerme(cas: Cas, debut: number): boolean {
  const ligne = cas.lignes.findLast(autre => autre.debut <= debut)
  return /[[{]/.test(cas.copie[debut] ?? '') && /\s#.*[\]}]/.test(cas.copie.slice(debut, ligne?.fin ?? debut))
}

/** `titre: "Bus santé` before another key: the value ends with its line, unless a comment or another quote stands there. */
function fermeture(cas: Cas, debut: number): Correction[] {
  const rang = cas.lignes.findLastIndex(autre => autre.debut <= debut)
  const ligne = cas.lignes[rang]
  const suivante = cas.lignes.find((autre, i) => i > rang && autre.contenu !== '')
  if (ligne === undefined) return []
  const { valeur, colonne, fin } = decouper(cas.copie, ligne)
  const reste = cas.texte.slice(debut + 1, fin)
  if (valeur !== debut || !/^[^"#\\]*[^"#\\\s]$/.test(reste) || /\S/.test(cas.texte.slice(fin, ligne.fin))) return []
  const voisine =
    suivante === undefined ||
    (suivante.decalage <= colonne &&
      (ressembleACle(decouper(cas.copie, suivante).cle) || /^(?:-\s|#)/.test(suivante.contenu)))
  return voisine ? [inserer(fin, '"')] : []
}

/** A list between brackets that does close, but whose following lines start too far to the left: they are joined and read. */
function suiteAColler(cas: Cas, ouvrant: number): Trouvaille | null {
  const ligne = cas.lignes[cas.ligne]
  const avant = cas.lignes[cas.ligne - 1]
  if (
    ligne === undefined ||
    avant === undefined ||
    !/[[{]/.test(cas.copie[ouvrant] ?? '') ||
    cas.raison !== 'deficient indentation'
  )
    return null
  if (!('ferme' in suivre(cas.copie, ouvrant, cas.copie.length)) || avant.contenu.includes('#')) return null
  const continue_ =
    /^[\]}]/.test(ligne.contenu) || /[,[{]$/.test(avant.contenu) || !ressembleACle(decouper(cas.copie, ligne).cle)
  if (!continue_) return null
  const faute = {
    regle: 'indentation',
    debut: ligne.debut + ligne.decalage,
    fin: ligne.fin,
    message: `Cette ligne continue une liste ouverte plus haut par « ${cas.copie[ouvrant]} », mais elle n’est pas assez décalée vers la droite.`,
    conseil: 'Décalez-la d’au moins deux espaces de plus que la clé qui ouvre la liste, même pour le signe fermant.',
    bloquant: false,
    pistes: [inserer(ligne.debut, ' '.repeat(Math.max(1, colonneDe(cas, ouvrant) + 2 - ligne.decalage)))],
  }
  return { faute, remplacements: [{ debut: avant.fin, texte: ' '.repeat(ligne.debut - avant.fin) }] }
}

/** Where the key stands that opens the list. */
function colonneDe(cas: Cas, ouvrant: number): number {
  const ligne = cas.lignes.findLast(autre => autre.debut <= ouvrant)
  return ligne === undefined ? 0 : decouper(cas.copie, ligne).colonne
}
