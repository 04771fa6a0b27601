// A district or a unit set in a commune that the territory does not list.
import type { Chemin } from '../model/chemin.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const communeHorsPerimetre: Coherence = {
  id: 'commune-hors-perimetre',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'La commune d’un quartier ou d’une division est de celles que liste le territoire.',
  pourquoi:
    'Un quartier situé dans une commune qui n’est pas listée vient d’un code mal recopié, ou d’une commune oubliée dans la liste. La règle ne parle que si le territoire liste ses communes et aucune intercommunalité. Une division « hors_perimetre: oui » n’est pas jugée.',
  conseil: 'Corrigez le code, ou ajoutez la commune à « communes ».',
  exemple: {
    faux: `# territoire.yaml
communes: [{ code: "44999", nom: Valdouve }]
quartiers_prioritaires: [{ nom: Les Tilleuls, commune: "44998" }]
`,
    juste: `# territoire.yaml
communes: [{ code: "44999", nom: Valdouve }]
quartiers_prioritaires: [{ nom: Les Tilleuls, commune: "44999" }]
`,
  },
  check({ territoire }) {
    const { communes = [], epci = [], quartiers_prioritaires: quartiers = [], unites = [] } = territoire
    const codes = new Set(communes.flatMap(({ code }) => code ?? []))
    if (codes.size === 0 || codes.size < communes.length || epci.length > 0) return []
    const citees = [
      ...quartiers.flatMap((quartier, rang) =>
        quartier.commune === undefined
          ? []
          : [cite(quartier.commune, quartier, ['territoire', 'quartiers_prioritaires', rang, 'commune'])],
      ),
      ...unites.flatMap((unite, rang) =>
        unite.hors_perimetre === true
          ? []
          : (unite.communes ?? []).map((code, n) => cite(code, unite, ['territoire', 'unites', rang, 'communes', n])),
      ),
    ]
    return citees
      .filter(({ code }) => !codes.has(code))
      .map(({ code, de, at }) => ({
        at,
        message: `${de} cite la commune ${entreGuillemets(code)}, qui n’est pas de celles du territoire.`,
      }))
  },
}

function cite(code: string, lieu: { readonly nom?: string }, at: Chemin) {
  return { code, de: nommer(lieu), at }
}
