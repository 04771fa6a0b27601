// A length written in the contract's own words that its dates do not make.
import type { Coherence } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { OUTIL } from './appuis/sources.ts'

const NOMBRES = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
/** In a text put in small letters: classes of Unicode, and cases to fold, take long to compile. */
const LETTRE = 'a-zà-öø-ÿœ'
const DUREE = new RegExp(
  `(?<![${LETTRE}\\d])(\\d{1,2}|une?|${NOMBRES.slice(1).join('|')})\\s+(?:ans?|années?)(?![${LETTRE}])`,
  'g',
)

export const dureeContradictoire: Coherence = {
  id: 'duree-contradictoire',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'La durée écrite dans l’article est celle que donnent les dates du contrat.',
  pourquoi:
    'Un article annonce trois ans, les dates en font deux : chaque signataire retiendra la durée qui l’arrange. Si l’article nomme plusieurs durées (un renouvellement, un préavis), il suffit que l’une d’elles soit la bonne.',
  conseil: 'Corrigez « duree » sous « clauses », ou les dates de « periode ».',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2027-12-31 }
clauses:
  duree: Le contrat est conclu pour trois ans.
`,
    juste: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2028-12-31 }
clauses:
  duree: Le contrat est conclu pour trois ans.
`,
  },
  check({ contrat, faits }) {
    const dites = [...(contrat.clauses?.duree ?? '').toLowerCase().matchAll(DUREE)].map(([, nombre = '']) =>
      enChiffres(nombre),
    )
    if (faits.duree === undefined || dites.length === 0 || dites.includes(faits.duree)) return []
    const [dite = 0] = dites
    const message = `L’article sur la durée annonce ${compter(dite, 'an')}, mais de son début à sa fin le contrat dure ${compter(faits.duree, 'an')}.`
    return [{ at: ['contrat', 'clauses', 'duree'], message }]
  },
}

function enChiffres(nombre: string): number {
  return /^\d/.test(nombre) ? Number(nombre) : NOMBRES.indexOf(nombre.toLowerCase().replace(/^une$/, 'un')) + 1
}
