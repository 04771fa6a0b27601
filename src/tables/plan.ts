// A row for each axis and objective of the plan, and a row for each need of the diagnosis.
import type { Axe, Objectif, Projet } from '../model/projet.generated.ts'
import { code, renvoi } from './colonnes.ts'
import type { Contrat } from './contrat.ts'
import { table } from './table.ts'

type Branche = {
  readonly noeud: Axe | Objectif
  readonly niveau: string
  readonly parent?: string
}

function branches(contrat: Contrat): Branche[] {
  const sous = (parent: string | undefined) => (parent === undefined ? {} : { parent })
  const objectifs = (liste: readonly Objectif[] | undefined, parent: string | undefined): Branche[] =>
    (liste ?? []).flatMap(noeud => [
      { noeud, niveau: noeud.niveau ?? 'objectif', ...sous(parent) },
      ...objectifs(noeud.objectifs, noeud.id ?? parent),
    ])
  const axes = (liste: readonly Axe[] | undefined, parent?: string): Branche[] =>
    (liste ?? []).flatMap(noeud => [
      { noeud, niveau: 'axe', ...sous(parent) },
      ...objectifs(noeud.objectifs, noeud.id),
      ...axes(noeud.axes, noeud.id),
    ])
  return axes(contrat.projet.axes.axes)
}

const NIVEAUX: Readonly<Record<string, string>> = {
  axe: 'Axe',
  objectif: 'Objectif',
  strategique: 'Objectif stratégique',
  general: 'Objectif général',
  specifique: 'Objectif spécifique',
  operationnel: 'Objectif opérationnel',
}

/** Fiches of an axis, by inheritance; of an objective, those attached to it or to one that it contains. */
function fichesDe({ noeud, niveau }: Branche, { projet }: Contrat): readonly { readonly budget?: number }[] {
  const { id } = noeud
  if (niveau === 'axe') return projet.faits.fiches.filter(f => id !== undefined && f.axes.includes(id))
  const dessous = new Set(identifiants(noeud))
  const siennes = new Set(projet.fiches.filter(f => f.rattachements?.some(r => dessous.has(r))).map(f => f.id))
  return projet.faits.fiches.filter(f => siennes.has(f.id))
}

function identifiants({ id, objectifs }: Objectif): string[] {
  return [...(id === undefined ? [] : [id]), ...(objectifs ?? []).flatMap(identifiants)]
}

export const axes = table<Branche>({
  nom: 'axes',
  titre: 'Axes',
  sens: 'Une ligne par axe et par objectif du plan, dans son ordre.',
  lignes: branches,
  colonnes: [
    {
      cle: 'axe',
      titre: 'Axe ou objectif (identifiant)',
      genre: 'identifiant',
      sens: 'Son identifiant.',
      de: b => b.noeud.id,
    },
    {
      cle: 'niveau',
      titre: 'Niveau',
      genre: 'texte',
      largeur: 22,
      sens: 'Axe, ou niveau de l’objectif.',
      de: b => NIVEAUX[b.niveau] ?? b.niveau,
    },
    {
      cle: 'numero',
      titre: 'Numéro',
      genre: 'texte',
      largeur: 10,
      sens: 'Tel qu’il est écrit.',
      de: b => b.noeud.numero,
    },
    { cle: 'titre', titre: 'Titre', genre: 'texte', largeur: 50, sens: 'Son titre.', de: b => b.noeud.titre },
    ...renvoi<Branche>(
      'parent',
      'Sous',
      'L’axe ou l’objectif qui le contient.',
      b => (b.parent === undefined ? undefined : [b.parent]),
      (id, c) => c.nommer('rattachements', id),
    ),
    ...code<Branche>(
      'type',
      'Type d’axe',
      'type_axe',
      'Thématique, transversal, méthodologique, partie ou territoire.',
      b => ('type' in b.noeud ? b.noeud.type : undefined),
    ),
    {
      cle: 'fiches',
      titre: 'Fiches (nombre)',
      genre: 'nombre',
      sens: 'Combien de fiches en relèvent, celles de ses objectifs comprises.',
      de: (b, c) => fichesDe(b, c).length,
    },
    {
      cle: 'budget',
      titre: 'Budget (€)',
      genre: 'montant',
      sens: 'En euros : la somme des budgets de ces fiches. Une fiche de deux axes compte dans chacun.',
      de: (b, c) => somme(fichesDe(b, c).flatMap(f => f.budget ?? [])),
    },
    {
      cle: 'description',
      titre: 'Description',
      genre: 'prose',
      sens: 'Le texte de l’axe ou de l’objectif.',
      de: b => b.noeud.description?.trimEnd(),
    },
  ],
})

function somme(montants: readonly number[]): number | undefined {
  return montants.length === 0 ? undefined : Math.round(montants.reduce((a, b) => a + b, 0) * 100) / 100
}

type Besoin = NonNullable<Projet['diagnostic']['besoins']>[number]

/** Axes that answer a need. */
function reponses({ id }: Besoin, { projet }: Contrat): string[] {
  const dans = (axes: readonly Axe[] | undefined): Axe[] => (axes ?? []).flatMap(axe => [axe, ...dans(axe.axes)])
  return dans(projet.axes.axes).flatMap(axe => (axe.besoins?.includes(id) ? [axe.id] : []))
}

export const besoins = table<Besoin>({
  nom: 'besoins',
  titre: 'Besoins',
  sens: 'Une ligne par besoin que le diagnostic fait apparaître.',
  lignes: ({ projet }) => projet.diagnostic.besoins ?? [],
  colonnes: [
    { cle: 'besoin', titre: 'Besoin (identifiant)', genre: 'identifiant', sens: 'Son identifiant.', de: b => b.id },
    {
      cle: 'titre',
      titre: 'Besoin',
      genre: 'texte',
      largeur: 44,
      sens: 'Ce dont le territoire a besoin.',
      de: b => b.titre,
    },
    ...code<Besoin>('priorite', 'Priorité', 'priorite', 'Sa priorité.', b => b.priorite),
    ...renvoi<Besoin>(
      'constats',
      'Constats',
      'Les constats du diagnostic d’où il vient.',
      b => b.constats,
      (id, { projet }) => projet.diagnostic.constats?.find(c => c.id === id)?.titre ?? id,
    ),
    ...renvoi<Besoin>('axes', 'Axes qui y répondent', 'Les axes du plan qui le visent.', reponses, (id, c) =>
      c.nommer('rattachements', id),
    ),
    {
      cle: 'fiches',
      titre: 'Fiches de ces axes (nombre)',
      genre: 'nombre',
      sens: 'Combien de fiches relèvent de ces axes.',
      de: (b, c) => c.projet.faits.fiches.filter(f => reponses(b, c).some(axe => f.axes.includes(axe))).length,
    },
    {
      cle: 'description',
      titre: 'Description',
      genre: 'prose',
      sens: 'Le texte du besoin.',
      de: b => b.description?.trimEnd(),
    },
  ],
})
