// The code of a commune that has become another one since.
import type { Coherence } from '../model/regle.ts'
import { ancienne, commune } from '../territoires/registre.ts'
import { COG, communesCitees, officiel, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'
import { entreGuillemets } from './appuis/mots.ts'

export const communeAncienne: Coherence = {
  id: 'commune-ancienne',
  gravite: 'information',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Un contrat qui n’est pas encore signé cite les communes d’aujourd’hui.',
  pourquoi:
    'Une commune déléguée, associée ou fusionnée n’est plus une collectivité : elle ne signe pas, et les statistiques sont celles de la commune qui l’a remplacée. Un contrat déjà signé garde les communes du jour de sa signature : la règle n’en dit rien.',
  conseil:
    'Écrivez le code et le nom de la commune d’aujourd’hui ; une commune déléguée que des actions visent peut être une entrée de « unites ».',
  exemple: {
    faux: `# territoire.yaml
communes: [{ code: "01340", nom: Saint-Bois }]
`,
    juste: `# territoire.yaml
communes: [{ code: "01015", nom: Arboys en Bugey }]
`,
  },
  check(projet) {
    if (projet.faits.signe) return []
    return communesCitees(projet).flatMap(({ code, nom, at }) => {
      const avant = ancienne(code)
      const aujourdhui = avant && commune(avant.devenue)
      if (avant === undefined || aujourdhui === undefined) return []
      const elle = entreGuillemets(nom ?? avant.nom ?? code)
      const message = `La commune ${elle} (${code}) fait aujourd’hui partie de ${officiel(aujourdhui.nom)} (${aujourdhui.code}).`
      return [{ at, message }]
    })
  },
}
