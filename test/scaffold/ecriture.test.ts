// What the emitter writes is read back equal, whatever the texts; and it looks as a person would write it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Noeud } from '../../src/model/noeud.ts'
import { ecrireTable } from '../../src/scaffold/ecriture.ts'

type Brut = string | Brut[] | { [cle: string]: Brut }

function brut(noeud: Noeud): Brut {
  if (noeud.genre === 'texte') return noeud.texte
  if (noeud.genre === 'liste') return noeud.elements.map(brut)
  return Object.fromEntries(noeud.entrees.map(({ cle, valeur }) => [cle, brut(valeur)]))
}

/** Texts as they come: anything, and what French hands and Word put in the way of YAML. */
const texte = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Axe 1 : prévention',
          '#1',
          '« Bus » santé',
          '"Bus" santé',
          "l'accès",
          ' ',
          '\n',
          '\n\n',
          '- ',
          '• ',
          '– ',
          '1E5279',
        ],
        ...[
          '01000',
          '\t',
          '\u00a0',
          ': ',
          ', ',
          '{a}',
          '[b]',
          '&c',
          '*d',
          '!e',
          '% f',
          '@g',
          '`',
          '|',
          '>',
          '---',
          '...',
          '~',
          'oui',
          'mot',
        ],
      ),
      { maxLength: 6 },
    )
    .map(morceaux => morceaux.join('')),
)
const cle = fc.oneof(
  fc.constantFrom('titre', 'id', 'a b', '12', 'oui'),
  texte.filter(t => t !== '' && t !== '__proto__'),
)
const { valeur: arbre } = fc.letrec<{ valeur: Brut; liste: Brut[]; table: { [cle: string]: Brut } }>(lier => ({
  valeur: fc.oneof({ maxDepth: 4, withCrossShrink: true }, texte, lier('liste'), lier('table')),
  liste: fc.array(lier('valeur'), { maxLength: 4 }),
  table: fc.dictionary(cle, lier('valeur'), { maxKeys: 4, noNullPrototype: true }),
}))

describe('ce qui est écrit', () => {
  it('est relu sans faute ni différence', () => {
    fc.assert(
      fc.property(fc.dictionary(cle, arbre, { minKeys: 1, maxKeys: 5, noNullPrototype: true }), donnees => {
        const relu = lireYaml(`${ecrireTable(donnees)}\n`)
        expect(relu.fautes).toEqual([])
        expect(relu.racine && brut(relu.racine)).toEqual(donnees)
      }),
      { numRuns: 600 },
    )
  })

  it('ressemble à ce qu’une personne écrirait', () => {
    const lectures: Record<string, 'montant' | 'date' | 'part' | 'entier' | 'nombre'> = {
      montant: 'montant',
      debut: 'date',
      part: 'part',
      valeur: 'entier',
      annee: 'entier',
      etp: 'nombre',
    }
    const donnees = {
      titre: 'Accès aux soins : l’affaire de tous',
      nom: "Communauté de communes de l'Aure",
      numero: '1.10',
      debut: '2026-03',
      montant: 64000,
      part: 50,
      valeur: 41200,
      annee: 2026,
      etp: 0.5,
      fictif: true,
      absent: undefined,
      description: 'Premier paragraphe.\n\nSecond : avec deux-points.\n',
      liste: ['a', { id: 'b', sous: ['c'] }, []],
      table: {},
    }
    expect(ecrireTable(donnees, at => lectures[String(at.at(-1))])).toBe(`titre: "Accès aux soins : l’affaire de tous"
nom: Communauté de communes de l'Aure
numero: "1.10"
debut: 2026-03
montant: 64 000 €
part: 50 %
valeur: 41 200
annee: 2026
etp: 0,5
fictif: oui
description: |
  Premier paragraphe.

  Second : avec deux-points.
liste:
  - a
  - id: b
    sous:
      - c
  - []
table: {}`)
  })
})
