// « Vouliez-vous dire… »: the word that was probably meant, and silence when nothing looks like it.
import { expect, it } from 'vitest'
import { plusProche } from '../../src/proche.ts'

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
