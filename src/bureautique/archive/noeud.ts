// An element of XML as we hold it, under our own prefixes; and what is asked of it.

export type Noeud = {
  /** `w:p`: our prefix for its namespace, whatever the file calls it; `?:p` when the namespace is none of ours. */
  readonly nom: string
  readonly attributs: Readonly<Record<string, string>>
  readonly enfants: readonly (Noeud | string)[]
}

/** What XML calls white space: no other sign may be added to it, nor taken from a text. */
export const estBlanc = (code: number) => code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a

export const estNoeud = (enfant: Noeud | string): enfant is Noeud => typeof enfant !== 'string'
/** Of these names, or all of them. */
export function elements(noeud: Noeud | undefined, ...noms: string[]): readonly Noeud[] {
  const enfants = noeud?.enfants ?? []
  const tous = sansTexte(enfants) ? enfants : enfants.filter(estNoeud)
  return noms.length === 0 ? tous : tous.filter(({ nom }) => noms.includes(nom))
}

/** Most elements hold either words or elements. */
function sansTexte(enfants: Noeud['enfants']): enfants is readonly Noeud[] {
  for (const e of enfants) if (typeof e === 'string') return false
  return true
}

export function enfant(noeud: Noeud | undefined, nom: string): Noeud | undefined {
  for (const e of noeud?.enfants ?? []) if (typeof e !== 'string' && e.nom === nom) return e
  return undefined
}
export const valeur = (noeud: Noeud | undefined): string | undefined => noeud?.attributs['w:val']
export const creer = (nom: string, attributs: Noeud['attributs'] = {}, enfants: Noeud['enfants'] = []): Noeud => ({
  nom,
  attributs,
  enfants,
})

/** Every element below of these names, in the order of the document. */
export function tous(noeud: Noeud, ...noms: string[]): Noeud[] {
  return elements(noeud).flatMap(e => (noms.includes(e.nom) ? [e, ...tous(e, ...noms)] : tous(e, ...noms)))
}

export function texteDe(noeud: Noeud): string {
  return noeud.enfants.map(e => (typeof e === 'string' ? e : texteDe(e))).join('')
}
