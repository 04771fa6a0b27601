// Values that start with a sign YAML keeps for itself: @, `, %, a comma, a closing bracket, |, >, ? or -.
import { entreGuillemets, extrait, masquer, type Trouvaille } from '../faute.ts'
import { decouper } from '../lignes.ts'
import { citer } from '../retouches.ts'
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
    // A dash may start a list.
    pistes: signe === '-' ? [] : citer(cas.texte, valeur, fin),
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
