// The values that the editor proposes after a key or a dash: closed lists with their French names, and the project's own identifiers.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Chemin, valeurA } from '../../src/model/chemin.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { identifiants } from '../../src/project/identifiants.ts'
import { lireProjet } from '../../src/project/read.ts'
import { accepter, type Proposition } from '../outils/serveur-yaml.ts'
import { type Atelier, atelier, fichiersDe } from './atelier.ts'
import { accepte, ecrireA, GENRES, modeline, nomDe, type Place, placesDe } from './places.ts'

let ici: Atelier
let projet: Projet
beforeAll(async () => {
  ici = await atelier(fichiersDe('val-de-grisemont'))
  projet = lireProjet(ici.racine, { date: '2027-01-01' }).projet
}, 30_000)
afterAll(() => ici.fermer())

const VALEUR = 12

describe.each(GENRES)('les valeurs proposées, dans %s', genre => {
  const places = placesDe(genre).filter(
    p => p.chemin.length > 0 && !['object', 'array'].includes(String(p.schema.type)),
  )

  it('sont celles qui conviennent, dites en français, et se lisent comme il faut', async () => {
    const fautes: string[] = []
    for (const place of places) {
      const texte = texteDe(place)
      const proposees = await ici.editeur.proposer(join(ici.racine, nomDe(genre)), texte)
      const valeurs = proposees.filter(p => p.kind === VALEUR)
      const attendues = attenduesA(place)
      const obtenues = valeurs.map(v => valeurA(parse(accepter(texte, v)), place.chemin))
      if (String(obtenues.toSorted()) !== String([...attendues.keys()].toSorted()))
        fautes.push(`${place.chemin.join('/')} : ${obtenues} au lieu de ${[...attendues.keys()]}`)
      for (const [n, valeur] of valeurs.entries())
        if (attendues.get(obtenues[n] as string) !== undefined && attendues.get(obtenues[n] as string) !== dit(valeur))
          fautes.push(`${place.chemin.join('/')} : ${valeur.label} est dit « ${dit(valeur)} »`)
      if (accepte(place.schema, 'object')) continue
      fautes.push(...proposees.filter(p => p.kind !== VALEUR).map(p => `${place.chemin.join('/')} : ${p.label} ?`))
    }
    expect(fautes).toEqual([])
  }, 30_000)
})

function dit({ documentation }: Proposition): string | undefined {
  return typeof documentation === 'string' ? documentation : documentation?.value
}

function texteDe({ genre, chemin }: Place): string {
  const cle = chemin.at(-1)
  return modeline(genre) + ecrireA(chemin.slice(0, -1), typeof cle === 'number' ? '- |' : `${cle}: |`)
}

/** Each value that can be proposed, and what is said of it when something must be. */
function attenduesA({ schema, chemin }: Place): ReadonlyMap<string | number, string | undefined> {
  if (schema.enum !== undefined) return new Map(schema.enum.map((v, n) => [v, schema.enumDescriptions?.[n]]))
  if (schema['x-lecture'] === 'booleen')
    return new Map([
      ['oui', undefined],
      ['non', undefined],
    ])
  return designes(schema['x-reference'] ?? (estCommune(schema.title, chemin) ? ['commune'] : []))
}

function estCommune(titre: string | undefined, chemin: Chemin): boolean {
  return titre === 'Commune' && chemin.some(cle => cle === 'communes' || cle === 'quartiers_prioritaires')
}

/** Read from the project by another way than what is tried here. */
function designes(cibles: readonly string[]): ReadonlyMap<string, string | undefined> {
  const { communes = [], quartiers_prioritaires = [], unites = [] } = projet.territoire
  const lieux = [...communes.map(c => c.code), ...quartiers_prioritaires.map(q => q.code), ...unites.map(u => u.id)]
  return new Map([
    ...identifiants(projet)
      .filter(({ sorte }) => cibles.includes(sorte))
      .map(({ id, at }) => [id, nomA(at.slice(0, -1))] as const),
    ...(cibles.includes('commune') ? communes.map(c => [c.code as string, c.nom] as const) : []),
    ...(cibles.includes('territoire') ? ['tout', ...lieux].map(code => [code as string, undefined] as const) : []),
  ])
}

function nomA(at: Chemin): string | undefined {
  const { titre, nom } = valeurA(projet, at) as { titre?: string; nom?: string }
  return titre ?? nom
}
