// Values that start with a sign of YAML's own machinery: & anchors, * aliases, ! tags.
import { entreGuillemets, extrait, masquer } from '../faute.ts'
import { decouper, type Ligne, type Morceaux } from '../lignes.ts'
import { citer } from '../retouches.ts'
import type { Cas, Piege } from './cas.ts'

/** `titre: & partenaires`, `note: * voir plus loin`: an anchor or an alias without a name. */
export const ancreSansNom: Piege = cas => {
  if (!/anchor|alias/.test(cas.raison)) return null
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined) return null
  const signe = Math.max(cas.copie.lastIndexOf('&', cas.place), cas.copie.lastIndexOf('*', cas.place))
  if (signe < ligne.debut) return null
  const { valeur, fin: bout } = decouper(cas.copie, ligne)
  const fin = Math.max(bout, cas.place)
  const faute = {
    regle: 'ancre-refusee',
    debut: signe,
    fin: cas.place,
    message: `Une valeur qui commence par « ${cas.copie[signe]} » est prise par YAML pour un renvoi, pas pour du texte.`,
    conseil: `Mettez le texte entre guillemets : ${entreGuillemets(cas.texte.slice(signe, fin))}.`,
    bloquant: false,
    pistes: signe === valeur ? citer(cas.texte, signe, bout) : [],
  }
  return { faute, remplacements: [masquer(cas.copie, signe, fin)] }
}

/** `preambule: **Important** pour tous`, `note: *voir* : page 3`: an alias cannot be followed by words. */
export const texteApresAsterisque: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { valeur, fin, cle } = asterisqueDevant(cas, ligne)
  if (cas.copie[valeur] !== '*' || cas.place < valeur || cas.place >= fin) return null
  const valeurEntiere = cas.texte.slice(valeur, fin)
  const faute = {
    regle: 'ancre-refusee',
    debut: valeur,
    fin: valeur + (/^\S+/.exec(valeurEntiere)?.[0].length ?? 1),
    message: `« ${extrait(valeurEntiere)} » commence par un astérisque : YAML y voit un renvoi, pas du texte.`,
    conseil: `Mettez toute la valeur entre guillemets : ${cle === null ? '' : `${extrait(cle)}: `}${entreGuillemets(valeurEntiere)}.`,
    bloquant: false,
    pistes: citer(cas.texte, valeur, fin),
  }
  return { faute, remplacements: [masquer(cas.copie, valeur, fin)] }
}

/** The line's value, or the one between brackets where the parser stopped: `[**gras** suite, bus]`. */
function asterisqueDevant(cas: Cas, ligne: Ligne): Pick<Morceaux, 'valeur' | 'fin' | 'cle'> {
  const morceaux = decouper(cas.copie, ligne)
  const dedans = /(?:[[{,]|: )[ \t]*(\*\S+[ \t]+)$/.exec(cas.copie.slice(ligne.debut, cas.place))
  if (cas.copie[morceaux.valeur] === '*' || dedans === null) return morceaux
  const valeur = cas.place - (dedans[1] ?? '').length
  const reste = cas.copie.slice(cas.place, morceaux.fin).search(/[,\]}]/)
  const entiere = cas.copie.slice(valeur, reste < 0 ? morceaux.fin : cas.place + reste)
  return { valeur, fin: valeur + entiere.trimEnd().length, cle: null }
}

/** A tag the parser itself cannot read: `!a!b`, `!é`. */
export const etiquetteIllisible: Piege = cas => {
  if (!/\btag\b/.test(cas.raison)) return null
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined) return null
  const signe = cas.copie.indexOf('!', Math.max(ligne.debut, decouper(cas.copie, ligne).valeur))
  const debut = signe < 0 || signe > ligne.fin ? Math.min(cas.place, ligne.fin) : signe
  const fin = Math.max(debut, decouper(cas.copie, ligne).fin)
  const faute = {
    regle: 'etiquette-refusee',
    debut,
    fin,
    message: `« ${extrait(cas.texte.slice(debut, fin))} » commence par un point d’exclamation : YAML y voit une étiquette technique, pas du texte.`,
    conseil: `Mettez le texte entre guillemets : ${entreGuillemets(cas.texte.slice(debut, fin))}.`,
    bloquant: false,
    pistes: fin > debut ? citer(cas.texte, debut, fin) : [],
  }
  return { faute, remplacements: fin > debut ? [masquer(cas.copie, debut, fin)] : [] }
}
