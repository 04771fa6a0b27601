// A file that is missing or misnamed is one remark, not one for each name that stood in it; an identifier renamed alone is one too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparer, inexpliquees, ouvrir, type Verdict } from './outils/atelier.ts'
import { placesDe } from './outils/places.ts'

const SIGNATURE = { phase: 'signature' }
const atelier = ouvrir('pays-de-valdouve')
let avant: Verdict
beforeAll(async () => {
  avant = await atelier.juger(SIGNATURE)
})
afterAll(() => atelier.fermer())

/** What is new once `textes` stand for the file (nothing: it is deleted). */
async function nouvelles(fichier: string, textes: Readonly<Record<string, string>>): Promise<string[]> {
  const origine = atelier.lire(fichier)
  atelier.effacer(fichier)
  for (const [nom, texte] of Object.entries(textes)) atelier.ecrire(nom, texte)
  const apres = await atelier.juger(SIGNATURE)
  for (const nom of Object.keys(textes)) atelier.effacer(nom)
  atelier.ecrire(fichier, origine)
  const ecart = comparer(avant, apres)
  expect(inexpliquees(ecart, apres)).toEqual([])
  return ecart.nouvelles.map(remarque => `${remarque.regle} ${remarque.fichier}`)
}

const RACINE = ['territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation'].map(nom => `${nom}.yaml`)

it.each(RACINE)('sans %s', async fichier => {
  expect(await nouvelles(fichier, {})).toEqual(['fichier-manquant contrat.yaml'])
})

it.each([
  ['acteurs.yaml', 'acteur.yaml'],
  ['axes.yaml', 'axes.yml'],
  ['diagnostic.yaml', 'diagnostics.yaml'],
  ['gouvernance.yaml', 'Gouvernance.yaml'],
  ['evaluation.yaml', 'évaluation.yaml'],
  ['fiches/bus-sante.yaml', 'fiches/bus-sante.yml'],
])('%s nommé %s', async (fichier, nom) => {
  expect(await nouvelles(fichier, { [nom]: atelier.lire(fichier) })).toEqual([`fichier-inconnu ${nom}`])
})

it('un fichier de trop, près d’un vrai, n’enlève rien à celui-ci', async () => {
  const acteurs = atelier.lire('acteurs.yaml')
  const sansArs = acteurs.replaceAll('type: ars\n', 'type: autre\n')
  const vues = await nouvelles('acteurs.yaml', { 'acteurs.yaml': sansArs, 'acteur.yaml': acteurs })
  expect(vues.sort()).toEqual(['ars-signataire acteurs.yaml', 'fichier-inconnu acteur.yaml'])
})

describe('un identifiant renommé seul', () => {
  const textes = new Map(atelier.fichiers().map(fichier => [fichier, atelier.lire(fichier)]))
  const cites = new Set(
    [...textes]
      .flatMap(([fichier, texte]) => placesDe(fichier, texte))
      .flatMap(p => (p.sorte === 'reference' ? p.texte : [])),
  )
  const declares = [...textes].flatMap(([fichier, texte]) =>
    [...texte.matchAll(/^\s*(?:- )?id: ([a-z0-9-]+)$/gm)].map(trouve => ({
      fichier,
      id: trouve[1] ?? '',
      debut: trouve.index,
    })),
  )
  const unSurTrois = declares
    .filter(({ id, fichier }) => cites.has(id) && fichier !== 'contrat.yaml')
    .filter((_, n) => n % 3 === 0)

  it('donne une remarque, à son premier emploi', { timeout: 60_000 }, async () => {
    const vues: string[] = []
    for (const { fichier, id, debut } of unSurTrois) {
      const texte = textes.get(fichier) ?? ''
      const change = texte.slice(0, debut) + texte.slice(debut).replace(`id: ${id}`, `id: tout-autre-nom`)
      const remarques = await nouvelles(fichier, { [fichier]: change })
      vues.push(`${id} ${remarques.map(remarque => remarque.split(' ')[0]).join()}`)
    }
    expect(vues).toEqual(unSurTrois.map(({ id }) => `${id} reference-inconnue`))
    expect(vues.length).toBeGreaterThan(30)
  })
})
