// A second colon inside a text that no quotes protect.
import { entreGuillemets, extrait, type Trouvaille } from '../faute.ts'
import { decouper, type Ligne, type Morceaux, ressembleACle, sansBlancsFinals } from '../lignes.ts'
import { citer } from '../retouches.ts'
import type { Cas, Piege } from './cas.ts'

/** `titre: Prévention : tabac`, or a continued text that holds a colon. */
export const deuxPointsNonProteges: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { cle, debut, valeur, fin } = decouper(cas.copie, ligne)
  if (cle === null) return null
  const second = prochainDeuxPoints(cas.copie, valeur, fin)
  if (second >= 0 && !/["'[{|>&*!?]/.test(cas.copie[valeur] ?? ''))
    return faute(cas, second, valeur, fin, cle, [dansUneListe(ligne, cle) ? debut : valeur, fin])
  return suiteDeTexte(cas, ligne)
}

/** `- Axe 1 : prévention : tabac`: the whole item is a text. */
function dansUneListe(ligne: Ligne, cle: string): boolean {
  return /^-\s/.test(ligne.contenu) && !ressembleACle(cle)
}

/** `{ titre: Prévention : tabac }`. */
export const deuxPointsEntreCrochets: Piege = cas => {
  if (!cas.raison.startsWith('missed comma') || cas.copie[cas.place] !== ':') return null
  const avant = cas.copie.slice(0, cas.place)
  const debut = Math.max(...['[', '{', ',', ': '].map(signe => avant.lastIndexOf(signe) + signe.length))
  const reste = cas.copie.slice(cas.place).search(/[,\]}\r\n]/)
  const fin = reste < 0 ? cas.copie.length : cas.place + reste
  const ecart = cas.copie.slice(debut).search(/\S/)
  return faute(cas, cas.place, debut + Math.max(0, ecart), fin, null, [debut + Math.max(0, ecart), fin])
}

/** A text continued on a second line: `Horaires : 9 h` there is taken for a key. */
function suiteDeTexte(cas: Cas, ligne: Ligne): Trouvaille | null {
  const ici = decouper(cas.copie, ligne)
  const tete = ligneDeTete(cas, cas.lignes.indexOf(ligne))
  if (tete === undefined || tete.bloc || ressembleACle(ici.cle) || /^-\s/.test(ligne.contenu)) return null
  const dessus = decouper(cas.copie, tete)
  if (ligne.decalage <= dessus.colonne || dessus.valeur >= dessus.fin) return null
  if (/["'[{|>&*!]/.test(cas.copie[dessus.valeur] ?? '')) return null
  return faute(cas, ici.deuxPoints, ici.debut, ici.fin, null, texteContinue(cas, ligne, dessus))
}

/** The key or the dash whose value a line goes on with. */
function ligneDeTete(cas: Cas, rang: number): Ligne | undefined {
  for (let i = rang - 1; i >= 0; i--) {
    const ligne = cas.lignes[i]
    if (ligne === undefined || ligne.contenu === '') continue
    if (/^-\s/.test(ligne.contenu) || decouper(cas.copie, ligne).cle !== null) return ligne
  }
  return undefined
}

/** From the value's first line to its last; null when a comment stands between, which quotes would swallow. */
function texteContinue(cas: Cas, ligne: Ligne, { valeur, colonne }: Morceaux): Bornes | null {
  const suite = cas.lignes.slice(cas.lignes.indexOf(ligne))
  const fin = suite.findIndex(autre => autre.contenu !== '' && autre.decalage <= colonne)
  const derniere = suite.slice(0, fin < 0 ? undefined : fin).findLast(autre => autre.contenu !== '') ?? ligne
  const bornes: Bornes = [valeur, derniere.debut + derniere.decalage + derniere.contenu.length]
  return /(?:^|\s)#/.test(cas.copie.slice(...bornes)) ? null : bornes
}

type Bornes = readonly [debut: number, fin: number]

function faute(
  cas: Cas,
  place: number,
  debut: number,
  fin: number,
  cle: string | null,
  entier: Bornes | null,
): Trouvaille {
  const valeur = cas.texte.slice(debut, fin).trimEnd()
  const clePerdue = cle !== null && ressembleACle(cas.copie.slice(debut, place))
  const citee = `${cle === null ? '' : `${extrait(cle)}: `}${entreGuillemets(valeur)}`
  const autre = clePerdue
    ? ` Si « ${extrait(valeur)} » est une clé, écrivez-la à la ligne suivante, décalée de deux espaces.`
    : ''
  const remplacements: { debut: number; texte: string }[] = []
  for (let i = place; i >= 0 && i < fin; i = prochainDeuxPoints(cas.copie, i + 1, fin))
    remplacements.push({ debut: i, texte: '_' })
  return {
    faute: {
      regle: 'deux-points-non-proteges',
      debut: place,
      fin: place + 1,
      message: `Le texte « ${extrait(valeur)} » contient un deux-points suivi d’une espace, que YAML prend pour la fin d’une clé.`,
      conseil: `Mettez le texte entre guillemets : ${citee}.${autre}`,
      bloquant: clePerdue,
      incomplete: entier !== null && entier[0] < debut && !/[\r\n]/.test(cas.copie.slice(...entier)),
      // A second key on one line may be meant: then only the advice.
      pistes: clePerdue || entier === null ? [] : citer(cas.texte, entier[0], finDeTexte(cas.texte, ...entier)),
    },
    remplacements,
  }
}

function finDeTexte(texte: string, debut: number, fin: number): number {
  return debut + sansBlancsFinals(texte.slice(debut, fin)).length
}

function prochainDeuxPoints(texte: string, debut: number, fin: number): number {
  for (let i = debut; i < fin; i++) if (texte[i] === ':' && (i + 1 >= fin || /[ \t]/.test(texte[i + 1] ?? ''))) return i
  return -1
}
