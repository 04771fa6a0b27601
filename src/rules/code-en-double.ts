// The same commune, EPCI, neighbourhood or body listed twice under one official code.
import type { Chemin } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const codeEnDouble: Coherence = {
  id: 'code-en-double',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Deux communes, EPCI, quartiers ou acteurs ne portent pas le même code officiel.',
  pourquoi:
    'Un code Insee, un SIREN ou un code de quartier ne désigne qu’une chose. Écrit deux fois, il compte deux fois la même population, ou cache une faute de copie dans l’un des deux.',
  conseil: 'Retirez la ligne en trop, ou corrigez son code.',
  exemple: {
    faux: `# territoire.yaml
communes:
  - { code: "44999", nom: Valdouve }
  - { code: "44999", nom: Saint-Aubin-du-Val }
`,
    juste: `# territoire.yaml
communes:
  - { code: "44999", nom: Valdouve }
  - { code: "44998", nom: Saint-Aubin-du-Val }
`,
  },
  check(projet) {
    return listes(projet).flatMap(({ codes, at, cle }) => {
      const vus = new Map<string, string>()
      return codes.flatMap(({ code, nom }, rang) => {
        if (code === undefined) return []
        const normal = code.replace(/\s/g, '')
        const premier = vus.get(normal)
        if (premier === undefined) {
          vus.set(normal, nom ?? code)
          return []
        }
        return [{ at: [...at, rang, cle], message: `Le code ${code} est déjà celui de ${entreGuillemets(premier)}.` }]
      })
    })
  },
}

type Code = { readonly code: string | undefined; readonly nom: string | undefined }
type Liste = { readonly codes: readonly Code[]; readonly at: Chemin; readonly cle: string }

function listes({ territoire, acteurs }: Projet): readonly Liste[] {
  const { communes = [], epci = [], quartiers_prioritaires: quartiers = [] } = territoire
  return [
    { codes: communes.map(({ code, nom }) => ({ code, nom })), at: ['territoire', 'communes'], cle: 'code' },
    { codes: epci.map(({ siren, nom }) => ({ code: siren, nom })), at: ['territoire', 'epci'], cle: 'siren' },
    {
      codes: quartiers.map(({ code, nom }) => ({ code, nom })),
      at: ['territoire', 'quartiers_prioritaires'],
      cle: 'code',
    },
    {
      codes: (acteurs.acteurs ?? []).map(({ siren, nom }) => ({ code: siren, nom })),
      at: ['acteurs', 'acteurs'],
      cle: 'siren',
    },
  ]
}
