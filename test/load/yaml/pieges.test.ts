// Each trap: one mistake, one fault, at the very characters (between ‹ ›), and what can still be read.
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { CAS } from './cas.ts'
import { simple } from './plat.ts'

describe('pièges de YAML', () => {
  for (const [regle, source, lu] of CAS) {
    it(`${regle} : ${JSON.stringify(source)}`, () => {
      const debut = source.indexOf('‹')
      const fin = source.indexOf('›') - 1
      const texte = source.replace('‹', '').replace('›', '')
      for (const [copie, decalage] of [
        [texte, false],
        [texte.replaceAll('\n', '\r\n'), true],
      ] as const) {
        const { racine, fautes } = lireYaml(copie)
        expect(fautes.map(faute => faute.regle)).toEqual([regle])
        const [faute] = fautes
        if (!decalage) expect([faute?.debut, faute?.fin]).toEqual([debut, fin])
        expect(faute?.bloquant).toBe(lu === undefined)
        if (lu !== undefined) expect(simple(racine)).toEqual(lu)
      }
    })
  }

  it('signale chaque faute indépendante d’un même fichier', () => {
    const { racine, fautes } = lireYaml('a: x : y\nb: "c" d\nc: @e\nd: { f: 1,5 }\nd: 2\ng: 1\n')
    expect(fautes.map(faute => faute.regle)).toEqual([
      'deux-points-non-proteges',
      'guillemets-incomplets',
      'caractere-reserve',
      'virgule-dans-accolades',
      'cle-en-double',
    ])
    expect(simple(racine)).toEqual({ a: 'x : y', b: '"c" d', c: '@e', d: { f: '1,5' }, g: '1' })
  })

  it('donne la ligne de la première clé, et le remède recopiable', () => {
    expect(lireYaml('# x\n\na: 1\na: 2\n').fautes[0]?.message).toContain('ligne 3')
    expect(lireYaml('titre: Prévention : tabac\n').fautes[0]?.conseil).toContain('titre: "Prévention : tabac"')
    expect(lireYaml('titre: "Bus" santé\n').fautes[0]?.conseil).toContain(`'"Bus" santé'`)
    expect(lireYaml('titre: "Bus" et "Car"\n').fautes[0]?.conseil).toContain(`'"Bus" et "Car"'`)
    expect(lireYaml("titre: 'l'eau'\n").fautes[0]?.conseil).toContain(`"l'eau"`)
    expect(lireYaml('a: 1\ntitre = Bus\n').fautes[0]?.conseil).toContain('titre: Bus')
    expect(lireYaml('a: [Action #1, bus]\n').fautes[0]?.conseil).toContain('cache le signe fermant')
  })
})
