// An act signed before the one it completes.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const avenantAvantContrat: Coherence = {
  id: 'avenant-avant-contrat',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un acte n’est pas daté d’avant celui qu’il complète.',
  pourquoi:
    'Un avenant, une prorogation ou une convention d’application complète un acte déjà signé. Daté d’avant lui, il modifierait un contrat qui n’existe pas encore : l’une des deux dates est fausse.',
  conseil: 'Vérifiez les dates des deux actes.',
  exemple: {
    faux: `# contrat.yaml
actes:
  - { id: socle, type: contrat, date: 2026-01-15 }
  - { id: avenant-1, type: avenant, complete: socle, date: 2025-03 }
`,
    juste: `# contrat.yaml
actes:
  - { id: socle, type: contrat, date: 2026-01-15 }
  - { id: avenant-1, type: avenant, complete: socle, date: 2026-03 }
`,
  },
  check({ contrat }) {
    const actes = contrat.actes ?? []
    return actes.flatMap(({ id, complete, date }, rang) => {
      const socle = complete === id ? undefined : actes.find(acte => acte.id === complete)
      if (date === undefined || socle?.date === undefined || !apresCertainement(socle.date, date)) return []
      const message = `L’acte ${nommer({ id })} (${dateEnMots(date)}) est daté d’avant celui qu’il complète, ${nommer({ id: socle.id })} (${dateEnMots(socle.date)}).`
      return [{ at: ['contrat', 'actes', rang, 'date'], message }]
    })
  },
}
