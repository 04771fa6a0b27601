// `set`: one field given a value, read by the type that its schema asks; of a list, only what changes is touched.
import { ajouterElement, noeudDe, poser, retirer } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import type { Genre } from '../../model/partie.ts'
import { composer } from '../../scaffold/gabarit.ts'
import { element, type Situe, schemaA } from '../../schema/schemas.ts'
import { aCompleter, lireValeur } from '../../schema/valeurs.ts'
import { situerAdresse } from './adresse.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import { trouver } from './cibles.ts'
import type { Demande } from './demandes.ts'
import { citer, type SorteEditable } from './mots.ts'
import { plumeDe } from './plumes.ts'

type Modification = Extract<Demande, { geste: 'modifier' }>

/** Throws UserError for an address that leads nowhere, or a value that cannot stand there. */
export function modifier(atelier: Atelier, { adresse, valeurs, mode }: Modification): Fait {
  const { fichier, at } = situerAdresse(atelier, adresse)
  const genre = atelier.genreDe(fichier)
  const situe = schemaA(genre, at)
  if (at.length === 0 || situe === undefined)
    throw new UserError(
      `${citer(adresse)} est un fichier entier : nommez un de ses champs.`,
      champsDe(schemaA(genre, [])),
    )
  if (at.at(-1) === 'id')
    throw new UserError(
      'Un identifiant se change avec « rename », qui suit ses renvois dans tous les fichiers.',
      'Écrivez : rename <ancien> <nouveau>',
    )
  if (valeurs.length === 0)
    throw new UserError(
      `Il manque la valeur de ${citer(adresse)}.`,
      'Donnez-la après l’adresse, entre guillemets si elle contient des espaces.',
    )
  if (situe.schema.items !== undefined) changerListe(atelier, { fichier, at, situe, valeurs, mode, adresse })
  else {
    if (mode !== 'remplacer')
      throw new UserError(`${citer(adresse)} n’est pas une liste.`, 'Retirez --ajouter ou --retirer.')
    const [valeur = '', ...trop] = valeurs
    if (trop.length > 0)
      throw new UserError(
        `${citer(adresse)} n’a qu’une valeur, et vous en donnez ${valeurs.length}.`,
        'Mettez le texte entier entre guillemets.',
      )
    placer(
      atelier,
      { fichier, at, adresse },
      enProse(atelier, { fichier, at }, situe, lire(atelier, situe, valeur, adresse)),
    )
  }
  return { quoi: `modification de ${citer(adresse)}`, fichier }
}

/** A prose that is written as a block stays one, and a long one becomes so: it is read and corrected more easily. */
export function enProse(
  atelier: Atelier,
  { fichier, at }: Omit<Place, 'adresse'>,
  { lecture }: Situe,
  valeur: unknown,
): unknown {
  if (lecture !== 'prose' || typeof valeur !== 'string' || aCompleter(valeur) !== undefined) return valeur
  const racine = racineDe(atelier, fichier)
  const ancien = racine && noeudDe(racine, at)
  const bloc = valeur.length > LONGUEUR || (ancien?.genre === 'texte' && ancien.style === 'bloc')
  return bloc && !valeur.endsWith('\n') ? `${valeur}\n` : valeur
}

const LONGUEUR = 80

type Place = { readonly fichier: string; readonly at: Chemin; readonly adresse: string }

export function placer(atelier: Atelier, { fichier, at, adresse }: Place, valeur: unknown): void {
  const genre = atelier.genreDe(fichier)
  const racine = racineDe(atelier, fichier)
  if (racine === undefined) {
    const [cle, ...reste] = at
    const dedans = reste.reduceRight<unknown>((v, c) => (typeof c === 'number' ? [v] : { [c]: v }), valeur)
    atelier.creer(fichier, nouveau(genre, String(cle), dedans))
    return
  }
  const retouches = poser(atelier.texteDe(fichier), racine, at, valeur, plumeDe(genre))
  if (retouches === undefined)
    throw new UserError(
      `${citer(adresse)} : un texte est écrit à la place de ce qui devrait contenir ce champ.`,
      `Ouvrez ${fichier} pour l’y corriger.`,
    )
  atelier.retoucher(fichier, retouches)
}

function nouveau(genre: Genre, cle: string, valeur: unknown): string {
  return composer(genre, { [cle]: valeur }, '.cls/schemas')
}

export function racineDe(atelier: Atelier, fichier: string): Noeud | undefined {
  return atelier.existe(fichier) ? (atelier.arbreDe(fichier) ?? undefined) : undefined
}

type Listes = Place & {
  readonly situe: Situe
  readonly valeurs: readonly string[]
  readonly mode: Modification['mode']
}

