// A window of dates that closes before it opens: 2026-09/2026-03.
import type { Chemin } from '../model/chemin.ts'
import { intervalle } from '../model/date.ts'
import { PARTIES } from '../model/partie.ts'
import type { Coherence } from '../model/regle.ts'
import { enClair } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

/** Keys whose value is a date, wherever they stand. */
const CLES = new Set(['date', 'debut', 'fin', 'fin_effective', 'expire'])

export const fenetreInversee: Coherence = {
  id: 'fenetre-inversee',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une date écrite « du… au… » finit avant de commencer',
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
  check(projet) {
    return PARTIES.flatMap(partie => dates(projet[partie], [partie])).flatMap(({ date, at }) => {
      const [ouverture, cloture] = date.split('/')
      if (ouverture === undefined || cloture === undefined || intervalle(date)) return []
      // A day that does not exist is not read at all: only the order is judged here.
      if (!intervalle(ouverture) || !intervalle(cloture)) return []
      return [{ at, message: `La fenêtre finit (${enClair(cloture)}) avant de commencer (${enClair(ouverture)}).` }]
    })
  },
}

function dates(valeur: unknown, at: Chemin): readonly { readonly date: string; readonly at: Chemin }[] {
  if (Array.isArray(valeur)) return valeur.flatMap((element, rang) => dates(element, [...at, rang]))
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.entries(valeur).flatMap(([cle, contenu]) =>
    typeof contenu === 'string' && CLES.has(cle) ? [{ date: contenu, at: [...at, cle] }] : dates(contenu, [...at, cle]),
  )
}
