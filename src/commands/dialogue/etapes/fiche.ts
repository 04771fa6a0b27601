// The questions about a first action, to serve as a model for the others.
import { valeursDe } from '../propositions.ts'
import type { Question, Recueil } from '../question.ts'
import { listeDe, serieDe, texteDe } from '../recueil.ts'
import { date } from '../saisies.ts'
import { gensConnus } from './acteurs.ts'

export function fiche(recueil: Recueil): readonly Question[] {
  const titre: Question = {
    id: 'fiche',
    genre: 'texte',
    inconnu: 'plus tard',
    texte: 'Titre d’une première action ?',
    pourquoi: 'Une première fiche servira de modèle aux suivantes. Si rien n’est décidé, laissez vide.',
    exemple: 'Un bus santé dans les bourgs',
  }
  return texteDe(recueil, 'fiche') === undefined ? [titre] : [titre, ...details(recueil)]
}

function details(recueil: Recueil): readonly Question[] {
  const axes = serieDe(recueil, 'axe').map((nom, n) => ({ valeur: String(n + 1), nom }))
  const gens = gensConnus(recueil)
  const herites = listeDe(recueil, `axe.${texteDe(recueil, 'fiche.axe')}.themes`)
  return [
    ...(axes.length === 0 ? [] : [relever(axes)]),
    {
      id: 'fiche.description',
      genre: 'prose',
      texte: 'Que fera-t-on, concrètement ?',
      pourquoi:
        'Quelqu’un qui n’était pas à la réunion doit comprendre l’action. Vous pouvez coller un texte venu de Word.',
      exemple: '« Deux fois par semaine, un véhicule aménagé s’installe sur la place d’un bourg… »',
    },
    {
      id: 'fiche.pilote',
      genre: 'choix',
      texte: 'Qui conduit cette action ?',
      pourquoi: 'L’organisme responsable ; d’autres s’ajouteront dans la fiche.',
      choix: gens,
      defaut: 'porteur',
    },
    {
      id: 'fiche.partenaires',
      genre: 'cases',
      texte: 'Qui d’autre y contribue ?',
      pourquoi: 'Les partenaires déjà connus ; ce que chacun apporte se dira dans la fiche.',
      choix: gens.filter(g => g.valeur !== recueil['fiche.pilote']),
    },
    {
      id: 'fiche.themes',
      genre: 'cases',
      texte: 'Thèmes de cette action ?',
      pourquoi:
        herites.length > 0
          ? 'Ceux de l’axe valent déjà : cochez seulement si l’action en a d’autres.'
          : 'Les thèmes disent quels champs de la loi elle couvre : un ou deux suffisent.',
      choix: valeursDe('theme'),
    },
    {
      id: 'fiche.publics',
      genre: 'cases',
      texte: 'Pour quels publics ?',
      pourquoi: 'Les publics que l’action veut toucher en premier.',
      choix: valeursDe('public'),
    },
    {
      id: 'fiche.debut',
      genre: 'texte',
      texte: 'Quand commence cette action ?',
      pourquoi: 'L’année suffit.',
      exemple: '2027 ou mars 2027',
      controle: texte => date(texte).faute,
    },
  ]
}

function relever(axes: readonly { readonly valeur: string; readonly nom: string }[]): Question {
  return {
    id: 'fiche.axe',
    genre: 'choix',
    texte: 'De quel axe relève cette action ?',
    pourquoi: 'L’action sera imprimée avec les autres du même axe.',
    choix: axes,
    defaut: '1',
  }
}
