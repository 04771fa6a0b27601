// The territory card, from territoire.yaml: figures as tiles, population by part of the territory where it is all known.
import type { Dessin } from '../../dessins/dessin.ts'
import {
  type CarteDeTerritoire,
  dessinerTerritoire,
  type PartDeTerritoire,
  type Tuile,
} from '../../dessins/territoire.ts'
import { compte, joindre, nombre } from '../mots.ts'
import { label, type Reperes } from '../reperes.ts'

const TUILES_MAX = 5
/** Parts told apart by their hatchings. */
const PARTS_MAX = 6

export function carteDuTerritoire(r: Reperes): Dessin | null {
  const carte = { tuiles: tuiles(r), ...partsDuTerritoire(r) }
  if (carte.tuiles.length === 0) return null
  return { texte: raconter(carte), scene: largeur => dessinerTerritoire(carte, largeur) }
}

function tuiles({ projet }: Reperes): Tuile[] {
  const t = projet.territoire
  const chiffre = (valeur: number | string | undefined, mots: string, nom = false): Tuile[] => {
    if (typeof valeur !== 'number') return []
    const dite = nombre(valeur) ?? ''
    return [{ valeur: dite, mots, ...(nom && { phrase: `${mots} de ${dite}` }) }]
  }
  const combien = (n: number, un: string, plusieurs: string): Tuile[] =>
    n === 0 ? [] : [{ valeur: String(n), mots: n > 1 ? plusieurs : un }]
  return [
    ...chiffre(t.population?.valeur, `habitants${t.population?.annee === undefined ? '' : ` (${t.population.annee})`}`),
    ...combien(t.communes?.length ?? 0, 'commune', 'communes'),
    ...combien(t.epci?.length ?? 0, 'intercommunalité', 'intercommunalités'),
    ...combien(t.quartiers_prioritaires?.length ?? 0, 'quartier prioritaire', 'quartiers prioritaires'),
    ...(t.populations ?? []).flatMap(p =>
      chiffre(p.valeur, (label('type_population', p.type) ?? 'habitants').toLowerCase(), true),
    ),
    ...combien((t.unites ?? []).filter(u => u.hors_perimetre !== true).length, 'secteur', 'secteurs'),
  ].slice(0, TUILES_MAX)
}

type Parts = Pick<CarteDeTerritoire, 'parts' | 'titreDesParts'> & { readonly source: 'unites' | 'communes' | null }

/** Divisions of the territory, else its communes; none unless the population of each is known and nobody is counted twice. */
export function partsDuTerritoire(r: Reperes): Parts {
  const { unites = [], communes = [] } = r.projet.territoire
  const habitants = new Map(communes.map(c => [c.code ?? '', c.population]))
  const dedans = unites.filter(u => u.hors_perimetre !== true)
  const codes = dedans.flatMap(u => u.communes ?? [])
  const parUnite = dedans.map(u =>
    part(u.nom ?? u.id, u.population ?? somme((u.communes ?? []).map(c => habitants.get(c))), u.communes?.length),
  )
  const disjointes = new Set(codes).size === codes.length && new Set(dedans.map(u => u.type)).size === 1
  if (parUnite.length > 1 && parUnite.length <= PARTS_MAX && disjointes && parUnite.every(p => p !== null))
    return {
      parts: parUnite,
      titreDesParts: `La population des ${parUnite.length} ${dedans.every(u => u.type === 'secteur') ? 'secteurs' : 'parties du territoire'}`,
      source: 'unites',
    }
  const parCommune = communes.map(c => part(c.nom ?? c.code ?? '', c.population, undefined))
  if (parCommune.length < 2 || parCommune.some(p => p === null)) return { parts: [], titreDesParts: '', source: null }
  const tries = (parCommune as PartDeTerritoire[]).sort((a, b) => b.population - a.population)
  const gardees = tries.length <= PARTS_MAX ? tries : tries.slice(0, PARTS_MAX - 1)
  const autres = tries.slice(gardees.length)
  const reste =
    autres.length === 0
      ? []
      : [
          part(
            compte(autres.length, 'autre commune', 'autres communes'),
            somme(autres.map(a => a.population)),
            undefined,
          ),
        ]
  return {
    parts: [...gardees, ...reste.filter(p => p !== null)],
    titreDesParts: 'La population des communes',
    source: 'communes',
  }
}

function part(
  nom: string,
  population: number | string | undefined,
  communes: number | undefined,
): PartDeTerritoire | null {
  if (typeof population !== 'number' || population <= 0) return null
  const detail = communes === undefined ? null : compte(communes, 'commune')
  const court = compte(population, 'habitant')
  return { nom, population, court, mots: joindre([court, detail]) ?? '' }
}

function somme(valeurs: readonly (number | string | undefined)[]): number | undefined {
  const connues = valeurs.filter(v => typeof v === 'number')
  return connues.length === valeurs.length && connues.length > 0 ? connues.reduce((a, b) => a + b, 0) : undefined
}

function raconter({ tuiles: t, parts, titreDesParts }: CarteDeTerritoire): string {
  const chiffres = `Le territoire en chiffres\u00A0: ${t.map(({ valeur, mots, phrase }) => phrase ?? `${valeur}\u00A0${mots}`).join(', ')}.`
  return parts.length < 2
    ? chiffres
    : `${chiffres} ${titreDesParts}\u00A0: ${parts.map(p => `${p.nom}, ${p.mots}`).join('\u00A0; ')}.`
}
