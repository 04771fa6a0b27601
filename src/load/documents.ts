// A project's folder → its documents: each file of the format read as a tree of values with their places; one unreadable file never hides the others.
import { join } from 'node:path'
import type { Correction } from '../model/correction.ts'
import { UserError } from '../model/erreur.ts'
import type { Noeud } from '../model/noeud.ts'
import { type Genre, PARTIES } from '../model/partie.ts'
import { plusProche } from '../proche.ts'
import { estCopie } from './copies.ts'
import { type Entree, type Lu, lireFichier, lister } from './files.ts'
import { inspecter } from './inspection.ts'
import { decoder } from './yaml/decode.ts'
import { lireDecode, relireYaml } from './yaml/read.ts'

/** A fault of the file itself, before its meaning: offsets in `texte`, end exclusive. */
export type Faute = {
  readonly regle: string
  readonly debut: number
  readonly fin: number
  readonly message: string
  readonly conseil: string
  /** What stands after it was not understood: the tree may not be what the author meant. */
  readonly bloquant?: boolean
  readonly correction?: Correction
}

/** How a file is read, by its whole path: from the disk, or as it would be once repaired. */
export type Lecteur = (chemin: string) => Lu
/** What a folder holds, by its whole path: on the disk, or as it would be once files are added or taken away. */
export type Listeur = (dossier: string) => readonly Entree[]

export type Document = {
  readonly genre: Genre
  /** Relative to the project's folder, with `/`: `fiches/bus-sante.yaml`. */
  readonly fichier: string
  readonly texte: string
  /** False when nothing in the file can be judged. */
  readonly lisible: boolean
  readonly fautes: readonly Faute[]
  /** Its tree, read again (once): places are needed only where there is something to say. */
  readonly arbre: () => Noeud | null
}

/** A document just read. Its tree is given once, for values to be drawn from it, and not kept: thousands of them would be held together. */
export type DocumentLu = { readonly document: Document; readonly racine: Noeud | null }
/** Documents by the name of their file, with the bytes they were first read from. */
export type Connus = Map<string, { readonly octets: Uint8Array; readonly document: Document }>
/** A document that is known has no tree to give: its values were drawn already. */
export type DocumentRelu = DocumentLu | { readonly document: Document; readonly racine: undefined }
/** A larger one is not read: no text of a contract weighs a tenth of it. */
export const TAILLE_DE_TEXTE = 1024 * 1024

const duDisque: Lecteur = chemin => lireFichier(chemin, TAILLE_DE_TEXTE)

const UNIQUES = PARTIES.filter(p => p !== 'fiches' && p !== 'suivi')
const DOSSIERS: Readonly<Record<string, Genre>> = { fiches: 'fiche', suivi: 'suivi' }

/**
 * Reads every file of a project, those of its root first, one at a time: thousands of trees are not held together.
 * What is no file of the format has a fault, and is not read. `connus`: those read before; filled at the first reading.
 */
export function* lireDocuments(
  dossier: string,
  lire: Lecteur = duDisque,
  voir: Listeur = lister,
  connus?: Connus,
): Generator<DocumentRelu, void> {
  const racine = voir(dossier)
  const noms = nomsDe(racine)
  const ouvrir = connus === undefined ? ouvreur(dossier, lire) : ouvreurDeConnus(dossier, lire, connus)
  for (const entree of entreesYaml(racine)) yield lireRacine(entree, noms, ouvrir)
  for (const [sousDossier, genre] of Object.entries(DOSSIERS)) {
    const rayon = racine.find(e => e.nom === sousDossier)
    if (rayon?.genre === 'dossier') yield* lireRayon({ dossier, sousDossier, genre }, ouvrir, voir)
    else if (rayon !== undefined) yield ecarte(sousDossier, genre, impropre(rayon))
    else
      yield* malNommes(dossier, sousDossier, racine).map(nom => ecarte(nom, genre, dossierMalNomme(nom, sousDossier)))
  }
}

/** `Fiches`, `fiche`: folders that people mean for that one, though the disk knows them by another name. */
function malNommes(dossier: string, voulu: string, racine: readonly Entree[]): string[] {
  return racine
    .filter(({ nom, genre }) => genre === 'dossier' && plusProche(nom, Object.keys(DOSSIERS)) === voulu)
    .map(({ nom }) => nom)
    .filter(nom => entreesYaml(lister(join(dossier, nom))).length > 0)
}

/** The settings of a repository: `cls.yaml`, in a folder that need not be a project. */
export function lireReglages(dossier: string, lire: Lecteur = duDisque): DocumentLu {
  const nom = 'cls.yaml'
  const entrees = lister(dossier)
  return lireRacine(
    entrees.find(e => e.nom === nom) ?? { nom, genre: 'fichier' },
    nomsDe(entrees),
    ouvreur(dossier, lire),
  )
}

/** Settings under a name that is not theirs, each with its fault: nobody would read them. */
export function reglagesEgares(dossier: string): readonly Document[] {
  const entrees = lister(dossier)
  const egares = entrees.filter(e => e.genre === 'fichier' && estEgare(e.nom))
  return egares.map(({ nom }) => ecarte(nom, 'cls', egare(nom, nomsDe(entrees))).document)
}

