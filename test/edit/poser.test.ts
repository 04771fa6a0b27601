// Values put in a YAML text, moved and taken away: each manner of writing keeps its own, and nothing around changes.
import { describe, expect, test } from 'vitest'
import { ajouterElement, episser, noeudDe, type Plume, poser, ranger, retirer } from '../../src/edit/index.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Chemin } from '../../src/model/chemin.ts'
import type { Retouche } from '../../src/model/correction.ts'
import type { Noeud, NoeudListe } from '../../src/model/noeud.ts'
import { ecrireEnLigne, ecrireValeur } from '../../src/scaffold/ecriture.ts'

const plume: Plume = {
  enBloc: (valeur, at) => ecrireValeur(valeur, at, () => undefined),
  enLigne: ecrireEnLigne,
  ordre: () => ['id', 'numero', 'titre', 'themes', 'publics'],
}

function faire(
  texte: string,
  geste: (t: string, racine: Noeud) => readonly Retouche[] | undefined,
): string | undefined {
  const { racine, fautes } = lireYaml(texte)
  expect(fautes).toEqual([])
  const retouches = geste(texte, racine as Noeud)
  if (retouches === undefined) return undefined
  const neuf = episser(texte, retouches)
  expect(lireYaml(neuf).fautes).toEqual([])
  return neuf
}

describe('donner une valeur', () => {
  const cas: readonly (readonly [texte: string, at: Chemin, valeur: unknown, voulu: string])[] = [
    ['titre: a # c\n', ['titre'], 'b', 'titre: b # c\n'],
    ["titre: 'l''a'\n", ['titre'], 'l’"b"', 'titre: "l’\\"b\\""\n'],
    ["titre: 'a'\n", ['titre'], 'b', "titre: 'b'\n"],
    ['titre: "a"', ['titre'], 'b', 'titre: "b"'],
    ['titre: a # c\n', ['titre'], 'b\nc', 'titre: |- # c\n  b\n  c\n'],
    ['titre: | # c\n  a\n\nid: x\n', ['titre'], 'b\n\nd\n', 'titre: | # c\n  b\n\n  d\n\nid: x\n'],
    ['titre: |+\n  a\n\nid: x\n', ['titre'], 'b\nc\n', 'titre: |\n  b\n  c\n\nid: x\n'],
    ['titre:\nid: x\n', ['titre'], 'b', 'titre: b\nid: x\n'],
    ['titre: # c\nid: x\n', ['titre'], 'b', 'titre: b # c\nid: x\n'],
    ['id: x\r\nautre: y\r\n', ['titre'], 'b', 'id: x\r\ntitre: b\r\nautre: y\r\n'],
    ['id: x', ['titre'], 'b', 'id: x\ntitre: b'],
    [
      'id: x\n# titre: exemple\n#   suite\n\nz: y\n',
      ['titre'],
      'b',
      'id: x\n# titre: exemple\n#   suite\ntitre: b\n\nz: y\n',
    ],
    ['id: x\n', ['p', 'debut'], '2027', 'id: x\np:\n  debut: "2027"\n'],
    ['p: {}\n', ['p', 'a'], 'b', 'p: { a: b }\n'],
    ['p: { a: 1 } # c\n', ['p', 'b'], 'x, y', 'p: { a: 1, b: "x, y" } # c\n'],
    [
      'l:\n  - id: a # un\n\n  -\n    id: b\n',
      ['l', 1, 'titre'],
      't',
      'l:\n  - id: a # un\n\n  -\n    id: b\n    titre: t\n',
    ],
    ['l: [a, b]\n', ['l', 1], 'c', 'l: [a, c]\n'],
  ]
  test.each(cas)('%j %j %j', (texte, at, valeur, voulu) => {
    expect(faire(texte, (t, r) => poser(t, r, at, valeur, plume))).toBe(voulu)
  })
  test('un texte barre le chemin : rien', () => {
    expect(faire('p: texte\n', (t, r) => poser(t, r, ['p', 'a'], 'b', plume))).toBeUndefined()
  })
})

