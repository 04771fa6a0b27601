// Why a file cannot be read, in French: every error code of the reference parser, as a cause and a remedy.
import type { Echec } from './events.ts'
import type { FauteYaml } from './faute.ts'

type Traduction = { readonly cause: string; readonly remede: string }

const GUILLEMETS = 'Mettez la valeur entre guillemets, ou corrigez la ligne.'

export const CAUSES = {
  ALIAS_PROPS: {
    cause: 'un renvoi (*) porte une ancre ou une étiquette',
    remede: 'Retirez l’ancre (&) ou l’étiquette (!) placée devant lui.',
  },
  BAD_ALIAS: { cause: 'un & ou un * n’est suivi d’aucun nom', remede: GUILLEMETS },
  BAD_COLLECTION_TYPE: {
    cause: 'une étiquette (!) ne convient pas à cette liste ou à cette table',
    remede: 'Retirez l’étiquette.',
  },
  BAD_DIRECTIVE: {
    cause: 'une ligne commence par %, signe réservé aux réglages de YAML',
    remede: 'Supprimez cette ligne, ou décalez-la si elle fait partie d’un texte.',
  },
  BAD_DQ_ESCAPE: {
    cause: 'une barre oblique inverse (\\) se trouve entre guillemets doubles, où elle a un sens particulier',
    remede: "Doublez-la (\\\\), ou remplacez les guillemets doubles par des guillemets simples (').",
  },
  BAD_INDENT: {
    cause: 'le décalage de cette ligne ne correspond à rien de ce qui précède',
    remede: 'Alignez-la sur les lignes du même niveau.',
  },
  BAD_PROP_ORDER: { cause: 'une ancre (&) ou une étiquette (!) est mal placée', remede: 'Retirez-la.' },
  BAD_SCALAR_START: { cause: 'une valeur commence par un signe réservé à YAML', remede: GUILLEMETS },
  BLOCK_AS_IMPLICIT_KEY: {
    cause: 'une clé ou une liste est écrite là où l’on attendait un simple texte',
    remede: 'Mettez le texte entre guillemets, ou allez à la ligne.',
  },
  BLOCK_IN_FLOW: {
    cause: 'une liste à tirets ou une table en lignes se trouve entre crochets ou accolades',
    remede: 'Choisissez l’une des deux écritures.',
  },
  DUPLICATE_KEY: { cause: 'une clé est écrite deux fois', remede: 'Supprimez l’une des deux.' },
  IMPOSSIBLE: { cause: 'la ligne n’a pas pu être comprise', remede: 'Récrivez-la simplement.' },
  KEY_OVER_1024_CHARS: {
    cause: 'une clé dépasse 1 024 caractères',
    remede: 'Une clé est un mot court : mettez ce texte dans une valeur.',
  },
  MISSING_CHAR: {
    cause: 'il manque un signe : deux-points, virgule, espace, guillemet ou crochet fermant',
    remede: 'Complétez la ligne (« clé: valeur »), ou supprimez-la.',
  },
  MULTILINE_IMPLICIT_KEY: {
    cause: 'une clé s’étend sur plusieurs lignes ; il manque sans doute « : » à la fin d’un mot',
    remede: 'Écrivez « clé: valeur » sur une seule ligne.',
  },
  MULTIPLE_ANCHORS: { cause: 'une valeur porte deux ancres (&)', remede: 'Retirez-les.' },
  MULTIPLE_DOCS: {
    cause: 'le fichier contient plusieurs documents séparés par ---',
    remede: 'Gardez un seul document par fichier.',
  },
  MULTIPLE_TAGS: { cause: 'une valeur porte deux étiquettes (!)', remede: 'Retirez-les.' },
  NON_STRING_KEY: { cause: 'une clé n’est pas un texte', remede: 'Mettez la clé entre guillemets.' },
  RESOURCE_EXHAUSTION: {
    cause: 'le fichier emboîte trop de listes ou de tables',
    remede: 'Vérifiez les crochets et les accolades ouverts.',
  },
  TAB_AS_INDENT: { cause: 'une tabulation sert de décalage', remede: 'Remplacez-la par des espaces.' },
  TAG_RESOLVE_FAILED: {
    cause: 'une étiquette (!) est inconnue',
    remede: 'Retirez-la, ou mettez le texte entre guillemets.',
  },
  UNEXPECTED_TOKEN: { cause: 'un signe ou un mot se trouve là où YAML n’attend rien', remede: GUILLEMETS },
} satisfies Record<string, Traduction>

export type CodeDErreur = keyof typeof CAUSES

/** Names the mistake no trap has recognised. */
export type Explication = (texte: string, echec: Echec) => FauteYaml

/** From the fast parser's own words: less precise than the reference parser, but already loaded. */
export const expliquerVite: Explication = (texte, { place, raison }) => {
  if (/escape|hexadecimal/.test(raison)) return illisible(texte, 'BAD_DQ_ESCAPE', texte.lastIndexOf('\\', place), 0)
  return illisible(texte, raison.includes('indentation') ? 'BAD_INDENT' : 'UNEXPECTED_TOKEN', place, 0)
}

/** The fault, at least one character long and on one line. */
export function illisible(texte: string, code: CodeDErreur, place: number, jusqu: number): FauteYaml {
  const { cause, remede } = CAUSES[code]
  const debut = Math.max(0, Math.min(place, texte.length - 1))
  const saut = texte.slice(debut, jusqu).search(/[\r\n]/)
  const fin = Math.min(texte.length, Math.max(debut + 1, saut < 0 ? jusqu : debut + saut))
  const message = `Ce fichier ne peut pas être lu : ${cause}.`
  return { regle: 'yaml-illisible', debut, fin, message, conseil: remede, bloquant: true }
}
