// The names by which GitLab and SARIF viewers know a remark again: all different, and the same after an edit elsewhere.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ecrire, FAUTIF, fabriquer, REMARQUE, UNE_REMARQUE, verdict } from './outils.ts'

type Entree = {
  readonly fingerprint: string
  readonly check_name: string
  readonly location: { lines: { begin: number } }
}

const dossier = mkdtempSync(join(tmpdir(), 'empreintes-'))
afterAll(() => rmSync(dossier, { recursive: true }))
cpSync(join(FAUTIF, 'projet'), dossier, { recursive: true })
const fichiers = ['contrat.yaml', 'acteurs.yaml', 'axes.yaml', 'fiches/air-sain.yaml', 'fiches/bus-sante.yaml']
const originaux = new Map(fichiers.map(fichier => [fichier, readFileSync(join(dossier, fichier), 'utf8')]))

async function entrees(changer: (texte: string, fichier: string) => string = texte => texte): Promise<Entree[]> {
  for (const [fichier, texte] of originaux) writeFileSync(join(dossier, fichier), changer(texte, fichier))
  return JSON.parse(await ecrire(await verdict(dossier), 'gitlab'))
}
const noms = (liste: readonly Entree[]) => liste.map(({ fingerprint }) => fingerprint)

describe('les empreintes du projet fautif', () => {
  it('survivent à une ligne ajoutée en tête de chaque fichier', async () => {
    const avant = await entrees()
    const apres = await entrees(texte => `# Un commentaire.\n${texte}`)
    expect(avant.length).toBeGreaterThan(5)
    expect(noms(apres)).toEqual(noms(avant))
    expect(apres.map(e => e.location.lines.begin)).toEqual(avant.map(e => e.location.lines.begin + 1))
  })

  it('survivent à un élément ajouté en tête d’une liste', async () => {
    const avant = await entrees()
    const apres = await entrees((texte, fichier) =>
      fichier === 'fiches/air-sain.yaml' ? texte.replace(/^publics:\n/m, 'publics:\n  - personnes-agees\n') : texte,
    )
    expect(noms(apres)).toEqual(noms(avant))
  })

  it('survivent à des fins de ligne de Windows', async () => {
    expect(noms(await entrees(texte => texte.replaceAll('\n', '\r\n')))).toEqual(noms(await entrees()))
  })

  it('changent pour la seule ligne corrigée', async () => {
    const avant = await entrees()
    const apres = await entrees(texte => texte.replace('theme:', 'themes:'))
    const perdues = avant.filter(({ fingerprint }) => !noms(apres).includes(fingerprint))
    expect(perdues.map(e => e.check_name)).toEqual(['cle-inconnue'])
  })
})

it('sont toutes différentes, même pour des remarques en tout semblables', () =>
  fc.assert(
    fc.asyncProperty(fc.array(UNE_REMARQUE, { minLength: 1 }), async remarques => {
      const actives = [...remarques, ...remarques].map(r => ({ ...r, etat: 'actif' as const }))
      const liste = noms(JSON.parse(await ecrire(fabriquer(actives), 'gitlab')))
      expect(new Set(liste).size).toBe(actives.length)
    }),
  ))

it('ne tiennent ni au message, ni au dossier d’où le programme est lancé', async () => {
  const [une] = noms(JSON.parse(await ecrire(fabriquer([REMARQUE]), 'gitlab', { depuisLaRacine: 'nord' })))
  const ailleurs = fabriquer([{ ...REMARQUE, message: 'Autrement dit.', fichier: 'nord/contrat.yaml' }])
  expect(noms(JSON.parse(await ecrire(ailleurs, 'gitlab')))).toEqual([une])
})

it('sont les mêmes dans SARIF, à racine égale', async () => {
  const cite = await verdict(FAUTIF)
  const { results } = JSON.parse(await ecrire(cite, 'sarif')).runs[0]
  const actifs = results.filter((r: { suppressions?: unknown }) => r.suppressions === undefined)
  const empreintes = actifs.map(
    (r: { partialFingerprints: Record<string, string> }) => Object.values(r.partialFingerprints)[0],
  )
  expect(empreintes).toEqual(noms(JSON.parse(await ecrire(cite, 'gitlab'))))
})
