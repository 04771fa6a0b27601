// A list of communes that leaves out some of an intercommunality that the territory names.
import type { Coherence } from '../model/regle.ts'
import { compter, enumerer } from '../mots.ts'
import { commune } from '../territoires/registre.ts'
import { COG, listeEtEpci, officiel, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'

const NOMS = 6

export const epciIncomplet: Coherence = {
  id: 'epci-incomplet',
  gravite: 'information',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Les communes listées sont toutes celles de l’intercommunalité citée.',
  pourquoi:
    'Une intercommunalité sous « epci » compte pour toutes ses communes. Si la liste des communes n’en a qu’une partie, le lecteur se demande si le contrat couvre l’intercommunalité entière ou seulement ces communes ; les deux sont permis, encore faut-il que cela se lise. La règle ne parle que si la liste a déjà des communes de l’intercommunalité, et si le contrat n’est pas signé.',
  conseil:
    'Ajoutez les communes oubliées, retirez la liste, ou retirez l’intercommunalité si le contrat n’en couvre qu’une partie.',
  exemple: {
    faux: `# territoire.yaml
epci: [{ siren: "200072999", nom: CC du Grand Langres }]
communes: [{ code: "52269", nom: Langres }]
`,
    juste: `# territoire.yaml
epci: [{ siren: "200072999", nom: CC du Grand Langres }]
`,
  },
  check(projet) {
    if (projet.faits.signe) return []
    const { liste, connus } = listeEtEpci(projet)
    const listees = new Set(liste.map(({ code }) => code))
    return connus.flatMap(({ nom, membres }) => {
      const absents = membres.filter(code => !listees.has(code))
      if (absents.length === 0 || absents.length === membres.length) return []
      const noms = absents.map(code => (commune(code)?.nom ?? code).replaceAll("'", '’'))
      const message = `La liste a ${compter(membres.length - absents.length, 'commune')} de ${officiel(nom)} ; il en manque ${absents.length} : ${enumerer(noms, NOMS)}.`
      return [{ at: ['territoire', 'communes'], on: 'cle' as const, message }]
    })
  },
}
