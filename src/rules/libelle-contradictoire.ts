// A label of years that the dates of the period do not bear out.
import { intervalle } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { anneesDe } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const libelleContradictoire: Coherence = {
  id: 'libelle-contradictoire',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Les années du libellé sont celles du début et de la fin du contrat.',
  pourquoi:
    'Le libellé est ce que chacun retient (« le contrat 2026-2030 »), et il est sur la couverture. Quand les dates disent autre chose, c’est souvent qu’elles ont été reportées sans lui. Un contrat conclu d’un mois à l’autre peut finir au début de l’année qui suit.',
  conseil: 'Corrigez « libelle », ou « debut » et « fin » ; rien à faire si l’écart est voulu.',
  exemple: {
    faux: `# contrat.yaml
periode: { libelle: 2025-2029, debut: 2026-01-01, fin: 2030-12-31 }
`,
    juste: `# contrat.yaml
periode: { libelle: 2026-2030, debut: 2026-01-01, fin: 2030-12-31 }
`,
  },
  check({ contrat }) {
    const { libelle, debut, fin } = contrat.periode ?? {}
    const annees = anneesDe(libelle ?? '')
    if (libelle === undefined || annees === undefined) return []
    const [de, a] = annees
    const annee = (jour: number | undefined) => (jour === undefined ? undefined : Math.floor(jour / 10_000))
    const [debute, finit] = [annee(intervalle(debut ?? '')?.debut), annee(intervalle(fin ?? '')?.fin)]
    const commence = debute === undefined || debute === de
    const acheve = finit === undefined || finit === a || finit === a + 1
    if (commence && acheve) return []
    const dates = commence ? `finit en ${finit}` : `commence en ${debute}`
    return [
      {
        at: ['contrat', 'periode', 'libelle'],
        message: `Le libellé ${entreGuillemets(libelle)} ne s’accorde pas avec les dates : le contrat ${dates}.`,
      },
    ]
  },
}
