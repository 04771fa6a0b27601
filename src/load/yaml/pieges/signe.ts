// Values that start with a sign YAML keeps for itself: @ ` % , ] } | > ? - and the & * ! of its own machinery.
import { entreGuillemets, extrait, masquer, type Trouvaille } from '../faute.ts'
import { decouper } from '../lignes.ts'
import type { Cas, Piege } from './cas.ts'

/** `titre: @sante`, `montant: > 5 %`, `service: - voirie`. */
export const caractereReserve: Piege = cas => {
  if (/directive/i.test(cas.raison)) return directive(cas)
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { cle, valeur, fin } = decouper(cas.copie, ligne)
  const signe = cas.copie[valeur] ?? ''
  if (!/[@`%,\]}|>?-]/.test(signe) || valeur >= fin || cas.place < valeur || cas.place > fin) return null
  if (/[?-]/.test(signe) && (cle === null || !/[ \t]/.test(cas.copie[valeur + 1] ?? ''))) return null
  if (/[|>]/.test(signe) && !cas.raison.includes('line break')) return null
  const texte = cas.texte.slice(valeur, fin)
  const liste = signe === '-' ? ' Si c’est une liste, écrivez chaque tiret à la ligne, sous la clé.' : ''
  const faute = {
    regle: 'caractere-reserve',
    debut: valeur,
    fin: valeur + 1,
    message: `Une valeur ne peut pas commencer par « ${signe} » : ce signe a un sens particulier en YAML.`,
    conseil: `Mettez le texte entre guillemets : ${cle === null ? '' : `${extrait(cle)}: `}${entreGuillemets(texte)}.${liste}`,
    bloquant: signe === '-' || ligne.contenu.startsWith(signe),
  }
  return { faute, remplacements: [masquer(cas.copie, valeur, fin)] }
}

/** A line that starts with %: YAML reads an instruction to itself. */
function directive(cas: Cas): Trouvaille | null {
  const ligne = cas.lignes.find(autre => autre.contenu.startsWith('%'))
  if (ligne === undefined) return null
  const debut = ligne.debut + ligne.decalage
  const faute = {
    regle: 'caractere-reserve',
    debut,
    fin: debut + 1,
    message: 'Une ligne ne peut pas commencer par « % » : ce signe est réservé aux réglages de YAML.',
    conseil: 'Supprimez cette ligne, ou décalez-la si elle fait partie d’un texte.',
    bloquant: true,
  }
  return { faute, remplacements: [{ debut, texte: '#' }] }
}

/** `titre: & partenaires`, `note: * voir plus loin`: an anchor or an alias without a name. */
export const ancreSansNom: Piege = cas => {
  if (!/anchor|alias/.test(cas.raison)) return null
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined) return null
  const signe = Math.max(cas.copie.lastIndexOf('&', cas.place), cas.copie.lastIndexOf('*', cas.place))
  if (signe < ligne.debut) return null
  const fin = Math.max(decouper(cas.copie, ligne).fin, cas.place)
  const faute = {
    regle: 'ancre-refusee',
    debut: signe,
    fin: cas.place,
    message: `Une valeur qui commence par « ${cas.copie[signe]} » est prise par YAML pour un renvoi, pas pour du texte.`,
    conseil: `Mettez le texte entre guillemets : ${entreGuillemets(cas.texte.slice(signe, fin))}.`,
    bloquant: false,
  }
  return { faute, remplacements: [masquer(cas.copie, signe, fin)] }
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
  }
  return { faute, remplacements: fin > debut ? [masquer(cas.copie, debut, fin)] : [] }
}
