// For every profile and every project changed at random, two validators that know nothing of cls agree with each obligation it judged.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lire } from '../../src/api/projets.ts'
import { verifierProjet } from '../../src/check/index.ts'
import type { EtatDeRegle } from '../../src/model/rapport.ts'
import { obligationsDe, profils } from '../../src/profiles/index.ts'
import { jugesDe, VALIDATEURS } from '../acceptation/outils/juges.ts'
import { abimer, hasard } from './abimer.ts'

const RAYONS = ['examples', 'test/bizarreries/projets']
const BASES = RAYONS.flatMap(rayon => readdirSync(rayon).map(nom => join(rayon, nom))).filter(dossier =>
  existsSync(join(dossier, 'contrat.yaml')),
)
const COMBIEN = 200
const JOUR = '2026-11-22'
const LOT = 10

const dossier = mkdtempSync(join(tmpdir(), 'cls-abime-'))
afterAll(() => rmSync(dossier, { recursive: true }))

// biome-ignore lint/suspicious/noExplicitAny: a test breaks the project on purpose, in ways its type forbids.
const bases = new Map<string, any>()
for (const base of BASES) bases.set(base, (await lire(base, { date: JOUR })).projet)

/** Written as JSON, which is YAML: one file a part, as a team would have them. */
function ecrire(graine: number): string {
  const tirer = hasard(graine)
  const projet = structuredClone(bases.get(BASES[graine % BASES.length] as string))
  abimer(projet, tirer)
  const ici = join(dossier, String(graine))
  mkdirSync(join(ici, 'fiches'), { recursive: true })
  mkdirSync(join(ici, 'suivi'))
  const { format: _, faits: __, fiches, suivi, ...parties } = projet
  const noter = (nom: string, valeur: unknown) => writeFileSync(join(ici, `${nom}.yaml`), JSON.stringify(valeur))
  for (const [nom, valeur] of Object.entries(parties))
    if (nom === 'contrat' || Object.keys(valeur as object).length > 0) noter(nom, valeur)
  for (const [rang, fiche] of fiches.entries()) noter(`fiches/${rang}`, fiche)
  for (const [rang, annee] of suivi.entries()) noter(`suivi/${annee.annee ?? rang}`, annee)
  return ici
}

const OBLIGATIONS = obligationsDe(profils().map(({ nom }) => nom)).map(({ id }) => id)
const REFUS: readonly EtatDeRegle[] = ['remarque', 'a-venir', 'ecart-motive']

/** How often each obligation was found met and broken, all profiles together. */
const vus = new Map(OBLIGATIONS.map(id => [id, { satisfaite: 0, refusee: 0, nonJugee: 0 }]))

async function desaccords(graine: number): Promise<string[]> {
  const lu = await lire(ecrire(graine), { date: JOUR })
  const exporte: unknown = JSON.parse(JSON.stringify(lu.projet))
  const refus = VALIDATEURS.map(validateur => {
    const juges = jugesDe(validateur)
    return { validateur, refusees: new Set(OBLIGATIONS.filter(id => !juges.get(id)?.(exporte))) }
  })
  return profils().flatMap(({ nom, obligations }) => {
    const { projet } = verifierProjet(lu, [nom], dossier)
    const etats = new Map(projet.regles.map(({ id, etat }) => [id, etat]))
    return obligations.flatMap(({ id }) => {
      const etat = etats.get(id)
      const compte = vus.get(id)
      if (etat === undefined || compte === undefined) return [`${graine} ${nom} ${id}: no verdict`]
      if (etat === 'non-jugee') compte.nonJugee += 1
      else if (REFUS.includes(etat)) compte.refusee += 1
      else if (etat === 'satisfaite') compte.satisfaite += 1
      return refus.flatMap(({ validateur, refusees }) =>
        etat === 'non-jugee' || refusees.has(id) === REFUS.includes(etat)
          ? []
          : [`${graine} ${nom} ${id}: ${etat}, ${validateur} ${refusees.has(id) ? 'rejects' : 'accepts'} it`],
      )
    })
  })
}

describe('sur des projets abîmés au hasard', () => {
  it.each(Array.from({ length: COMBIEN / LOT }, (_, lot) => lot))(
    'les validateurs sont d’accord avec cls, dizaine %i',
    { timeout: 60_000 },
    async lot => {
      for (let rang = 0; rang < LOT; rang += 1) expect(await desaccords(lot * LOT + rang)).toEqual([])
    },
  )
  it('presque toutes les obligations y sont satisfaites une fois, enfreintes une autre, et le plus souvent jugées', () => {
    const jamais = [...vus].filter(([, { satisfaite, refusee }]) => satisfaite === 0 || refusee === 0)
    const somme = (cle: 'satisfaite' | 'refusee' | 'nonJugee') => [...vus.values()].reduce((n, v) => n + v[cle], 0)
    expect(jamais.length, jamais.map(([id]) => id).join()).toBeLessThan(3)
    expect(somme('satisfaite') + somme('refusee')).toBeGreaterThan(somme('nonJugee'))
  })
})
