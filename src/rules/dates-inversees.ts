// An end before its start, whichever way the two dates are read.
import type { Chemin } from '../model/chemin.ts'
import { apresCertainement } from '../model/date.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const datesInversees: Coherence = {
  id: 'dates-inversees',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une fin ne vient pas avant son début.',
  pourquoi:
    'La fin d’une période ne peut pas précéder son début : l’une des deux dates est fausse, et la durée comme les échéances qui s’en déduisent le seraient aussi. Des dates partielles (2026, 2026-T3) ne sont en faute que si aucune lecture n’est possible.',
  conseil: 'Vérifiez les deux dates ; elles sont peut-être interverties.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2025-12-31 }
`,
    juste: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2026 }
`,
  },
  check(projet) {
    return paires(projet).flatMap(({ at, debut, fin, cle = 'fin' }) =>
      debut !== undefined && fin !== undefined && apresCertainement(debut, fin)
        ? [{ at: [...at, cle], message: `La fin (${dateEnMots(fin)}) vient avant le début (${dateEnMots(debut)}).` }]
        : [],
    )
  },
}

type Paire = {
  readonly at: Chemin
  readonly debut: string | undefined
  readonly fin: string | undefined
  readonly cle?: string
}

function paires({ contrat, fiches }: Projet): readonly Paire[] {
  const { debut, fin, fin_effective: effective } = contrat.periode ?? {}
  return [
    { at: ['contrat', 'periode'], debut, fin },
    { at: ['contrat', 'periode'], debut, fin: effective, cle: 'fin_effective' },
    ...(contrat.precedents ?? []).map(({ periode }, rang) => ({
      at: ['contrat', 'precedents', rang, 'periode'],
      debut: periode?.debut,
      fin: periode?.fin_effective ?? periode?.fin,
      cle: periode?.fin_effective === undefined ? 'fin' : 'fin_effective',
    })),
    ...fiches.map(({ calendrier }, rang) => ({
      at: ['fiches', rang, 'calendrier'],
      debut: calendrier?.debut,
      fin: calendrier?.fin,
    })),
  ]
}
