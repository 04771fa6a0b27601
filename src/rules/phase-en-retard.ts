// A contract already signed, which its file still says is being prepared.
import { type Phase, rang } from '../model/phase.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { actesFondateurs, estPasse } from './appuis/signature.ts'
import { OUTIL } from './appuis/sources.ts'

export const phaseEnRetard: Coherence = {
  id: 'phase-en-retard',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un contrat déjà signé est au moins dans la phase de mise en œuvre.',
  pourquoi:
    'La phase décide de ce qui est dû. Si le contrat est signé depuis une date passée et que la phase dit encore « signature » ou moins, le suivi et l’évaluation ne sont pas réclamés, et le document porte des formules de projet. Une convention-cadre peut précéder son programme : rien n’est dit tant que le programme est à venir.',
  conseil: 'Écrivez « phase: mise-en-oeuvre » (ou une phase suivante), ou corrigez la date de l’acte.',
  exemple: {
    faux: `# contrat.yaml
phase: redaction
actes: [{ id: socle, type: contrat, date: 2024-01-15 }]
`,
    juste: `# contrat.yaml
phase: mise-en-oeuvre
actes: [{ id: socle, type: contrat, date: 2024-01-15 }]
`,
  },
  check(projet) {
    const phase: Phase = projet.contrat.phase ?? 'preparation'
    if (rang(phase) >= rang('mise-en-oeuvre')) return []
    const passe = actesFondateurs(projet).find(
      situe =>
        estPasse(situe, projet) &&
        (situe.acte.type === 'contrat' ||
          (situe.acte.type === 'convention-cadre' && projet.faits.programme === 'complet')),
    )
    if (!passe) return []
    const { id, date = '' } = passe.acte
    return [
      {
        at: projet.contrat.phase === undefined ? [...passe.at, 'date'] : ['contrat', 'phase'],
        message: `La phase est ${entreGuillemets(phase)}, mais l’acte ${nommer({ id })} est signé (${dateEnMots(date)}) : le contrat est au moins en mise en œuvre.`,
      },
    ]
  },
}
