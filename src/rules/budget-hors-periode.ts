// Money for a year the contract does not cover.
import type { Chemin } from '../model/chemin.ts'
import { intervalle } from '../model/date.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { debutDuContrat, finDuContrat, periodeEnClair } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const budgetHorsPeriode: Coherence = {
  id: 'budget-hors-periode',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'En général, un montant est inscrit pour une année du contrat.',
  pourquoi:
    'Les tableaux par financeur et par année additionnent ces montants. Une année hors de la période du contrat y ajoute une colonne inattendue, souvent pour une simple faute de frappe ; une dépense préparatoire peut pourtant être voulue.',
  conseil: 'Vérifiez l’année de la ligne ou de l’enveloppe.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes: [{ libelle: Véhicule, annee: 2062, montant: 60 000 € }]
`,
    juste: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes: [{ libelle: Véhicule, annee: 2026, montant: 60 000 € }]
`,
  },
  check(projet) {
    const debut = intervalle(debutDuContrat(projet) ?? '')
    const fin = intervalle(finDuContrat(projet) ?? '')
    if (!debut && !fin) return []
    return montants(projet).flatMap(({ annee, at, quoi }) => {
      if (annee === undefined) return []
      const apres = fin !== undefined && annee * 10_000 > fin.fin
      const avant = debut !== undefined && (annee + 1) * 10_000 < debut.debut
      if (!apres && !avant) return []
      const message = `${quoi()} est inscrite pour ${annee}, hors de la période du contrat ${periodeEnClair(projet)}.`
      return [{ at: [...at, 'annee'], message }]
    })
  },
}

type Inscrit = { readonly annee: number | undefined; readonly at: Chemin; readonly quoi: () => string }

function montants(projet: Projet): readonly Inscrit[] {
  const lignes = fichesPresentes(projet).flatMap(({ fiche, at }) =>
    (fiche.budget?.lignes ?? []).map(({ annee, libelle }, rang) => ({
      annee,
      at: [...at, 'budget', 'lignes', rang],
      quoi: () =>
        libelle === undefined ? `Une ligne du budget de ${nommer(fiche)}` : `La ligne ${nommer({ titre: libelle })}`,
    })),
  )
  const enveloppes = (projet.contrat.financement?.enveloppes ?? []).map(({ annee, objet }, rang) => ({
    annee,
    at: ['contrat', 'financement', 'enveloppes', rang],
    quoi: () => (objet === undefined ? 'Une enveloppe du contrat' : `L’enveloppe ${nommer({ titre: objet })}`),
  }))
  return [...lignes, ...enveloppes]
}
