// A step dated outside the start and end its own fiche gives.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const etapeHorsCalendrier: Coherence = {
  id: 'etape-hors-calendrier',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'En général, une étape est datée dans le calendrier de sa fiche.',
  pourquoi:
    'La fiche dit quand l’action commence et finit, et l’une de ses étapes tombe avant ou après. C’est parfois voulu (une préparation, un bilan), souvent un report dont une seule des deux dates a suivi.',
  conseil: 'Mettez d’accord la date de l’étape et le calendrier de la fiche.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier:
  debut: 2026-03
  fin: 2028-12
  etapes: [{ titre: Achat du véhicule, date: 2029-06 }]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier:
  debut: 2026-03
  fin: 2028-12
  etapes: [{ titre: Achat du véhicule, date: 2026-06 }]
`,
  },
  check(projet) {
    return fichesPresentes(projet).flatMap(({ fiche, at }) => {
      const { debut, fin, etapes = [] } = fiche.calendrier ?? {}
      if (apresCertainement(debut, fin)) return []
      return etapes.flatMap(({ titre, date }, rang) => {
        const avant = apresCertainement(debut, date)
        if (date === undefined || (!avant && !apresCertainement(date, fin))) return []
        const quoi = titre === undefined ? 'Une étape' : `L’étape ${nommer({ titre })}`
        const borne = avant
          ? `avant le début de l’action (${dateEnMots(debut ?? '')})`
          : `après sa fin (${dateEnMots(fin ?? '')})`
        return [
          {
            at: [...at, 'calendrier', 'etapes', rang, 'date'],
            message: `${quoi} de la fiche ${nommer(fiche)} est prévue ${dateEnMots(date, 'le')}, ${borne}.`,
          },
        ]
      })
    })
  },
}
