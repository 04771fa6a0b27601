// A contract said to be running, and no date on which it was signed.
import { type Phase, rang } from '../model/phase.ts'
import type { Coherence } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { estDit } from './appuis/places.ts'
import { actesFondateurs } from './appuis/signature.ts'
import { OUTIL } from './appuis/sources.ts'

export const signatureNonDatee: Coherence = {
  id: 'signature-non-datee',
  gravite: 'information',
  phase: 'mise-en-oeuvre',
  source: OUTIL,
  suppose: ['contrat', 'acteurs'],
  resume: 'La date de signature d’un contrat en mise en œuvre est connue.',
  pourquoi:
    'Un contrat est jugé d’après les règles en vigueur le jour de sa signature. Sans cette date, l’outil prend la dernière délibération ou le début de la période, et peut se tromper de règles.',
  conseil: 'Ajoutez à « actes » le contrat et sa date, même partielle (2026, 2026-03).',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2024, fin: 2028 }
# acteurs.yaml
acteurs: [{ id: ars-pdl, nom: ARS Pays de la Loire, type: ars, en_tant_que: [signataire] }]
`,
    juste: `# contrat.yaml
periode: { debut: 2024, fin: 2028 }
actes: [{ id: socle, type: contrat, date: 2024-01-15 }]
`,
  },
  check(projet) {
    const phase: Phase = projet.contrat.phase ?? 'preparation'
    if (rang(phase) < rang('mise-en-oeuvre')) return []
    const actes = actesFondateurs(projet)
    if (actes.some(({ at }) => estDit(projet, [...at, 'date']))) return []
    if (acteursSitues(projet).some(({ at }) => estDit(projet, [...at, 'signature', 'date']))) return []
    const message = 'Le contrat est en mise en œuvre, mais aucune date de signature n’est écrite.'
    const [premier] = actes
    return [premier ? { at: [...premier.at, 'id'], message } : { at: ['contrat', 'phase'], message }]
  },
}
