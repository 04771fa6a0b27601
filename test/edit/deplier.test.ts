// Flow style unfolded: the same values, one line each, comments and everything else where they were.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deplier } from '../../src/edit/index.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'
import { plat } from '../load/yaml/plat.ts'
import { cls, contenus, corrige, SAIN, sain } from './outils.ts'

function deplie(texte: string): string {
  return deplier(texte, lireYaml)
    .flatMap(d => d.retouches)
    .reduceRight((t, r) => t.slice(0, r.debut) + r.texte + t.slice(r.fin), texte)
}

describe('des accolades et des crochets', () => {
  it.each([
    ['a: { b: 1, c: [x, "y, z"] }\n', 'a:\n  b: 1\n  c:\n    - x\n    - "y, z"\n'],
    ['- { a: 1, b: 2 } # note\n- x\n', '- a: 1 # note\n  b: 2\n- x\n'],
    ['a: [b, c] # note\nd: e', 'a: # note\n  - b\n  - c\nd: e'],
    ['a: [b, c]  ', 'a:\n  - b\n  - c'],
    ['a:\r\n  - b: [c]\r\n    d: 1\r\n', 'a:\r\n  - b:\r\n      - c\r\n    d: 1\r\n'],
    ['a:\n  { b: 1,\n    c: 2 }\nd: 3\n', 'a:\n  b: 1\n  c: 2\nd: 3\n'],
    ['a: [[b, c], [d]]\n', 'a:\n  - - b\n    - c\n  - - d\n'],
    ['a: { b: , c: [], d: {} }\n', 'a:\n  b:\n  c: []\n  d: {}\n'],
  ])('%j devient %j', (avant, apres) => {
    expect(deplie(avant)).toBe(apres)
    expect(deplie(apres)).toBe(apres)
  })

  it.each([
    ['un commentaire dedans', 'a: [b, # note\n  c]\n'],
    ['un texte sur deux lignes', 'a: [b\n  c, d]\n'],
    ['une faute ailleurs', 'a: [b]\nc: d : e\n'],
    ['tout le fichier', '{ a: 1 }\n'],
    ['rien dedans', 'a: []\nb: {}\n'],
    ['dans un texte', 'a: "[b]"\nc: |\n  d: [e]\n'],
  ])('restent quand il y a %s', (_, texte) => {
    expect(deplie(texte)).toBe(texte)
  })

  const MOT = fc.constantFrom('x', 'é', '"a, b"', "'c: d'", '10', '2026-01', 'à compléter', '"#1"', 'oui', '')
  const { valeur } = fc.letrec<{ valeur: string }>(soi => ({
    valeur: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      MOT,
      fc
        .array(
          soi('valeur').map(v => v || 'x'),
          { maxLength: 3 },
        )
        .map(liste => `[${liste.join(', ')}]`),
      fc
        .uniqueArray(fc.tuple(fc.constantFrom('a', 'b_c', '"d"'), soi('valeur')), {
          selector: ([cle]) => cle,
          maxLength: 3,
        })
        .map(entrees => `{ ${entrees.map(([cle, v]) => `${cle}: ${v}`).join(', ')} }`),
    ),
  }))

  it('quelles que soient les valeurs : on lit la même chose, et il ne reste rien à déplier', () => {
    const document = fc.array(fc.tuple(valeur, fc.constantFrom('', ' # note', '  ')), { minLength: 1, maxLength: 4 })
    let deplies = 0
    fc.assert(
      fc.property(document, fc.boolean(), fc.constantFrom('\n', '\r\n'), (valeurs, enListe, saut) => {
        const lignes = valeurs.map(([v, fin], n) => (enListe ? `  - ${v || 'x'}${fin}` : `  k${n}: ${v}${fin}`))
        const texte = ['z:', ...lignes, 'fin: 1', ''].join(saut)
        const apres = deplie(texte)
        expect(plat(lireYaml(apres).racine)).toEqual(plat(lireYaml(texte).racine))
        if (lireYaml(texte).fautes.length > 0) return
        expect(deplier(apres, lireYaml)).toEqual([])
        expect(apres.replaceAll(/["'](?:a, b|c: d|#1)["']/g, '').replaceAll(/\[\]|\{ *\}/g, '')).not.toMatch(/[[{]/)
        for (const ligne of lignes.filter(l => !/[[{]/.test(l))) expect(apres.split(saut)).toContain(ligne)
        if (apres !== texte) deplies++
      }),
      { numRuns: 400 },
    )
    expect(deplies).toBeGreaterThan(100)
  })

  it('avec --corriger, sont dits et dépliés ; une seconde fois, rien', async () => {
    const plie = String(SAIN['fiches/bus.yaml']).replace('\n  - prevention', ' [Prévention, tabac]')
    const dossier = sain({ 'fiches/bus.yaml': plie })
    const { erreur } = await cls(dossier, 'validate', '--corriger')
    expect(erreur).toContain(
      'fiches/bus.yaml, ligne 4 : « themes: [prevention, tabac] » est déplié, un élément par ligne\n',
    )
    const apres = contenus(dossier)
    await cls(dossier, 'validate', '--corriger')
    expect(contenus(dossier)).toEqual(apres)
    const deux = `${plie}publics: [enfants]\n`
    const encore = await cls(sain({ 'fiches/bus.yaml': deux }), 'validate', '--corriger')
    expect(encore.erreur).toContain(
      '« themes: [prevention, tabac] » et 1 autre passage sont dépliés, un élément par ligne\n',
    )
    const voulu = String(SAIN['fiches/bus.yaml']).replace('  - prevention\n', '  - prevention\n  - tabac\n')
    expect(await corrige('fiches/bus.yaml', plie)).toBe(voulu)
  })
})
