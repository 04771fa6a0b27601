// What no trap recognises: the reference parser names it, in French, and is asked only then.

import { describe, expect, it } from 'vitest'
import type { ErrorCode } from 'yaml'
import { CAUSES, illisible } from '../../../src/load/yaml/causes.ts'
import { lireYamlExplique } from '../../../src/load/yaml/explain.ts'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { expliquer } from '../../../src/load/yaml/reference.ts'

/** A new code in a later version of `yaml` no longer compiles here. */
const codes: Record<ErrorCode, { cause: string; remede: string }> = CAUSES

describe('explication des fautes sans piège', () => {
  it('traduit tous les codes du lecteur de référence', () => {
    expect(Object.keys(codes)).toHaveLength(23)
    for (const { cause, remede } of Object.values(codes)) {
      expect(cause).toMatch(/^[a-zé].*[^.]$/)
      expect(remede).toMatch(/^[A-ZÉ].*\.$/)
    }
  })

  const cas: readonly (readonly [source: string, cause: keyof typeof CAUSES])[] = [
    ['a: "C:‹\\›Dossiers"\n', 'BAD_DQ_ESCAPE'],
    ['a: "‹\\›u00zz"\nb: 1\n', 'BAD_DQ_ESCAPE'],
    ['a: ‹|›12\n  x\n', 'UNEXPECTED_TOKEN'],
  ]
  for (const [source, code] of cas) {
    it(JSON.stringify(source), async () => {
      const texte = source.replace('‹', '').replace('›', '')
      const { racine, fautes } = await lireYamlExplique(texte)
      expect(racine).toBeNull()
      expect(fautes.map(faute => faute.regle)).toEqual(['yaml-illisible'])
      if (code === 'BAD_DQ_ESCAPE') expect(fautes[0]?.debut).toBe(source.indexOf('‹'))
      expect(fautes[0]?.message).toContain(CAUSES[code].cause)
    })
  }

  it('rend telle quelle une lecture que les pièges expliquent', async () => {
    for (const texte of ['a: 1\n', 'a: b : c\n', '']) expect(await lireYamlExplique(texte)).toEqual(lireYaml(texte))
  })

  it('répond encore quand le lecteur de référence ne trouve rien, ou que le fichier est trop gros', () => {
    for (const texte of ['a: 1\n', `a: "\\d${'x'.repeat(400_000)}"\n`]) {
      expect(expliquer(texte, { place: 3, raison: 'bad indentation' })).toEqual(illisible(texte, 'BAD_INDENT', 3, 0))
    }
  })
})
