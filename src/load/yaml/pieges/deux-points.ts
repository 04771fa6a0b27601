// A second colon inside a text that no quotes protect.
import { entreGuillemets, extrait, type Trouvaille } from '../faute.ts'
import { decouper, type Ligne, ressembleACle, sansBlancsFinals } from '../lignes.ts'
import { citer } from '../retouches.ts'
import { type Cas, lignesProches, type Piege } from './cas.ts'

/** `titre: Prévention : tabac`, or a continued text that holds a colon. */
export const deuxPointsNonProteges: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { cle, valeur, fin } = decouper(cas.copie, ligne)
  if (cle === null) return null
  const second = prochainDeuxPoints(cas.copie, valeur, fin)
  if (second >= 0 && !/["'[{|>&*!?]/.test(cas.copie[valeur] ?? ''))
    return faute(cas, second, valeur, fin, cle, [valeur, fin])
  return suiteDeTexte(cas, ligne)
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
  const avant = lignesProches(cas, 2)[1]
  const ici = decouper(cas.copie, ligne)
  if (avant === undefined || avant.bloc || ressembleACle(ici.cle) || /^-\s/.test(ligne.contenu)) return null
  const dessus = decouper(cas.copie, avant)
  if (ligne.decalage <= dessus.colonne || dessus.valeur >= dessus.fin) return null
  if (/["'[{|>&*!]/.test(cas.copie[dessus.valeur] ?? '')) return null
  return faute(cas, ici.deuxPoints, ici.debut, ici.fin, null, texteContinue(cas, ligne))
}

/** From the value's first line to its last; null when a comment stands between, which quotes would swallow. */
function texteContinue(cas: Cas, ligne: Ligne): Bornes | null {
  const rang = cas.lignes.indexOf(ligne)
  const continueEn = (i: number, colonne: number) =>
    cas.lignes[i] !== undefined && (cas.lignes[i].contenu === '' || cas.lignes[i].decalage > colonne)
  let premier = rang - 1
  while (premier > 0 && !ouvreUneValeur(cas, premier)) premier--
  const tete = cas.lignes[premier]
  if (tete === undefined || !ouvreUneValeur(cas, premier)) return null
  const { valeur, colonne } = decouper(cas.copie, tete)
  let dernier = rang
  for (let i = rang; continueEn(i, colonne); i++) if (cas.lignes[i]?.contenu !== '') dernier = i
  const fin = (cas.lignes[dernier]?.debut ?? 0) + (cas.lignes[dernier]?.decalage ?? 0)
  const bornes: Bornes = [valeur, fin + (cas.lignes[dernier]?.contenu.length ?? 0)]
  return /(?:^|\s)#/.test(cas.copie.slice(...bornes)) ? null : bornes
}

/** A key or a dash with something after it: the lines below it that are shifted continue it. */
function ouvreUneValeur(cas: Cas, rang: number): boolean {
  const ligne = cas.lignes[rang]
  if (ligne === undefined || ligne.contenu === '') return false
  const { cle, valeur, fin } = decouper(cas.copie, ligne)
  return (ressembleACle(cle) || /^-\s/.test(ligne.contenu)) && valeur < fin
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
      // A second key on one line may be meant: then only the advice.
      pistes: clePerdue || entier === null ? [] : [citer(cas.texte, entier[0], finDeTexte(cas.texte, ...entier))],
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
