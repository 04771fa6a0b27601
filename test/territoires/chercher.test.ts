// The search of places: what people type, and the place they mean, shown with its département.
import { describe, expect, it } from 'vitest'
import { chercher, libelle } from '../../src/territoires/index.ts'

function libelles(texte: string, limite = 3): string[] {
  return chercher(texte, { limite }).map(libelle)
}

describe('une place', () => {
  it.each([
    ['communauté de communes du grand langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['CC Grand Langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['cté de cnes du Gd Langres', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['COMUNAUTE DE COMUNES DU GRAND LANGRE', 'CC du Grand Langres (Haute-Marne, 52)'],
    ['st nazaire', 'Saint-Nazaire (Loire-Atlantique, 44)'],
    ['Saint-Nazaire (Loire-Atlantique, 44)', 'Saint-Nazaire (Loire-Atlantique, 44)'],
    ['52269', 'Langres (Haute-Marne, 52)'],
    ['langres 52', 'Langres (Haute-Marne, 52)'],
    ['rolampont', 'Rolampont (Haute-Marne, 52)'],
    ['rolamponnt', 'Rolampont (Haute-Marne, 52)'],
    ['rolamp', 'Rolampont (Haute-Marne, 52)'],
    ['île d’yeu', 'L’Île-d’Yeu (Vendée, 85)'],
    ['roche sur yon', 'La Roche-sur-Yon (Vendée, 85)'],
    ['chartres métropole', 'CA Chartres Métropole (Eure-et-Loir, 28)'],
    ['angers agglo', 'CU Angers Loire Métropole (Maine-et-Loire, 49)'],
    ['carene', 'CA de la Région Nazairienne et de l’Estuaire (CARENE) (Loire-Atlantique, 44)'],
    ['agglo de saint-nazaire', 'CA de la Région Nazairienne et de l’Estuaire (CARENE) (Loire-Atlantique, 44)'],
    ['Plaine Commune', 'Plaine Commune (Seine-Saint-Denis, 93)'],
    ['haute-marne', 'Haute-Marne (département, 52)'],
    ['2a', 'Corse-du-Sud (département, 2A)'],
    ['200 000 172', 'CC Faucigny - Glières (Haute-Savoie, 74)'],
    ['Arbignieu', 'Arboys en Bugey (Ain, 01), qui comprend Arbignieu'],
    ['01340', 'Arboys en Bugey (Ain, 01), qui comprend Saint-Bois'],
    ['mamoudzou', 'Mamoudzou (Mayotte, 976)'],
    ['noumea', 'Nouméa (Nouvelle-Calédonie, 988)'],
    ['l hay les roses', 'L’Haÿ-les-Roses (Val-de-Marne, 94)'],
  ])('est trouvée en premier : %s', (texte, attendu) => {
    expect(libelles(texte)[0]).toBe(attendu)
  })
})
