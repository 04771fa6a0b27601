// A listed commune that is in none of the intercommunalities that the territory names.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { commune } from '../territoires/registre.ts'
import { COG, listeEtEpci, officiel, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'
import { entreGuillemets } from './appuis/mots.ts'

const NOMS = 3

export const communeHorsEpci: Coherence = {
  id: 'commune-hors-epci',
  gravite: 'information',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Les communes listées sont dans les intercommunalités citées.',
  pourquoi:
    'Un contrat peut couvrir une intercommunalité et une commune voisine. Mais une commune venue d’un code mal recopié se voit au même signe. La règle ne parle que si toutes les intercommunalités ont un SIREN de la liste de 2026, et si le contrat n’est pas signé.',
  conseil: 'Vérifiez le code. Si la commune est bien du périmètre, dites-le sous « description », ou motivez l’écart.',
  exemple: {
    faux: `# territoire.yaml
epci: [{ siren: "200072999", nom: CC du Grand Langres }]
communes: [{ code: "52121", nom: Chaumont }]
`,
    juste: `# territoire.yaml
epci: [{ siren: "200072999", nom: CC du Grand Langres }]
`,
  },
  check(projet) {
    if (projet.faits.signe) return []
    const { liste, connus } = listeEtEpci(projet)
    if (connus.length === 0 || connus.length < (projet.territoire.epci ?? []).length) return []
    const membres = new Set(connus.flatMap(epci => epci.membres))
    const noms = enumerer(
      connus.map(({ nom }) => officiel(nom)),
      NOMS,
    )
    return liste
      .filter(({ code }) => !membres.has(code) && commune(code) !== undefined)
      .map(({ code, nom, at }) => ({
        at,
        message: `La commune ${entreGuillemets(nom ?? code)} (${code}) n’est pas de ${noms}.`,
      }))
  },
}
