// What is still « à compléter » when the contract is about to be signed.
import { chemin } from '../model/chemin.ts'
import { PARTIES } from '../model/partie.ts'
import type { Coherence } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const resteACompleter: Coherence = {
  id: 'reste-a-completer',
  gravite: 'avertissement',
  phase: 'signature',
  source: OUTIL,
  suppose: [],
  resume: 'Au moment de signer, il ne reste pas de valeur « à compléter ».',
  pourquoi:
    'Écrire « à compléter » est la bonne façon d’attendre une réponse, et l’outil l’affiche dans le projet de contrat. Au moment de la signature, ce qui reste est un blanc dans le document que chacun signe. Les dates et références des délibérations, connues plus tard, ne comptent pas.',
  conseil: 'Complétez ces valeurs, ou retirez celles dont le contrat peut se passer.',
  exemple: {
    faux: `# contrat.yaml
preambule: à compléter
`,
    juste: `# contrat.yaml
preambule: Les partenaires du Valdouve travaillent ensemble depuis 2018.
`,
  },
  check({ faits, contrat }) {
    const reste = faits.a_completer
      .filter(({ chemin }) => !PLUS_TARD.test(chemin))
      .sort((a, b) => partieDe(a.chemin) - partieDe(b.chemin))
    const [premier] = reste
    // Once signed, what is left blank is how the contract was signed.
    if (!premier || (contrat.phase !== undefined && SIGNE.has(contrat.phase))) return []
    return [{ at: chemin(premier.chemin), message: `Il reste ${compter(reste.length, 'valeur')} à compléter.` }]
  },
}

/** In the order in which the parts are read: the contract first. */
function partieDe(lieu: string): number {
  return PARTIES.findIndex(partie => lieu.startsWith(`/${partie}`))
}

/** Known only once the assemblies have voted and everybody has signed. */
const PLUS_TARD =
  /^\/acteurs\/acteurs\/\d+\/(deliberation|signature|representant)\b|^\/contrat\/actes\/\d+\/|^\/suivi\//
const SIGNE: ReadonlySet<string> = new Set(['mise-en-oeuvre', 'evaluation', 'acheve'])
