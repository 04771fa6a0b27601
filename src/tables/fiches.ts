// A row for each fiche action, and a row for each of its steps.
import type { Fiche, Objectif } from '../model/projet.generated.ts'
import { code, date, deLaFiche, renvoi } from './colonnes.ts'
import { nomsDe } from './contrat.ts'
import { type ColonneDe, table } from './table.ts'

const prose = (cle: string, titre: string, de: (f: Fiche) => string | undefined): ColonneDe<Fiche> => ({
  cle,
  titre,
  genre: 'prose',
  sens: 'Le texte entier de la fiche, tel qu’il est écrit.',
  de: f => de(f)?.trimEnd(),
})
const compte = (cle: string, titre: string, de: (f: Fiche) => number): ColonneDe<Fiche> => ({
  cle,
  titre,
  genre: 'nombre',
  largeur: 11,
  sens: `Combien la fiche en compte.`,
  de,
})

export const fiches = table<Fiche>({
  nom: 'fiches',
  titre: 'Fiches',
  sens: 'Une ligne par fiche action.',
  lignes: ({ projet }) => projet.fiches,
  colonnes: [
    ...deLaFiche<Fiche>(f => f),
    ...renvoi<Fiche>(
      'rattachements',
      'Rattachement',
      'L’axe ou l’objectif que la fiche nomme.',
      f => f.rattachements,
      (id, c) => c.nommer('rattachements', id),
    ),
    ...code<Fiche>(
      'statut',
      'Statut',
      'statut',
      'Tel que convenu dans le contrat ; le suivi de chaque année est dans la feuille « Suivi ».',
      f => f.statut,
    ),
    ...code<Fiche>('priorite', 'Priorité', 'priorite', 'La priorité de l’action.', f => f.priorite),
    {
      cle: 'active',
      titre: 'En vigueur',
      genre: 'oui-non',
      sens: '« non » tant que l’acte qui apporte la fiche n’est pas signé, ou quand elle est sortie du contrat.',
      de: (f, c) => c.faitsDe(f)?.active,
    },
    {
      cle: 'pilotes',
      titre: 'Pilotes',
      genre: 'texte',
      sens: 'Qui conduit l’action ; le détail est dans la feuille « Rôles ».',
      de: (f, c) => nomsDe(f.pilotes, c),
    },
    compte('pilotes_nombre', 'Pilotes (nombre)', f => f.pilotes?.length ?? 0),
    {
      cle: 'partenaires',
      titre: 'Partenaires',
      genre: 'texte',
      sens: 'Qui y prend part.',
      de: (f, c) => nomsDe(f.partenaires, c),
    },
    compte('partenaires_nombre', 'Partenaires (nombre)', f => f.partenaires?.length ?? 0),
    ...date<Fiche>('debut', 'Début', 'premier', f => f.calendrier?.debut),
    ...date<Fiche>('fin', 'Fin', 'dernier', f => f.calendrier?.fin),
    ...code<Fiche>(
      'recurrence',
      'Rythme',
      'recurrence',
      'À quel rythme l’action revient.',
      f => f.calendrier?.recurrence,
    ),
    {
      cle: 'calendrier',
      titre: 'Calendrier, en mots',
      genre: 'texte',
      sens: 'Ce que les dates ne disent pas.',
      de: f => f.calendrier?.texte,
    },
    {
      cle: 'budget',
      titre: 'Budget (€)',
      genre: 'montant',
      sens: 'En euros : la somme des lignes de budget de la fiche, ou son total quand elle n’a pas de ligne.',
      de: (f, c) => c.faitsDe(f)?.budget,
    },
    compte('lignes_de_budget', 'Lignes de budget (nombre)', f => f.budget?.lignes?.length ?? 0),
    compte('indicateurs', 'Indicateurs (nombre)', f => f.indicateurs?.length ?? 0),
    ...code<Fiche>(
      'themes',
      'Thèmes',
      'theme',
      'Les thèmes de la fiche, ou ceux de son axe quand elle n’en dit pas.',
      (f, c) => c.faitsDe(f)?.themes,
    ),
    ...code<Fiche>(
      'champs',
      'Champs de la loi',
      'champ',
      'Les champs de l’article L. 1434-10, IV, du code de la santé publique, d’après les thèmes.',
      (f, c) => c.faitsDe(f)?.champs,
    ),
    ...code<Fiche>(
      'publics',
      'Publics',
      'public',
      'Les publics de la fiche, ou ceux de son axe quand elle n’en dit pas.',
      (f, c) => c.faitsDe(f)?.publics,
    ),
    ...renvoi<Fiche>(
      'territoires',
      'Territoires',
      'Où l’action a lieu.',
      (f, c) => c.faitsDe(f)?.territoires,
      (id, c) => c.nommer('territoires', id),
    ),
    ...code<Fiche>(
      'determinants',
      'Déterminants',
      'determinant',
      'Les déterminants de santé sur lesquels elle agit.',
      f => f.determinants,
    ),
    ...code<Fiche>('levier', 'Levier', 'levier', 'Le niveau sur lequel elle agit.', f => f.levier),
    ...code<Fiche>(
      'participation',
      'Participation des habitants',
      'degre_participation',
      'Jusqu’où les habitants prennent part à l’action.',
      f => f.participation?.degre,
    ),
    ...renvoi<Fiche>(
      'prs',
      'Projet régional de santé',
      'Les objectifs du projet régional de santé auxquels elle répond.',
      f => f.prs,
      (id, c) => c.nommer('prs', id),
    ),
    ...renvoi<Fiche>(
      'articulations',
      'Autres démarches',
      'Les autres démarches du territoire avec lesquelles elle se coordonne.',
      f => f.articulations,
      (id, c) => c.nommer('articulations', id),
    ),
    ...renvoi<Fiche>(
      'categorie',
      'Catégorie',
      'La catégorie de la fiche.',
      f => [f.categorie ?? []].flat(),
      (id, { projet }) => projet.axes.categories?.find(c => c.id === id)?.titre ?? id,
    ),
    prose('enjeux', 'Enjeux', f => f.enjeux),
    {
      cle: 'objectifs',
      titre: 'Objectifs',
      genre: 'prose',
      sens: 'Un objectif par ligne, dans l’ordre de la fiche.',
      de: f => titresDe(f.objectifs).join('\n'),
    },
    prose('description', 'Description', f => f.description),
    prose('resultats_attendus', 'Résultats attendus', f => f.resultats_attendus),
    prose('moyens_humains', 'Moyens humains', f => f.moyens?.humains),
    prose('moyens_materiels', 'Moyens matériels', f => f.moyens?.materiels),
    prose('moyens_financiers', 'Moyens financiers', f => f.moyens?.financiers),
    prose('budget_commentaire', 'Remarques sur le budget', f => f.budget?.commentaire),
    ...date<Fiche>('sortie', 'Sortie du contrat', 'premier', f => f.sortie?.date),
    {
      cle: 'sortie_motif',
      titre: 'Motif de sortie',
      genre: 'texte',
      sens: 'Pourquoi l’action a quitté le contrat.',
      de: f => f.sortie?.motif,
    },
    prose('remarque', 'Remarque', f => f.remarque),
  ],
})

