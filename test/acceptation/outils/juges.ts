// Two JSON Schema validators that know nothing of cls: which obligations of a profile they reject in an exported project, one by one.
import { type Schema, Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formeDuProjet from '../../../schemas/projet.schema.json' with { type: 'json' }
import { type SourceProfil, sources } from '../../../src/profiles/index.ts'
import type { Verdict } from './atelier.ts'

type Juge = (projet: unknown) => boolean

/** The address of each entry that a profile's `allOf` names, by its identifier. */
function entreesDe(nom: string): { id: string; adresse: string }[] {
  const profil = sources().find(source => source['x-profil'].nom === nom) as SourceProfil
  return profil.allOf.map(({ $ref }) => ({
    id: $ref.slice($ref.lastIndexOf('/') + 1),
    adresse: new URL($ref, profil.$id).href,
  }))
}

const ajv = new Ajv2020({ strict: false, schemas: sources().map(source => structuredClone(source)) })

const fabriques: Readonly<Record<string, (adresse: string) => Juge>> = {
  cfworker: adresse => {
    const validateur = new Validator({ $ref: adresse }, '2020-12')
    for (const source of sources()) validateur.addSchema(structuredClone(source) as unknown as Schema)
    return projet => validateur.validate(projet).valid
  },
  ajv: adresse => {
    const valide = ajv.compile({ $ref: adresse })
    return projet => valide(projet)
  },
}

export const VALIDATEURS = Object.keys(fabriques)
const juges = new Map<string, Juge>()

function juge(validateur: string, adresse: string): Juge {
  const cle = `${validateur} ${adresse}`
  const connu = juges.get(cle) ?? fabriques[validateur]?.(adresse)
  if (connu === undefined) throw new Error(`No validator called ${validateur}`)
  juges.set(cle, connu)
  return connu
}

/** The judge of each obligation of the shipped profiles, by its identifier. */
export function jugesDe(validateur: string): ReadonlyMap<string, Juge> {
  const entrees = sources().flatMap(source => entreesDe(source['x-profil'].nom))
  return new Map(entrees.map(({ id, adresse }) => [id, juge(validateur, adresse)]))
}

export type Comparaison = { readonly cls: readonly string[]; readonly autre: readonly string[] }

/** The obligations that `cls` reports in any state, and those that a validator rejects; those that `cls` did not judge are left out of both. */
export function comparerAuxSchemas(validateur: string, { projet, remarques }: Verdict, exporte: unknown): Comparaison {
  const nonJugees = new Set(projet.regles.filter(({ etat }) => etat === 'non-jugee').map(({ id }) => id))
  const entrees = projet.profils.flatMap(entreesDe).filter(({ id }) => !nonJugees.has(id))
  const signalees = new Set(remarques.map(({ regle }) => regle))
  const uniques = [...new Map(entrees.map(entree => [entree.id, entree])).values()]
  return {
    cls: uniques.filter(({ id }) => signalees.has(id)).map(({ id }) => id),
    autre: uniques.filter(({ adresse }) => !juge(validateur, adresse)(exporte)).map(({ id }) => id),
  }
}

const forme = new Validator(formeDuProjet as unknown as Schema, '2020-12')

/** What is not of the published shape in an exported project. */
export function ecartsDeForme(exporte: unknown): readonly string[] {
  return forme.validate(exporte).errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
}