function estEgare(nom: string): boolean {
  return nom !== 'cls.yaml' && /^cls\.ya?ml(\.txt)?$/i.test(nom)
}

function egare(nom: string, voisins: ReadonlySet<string>): Faute {
  return enTete(
    'fichier-inconnu',
    `« ${nom} » n’est pas lu : les réglages d’un dépôt sont dans « cls.yaml », en minuscules.`,
    voisins.has('cls.yaml')
      ? 'Reportez dans cls.yaml ce qui y manque, puis supprimez ce fichier.'
      : 'Renommez-le « cls.yaml ».',
  )
}

/** Notepad likes to add `.txt`. Hidden files and those that Word locks (`~$`) are nobody's. */
function entreesYaml(entrees: readonly Entree[]): readonly Entree[] {
  return entrees.filter(({ nom }) => /\.ya?ml(\.txt)?$/i.test(nom) && !nom.startsWith('.') && !nom.startsWith('~$'))
}

type Ouvreur<L> = (fichier: string, genre: Genre) => L

function ouvreur(dossier: string, lire: Lecteur): Ouvreur<DocumentLu> {
  return (fichier, genre) => lireDocument(dossier, fichier, genre, lire)
}

/** The trees of so many documents, not longer than that, are kept for who edits them: what is held is bounded. */
const ARBRES_GARDES = 200
const LONGUEUR_GARDEE = 20_000

/** Each file is read from the disk; it is taken as a text only when its bytes are not those that are known. */
function ouvreurDeConnus(dossier: string, lire: Lecteur, connus: Connus): Ouvreur<DocumentRelu> {
  return (fichier, genre) => {
    const lu = lire(join(dossier, fichier))
    const connu = connus.get(fichier)
    if (connu?.document.genre === genre && 'octets' in lu && Buffer.compare(connu.octets, lu.octets) === 0)
      return { document: connu.document, racine: undefined }
    const { document, racine } = lireDocument(dossier, fichier, genre, () => lu)
    if (connu !== undefined || !('octets' in lu)) return { document, racine }
    const court = connus.size < ARBRES_GARDES && document.texte.length <= LONGUEUR_GARDEE
    const garde = court ? { ...document, arbre: () => racine } : document
    connus.set(fichier, { octets: lu.octets, document: garde })
    return { document: garde, racine }
  }
}

function lireRacine<L>(entree: Entree, voisins: ReadonlySet<string>, ouvrir: Ouvreur<L>): DocumentLu | L {
  const { nom } = entree
  const genre = UNIQUES.find(g => nom === `${g}.yaml`) ?? (nom === 'cls.yaml' ? 'cls' : undefined)
  if (entree.genre !== 'fichier') return ecarte(nom, genre ?? 'cls', impropre(entree))
  if (genre !== undefined) return ouvrir(nom, genre)
  if (estCopie(nom, voisins)) return ecarte(nom, 'cls', copie(nom))
  if (estEgare(nom)) return ecarte(nom, 'cls', egare(nom, voisins))
  const voulu = genreVoulu(nom)
  const pris = voisins.has(`${voulu}.yaml`)
  return ecarte(nom, voulu === undefined || pris ? 'cls' : voulu, inconnu(nom))
}

/** `acteur.yaml`, `axes.yml`: the file that its name almost is. */
function genreVoulu(nom: string): (typeof UNIQUES)[number] | undefined {
  return plusProche(radical(nom), UNIQUES) as (typeof UNIQUES)[number] | undefined
}

type Rayon = { readonly dossier: string; readonly sousDossier: string; readonly genre: Genre }

function* lireRayon<L>(
  { dossier, sousDossier, genre }: Rayon,
  ouvrir: Ouvreur<L>,
  voir: Listeur,
): Generator<DocumentLu | L, void> {
  const entrees = entreesYaml(voir(join(dossier, sousDossier)))
  const voisins = nomsDe(entrees)
  for (const entree of entrees) {
    const { nom } = entree
    const fichier = `${sousDossier}/${nom}`
    if (entree.genre !== 'fichier') yield ecarte(fichier, genre, impropre(entree))
    else if (estCopie(nom, voisins)) yield ecarte(fichier, genre, copie(nom))
    else if (nom.endsWith('.yaml')) yield ouvrir(fichier, genre)
    else yield ecarte(fichier, genre, extension(nom))
  }
}

function nomsDe(entrees: readonly Entree[]): ReadonlySet<string> {
  return new Set(entrees.map(({ nom }) => nom))
}

