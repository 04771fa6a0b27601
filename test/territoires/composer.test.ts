// A choice of places becomes what territoire.yaml and contrat.yaml hold.
import { expect, it } from 'vitest'
import { chercher, composer, type Lieu } from '../../src/territoires/index.ts'

function un(texte: string): Lieu {
  return chercher(texte, { limite: 1 })[0] as Lieu
}

it('d’une intercommunalité : ses communes, son SIREN, sa population et l’année, sa région et son ARS', () => {
  const { communes, epci, departements, population, regions, millesime, attribution } = composer([
    un('cc grand langres'),
  ])
  expect(epci).toMatchObject([{ siren: '200072999', nom: 'CC du Grand Langres', nature: 'CC' }])
  expect(communes).toHaveLength(54)
  expect(communes.find(({ code }) => code === '52269')).toEqual({ code: '52269', nom: 'Langres', population: 7421 })
  expect(population).toEqual({ valeur: epci[0]?.population, annee: 2023, source: 'Insee, population municipale' })
  expect(population.valeur).toBe(communes.reduce((somme, commune) => somme + (commune.population ?? 0), 0))
  expect(departements).toEqual(['52'])
  expect(regions).toEqual([
    { code: '44', nom: 'Grand Est', profil: 'grand-est', ars: 'Agence régionale de santé Grand Est' },
  ])
  expect([millesime, attribution.includes('2026'), attribution.includes('Licence Ouverte')]).toEqual([2026, true, true])
})

it('à cheval sur deux régions : deux profils, deux ARS', () => {
  const { regions, departements } = composer([un('redon agglomération')])
  expect(departements).toEqual(['35', '44', '56'])
  expect(regions.map(({ profil }) => profil)).toEqual(['bretagne', 'pays-de-la-loire'])
  expect(new Set(regions.map(({ ars }) => ars)).size).toBe(2)
})

it('ne compte une commune qu’une fois', () => {
  const epci = un('cc grand langres')
  expect(composer([un('langres'), epci, epci])).toEqual({ ...composer([epci]), departements: ['52'] })
})

it('de plusieurs intercommunalités et communes : tout, ensemble', () => {
  const { communes, epci, population } = composer([un('cc de craon'), un('rolampont'), un('laval agglomération')])
  expect(epci.map(({ nom }) => nom)).toEqual(['CC du Pays de Craon', 'CA Laval Agglomération'])
  expect(communes.map(({ nom }) => nom)).toContain('Rolampont')
  expect(population.valeur).toBe(communes.reduce((somme, commune) => somme + (commune.population ?? 0), 0))
})

it('d’un département entier : sa population, sans ses centaines de communes', () => {
  const { communes, departements, population } = composer([un('haute-marne'), un('langres')])
  expect([communes.length, departements]).toEqual([1, ['52']])
  expect(population.valeur).toBe(un('haute-marne').population)
})

it('ne dit pas d’année que les données ne disent pas', () => {
  expect(composer([un('mamoudzou')]).population).toMatchObject({ annee: 2017 })
  expect(composer([un('nouméa')]).population).not.toHaveProperty('annee')
  expect(composer([un('nouméa'), un('nantes')]).population).not.toHaveProperty('annee')
  expect(composer([un('nouméa')]).regions).toEqual([{ code: '988', nom: 'Nouvelle-Calédonie', profil: 'national' }])
})

it('d’outre-mer : l’ARS que le profil nomme', () => {
  expect(composer([un('97801')]).regions).toMatchObject([{ profil: 'guadeloupe' }])
  expect(composer([un('97411')]).regions).toMatchObject([{ profil: 'la-reunion' }])
})

it('de rien : rien', () => {
  expect(composer([])).toMatchObject({
    communes: [],
    epci: [],
    departements: [],
    regions: [],
    population: { valeur: 0 },
  })
})
