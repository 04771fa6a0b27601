// The territories of real contracts, as their titles write them: each leads to its place, or to a choice where it stands.
import { describe, expect, it } from 'vitest'
import { chercher, libelle } from '../../src/territoires/index.ts'

/** As typed, and the places that must be among the first five. */
const PAYS_DE_LA_LOIRE: readonly (readonly [string, ...string[]])[] = [
  ['L’Ile d’Yeu', 'L’Île-d’Yeu (Vendée, 85)'],
  ['La Roche sur Yon', 'La Roche-sur-Yon (Vendée, 85)', 'CA La Roche-sur-Yon - Agglomération (Vendée, 85)'],
  ['Mayenne', 'Mayenne (Mayenne, 53)', 'CC Mayenne Communauté (Mayenne, 53)', 'Mayenne (département, 53)'],
  ['Nantes', 'Nantes (Loire-Atlantique, 44)', 'Nantes Métropole (Loire-Atlantique, 44)'],
  [
    'Saint Aignan – Renazé – Pays Craonnais',
    'Saint-Aignan-sur-Roë (Mayenne, 53)',
    'Renazé (Mayenne, 53)',
    'CC du Pays de Craon (Mayenne, 53)',
  ],
  ['Trélazé', 'Trélazé (Maine-et-Loire, 49)'],
  ['Angers', 'Angers (Maine-et-Loire, 49)', 'CU Angers Loire Métropole (Maine-et-Loire, 49)'],
  ['Allonnes – Coulaines – Le Mans', 'Allonnes (Sarthe, 72)', 'Coulaines (Sarthe, 72)', 'Le Mans (Sarthe, 72)'],
  ['Laval', 'Laval (Mayenne, 53)', 'CA Laval Agglomération (Mayenne, 53)'],
  ['La Châtaigneraie', 'La Châtaigneraie (Vendée, 85)', 'CC du Pays de la Châtaigneraie (Vendée, 85)'],
  ['Baugé', 'Baugé-en-Anjou (Maine-et-Loire, 49), qui comprend Baugé'],
  [
    'Pays de Redon - Bretagne sud',
    'CA Redon Agglomération (Ille-et-Vilaine, 35 ; Loire-Atlantique, 44 ; Morbihan, 56)',
  ],
  ['Cholet', 'Cholet (Maine-et-Loire, 49)', 'CA Cholet Agglomération (Maine-et-Loire, 49)'],
  ['Saint-Nazaire', 'Saint-Nazaire (Loire-Atlantique, 44)'],
]

const AILLEURS: readonly (readonly [string, ...string[]])[] = [
  ['Communauté de Communes du Grand Langres', 'CC du Grand Langres (Haute-Marne, 52)'],
  ['Chartres Métropole', 'CA Chartres Métropole (Eure-et-Loir, 28)'],
  ['cœur de Beauce', 'CC Coeur de Beauce (Eure-et-Loir, 28)'],
  ['Dreux', 'Dreux (Eure-et-Loir, 28)', 'CA Agglo du Pays de Dreux (Eure-et-Loir, 28 ; Eure, 27)'],
  ['Pays de Guingamp', 'CA Guingamp-Paimpol Agglomération de l’Armor à l’Argoat (Côtes-d’Armor, 22)'],
  ['bassin de santé de Saint-Flour', 'CC de Saint-Flour (Cantal, 15)'],
  ['Pays du Lunévillois', 'CC du Territoire de Lunéville à Baccarat (Meurthe-et-Moselle, 54)'],
  ['Métropole du Grand Nancy', 'Métropole du Grand Nancy (Meurthe-et-Moselle, 54)'],
  ['Le Blanc-Mesnil', 'Le Blanc-Mesnil (Seine-Saint-Denis, 93)'],
  ['Haut-Allier', 'CC du Haut Allier Margeride (Lozère, 48)', 'CC des Rives du Haut Allier (Haute-Loire, 43)'],
  ['Cornouaille', 'CA Concarneau Cornouaille Agglomération (Finistère, 29)'],
  ['Pays diois', 'CC du Diois (Drôme, 26)'],
  ['La Rochelle agglomération', 'CA de La Rochelle (Charente-Maritime, 17)'],
  ['Saint-Martin', 'Saint-Martin (Saint-Martin, 978)'],
  ['Trégor-Goëlo', 'CA Lannion-Trégor Communauté (Côtes-d’Armor, 22)'],
  ['Argonne-Meuse', 'CC Argonne-Meuse (Meuse, 55)'],
  [
    'Charolais-Brionnais',
    'CC Le Grand Charolais (Saône-et-Loire, 71 ; Allier, 03)',
    'CC Brionnais Sud Bourgogne (Saône-et-Loire, 71)',
  ],
  [
    'CapAtlantique La Baule-Guérande',
    'CA de la Presqu’île de Guérande Atlantique (Cap Atlantique) (Loire-Atlantique, 44 ; Morbihan, 56)',
  ],
  ['Pays de Martigues', 'Martigues (Bouches-du-Rhône, 13)'],
  ['Lens-Liévin', 'CA de Lens - Liévin (Pas-de-Calais, 62)'],
  ['Douaisis', 'CA Douaisis Agglo (Nord, 59)'],
  ['Saint-Louis agglo', 'CA Saint-Louis Agglomération (Haut-Rhin, 68)'],
  ['Cœur Côte Fleurie', 'CC Coeur Côte Fleurie (Calvados, 14)'],
  ['Cap Excellence', 'CA CAP Excellence (Guadeloupe, 971)'],
  ['Savanes', 'CC des Savanes (Guyane, 973)'],
  ['La Réunion', 'La Réunion (département, 974)'],
  ['Sainte-Marie', 'Sainte-Marie (Martinique, 972)'],
  ['Astarac', 'CC Coeur d’Astarac en Gascogne (Gers, 32)'],
  ['Nord Landes', 'Landes (département, 40)'],
  ['Est Cantal', 'Cantal (département, 15)'],
  ['La Mayenne', 'Mayenne (département, 53)'],
]

describe.each([
  ['des Pays de la Loire en 2015', PAYS_DE_LA_LOIRE],
  ['d’autres régions', AILLEURS],
])('les territoires %s', (_ou, lignes) => {
  it.each(lignes)('%s', (texte, ...attendus) => {
    const libelles = chercher(texte, { limite: 5 }).map(libelle)
    expect(attendus.filter(attendu => !libelles.includes(attendu.replaceAll(' ;', '\u00A0;')))).toEqual([])
  })
})
