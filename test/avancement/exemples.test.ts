// What `cls status` says of the examples, word for word, in each presentation; and of every phase of one of them.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { PHASES } from '../../src/model/phase.ts'
import { BIZARRERIES, EXEMPLES, ioDans, pointDe } from './outils.ts'

const exemples = readdirSync(EXEMPLES).sort()
const EXTENSIONS = { texte: 'txt', markdown: 'md', json: 'json' } as const

async function dire(dossier: string, args: readonly string[], largeur = 80): Promise<string> {
  const io = ioDans(dossier, { largeur })
  expect(await lancer(['status', ...args], io), io.ecrit.erreur).toBe(0)
  return io.ecrit.sortie
}

describe.each(exemples)('%s', exemple => {
  it.each(Object.entries(EXTENSIONS))('en %s', async (format, extension) => {
    const dit = await dire(EXEMPLES, [exemple, '--format', format])
    await expect(dit.replace(/"version": "[\d.]+"/, '"version": "…"')).toMatchFileSnapshot(
      `attendu/${exemple}.${extension}`,
    )
  })
})

it('le tableau de plusieurs contrats', async () => {
  await expect(await dire(EXEMPLES, [])).toMatchFileSnapshot('attendu/tous-80.txt')
  await expect(await dire(EXEMPLES, [], 40)).toMatchFileSnapshot('attendu/tous-40.txt')
  const { contrats } = JSON.parse(await dire(EXEMPLES, ['--format', 'json']))
  expect(contrats.map((c: { dossier: string }) => c.dossier)).toEqual(exemples)
})

describe.each([40, 80])('à %s colonnes', largeur => {
  it.each([...exemples.map(e => [EXEMPLES, e]), ...readdirSync(BIZARRERIES).map(p => [BIZARRERIES, p])])(
    'rien ne dépasse %s%s',
    async (racine, projet) => {
      const lignes = (await dire(racine, [projet], largeur)).split('\n')
      // Only a command or the path of a file, which nobody could copy in two pieces, may be longer.
      const longues = lignes.filter(ligne => [...ligne].length > largeur && ligne.trim().includes(' '))
      expect(longues.filter(ligne => !/^\s*cls /.test(ligne))).toEqual([])
    },
  )
})

describe('d’une phase à l’autre', () => {
  it('les étapes avancent, aucune ne recule', async () => {
    const SIGNES = { faite: 'x', passee: '.', 'en-cours': '>', 'a-venir': '-' }
    const etats: Record<string, string> = {}
    for (const phase of PHASES) {
      const { etapes } = await pointDe(EXEMPLES, 'val-de-grisemont', { phase })
      etats[phase] = etapes.map(({ etat }) => SIGNES[etat]).join('')
    }
    expect(etats).toEqual({
      preparation: '>>>----------',
      diagnostic: '.xx>---------',
      programmation: '.xxx>>-------',
      redaction: '.xxxx>>------',
      signature: '.xxxxxx>>----',
      'mise-en-oeuvre': '.xxxxxx.x>>--',
      evaluation: '.xxxxxx.x>>>>',
      acheve: '.xxxxxx.xxxx>',
    })
  })

  it('ce qui retient une phase est ce que « validate » y compte de plus', async () => {
    const { passage } = await pointDe(EXEMPLES, 'val-de-grisemont')
    expect(passage?.vers).toBe('signature')
    expect(passage?.bloquants.map(({ regle, fichier, ligne }) => `${regle} ${fichier}:${ligne}`)).toEqual([
      'deliberation-absente val-de-grisemont/acteurs.yaml:4',
      'deliberation-absente val-de-grisemont/acteurs.yaml:37',
      'reste-a-completer val-de-grisemont/fiches/1.1-radon-air.yaml:50',
    ])
    expect((await pointDe(EXEMPLES, 'val-de-grisemont', { phase: 'acheve' })).passage).toBeUndefined()
  })

  it('aucune phase ne fait tomber une bizarrerie', async () => {
    for (const projet of readdirSync(BIZARRERIES))
      for (const phase of ['preparation', 'signature', 'acheve'])
        expect((await pointDe(BIZARRERIES, projet, { phase })).etapes).toHaveLength(13)
  })
})
