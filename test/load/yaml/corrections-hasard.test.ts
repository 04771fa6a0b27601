// Repairs of texts and of accidents made by chance: what a person typed is what is read, and nothing else moves.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FauteYaml, lireYaml } from '../../../src/load/yaml/read.ts'
import type { Noeud } from '../../../src/model/noeud.ts'
import { REEL } from './fiche-reelle.ts'
import { simple } from './plat.ts'
import { appliquerCorrection, corrigerTout, deplacer } from './reparer.ts'

const N = '\u00a0'
const mot = fc.constantFrom(
  ...[
    'Prévention',
    'tabac',
    'Axe 1',
    ':',
    `${N}:`,
    '«',
    '»',
    '#1',
    '#12,',
    '"Bus"',
    "'Car'",
    "l'eau",
    '"',
    "'",
    '@sante',
  ],
  ...[
    '`x`',
    '%',
    '5 %',
    '*',
    '**gras**',
    '&',
    '&Co',
    '!',
    '!Important',
    '[Projet]',
    '{nom}',
    ',',
    '0,5',
    '-',
    '?',
    '|',
    '>',
  ],
  ...['é', 'C:\\x', '\\', '=', ';', '•', '–', `60${N}000 €`, '~', 'null', '01000', '👩‍⚕️', `fin${N}`, 'http://x.fr/a:b'],
)
/**
 * What a person types after a key, on one line; its first word is no quote, whose closing one would be anybody's guess, and a comma
 * or a semicolon alone after a bracket is the habit of other formats.
 */
const phrase = fc
  .array(mot, { minLength: 1, maxLength: 6 })
  .map(mots => mots.join(' '))
  .filter(texte => !/^["'\s]|^\S+ [,;]$/.test(texte))

const CADRES: readonly ((texte: string, saut: string) => string)[] = [
  (texte, saut) => ['avant: 1', `titre: ${texte}`, 'apres: oui', ''].join(saut),
  (texte, saut) => ['avant: 1', 'titre:', `  ${texte}`, 'apres: oui', ''].join(saut),
  (texte, saut) => ['avant: 1', 'titre:', `  - ${texte}`, 'apres: oui', ''].join(saut),
  (texte, saut) => ['avant: 1', `titre: ${texte} # note`, 'apres: oui', ''].join(saut),
]

/** The same draws each time; ten times as many, and others, with `CLS_TOUT=1`. */
function fois(numRuns: number): { numRuns: number; seed?: number } {
  return process.env.CLS_TOUT === '1' ? { numRuns: numRuns * 10 } : { numRuns, seed: 20_260_315 }
}

function valeur(noeud: Noeud | null, cle: string): unknown {
  return (simple(noeud) as Record<string, unknown> | null)?.[cle]
}

describe('corrections au hasard', { timeout: 300_000 }, () => {
  it('rend le texte tel qu’il a été tapé, et laisse les autres clés', () => {
    let reparees = 0
    fc.assert(
      fc.property(phrase, fc.nat(CADRES.length - 1), fc.constantFrom('\n', '\r\n'), (texte, cadre, saut) => {
        // Under its key, a text that starts like an item is one, and « Axe 1 : tabac » is a key.
        fc.pre(cadre === 0 || cadre === 3 || !/^[-•–*?](?: |$)|:(?: |$)/.test(texte))
        const source = (CADRES[cadre] as (typeof CADRES)[number])(texte, saut)
        const avant = lireYaml(source)
        const apres = corrigerTout(source)
        expect(apres.texte.split(saut).length, source).toBe(source.split(saut).length)
        if (avant.fautes.length === 0) expect(apres.texte).toBe(source)
        if (avant.fautes.length === 0 || apres.fautes.length > 0) return
        reparees++
        const { racine } = lireYaml(apres.texte)
        expect([valeur(racine, 'avant'), valeur(racine, 'apres')], source).toEqual(['1', 'oui'])
        const lu = valeur(racine, 'titre')
        expect(Array.isArray(lu) ? lu[0] : lu, source).toBe(texte)
      }),
      fois(3000),
    )
    expect(reparees).toBeGreaterThan(1000)
  })

  it('retire une faute sans en ajouter, et finit en quelques tours', () => {
    let essayees = 0
    fc.assert(
      fc.property(fc.array(coup, { minLength: 1, maxLength: 3 }), fc.boolean(), (coups, windows) => {
        const abime = coups.reduce((texte, { place, retire, ajoute }) => {
          return texte.slice(0, place) + ajoute + texte.slice(place + retire)
        }, REEL)
        const source = windows ? abime.replace(/\r?\n/g, '\r\n') : abime
        const { racine, fautes } = lireYaml(source)
        for (const faute of fautes)
          if (faute.correction !== undefined) essayees += verifier(source, racine, fautes, faute)
        expect(corrigerTout(source).tours, source).toBeLessThan(8)
      }),
      fois(1500),
    )
    expect(essayees).toBeGreaterThan(200)
  })
})

const morceau = fc.constantFrom(
  ...'\t\n\r:-#,[]{}"\'&*!|>%@`?~ \u00a0•–\\',
  ...['\r\n', ': ', ' : ', '- ', ' #', '---\n', '<<: ', '\0', '\ud800', '\n  ', '\ufeff', '👩', '? ', '!!str ', '= '],
  ...['**x** ', '\n• a\n', '"b" ', '\n\t', '\nUn texte collé\n'],
)
const coup = fc.record({ place: fc.nat(REEL.length), retire: fc.nat(6), ajoute: fc.oneof(fc.constant(''), morceau) })

/** A correction alone: its fault goes, those that were there stay where they were, none comes that reading had not hidden. */
function verifier(source: string, racine: Noeud | null, fautes: readonly FauteYaml[], faute: FauteYaml): number {
  const correction = faute.correction ?? []
  const repare = appliquerCorrection(source, correction)
  const relu = lireYaml(repare)
  // The same accident may get another name when the one after it is gone.
  const places = new Map(
    fautes.filter(autre => autre !== faute).map(autre => [deplacer(autre.debut, correction), autre.regle]),
  )
  const premiere = Math.min(...correction.map(touche => touche.debut))
  for (const neuve of relu.fautes) {
    if (places.has(neuve.debut) || places.get(-1) === neuve.regle) continue
    expect(faute.bloquant && neuve.debut > premiere, `${faute.regle} → ${neuve.regle} : ${source}`).toBe(true)
  }
  const eclaircie = /^(?:diese-mange-le-texte|guillemets-incomplets|deux-points-non-proteges)$/.test(faute.regle)
  if (racine !== null && !faute.bloquant && !eclaircie)
    expect(blancs(simple(relu.racine)), source).toBe(blancs(simple(racine)))
  return 1
}

function blancs(valeur: unknown): string {
  return JSON.stringify(valeur)
    .replace(/(?:\s|\\[rnt])+/g, ' ')
    .replaceAll(' "', '"')
}
