// What a file said when it was last imported: `.cls/imports/<nom>.json`, read without trust. It is what a later reading is compared to.
import { type FicheEnMots, type FicheRendue, simplifier } from '../../champs/index.ts'
import { fichierDuProjet, lireFichier } from '../../load/files.ts'

export type Souvenir = {
  readonly fiche: string
  readonly numero: string
  readonly titre: string
  readonly mots: FicheEnMots
  /** What was put in the remark of the fiche. */
  readonly remarques: readonly string[]
}

export type Memoire = {
  readonly fichier: string
  readonly avant: Uint8Array | null
  readonly souvenirs: readonly Souvenir[]
}

const TAILLE = 20 * 1024 * 1024

/** Nothing remembered, for a file that cannot be read as ours: the import is then a first one. */
export function lireMemoire(dossier: string, source: string): Memoire {
  const fichier = `.cls/imports/${simplifier(source).replaceAll(' ', '-').slice(0, 80) || 'fichier'}.json`
  const complet = fichierDuProjet(dossier, fichier)
  const lu = complet === undefined ? undefined : lireFichier(complet, TAILLE)
  if (lu === undefined || !('octets' in lu)) return { fichier, avant: null, souvenirs: [] }
  return { fichier, avant: lu.octets, souvenirs: souvenirsDe(Buffer.from(lu.octets).toString('utf8')) }
}

export function ecrireMemoire(source: string, souvenirs: readonly Souvenir[]): Uint8Array {
  return Buffer.from(`${JSON.stringify({ version: 1, source, fiches: souvenirs }, null, 2)}\n`)
}

function souvenirsDe(texte: string): readonly Souvenir[] {
  let lu: unknown
  try {
    lu = JSON.parse(texte)
  } catch {
    return []
  }
  const { version, fiches } = objet(lu)
  if (version !== 1 || !Array.isArray(fiches)) return []
  return fiches.map(objet).flatMap(({ fiche, numero, titre, mots, remarques }): Souvenir[] => {
    if (typeof fiche !== 'string' || typeof numero !== 'string' || typeof titre !== 'string') return []
    const { simples, tableaux } = objet(mots)
    const dites = Array.isArray(remarques) ? remarques.filter(r => typeof r === 'string') : []
    const rangees = Object.entries(objet(tableaux)).map(([nom, lignes]) => [
      nom,
      (Array.isArray(lignes) ? lignes : []).map(l => ({ cellules: textes(objet(l).cellules) })),
    ])
    return [
      {
        fiche,
        numero,
        titre,
        remarques: dites,
        mots: { simples: textes(simples), tableaux: Object.fromEntries(rangees) },
      },
    ]
  })
}

function objet(valeur: unknown): Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
    ? (valeur as Record<string, unknown>)
    : {}
}

function textes(valeur: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objet(valeur)).filter((p): p is [string, string] => typeof p[1] === 'string'),
  )
}

/** A fiche that was read, without where each text stood. */
export function enMotsSeuls({ simples, tableaux }: Pick<FicheRendue, 'simples' | 'tableaux'>): FicheEnMots {
  const seuls = (cellules: FicheRendue['simples']) =>
    Object.fromEntries(Object.entries(cellules).map(([nom, { texte }]) => [nom, texte]))
  return {
    simples: seuls(simples),
    tableaux: Object.fromEntries(
      Object.entries(tableaux).map(([nom, { lignes }]) => [nom, lignes.map(l => ({ cellules: seuls(l.cellules) }))]),
    ),
  }
}
