// The schema of a project's own identifiers: independent validators refuse with it exactly the references that `validate` refuses.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Document } from '../../src/load/documents.ts'
import { type Chemin, pointeur, valeurA } from '../../src/model/chemin.ts'
import { lireProjet, type ProjetLu } from '../../src/project/read.ts'
import { type Citee, verifierReferences } from '../../src/project/references.ts'
import { identifiantsDuProjet, schemaSeul } from '../../src/project/schemas/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { verifierForme } from '../../src/schema/forme.ts'
import { hasard } from '../bench/graine.ts'

const EXEMPLES = readdirSync(dossierDe('examples'))
const lireExemple = (nom: string) => lireProjet(join(dossierDe('examples'), nom), { date: '2027-01-01' })

/** Every reference that stands as a value, with its document. */
function citeesDe({ documents }: ProjetLu): Citee[] {
  return documents.flatMap(({ genre, arbre, texte }, document) => {
    const racine = arbre()
    return (racine === null ? [] : verifierForme(genre, racine, texte).references)
      .filter(({ on }) => on === 'valeur')
      .map(reference => ({ ...reference, document }))
  })
}

function definitionsDe(lu: ProjetLu): Readonly<Record<string, object>> {
  return (JSON.parse(identifiantsDuProjet(lu)) as { $defs: Record<string, object> }).$defs
}

describe.each(EXEMPLES)('les identifiants de %s', exemple => {
  const lu = lireExemple(exemple)
  const citees = citeesDe(lu)
  const declares = [...new Set(citees.map(c => c.id))]
  const defs = definitionsDe(lu)
  /** Where nothing is declared, an editor refuses nothing. */
  const jugeable = ({ cibles }: Citee) => 'else' in (defs[cibles.join('-ou-')] ?? {})

  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const juges = new Map(
    [...new Set(lu.documents.map(d => d.genre))].map(genre => {
      const schema = JSON.parse(schemaSeul(genre, lu)) as Schema
      return [genre, { ajv: ajv.compile(schema), autre: new Validator(schema, '2020-12', false) }] as const
    }),
  )

  it.each([1, 2, 3])('sont jugés de même par tous, au hasard %i', graine => {
    const { entier, un } = hasard(graine)
    const choix = [...declares, 'personne', 'tout', '99999', '2A004', 'QN04499M', 'constructor']
    const changees = citees.filter(jugeable).map(c => (entier(2) === 0 ? { ...c, id: un(choix) } : c))
    const { ruptures } = verifierReferences(
      lu.projet,
      changees.map(c => ({ document: c.document, references: [c] })),
      lu.incertaines,
    )
    const refusees = ruptures.flatMap(r => [r.premiere, ...r.autres])
    expect(refusees.length).toBeGreaterThan(0)
    for (const [document, fichier] of lu.documents.entries()) {
      const valeur = reecrit(
        fichier,
        changees.filter(c => c.document === document),
        entier,
      )
      const attendues = refusees.filter(r => r.document === document).map(r => pointeur(r.at))
      const juge = juges.get(fichier.genre)
      juge?.ajv(valeur)
      const vues = (juge?.ajv.errors ?? []).filter(e => !['uniqueItems', 'if'].includes(e.keyword))
      expect([fichier.fichier, [...new Set(vues.map(e => e.instancePath))].sort()]).toEqual([
        fichier.fichier,
        attendues.sort(),
      ])
      const double = juge?.ajv.errors?.some(e => e.keyword === 'uniqueItems') ?? false
      expect(juge?.autre.validate(valeur).valid).toBe(attendues.length === 0 && !double)
    }
  })
})

/** The document as an editor reads it, with other references: a code of figures is sometimes left without its quotes. */
function reecrit({ texte }: Document, citees: readonly Citee[], entier: (n: number) => number): unknown {
  const valeur = parse(texte) as unknown
  for (const { at, id } of citees) poser(valeur, at, /^\d{5}$/.test(id) && entier(2) === 0 ? Number(id) : id)
  return valeur
}

function poser(donnees: unknown, at: Chemin, valeur: unknown): void {
  const hote = valeurA(donnees, at.slice(0, -1)) as Record<string | number, unknown>
  hote[at.at(-1) as string | number] = valeur
}
