// The communes and intercommunalities that a territory names by their official codes.
import type { Chemin } from '../../model/chemin.ts'
import type { Projet, Territoire } from '../../model/projet.generated.ts'
import type { Source } from '../../model/regle.ts'
import { cleDe, motsUtiles } from '../../territoires/cle.ts'
import { type Epci, epci } from '../../territoires/registre.ts'
import { entreGuillemets } from './mots.ts'

export const COG: Source = {
  titre: 'Code officiel géographique de l’Insee et intercommunalités de la DGCL, au 1er janvier 2026',
  date: '2026-01-01',
  force: 'outil',
}

/** Its places are invented: no official list knows them. */
export const TERRITOIRE_FICTIF: Chemin = ['territoire', 'fictif']

export type CommuneCitee = { readonly code: string; readonly nom?: string; readonly at: Chemin }

/** Each code once, where it is first written: in the list, of a neighbourhood, of a unit. */
export function communesCitees({ territoire }: Projet): readonly CommuneCitee[] {
  const { quartiers_prioritaires: quartiers = [], unites = [] } = territoire
  const citees = [
    ...communesListees(territoire),
    ...quartiers.flatMap(({ commune: code }, rang) =>
      code === undefined ? [] : [{ code, at: ['territoire', 'quartiers_prioritaires', rang, 'commune'] }],
    ),
    ...unites.flatMap(({ communes = [] }, rang) =>
      communes.map((code, n) => ({ code, at: ['territoire', 'unites', rang, 'communes', n] })),
    ),
  ]
  return [...new Map([...citees].reverse().map(citee => [citee.code, citee] as const)).values()].reverse()
}

function communesListees({ communes = [] }: Territoire): readonly CommuneCitee[] {
  return communes.flatMap(({ code, nom }, rang) =>
    code === undefined
      ? []
      : [{ code, ...(nom !== undefined && { nom }), at: ['territoire', 'communes', rang, 'code'] }],
  )
}

/** The communes that the territory lists with a code, and the official intercommunalities beside them. */
export function listeEtEpci({ territoire }: Projet): {
  readonly liste: readonly CommuneCitee[]
  readonly connus: readonly Epci[]
} {
  const connus = (territoire.epci ?? []).flatMap(({ siren }) =>
    siren === undefined ? [] : (epci(chiffres(siren)) ?? []),
  )
  return { liste: communesListees(territoire), connus }
}

/** An official name, with the apostrophe of French. */
export function officiel(nom: string): string {
  return entreGuillemets(nom.replaceAll("'", '’'))
}

/** « 200 072 999 » is typed with spaces or without. */
export function chiffres(siren: string): string {
  return siren.replaceAll(/\s/g, '')
}

const COMMUNS = new Set(['saint', 'sainte', 'saints', 'saintes', 'ville', 'commune', 'mairie', 'grand', 'grande'])

/** Lenient: two names of one place share a word that says something, or one is written within the other. */
export function memeNom(un: string, autre: string): boolean {
  const [a, b] = [cleDe(un), cleDe(autre)]
  const [motsA, motsB] = [a, b].map(cle => motsUtiles(cle).filter(mot => !COMMUNS.has(mot))) as [string[], string[]]
  if (motsA.length === 0 || motsB.length === 0) return a.includes(b) || b.includes(a)
  return motsA.some(mot => motsB.some(voisin => mot.startsWith(voisin) || voisin.startsWith(mot)))
}
