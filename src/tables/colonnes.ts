// Columns that come back from table to table: a label beside its code, the fiche of a row, a date and the day it means.
import type { Valeur } from '../bureautique/classeur/classeur.ts'
import { intervalle } from '../model/date.ts'
import type { Fiche } from '../model/projet.generated.ts'
import { libelle } from '../schema/schemas.ts'
import type { Contrat } from './contrat.ts'
import type { ColonneDe } from './table.ts'

/** Lists of which a row often holds several words. */
const PLUSIEURS = new Set(['theme', 'champ', 'public', 'determinant', 'role_acteur', 'type_acteur'])

type Codes = string | readonly string[] | undefined

/** A word of a closed list: its French label, then its code for machines (`statut`, `statut_libelle`). */
export function code<L>(
  cle: string,
  titre: string,
  nomenclature: string,
  sens: string,
  de: (ligne: L, contrat: Contrat) => Codes,
): ColonneDe<L>[] {
  const dire = (codes: Codes) =>
    typeof codes === 'string' ? libelle(nomenclature, codes) : codes?.map(c => libelle(nomenclature, c))
  return [
    {
      cle: `${cle}_libelle`,
      titre,
      genre: 'texte',
      largeur: PLUSIEURS.has(nomenclature) ? 28 : 18,
      sens,
      de: (l, c) => dire(de(l, c)),
    },
    { cle, titre: `${titre} (code)`, genre: 'identifiant', machine: true, sens: `Le code de « ${titre} ».`, de },
  ]
}

/** Names, then the identifiers they stand for (`axes_titres`, `axes`). */
export function renvoi<L>(
  cle: string,
  titre: string,
  sens: string,
  de: (ligne: L, contrat: Contrat) => readonly string[] | undefined,
  nommer: (id: string, contrat: Contrat) => string,
): ColonneDe<L>[] {
  return [
    { cle: `${cle}_titres`, titre, genre: 'texte', sens, de: (l, c) => de(l, c)?.map(id => nommer(id, c)) },
    {
      cle,
      titre: `${titre} (identifiants)`,
      genre: 'identifiant',
      machine: true,
      sens: `Les identifiants de « ${titre} ».`,
      de,
    },
  ]
}

/** The fiche that a row belongs to; nothing where it belongs to the contract as a whole. */
export function deLaFiche<L>(de: (ligne: L) => Fiche | undefined): ColonneDe<L>[] {
  return [
    {
      cle: 'fiche',
      titre: 'Fiche (identifiant)',
      genre: 'identifiant',
      sens: 'L’identifiant de la fiche action ; vide pour ce qui vaut pour tout le contrat.',
      de: l => de(l)?.id,
    },
    {
      cle: 'fiche_numero',
      titre: 'N° de fiche',
      genre: 'texte',
      largeur: 10,
      sens: 'Le numéro de la fiche, tel qu’il est écrit.',
      de: l => de(l)?.numero,
    },
    {
      cle: 'fiche_titre',
      titre: 'Fiche',
      genre: 'texte',
      largeur: 36,
      sens: 'Le titre de la fiche action.',
      de: l => de(l)?.titre,
    },
    ...renvoi<L>(
      'axes',
      'Axe',
      'L’axe, ou les axes, de la fiche.',
      (l, c) => axesDe(de(l), c),
      (id, c) => c.nommer('rattachements', id),
    ),
  ]
}

export function axesDe(fiche: Fiche | undefined, { faitsDe }: Contrat): readonly string[] | undefined {
  return fiche && faitsDe(fiche)?.axes
}

/** A date as the contract says it (`2026`, `2026-03`, `2026-T3`), then a true day: the first that it may mean, or the last. */
export function date<L>(
  cle: string,
  titre: string,
  jour: 'premier' | 'dernier',
  de: (ligne: L) => string | undefined,
): ColonneDe<L>[] {
  const bout = jour === 'premier' ? 'premier jour' : 'dernier jour'
  return [
    {
      cle,
      titre,
      genre: 'texte',
      largeur: 13,
      sens: 'La date telle que le contrat la dit : une année, un mois, un trimestre ou un jour.',
      de,
    },
    {
      cle: `${cle}_jour`,
      titre: `${titre} (${bout})`,
      genre: 'date',
      largeur: 14,
      sens: `Le ${bout} possible de cette date, pour trier et compter.`,
      de: l => jourDe(de(l), jour),
    },
  ]
}

export function jourDe(texte: string | undefined, jour: 'premier' | 'dernier'): Valeur {
  const lu = texte === undefined ? undefined : intervalle(texte)
  if (lu === undefined) return null
  const chiffres = String(jour === 'premier' ? lu.debut : lu.fin)
  return { date: `${chiffres.slice(0, 4)}-${chiffres.slice(4, 6)}-${chiffres.slice(6)}` }
}

/** A value that may be a number or words: the number alone in its column, the words in the next one. */
export function mesure<L>(cle: string, titre: string, de: (ligne: L) => number | string | undefined): ColonneDe<L>[] {
  return [
    {
      cle,
      titre,
      genre: 'nombre',
      sens: 'Le nombre, dans l’unité de la ligne.',
      de: l => chiffre(de(l)),
    },
    {
      cle: `${cle}_texte`,
      titre: `${titre}, en mots`,
      genre: 'texte',
      largeur: 18,
      sens: 'Ce qui est dit quand ce n’est pas un nombre.',
      de: l => (chiffre(de(l)) === null ? (de(l) as string | undefined) : undefined),
    },
  ]
}

const chiffre = (valeur: number | string | undefined): number | null => (typeof valeur === 'number' ? valeur : null)
