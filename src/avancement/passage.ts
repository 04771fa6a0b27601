// What keeps a contract from its next phase: what will count there, and does not yet.
import type { Remarque } from '../model/regle.ts'
import { type Blocage, GRAVITES_BLOQUANTES, type Lecture, type Passage, type Point } from './point.ts'

/** Errors and warnings only: what merely informs blocks nothing. Nothing for a contract that is over. */
export function passageDe({ suite, remarques }: Lecture): Passage | undefined {
  if (suite === undefined) return undefined
  const deja = new Set(remarques.filter(estActive).map(cle))
  const nouvelles = suite.remarques.filter(r => estActive(r) && estBloquante(r) && !deja.has(cle(r)))
  const rang = ({ gravite }: Remarque) => GRAVITES_BLOQUANTES.indexOf(gravite)
  return { vers: suite.vers, bloquants: nouvelles.sort((a, b) => rang(a) - rang(b)).map(blocage) }
}

export function estActive({ etat }: Remarque): boolean {
  return etat === 'actif'
}

export function estBloquante({ gravite }: Pick<Remarque, 'gravite'>): boolean {
  return GRAVITES_BLOQUANTES.includes(gravite)
}

export function blocage({ regle, gravite, message, conseil, fichier, ligne, chemin }: Remarque): Blocage {
  return { regle, gravite, message, ...(conseil === undefined ? {} : { conseil }), fichier, ligne, chemin }
}

function cle({ regle, fichier, chemin }: Remarque): string {
  return JSON.stringify([regle, fichier, chemin])
}

export function comptesDe({ remarques }: Lecture): Point['comptes'] {
  const de = (gravite: Remarque['gravite']) => remarques.filter(r => estActive(r) && r.gravite === gravite).length
  return { erreurs: de('erreur'), avertissements: de('avertissement'), informations: de('information') }
}

/** Of what the profiles ask, how much is met: rules without object are not counted. */
export function exigencesDe({ rapport, obligations }: Lecture): Point['exigences'] {
  const siennes = rapport.regles.filter(({ id }) => obligations.has(id))
  const de = (etat: (typeof siennes)[number]['etat']) => siennes.filter(regle => regle.etat === etat).length
  return {
    satisfaites: de('satisfaite'),
    a_revoir: de('remarque'),
    a_venir: de('a-venir'),
    ecarts_motives: de('ecart-motive'),
    non_jugees: de('non-jugee'),
  }
}
