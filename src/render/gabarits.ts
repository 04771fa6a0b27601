// The templates shipped with the program: the list is the truth, `templates/<nom>.hbs` their text.
import { lire } from '../resources.ts'
import type { Gabarit } from '../templates.ts'
import { PRETS } from './prets.ts'
import { typographieDeGabarit } from './typographie/gabarit.ts'
import { ORDRE } from './vue/contenus.ts'

export const GABARITS: readonly string[] = [
  'contrat/contrat',
  'contrat/couverture',
  'contrat/editos',
  'contrat/parties',
  'contrat/partie',
  'contrat/visas',
  'contrat/preambule',
  'contrat/contexte',
  ...[...ORDRE, 'libre'].map(cle => `contrat/articles/${cle}`),
  'contrat/liste-des-annexes',
  'contrat/signatures',
  'contrat/signatures-separees',
  ...['fiches', 'communes', 'organismes', 'sources', 'glossaire', 'actes', 'jointe'].map(
    cle => `contrat/annexes/${cle}`,
  ),
  'fiches/fiches',
  'grille/grille',
  'grille/tableau',
  ...['deliberation', 'visas', 'autres-textes', 'expose', 'montants', 'decision', 'marque'].map(
    nom => `deliberation/${nom}`,
  ),
  ...['fiche-vierge', 'consignes', 'fiche', 'case', 'aide', 'tableau', 'colonnes'].map(nom => `fiche-vierge/${nom}`),
  'plan-actions/plan-actions',
  ...[
    'synthese',
    'bref',
    'chiffres',
    'besoins',
    'territoire',
    'axes',
    'calendrier',
    'champs',
    'budget',
    'gouvernance',
    'suite',
  ].map(nom => `synthese/${nom}`),
  ...[
    'actions',
    'axe-en-bref',
    'budget',
    'description',
    'enumeration',
    'enumeration-lignes',
    'fiche',
    'fiche-citee',
    'fiches',
    'fiches-courtes',
    'indicateurs',
    'mesures',
    'objectifs',
    'personnes',
    'place-des-fiches',
    'plan-de-financement',
    'prose-puces',
    'puces',
    'recueil',
    'renvoi-annexe',
    'sections',
    'texte',
    'texte-type',
  ].map(nom => `partiels/${nom}`),
]

/** Written once, however many fiches a form has. */
const COLONNES = 'fiche-vierge/colonnes'

/** Its text is read only if asked for: once compiled, nothing else needs it. */
export function gabaritLivre(nom: string): Gabarit {
  return {
    nom,
    get texte() {
      return lire('templates', `${nom}.hbs`)
    },
    pret: PRETS[nom],
    constant: nom === COLONNES,
  }
}

/** Texts of a project's templates, by name: `contrat/articles/gouvernance`. */
export type GabaritsPropres = ReadonlyMap<string, string>

/** The shipped ones, then those that only the project has. */
export function nomsDesGabarits(propres: GabaritsPropres = new Map()): readonly string[] {
  return propres.size === 0 ? GABARITS : [...new Set([...GABARITS, ...propres.keys()])]
}

/** The project's own when it has one, in French typography as all its words; else the shipped one. */
export function choisir(propres: GabaritsPropres): (nom: string) => Gabarit {
  return nom => {
    const texte = propres.get(nom)
    return texte === undefined ? gabaritLivre(nom) : { nom, texte: typographieDeGabarit(texte) }
  }
}
