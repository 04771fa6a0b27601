// A window of dates that closes before it opens: 2026-09/2026-03.
import { intervalle } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { OUTIL } from './appuis/sources.ts'

/** Keys whose value is a date, wherever they stand. */
const CLES: ReadonlySet<string | number> = new Set(['date', 'debut', 'fin', 'fin_effective', 'expire'])

export const fenetreInversee: Coherence = {
  id: 'fenetre-inversee',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une date écrite « du… au… » ne finit pas avant de commencer.',
  pourquoi:
    'Quand un jour n’est connu qu’à peu près, il s’écrit comme une fenêtre : « 2026-03/2026-06 », de mars à juin. Écrite à l’envers, elle ne peut être comparée à aucune autre date, et les règles qui s’en servent se taisent.',
  conseil: 'Mettez la date la plus ancienne avant la barre.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier: { debut: 2026-06/2026-03 }
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier: { debut: 2026-03/2026-06 }
`,
  },
  regard: () => (date, cle, chemin) => {
    if (typeof date !== 'string' || !CLES.has(cle) || !date.includes('/')) return undefined
    const [ouverture, cloture] = date.split('/')
    // A day that does not exist is not read at all: only the order is judged here.
    if (ouverture === undefined || cloture === undefined || intervalle(date)) return undefined
    if (!intervalle(ouverture) || !intervalle(cloture)) return undefined
    const message = `La fenêtre finit (${dateEnMots(cloture)}) avant de commencer (${dateEnMots(ouverture)}).`
    return { at: chemin(), message }
  },
}
