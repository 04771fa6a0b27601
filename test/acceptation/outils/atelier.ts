// A copy of an example in a temporary folder, to break it on purpose: files read, edited and written back, then judged.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { exporter, verifier } from '../../../src/index.ts'
import type { RapportProjet } from '../../../src/model/rapport.ts'
import type { Remarque } from '../../../src/model/regle.ts'

export const EXEMPLES = readdirSync('examples').filter(nom => existsSync(`examples/${nom}/contrat.yaml`))

/** The day the tests are run on, whatever the clock says. */
export const AUJOURDHUI = '2026-11-22'

export type Jugement = { readonly phase?: string; readonly date?: string; readonly profil?: readonly string[] }
export type Verdict = { readonly projet: RapportProjet; readonly remarques: readonly Remarque[] }

export type Atelier = {
  readonly dossier: string
  readonly fichiers: () => string[]
  readonly lire: (fichier: string) => string
  readonly ecrire: (fichier: string, texte: string) => void
  readonly effacer: (fichier: string) => void
  /** Parses a file, lets `change` edit it, writes it back. */
  readonly modifier: (fichier: string, change: (document: Document) => void) => void
  readonly juger: (jugement?: Jugement) => Promise<Verdict>
  readonly exporter: (jugement?: Jugement) => Promise<unknown>
  readonly fermer: () => void
}

/** A copy of an example; `undefined` opens an empty folder. */
export function ouvrir(exemple: string | undefined): Atelier {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-acceptation-'))
  if (exemple !== undefined) cpSync(`examples/${exemple}`, dossier, { recursive: true })
  const lire = (fichier: string) => readFileSync(join(dossier, fichier), 'utf8')
  const ecrire = (fichier: string, texte: string) => {
    mkdirSync(dirname(join(dossier, fichier)), { recursive: true })
    writeFileSync(join(dossier, fichier), texte)
  }
  return {
    dossier,
    fichiers: () => yamlDe(dossier),
    lire,
    ecrire,
    effacer: fichier => rmSync(join(dossier, fichier)),
    modifier: (fichier, change) => {
      const document = parseDocument(lire(fichier), { version: '1.2', schema: 'failsafe' })
      change(document)
      ecrire(fichier, document.toString({ lineWidth: 0 }))
    },
    juger: jugement => juger(dossier, jugement),
    exporter: async jugement => JSON.parse((await exporter(dossier, options(dossier, jugement))).json),
    fermer: () => rmSync(dossier, { recursive: true, force: true }),
  }
}

/** The files of a project, relative to it, its own first. */
function yamlDe(dossier: string): string[] {
  const dans = (rayon: string) =>
    existsSync(join(dossier, rayon)) ? readdirSync(join(dossier, rayon)).map(nom => `${rayon}/${nom}`) : []
  return [...readdirSync(dossier), ...dans('fiches'), ...dans('suivi')].filter(nom => nom.endsWith('.yaml'))
}

function options(dossier: string, { date = AUJOURDHUI, ...reste }: Jugement = {}) {
  return { ...reste, date, dossier, maintenant: new Date(`${date}T12:00:00`) }
}

export async function juger(dossier: string, jugement?: Jugement): Promise<Verdict> {
  const { rapport } = await verifier(['.'], options(dossier, jugement))
  const [projet] = rapport.projets
  if (projet === undefined) throw new Error(`No project in ${dossier}`)
  return { projet, remarques: rapport.remarques }
}

export function actives({ remarques }: Verdict): Remarque[] {
  return remarques.filter(({ etat }) => etat === 'actif')
}

export type Ecart = { readonly nouvelles: readonly Remarque[]; readonly disparues: readonly Remarque[] }

/**
 * What is active in `apres` and was not in `avant`, and the reverse; lines may have moved.
 * The one remark that a rule makes for the whole project (« Il reste 24 valeurs à compléter ») may change its count or its place.
 */
export function comparer(avant: Verdict, apres: Verdict): Ecart {
  const cle = ({ regle, fichier, message }: Remarque) => `${regle} ${fichier} ${message}`
  const seule = ({ regle }: Remarque) =>
    [avant, apres].every(verdict => actives(verdict).filter(autre => autre.regle === regle).length === 1)
  const sans = (une: readonly Remarque[], autre: readonly Remarque[]) => {
    const reste = autre.map(cle)
    return une.filter(remarque => {
      const rang = reste.indexOf(cle(remarque))
      if (rang >= 0) reste.splice(rang, 1)
      return rang < 0 && !seule(remarque)
    })
  }
  return { nouvelles: sans(actives(apres), actives(avant)), disparues: sans(actives(avant), actives(apres)) }
}

/** Active remarks that went away though their rule was judged, all of them: nothing explains it. */
export function inexpliquees({ disparues }: Ecart, { projet }: Verdict): readonly Remarque[] {
  const tues = projet.regles.filter(({ etat }) => etat === 'non-jugee').map(({ id }) => id)
  return disparues.filter(({ regle }) => !tues.includes(regle))
}

/** The line, from 1, of an offset of a text. */
export function ligneDe(texte: string, debut: number): number {
  return texte.slice(0, debut).split('\n').length
}
