// The last look: what will be written, what stays to complete, and the choice to write, to go back, or to stop there.
import { compter } from '../../../mots.ts'
import { type Choix, convient, montrer, type Question, type Recueil } from '../question.ts'

/** The last question, and what may be answered to it. */
export const FIN = 'fin'
export const ECRIRE = 'ecrire'
export const REVENIR = 'revenir'
const PLUS_TARD = 'plus-tard'

const CHOIX: readonly Choix[] = [
  { valeur: ECRIRE, nom: 'Écrire le projet' },
  { valeur: REVENIR, nom: 'Revenir à une étape' },
  { valeur: PLUS_TARD, nom: 'M’arrêter là : mes réponses sont gardées, rien n’est écrit' },
]

/** `avant`: all the questions that were asked. */
export function relecture(recueil: Recueil, avant: readonly Question[], dossier: string): readonly Question[] {
  const posees = avant.filter(q => recueil[q.id] !== undefined && convient(q, recueil[q.id]))
  const sues = posees.filter(q => recueil[q.id] !== null && !estVide(recueil[q.id]))
  const inconnues = posees.filter(q => recueil[q.id] === null && (q.inconnu ?? 'à compléter') === 'à compléter')
  return [
    {
      id: FIN,
      genre: 'choix',
      exige: true,
      annonce: [
        ...sues.map(q => `– ${q.texte} ${montrer(q, recueil[q.id] ?? null)}`),
        '',
        ...(inconnues.length === 0
          ? ['Rien ne reste à compléter parmi ces questions.']
          : [
              `${compter(inconnues.length, 'réponse reste', 'réponses restent')} à compléter :`,
              ...inconnues.map(q => `– ${q.texte}`),
            ]),
        '',
      ],
      texte: `Écrire le projet dans « ${dossier} » ?`,
      pourquoi: 'Tout se change ensuite dans les fichiers, ou en revenant maintenant à une étape.',
      choix: CHOIX,
      defaut: ECRIRE,
    },
  ]
}

function estVide(valeur: unknown): boolean {
  return Array.isArray(valeur) && valeur.length === 0
}
