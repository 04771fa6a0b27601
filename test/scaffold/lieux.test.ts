// Places named in a file of answers: completed from the official lists, refused with their line when nobody knows them.
import { describe, expect, it } from 'vitest'
import { reponses } from './projet-neuf.ts'

const faute = (yaml: string): string => {
  try {
    reponses(yaml)
    return ''
  } catch (erreur) {
    const { message, conseil } = erreur as { message: string; conseil: string }
    return `${message} ${conseil}`.replaceAll('\u00a0', ' ')
  }
}

describe('les lieux des réponses', () => {
  it('donnent codes, population, département et profil', () => {
    const { territoire, contrat } = reponses(
      'territoire:\n  epci:\n    - nom: Communauté de communes du Grand Langres\n',
    )
    expect(territoire).toMatchObject({
      epci: [{ siren: '200072999' }],
      departements: ['52'],
      population: { valeur: expect.any(Number), source: expect.any(String) },
    })
    expect(contrat).toMatchObject({ profil: ['grand-est'] })
  })

  it('gardent ce qui est écrit', () => {
    const yaml =
      'contrat:\n  profil: [national]\nterritoire:\n  population:\n    valeur: 8 000\n  communes:\n    - code: 52269\n      nom: Langres\n'
    const { territoire, contrat } = reponses(yaml)
    expect(territoire).toMatchObject({ population: { valeur: 8000 }, communes: [{ code: '52269' }] })
    expect(contrat).toMatchObject({ profil: ['national'] })
  })

  it('ne tranchent pas entre deux communes du même nom', () => {
    const { territoire } = reponses('territoire:\n  communes:\n    - nom: Saint-Aubin\n')
    expect(territoire).toEqual({ communes: [{ nom: 'Saint-Aubin' }] })
  })

  it.each([
    [
      'un code inconnu',
      '    - nom: Langres\n      code: 52999\n',
      /ligne 4 : La commune « 52999 ».*Langres \(Haute-Marne, 52\)/,
    ],
    ['un nom inconnu', '    - nom: Rolanpont\n', /ligne 3 : La commune « Rolanpont ».*Rolampont.*fictif: oui/],
    [
      'une commune d’autrefois',
      '    - nom: Les Alleuds\n      code: 49001\n',
      /ligne 4 : La commune « 49001 ».*Brissac Loire Aubance.*qui comprend Les Alleuds.*code 49050/,
    ],
  ])('refusent %s', (_nom, communes, attendu) => {
    expect(faute(`territoire:\n  communes:\n${communes}`)).toMatch(attendu)
  })

  it('refusent un SIREN inconnu', () => {
    expect(faute('territoire:\n  epci:\n    - nom: CC d’Aure\n      siren: 999 999 999\n')).toMatch(
      /L’intercommunalité « 999999999 »/,
    )
  })

  it.each([
    'territoire:\n  fictif: oui\n  communes:\n    - nom: Aure\n',
    'territoire:\n  communes:\n    - nom: à compléter\n',
  ])('laissent passer ce qui est inventé ou à compléter', yaml => {
    expect(faute(yaml)).toBe('')
  })
})
