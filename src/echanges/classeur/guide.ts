// The first page of the workbook: what to fill, what to leave alone, before when, back to whom.
import type { FeuilleDeGuide } from '../../bureautique/classeur/classeur.ts'
import { TABLEAUX } from '../../champs/index.ts'
import { compter, dateEnMots, enumerer } from '../../mots.ts'
import { ACTION, FICHES, GUIDE, IDENTIFIANT, RANG } from './feuilles.ts'

type Demande = {
  readonly contrat: { readonly titre: string }
  readonly avant?: string
  readonly retour?: string
  readonly fiches: readonly unknown[]
}

export function guideDuClasseur({ contrat, avant, retour, fiches }: Demande): FeuilleDeGuide {
  const combien = fiches.length === 1 ? 'votre action' : `vos ${compter(fiches.length, 'action')}`
  const quand = avant === undefined ? 'dès que vous le pouvez' : `avant ${dateEnMots(avant, 'le')}`
  const ou = retour === undefined ? 'en réponse au message qui l’accompagnait' : `à : ${retour}`
  return {
    nom: GUIDE,
    guide: [
      { titre: contrat.titre },
      {
        texte: `Bonjour, et merci de votre aide. Ce classeur reprend ce que nous savons aujourd’hui de ${combien}. Complétez ce qui manque, corrigez ce qui n’est plus juste, même en partie, puis enregistrez-le et renvoyez-le ${quand}, ${ou}.`,
      },
      { titre: 'Comment remplir', niveau: 2 },
      { terme: `Feuille « ${FICHES} »`, texte: 'Une ligne par action, une colonne par question.' },
      {
        terme: 'Les feuilles suivantes',
        texte: `${enumerer(TABLEAUX.map(({ titre }) => titre))} : une ligne par objectif, par organisme, par dépense… Des lignes vides vous attendent en bas : choisissez l’action dans la colonne « ${ACTION} », puis remplissez la suite.`,
      },
      {
        terme: 'Les listes',
        texte:
          'Une flèche, à droite de la case, montre les choix possibles. Là où plusieurs réponses conviennent, séparez-les par « ; ». Un organisme qui n’est pas dans la liste s’écrit simplement à la place.',
      },
      {
        terme: 'Les dates',
        texte: 'Comme vous les connaissez : 15/03/2027, mars 2027, 3e trimestre 2027 ou 2027.',
      },
      { terme: 'Les montants', texte: 'En euros : 60000 ou 60 000 €.' },
      {
        terme: 'Une question, un doute ?',
        texte: 'Laissez la case vide, ou posez un commentaire sur la case : il nous parviendra avec vos réponses.',
      },
      { titre: 'Ce qu’il vaut mieux laisser', niveau: 2 },
      {
        texte: `Les colonnes « ${IDENTIFIANT} » et « ${RANG} » nous servent à retrouver chaque ligne. Tout le reste est à vous : triez, filtrez, déplacez ou élargissez les colonnes, ajoutez des lignes. Pour retirer une ligne d’un tableau, supprimez-la.`,
      },
    ],
  }
}
