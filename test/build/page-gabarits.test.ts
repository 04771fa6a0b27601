// templates/README.md says what the code says.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AIDES_DITES, pageDesGabarits } from '../../src/build/page-gabarits.ts'
import { codeDesVues, lireVues } from '../../src/build/vues.ts'
import { AIDES } from '../../src/render/aides.ts'
import { MODELES } from '../../src/render/vue/demande.ts'

const lire = (fichier: string) => readFileSync(fichier, 'utf8')
const vues = lireVues()

describe('la page des gabarits', () => {
  it('est à jour : sinon, « npm run generate »', () => {
    expect(lire('templates/README.md')).toBe(pageDesGabarits(vues))
    expect(lire('src/render/gabarits/vues.generated.js')).toBe(codeDesVues(vues))
  })

  it('connaît chaque document, chaque aide, et dit ce qu’est chaque champ', () => {
    expect(Object.keys(vues.documents).sort()).toEqual([...MODELES].sort())
    for (const forme of Object.values(vues.documents)) expect(forme).toHaveProperty('champs')
    expect(Object.keys(AIDES).filter(nom => AIDES_DITES[nom] === undefined)).toEqual([])
    const champs = lire('templates/README.md').match(/^ *- `\w+` \(.*$/gm) ?? []
    expect(champs.length).toBeGreaterThan(200)
    expect(champs.filter(ligne => ligne.includes(' : ')).length).toBeGreaterThan(champs.length * 0.9)
  })
})
