// A SIREN that is no intercommunality's.
import type { Coherence } from '../model/regle.ts'
import { epci } from '../territoires/registre.ts'
import { COG, chiffres, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'
import { entreGuillemets } from './appuis/mots.ts'

/** The list is that of this day. */
const JOUR_DE_LA_LISTE = 2026_01_01
/** Groupings that the list does not hold, since they levy no tax of their own. */
const AUTRES = /\b(?:petr|p[oô]le|pays|syndicat|sivo[mu]|entente|association)\b/i

export const epciInconnu: Coherence = {
  id: 'epci-inconnu',
  gravite: 'avertissement',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Le SIREN d’une intercommunalité est dans la liste officielle.',
  pourquoi:
    'Un SIREN mal recopié ne mène à aucune commune : le périmètre écrit n’est plus celui que l’on croit. La liste est celle des communautés, métropoles et établissements territoriaux au 1er janvier 2026 ; elle n’a ni les pays, ni les PETR, ni les syndicats, et la règle ne dit rien d’un contrat signé avant, dont l’intercommunalité a pu disparaître depuis.',
  conseil: 'Vérifiez les neuf chiffres ; pour un pays, un PETR ou un syndicat, listez plutôt ses intercommunalités.',
  exemple: {
    faux: `# territoire.yaml
epci: [{ siren: "200072990", nom: CC du Grand Langres }]
`,
    juste: `# territoire.yaml
epci: [{ siren: "200072999", nom: CC du Grand Langres }]
`,
  },
  check({ territoire, faits }) {
    if (faits.jour_juge < JOUR_DE_LA_LISTE) return []
    return (territoire.epci ?? []).flatMap(({ siren, nom = '' }, rang) => {
      if (siren === undefined || AUTRES.test(nom) || epci(chiffres(siren)) !== undefined) return []
      const dequi = nom === '' ? '' : `, écrit pour ${entreGuillemets(nom)},`
      const message = `Le SIREN ${entreGuillemets(siren)}${dequi} n’est celui d’aucune intercommunalité de la liste de 2026.`
      return [{ at: ['territoire', 'epci', rang, 'siren'], message }]
    })
  },
}
