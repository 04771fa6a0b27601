// Two pages for elected officials: what the contract is, for whom, with whom, when, with what money, and what comes next.
import type { Projet } from '../../../model/projet.generated.ts'
import { avisSansFiche } from '../avis.ts'
import { periode } from '../contexte.ts'
import type { Compose } from '../demande.ts'
import { budget } from '../figures/budget.ts'
import { calendrierDesAxes } from '../figures/calendrier.ts'
import { gouvernance } from '../figures/gouvernance.ts'
import { matriceDesChamps } from '../figures/matrice.ts'
import { carteDuTerritoire } from '../figures/territoire.ts'
import type { Reperes } from '../reperes.ts'
import { repartir } from '../synthese/pages.ts'
import { hauteurDuTitre, MESURES, rubriques } from '../synthese/rubriques.ts'

export function synthese(r: Reperes, projet: Projet): Compose {
  const { contrat } = r.projet
  const { libelle, dates } = periode(contrat.periode)
  const pages = repartir(serrage => rubriques(r, serrage), hauteurDuTitre(contrat.titre ?? contrat.id ?? ''))
  const mesures = (nom: string) =>
    MESURES(pages.find(p => p.rubriques.some(({ gabarit }) => gabarit === `synthese/${nom}`))?.serrage ?? 0)
  return {
    vue: {
      titre: contrat.titre ?? contrat.id,
      periode: libelle ?? dates,
      pages: pages.map(p => p.rubriques),
    },
    avis: avisSansFiche(projet),
    dessins: {
      territoire: () => carteDuTerritoire(r),
      'calendrier-axes': () => calendrierDesAxes(r),
      budget: () => budget(r, mesures('budget').budget)?.dessin ?? null,
      gouvernance: () => gouvernance(r, mesures('gouvernance').details),
      champs: () => matriceDesChamps(r),
    },
  }
}
