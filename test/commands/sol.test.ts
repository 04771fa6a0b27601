// The small ground that commands stand on: nearest word, colours, shipped files, the user's error.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { estUserError, UserError } from '../../src/model/erreur.ts'
import { paint } from '../../src/paint.ts'
import { plusProche } from '../../src/proche.ts'
import { dossierDe, version } from '../../src/resources.ts'

describe('plusProche', () => {
  it.each([
    ['validat', ['validate', 'render'], 'validate'],
    ['valider', ['validate', 'render'], 'validate'],
    ['pilote', ['pilotes', 'partenaires'], 'pilotes'],
    ['Résultats attendus', ['resultats_attendus', 'resultat'], 'resultats_attendus'],
    ['ttire', ['titre', 'type'], 'titre'],
    ['bus-snate', ['bus-sante', 'numerique-sante'], 'bus-sante'],
  ])('%s ressemble à un mot attendu', (mot, choix, attendu) => {
    expect(plusProche(mot, choix)).toBe(attendu)
  })

  it.each([
    ['chocolat', ['validate', 'render']],
    ['x', ['y']],
    ['', ['titre']],
    ['abc', []],
  ])('%s ne ressemble à rien', (mot, choix) => {
    expect(plusProche(mot, choix)).toBeUndefined()
  })
})

describe('paint', () => {
  it('peint ou rend le texte tel quel', () => {
    expect(paint(false).erreur('non')).toBe('non')
    expect(paint(true).erreur('non')).toBe('\u001b[31mnon\u001b[39m')
  })
})

describe('resources', () => {
  it('trouve les rayons livrés et la version', () => {
    expect(existsSync(dossierDe('schemas'))).toBe(true)
    expect(version()).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('UserError', () => {
  it('se reconnaît à sa marque, même venue d’une autre copie du module', () => {
    const copie = Object.assign(new Error('Fichier absent.'), { marque: new UserError('').marque })
    expect(estUserError(copie)).toBe(true)
    expect(estUserError(new Error('autre'))).toBe(false)
    expect(estUserError(undefined)).toBe(false)
  })
})
