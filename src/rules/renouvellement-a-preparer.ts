// A contract that is over, or nearly, while it is still said to be running.
import { intervalle } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { dansTantDeMois, finDuContrat } from './appuis/periode.ts'
import { SAINT_MARTIN } from './appuis/sources.ts'

export const renouvellementAPreparer: Coherence = {
  id: 'renouvellement-a-preparer',
  gravite: 'information',
  phase: 'mise-en-oeuvre',
  source: SAINT_MARTIN,
  suppose: ['contrat'],
  resume: 'Rappel : la suite d’un contrat se prépare un an au moins avant son terme.',
  pourquoi:
    'Préparer un contrat demande un an et souvent davantage. Des contrats se sont interrompus plusieurs années faute d’avoir préparé la suite à temps. Passé le terme, le contrat est prolongé par un acte, renouvelé ou achevé.',
  conseil:
    'Préparez l’évaluation finale et la suite ; si le contrat est prolongé, écrivez l’acte et « fin_effective » ; s’il est terminé, « phase: acheve ».',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2021-01-01, fin: 2025-12-31 }
`,
    juste: `# contrat.yaml
periode: { debut: 2021-01-01, fin: 2025-12-31, fin_effective: 2029-12-31 }
`,
  },
  check(projet) {
    const fin = finDuContrat(projet)
    const lue = intervalle(fin ?? '')
    const { phase } = projet.contrat
    if (fin === undefined || lue === undefined || (phase !== 'mise-en-oeuvre' && phase !== 'evaluation')) return []
    const aujourdhui = Number(projet.faits.date.replaceAll('-', ''))
    if (lue.fin > dansTantDeMois(projet.faits.date, 12)) return []
    const cle = projet.contrat.periode?.fin_effective === undefined ? 'fin' : 'fin_effective'
    const message =
      lue.fin < aujourdhui
        ? `Le contrat est arrivé à son terme (${dateEnMots(fin)}) ; il est à prolonger, à renouveler ou à dire achevé.`
        : `Le contrat arrive à son terme dans moins d’un an (${dateEnMots(fin)}) : l’évaluation et la suite sont à préparer.`
    return [{ at: ['contrat', 'periode', cle], message }]
  },
}
