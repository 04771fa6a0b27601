// The journal of a transaction, and an entry of the history: what they hold, and the refusal of what somebody else may have put there.

/** `avant`, `apres`: fingerprints; null where there is no file. */
export type Ligne = { readonly fichier: string; readonly avant: string | null; readonly apres: string | null }
export type Journal = {
  readonly sens: 'aller' | 'retour'
  readonly fichiers: readonly Ligne[]
  /** The entry of the history that this makes, or takes back. */
  readonly ajoute?: string
  readonly retire?: string
}
export type Entree = {
  /** « ajout de la fiche « bus-sante » ». */
  readonly quoi: string
  /** ISO 8601. */
  readonly date: string
  readonly fichiers: readonly Ligne[]
  /** The faults that the project had before. */
  readonly fautes: readonly string[]
}

export function empreinte(octets: Uint8Array | null): string | null {
  if (octets === null) return null
  // Node takes longer to load this than to fingerprint a contract: only who asks pays for it.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(octets).digest('hex')
}

/** Nothing for what is not a journal of ours: a contract comes from anywhere, and this says what to write. */
export function lireJournal(octets: Uint8Array): Journal | undefined {
  const lu = enObjet(octets)
  const fichiers = lu && lignes(lu.fichiers)
  if (lu === undefined || fichiers === undefined || (lu.sens !== 'aller' && lu.sens !== 'retour')) return undefined
  const { ajoute, retire } = lu
  if ((ajoute !== undefined && !estNumero(ajoute)) || (retire !== undefined && !estNumero(retire))) return undefined
  return { sens: lu.sens, fichiers, ...(estNumero(ajoute) && { ajoute }), ...(estNumero(retire) && { retire }) }
}

export function lireEntree(octets: Uint8Array): Entree | undefined {
  const lu = enObjet(octets)
  const fichiers = lu && lignes(lu.fichiers)
  if (lu === undefined || fichiers === undefined || typeof lu.quoi !== 'string' || typeof lu.date !== 'string')
    return undefined
  const fautes = Array.isArray(lu.fautes) ? lu.fautes.filter(f => typeof f === 'string') : []
  return { quoi: lu.quoi, date: lu.date, fichiers, fautes }
}

export function enJson(valeur: Journal | Entree): Uint8Array {
  return Buffer.from(`${JSON.stringify(valeur, null, 2)}\n`)
}

/** The number of an entry of the history: the name of its folder. */
export function estNumero(valeur: unknown): valeur is string {
  return typeof valeur === 'string' && /^\d{6}$/.test(valeur)
}

function enObjet(octets: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const lu: unknown = JSON.parse(Buffer.from(octets).toString('utf8'))
    return typeof lu === 'object' && lu !== null && !Array.isArray(lu) ? (lu as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function lignes(valeur: unknown): readonly Ligne[] | undefined {
  if (!Array.isArray(valeur)) return undefined
  const lues = valeur.map(v => {
    const { fichier, avant, apres } = (typeof v === 'object' && v !== null ? v : {}) as Record<string, unknown>
    return typeof fichier === 'string' && FICHIER.test(fichier) && estEmpreinte(avant) && estEmpreinte(apres)
      ? { fichier, avant, apres }
      : undefined
  })
  return lues.every(l => l !== undefined) ? lues : undefined
}

/** The files that an edit may write: those of a contract, by their path in it, the schema of its identifiers, its two registers. */
const FICHIER =
  /^(?:(?:fiches\/|suivi\/)?[^\\/:*?"<>|\p{Cc}]+\.yaml|\.cls\/schemas\/identifiants\.schema\.json|\.cls\/envois\/\d{4}-\d\d-\d\d-[1-9]\d{0,5}\.json|\.cls\/imports\/[a-z0-9-]+\.json)$/u

function estEmpreinte(valeur: unknown): valeur is string | null {
  return valeur === null || (typeof valeur === 'string' && /^[0-9a-f]{64}$/.test(valeur))
}
