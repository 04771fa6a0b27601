// Tries file names on what Windows keeps for itself, and on names that only look different.
import { describe, expect, it } from 'vitest'
import { cleDeNom, nomAdmis, nomDeFichier, nomLibre } from '../../src/model/nom-de-fichier.ts'
import { nomDeDossier } from '../../src/scaffold/identifiants.ts'

describe('un nom de fichier', () => {
  it.each([
    'con',
    'CON',
    'aux.yaml',
    'Nul',
    'prn.tar.gz',
    'com1',
    'LPT9.docx',
    'com¹',
    'bus.',
    'bus ',
    'a:b',
    'a?',
    'CONIN$',
    '',
  ])('ne peut pas être « %s » sous Windows', nom => expect(nomAdmis(nom)).toBe(false))

  it.each(['conseil', 'auxiliaire', 'com', 'com10', 'nul-part', 'Été à l’école', '.gitignore', 'a.b', '..a'])(
    'peut être « %s »',
    nom => expect(nomAdmis(nom)).toBe(true),
  )

  it('évite ceux que Windows se réserve, et ceux qui sont pris', () => {
    expect(nomDeFichier('con', [])).toBe('fiche-con')
    expect(nomDeFichier('fiche-con', ['fiche-con'])).toBe('fiche-con-2')
    expect(nomDeFichier('conseil', [])).toBe('conseil')
    expect(nomDeFichier('aux', ['axe-aux'], 'axe')).toBe('axe-aux-2')
    expect(nomDeDossier('Con')).toBe('cls-con')
  })

  it('se compare comme le fait le disque : casse, accents en deux signes, points et espaces de la fin', () => {
    expect(cleDeNom('Été'.normalize('NFD'))).toBe(cleDeNom('ÉTÉ'))
    expect(nomLibre('bus-sante', ['Bus-Sante', 'BUS-SANTE-2. '])).toBe('bus-sante-3')
    expect(nomLibre('été', ['été'.normalize('NFD')])).toBe('été-2')
  })
})
