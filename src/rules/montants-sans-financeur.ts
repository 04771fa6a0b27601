// A budget whose greater part nobody is said to pay.
import type { Coherence } from '../model/regle.ts'
import { enEuros } from '../mots.ts'
import { arsManque } from './appuis/acteurs.ts'
import { fichesActives } from './appuis/fiches.ts'
import { QUI_FINANCE } from './appuis/sources.ts'

export const montantsSansFinanceur: Coherence = {
  id: 'montants-sans-financeur',
  gravite: 'information',
  phase: 'redaction',
  source: QUI_FINANCE,
  suppose: ['fiches', 'acteurs'],
  resume: 'En général, la plus grande part des montants a un financeur.',
  pourquoi:
    'Quand on ne voit pas qui paie quoi, ni les financeurs ni l’évaluation ne s’y retrouvent. La règle parle quand plus de la moitié des montants des fiches n’a pas de financeur. Une ligne « a-trouver » le dit, et n’est pas comptée.',
  conseil: 'Ajoutez « financeur » à ces lignes, ou « etat: a-trouver » tant que personne ne s’est engagé.',
  exemple: {
    faux: fiche(''),
    juste: fiche(', financeur: { nom: Commune }'),
  },
  check(projet) {
    if (arsManque(projet)) return []
    const lignes = fichesActives(projet).flatMap(({ fiche, at }) =>
      (fiche.budget?.lignes ?? []).flatMap(({ montant = 0, financeur, etat }, rang) =>
        etat === 'a-trouver' ? [] : [{ montant, sans: financeur === undefined, at: [...at, 'budget', 'lignes', rang] }],
      ),
    )
    const somme = (choisies: typeof lignes) => choisies.reduce((total, { montant }) => total + montant, 0)
    const sans = lignes.filter(ligne => ligne.sans && ligne.montant > 0)
    const [premiere] = sans
    const [tout, part] = [somme(lignes), somme(sans)]
    if (premiere === undefined || part * 2 <= tout) return []
    const message = `Dans les fiches, ${enEuros(part)} sur ${enEuros(tout)} n’ont pas de financeur.`
    return [{ at: [...premiere.at, 'montant'], message }]
  },
}

function fiche(financeur: string): string {
  return `# acteurs.yaml
acteurs: [{ id: ars, nom: Agence régionale de santé, type: ars, en_tant_que: [signataire] }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes:
    - { libelle: Véhicule, montant: 60 000 €${financeur} }
    - { libelle: Carburant, montant: 4 000 €, financeur: ars }
`
}
