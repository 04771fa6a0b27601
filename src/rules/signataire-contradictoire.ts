// A body said to sign and not to sign.
import type { Coherence } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const signataireContradictoire: Coherence = {
  id: 'signataire-contradictoire',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un acteur n’est pas dit signataire et non signataire à la fois.',
  pourquoi:
    'Les parties, les engagements et les blocs de signature du document suivent ces qualités. Un acteur « signataire » avec « signe: non », ou qui a une date de signature sans être signataire, figurera à tort dans le document, ou en sera absent. Un porteur peut ne pas signer : « signe: non » est alors la bonne façon de le dire.',
  conseil: 'Gardez une seule réponse : la qualité de signataire, ou « signe: non ».',
  exemple: {
    faux: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, en_tant_que: [signataire], signe: non }
`,
    juste: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, en_tant_que: [partenaire], signe: non }
`,
  },
  check(projet) {
    return acteursSitues(projet).flatMap(({ acteur, at }) => {
      const { en_tant_que = [], signe, signature } = acteur
      const dit = en_tant_que.some(role => role === 'signataire' || role === 'cosignataire')
      if (dit && signe === false) {
        return [
          {
            at: [...at, 'signe'],
            message: `L’acteur ${nommer(acteur)} est déclaré signataire, mais avec « signe : non ».`,
          },
        ]
      }
      if (signature?.date !== undefined && !projet.faits.signataires.includes(acteur.id)) {
        const message = `L’acteur ${nommer(acteur)} a une date de signature sans être signataire du contrat.`
        return [{ at: [...at, 'signature'], on: 'cle', message }]
      }
      return []
    })
  },
}
