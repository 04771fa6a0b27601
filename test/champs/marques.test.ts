// Marks of a form: one for each box and each cell, readable backwards; and what a box shows while it is empty.
import { describe, expect, it } from 'vitest'
import {
  CHAMPS,
  champTitre,
  clesDeLignes,
  INVITES,
  type Ligne,
  lireMarque,
  marqueDeCase,
  marqueDeChamp,
  retenir,
  sansInvites,
  simplifier,
  TABLEAUX,
  tableauTitre,
} from '../../src/champs/index.ts'

const ligne = (cle?: string): Ligne => ({ cellules: {}, ...(cle !== undefined && { cle }) })

describe('les marques d’un formulaire', () => {
  it('se relisent', () => {
    expect(lireMarque(marqueDeChamp('bus-sante', 'resultats-attendus'))).toEqual({
      fiche: 'bus-sante',
      champ: 'resultats-attendus',
    })
    expect(lireMarque(marqueDeCase('bus', 'budget', 'vehicule', 'montant'))).toEqual({
      fiche: 'bus',
      tableau: 'budget',
      cle: 'vehicule',
      colonne: 'montant',
    })
    for (const autre of ['axe-acces', 'fiche-bus', 'fiche-bus.budget.vehicule', 'axe-a.enjeux', 'fiche-b.a.b.c.d', ''])
      expect(lireMarque(autre), autre).toBeUndefined()
  })

  it('nomment les lignes par leur identifiant, ou par leur place, jamais deux fois de même', () => {
    expect(clesDeLignes([ligne('vehicule'), ligne(), ligne('local')])).toEqual(['vehicule', 'r2', 'local'])
    const cles = clesDeLignes([ligne(), ligne('r1'), ligne('r1'), ligne('n1'), ligne('r4'), ligne()])
    expect(new Set(cles).size).toBe(6)
    expect(cles[1]).toBe('r1')
    expect(cles).not.toContain('n1')
  })
})

it('une case que personne n’a remplie se lit vide, et seulement elle', () => {
  for (const invite of Object.values(INVITES)) expect(sansInvites(` ${invite} `)).toBe('')
  expect(sansInvites('Cliquez ou appuyez ici pour entrer du texte.')).toBe('')
  expect(sansInvites('Prévention\nà choisir\nÀ CHOISIR')).toBe('Prévention')
  for (const texte of ['…et la suite', 'Rien à choisir', '3', 'été', '-']) expect(sansInvites(texte)).toBe(texte)
  for (const dit of [
    'A CHOISIR',
    'a\u0300  choisir',
    '\u200bà choisir',
    '- à choisir',
    '« Choose an item »',
    '...',
    '\u202f…',
  ])
    expect(sansInvites(dit), dit).toBe('')
})

it('un titre se retrouve quelle que soit la manière de l’écrire, le premier de ceux qui se ressemblent', () => {
  for (const tableau of TABLEAUX) expect(tableauTitre(tableau.titre.toUpperCase())).toBe(tableau)
  for (const champ of CHAMPS) {
    const ici = [champ.titre, champ.titre.toUpperCase(), ` ${champ.titre.normalize('NFD')} :`]
    expect(ici.map(champTitre)).toEqual(ici.map(t => CHAMPS.find(c => simplifier(c.titre) === simplifier(t))))
  }
  expect([champTitre(''), tableauTitre(''), champTitre('Autre chose')]).toEqual([undefined, undefined, undefined])
})

it('ce qui est retenu est dit de nouveau, et cherché une fois, même quand ce n’est rien', () => {
  const demandes: string[] = []
  const dire = retenir(texte => {
    demandes.push(texte)
    return texte === 'a' ? 1 : undefined
  })
  expect(['a', 'b', 'a', 'b'].map(dire)).toEqual([1, undefined, 1, undefined])
  expect(demandes).toEqual(['a', 'b'])
})
