// A founding act dated after the contract is over.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { finDuContrat } from './appuis/periode.ts'
import { actesFondateurs } from './appuis/signature.ts'
import { OUTIL } from './appuis/sources.ts'

export const signatureApresLaFin: Coherence = {
  id: 'signature-apres-la-fin',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un contrat n’est pas signé après sa fin.',
  pourquoi:
    'Il arrive qu’un contrat soit signé longtemps après le début de sa période, jamais après sa fin : l’année de la signature ou celle de la fin est fausse. La date de signature décide des règles qui s’appliquent.',
  conseil: 'Corrigez la date de l’acte, ou celles de « periode ».',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2021-01-01, fin: 2025-12-31 }
actes: [{ id: contrat, type: contrat, date: 2026-01-15 }]
`,
    juste: `# contrat.yaml
periode: { debut: 2021-01-01, fin: 2025-12-31 }
actes: [{ id: contrat, type: contrat, date: 2023-01-15 }]
`,
  },
  check(projet) {
    const fin = finDuContrat(projet)
    if (fin === undefined) return []
    return actesFondateurs(projet)
      .filter(({ acte }) => apresCertainement(acte.date, fin))
      .map(({ acte, at }) => ({
        at: [...at, 'date'],
        message: `Le contrat est signé ${dateEnMots(acte.date ?? '', 'le')}, après sa fin (${dateEnMots(fin)}).`,
      }))
  },
}
