// The questions about the plan: each axis with its themes and the needs it answers.
import { valeursDe } from '../propositions.ts'
import type { Question, Recueil } from '../question.ts'
import { serie, serieDe } from '../recueil.ts'

export function axes(recueil: Recueil): readonly Question[] {
  const besoins = serieDe(recueil, 'besoin')
  return serie(recueil, 'axe', rang => [
    {
      id: `axe.${rang}`,
      genre: 'texte',
      inconnu: rang === 1 ? 'plus tard' : 'c’est tout',
      texte: rang === 1 ? 'Titre du premier axe ?' : `Titre de l’axe ${rang} ?`,
      pourquoi:
        rang === 1
          ? 'Les axes sont les grandes parties du plan d’actions. S’ils ne sont pas encore choisis, laissez vide.'
          : 'Une réponse vide : c’était le dernier.',
      ...(rang === 1 ? { exemple: 'Accéder aux soins partout' } : {}),
    },
    {
      id: `axe.${rang}.themes`,
      genre: 'cases',
      texte: `Thèmes de l’axe ${rang} ?`,
      pourquoi: 'Les thèmes disent quels champs de la loi sont couverts. Les fiches de l’axe en héritent.',
      exemple: 'un ou deux suffisent',
      choix: valeursDe('theme'),
    },
    ...(besoins.length === 0 ? [] : [repondA(rang, besoins)]),
  ])
}

function repondA(rang: number, besoins: readonly string[]): Question {
  return {
    id: `axe.${rang}.besoins`,
    genre: 'cases',
    texte: `À quels besoins répond l’axe ${rang} ?`,
    pourquoi: 'Le lecteur verra que chaque axe vient du diagnostic.',
    choix: besoins.map((nom, n) => ({ valeur: String(n), nom })),
  }
}