function titresDe(objectifs: readonly Objectif[] | undefined): string[] {
  return (objectifs ?? []).flatMap(o => [[o.numero, o.titre].filter(Boolean).join(' '), ...titresDe(o.objectifs)])
}

type Etape = NonNullable<NonNullable<Fiche['calendrier']>['etapes']>[number] & {
  readonly fiche: Fiche
  readonly rang: number
}

export const etapes = table<Etape>({
  nom: 'etapes',
  titre: 'Étapes',
  sens: 'Une ligne par étape du calendrier d’une fiche.',
  lignes: ({ projet }) =>
    projet.fiches.flatMap(fiche => (fiche.calendrier?.etapes ?? []).map((e, n) => ({ ...e, fiche, rang: n + 1 }))),
  colonnes: [
    ...deLaFiche<Etape>(e => e.fiche),
    {
      cle: 'rang',
      titre: 'Rang',
      genre: 'nombre',
      largeur: 8,
      sens: 'Sa place dans le calendrier de la fiche.',
      de: e => e.rang,
    },
    { cle: 'titre', titre: 'Étape', genre: 'texte', largeur: 40, sens: 'Ce qui se fait.', de: e => e.titre },
    ...date<Etape>('date', 'Date', 'dernier', e => e.date),
    { cle: 'texte', titre: 'Quand, en mots', genre: 'texte', sens: 'Ce que la date ne dit pas.', de: e => e.texte },
  ],
})
