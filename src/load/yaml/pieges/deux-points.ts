// Colons: a second one inside a text, or none of the space that must follow the first.
import { entreGuillemets, extrait, type Trouvaille } from '../faute.ts'
import { decouper, type Ligne, ressembleACle } from '../lignes.ts'
import { type Cas, lignesProches, type Piege } from './cas.ts'

/** `titre: Prévention : tabac`, or a continued text that holds a colon. */
export const deuxPointsNonProteges: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { cle, valeur, fin } = decouper(cas.copie, ligne)
  if (cle === null) return null
  const second = prochainDeuxPoints(cas.copie, valeur, fin)
  if (second >= 0 && !/["'[{|>&*!?]/.test(cas.copie[valeur] ?? '')) return faute(cas, second, valeur, fin, cle)
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
  return faute(cas, cas.place, debut + Math.max(0, ecart), fin, null)
}

/** A text continued on a second line: `Horaires : 9 h` there is taken for a key. */
function suiteDeTexte(cas: Cas, ligne: Ligne): Trouvaille | null {
  const avant = lignesProches(cas, 2)[1]
  const ici = decouper(cas.copie, ligne)
  if (avant === undefined || avant.bloc || ressembleACle(ici.cle) || /^-\s/.test(ligne.contenu)) return null
  const dessus = decouper(cas.copie, avant)
  if (ligne.decalage <= dessus.colonne || dessus.valeur >= dessus.fin) return null
  if (/["'[{|>&*!]/.test(cas.copie[dessus.valeur] ?? '')) return null
  return faute(cas, ici.deuxPoints, ici.debut, ici.fin, null)
}

function faute(cas: Cas, place: number, debut: number, fin: number, cle: string | null): Trouvaille {
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
    },
    remplacements,
  }
}

function prochainDeuxPoints(texte: string, debut: number, fin: number): number {
  for (let i = debut; i < fin; i++) if (texte[i] === ':' && (i + 1 >= fin || /[ \t]/.test(texte[i + 1] ?? ''))) return i
  return -1
}

const COLLEE = /^((?:-[ \t]+)*)([a-z_][\w-]*:)(?=[^\s/])/i

/** `titre:Bonjour` between other keys. */
export const espaceApresDeuxPoints: Piege = cas => {
  for (const ligne of lignesProches(cas, 3)) {
    const trouve = ligne.bloc ? null : COLLEE.exec(ligne.contenu)
    if (trouve === null || decouper(cas.copie, ligne).cle !== null) continue
    const debut = ligne.debut + ligne.decalage + (trouve[1] ?? '').length
    return espaceManquante(cas.texte, cas.copie, debut, (trouve[2] ?? '').length, ligne.fin)
  }
  return null
}

/** The letter after the colon becomes a space in the copy: the value is read, `tree.ts` gives its first letter back. */
export function espaceManquante(
  texte: string,
  copie: string,
  debut: number,
  longueur: number,
  fin: number,
): Trouvaille {
  const place = debut + longueur
  const cle = texte.slice(debut, place)
  const ambigue =
    /["'[{|>#&*!@`%]/.test(copie[place] ?? '') ||
    copie.slice(place, fin).trimEnd().length < 2 ||
    / /.test(copie[place + 1] ?? '')
  return {
    faute: {
      regle: 'espace-apres-deux-points',
      debut: place - 1,
      fin: place,
      message: `Il manque une espace après les deux-points de « ${extrait(cle)} » : la clé et sa valeur ne font qu’un seul mot.`,
      conseil: `Ajoutez une espace : « ${extrait(`${cle} ${texte.slice(place, fin)}`)} ».`,
      bloquant: ambigue,
    },
    remplacements: ambigue ? [] : [{ debut: place, texte: ' ' }],
  }
}
