// The first level of a file of answers: the parts of a project, each of its kind.
import type { Noeud } from '../model/noeud.ts'
import { PARTIES, type Partie } from '../model/partie.ts'
import { plusProche } from '../proche.ts'
import type { Faute } from './refus.ts'

/** What can be said from the first level of keys alone. */
export function fautesDePlan(racine: Noeud): Faute[] {
  if (racine.genre !== 'table')
    return [{ ou: racine.debut, message: 'On attend des clés : contrat, territoire, acteurs…', conseil: AIDE }]
  return racine.entrees.flatMap(({ cle, place, valeur }) => {
    if (cle === 'format') return valeur.genre === 'texte' && valeur.texte.trim() === '1' ? [] : [formatInconnu(valeur)]
    if (cle === 'faits')
      return [
        { ou: place.debut, message: '« faits » ne se donne pas : ils sont déduits du reste.', conseil: 'Retirez-les.' },
      ]
    if (!(PARTIES as readonly string[]).includes(cle)) return [cleInconnue(cle, place.debut)]
    return fauteDeGenre(cle as Partie, valeur)
  })
}

const AIDE = `Clés possibles : ${PARTIES.join(', ')}.`

function formatInconnu({ debut }: Noeud): Faute {
  return {
    ou: debut,
    message: '« format » ne peut être que 1.',
    conseil: 'Écrivez « format: 1 », ou retirez cette ligne.',
  }
}

function cleInconnue(cle: string, ou: number): Faute {
  const proche = plusProche(cle, PARTIES)
  return {
    ou,
    message: `La clé « ${cle} » n’existe pas ici.`,
    conseil: proche === undefined ? AIDE : `Vouliez-vous dire « ${proche} » ?`,
  }
}

function fauteDeGenre(partie: Partie, valeur: Noeud): Faute[] {
  const vide = valeur.genre === 'texte' && valeur.style === 'nu' && /^(~|null)?$/.test(valeur.texte)
  const attendu = partie === 'fiches' || partie === 'suivi' ? 'liste' : 'table'
  if (vide || valeur.genre === attendu) return []
  if (attendu === 'liste')
    return [{ ou: valeur.debut, message: `« ${partie} » attend une liste.`, conseil: 'Écrivez un élément par tiret.' }]
  const conseil =
    valeur.genre === 'liste'
      ? `Les mêmes clés que dans ${partie}.yaml : écrivez d’abord « ${partie}: », puis, décalé, le nom de la liste.`
      : `Écrivez en dessous, décalées de deux espaces, les mêmes clés que dans ${partie}.yaml.`
  return [{ ou: valeur.debut, message: `« ${partie} » attend des clés.`, conseil }]
}
