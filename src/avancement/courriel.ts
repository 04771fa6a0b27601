// The e-mail to send to somebody who leads actions: what the files already say, what they still miss, field by field.
import { UserError } from '../model/erreur.ts'
import type { Fiche, Projet } from '../model/projet.generated.ts'
import { compter, enumerer } from '../mots.ts'
import { acteurNomme, suggestion } from '../project/designation.ts'
import { blocDeFiche, conclusion, enLigne, introduction, signature } from './courriel-phrases.ts'
import type { Commande, Dette, Point } from './point.ts'
import { annuaireDe, piloteDe } from './qui.ts'
import { enAttenteDe, rappel } from './rappel.ts'

/**
 * `rien`: nothing is owed, and here is how to say it. `joindre`: what writes the document to send along; `rejoindre`: the files that were
 * sent already, and are still awaited.
 */
export type Courriel =
  | {
      readonly objet: string
      readonly a?: string
      readonly corps: string
      readonly joindre: readonly Commande[]
      readonly rejoindre: readonly string[]
    }
  | { readonly rien: string }

/** `qui`: an id, or a whole name, of an actor or of whoever leads a fiche. Throws UserError when it is nobody of this contract. */
export function courrielPour(point: Point, projet: Projet, qui: string): Courriel {
  const destinataire = trouver(point, projet, qui)
  const dette = point.qui.find(({ cle }) => cle === destinataire.cle)
  const attente = enAttenteDe(point, destinataire)
  if (dette === undefined && attente.length === 0) return { rien: rienAttendu(destinataire, projet) }
  const parFiche = dette === undefined ? [] : projet.fiches.flatMap(fiche => uneFiche(fiche, dette, point))
  const blocs = [...parFiche, ...(dette === undefined ? [] : ailleurs(dette, point))]
  const nombre = dette === undefined ? 0 : dette.a_completer.length + dette.absences.length
  const contact = projet.acteurs.acteurs?.find(({ id }) => id === destinataire.acteur)?.contact?.courriel
  const voici =
    blocs.length === 0 ? '' : ` Voici, pour « ${destinataire.nom} », ce que nous avons et ce qui nous manque encore.`
  // What was sent is what they lead, even where nothing is missing.
  const menees = Math.max(parFiche.length, attente.length === 0 ? 0 : siennes(destinataire, projet).length)
  return {
    objet: objet(point.titre, nombre),
    ...(contact === undefined ? {} : { a: contact }),
    corps: [
      'Bonjour,',
      `${introduction(point, menees)}${voici}`,
      ...(attente.length === 0 ? [] : [rappel(attente)]),
      ...blocs,
      conclusion(projet, Math.max(parFiche.length, attente.length)),
      'Merci beaucoup pour votre aide.',
      signature(projet),
    ].join('\n\n'),
    joindre: attente.length === 0 ? aJoindre(destinataire, parFiche.length, point) : [],
    rejoindre: attente.flatMap(({ fichiers }) => fichiers),
  }
}

function objet(titre: string, nombre: number): string {
  if (nombre === 0) return `${titre} : rappel`
  return `${titre} : ${nombre === 1 ? 'une question' : compter(nombre, 'question')} pour vous`
}

/** What is asked of them outside of the fiches. */
function ailleurs(dette: Dette, point: Point): string[] {
  const trous = dette.a_completer.flatMap(n => point.a_completer[n] ?? []).filter(({ fiche }) => !fiche)
  return trous.length === 0
    ? []
    : [`Dans le contrat lui-même, il nous manque :\n${trous.map(trou => `– ${enLigne(trou)}`).join('\n')}`]
}

function uneFiche(fiche: Fiche, dette: Dette, point: Point): string[] {
  const { a_completer, absences } = point
  const trous = dette.a_completer.flatMap(n => a_completer[n] ?? []).filter(trou => trou.fiche === fiche.id)
  const vides = dette.absences.flatMap(n => absences[n] ?? []).filter(absence => absence.fiche === fiche.id)
  return trous.length + vides.length === 0 ? [] : [blocDeFiche(fiche, { trous, vides }, point)]
}

type Destinataire = Pick<Dette, 'cle' | 'nom'> & { readonly acteur?: string }

function trouver(point: Point, projet: Projet, texte: string): Destinataire {
  const annuaire = annuaireDe(projet)
  const id = acteurNomme(projet, texte)
  if (id !== undefined) return { cle: `acteur:${id}`, acteur: id, nom: annuaire.noms.get(id) ?? id }
  const pilotes = projet.fiches.map(fiche => piloteDe(fiche, annuaire))
  const connus = [...pilotes, ...point.qui].filter(({ genre }) => genre === 'organisme' || genre === 'service')
  const cherche = texte.trim().toLowerCase()
  const nomme = connus.find(({ nom }) => nom.toLowerCase() === cherche)
  if (nomme !== undefined) return nomme
  const noms = [...new Set([...annuaire.noms.keys(), ...annuaire.noms.values(), ...connus.map(({ nom }) => nom)])]
  throw new UserError(
    `Personne dans ce contrat ne s’appelle « ${texte} ».`,
    suggestion(texte, noms, 'Le contrat ne nomme encore aucun organisme.', [
      ...annuaire.noms.keys(),
      ...connus.map(({ nom }) => nom),
    ]),
  )
}

/** What writes the forms to send along, already filled with what the project says, and notes that they went out. */
function aJoindre({ acteur, nom }: Destinataire, fiches: number, { dossier }: Point): Commande[] {
  const ici = dossier === '.' ? [] : [dossier]
  return fiches === 0 ? [] : [['send', ...ici, '--pour', acteur ?? nom]]
}

function siennes({ cle }: Destinataire, projet: Projet): readonly Fiche[] {
  const annuaire = annuaireDe(projet)
  return projet.fiches.filter(fiche => piloteDe(fiche, annuaire).cle === cle)
}

function rienAttendu({ cle, nom, acteur }: Destinataire, projet: Projet): string {
  const annuaire = annuaireDe(projet)
  const avec = projet.fiches.filter(fiche => {
    const cite = (fiche.pilotes ?? []).some(qui => (typeof qui === 'string' ? qui : qui.acteur) === acteur)
    return acteur !== undefined && cite && piloteDe(fiche, annuaire).cle !== cle
  })
  const suite =
    avec.length === 0
      ? ''
      : ` Sur ce que cet organisme pilote avec d’autres (${enumerer(
          avec.map(({ numero, titre, id }) => numero ?? titre ?? id),
          5,
        )}), les questions vont au premier pilote cité.`
  return `Rien n’est attendu de « ${nom} » aujourd’hui : il n’y a pas de message à envoyer, sinon un remerciement.${suite}`
}