describe('ajouter à une liste', () => {
  const cas: readonly (readonly [texte: string, valeur: unknown, voulu: string])[] = [
    ['l:\n  - a # c\n  # fin\nz: 1\n', 'b', 'l:\n  - a # c\n  - b\n  # fin\nz: 1\n'],
    ['l:\n- a\nz: 1\n', 'b', 'l:\n- a\n- b\nz: 1\n'],
    ['l:\n  - id: a\n\n  - id: b', { id: 'c', titre: 'C' }, 'l:\n  - id: a\n\n  - id: b\n\n  - id: c\n    titre: C'],
    ['l: [a, b] # c\n', 'd', 'l: [a, b, d] # c\n'],
    ['l: [\n  a, # un\n  b # deux\n  ]\n', 'd', 'l: [\n  a, # un\n  b, d # deux\n  ]\n'],
    ['l: [] # c\nz: 1\n', { id: 'a' }, 'l: # c\n  - id: a\nz: 1\n'],
    ['l:\nz: 1\n', 'a', 'l:\n  - a\nz: 1\n'],
    ['z: 1\n', 'a', 'z: 1\nl:\n  - a\n'],
    ['l:\n  - |+\n    texte\n\nz: 1\n', 'a', 'l:\n  - |+\n    texte\n\n  - a\nz: 1\n'],
  ]
  test.each(cas)('%j %j', (texte, valeur, voulu) => {
    expect(faire(texte, (t, r) => ajouterElement(t, r, { at: ['l'], valeur }, plume))).toBe(voulu)
  })
})

describe('retirer', () => {
  const cas: readonly (readonly [texte: string, at: Chemin, voulu: string])[] = [
    ['l:\n  # un\n  - a\n  # deux\n  - b # c\nz: 1\n', ['l', 1], 'l:\n  # un\n  - a\n  # deux\nz: 1\n'],
    ['l:\n  - a\n\n  - b\n\n  - c\n', ['l', 1], 'l:\n  - a\n\n  - c\n'],
    ['l: # c\n  - a\nz: 1\n', ['l', 0], 'l: [] # c\nz: 1\n'],
    ['l: [a, b, c]\n', ['l', 0], 'l: [b, c]\n'],
    ['l: [a, b, c]\n', ['l', 2], 'l: [a, b]\n'],
    ['l: [a, # un\n  b]\n', ['l', 1], 'l: [a, # un\n  ]\n'],
    ['l: [a]\n', ['l', 0], 'l: []\n'],
    ['id: x\r\ntitre: |\r\n  a\r\n\r\n  b\r\nz: 1\r\n', ['titre'], 'id: x\r\nz: 1\r\n'],
    ['id: x\nz: 1', ['z'], 'id: x'],
    ['l:\n  - id: a\n    b: 1\n', ['l', 0, 'id'], 'l:\n  - b: 1\n'],
    ['l:\n  - id: a\n    # c\n    b: 1\n', ['l', 0, 'id'], 'l:\n  - \n    # c\n    b: 1\n'],
    ['p:\n  a: 1\nz: 1\n', ['p', 'a'], 'z: 1\n'],
    ['p: { a: 1, b: 2 }\n', ['p', 'a'], 'p: { b: 2 }\n'],
  ]
  test.each(cas)('%j %j', (texte, at, voulu) => {
    expect(faire(texte, (t, r) => retirer(t, r, at))).toBe(voulu)
  })
  test('la dernière clé d’un fichier reste : un fichier vide ne se lit pas', () => {
    expect(faire('a: 1\n', (t, r) => retirer(t, r, ['a']))).toBeUndefined()
  })
})

test('ranger : chaque élément va avec ses commentaires, les lignes vides restent à leur place', () => {
  const texte = 'l:\n  # a\n  - id: a\n\n  # b\n  - id: b\n  - id: c'
  const rangee = (t: string, r: Noeud) => ranger(t, noeudDe(r, ['l']) as NoeudListe, [2, 0, 1])
  expect(faire(texte, rangee)).toBe('l:\n  - id: c\n\n  # a\n  - id: a\n  # b\n  - id: b')
})
