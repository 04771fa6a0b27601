// A team's profile for a whole repository: named in cls.yaml, read in the folder of cls.yaml and nowhere else; its mistakes told once.
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { depot, ecrire, projet, rapport, valider } from './outils.ts'

const PROFIL = readFileSync('test/profils/equipe/projet/profils/mon-departement.yaml', 'utf8')
const REGLE = 'copil-deux-fois-par-an'
const REGLAGES = 'profil:\n  - grand-est\n  - ./profils/equipe.yaml\n'
const GOUVERNANCE = 'instances:\n  - id: copil\n    type: copil\n    nom: Comité de pilotage\n'
const contrats = {
  ...projet('a/nord'),
  'a/nord/gouvernance.yaml': GOUVERNANCE,
  ...projet('sud'),
  'sud/gouvernance.yaml': GOUVERNANCE,
  ...projet('ouest', { contrat: 'profil: [bretagne]\n' }),
}
const depotAvec = (fichiers: Record<string, string> = {}) =>
  depot({ ...contrats, 'cls.yaml': REGLAGES, 'profils/equipe.yaml': PROFIL, ...fichiers })
const deLEquipe = (r: Awaited<ReturnType<typeof rapport>>) =>
  r.remarques.filter(x => x.regle === REGLE).map(x => x.fichier)
const dites = (r: Awaited<ReturnType<typeof rapport>>, fichier: string) =>
  r.remarques.filter(x => x.fichier === fichier).map(x => `${x.ligne} ${x.regle}`)

describe('un profil nommé dans cls.yaml', () => {
  it('juge tous les contrats qui n’en nomment pas, d’où que l’on soit', async () => {
    const ici = depotAvec()
    const r = await rapport(ici, '--phase', 'redaction')
    expect(r.projets.map(p => p.profils)).toEqual([
      ['grand-est', './profils/equipe.yaml'],
      ['bretagne'],
      ['grand-est', './profils/equipe.yaml'],
    ])
    expect(deLEquipe(r)).toEqual(['a/nord/gouvernance.yaml', 'sud/gouvernance.yaml'])
    mkdirSync(join(ici, '.git'))
    expect(deLEquipe(await rapport(join(ici, 'a/nord'), '--phase', 'redaction'))).toEqual(['gouvernance.yaml'])
  })

  it('ses fautes sont dites une fois, à leur ligne, avec leur texte, aussi par tranches', async () => {
    const ici = depotAvec({ 'profils/equipe.yaml': PROFIL.replace('force: usage', 'force: loi') })
    const r = await rapport(ici)
    expect(dites(r, 'profils/equipe.yaml')).toEqual([expect.stringMatching(/^\d+ profil-mal-forme$/)])
    expect((await valider(ici)).sortie).toMatch(/profils\/equipe\.yaml\n[\s\S]*│ +force: loi\n/)
    const parts = await Promise.all(['1/3', '2/3', '3/3'].map(t => rapport(ici, '--tranche', t)))
    expect(parts.flatMap(p => dites(p, 'profils/equipe.yaml'))).toHaveLength(1)
  })

  it('absent, il est signalé dans cls.yaml, et la région juge', async () => {
    const r = await rapport(depotAvec({ 'cls.yaml': REGLAGES.replace('equipe.yaml', 'equipes.yaml') }))
    const [faute] = r.remarques.filter(x => x.fichier === 'cls.yaml')
    expect(faute).toMatchObject({ regle: 'profil-inconnu', ligne: 3, conseil: expect.stringContaining('equipe.yaml') })
    expect(r.projets[0]?.profils).toEqual(['grand-est'])
  })

  it.each([
    ['au-dessus du dossier', './profils/../../dehors/equipe.yaml'],
    ['derrière un lien', './profils/lien/equipe.yaml'],
  ])('%s, il n’est pas lu', async (_, nom) => {
    const racine = depot({
      'dehors/equipe.yaml': PROFIL,
      ...Object.fromEntries(Object.entries(contrats).map(([f, texte]) => [`depot/${f}`, texte])),
      'depot/cls.yaml': `profil: [grand-est, "${nom}"]\n`,
      'depot/profils/autre.yaml': PROFIL,
    })
    symlinkSync(join(racine, 'dehors'), join(racine, 'depot/profils/lien'), 'dir')
    const r = await rapport(join(racine, 'depot'), '--phase', 'redaction')
    expect(dites(r, 'cls.yaml')).toEqual(['1 profil-inconnu'])
    expect(deLEquipe(r)).toEqual([])
    expect(r.projets[0]?.profils).toEqual(['grand-est'])
  })

  it('sa règle s’explique, et paraît dans la grille et les autres présentations', async () => {
    const ici = depotAvec()
    mkdirSync(join(ici, '.git'))
    const io = fausseIo({ dossier: join(ici, 'sud') })
    expect(await lancer(['explain', REGLE], io)).toBe(0)
    expect(io.ecrit.sortie).toContain(REGLE)
    for (const format of ['grille', 'sarif', 'gitlab', 'junit', 'markdown'])
      expect((await valider(ici, ['--phase', 'redaction', '--format', format])).sortie, format).toContain(REGLE)
  })
})

it('un profil du dépôt qui change touche les contrats qu’il juge, et eux seuls', async () => {
  const { choisir } = await import('../../src/check/selection.ts')
  const ici = depotAvec()
  ecrire(ici, projet('est/seul', { contrat: 'profil: [corse]\n' }))
  const candidats = ['a/nord', 'sud'].map(nom => ({ dossier: join(ici, nom), nomme: false }))
  const choix = (touche: string) =>
    choisir(candidats, { depuis: ici, plafonds: [ici], touches: [join(ici, touche)] }).projets.length
  expect([choix('profils/equipe.yaml'), choix('profils/autre.yaml'), choix('sud/profils/equipe.yaml')]).toEqual([
    2, 0, 1,
  ])
})
