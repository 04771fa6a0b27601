// An action planned outside the years the contract covers.
import { apresCertainement } from '../model/date.ts'
import type { Fiche, Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { debutDuContrat, finDuContrat, periodeEnClair } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

/** Such an action says itself that it was already under way, or is over. */
const COMMENCEE: ReadonlySet<Fiche['statut']> = new Set(['en-cours', 'realisee', 'en-pause', 'bloquee', 'perennisee'])

export const horsPeriode: Coherence = {
  id: 'hors-periode',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Le calendrier d’une fiche reste dans la période du contrat.',
  pourquoi:
    'Une action prévue après la fin du contrat n’engage plus personne, et une action d’avant son début n’en relève pas encore. De vrais contrats reprennent pourtant des actions déjà commencées : leur statut le dit.',
  conseil:
    'Corrigez le calendrier ou la période ; pour une action déjà commencée, écrivez « statut: en-cours » ; pour un contrat prolongé, « fin_effective ».',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2030-12-31 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier: { debut: 2026-03, fin: 2032 }
`,
    juste: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2030-12-31 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
calendrier: { debut: 2026-03, fin: 2030 }
`,
  },
  check(projet) {
    return fichesPresentes(projet).flatMap(({ fiche, at }) => {
      const faute = horsDe(projet, fiche)
      if (!faute) return []
      const message = `La fiche ${nommer(fiche)} ${faute.dit}, hors de la période du contrat ${periodeEnClair(projet)}.`
      return [{ at: [...at, 'calendrier', faute.cle], message }]
    })
  },
}

/** The first and clearest of the ways out; an action whose own dates are reversed is left to `dates-inversees`. */
function horsDe(projet: Projet, { calendrier = {}, statut }: Fiche): { cle: 'debut' | 'fin'; dit: string } | undefined {
  const { debut, fin } = calendrier
  if (apresCertainement(debut, fin)) return undefined
  const [ouverture, cloture] = [debutDuContrat(projet), finDuContrat(projet)]
  if (debut !== undefined && apresCertainement(debut, cloture)) {
    return { cle: 'debut', dit: `commence ${dateEnMots(debut, 'le')}` }
  }
  if (fin !== undefined && (apresCertainement(fin, cloture) || apresCertainement(ouverture, fin))) {
    return { cle: 'fin', dit: `finit ${dateEnMots(fin, 'le')}` }
  }
  if (debut !== undefined && apresCertainement(ouverture, debut) && !COMMENCEE.has(statut)) {
    return { cle: 'debut', dit: `commence ${dateEnMots(debut, 'le')}` }
  }
  return undefined
}
