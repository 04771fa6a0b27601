// The templates shipped with the program: the list is the truth, `templates/<nom>.hbs` their text.
import { lire } from '../resources.ts'
import type { Gabarit } from '../templates.ts'
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
  ...['fiches', 'communes', 'organismes', 'sources', 'glossaire', 'actes', 'jointe'].map(
    cle => `contrat/annexes/${cle}`,
  ),
  'fiches/fiches',
  ...[
    'actions',
    'axe-en-bref',
    'budget',
    'enumeration',
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
    'texte-type',
  ].map(nom => `partiels/${nom}`),
]

export function gabaritLivre(nom: string): Gabarit {
  return { nom, texte: lire('templates', `${nom}.hbs`) }
}
