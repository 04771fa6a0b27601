// The keys that the editor proposes: those of the schema, each written as a person would, with nothing to delete afterwards.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { accepter, type Proposition } from '../outils/serveur-yaml.ts'
import { type Atelier, atelier, fichiersDe } from './atelier.ts'
import { accepte, ecrireA, GENRES, modeline, nomDe, placesDe } from './places.ts'

let ici: Atelier
beforeAll(async () => {
  ici = await atelier(fichiersDe('pays-de-valdouve'))
}, 30_000)
afterAll(() => ici.fermer())

const CLE = 10

describe.each(GENRES)('les clés proposées, dans %s', genre => {
  it('sont celles du schéma, à chaque endroit, et n’écrivent rien de trop', async () => {
    const fautes: string[] = []
    for (const { chemin, schema } of placesDe(genre).filter(p => accepte(p.schema, 'object') && p.schema.properties)) {
      const texte = `${modeline(genre)}${ecrireA(chemin, '|')}`
      const proposees = await ici.editeur.proposer(join(ici.racine, nomDe(genre)), texte)
      const cles = proposees.filter(p => p.kind === CLE)
      const attendues = Object.keys(schema.properties ?? {}).sort()
      if (String(cles.map(c => c.label).sort()) !== String(attendues))
        fautes.push(`${chemin.join('/')} : ${cles.map(c => c.label)}`)
      for (const cle of cles) fautes.push(...fautesDe(texte, cle).map(f => `${chemin.join('/')} : ${f}`))
      for (const autre of proposees.filter(p => p.kind !== CLE && p.kind !== VALEUR))
        fautes.push(`${chemin.join('/')} : ${autre.label}`)
    }
    expect(fautes).toEqual([])
  }, 30_000)
})

const VALEUR = 12

/** A key, and at most what invites to write its value: a line break, a dash; or the only value there is. */
function fautesDe(texte: string, cle: Proposition): string[] {
  const apres = accepter(texte, cle)
  const ecrit = apres.slice(texte.length - 1)
  const documentation = typeof cle.documentation === 'string' ? cle.documentation : cle.documentation?.value
  return [
    ...(parseDocument(apres).errors.length > 0 ? [`illisible : ${apres}`] : []),
    ...(new RegExp(`^${cle.label}:( (${SEULES[cle.label] ?? ''})?|\\n +(- )?)$`).test(ecrit)
      ? []
      : [`écrit « ${ecrit} »`]),
    ...(documentation ? [] : [`rien n’est dit de ${cle.label}`]),
  ]
}

/** Keys that have one value. */
const SEULES: Readonly<Record<string, string>> = { format: '1' }
