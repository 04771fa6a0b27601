// One fault of shape → one French sentence: what was found, what was expected, what to do.
import { type Chemin, valeurA } from '../model/chemin.ts'
import type { Genre } from '../model/partie.ts'
import { certain, plusProche } from '../proche.ts'
import { couper, type ProblemeDeForme } from './lecture.ts'
import { type Schema, schemaA } from './schemas.ts'
import type { ErreurAjv } from './validateurs.ts'

/** Of an identifier made of a text. */
const LONGUEUR = 60
/** Beyond this many, the values of a closed list are not all quoted. */
const VALEURS_CITEES = 14

/** A fault of ajv at a place of the document → the problem to report; nothing when another fault already says it. */
export function raconter(genre: Genre, valeur: unknown, erreur: ErreurAjv, at: Chemin): ProblemeDeForme | undefined {
  const nom = nomDe(at)
  const trouve = valeurA(valeur, at)
  switch (erreur.keyword) {
    case 'additionalProperties':
      return cleInconnue(genre, at, trouve)
    case 'required':
      return {
        regle: 'cle-manquante',
        at,
        on: 'cle',
        message: `Il manque « ${nom} »${de(at)}.`,
        conseil: `Ajoutez une ligne « ${nom}: … ». ${schemaA(genre, at)?.schema.description ?? ''}`.trim(),
      }
    case 'type':
      return mauvaisType(genre, at, trouve)
    case 'enum':
      return horsListe(genre, at, trouve)
    case 'pattern':
      return malForme(genre, at, trouve)
    case 'uniqueItems':
      return {
        regle: 'valeur-en-double',
        at,
        on: 'valeur',
        message: `« ${couper(String(trouve))} » figure deux fois dans « ${nom} ».`,
        conseil: 'Retirez la seconde.',
        anodin: true,
      }
    case 'minItems':
      return {
        regle: 'type-inattendu',
        at,
        on: 'valeur',
        message: `« ${nom} » est vide.`,
        conseil: `Complétez la liste, ou retirez « ${nom} ».`,
      }
    default:
      return { regle: 'type-inattendu', at, on: 'valeur', message: `La valeur de « ${nom} » ne convient pas.` }
  }
}

/** The last key of a path: what people call the place. */
function nomDe(at: Chemin): string {
  return String([...at].reverse().find(cle => typeof cle === 'string') ?? 'ce fichier')
}

function de(at: Chemin): string {
  const dedans = at.slice(0, -1)
  const cle = [...dedans].reverse().find(c => typeof c === 'string')
  if (cle === undefined) return ''
  const rang = dedans.at(-1)
  return typeof rang === 'number' ? ` dans l’élément ${rang + 1} de « ${cle} »` : ` dans « ${cle} »`
}

/** The key that was probably meant by an unknown one. */
export function cleProche(genre: Genre, at: Chemin): string | undefined {
  return plusProche(String(at.at(-1)), clesPermises(genre, at))
}

function clesPermises(genre: Genre, at: Chemin): string[] {
  return Object.keys(schemaA(genre, at.slice(0, -1))?.schema.properties ?? {})
}

function cleInconnue(genre: Genre, at: Chemin, trouve: unknown): ProblemeDeForme {
  const cle = String(at.at(-1))
  const proche = cleProche(genre, at)
  const sure = certain(cle, clesPermises(genre, at))
  const ou = de(at)
  return {
    regle: 'cle-inconnue',
    at,
    on: 'cle',
    message: `La clé « ${couper(cle)} » n’existe pas${ou === '' ? ' dans ce fichier' : ou}.`,
    conseil:
      proche === undefined
        ? `Clés possibles : ${clesPermises(genre, at).join(', ')}. Une note libre s’écrit dans « remarque ».`
        : `Vouliez-vous dire « ${proche} » ?`,
    ...(sure !== undefined && convient(schemaA(genre, [...at.slice(0, -1), sure])?.schema, trouve) && { voulu: sure }),
  }
}

/** Is a value of the kind that a schema takes: a list, keys, or a text? */
function convient(schema: Schema | undefined, valeur: unknown): boolean {
  const genre = Array.isArray(valeur) ? 'array' : typeof valeur === 'object' ? 'object' : 'texte'
  const types = [schema?.type ?? []].flat()
  // A closed list of words says no type.
  if (genre === 'texte') return types.length === 0 || types.some(t => t !== 'array' && t !== 'object')
  return types.includes(genre)
}

function mauvaisType(genre: Genre, at: Chemin, trouve: unknown): ProblemeDeForme {
  const schema = schemaA(genre, at)?.schema
  const phrase = at.length === 0 ? phraseDeFichier(genre, schema, trouve) : phraseDeType(nomDe(at), schema, trouve)
  return { regle: 'type-inattendu', at, on: 'valeur', ...phrase }
}

