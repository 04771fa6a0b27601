// A day no calendar has (30 February), or a window that closes before it opens.
import type { Chemin } from '../model/chemin.ts'
import { intervalle } from '../model/date.ts'
import { PARTIES } from '../model/partie.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

const CLES = new Set(['date', 'debut', 'fin', 'fin_effective', 'expire'])

export const dateImpossible: Coherence = {
  id: 'date-impossible',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une date n’existe pas, ou une période finit avant de commencer',
  pourquoi:
    'Le 30 février ou le 31 novembre n’existent pas, et une période « 2026-09/2026-03 » est écrite à l’envers. Une telle date ne peut être comparée à aucune autre : les règles qui s’en servent se taisent.',
  conseil: 'Corrigez la date ; si le jour n’est pas sûr, le mois ou l’année suffit (2026-02, 2026).',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-02-30, fin: 2030 }
`,
    juste: `# contrat.yaml
periode: { debut: 2026-02, fin: 2030 }
`,
  },
  check(projet) {
    return PARTIES.flatMap(partie => dates(projet[partie], [partie]))
      .filter(({ date }) => /^\d{4}/.test(date) && intervalle(date) === undefined)
      .map(({ date, at }) => ({
        at,
        message: date.includes('/')
          ? `La période ${entreGuillemets(date)} finit avant de commencer, ou l’une de ses dates n’existe pas.`
          : `La date ${entreGuillemets(date)} n’existe pas dans le calendrier.`,
      }))
  },
}

function dates(valeur: unknown, at: Chemin): readonly { readonly date: string; readonly at: Chemin }[] {
  if (Array.isArray(valeur)) return valeur.flatMap((element, rang) => dates(element, [...at, rang]))
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.entries(valeur).flatMap(([cle, contenu]) =>
    typeof contenu === 'string' && CLES.has(cle) ? [{ date: contenu, at: [...at, cle] }] : dates(contenu, [...at, cle]),
  )
}
