// A signature given before the assembly allowed it.
import { apresCertainement } from '../model/date.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { type Acteur, signataires } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { actesFondateurs } from './appuis/signature.ts'
import { SAINT_FLOUR } from './appuis/sources.ts'

export const signatureAvantDeliberation: Coherence = {
  id: 'signature-avant-deliberation',
  gravite: 'avertissement',
  phase: 'preparation',
  source: SAINT_FLOUR,
  suppose: [],
  resume: 'Une signature n’est pas datée d’avant la délibération qui l’autorise.',
  pourquoi:
    'Les contrats citent, pour chaque collectivité, la délibération qui autorise son représentant à signer : elle vient donc avant la signature. Un signataire qui adhère plus tard est jugé d’après l’acte par lequel il adhère.',
  conseil:
    'Vérifiez les deux dates ; si l’acteur a signé plus tard que les autres, écrivez « signature » ou « adhesion » pour lui.',
  exemple: {
    faux: `# contrat.yaml
actes: [{ id: socle, type: contrat, date: 2026-01-15 }]
# acteurs.yaml
acteurs:
  - id: cc-valdouve
    nom: Communauté de communes du Valdouve
    type: collectivite
    en_tant_que: [porteur]
    deliberation: { reference: 2026-114, date: 2026-03-14 }
`,
    juste: `# contrat.yaml
actes: [{ id: socle, type: contrat, date: 2026-01-15 }]
# acteurs.yaml
acteurs:
  - id: cc-valdouve
    nom: Communauté de communes du Valdouve
    type: collectivite
    en_tant_que: [porteur]
    deliberation: { reference: 2025-114, date: 2025-10-14 }
`,
  },
  check(projet) {
    return signataires(projet).flatMap(({ acteur, at }) => {
      const signature = signatureDe(acteur, projet)
      const deliberation = acteur.deliberation?.date
      if (signature === undefined || deliberation === undefined) return []
      if (!apresCertainement(deliberation, signature)) return []
      return [
        {
          at: [...at, 'deliberation', 'date'],
          message: `${nommer(acteur)} délibère (${dateEnMots(deliberation)}) après avoir signé (${dateEnMots(signature)}).`,
        },
      ]
    })
  },
}

/** Its own signature's date, else the act by which it joined, else the latest founding act it signs. */
function signatureDe(acteur: Acteur, projet: Projet): string | undefined {
  if (acteur.signature?.date !== undefined) return acteur.signature.date
  if (acteur.adhesion !== undefined) return projet.contrat.actes?.find(({ id }) => id === acteur.adhesion)?.date
  const dates = actesFondateurs(projet)
    .filter(({ acte }) => acte.acteurs === undefined || acte.acteurs.includes(acteur.id))
    .map(({ acte }) => acte.date)
  // One founding act without a date may be the one this actor signed.
  if (dates.length === 0 || dates.includes(undefined)) return undefined
  return dates.reduce((tard, date) => (apresCertainement(date, tard) ? date : tard))
}
