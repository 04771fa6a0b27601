// A part of the contract that rests on an action which has left it.
import type { Chemin } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const ficheSortieCitee: Coherence = {
  id: 'fiche-sortie-citee',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Le contrat ne s’appuie pas sur une fiche qui en est sortie.',
  pourquoi:
    'Le volet santé mentale, la participation, l’évaluation ou une autre fiche renvoient à une action qui a quitté le contrat. Le lecteur cherchera une fiche qui n’est plus au programme, et ce volet n’est peut-être plus mis en œuvre.',
  conseil: 'Citez la fiche qui prend la suite, ou retirez le renvoi.',
  exemple: {
    faux: `# contrat.yaml
participation:
  description: Un comité d’usagers suit le contrat.
  fiches: [comite-usagers]
# fiches/comite-usagers.yaml
id: comite-usagers
titre: Un comité d’usagers
sortie: { date: 2028, motif: pérennisée }
`,
    juste: `# contrat.yaml
participation:
  description: Un comité d’usagers suit le contrat.
  fiches: [comite-usagers]
# fiches/comite-usagers.yaml
id: comite-usagers
titre: Un comité d’usagers
`,
  },
  check(projet) {
    const sorties = new Map(projet.fiches.filter(fiche => fiche.sortie).map(fiche => [fiche.id, fiche]))
    return renvois(projet).flatMap(({ ids, at, qui }) =>
      ids.flatMap((id, rang) => {
        const fiche = sorties.get(id)
        if (!fiche) return []
        return [
          { at: [...at, rang], message: `${qui} renvoie à la fiche ${nommer(fiche)}, qui est sortie du contrat.` },
        ]
      }),
    )
  },
}

type Renvoi = { readonly ids: readonly string[]; readonly at: Chemin; readonly qui: string }

function renvois({ contrat, gouvernance, evaluation, fiches }: Projet): readonly Renvoi[] {
  const parties: readonly (Omit<Renvoi, 'ids'> & { readonly ids: readonly string[] | undefined })[] = [
    { ids: contrat.sante_mentale?.fiches, at: ['contrat', 'sante_mentale', 'fiches'], qui: 'Le volet santé mentale' },
    { ids: contrat.participation?.fiches, at: ['contrat', 'participation', 'fiches'], qui: 'La participation' },
    { ids: gouvernance.coordination?.fiches, at: ['gouvernance', 'coordination', 'fiches'], qui: 'La coordination' },
    { ids: evaluation.fiches, at: ['evaluation', 'fiches'], qui: 'L’évaluation' },
    ...fiches.map((fiche, rang) => ({
      ids: fiche.sortie ? [] : fiche.depend_de,
      at: ['fiches', rang, 'depend_de'],
      qui: `La fiche ${nommer(fiche)}`,
    })),
  ]
  return parties.map(({ ids, at, qui }) => ({ ids: ids ?? [], at, qui }))
}
