// The name of a place for people: from the titles that the schemas give to keys, and the titles and names that the contract gives to things.
import type { Document } from '../load/documents.ts'
import { type Chemin, chemin } from '../model/chemin.ts'
import type { Noeud } from '../model/noeud.ts'
import { type Genre, nomDePartie, type Partie } from '../model/partie.ts'
import type { LieuDit } from '../model/relecture.ts'
import { lire } from '../resources.ts'

type Schema = {
  readonly title?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** Longer names are cut: the grid points, the contract says. */
const LONGUEUR = 70
/** What a thing is called by, best first. */
const NOMS = ['titre', 'nom', 'intitule', 'libelle', 'texte', 'acteur', 'id']

let connues: Readonly<Record<string, Schema>> | undefined

/** Read once, and only for a grid. */
function definitions(): Readonly<Record<string, Schema>> {
  connues ??= (JSON.parse(lire('schemas', 'projet.schema.json')) as Schema).$defs ?? {}
  return connues
}

/** `/instances/0/nom` of gouvernance.yaml → `Instances › Comité de pilotage › Nom`. */
export function nommer(document: Document, at: Chemin): string {
  return nommerDans(document.genre, document.arbre(), at)
}

/** The same inside a fiche whose title is already said. */
export function nommerDedans(document: Document, at: Chemin): string {
  return nommerDans(document.genre, document.arbre(), at, false)
}

function nommerDans(genre: Genre, racine: Noeud | null, at: Chemin, enseigne = true): string {
  const mots = genre === 'fiche' && enseigne ? [nomPropre(racine)].filter(nom => nom !== undefined) : []
  let schema = suivre(definitions()[genre])
  let noeud = racine
  for (const [rang, cle] of at.entries()) {
    // « Préfecture › Nom » is no better than « Préfecture ».
    if (rang > 0 && rang === at.length - 1 && NOMS.includes(String(cle)) && typeof at[rang - 1] === 'number') break
    if (typeof cle === 'number') {
      noeud = (noeud?.genre === 'liste' && noeud.elements[cle]) || null
      schema = suivre(schema?.items)
      mots.push(nomPropre(noeud) ?? `n° ${cle + 1}`)
    } else {
      const sous = proprietes(schema)[cle]
      mots.push(sous?.title ?? suivre(sous)?.title ?? couper(cle))
      noeud = (noeud?.genre === 'table' && noeud.entrees.find(e => e.cle === cle)?.valeur) || null
      schema = suivre(sous)
    }
  }
  return mots.join(' › ')
}

/** A pointer of the consolidated project → where the format awaits it. */
export function lieuAttendu(pointeur: string): LieuDit {
  const [partie, ...reste] = chemin(pointeur)
  const nom = partie as Partie
  const genre = nom === 'fiches' ? 'fiche' : nom
  const dedans = typeof reste[0] === 'number' ? reste.slice(1) : reste
  return { fichier: nomDePartie(nom), nom: nommerDans(genre, null, dedans) }
}

function suivre(schema: Schema | undefined): Schema | undefined {
  const nom = schema?.$ref?.replace('#/$defs/', '')
  return nom === undefined ? schema : definitions()[nom]
}

/** What may be written as a text or with details: the details. */
function proprietes(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const formes = [schema, ...(schema?.anyOf ?? []).map(suivre)]
  const toutes = formes.find(forme => forme?.properties !== undefined)?.properties ?? {}
  return Object.assign(Object.create(null), toutes)
}

function nomPropre(noeud: Noeud | null): string | undefined {
  if (noeud?.genre === 'texte') return couper(noeud.texte)
  if (noeud?.genre !== 'table') return undefined
  const { entrees } = noeud
  const valeurs = NOMS.map(nom => entrees.find(e => e.cle === nom)?.valeur)
  const trouvee = valeurs.find(valeur => valeur?.genre === 'texte' && valeur.texte.trim() !== '')
  return trouvee?.genre === 'texte' ? couper(trouvee.texte) : undefined
}

function couper(texte: string): string {
  const signes = [...texte.trim().replaceAll(/\s+/g, ' ')]
  return signes.length > LONGUEUR ? `${signes.slice(0, LONGUEUR - 1).join('')}…` : signes.join('')
}
