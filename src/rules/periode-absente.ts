// A contract that does not say from when to when it runs.
import type { Coherence } from '../model/regle.ts'
import { estDit } from './appuis/places.ts'
import { COULOMMIERS } from './appuis/sources.ts'

export const periodeAbsente: Coherence = {
  id: 'periode-absente',
  gravite: 'avertissement',
  phase: 'redaction',
  source: COULOMMIERS,
  suppose: ['contrat'],
  resume: 'La période du contrat a un début et une fin.',
  pourquoi:
    'La loi ne fixe pas la durée d’un contrat local de santé : c’est au contrat de la dire. Sans ces dates, on ne sait ni jusqu’à quand les signataires s’engagent, ni quand préparer la suite, et rien ne peut être vérifié des calendriers des fiches.',
  conseil:
    'Dans contrat.yaml, écrivez « periode » avec « debut » et « fin » ; « à compléter » si la date se discute encore.',
  exemple: {
    faux: `# contrat.yaml
periode: { libelle: 2026-2030 }
`,
    juste: `# contrat.yaml
periode: { libelle: 2026-2030, debut: 2026-01-01, fin: 2030-12-31 }
`,
  },
  check(projet) {
    const at = ['contrat', 'periode']
    const bornes = [
      { cle: 'debut', nom: 'commence' },
      { cle: 'fin', nom: 'finit' },
    ].filter(({ cle }) => !estDit(projet, [...at, cle]))
    if (bornes.length === 0 || projet.faits.a_completer.some(({ chemin }) => chemin === '/contrat/periode')) return []
    const message = `Le contrat ne dit pas quand il ${bornes.map(({ nom }) => nom).join(' ni quand il ')}.`
    return [{ at, on: 'cle', message }]
  },
}
