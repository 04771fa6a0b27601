// Hovering a key in the editor: each one says, in French, what it is.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Atelier, atelier, fichiersDe } from './atelier.ts'
import { ecrireA, GENRES, modeline, nomDe, placesDe } from './places.ts'

let ici: Atelier
beforeAll(async () => {
  ici = await atelier(fichiersDe('pays-de-valdouve'))
}, 30_000)
afterAll(() => ici.fermer())

/** What the server itself would say in another language. */
const ANGLAIS = /\b(Allowed|Values|Expected|Example|the|of)\b/

describe.each(GENRES)('le survol, dans %s', genre => {
  it('dit de chaque clé ce qu’elle est', async () => {
    const cles = placesDe(genre).filter(p => typeof p.chemin.at(-1) === 'string')
    expect(cles.length).toBeGreaterThan(2)
    const muettes: string[] = []
    for (const { chemin, schema } of cles) {
      const avant = ecrireA(chemin.slice(0, -1), '')
      const texte = `${modeline(genre)}${avant}${chemin.at(-1)}: x\n`
      const ou = { line: avant.split('\n').length, character: avant.length - avant.lastIndexOf('\n') }
      const dit = await ici.editeur.survoler(join(ici.racine, nomDe(genre)), texte, ou)
      const attendu = schema.description ?? ''
      if (attendu === '' || !plat(dit).includes(plat(attendu)) || dit.includes('||') || ANGLAIS.test(dit))
        muettes.push(`${chemin.join('/')} : ${dit}`)
    }
    expect(muettes).toEqual([])
  }, 30_000)
})

/** Markdown escapes, and lines folded, are the editor's business. */
function plat(texte: string): string {
  return texte.replace(/\\(?=[^\s\p{L}\d])/gu, '').replace(/\s+/g, ' ')
}
