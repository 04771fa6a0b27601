// A contract said to be running whose signature is still to come.
import { type Phase, rang } from '../model/phase.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { actesFondateurs, estAVenir } from './appuis/signature.ts'
import { OUTIL } from './appuis/sources.ts'

export const phaseEnAvance: Coherence = {
  id: 'phase-en-avance',
  gravite: 'avertissement',
  phase: 'mise-en-oeuvre',
  source: OUTIL,
  suppose: [],
  resume: 'Un contrat n’entre en phase de mise en œuvre qu’une fois signé.',
  pourquoi:
    'Un contrat est mis en œuvre après sa signature. Si l’acte est daté d’un jour à venir, la date ou la phase est fausse ; des actions peuvent commencer plus tôt, le contrat, lui, attend sa signature.',
  conseil: 'Revenez à « phase: signature », ou corrigez la date de l’acte.',
  exemple: {
    faux: `# contrat.yaml
actes: [{ id: socle, type: contrat, date: 2045-01-15 }]
`,
    juste: `# contrat.yaml
actes: [{ id: socle, type: contrat, date: 2024-01-15 }]
`,
  },
  check(projet) {
    const phase: Phase = projet.contrat.phase ?? 'preparation'
    const fondateurs = actesFondateurs(projet)
    const aVenir = fondateurs.find(situe => estAVenir(situe, projet))
    if (rang(phase) < rang('mise-en-oeuvre') || !aVenir) return []
    if (fondateurs.some(situe => situe.acte.date !== undefined && !estAVenir(situe, projet))) return []
    const { id, date = '' } = aVenir.acte
    return [
      {
        at: [...aVenir.at, 'date'],
        message: `La phase est ${entreGuillemets(phase)}, mais l’acte ${nommer({ id })} est daté d’un jour à venir (${dateEnMots(date)}).`,
      },
    ]
  },
}
