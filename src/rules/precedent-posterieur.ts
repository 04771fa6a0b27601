// An earlier contract that would start after this one.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { nommer } from './appuis/mots.ts'
import { debutDuContrat } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const precedentPosterieur: Coherence = {
  id: 'precedent-posterieur',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un contrat dit précédent ne commence pas après celui-ci.',
  pourquoi:
    'Un contrat précédent a commencé avant celui qui le suit, même s’ils se chevauchent ou si des années les séparent. Sinon, l’une des périodes est fausse, ou il s’agit d’un contrat voisin.',
  conseil: 'Vérifiez les deux périodes ; citez un contrat voisin dans « articulations ».',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
precedents: [{ titre: CLS du Haut-Valdouve, periode: { debut: 2028, fin: 2032 } }]
`,
    juste: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
precedents: [{ titre: CLS du Haut-Valdouve, periode: { debut: 2018, fin: 2022 } }]
`,
  },
  check(projet) {
    const debut = debutDuContrat(projet)
    return (projet.contrat.precedents ?? []).flatMap(({ titre = 'sans titre', periode }, rang) =>
      debut !== undefined && periode?.debut !== undefined && apresCertainement(periode.debut, debut)
        ? [
            {
              at: ['contrat', 'precedents', rang, 'periode', 'debut'],
              message: `Le contrat précédent ${nommer({ titre })} commencerait ${dateEnMots(periode.debut, 'le')}, après celui-ci (${dateEnMots(debut)}).`,
            },
          ]
        : [],
    )
  },
}
