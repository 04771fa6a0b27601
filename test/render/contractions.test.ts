// « de » and « à » before names, as they are said.
import { describe, expect, it } from 'vitest'
import { a, de } from '../../src/render/vue/contractions.ts'

describe('devant un nom', () => {
  it.each([
    ['Angers', 'd’Angers', 'à Angers'],
    ['Langres', 'de Langres', 'à Langres'],
    ['Évreux', 'd’Évreux', 'à Évreux'],
    ['Île-d’Yeu', 'd’Île-d’Yeu', 'à Île-d’Yeu'],
    ['Œting', 'd’Œting', 'à Œting'],
    ['Hyères', 'd’Hyères', 'à Hyères'],
    ['Honfleur', 'de Honfleur', 'à Honfleur'],
    ['Hauteville', 'de Hauteville', 'à Hauteville'],
    ['Yvetot', 'd’Yvetot', 'à Yvetot'],
    ['Yaoundé', 'de Yaoundé', 'à Yaoundé'],
    ['Le Mans', 'du Mans', 'au Mans'],
    ['Les Herbiers', 'des Herbiers', 'aux Herbiers'],
    ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
    ['la Valdouve', 'de la Valdouve', 'à la Valdouve'],
    ['L’Isle-Adam', 'de L’Isle-Adam', 'à L’Isle-Adam'],
    ['Lescar', 'de Lescar', 'à Lescar'],
    ['Grand Langres', 'du Grand Langres', 'au Grand Langres'],
    ['Grand', 'de Grand', 'à Grand'],
    ['Grand-Champ', 'de Grand-Champ', 'à Grand-Champ'],
    ['Pays de Valdouve', 'du Pays de Valdouve', 'au Pays de Valdouve'],
    ['Causses de Brumeval', 'des Causses de Brumeval', 'aux Causses de Brumeval'],
    ['les Causses', 'des Causses', 'aux Causses'],
    ['ARS', 'de l’ARS', 'à l’ARS'],
    [
      'Agence régionale de santé Grand Est',
      'de l’Agence régionale de santé Grand Est',
      'à l’Agence régionale de santé Grand Est',
    ],
    ['Communauté de communes du Val', 'de la Communauté de communes du Val', 'à la Communauté de communes du Val'],
    ['Conseil départemental', 'du Conseil départemental', 'au Conseil départemental'],
    ['Hôpital de proximité', 'de l’Hôpital de proximité', 'à l’Hôpital de proximité'],
    ['Ville de Mirecombe', 'de la Ville de Mirecombe', 'à la Ville de Mirecombe'],
    ['Villedieu', 'de Villedieu', 'à Villedieu'],
    ['[à compléter]', 'de [à compléter]', 'à [à compléter]'],
    ['', 'de ', 'à '],
    ['constructor', 'de constructor', 'à constructor'],
  ])('%s : %s, %s', (nom, avecDe, avecA) => {
    expect([de(nom), a(nom)]).toEqual([avecDe, avecA])
  })
})
