// The consolidated project → the view that templates read: plain data, every part present, null when absent, all in words.
import { pointeur } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { avisDeTrous, trousDe } from './avis.ts'
import { combler } from './combler.ts'
import type { Compose, Demande, Modele } from './demande.ts'
import { contrat } from './documents/contrat.ts'
import { deliberation } from './documents/deliberation.ts'
import { ficheVierge } from './documents/fiche-vierge.ts'
import { fiches } from './documents/fiches.ts'
import { grille } from './documents/grille.ts'
import { planActions } from './documents/plan-actions.ts'
import { synthese } from './documents/synthese.ts'
import { type Reperes, reperes } from './reperes.ts'

/** How each document sees the project; its template is `templates/<modele>/<modele>.hbs`. */
const DOCUMENTS: Readonly<Record<Modele, (r: Reperes, projet: Projet, demande: Demande) => Compose>> = {
  contrat,
  fiches,
  'plan-actions': planActions,
  synthese,
  deliberation,
  'fiche-vierge': ficheVierge,
  grille,
}

/** What is known on the day of signature only: dotted lines stand for it once the document leaves the office. */
const CHAMP_DE_SIGNATURE =
  /^\/acteurs\/acteurs\/\d+\/(deliberation|signature|representant)\/\w+$|^\/contrat\/actes\/\d+\/(date|lieu)$/

export function vue(projet: Projet, demande: Demande): Compose {
  const { modele, etat } = demande
  const enPointilles = (pointeur: string) => etat !== 'projet' && CHAMP_DE_SIGNATURE.test(pointeur)
  // In a form, what is not known yet is a blank to fill.
  const ignores = modele === 'fiche-vierge' ? estDansUneFiche : enPointilles
  const { montre = () => true, ...compose } = DOCUMENTS[modele](
    reperes(combler(projet, ignores), etat, modele),
    projet,
    demande,
  )
  if (etat === 'projet') return compose
  const trous = trousDe(projet).filter(at => !enPointilles(pointeur(at)) && montre(at))
  return { ...compose, avis: [...compose.avis, ...avisDeTrous(trous, projet)] }
}

function estDansUneFiche(pointeur: string): boolean {
  return pointeur.startsWith('/fiches/')
}
