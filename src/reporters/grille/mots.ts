// The words of the reviewer's grid.
import type { Phase } from '../../model/phase.ts'
import type { EtatDeRegle } from '../../model/rapport.ts'
import type { Force, Gravite, Remarque } from '../../model/regle.ts'

export const PHASE: Readonly<Record<Phase, string>> = {
  preparation: 'préparation',
  diagnostic: 'diagnostic',
  programmation: 'programmation',
  redaction: 'rédaction',
  signature: 'signature',
  'mise-en-oeuvre': 'mise en œuvre',
  evaluation: 'évaluation',
  acheve: 'achevé',
}

/** Titles of the groups, in the order of the grid. */
export const GROUPES: Readonly<Record<Force, string>> = {
  loi: 'Loi',
  region: 'Texte de l’agence régionale de santé',
  recommandation: 'Recommandations',
  usage: 'Usages observés dans des contrats signés',
  outil: 'Autres exigences',
}

export const FORCE: Readonly<Record<Force, string>> = {
  loi: 'loi',
  region: 'texte régional',
  recommandation: 'recommandation',
  usage: 'usage observé',
  outil: 'règle de l’outil',
}

export const GRAVITE: Readonly<Record<Gravite, string>> = {
  erreur: 'à corriger',
  avertissement: 'à vérifier',
  information: 'pour information',
}

/** Of an obligation; one that objects to something written is « à revoir » where others « manquent ». */
export const ETATS: Readonly<Record<EtatDeRegle, string>> = {
  satisfaite: 'satisfaite',
  remarque: 'manque',
  'a-venir': 'pas encore due',
  'ecart-motive': 'écart motivé',
  'sans-objet': 'sans objet',
  'non-jugee': 'non jugée',
}
export const SANS_RAISON = 'une partie du contrat manque ou n’a pas été comprise'

/** What the counts say of each state, one and many. */
export const COMPTES: Readonly<Record<EtatDeRegle, readonly [un: string, plusieurs: string]>> = {
  satisfaite: ['satisfaite', 'satisfaites'],
  remarque: ['manquante ou à revoir', 'manquantes ou à revoir'],
  'a-venir': ['pas encore due', 'pas encore dues'],
  'ecart-motive': ['en écart motivé', 'en écart motivé'],
  'sans-objet': ['sans objet', 'sans objet'],
  'non-jugee': ['non jugée', 'non jugées'],
}

export const COLONNES = [
  'Ce qui est demandé',
  'Source',
  'État',
  'Où dans le contrat',
  'Remarque',
  'Avis du relecteur',
] as const
export const COLONNES_ECARTS = ['Règle', 'Motif', 'Auteur', 'Date', 'Expire', 'Avis du relecteur'] as const

export const AVERTISSEMENT =
  'Cette grille est établie par un programme à partir des fichiers du contrat. Elle prépare la relecture et ne vaut pas avis : ' +
  'la dernière colonne est celle du relecteur.'

/** From the most pressing. */
export const PRESSANTS: readonly Remarque['etat'][] = ['actif', 'a-venir', 'ecart-motive', 'reference']
