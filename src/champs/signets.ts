// Bookmark names: Word takes forty letters, digits and underscores, without regard to case; our ids are longer and richer.
import { empreinte, LONGUEUR_D_EMPREINTE } from './empreinte.ts'

const MAX = 40
/** What our own ids are made of: words of letters and digits, joined by hyphens, and a full stop before a field. */
const SIMPLE = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/
/** A shortened stem is at most that long, so that « __ » and the longest of our field names still fit behind it. */
const RACINE_MAX = 25

export type Nommeur = {
  /** Same ids in the same order, same names. */
  readonly nom: (id: string) => string
  /** Every stem that had to be shortened, and the id it stands for. */
  readonly abreges: ReadonlyMap<string, string>
}

/**
 * `fiche-bus-sante.enjeux` → `fiche_bus_sante__enjeux`: « - » becomes « _ », « . » becomes « __ ». What does not fit, or is written
 * otherwise, keeps its first letters, three underscores and a fingerprint, and is listed: `idDuSignet` goes back from all of them.
 */
export function nommeur(): Nommeur {
  const abreges = new Map<string, string>()
  const racines = new Map<string, string>()
  const racine = (id: string): string => {
    const deja = racines.get(id)
    if (deja !== undefined) return deja
    let nom = abreger(id, 0)
    for (let n = 1; abreges.has(nom); n++) nom = abreger(id, n)
    abreges.set(nom, id)
    racines.set(id, nom)
    return nom
  }
  const nom = (id: string): string => {
    const simple = SIMPLE.test(id) ? souligner(id) : ''
    if (simple !== '' && simple.length <= MAX) return simple
    const point = id.lastIndexOf('.')
    const champ = id.slice(point + 1)
    const tient = point > 0 && SIMPLE.test(champ) && champ.length <= MAX - RACINE_MAX - 2
    return tient ? `${racine(id.slice(0, point))}__${souligner(champ)}` : racine(id)
  }
  return { nom, abreges }
}

/** The id behind a bookmark, given what the document lists as shortened; undefined for a bookmark that is not ours. */
export function idDuSignet(nom: string, abreges: ReadonlyMap<string, string>): string | undefined {
  const coupure = nom.indexOf('___')
  if (coupure < 0) return /^[a-z][a-z0-9]*(?:__?[a-z0-9]+)*$/.test(nom) ? rendre(nom) : undefined
  const fin = coupure + 3 + LONGUEUR_D_EMPREINTE
  const racine = abreges.get(nom.slice(0, fin))
  return racine === undefined ? undefined : racine + rendre(nom.slice(fin))
}

function souligner(id: string): string {
  return id.replaceAll('.', '__').replaceAll('-', '_')
}

function rendre(nom: string): string {
  return nom.replaceAll('__', '.').replaceAll('_', '-')
}

function abreger(id: string, essai: number): string {
  const lisible = id
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_*(?![a-z])/, 's_')
    .slice(0, RACINE_MAX - 3 - LONGUEUR_D_EMPREINTE)
    .replace(/(?<!_)_+$/, '')
  return `${lisible}___${empreinte(essai === 0 ? id : `${essai} ${id}`)}`
}
