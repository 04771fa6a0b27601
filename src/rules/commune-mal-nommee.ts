// A commune whose name and code are those of two communes.
import type { Coherence } from '../model/regle.ts'
import { commune } from '../territoires/registre.ts'
import { COG, communesCitees, memeNom, officiel, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'
import { entreGuillemets } from './appuis/mots.ts'

export const communeMalNommee: Coherence = {
  id: 'commune-mal-nommee',
  gravite: 'avertissement',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Le nom et le code d’une commune sont ceux de la même commune.',
  pourquoi:
    'Quand le nom et le code se contredisent, nul ne sait laquelle des deux communes est dans le périmètre : le lecteur croit le nom, les statistiques suivent le code. Accents, majuscules, articles et abréviations ne comptent pas, et un seul mot en commun suffit.',
  conseil: 'Corrigez le code, ou le nom.',
  exemple: {
    faux: `# territoire.yaml
communes: [{ code: "52121", nom: Langres }]
`,
    juste: `# territoire.yaml
communes: [{ code: "52269", nom: Langres }]
`,
  },
  check(projet) {
    return communesCitees(projet).flatMap(({ code, nom, at }) => {
      const officielle = commune(code)
      if (nom === undefined || officielle === undefined || memeNom(nom, officielle.nom)) return []
      const message = `Le code ${code} est celui de ${officiel(officielle.nom)}, et non de ${entreGuillemets(nom)}.`
      return [{ at, message }]
    })
  },
}
