// The questions about when: the first day and the length.
import type { Question, Recueil } from '../question.ts'
import { texteDe } from '../recueil.ts'
import { date, entier } from '../saisies.ts'

export function periode(recueil: Recueil): readonly Question[] {
  const debut: Question = {
    id: 'debut',
    genre: 'texte',
    texte: 'Quand le contrat commence-t-il ?',
    pourquoi: 'L’année suffit ; le mois ou le jour se préciseront.',
    exemple: '2027, mars 2027 ou 01/03/2027',
    controle: texte => date(texte).faute,
  }
  if (texteDe(recueil, 'debut') === undefined) return [debut]
  return [
    debut,
    {
      id: 'duree',
      genre: 'texte',
      texte: 'Pour combien d’années ?',
      pourquoi: 'Le plus souvent de trois à six ans ; la loi n’en fixe pas. La fin du contrat en est déduite.',
      exemple: '5',
      controle: texte => entier(texte, 1, 15).faute,
    },
  ]
}
