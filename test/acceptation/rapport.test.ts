// The report, for machines and for people: its shape, what it says of each rule, its counts, and its exact text on a small faulty project.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { exporter, presenter, verifier } from '../../src/index.ts'
import { chemin, valeurA } from '../../src/model/chemin.ts'
import type { EtatDeRegle, Rapport } from '../../src/model/rapport.ts'
import { obligationsDe } from '../../src/profiles/index.ts'
import { COHERENCES } from '../../src/rules/index.ts'
import { AUJOURDHUI, EXEMPLES } from './outils/atelier.ts'

const FAUTIF = 'test/acceptation/fautif/projet'
const jugement = { dossier: process.cwd(), date: AUJOURDHUI, maintenant: new Date(`${AUJOURDHUI}T12:00:00`) }

/** The shape that design §5 promises, as a machine would rely on it. */
const FORME: Schema = JSON.parse(readFileSync(join(import.meta.dirname, 'fautif/attendu/rapport.schema.json'), 'utf8'))

async function rapport(chemins: string[], options: { phase?: string } = {}): Promise<Rapport> {
  const cite = await verifier(chemins, { ...jugement, ...options })
  return JSON.parse(await presenter(cite, { format: 'json', couleur: false, nom: 'cls', largeur: 100 }))
}

const CAS = [FAUTIF, ...EXEMPLES.map(nom => `examples/${nom}`)].flatMap(dossier =>
  [undefined, 'preparation', 'acheve'].map(phase => [dossier, phase] as const),
)

describe.each(CAS)('le rapport en JSON de %s, phase %s', (dossier, phase) => {
  const options = phase === undefined ? {} : { phase }

  it('a la forme promise', async () => {
    expect(new Validator(FORME, '2020-12').validate(await rapport([dossier], options)).errors).toEqual([])
  })

  it('dit de chaque règle, une fois, ce qu’elle a conclu', async () => {
    const { projets, remarques } = await rapport([dossier], options)
    const regles = projets[0]?.regles ?? []
    const jugees = [...obligationsDe(projets[0]?.profils ?? []), ...COHERENCES].map(({ id }) => id)
    expect(regles.map(({ id }) => id).sort()).toEqual(
      [...jugees, 'fichier-manquant', 'ecart-inconnu', 'ecart-inutile'].sort(),
    )
    for (const { id, etat } of regles) expect([id, etat]).toEqual([id, attendu(etat, id, remarques)])
  })

  it('montre où une règle est satisfaite', async () => {
    const [projet] = (await rapport([dossier], options)).projets
    const exporte = JSON.parse((await exporter(dossier, { ...jugement, ...options })).json)
    const lieux = projet?.regles.flatMap(({ ou }) => ou ?? []) ?? []
    expect(lieux.filter(ou => valeurA(exporte, chemin(ou)) === undefined)).toEqual([])
  })

  it('compte ce qu’il contient', async () => {
    const { remarques, totaux } = await rapport([dossier], options)
    const nombre = (etat: string, gravite?: string) =>
      remarques.filter(r => r.etat === etat && (gravite === undefined || r.gravite === gravite)).length
    expect(totaux).toEqual({
      erreurs: nombre('actif', 'erreur'),
      avertissements: nombre('actif', 'avertissement'),
      informations: nombre('actif', 'information'),
      a_venir: nombre('a-venir'),
      ecarts_motives: nombre('ecart-motive'),
    })
  })

  it('place chaque remarque dans un fichier, à un endroit qui existe, et dans l’ordre', async () => {
    const { remarques } = await rapport([dossier], options)
    for (const { fichier, ligne, colonne, fin } of remarques) {
      const lignes = readFileSync(fichier, 'utf8').split('\n')
      expect([...(lignes[ligne - 1] ?? '')].length + 1).toBeGreaterThanOrEqual(colonne)
      if (fin) expect(fin.ligne * 1000 + fin.colonne).toBeGreaterThan(ligne * 1000 + colonne)
    }
    const cles = remarques.map(({ fichier, ligne, colonne }) => [fichier, 1e8 + ligne * 1000 + colonne].join(' '))
    expect(cles).toEqual([...cles].sort())
  })
})

/** The state that a rule must have, given its remarks: the most pressing of them, else what it said. */
function attendu(dit: EtatDeRegle, id: string, remarques: Rapport['remarques']): string {
  const etats = remarques.filter(({ regle }) => regle === id).map(({ etat }) => etat)
  if (etats.includes('actif')) return 'remarque'
  return etats[0] ?? (['satisfaite', 'sans-objet', 'non-jugee'].includes(dit) ? dit : 'une remarque')
}

it('un rapport sur plusieurs contrats les nomme tous, et situe chaque remarque dans le sien', async () => {
  const { projets, remarques } = await rapport(['examples'], { phase: 'signature' })
  expect(projets.map(({ dossier }) => dossier)).toEqual(EXEMPLES.map(nom => `examples/${nom}`))
  expect(remarques.length).toBeGreaterThan(0)
  for (const { fichier } of remarques)
    expect(projets.filter(({ dossier }) => fichier.startsWith(`${dossier}/`)).length).toBe(1)
})

describe('le rapport en texte du projet fautif', () => {
  it.each([
    ['sans couleur', false, 'rapport.txt'],
    ['en couleur', true, 'rapport-couleur.txt'],
  ] as const)('%s', async (_, couleur, fichier) => {
    const cite = await verifier(['.'], { ...jugement, dossier: FAUTIF })
    const texte = await presenter(cite, { format: 'texte', couleur, nom: 'cls', largeur: 100 })
    await expect(texte).toMatchFileSnapshot(`fautif/attendu/${fichier}`)
  })

  it('montre la ligne, le repère, le mot voulu, la source, le compte et la suite', async () => {
    const cite = await verifier(['.'], { ...jugement, dossier: FAUTIF })
    const texte = await presenter(cite, { format: 'texte', couleur: false, nom: 'cls', largeur: 100 })
    expect(texte).toContain('      4 │   - environement\n        │     ^^^^^^^^^^^^\n')
    expect(texte).toMatch(/→ Vouliez-vous dire «\senvironnement\s»\s\?/)
    expect(texte).toMatch(/Source \(loi\)\s: Code de la santé publique, article L\.\s1434-10/)
    expect(texte).toMatch(/Pas encore dû en phase «\sredaction\s», mais à prévoir/)
    expect(texte).toMatch(
      /\n7 erreurs, 1 avertissement\. \(4 à venir, 1 écart motivé\)\n3 remarques se corrigent d’elles-mêmes\s: cls validate --corriger\n$/,
    )
  })
})
