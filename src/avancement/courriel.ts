// The e-mail to send to somebody who leads actions: what the files already say, what they still miss, field by field.
import { UserError } from '../model/erreur.ts'
import type { Fiche, Projet } from '../model/projet.generated.ts'
import { compter, enumerer } from '../mots.ts'
import { acteurNomme, suggestion } from '../project/designation.ts'
import { blocDeFiche, conclusion, enLigne, introduction, signature } from './courriel-phrases.ts'
import type { Commande, Dette, Point } from './point.ts'
import { annuaireDe, piloteDe } from './qui.ts'

/** `rien`: nothing is owed, and here is how to say it. `joindre`: what writes the document to send along. */
export type Courriel =
  | { readonly objet: string; readonly a?: string; readonly corps: string; readonly joindre: readonly Commande[] }
  | { readonly rien: string }

/** `qui`: an id, or a whole name, of an actor or of whoever leads a fiche. Throws UserError when it is nobody of this contract. */
export function courrielPour(point: Point, projet: Projet, qui: string): Courriel {
  const destinataire = trouver(point, projet, qui)
  const dette = point.qui.find(({ cle }) => cle === destinataire.cle)
  if (dette === undefined) return { rien: rienAttendu(destinataire, projet) }
  const parFiche = projet.fiches.flatMap(fiche => uneFiche(fiche, dette, point))
  const ailleurs = dette.a_completer.map(n => point.a_completer[n]).filter(trou => trou !== undefined && !trou.fiche)
  const reste = ailleurs.flatMap(trou => (trou === undefined ? [] : [`– ${enLigne(trou)}`]))
  const blocs = [
    ...parFiche,
    ...(reste.length === 0 ? [] : [`Dans le contrat lui-même, il nous manque :\n${reste.join('\n')}`]),
  ]
  const nombre = dette.a_completer.length + dette.absences.length
  const contact = projet.acteurs.acteurs?.find(({ id }) => id === destinataire.acteur)?.contact?.courriel
  return {
    objet: `${point.titre} : ${nombre === 1 ? 'une question' : compter(nombre, 'question')} pour vous`,
    ...(contact === undefined ? {} : { a: contact }),
    corps: [
      'Bonjour,',
      `${introduction(point, parFiche.length)} Voici, pour « ${destinataire.nom} », ce que nous avons et ce qui nous manque encore.`,
      ...blocs,
      conclusion(projet, parFiche.length),
      'Merci beaucoup pour votre aide.',
      signature(projet),
    ].join('\n\n'),
    joindre: aJoindre(destinataire, parFiche.length, point, projet),
  }
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

/** The fiches to send along, already filled with what the project says. */
function aJoindre({ acteur, cle }: Destinataire, fiches: number, { dossier }: Point, projet: Projet): Commande[] {
  if (fiches === 0) return []
  const ici = dossier === '.' ? [] : [dossier]
  if (acteur !== undefined) return [['render', 'fiche-vierge', ...ici, '--pour', acteur]]
  const annuaire = annuaireDe(projet)
  const siennes = projet.fiches.filter(fiche => piloteDe(fiche, annuaire).cle === cle)
  return siennes.map(({ id }) => ['render', 'fiche-vierge', ...ici, '--fiche', id])
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
