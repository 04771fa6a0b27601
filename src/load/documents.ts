// A project's folder → its documents: each file of the format read as a tree of values with their places; one unreadable file never hides the others.
import { join } from 'node:path'
import { UserError } from '../model/erreur.ts'
import type { Noeud } from '../model/noeud.ts'
import { type Genre, PARTIES } from '../model/partie.ts'
import { plusProche } from '../proche.ts'
import { lireFichier, lister } from './files.ts'
import { decoder } from './yaml/decode.ts'
import { lireYaml } from './yaml/read.ts'

/** A fault of the file itself, before its meaning: offsets in `texte`, end exclusive. */
export type Faute = {
  readonly regle: string
  readonly debut: number
  readonly fin: number
  readonly message: string
  readonly conseil: string
}

export type Document = {
  readonly genre: Genre
  /** Relative to the project's folder, with `/`: `fiches/bus-sante.yaml`. */
  readonly fichier: string
  readonly texte: string
  /** Null when nothing in the file can be judged. */
  readonly racine: Noeud | null
  readonly fautes: readonly Faute[]
}

const UNIQUES = PARTIES.filter(p => p !== 'fiches' && p !== 'suivi')
const DOSSIERS: Readonly<Record<string, Genre>> = { fiches: 'fiche', suivi: 'suivi' }

/** What Explorer, Finder, OneDrive, Dropbox and mail programs leave behind when they duplicate a file. */
const COPIE =
  /( - (copie|copy)( \(\d+\))?| \(\d+\)|^(copie|copy) de |conflicted copy|copie en conflit|-(DESKTOP|LAPTOP|PC)-[\w-]+)/i

/** Reads every file of a project; `autres` are the faults of files that are no part of one (copies, unknown names). */
export function lireDocuments(dossier: string): readonly Document[] {
  const racine = lister(dossier).filter(e => e.genre === 'fichier' && !e.nom.startsWith('.') && estYaml(e.nom))
  const documents = racine.map(({ nom }) => lireRacine(dossier, nom))
  for (const [sousDossier, genre] of Object.entries(DOSSIERS)) documents.push(...lireRayon(dossier, sousDossier, genre))
  return documents
}

function estYaml(nom: string): boolean {
  return /\.ya?ml$/i.test(nom) && !nom.startsWith('~$')
}

function lireRacine(dossier: string, nom: string): Document {
  const genre = UNIQUES.find(g => nom === `${g}.yaml`)
  if (genre !== undefined) return lireDocument(dossier, nom, genre)
  if (COPIE.test(nom)) return ecarte(nom, copie(nom))
  if (nom === 'cls.yaml') return lireDocument(dossier, nom, 'cls')
  return ecarte(nom, inconnu(nom))
}

function lireRayon(dossier: string, sousDossier: string, genre: Genre): Document[] {
  const documents: Document[] = []
  for (const { nom, genre: sorte } of lister(join(dossier, sousDossier))) {
    if (sorte !== 'fichier' || nom.startsWith('.') || !estYaml(nom)) continue
    const fichier = `${sousDossier}/${nom}`
    if (COPIE.test(nom)) documents.push(ecarte(fichier, copie(nom)))
    else if (/\.yaml$/.test(nom)) documents.push(lireDocument(dossier, fichier, genre))
    else documents.push(ecarte(fichier, extension(nom)))
  }
  return documents
}

/** One file → its document. Whatever is wrong with it is a fault, never an exception. */
export function lireDocument(dossier: string, fichier: string, genre: Genre): Document {
  const lu = lireFichier(join(dossier, fichier))
  if ('refus' in lu) return { genre, fichier, texte: '', racine: null, fautes: [refus(lu.refus)] }
  const { texte, fautes } = decoder(lu.octets)
  const yaml = lireYaml(texte)
  return { genre, fichier, texte, racine: yaml.racine, fautes: [...fautes, ...yaml.fautes] }
}

/** A single YAML file that is no part of a project (answers to `init`): its tree. Throws UserError when it cannot be read. */
export function lireTexteYaml(octets: Uint8Array, nom: string): { readonly texte: string; readonly racine: Noeud } {
  const { texte, fautes } = decoder(octets)
  const yaml = lireYaml(texte)
  const faute = [...fautes, ...yaml.fautes][0]
  if (yaml.racine === null || faute !== undefined) {
    const ligne = texte.slice(0, faute?.debut ?? 0).split('\n').length
    throw new UserError(`${nom}, ligne ${ligne} : ${faute?.message ?? 'ce fichier est vide.'}`, faute?.conseil)
  }
  return { texte, racine: yaml.racine }
}

function ecarte(fichier: string, faute: Faute): Document {
  const genre = fichier.startsWith('fiches/') ? 'fiche' : fichier.startsWith('suivi/') ? 'suivi' : 'cls'
  return { genre, fichier, texte: '', racine: null, fautes: [faute] }
}

function enTete(regle: string, message: string, conseil: string): Faute {
  return { regle, debut: 0, fin: 0, message, conseil }
}

function copie(nom: string): Faute {
  return enTete(
    'copie-de-fichier',
    `« ${nom} » est une copie laissée par l’ordinateur (Explorateur, OneDrive, messagerie) : elle n’est pas lue.`,
    'Comparez-la à l’original, reportez-y ce qui manque, puis supprimez-la ou rangez-la hors du projet.',
  )
}

function extension(nom: string): Faute {
  return enTete(
    'fichier-inconnu',
    `« ${nom} » n’est pas lu : les fichiers d’un projet se terminent par « .yaml ».`,
    `Renommez-le « ${nom.replace(/\.ya?ml$/i, '.yaml')} ».`,
  )
}

function inconnu(nom: string): Faute {
  const proche = plusProche(
    nom.replace(/\.ya?ml$/i, ''),
    UNIQUES.filter(g => g !== 'contrat'),
  )
  const attendu = UNIQUES.map(g => `${g}.yaml`).join(', ')
  return enTete(
    'fichier-inconnu',
    `« ${nom} » n’est pas un fichier du format : il n’est pas lu.`,
    proche === undefined
      ? `Les fichiers attendus ici sont ${attendu} ; les fiches actions vont dans fiches/.`
      : `Vouliez-vous dire « ${proche}.yaml » ? Renommez-le alors.`,
  )
}

function refus(cause: 'absent' | 'trop-gros' | 'illisible'): Faute {
  if (cause === 'trop-gros')
    return enTete(
      'fichier-trop-gros',
      'Ce fichier dépasse 5 Mo : il n’est pas lu.',
      'Un fichier du projet ne contient que du texte : mettez les images et les documents dans images/ ou annexes/.',
    )
  return enTete(
    'fichier-illisible',
    'Ce fichier ne peut pas être ouvert.',
    'Vérifiez qu’il n’est pas réservé par un autre programme et que vous avez le droit de le lire.',
  )
}
