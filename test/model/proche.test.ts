// « Vouliez-vous dire… »: the word that was probably meant, and silence when nothing looks like it.
import { expect, it } from 'vitest'
import { certain, plusProche } from '../../src/proche.ts'

it.each([
  ['tetxe', ['titre', 'texte'], 'texte'],
  ['hc-valdouve', ['cc-valdouve', 'ch-valdouve'], 'ch-valdouve'],
  ['pilote', ['partenaires', 'pilotes'], 'pilotes'],
  ['Précarité', ['prevention', 'precarite'], 'precarite'],
  ['sante mentale', ['sante-mentale', 'sante-jeunes'], 'sante-mentale'],
  ['nom', ['acteur', 'service'], undefined],
  ['', ['titre'], undefined],
])('« %s » parmi %j : %s', (mot, choix, voulu) => {
  expect(plusProche(mot, choix)).toBe(voulu)
})

it.each([
  ['Prévention', ['prevention', 'precarite'], 'prevention'],
  ['sante mentale', ['sante-mentale', 'sante-jeunes'], 'sante-mentale'],
  ['prevension', ['prevention', 'promotion'], 'prevention'],
  ['tetxe', ['sources', 'texte'], 'texte'],
  ['axe', ['axes', 'facettes'], 'axes'],
  ['ccas-grand-vall', ['ccas-grand-val', 'mairie-grand-val'], undefined],
  ['maire-grand-val', ['mairie-grand-val', 'cpts'], 'mairie-grand-val'],
])('« %s » parmi %j est, à coup sûr, %s', (mot, choix, voulu) => {
  expect(certain(mot, choix)).toBe(voulu)
})

it.each([
  ['un mot court peut être un autre mot', 'cpom', ['cpam', 'prefecture']],
  ['un chiffre n’est pas une faute de frappe', 'prefecture-49', ['prefecture-44', 'mairie']],
  ['ni celui d’un rang', 'axe-3', ['axe-1']],
  ['deux voisins', 'financeus', ['financeur', 'financeurs']],
  ['le second n’est pas loin', 'partenair', ['partenaire', 'partenaires']],
  ['deux égaux', 'Sante_Mentale', ['sante-mentale', 'sante mentale']],
  ['un voisin de plus', 'tetxe', ['titre', 'texte']],
  ['deux lettres', 'prevenson', ['prevention']],
  ['un mot de plus', 'maison-sante', ['maison-de-sante']],
  ['rien', '', ['titre']],
])('%s : on ne corrige pas « %s » parmi %j', (_, mot, choix) => {
  expect(certain(mot, choix)).toBeUndefined()
})
