// A document's tree → its values, read by the types the schema gives; what cannot be read is a problem and is left out.
import type { Chemin } from '../model/chemin.ts'
import type { Noeud, NoeudListe, NoeudTable, NoeudTexte } from '../model/noeud.ts'
import type { Genre } from '../model/partie.ts'
import { plusProche } from '../proche.ts'
import { redresser } from './redresser.ts'
import { element, propriete, type Situe, schemaDe } from './schemas.ts'
import { aCompleter, lireValeur } from './valeurs.ts'

/** A fault of shape, at a path of the document (not yet of the consolidated project). */
export type ProblemeDeForme = {
  readonly regle: string
  readonly at: Chemin
  readonly on: 'cle' | 'valeur'
  readonly message: string
  readonly conseil?: string
  /** What should certainly stand there, key or value, as a text. */
  readonly voulu?: string
  /** Nothing becomes unknown because of it: other rules may still speak. */
  readonly anodin?: true
}

/** An identifier that must lead somewhere: `cibles` are the kinds of things it may name. */
export type Reference = {
  readonly at: Chemin
  readonly cibles: readonly string[]
  readonly id: string
  readonly on: 'cle' | 'valeur'
}

export type Reperes = {
  /** « à compléter »: the value is left out, and listed here with its note. */
  readonly aCompleter: { readonly at: Chemin; readonly note: string }[]
  readonly references: Reference[]
  /** Paths of files of the project (images, annexes). */
  readonly fichiers: { readonly at: Chemin; readonly fichier: string }[]
}

export type Lu = Reperes & { readonly valeur: unknown; readonly problemes: ProblemeDeForme[] }

type Chantier = Lu & {
  readonly texte: string
  /** Where we are; copied only when something is noted there. */
  readonly ici: (string | number)[]
}

/** Reads a document of a kind. `texte` is its source, to quote it. The values are of the right types wherever no problem says otherwise. */
export function lire(genre: Genre, racine: Noeud, texte: string): Lu {
  const chantier: Chantier = {
    valeur: undefined,
    problemes: [],
    aCompleter: [],
    references: [],
    fichiers: [],
    texte,
    ici: [],
  }
  const { problemes, aCompleter, references, fichiers } = chantier
  return { problemes, aCompleter, references, fichiers, valeur: lireNoeud(chantier, racine, schemaDe(genre)) }
}

function lireNoeud(c: Chantier, noeud: Noeud, situe: Situe | undefined): unknown {
  if (noeud.genre === 'table') return lireTable(c, noeud, situe)
  if (noeud.genre === 'liste') return lireListe(c, noeud, situe)
  return lireTexte(c, noeud, situe)
}

function lireTable(c: Chantier, noeud: NoeudTable, situe: Situe | undefined): unknown {
  const perdu = texteDevenuTable(noeud, situe)
  if (perdu !== undefined) {
    const source = c.texte.slice(noeud.debut, noeud.fin).split('\n')[0]?.trim() ?? ''
    c.problemes.push({
      regle: 'deux-points-non-proteges',
      at: [...c.ici],
      on: 'valeur',
      message: `Ce texte contient « : » : YAML y lit une clé (« ${perdu} ») au lieu d’un texte.`,
      conseil: `Mettez-le entre guillemets : ${guillemets(source)}`,
      voulu: source,
    })
    return undefined
  }
  const valeur: Record<string, unknown> = {}
  for (const { cle, valeur: enfant } of noeud.entrees) {
    if (estVide(enfant)) continue
    const situeEnfant = situe && propriete(situe, cle)
    c.ici.push(cle)
    if (situe?.cles) c.references.push({ at: [...c.ici], cibles: situe.cles, id: cle, on: 'cle' })
    const lu = lireNoeud(c, enfant, situeEnfant)
    c.ici.pop()
    if (lu !== undefined) poser(valeur, cle, lu)
  }
  return valeur
}

/** `__proto__` is a key like any other: it names a property, and touches no prototype. */
function poser(table: Record<string, unknown>, cle: string, valeur: unknown): void {
  if (cle === '__proto__') Object.defineProperty(table, cle, { value: valeur, enumerable: true, configurable: true })
  else table[cle] = valeur
}

/** `- Axe 1 : prévention`, where a text may stand, becomes a map of one entry whose key is no key: the trap has its own sentence. */
function texteDevenuTable(noeud: NoeudTable, situe: Situe | undefined): string | undefined {
  if (noeud.entrees.length !== 1 || noeud.accolades || !situe?.texte) return undefined
  const [seule] = noeud.entrees
  const { properties = {} } = situe.schema
  if (seule === undefined || Object.hasOwn(properties, seule.cle)) return undefined
  return plusProche(seule.cle, Object.keys(properties)) === undefined ? seule.cle : undefined
}

function guillemets(texte: string): string {
  return texte.includes('"') ? `'${texte.replaceAll("'", "''")}'` : `"${texte}"`
}

function lireListe(c: Chantier, noeud: NoeudListe, situe: Situe | undefined): unknown {
  const situeElement = situe && element(situe)
  return noeud.elements.map((enfant, rang) => {
    c.ici.push(rang)
    const lu = estVide(enfant) ? rienDit(c) : lireNoeud(c, enfant, situeElement)
    c.ici.pop()
    return lu
  })
}

function rienDit(c: Chantier): undefined {
  c.problemes.push({
    regle: 'element-vide',
    at: [...c.ici],
    on: 'valeur',
    message: 'Ce tiret n’est suivi de rien.',
    conseil: 'Complétez l’élément, ou retirez le tiret.',
    anodin: true,
  })
}

function estVide(noeud: Noeud): boolean {
  return (
    noeud.genre === 'texte' &&
    noeud.style === 'nu' &&
    (noeud.texte === '' || noeud.texte === '~' || noeud.texte === 'null')
  )
}

function lireTexte(c: Chantier, noeud: NoeudTexte, situe: Situe | undefined): unknown {
  if (situe?.lecture === undefined) return noeud.texte
  const { lecture, reference, fichier } = situe
  const note = reference === undefined && lecture !== 'identifiant' ? aCompleter(noeud.texte) : undefined
  if (note !== undefined) {
    c.aCompleter.push({ at: [...c.ici], note: note.note })
    return undefined
  }
  const lue = lireValeur(lecture, noeud.texte)
  if (typeof lue === 'object') {
    const voulu = redresser(lecture, noeud.texte)
    c.problemes.push({
      regle: 'valeur-illisible',
      at: [...c.ici],
      on: 'valeur',
      message: `« ${couper(noeud.texte)} » ne peut pas être lu : on attend ici ${lue.illisible}.`,
      ...(voulu === undefined ? {} : { conseil: `Écrivez « ${voulu} ».`, voulu }),
    })
    return undefined
  }
  if (reference) c.references.push({ at: [...c.ici], cibles: reference, id: noeud.texte, on: 'valeur' })
  if (fichier) c.fichiers.push({ at: [...c.ici], fichier: noeud.texte })
  return lue
}

/** A text, short enough to be quoted in a sentence. */
export function couper(texte: string, longueur = 60): string {
  const ligne = texte.replace(/\s+/g, ' ').trim()
  return [...ligne].length > longueur ? `${[...ligne].slice(0, longueur - 1).join('')}…` : ligne
}
