// The questions about the diagnosis: how it is made, on which data, what it shows, what is needed.
import type { Question, Recueil } from '../question.ts'
import { serie, texteDe } from '../recueil.ts'
import { date } from '../saisies.ts'

export function diagnostic(recueil: Recueil): readonly Question[] {
  return [
    {
      id: 'diagnostic.methode',
      genre: 'prose',
      texte: 'Comment le diagnostic est-il fait, et avec qui ?',
      pourquoi: 'Les signataires verront que les habitants et les professionnels ont été entendus.',
      exemple: '« Données de l’observatoire régional, vingt entretiens, trois ateliers d’habitants… »',
    },
    {
      id: 'source',
      genre: 'texte',
      texte: 'Sur quelle étude ou quelles données s’appuie-t-il ?',
      pourquoi:
        'Un diagnostic sans source datée se discute à chaque réunion. D’autres s’ajouteront dans diagnostic.yaml.',
      exemple: 'Portrait de santé du territoire',
    },
    ...(texteDe(recueil, 'source') === undefined ? [] : [DATE_DE_LA_SOURCE]),
    ...serie(recueil, 'constat', rang => [
      {
        id: `constat.${rang}`,
        genre: 'texte',
        inconnu: rang === 1 ? 'à compléter' : 'c’est tout',
        texte: rang === 1 ? 'Quel est le principal constat ?' : `Un ${rang}e constat ?`,
        pourquoi:
          rang === 1
            ? 'Une phrase : ce que montre le diagnostic. Vous la développerez dans diagnostic.yaml.'
            : 'Une réponse vide : c’est tout pour l’instant.',
        ...(rang === 1 ? { exemple: 'Une démographie médicale en recul' } : {}),
      },
    ]),
    ...serie(recueil, 'besoin', rang => [
      {
        id: `besoin.${rang}`,
        genre: 'texte',
        inconnu: rang === 1 ? 'à compléter' : 'c’est tout',
        texte: rang === 1 ? 'Quel est le premier besoin qui sort du diagnostic ?' : `Un ${rang}e besoin ?`,
        pourquoi:
          rang === 1
            ? 'Les axes diront à quels besoins ils répondent.'
            : 'Une réponse vide : c’est tout pour l’instant.',
        ...(rang === 1 ? { exemple: 'Un médecin traitant pour chacun' } : {}),
      },
    ]),
  ]
}

const DATE_DE_LA_SOURCE: Question = {
  id: 'source.date',
  genre: 'texte',
  texte: 'De quand date cette source ?',
  pourquoi: 'L’année suffit : le lecteur jugera si les chiffres valent encore.',
  exemple: '2025',
  controle: texte => date(texte).faute,
}
