// What a form shows of a fiche is read back as what the fiche says: every box and every row of the example contracts.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHAMPS, cleDeTexte, contexteDe, dateDite, enMots, lireChamp, TABLEAUX } from '../../src/champs/index.ts'
import { DISQUE } from '../../src/load/disque/disque.ts'
import { valeurA } from '../../src/model/chemin.ts'
import { dateEnMots } from '../../src/mots.ts'
import { lireProjet } from '../../src/project/read.ts'

const EXEMPLES = [
  'pays-de-valdouve',
  'val-de-grisemont',
  'ville-de-mirecombe',
  'causses-de-brumeval',
  'faits-publics-chartres',
]

describe.each(EXEMPLES)('%s', exemple => {
  const dossier = join(import.meta.dirname, '../../examples', exemple)
  const { projet } = lireProjet(dossier, { date: '2026-11-22', lire: DISQUE.lire, lister: DISQUE.lister })
  const contexte = contexteDe(projet)

  it('reads each box as the value it shows', () => {
    let lues = 0
    for (const fiche of projet.fiches) {
      const mots = enMots(fiche, contexte)
      for (const champ of CHAMPS) {
        const texte = mots.simples[champ.nom] ?? ''
        const valeur = valeurA(fiche, champ.cles)
        expect(lireChamp(texte, champ, contexte), `${fiche.id} ${champ.nom} : ${texte}`).toEqual({
          valeur: typeof valeur === 'string' ? valeur.trimEnd() : valeur,
        })
        if (texte !== '') lues++
      }
    }
    expect(lues).toBeGreaterThan(projet.fiches.length * 2)
  })

  it('reads each cell of each row as the value it shows', () => {
    for (const fiche of projet.fiches) {
      const mots = enMots(fiche, contexte)
      for (const tableau of TABLEAUX)
        for (const { cellules, ou = [] } of mots.tableaux[tableau.nom] ?? [])
          for (const champ of tableau.colonnes) {
            const texte = cellules[champ.nom] ?? ''
            if (texte === '' || champ.genre === 'qui' || champ.nom === 'frequence') continue
            const [cle = ''] = champ.cles
            const brut = valeurA(fiche, [...ou, ...champ.cles]) ?? valeurA(fiche, [...ou, cle])
            const valeur = typeof brut === 'object' ? valeurA(brut, ['texte']) : brut
            expect(lireChamp(texte, champ, contexte, tableau), `${fiche.id} ${ou} ${texte}`).toEqual({
              valeur: typeof valeur === 'string' ? valeur.trimEnd() : valeur,
            })
            expect(cleDeTexte(`${texte} `, champ, contexte, tableau)).toBe(cleDeTexte(texte, champ, contexte, tableau))
          }
    }
  })
})

describe('a date in words', () => {
  it.each([
    ['mars 2027', '2027-03'],
    ['En mars 2027.', '2027-03'],
    ['15/03/2027', '2027-03-15'],
    ['15.3.2027', '2027-03-15'],
    ['03/2027', '2027-03'],
    ['1er mars 2027', '2027-03-01'],
    ['lundi 15 mars 2027', '2027-03-15'],
    ['sept. 2027', '2027-09'],
    ['à partir de septembre 2027', '2027-09'],
    ['3e trimestre 2027', '2027-T3'],
    ['T3 2027', '2027-T3'],
    ['premier semestre 2028', '2028-S1'],
    ['2e semestre de 2028', '2028-S2'],
    ['2027', '2027'],
    ['2027-2028', '2027/2028'],
    ['2027 à 2028', '2027/2028'],
    ['de mars à juin 2027', '2027-03/2027-06'],
    ['d’avril à juin 2027', '2027-04/2027-06'],
    ['du 1er mars 2027 au 30 juin 2027', '2027-03-01/2027-06-30'],
    ['2027-03/2027-06', '2027-03/2027-06'],
  ])('%s → %s', (texte, iso) => {
    expect(dateDite(texte)).toBe(iso)
  })

  it.each([
    'printemps 2027',
    'jui 2027',
    '31/02/2027',
    '3e semestre 2027',
    'à définir',
    '13/2027',
    '',
    'fin 2027',
    'vers mars 2027',
  ])('« %s » is left to a person', texte => {
    expect(dateDite(texte)).toBeUndefined()
  })

  it('is read back from the words of every precision', () => {
    for (const iso of [
      '2027',
      '2027-08',
      '2027-01-01',
      '2027-12-31',
      '2027-T1',
      '2027-T4',
      '2027-S1',
      '2027-S2',
      '2027-03/2027-06',
      '2027/2028',
      '2027-T1/2028-T2',
    ])
      expect(dateDite(dateEnMots(iso)), dateEnMots(iso)).toBe(iso)
  })
})
