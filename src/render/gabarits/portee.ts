// Where a name of a template leads: the forms of the data around it, loop within loop.
import { plusProche } from '../../proche.ts'
import type { Forme, Vues } from './formes.ts'

export type Portee = {
  readonly vues: Vues
  readonly racine: Forme
  /** What `this` is, last; `..` goes back by one. */
  readonly pile: readonly Forme[]
  /** Names given by « as |x| ». */
  readonly noms: Readonly<Record<string, Forme>>
  readonly boucle: boolean
}
export type Trouve = { readonly forme: Forme } | { readonly faute: string }

/** A name of the AST: `a.b`, `../a`, `this`, `@root.a`, `@first`. */
export type Chemin = {
  readonly original: string
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
}

export function trouver(portee: Portee, { original, data, depth, parts }: Chemin): Trouve {
  if (data) return deData(portee, original, parts)
  const [premier = '', ...suite] = parts
  if (depth === 0 && Object.hasOwn(portee.noms, premier))
    return descendre(portee, portee.noms[premier] ?? 'inconnu', suite)
  const depart = portee.pile[portee.pile.length - 1 - depth]
  if (depart === undefined) return { faute: `« ${original} » remonte plus haut que les données.` }
  return descendre(portee, depart, parts)
}

const BOUCLE: Readonly<Record<string, Forme>> = { index: 'nombre', first: 'oui-non', last: 'oui-non', key: 'texte' }

function deData(portee: Portee, original: string, [nom = '', ...suite]: readonly string[]): Trouve {
  if (nom === 'root') return descendre(portee, portee.racine, suite)
  const forme = Object.hasOwn(BOUCLE, nom) ? BOUCLE[nom] : undefined
  if (forme === undefined)
    return { faute: `« ${original} » n’existe pas. Existent : @root, @first, @last, @index et @key.` }
  return portee.boucle ? { forme } : { faute: `« ${original} » n’a de sens que dans {{#each}}.` }
}

function descendre(portee: Portee, depart: Forme, parts: readonly string[]): Trouve {
  let ici = ouvrir(portee.vues, depart)
  for (const [n, nom] of parts.entries()) {
    const dessous = enfant(ici, nom)
    if (typeof dessous === 'object' && 'faute' in dessous)
      return { faute: dessous.faute.replace('%', n === 0 ? 'ici' : `dans « ${parts[n - 1]} »`) }
    ici = ouvrir(portee.vues, dessous)
  }
  return { forme: ici }
}

/** A form told by its name, for itself. */
export function ouvrir(vues: Vues, forme: Forme): Forme {
  if (typeof forme !== 'object' || !('type' in forme)) return forme
  const champs = vues.types[forme.type]
  return champs === undefined ? 'inconnu' : { champs }
}

function enfant(forme: Forme, nom: string): Forme | { readonly faute: string } {
  if (forme === 'inconnu' || forme === 'rien') return 'inconnu'
  if (typeof forme === 'string') return { faute: `« ${nom} » n’existe pas % : ${DIT[forme]} ne contient rien d’autre.` }
  if ('cles' in forme) return forme.cles
  if ('liste' in forme) {
    if (nom === 'length') return 'nombre'
    return /^\d+$/.test(nom)
      ? forme.liste
      : { faute: `« ${nom} » n’existe pas % : c’est une liste, que {{#each}} parcourt.` }
  }
  if (!('champs' in forme)) return 'inconnu'
  if (Object.hasOwn(forme.champs, nom)) return forme.champs[nom] ?? 'inconnu'
  return { faute: inconnu(nom, Object.keys(forme.champs)) }
}

function inconnu(nom: string, existants: readonly string[]): string {
  const proche = plusProche(nom, existants)
  const suite =
    proche === undefined
      ? ` Existent : ${existants.slice(0, 12).join(', ')}${existants.length > 12 ? '…' : ''}.`
      : ` Vouliez-vous dire « ${proche} » ?`
  return `« ${nom} » n’existe pas %.${suite}`
}

export const DIT = { texte: 'un texte', nombre: 'un nombre', 'oui-non': 'un oui ou non' } as const

/** What {{#each}} gives at each turn; nothing for what cannot be gone through. */
export function element(vues: Vues, forme: Forme): Forme | undefined {
  if (forme === 'inconnu' || forme === 'rien') return 'inconnu'
  if (typeof forme === 'string') return undefined
  if ('liste' in forme) return ouvrir(vues, forme.liste)
  return 'cles' in forme ? ouvrir(vues, forme.cles) : 'inconnu'
}
