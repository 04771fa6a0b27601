// The four fields of the law recited in their old wording, before anything is signed.
import type { Coherence } from '../model/regle.ts'
import { QUATRE_CHAMPS } from './appuis/sources.ts'
import { textes } from './appuis/textes.ts'

const ANCIEN = /accompagnement médico-social(?!e?s? et social)/i
/** Whoever recites the list names these too; an action for elderly people does not. */
const AUTRES = [/prévention/i, /politiques? de soins?/i]

export const etSocialOublie: Coherence = {
  id: 'et-social-oublie',
  gravite: 'information',
  phase: 'redaction',
  source: QUATRE_CHAMPS,
  suppose: [],
  resume: 'Les quatre champs de la loi sont cités dans leur rédaction d’aujourd’hui.',
  pourquoi:
    'Le quatrième champ est aujourd’hui « l’accompagnement médico-social et social ». Des pages plus anciennes, que l’on recopie, s’arrêtent à « médico-social » : les actions sociales semblent alors hors du contrat. Depuis quand la loi dit « et social » n’a pas été trouvé : un contrat signé n’est pas jugé.',
  conseil: 'Écrivez « accompagnement médico-social et social ».',
  exemple: {
    faux: `# contrat.yaml
clauses:
  objet: Le contrat porte sur la promotion de la santé, la prévention, les politiques de soins et l’accompagnement médico-social.
`,
    juste: `# contrat.yaml
clauses:
  objet: Le contrat porte sur la promotion de la santé, la prévention, les politiques de soins et l’accompagnement médico-social et social.
`,
  },
  check({ contrat, faits }) {
    if (faits.signe) return []
    const { visas, considerants, preambule, clauses } = contrat
    const dits = Object.entries({ visas, considerants, preambule, clauses })
    return dits
      .flatMap(([cle, valeur]) => textes(valeur, ['contrat', cle]))
      .filter(({ texte }) => ANCIEN.test(texte) && AUTRES.every(mot => mot.test(texte)))
      .map(({ at }) => ({
        at,
        message:
          'Les champs de la loi sont cités sans « et social », que le texte d’aujourd’hui ajoute à « médico-social ».',
      }))
  },
}