/** One file → its document. Whatever is wrong with it is a fault, never an exception. */
export function lireDocument(dossier: string, fichier: string, genre: Genre, lire: Lecteur = duDisque): DocumentLu {
  const lu = lire(join(dossier, fichier))
  if ('refus' in lu) return ecarte(fichier, genre, refus(lu.refus))
  const vu = inspecter(lu.octets)
  if (vu !== undefined) return ecarte(fichier, genre, { ...vu, debut: 0, fin: 0 })
  const { texte, fautes } = decoder(lu.octets)
  const { racine, fautes: lues } = lireDecode(texte)
  const dites = lues.map(f => (f.regle === 'fichier-vide' && genre === 'contrat' ? contratVide(f) : f))
  const arbre = racine === null ? () => null : relecture(texte)
  return { document: { genre, fichier, texte, lisible: racine !== null, fautes: [...fautes, ...dites], arbre }, racine }
}

function relecture(texte: string): () => Noeud | null {
  let relu: Noeud | null | undefined
  return () => {
    if (relu === undefined) relu = relireYaml(texte)
    return relu
  }
}

/** A single YAML file that is no part of a project (answers to `init`): its tree. Throws UserError when it cannot be read. */
export function lireTexteYaml(octets: Uint8Array, nom: string): { readonly texte: string; readonly racine: Noeud } {
  const vu = inspecter(octets)
  if (vu !== undefined) throw new UserError(`${nom} : ${vu.message}`, vu.conseil)
  const { texte, fautes } = decoder(octets)
  const yaml = lireDecode(texte)
  const faute = [...fautes, ...yaml.fautes][0]
  if (yaml.racine === null || faute !== undefined) {
    const ligne = texte.slice(0, faute?.debut ?? 0).split('\n').length
    throw new UserError(`${nom}, ligne ${ligne} : ${faute?.message ?? 'ce fichier est vide.'}`, faute?.conseil)
  }
  return { texte, racine: yaml.racine }
}

function ecarte(fichier: string, genre: Genre, faute: Faute): DocumentLu {
  return { document: { genre, fichier, texte: '', lisible: false, fautes: [faute], arbre: () => null }, racine: null }
}

function enTete(regle: string, message: string, conseil: string): Faute {
  return { regle, debut: 0, fin: 0, message, conseil }
}

/** This one cannot be done without. */
function contratVide(faute: Faute): Faute {
  return { ...faute, conseil: 'Écrivez-y au moins « format: 1 », « id: … » et « titre: … ».' }
}

function copie(nom: string): Faute {
  return enTete(
    'copie-de-fichier',
    `« ${nom} » est une copie laissée par l’ordinateur (Explorateur, Finder, OneDrive, messagerie) : elle n’est pas lue.`,
    'Comparez-la à l’original, reportez-y ce qui manque, puis supprimez-la ou rangez-la hors du projet.',
  )
}

function extension(nom: string): Faute {
  return enTete(
    'fichier-inconnu',
    `« ${nom} » n’est pas lu : les fichiers d’un projet se terminent par « .yaml ».`,
    `Renommez-le « ${radical(nom)}.yaml ».`,
  )
}

function radical(nom: string): string {
  return nom.replace(/\.ya?ml(\.txt)?$/i, '')
}

function inconnu(nom: string): Faute {
  const proche = genreVoulu(nom)
  const attendu = UNIQUES.map(g => `${g}.yaml`).join(', ')
  return enTete(
    'fichier-inconnu',
    `« ${nom} » n’est pas un fichier du format : il n’est pas lu.`,
    proche === undefined
      ? `Les fichiers attendus ici sont ${attendu} ; les fiches actions vont dans fiches/.`
      : `Vouliez-vous dire « ${proche}.yaml » ? Renommez-le alors.`,
  )
}

function impropre({ nom, genre }: Entree): Faute {
  if (genre === 'lien')
    return enTete(
      'fichier-illisible',
      `« ${nom} » est un lien vers un autre endroit du disque : il n’est pas lu.`,
      'Mettez à sa place ce vers quoi il mène : un projet se suffit, et rien n’est lu hors de son dossier.',
    )
  const voulu = genre === 'fichier' ? 'un dossier' : 'un fichier'
  const vu = genre === 'fichier' ? 'un fichier' : genre === 'dossier' ? 'un dossier' : 'autre chose'
  return enTete(
    'fichier-illisible',
    `« ${nom} » est ${vu}, alors qu’on attend ${voulu} : il n’est pas lu.`,
    `Renommez-le, ou remplacez-le par ${voulu}.`,
  )
}

function dossierMalNomme(nom: string, voulu: string): Faute {
  return enTete(
    'fichier-inconnu',
    `Le dossier « ${nom} » n’est pas lu : le programme cherche « ${voulu} », écrit ainsi.`,
    `Renommez-le « ${voulu} ». Sous Windows, passez par un autre nom si le changement de majuscule ne se fait pas.`,
  )
}

function refus(cause: 'absent' | 'trop-gros' | 'illisible'): Faute {
  if (cause === 'trop-gros')
    return enTete(
      'fichier-trop-gros',
      'Ce fichier dépasse 1 Mo : il n’est pas lu.',
      'Un fichier du projet ne contient que du texte : mettez les images et les documents dans images/ ou annexes/.',
    )
  return enTete(
    'fichier-illisible',
    'Ce fichier ne peut pas être ouvert.',
    'Vérifiez qu’il n’est pas réservé par un autre programme et que vous avez le droit de le lire.',
  )
}