function changerListe(atelier: Atelier, { situe, valeurs, mode, ...place }: Listes): void {
  const { fichier, at, adresse } = place
  const sien = element(situe)
  if (sien === undefined || (sien.schema.properties !== undefined && !sien.texte))
    throw new UserError(
      `${citer(adresse)} est une liste de choses qui ont plusieurs champs.`,
      `Ajoutez-en une avec « add », ou nommez le champ d’une seule : ${adresse}.1.…`,
    )
  const demandees = enumeres(valeurs, sien).map(v => String(lire(atelier, sien, v, adresse)))
  const avant = textes(racineDe(atelier, fichier), at)
  const voulues =
    mode === 'ajouter'
      ? [...avant, ...demandees.filter(v => !avant.includes(v))]
      : mode === 'retirer'
        ? avant.filter(v => !demandees.includes(v))
        : [...new Set(demandees)]
  const absente = mode === 'retirer' ? demandees.find(v => !avant.includes(v)) : undefined
  if (absente !== undefined)
    throw new UserError(
      `${citer(adresse)} ne contient pas ${citer(absente)}.`,
      `Elle contient : ${avant.join(', ') || 'rien'}.`,
    )
  poserListe(atelier, place, voulues)
}

/** A list of words becomes another: only what changes is touched, when the order allows it. */
export function poserListe(atelier: Atelier, place: Place, voulues: readonly string[]): void {
  const { fichier, at } = place
  const avant = textes(racineDe(atelier, fichier), at)
  const gardees = avant.filter(v => voulues.includes(v))
  const enOrdre = voulues.slice(0, gardees.length).every((v, n) => v === gardees[n])
  if (avant.length === 0 || !enOrdre || (gardees.length === 0 && voulues.length > 0)) {
    placer(atelier, place, voulues)
    return
  }
  for (let rang = avant.length - 1; rang >= 0; rang--)
    if (!voulues.includes(avant[rang] as string)) toucher(atelier, fichier, retirerIci(atelier, fichier, [...at, rang]))
  for (const valeur of voulues.slice(gardees.length))
    toucher(atelier, fichier, ajouterIci(atelier, fichier, at, valeur))
}

function toucher(atelier: Atelier, fichier: string, retouches: ReturnType<typeof retirer>): void {
  if (retouches !== undefined) atelier.retoucher(fichier, retouches)
}

function retirerIci(atelier: Atelier, fichier: string, at: Chemin) {
  return retirer(atelier.texteDe(fichier), atelier.arbreDe(fichier) as Noeud, at)
}

function ajouterIci(atelier: Atelier, fichier: string, at: Chemin, valeur: string) {
  const plume = plumeDe(atelier.genreDe(fichier))
  return ajouterElement(atelier.texteDe(fichier), atelier.arbreDe(fichier) as Noeud, { at, valeur }, plume)
}

/** « a, b » is typed as readily as two words, where words alone can stand. */
function enumeres(valeurs: readonly string[], { reference, schema, lecture }: Situe): readonly string[] {
  const mots = reference !== undefined || schema.enum !== undefined || lecture === 'identifiant'
  return mots ? valeurs.flatMap(v => v.split(',').map(m => m.trim())).filter(m => m !== '') : valeurs
}

function textes(racine: Noeud | undefined, at: Chemin): string[] {
  const liste = racine && noeudDe(racine, at)
  if (liste?.genre !== 'liste') return []
  // What is more than a word (a body with its service) is kept under a name that no word has.
  return liste.elements.map((e, n) => (e.genre === 'texte' ? e.texte : `\u0000${n}`))
}

/** The value as it is to be written. */
function lire(atelier: Atelier, { lecture, reference, schema }: Situe, mot: string, adresse: string): unknown {
  const sortes = (reference ?? []).filter(c => c !== 'territoire' && c !== 'commune') as SorteEditable[]
  if (sortes.length > 0) return trouver(mot, sortes, atelier.lu).id
  if (schema.properties !== undefined && lecture === undefined)
    throw new UserError(`${citer(adresse)} contient plusieurs champs : nommez-en un.`, champsDe({ schema }))
  if (lecture === undefined || aCompleter(mot) !== undefined) return mot
  const lue = lireValeur(lecture, mot)
  if (typeof lue === 'object')
    throw new UserError(`${citer(adresse)} : ${citer(mot)} ne peut pas être lu, on attend ${lue.illisible}.`)
  if (lecture === 'valeur') return String(lue) === mot ? lue : mot
  return typeof lue === 'number' || lecture === 'booleen' ? lue : mot
}

function champsDe(situe: Pick<Situe, 'schema'> | undefined): string | undefined {
  const cles = Object.keys(situe?.schema.properties ?? {})
  return cles.length === 0 ? undefined : `Champs possibles : ${cles.join(', ')}.`
}
