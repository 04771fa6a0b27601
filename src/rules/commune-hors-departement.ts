// A commune whose code belongs to a département the territory does not list.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const communeHorsDepartement: Coherence = {
  id: 'commune-hors-departement',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Le code d’une commune est d’un des départements du territoire.',
  pourquoi:
    'Le code d’une commune commence par celui de son département. Un contrat peut s’étendre sur plusieurs départements, mais chacun devrait être listé : la région et les partenaires à inviter en dépendent. C’est aussi la trace d’un code postal écrit à la place du code de commune.',
  conseil: 'Corrigez le code (celui de l’Insee, pas le code postal), ou ajoutez le département à « departements ».',
  exemple: {
    faux: `# territoire.yaml
departements: ["44"]
communes: [{ code: "49999", nom: Valdouve }]
`,
    juste: `# territoire.yaml
departements: ["44", "49"]
communes: [{ code: "49999", nom: Valdouve }]
`,
  },
  check({ territoire }) {
    const { departements = [], communes = [] } = territoire
    if (departements.length === 0) return []
    return communes.flatMap(({ code, nom }, rang) => {
      const departement = code === undefined ? undefined : departementDe(code)
      if (departement === undefined || departements.includes(departement)) return []
      const message = `La commune ${entreGuillemets(nom ?? code ?? '')} (${code}) est du département ${departement}, qui n’est pas parmi ceux du territoire : ${enumerer(departements, 6)}.`
      return [{ at: ['territoire', 'communes', rang, 'code'], message }]
    })
  },
}

/** `44999` → `44`, `2A004` → `2A`, `97411` → `974`. */
function departementDe(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)
}
