// An act that prolongs the contract, and no word on until when.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { estDit } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const prorogationSansFin: Coherence = {
  id: 'prorogation-sans-fin',
  gravite: 'avertissement',
  phase: 'mise-en-oeuvre',
  source: OUTIL,
  suppose: ['contrat'],
  resume: 'Une prorogation est écrite avec la nouvelle date de fin.',
  pourquoi:
    'Tant que « fin_effective » manque, le contrat écrit garde son ancienne fin : le document Word, l’état d’avancement et les règles sur la période ignorent la prolongation.',
  conseil: 'Ajoutez « fin_effective » à « periode » dans contrat.yaml.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2021, fin: 2025 }
actes:
  - { id: prorogation, type: prorogation, date: 2025-11 }
`,
    juste: `# contrat.yaml
periode: { debut: 2021, fin: 2025, fin_effective: 2027 }
actes:
  - { id: prorogation, type: prorogation, date: 2025-11 }
`,
  },
  check(projet) {
    const actes = projet.contrat.actes ?? []
    const rang = actes.findIndex(({ type }) => type === 'prorogation')
    const acte = actes[rang]
    if (!acte || estDit(projet, ['contrat', 'periode', 'fin_effective'])) return []
    const message = `L’acte ${nommer({ id: acte.id })} prolonge le contrat, mais la période ne dit pas jusqu’à quand.`
    return [{ at: ['contrat', 'actes', rang, 'type'], message }]
  },
}
