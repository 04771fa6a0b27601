// The whole conversation of `init`, from the title to the last check: each subject is a function, one after the other.
import type { Entretien } from '../../index.ts'
import type { Phase } from '../../model/phase.ts'
import { acteurs } from './acteurs.ts'
import type { Invites } from './invites.ts'
import { axes, premiereFiche } from './plan.ts'
import { arsDe, PHASES_PROPOSEES, profilDe, profilsProposes } from './propositions.ts'
import { recapituler } from './recapitulatif.ts'
import { date, entier, net } from './saisies.ts'
import { territoire } from './territoire.ts'

export type Demande = {
  /** Given on the command line; otherwise asked. */
  readonly dossier: string | undefined
  /** What forbids this folder, as a sentence. */
  readonly refusDuDossier: (dossier: string) => string | undefined
  /** A folder's name drawn from a title. */
  readonly nommer: (titre: string) => string
}

/** Undefined when the user, having read the summary, prefers that nothing be written. */
export async function converser(
  invites: Invites,
  demande: Demande,
): Promise<{ readonly dossier: string; readonly entretien: Entretien } | undefined> {
  invites.dire(
    'Quelques questions, et votre projet de contrat local de santé est prêt à être complété. ' +
      'Une réponse vide veut dire « je ne sais pas encore » : elle sera notée « à compléter ». ' +
      'Rien n’est écrit avant la fin ; Ctrl-C arrête tout.',
  )
  const contrat = await leContrat(invites, demande)
  const lieux = await territoire(invites)
  const profil = await leProfil(invites, lieux.departements)
  const gens = await acteurs(invites, { profil, ars: arsDe(profil), lieux })
  const plan = await axes(invites)
  const fiche = await premiereFiche(invites, plan, [
    gens.porteur.nom ?? 'Le porteur',
    gens.ars,
    ...gens.acteurs.map(a => a.nom),
  ])
  const { dossier, ...entete } = contrat
  const entretien: Entretien = { ...entete, ...lieux, profil, ...gens, axes: plan, fiche }
  const accord = await recapituler(invites, dossier, entretien)
  return accord ? { dossier, entretien } : undefined
}

async function leContrat(invites: Invites, { dossier, refusDuDossier, nommer }: Demande) {
  invites.titre('1/6 Le contrat')
  const titre = net(
    await invites.texte({
      question: 'Titre du contrat :',
      raison: 'Tel qu’il sera imprimé en couverture, par exemple « Contrat local de santé du Pays de Valdouve ».',
    }),
  )
  const choisi =
    dossier ??
    (await invites.texte({
      question: 'Dossier à créer :',
      raison: 'Un dossier neuf, créé ici, qui contiendra tous les fichiers du contrat.',
      defaut: nommer(titre ?? ''),
      controle: texte => (net(texte) === undefined ? 'Donnez un nom au dossier.' : refusDuDossier(texte.trim())),
    }))
  const phase = await invites.choix<Phase>({
    question: 'Où en êtes-vous ?',
    raison: 'Les vérifications ne demandent que ce qui est attendu à ce moment-là. Vous l’avancerez dans contrat.yaml.',
    choix: PHASES_PROPOSEES,
    defaut: 'preparation',
  })
  return { titre, dossier: choisi.trim(), phase, periode: await laPeriode(invites) }
}

async function laPeriode(invites: Invites): Promise<Entretien['periode']> {
  const debut = date(
    await invites.texte({
      question: 'Début du contrat :',
      raison: 'Une année, un mois ou un jour : 2027, mars 2027 ou 01/03/2027.',
      controle: texte => date(texte).faute,
    }),
  ).valeur
  if (debut === undefined) return undefined
  const annees = await invites.texte({
    question: 'Durée, en années :',
    raison: 'Le plus souvent de trois à six ans ; la loi n’en fixe pas.',
    controle: texte => entier(texte, 1, 15).faute,
  })
  return { debut, annees: entier(annees, 1, 15).valeur }
}

async function leProfil(invites: Invites, departements: readonly string[]): Promise<string> {
  invites.titre('3/6 La région')
  return invites.choix({
    question: 'Quelles règles appliquer ?',
    raison: 'La loi est la même partout ; quelques régions demandent des choses en plus.',
    choix: profilsProposes(),
    defaut: profilDe(departements),
  })
}
