// The catalogue says what the reader does: every id it uses, every example run, every message typeset in French.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CAUSES } from '../../../src/load/yaml/causes.ts'
import { decoder } from '../../../src/load/yaml/decode.ts'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { REGLES_YAML } from '../../../src/load/yaml/regles.ts'

const dossier = new URL('../../../src/load/yaml/', import.meta.url)
const sources = readdirSync(dossier, { recursive: true, encoding: 'utf8' })
  .filter(nom => nom.endsWith('.ts') && !nom.startsWith('catalogue'))
  .map(nom => readFileSync(new URL(nom, dossier), 'utf8'))
  .join('\n')

describe('catalogue du lecteur YAML', () => {
  it('nomme exactement les règles employées', () => {
    const employees = new Set([...sources.matchAll(/regle: '([a-z-]+)'/g)].map(trouve => trouve[1]))
    expect([...employees].sort()).toEqual(REGLES_YAML.map(regle => regle.id).sort())
  })

  for (const { id, exemple } of REGLES_YAML) {
    it(`${id} : l’exemple faux la déclenche seule, le juste se tait`, () => {
      // An encoding cannot be shown in a text: the example is written in Windows-1252 here.
      const lu = id === 'encodage' ? decoder(Buffer.from(exemple.faux, 'latin1')) : lireYaml(exemple.faux)
      expect(lu.fautes.map(faute => faute.regle)).toEqual([id])
      expect(lireYaml(exemple.juste).fautes).toEqual([])
      expect(exemple.faux).toMatch(/^# [\w/-]+\.yaml\n/)
    })
  }

  it('écrit ses phrases avec des espaces insécables', () => {
    const phrases = REGLES_YAML.flatMap(regle => [regle.resume, regle.pourquoi, regle.conseil])
    const causes = Object.values(CAUSES).flatMap(({ cause, remede }) => [cause, remede])
    for (const phrase of [...phrases, ...causes]) expect(phrase).not.toMatch(/« | »| [;!?](?: |$)/)
  })
})
