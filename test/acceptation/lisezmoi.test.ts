// README.md shows what the program answers today: its example and its table of rules are made by the program, then compared.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lisezmoi } from '../../src/build/lisezmoi.ts'
import { identifiantsDeRegles } from '../../src/catalogue.ts'
import { toutes } from '../../src/commands/index.ts'

const README = readFileSync('README.md', 'utf8')

it('README.md est à jour (sinon : npm run generate)', async () => {
  expect(README).toBe(await lisezmoi(README))
})

it('récrit ce qui est entre les repères, et rien d’autre', async () => {
  const abime = README.replace(/^\d+ erreurs.*$|^\| `axe-sans-fiche`.*$/gm, 'autre chose').replace(
    'Licence',
    'Licences',
  )
  expect(await lisezmoi(abime)).toBe(README.replace('Licence', 'Licences'))
  await expect(lisezmoi(README.replace('<!-- fin:regles -->', ''))).rejects.toThrow('fin:regles')
})

it('montre un fichier fautif, la ligne, le mot voulu, la loi, et chaque règle une fois', () => {
  const exemple = README.slice(README.indexOf('<!-- debut:exemple -->'), README.indexOf('<!-- fin:exemple -->'))
  for (const morceau of [/^\$ cls validate$/m, /\^\^\^/, /Vouliez-vous dire/, /Source \(loi\)/, /erreurs/])
    expect(exemple).toMatch(morceau)
  const lignes = [...README.matchAll(/^\| `([a-z-]+)` \| (?:erreur|avertissement|information) \|/gm)]
  expect(lignes.map(([, id]) => id)).toEqual(identifiantsDeRegles())
})

it('donne chaque commande, ses noms, ses options, et rien de caché', () => {
  const reference = README.slice(README.indexOf('<!-- debut:options -->'), README.indexOf('<!-- fin:options -->'))
  for (const { nom, alias, options } of toutes()) {
    const debut = reference.indexOf(`### \`cls ${nom}`)
    expect([nom, debut]).not.toEqual([nom, -1])
    const fin = reference.indexOf('\n### ', debut)
    const section = reference.slice(debut, fin === -1 ? undefined : fin)
    if (alias) expect(section).toContain(`\`cls ${alias}\``)
    for (const [cle, { cachee }] of Object.entries(options)) {
      if (cachee) expect(section).not.toContain(`--${cle}`)
      else expect(section).toMatch(new RegExp(`^\\| \`--${cle}[ \`]`, 'm'))
    }
  }
})
