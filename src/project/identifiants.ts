// What can be referred to in a project: every declared identifier, its kind and its place.
import type { Chemin } from '../model/chemin.ts'
import type { Axe, Objectif, Projet } from '../model/projet.generated.ts'

export type Sorte =
  | 'acteur'
  | 'axe'
  | 'objectif'
  | 'fiche'
  | 'besoin'
  | 'constat'
  | 'source'
  | 'prs'
  | 'articulation'
  | 'acte'
  | 'instance'
  | 'unite'
  | 'categorie'
  | 'facette'

/** As people call it, with its article. */
export const NOM_DE_SORTE: Readonly<Record<string, string>> = {
  acteur: 'un acteur (acteurs.yaml)',
  axe: 'un axe (axes.yaml)',
  objectif: 'un objectif (axes.yaml)',
  fiche: 'une fiche action (fiches/)',
  besoin: 'un besoin (diagnostic.yaml)',
  constat: 'un constat (diagnostic.yaml)',
  source: 'une source (diagnostic.yaml)',
  prs: 'un objectif du PRS (contrat.yaml)',
  articulation: 'une articulation (contrat.yaml)',
  acte: 'un acte (contrat.yaml)',
  instance: 'une instance (gouvernance.yaml)',
  unite: 'une division du territoire (territoire.yaml)',
  categorie: 'une catégorie (axes.yaml)',
  facette: 'une facette (axes.yaml)',
  territoire: 'un lieu (territoire.yaml)',
}

export type Identifiant = { readonly id: string; readonly sorte: Sorte; readonly at: Chemin }

type Nomme = { readonly id?: string }

/** Every identifier of the project, in the order of its files. Fiches first declare themselves, then their own objectives. */
export function identifiants(p: Omit<Projet, 'faits'>): readonly Identifiant[] {
  const liste = (sorte: Sorte, at: Chemin, elements: readonly Nomme[] = []) =>
    elements.flatMap((e, n) => (e.id === undefined ? [] : [{ id: e.id, sorte, at: [...at, n, 'id'] }]))
  return [
    ...liste('prs', ['contrat', 'prs', 'objectifs'], p.contrat.prs?.objectifs),
    ...liste('articulation', ['contrat', 'articulations'], p.contrat.articulations),
    ...liste('acte', ['contrat', 'actes'], p.contrat.actes),
    ...liste('unite', ['territoire', 'unites'], p.territoire.unites),
    ...liste('acteur', ['acteurs', 'acteurs'], p.acteurs.acteurs),
    ...liste('source', ['diagnostic', 'sources'], p.diagnostic.sources),
    ...liste('constat', ['diagnostic', 'constats'], p.diagnostic.constats),
    ...liste('besoin', ['diagnostic', 'besoins'], p.diagnostic.besoins),
    ...(p.axes.axes ?? []).flatMap((axe, n) => deLAxe(axe, ['axes', 'axes', n])),
    ...liste('categorie', ['axes', 'categories'], p.axes.categories),
    ...liste('facette', ['axes', 'facettes'], p.axes.facettes),
    ...liste('instance', ['gouvernance', 'instances'], p.gouvernance.instances),
    ...liste('fiche', ['fiches'], p.fiches),
    ...p.fiches.flatMap((fiche, n) => desObjectifs(fiche.objectifs, ['fiches', n, 'objectifs'])),
  ]
}

function deLAxe(axe: Axe, at: Chemin): Identifiant[] {
  return [
    ...(axe.id === undefined ? [] : [{ id: axe.id, sorte: 'axe' as const, at: [...at, 'id'] }]),
    ...desObjectifs(axe.objectifs, [...at, 'objectifs']),
    ...(axe.axes ?? []).flatMap((sousAxe, n) => deLAxe(sousAxe, [...at, 'axes', n])),
  ]
}

function desObjectifs(objectifs: readonly Objectif[] = [], at: Chemin): Identifiant[] {
  return objectifs.flatMap((objectif, n) => [
    ...(objectif.id === undefined ? [] : [{ id: objectif.id, sorte: 'objectif' as const, at: [...at, n, 'id'] }]),
    ...desObjectifs(objectif.objectifs, [...at, n, 'objectifs']),
  ])
}
