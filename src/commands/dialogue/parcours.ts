// The steps in their order, each with its questions: the whole conversation as data.
import { acteurs } from './etapes/acteurs.ts'
import { axes } from './etapes/axes.ts'
import { diagnostic } from './etapes/diagnostic.ts'
import { fiche } from './etapes/fiche.ts'
import { gouvernance } from './etapes/gouvernance.ts'
import { periode } from './etapes/periode.ts'
import { profil } from './etapes/profil.ts'
import { relecture } from './etapes/relecture.ts'
import { territoire } from './etapes/territoire.ts'
import type { Parcours } from './moteur.ts'

/** `dossier`: as it will be named at the end. */
export function parcoursDe(dossier: string): Parcours {
  const etapes: Omit<Parcours, 'relecture'> = {
    territoire,
    profil,
    acteurs,
    periode,
    diagnostic,
    axes,
    gouvernance,
    fiche,
  }
  return {
    ...etapes,
    relecture: recueil =>
      relecture(
        recueil,
        Object.values(etapes).flatMap(questions => questions(recueil)),
        dossier,
      ),
  }
}