function phraseDeFichier(genre: Genre, schema: Schema | undefined, trouve: unknown) {
  const cles = Object.keys(schema?.properties ?? {})
  const cle = cles.includes(genre) ? genre : (cles[0] ?? 'titre')
  const liste = Array.isArray(trouve)
  return {
    message: `Ce fichier ne contient ${liste ? 'qu’une liste' : 'qu’un texte'} : on attend des clés et leurs valeurs.`,
    conseil:
      liste && cle === genre
        ? `Écrivez d’abord « ${cle}: » seul sur une ligne, puis la liste en dessous.`
        : `Écrivez une clé par ligne, par exemple « ${cle}: … ».`,
  }
}

function phraseDeType(nom: string, schema: Schema | undefined, trouve: unknown) {
  const types = [schema?.type ?? []].flat()
  const quoi = `« ${nom} »`
  if (types.includes('array'))
    return {
      message: `${quoi} attend une liste.`,
      conseil: 'Écrivez un élément par ligne, chacun précédé d’un tiret et d’une espace.',
    }
  if (types.includes('object') && !types.includes('string')) {
    const exemple = Object.keys(schema?.properties ?? {})[0] ?? 'clé'
    return {
      message: Array.isArray(trouve)
        ? `${quoi} ne devrait pas être une liste.`
        : `${quoi} attend des précisions, une par ligne.`,
      conseil: `Écrivez-les en dessous, décalées de deux espaces : « ${exemple}: … ».`,
    }
  }
  const trouvaille = Array.isArray(trouve)
    ? 'une liste'
    : typeof trouve === 'object'
      ? 'des clés'
      : `« ${couper(String(trouve))} »`
  return {
    message: `« ${nom} » attend ${types.includes('object') ? 'un texte ou des précisions' : 'un texte'} : on y trouve ${trouvaille}.`,
    conseil: 'Écrivez la valeur sur la même ligne que la clé ; entre guillemets si elle contient « : ».',
  }
}

function horsListe(genre: Genre, at: Chemin, trouve: unknown): ProblemeDeForme {
  const schema = schemaA(genre, at)?.schema
  const valeurs = (schema?.enum ?? []).map(String)
  const libelles = schema?.enumDescriptions ?? []
  const texte = String(trouve)
  if (nomDe(at) === 'format')
    return {
      regle: 'format-inconnu',
      at,
      on: 'valeur',
      message: `Le format « ${couper(texte)} » n’est pas connu : ce programme lit le format ${valeurs.join(', ')}.`,
      conseil: 'Écrivez « format: 1 », ou installez une version plus récente du programme.',
    }
  const parLibelle = valeurs[libelles.indexOf(plusProche(texte, libelles) ?? '')]
  const proche = plusProche(texte, valeurs) ?? parLibelle
  const libelle = proche === undefined ? undefined : libelles[valeurs.indexOf(proche)]
  const sure = certain(texte, valeurs) ?? valeurs[libelles.indexOf(certain(texte, libelles) ?? '')]
  const citees = valeurs.length > VALEURS_CITEES ? [...valeurs.slice(0, VALEURS_CITEES), '…'] : valeurs
  return {
    regle: 'valeur-inconnue',
    at,
    on: 'valeur',
    message: `« ${couper(texte)} » n’est pas une valeur de « ${nomDe(at)} ».`,
    conseil:
      proche === undefined
        ? `Valeurs possibles : ${citees.join(', ')}.`
        : `Vouliez-vous dire « ${proche} »${libelle === undefined || libelle.toLowerCase() === proche ? '' : ` (${libelle})`} ?`,
    ...(sure !== undefined && sure === proche && { voulu: sure }),
  }
}

function malForme(genre: Genre, at: Chemin, trouve: unknown): ProblemeDeForme {
  const schema = schemaA(genre, at)?.schema
  const texte = String(trouve)
  if (schema?.['x-lecture'] === 'identifiant') {
    const propose = enIdentifiant(texte)
    return {
      regle: 'identifiant-mal-forme',
      at,
      on: 'valeur',
      message: `« ${couper(texte)} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union seulement.`,
      ...(propose === '' ? {} : { conseil: `Écrivez par exemple « ${propose} ».` }),
      // Cut short, it might be the name of something else.
      ...(propose !== '' && propose.length < LONGUEUR && { voulu: propose }),
    }
  }
  return {
    regle: 'forme-inattendue',
    at,
    on: 'valeur',
    message: `« ${couper(texte)} » ne convient pas pour « ${nomDe(at)} ».`,
    ...(schema?.description === undefined ? {} : { conseil: `On attend : ${schema.description}` }),
  }
}

/** « Bus santé » → `bus-sante`. */
export function enIdentifiant(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGUEUR)
    .replace(/-+$/, '')
}
