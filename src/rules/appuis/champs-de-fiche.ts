// What a fiche usually says (Fédération Addiction's list, and who leads the action), and which fiches do not say it.
import { type FicheSituee, fichesActives } from './fiches.ts'
import { estGeneral } from './grouper.ts'
import { parProjet } from './memoire.ts'
import { estDit } from './places.ts'

export type ChampDeFiche = {
  /** As in « il manque … ». */
  readonly nom: string
  readonly cles: readonly string[]
  readonly herite?: (situee: FicheSituee) => boolean
}

/** The axis is left to `fiche-sans-axe`, the themes to `themes-absents`. */
const CHAMPS: readonly ChampDeFiche[] = [
  { nom: 'les enjeux', cles: ['enjeux'] },
  { nom: 'le public', cles: ['publics'], herite: ({ fait }) => fait.publics.length > 0 },
  { nom: 'le pilote', cles: ['pilotes'] },
  { nom: 'les partenaires', cles: ['partenaires'] },
  { nom: 'le calendrier', cles: ['calendrier'] },
  { nom: 'les moyens', cles: ['moyens', 'budget'] },
  { nom: 'les résultats attendus', cles: ['resultats_attendus'] },
]

export type Absence = {
  readonly champ: ChampDeFiche
  readonly fiches: readonly FicheSituee[]
  readonly general: boolean
}

/** For each usual field, the active fiches that lack it; `general` when almost all do. */
export const absences = parProjet((projet): readonly Absence[] => {
  const actives = fichesActives(projet)
  return CHAMPS.map(champ => {
    const fiches = actives.filter(
      situee => !champ.herite?.(situee) && !champ.cles.some(cle => estDit(projet, [...situee.at, cle])),
    )
    return { champ, fiches, general: estGeneral(fiches.length, actives.length) }
  })
})
