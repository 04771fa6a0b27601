// What the bench measures on: a corpus in order, and one where each mistake it makes is seen, once, in its file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { verifier } from '../../src/index.ts'
import { abimer, ecrireCorpus, ecrireProjet, projet } from './corpus.ts'

const dossier = mkdtempSync(join(tmpdir(), 'cls-corpus-'))
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

async function remarques(): Promise<string[]> {
  const { rapport } = await verifier(['.'], { dossier, maintenant: new Date('2026-11-02T12:00:00Z') })
  const actives = rapport.remarques.filter(({ etat }) => etat === 'actif')
  return actives.map(({ fichier, regle }) => `${fichier} ${regle}`)
}

it('le corpus n’a aucune remarque', async () => {
  expect(ecrireCorpus(dossier, 5)).toHaveLength(300)
  expect(await remarques()).toEqual([])
})

it('le corpus abîmé a ses trois fautes, chacune une fois', async () => {
  ecrireProjet(dossier, abimer(projet(1)))
  expect(await remarques()).toEqual([
    'fiches/fiche-24.yaml reference-inconnue',
    'fiches/fiche-4.yaml cle-inconnue',
    'fiches/fiche-44.yaml tabulation',
  ])
})
