// « fiche-bus-sante.enjeux », « contrat.periode.debut », « bus-sante.indicateurs.passages.cible »: an address → a file, and a path in it.
import { noeudDe } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud, NoeudListe } from '../../model/noeud.ts'
import { PARTIES } from '../../model/partie.ts'
import { plusProche } from '../../proche.ts'
import { schemaA } from '../../schema/schemas.ts'
import type { Atelier } from './atelier.ts'
import { type Cible, ciblesDe, designees } from './cibles.ts'
import { citer } from './mots.ts'

export type Lieu = { readonly fichier: string; readonly at: Chemin; readonly cible?: Cible }

const EXEMPLES = 'Par exemple « bus-sante.enjeux », « contrat.titre » ou « acteurs.cpam.nom ».'

/** Throws UserError for what leads nowhere, with what was perhaps meant. What may stand there but does not is no fault. */
export function situerAdresse(atelier: Atelier, adresse: string): Lieu {
  const morceaux = adresse.trim().split('.')
  if (morceaux.some(m => m === '')) throw new UserError(`${citer(adresse)} n’est pas une adresse.`, EXEMPLES)
  for (let n = morceaux.length; n > 0; n--) {
    const depart = departDe(atelier, morceaux.slice(0, n).join('.'))
    if (depart !== undefined) return suivre(atelier, depart, morceaux.slice(n), adresse)
  }
  const [tete = ''] = morceaux
  const noms = [...ciblesDe(atelier.lu).map(c => c.id), ...PARTIES]
  const proche = plusProche(tete, noms)
  throw new UserError(
    `${citer(tete)} ne désigne rien dans ce contrat.`,
    proche === undefined ? EXEMPLES : `Vouliez-vous dire « ${proche} » ?`,
  )
}

/** A file, by its name with or without its folder and extension; else what has this identifier or number. */
function departDe(atelier: Atelier, mot: string): Lieu | undefined {
  const nu = mot.replaceAll('\\', '/').replace(/\.yaml$/, '')
  const fichier = `${nu}.yaml`
  if (atelier.fichiers().includes(fichier)) return { fichier, at: [] }
  const partie = PARTIES.find(p => p === nu && p !== 'fiches' && p !== 'suivi')
  if (partie !== undefined) return { fichier, at: [] }
  const trouvees = designees(mot, ciblesDe(atelier.lu))
  const [seule, autre] = trouvees
  if (autre !== undefined)
    throw new UserError(
      `${citer(mot)} désigne plusieurs choses : ${trouvees.map(c => `${c.id} (${c.fichier})`).join(', ')}.`,
      'Donnez l’identifiant de celle que vous voulez, ou son fichier.',
    )
  return seule && { fichier: seule.fichier, at: seule.at, cible: seule }
}

function suivre(atelier: Atelier, depart: Lieu, reste: readonly string[], adresse: string): Lieu {
  const genre = atelier.genreDe(depart.fichier)
  const racine = atelier.existe(depart.fichier) ? atelier.arbreDe(depart.fichier) : null
  let at: Chemin = depart.at
  for (const [rang, mot] of reste.entries()) {
    const schema = schemaA(genre, at)?.schema
    const noeud = racine === null ? undefined : noeudDe(racine, at)
    if (schema?.items !== undefined) {
      at = [...at, elementDe(noeud, mot, adresse)]
      continue
    }
    const cle = cleDe(noeud, mot, rang === 0 && at.length === 0 ? genre : undefined)
    if (cle !== undefined) {
      at = [...at, ...cle]
      continue
    }
    const connues = Object.keys(schema?.properties ?? {})
    if (schemaA(genre, [...at, mot]) === undefined) throw inconnue(mot, connues, adresse)
    at = [...at, mot]
  }
  return { fichier: depart.fichier, at, ...(reste.length === 0 && depart.cible && { cible: depart.cible }) }
}

/** A key that is there; « acteurs.cpam » is short for « acteurs.acteurs.cpam ». */
function cleDe(noeud: Noeud | undefined, mot: string, genre: string | undefined): Chemin | undefined {
  if (noeud?.genre !== 'table') return undefined
  if (noeud.entrees.some(e => e.cle === mot)) return [mot]
  if (genre === undefined || schemaA(genre as 'axes', [mot]) !== undefined) return undefined
  for (const { cle, valeur } of noeud.entrees) {
    const rang = valeur.genre === 'liste' ? rangDe(valeur, mot) : undefined
    if (rang !== undefined) return [cle, rang]
  }
  return undefined
}

function elementDe(noeud: Noeud | undefined, mot: string, adresse: string): number {
  const liste = noeud?.genre === 'liste' ? noeud : undefined
  const rang = liste && rangDe(liste, mot)
  if (rang !== undefined) return rang
  const noms = (liste?.elements ?? []).flatMap(e => nomsDe(e).slice(0, 1))
  const proche = plusProche(mot, noms)
  throw new UserError(
    `${citer(adresse)} : cette liste n’a pas d’élément ${citer(mot)}.`,
    proche !== undefined
      ? `Vouliez-vous dire « ${proche} » ?`
      : noms.length > 0
        ? `Elle contient : ${noms.slice(0, 12).join(', ')}. Un rang va aussi : 1 pour le premier.`
        : liste === undefined || liste.elements.length === 0
          ? 'Elle est vide.'
          : `Donnez un rang, de 1 à ${liste.elements.length}.`,
  )
}

/** By identifier, by the actor or the name it speaks of, else by rank from 1. */
function rangDe(liste: NoeudListe, mot: string): number | undefined {
  const nomme = liste.elements.findIndex(e => nomsDe(e).includes(mot))
  if (nomme >= 0) return nomme
  const rang = /^[1-9]\d{0,4}$/.test(mot) ? Number(mot) - 1 : -1
  return liste.elements[rang] === undefined ? undefined : rang
}

const NOMS = ['id', 'acteur', 'fiche', 'code', 'siren', 'financeur', 'ligne', 'nom', 'titre', 'numero']

function nomsDe(noeud: Noeud): string[] {
  if (noeud.genre === 'texte') return [noeud.texte]
  return NOMS.flatMap(cle => {
    const nom = noeudDe(noeud, [cle])
    return nom?.genre === 'texte' ? [nom.texte] : []
  })
}

function inconnue(mot: string, connues: readonly string[], adresse: string): UserError {
  const proche = plusProche(mot, connues)
  const conseil =
    proche !== undefined
      ? `Vouliez-vous dire « ${proche} » ?`
      : connues.length > 0
        ? `Champs possibles ici : ${connues.join(', ')}.`
        : 'Il n’y a pas de champ à cet endroit : c’est une simple valeur.'
  return new UserError(`${citer(adresse)} : le champ ${citer(mot)} n’existe pas ici.`, conseil)
}
