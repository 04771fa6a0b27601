// Quotes and brackets: text after the closing one, or no closing one at all.
import { entreGuillemets, extrait, masquer, type Trouvaille } from '../faute.ts'
import { suivre } from '../flux.ts'
import { decouper, ressembleACle } from '../lignes.ts'
import type { Cas, Piege } from './cas.ts'

/** `titre: "Bus" santé`, `- 'l'eau'`, `titre: [Projet] Bus`. */
export const texteApresFermeture: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { valeur, fin } = decouper(cas.copie, ligne)
  const ouvrant = cas.copie[valeur] ?? ''
  if (/["'[{]/.test(ouvrant) && valeur < cas.place && cas.place < fin) {
    const suite = suivre(cas.copie, valeur, cas.place)
    const ferme = 'ferme' in suite && cas.copie.slice(suite.ferme, cas.place).trim() === '' ? suite.ferme : -1
    if (ferme > 0) return /["']/.test(ouvrant) ? guillemets(cas, valeur, fin) : crochet(cas, valeur, fin)
  }
  return dansUneListe(cas)
}

/** The same inside `[ ]` or `{ }`: `["Bus" santé, train]`. */
function dansUneListe(cas: Cas): Trouvaille | null {
  if (!cas.raison.startsWith('missed comma')) return null
  const fermant = cas.copie.slice(Math.max(0, cas.place - 300), cas.place).trimEnd()
  const guillemet = fermant.at(-1) ?? ''
  if (!/["']/.test(guillemet)) return null
  const debut = Math.max(0, cas.place - 300) + fermant.lastIndexOf(guillemet, fermant.length - 2)
  const reste = cas.copie.slice(cas.place, cas.place + 300).search(/[,\]}\r\n]/)
  return guillemets(cas, debut, reste < 0 ? cas.place + 1 : cas.place + reste)
}

function guillemets(cas: Cas, debut: number, fin: number): Trouvaille {
  const valeur = cas.texte.slice(debut, fin)
  const apres = cas.texte.slice(cas.place, fin).trimEnd()
  const signe = valeur[0] ?? ''
  if (/^[,;.]$/.test(apres)) return signeDeTrop(cas, 'guillemets-incomplets', apres)
  // `'l'eau'`: the quotes were meant to surround it all.
  const voulu = apres.endsWith(signe) ? valeur.slice(1, -1) : valeur
  const faute = {
    regle: 'guillemets-incomplets',
    debut: cas.place,
    fin: cas.place + apres.length,
    message: `Le texte « ${extrait(apres)} » vient après le ${signe} fermant : les guillemets doivent entourer toute la valeur, ou rien.`,
    conseil: `Mettez toute la valeur entre guillemets : ${entreGuillemets(voulu)}.`,
    bloquant: false,
  }
  return { faute, remplacements: [masquer(cas.copie, debut, fin)] }
}

function crochet(cas: Cas, debut: number, fin: number): Trouvaille {
  const apres = cas.texte.slice(cas.place, fin)
  if (/^[,;.]$/.test(apres)) return signeDeTrop(cas, 'texte-apres-crochet', apres)
  const faute = {
    regle: 'texte-apres-crochet',
    debut: cas.place,
    fin,
    message: `Le texte « ${extrait(apres)} » vient après le crochet ou l’accolade qui ferme la liste.`,
    conseil: `Si c’est du texte, mettez toute la valeur entre guillemets : ${entreGuillemets(cas.texte.slice(debut, fin))} ; sinon, retirez ce qui suit.`,
    bloquant: false,
  }
  return { faute, remplacements: [masquer(cas.copie, debut, fin)] }
}

/** `titre: "Bus",`: the habit of other formats; the sign is dropped and the value read. */
function signeDeTrop(cas: Cas, regle: string, signe: string): Trouvaille {
  const faute = {
    regle,
    debut: cas.place,
    fin: cas.place + 1,
    message: `Le signe « ${signe} » est de trop après la fin de la valeur : en YAML, rien ne termine une ligne.`,
    conseil: `Supprimez « ${signe} ».`,
    bloquant: false,
  }
  return { faute, remplacements: [{ debut: cas.place, texte: ' ' }] }
}

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
  const article = signe === '{' ? 'Cette' : 'Ce'
  const faute = {
    regle: 'non-ferme',
    debut,
    fin: debut + 1,
    message: `${article} ${NOMS[signe]} est ${signe === '{' ? 'ouverte mais jamais fermée' : 'ouvert mais jamais fermé'} : toute la suite du fichier est avalée.`,
    conseil: `Ajoutez « ${FERMANTS[signe]} » à la fin de la valeur, ou retirez « ${signe} » si ce n’en est pas le début.`,
    bloquant: true,
  }
  return { faute, remplacements: [] }
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
  }
  return { faute, remplacements: [{ debut: avant.fin, texte: ' '.repeat(ligne.debut - avant.fin) }] }
}
