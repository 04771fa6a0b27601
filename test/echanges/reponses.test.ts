// Choices among conflicts, kept until they are written: found again as they were, never in the way, nowhere but in the project.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, constantFrom, dictionary, property, string } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleDeConflit, garderReponses, lireReponses, type Reponse } from '../../src/api/reception/reponses.ts'
import type { Conflit } from '../../src/api/reception/trier.ts'

let dossier: string
const fichier = () => join(dossier, '.cls/conflits.json')
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-reponses-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

const CONFLIT: Conflit = {
  fichier: 'retours/cpam.docx',
  qui: 'Caisse primaire',
  nom: 'Fiche action 1',
  fiche: 'bus',
  changement: { verdict: 'conflit', geste: 'case', champ: 'enjeux', place: 'enjeux', avant: 'ici', apres: 'là' },
}

describe('les choix gardés', () => {
  it('se relisent tels quels, quels qu’ils soient', () => {
    const choix = constantFrom<Reponse>('garder', 'prendre', 'marquer', 'plus-tard')
    assert(
      property(dictionary(string({ unit: 'grapheme' }), choix, { noNullPrototype: true }), dits => {
        const reponses = new Map(Object.entries(dits))
        expect(garderReponses(dossier, reponses)).toBe(true)
        expect(lireReponses(dossier)).toEqual(reponses)
      }),
      { numRuns: 40 },
    )
  })

  it('ne laissent rien une fois oubliés, et Git ne les voit pas', () => {
    garderReponses(dossier, new Map([['a', 'garder']]))
    expect(readFileSync(join(dossier, '.cls/.gitignore'), 'utf8')).toContain('/*')
    garderReponses(dossier, new Map())
    expect(existsSync(fichier())).toBe(false)
    expect(garderReponses(dossier, new Map())).toBe(true)
  })

  it.each([
    ['rien', ''],
    ['null', 'null'],
    ['une liste', '[]'],
    ['une autre version', '{"version":2,"reponses":{"a":"garder"}}'],
    ['sans réponses', '{"version":1}'],
    ['un autre mot', '{"version":1,"reponses":{"a":"effacer","b":7}}'],
  ])('abîmés (%s), ils ne répondent à rien', (_, contenu) => {
    mkdirSync(join(dossier, '.cls'))
    writeFileSync(fichier(), contenu)
    expect(lireReponses(dossier)).toEqual(new Map())
    expect(garderReponses(dossier, new Map([['a', 'garder']]))).toBe(true)
    expect(lireReponses(dossier)).toEqual(new Map([['a', 'garder']]))
  })

  it.skipIf(process.platform === 'win32')('ne s’écrivent pas à travers un lien', () => {
    const dehors = join(dossier, 'dehors.json')
    writeFileSync(dehors, 'intact')
    mkdirSync(join(dossier, '.cls'))
    symlinkSync(dehors, fichier())
    expect(garderReponses(dossier, new Map([['a', 'garder']]))).toBe(false)
    expect(readFileSync(dehors, 'utf8')).toBe('intact')
  })
})

it('la même question, d’où que le fichier soit nommé ; un autre texte en est une autre', () => {
  const cle = cleDeConflit(CONFLIT)
  expect(cleDeConflit({ ...CONFLIT, fichier: 'cpam.docx' })).toBe(cle)
  const autre = (change: Partial<Conflit['changement']>) =>
    cleDeConflit({ ...CONFLIT, changement: { ...CONFLIT.changement, ...change } })
  expect(new Set([cle, autre({ avant: 'ailleurs' }), autre({ apres: 'plus loin' }), autre({ place: 'x' })]).size).toBe(
    4,
  )
})
