// The boxes of an empty fiche: for each key of a fiche that a partner can fill, its words, how much room it needs, whether it is awaited.
import type { Chemin } from '../../model/chemin.ts'
import { schemaA } from '../../schema/schemas.ts'

export type Rubrique = {
  /** The key in the file of a fiche: `moyens.humains`. */
  readonly cle: string
  /** The same as the name of a field: bookmarks, and who reads a returned fiche, are named after it. */
  readonly champ: string
  readonly titre: string
  /** For somebody who never saw a file of the project. */
  readonly aide: string
  /** Lines of writing room. */
  readonly lignes: number
  /** Asked by those who draw up contracts; the others help, and may stay empty. */
  readonly attendu: boolean
}

type Mots = Pick<Rubrique, 'lignes' | 'attendu'> & { readonly suite?: string; readonly aide?: string }

/**
 * `suite` follows the schema's own description, `aide` takes its place. Awaited: the usual contents of a fiche action (axe, enjeux,
 * public, calendrier, résultats, partenaires, moyens), and what makes it an action: its title, its work, who leads it.
 */
const RUBRIQUES: Readonly<Record<string, Mots>> = {
  titre: { lignes: 2, attendu: true, suite: 'Une phrase courte, qu’un habitant comprend.' },
  rattachements: { lignes: 3, attendu: true, aide: 'L’axe ou l’objectif du contrat dont l’action relève.' },
  enjeux: { lignes: 7, attendu: true, suite: 'Le problème constaté, et ce qui le montre.' },
  objectifs: { lignes: 5, attendu: true, suite: 'Un par ligne, en commençant par un verbe.' },
  description: { lignes: 10, attendu: true, suite: 'Qui fait quoi, où, comment, dans quel ordre.' },
  themes: { lignes: 4, attendu: false, aide: 'Les thèmes abordés.' },
  publics: { lignes: 4, attendu: true, aide: 'Les personnes à qui l’action s’adresse.' },
  territoires: { lignes: 3, attendu: false, aide: 'Tout le territoire, ou des communes, des quartiers, des secteurs.' },
  pilotes: { lignes: 3, attendu: true, suite: 'L’organisme, le service, la fonction ; aucun nom de personne n’est nécessaire.' },
  referents: { lignes: 3, attendu: false, aide: 'L’élu et le technicien qui suivent l’action.' },
  partenaires: { lignes: 5, attendu: true, suite: 'Pour chacun, ce qu’il apporte.' },
  calendrier: { lignes: 5, attendu: true, aide: 'Le début, la fin, le rythme et les étapes, avec leurs dates.' },
  'moyens.humains': { lignes: 3, attendu: true, suite: 'Par exemple : une infirmière, un jour par semaine.' },
  'moyens.materiels': { lignes: 3, attendu: false },
  'moyens.financiers': { lignes: 3, attendu: false, aide: 'En quelques mots ; les montants vont dans le tableau du budget.' },
  'budget.commentaire': { lignes: 3, attendu: false, suite: 'Les lignes du budget viennent à la fin.' },
  resultats_attendus: { lignes: 5, attendu: true, suite: 'Pour qui, et à quelle échéance.' },
  'participation.degre': { lignes: 3, attendu: false, aide: 'Jusqu’où les habitants prennent part à l’action.' },
  'participation.description': { lignes: 3, attendu: false, aide: 'Comment les habitants y prennent part.' },
  prs: { lignes: 3, attendu: false, aide: 'Les objectifs du projet régional de santé auxquels l’action répond.' },
  articulations: { lignes: 2, attendu: false, aide: 'Les autres démarches du territoire avec lesquelles elle se coordonne.' },
  statut: { lignes: 2, attendu: false, aide: 'Où en est l’action aujourd’hui.' },
  priorite: { lignes: 2, attendu: false, aide: 'Sa priorité parmi les actions du contrat.' },
} // biome-ignore format: one box a line

/** The schema's title is for whoever writes the file; some need more words on paper. */
const TITRES: Readonly<Record<string, string>> = {
  titre: 'Titre de l’action',
  rattachements: 'Axe ou objectif',
  pilotes: 'Pilotage',
  'moyens.humains': 'Moyens humains',
  'moyens.materiels': 'Moyens matériels',
  'moyens.financiers': 'Moyens financiers',
  'budget.commentaire': 'Remarques sur le budget',
  'participation.degre': 'Participation des habitants',
  'participation.description': 'Manière de participer',
  prs: 'Projet régional de santé',
  articulations: 'Autres démarches',
}

export function rubriques(): Rubrique[] {
  return Object.entries(RUBRIQUES).map(([cle, { suite, aide, ...reste }]) => {
    const schema = schemaA('fiche', cle.split('.') as Chemin)?.schema
    return {
      cle,
      champ: cle.replace(/[._]/g, '-'),
      titre: TITRES[cle] ?? schema?.title ?? cle,
      aide: aide ?? [schema?.description, suite].filter(Boolean).join(' '),
      ...reste,
    }
  })
}

/** The closed list of a key: codes and labels. */
export function nomenclature(cle: string): readonly { readonly code: string; readonly libelle: string }[] {
  const chemin = cle.split('.') as Chemin
  const schema = schemaA('fiche', chemin)?.schema
  const liste = schema?.enum ? schema : schemaA('fiche', [...chemin, 0])?.schema
  return (liste?.enum ?? []).map((code, n) => ({
    code: String(code),
    libelle: liste?.enumDescriptions?.[n] ?? String(code),
  }))
}
