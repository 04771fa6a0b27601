// Slices of a repository and what git says was touched: together the slices are one run, and a touched project is judged whole.
import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rapport } from '../../src/model/rapport.ts'
import { programme } from '../outils/systeme.ts'
import { depot, ecrire, noms, projet, rapport, reglages, valider } from './outils.ts'

/** Everything a report says, in an order of its own. */
const tout = (rapports: readonly Rapport[]) => ({
  projets: rapports.flatMap(r => r.projets.map(p => JSON.stringify(p))).sort(),
  remarques: rapports.flatMap(r => r.remarques.map(x => JSON.stringify(x))).sort(),
})

describe('--tranche', () => {
  const fichiers = {
    'cls.yaml': 'profil: [bretgne]\nignorer: [vieux]\n',
    'sud/cls.yaml': 'inconnue: 1\n',
    ...projet('nord', { faute: true }),
    ...projet('est'),
    ...projet('est/dedans', { faute: true }),
    ...projet('sud'),
    ...projet('sud/a'),
    ...projet('ouest', { faute: true }),
    ...projet('vieux', { faute: true }),
  }
  const chemins = ['nord', 'est', 'sud', 'ouest', '.', 'est/dedans/acteurs.yaml']

  it('l’union des tranches est une exécution entière, dans n’importe quel ordre des arguments', async () => {
    const ici = depot(fichiers)
    const entier = tout([await rapport(ici)])
    expect(entier.projets).toHaveLength(6)
    const ordres = fc.shuffledSubarray(chemins).map(autres => [...new Set([...autres, '.'])])
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(ordres, { minLength: 9, maxLength: 9 }),
        async (n, args) => {
          const parts: Rapport[] = []
          for (let k = 1; k <= n; k++) parts.push(await rapport(ici, ...(args[k - 1] ?? []), '--tranche', `${k}/${n}`))
          expect(tout(parts)).toEqual(entier)
          const tailles = parts.map(p => p.projets.length)
          expect(Math.max(...tailles) - Math.min(...tailles)).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('est la même à chaque fois, et dans une autre copie du dépôt', async () => {
    const [a, b] = [depot(fichiers), depot(fichiers)]
    const une = tout([await rapport(a, '--tranche', '2/3')])
    expect(tout([await rapport(a, 'sud', 'est', 'nord', 'ouest', '--tranche', '2/3')])).toEqual(une)
    expect(tout([await rapport(b, '--tranche', '2/3')])).toEqual(une)
  })

  it('vide, elle est en règle', async () => {
    const { code, sortie } = await valider(depot(projet('nord', { faute: true })), ['--tranche', '2/2'])
    expect({ code, sortie }).toEqual({ code: 0, sortie: 'Aucun contrat vérifié.\n' })
  })

  it.each([
    ['5/4', '« 5/4 » n’est pas une tranche : il n’y en a que 4, et 5 est plus grand.'],
    ['0/4', '« 0/4 » n’est pas une tranche. Écrivez deux nombres à partir de 1, par exemple 2/4'],
    ['2', '« 2 » n’est pas une tranche.'],
    ['a/b', '« a/b » n’est pas une tranche.'],
    ['1/0', '« 1/0 » n’est pas une tranche.'],
    ['-1/2', '« -1/2 » n’est pas une tranche.'],
    ['1/2/3', '« 1/2/3 » n’est pas une tranche.'],
  ])('%s : refusée en une phrase', async (texte, phrase) => {
    const { code, sortie, erreur } = await valider(depot(projet('nord')), [`--tranche=${texte}`])
    expect(code).toBe(2)
    expect(sortie).toBe('')
    expect(erreur).toContain(phrase)
  })
})

const git = programme('git')

describe.skipIf(git === null)('--depuis', () => {
  function gerer(ici: string, ...args: string[]): void {
    const identite = ['-c', 'user.name=essai', '-c', 'user.email=essai@exemple.invalid', '-c', 'commit.gpgsign=false']
    const { status, stderr } = spawnSync(git as string, [...identite, ...args], { cwd: ici, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  function depotGit(fichiers: Record<string, string>): string {
    const ici = depot(fichiers)
    gerer(ici, 'init', '--quiet', '--initial-branch=main')
    enregistrer(ici)
    return ici
  }
  function enregistrer(ici: string): void {
    gerer(ici, 'add', '--all')
    gerer(ici, 'commit', '--quiet', '--allow-empty', '--message=essai')
  }
  const trois = () =>
    depotGit({
      ...projet('nord', { faute: true }),
      ...projet('sud', { faute: true }),
      ...projet('été/l’Île', { faute: true }),
    })

  it('rien n’a changé : aucun contrat, code 0', async () => {
    expect(await valider(trois(), ['--depuis', 'HEAD'])).toMatchObject({ code: 0, sortie: 'Aucun contrat vérifié.\n' })
  })

  it('un fichier changé, enregistré ou non, ou nouveau : son contrat entier, avec ses accents', async () => {
    const ici = trois()
    ecrire(ici, { 'été/l’Île/acteurs.yaml': 'acteurs:\n  - id: ars\n    nom: ARS\n' })
    enregistrer(ici)
    const r = await rapport(ici, '--depuis', 'HEAD~1')
    expect(noms(r)).toEqual(['été/l’Île'])
    expect(r.remarques.map(x => x.fichier)).toContain('été/l’Île/fiches/bus.yaml')
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual([])
    ecrire(ici, { 'sud/territoire.yaml': 'fictif: oui\n' })
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual(['sud'])
    ecrire(ici, { 'nord/fiches/nouvelle fiche.yaml': 'id: n\ntitre: N\n' })
    expect(noms(await rapport(ici, '--depuis', 'main'))).toEqual(['nord', 'sud'])
    expect(noms(await rapport(join(ici, 'nord'), '--depuis', 'main'))).toEqual(['.'])
    expect(noms(await rapport(join(ici, 'sud'), '../nord', '--depuis', 'main'))).toEqual(['../nord'])
  })

  it('les règles entre fichiers sont jugées : l’axe qui manque est cité par une fiche intacte', async () => {
    const ici = depotGit({
      ...projet('nord'),
      'nord/axes.yaml': 'axes:\n  - id: acces\n    titre: Accès\n',
      'nord/fiches/a.yaml': 'id: a\ntitre: A\nrattachements:\n  - acces\n',
      ...projet('sud'),
    })
    ecrire(ici, { 'nord/axes.yaml': 'axes:\n  - id: ailleurs\n    titre: Accès\n' })
    const { remarques } = await rapport(ici, '--depuis', 'HEAD')
    expect(remarques.filter(r => r.regle === 'reference-inconnue').map(r => r.fichier)).toEqual(['nord/fiches/a.yaml'])
  })

  it('un fichier effacé ou passé à un autre contrat touche les deux', async () => {
    const ici = trois()
    rmSync(join(ici, 'nord/fiches/bus.yaml'))
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual(['nord'])
    enregistrer(ici)
    renameSync(join(ici, 'sud/fiches/bus.yaml'), join(ici, 'nord/autobus.yaml'))
    enregistrer(ici)
    expect(noms(await rapport(ici, '--depuis', 'HEAD~1'))).toEqual(['nord', 'sud'])
  })

  it('cls.yaml changé touche tous les contrats au-dessous de lui, et un fichier d’ailleurs aucun', async () => {
    const ici = trois()
    ecrire(ici, { 'LISEZMOI.md': '# Bonjour\n' })
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual([])
    ecrire(ici, { 'sud/cls.yaml': 'profil: [corse]\n' })
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual(['sud'])
    ecrire(ici, { 'cls.yaml': 'profil: [bretgne]\nignorer: [nord]\n' })
    const r = await rapport(ici, '--depuis', 'HEAD')
    expect(noms(r)).toEqual(['sud', 'été/l’Île'])
    expect(reglages(r)).toEqual(['1 profil-inconnu'])
  })

  it('un contrat dans un autre n’est touché que par ses propres fichiers', async () => {
    const ici = depotGit({ ...projet('nord'), ...projet('nord/dedans') })
    ecrire(ici, { 'nord/dedans/territoire.yaml': 'fictif: non\n' })
    expect(noms(await rapport(ici, '--depuis', 'HEAD'))).toEqual(['nord/dedans'])
  })

  it('se coupe en tranches', async () => {
    const ici = trois()
    ecrire(ici, { 'nord/x.yaml': '', 'sud/x.yaml': '' })
    const parts = await Promise.all(['1/2', '2/2'].map(t => rapport(ici, '--depuis', 'HEAD', '--tranche', t)))
    expect(tout(parts)).toEqual(tout([await rapport(ici, '--depuis', 'HEAD')]))
    expect(parts.map(p => p.projets.length)).toEqual([1, 1])
  })

  it.each([
    ['inconnue', 'La révision « inconnue » est inconnue de git dans ce dépôt.'],
    ['HEAD:nord', 'La révision « HEAD:nord » est inconnue de git'],
    ['HEAD~99', 'La révision « HEAD~99 » est inconnue de git'],
    ['--output=volé', '« --output=volé » n’est pas une révision git.'],
    ['-p', '« -p » n’est pas une révision git.'],
    ['', 'il manque la révision'],
    ['HEAD\nmain', 'n’est pas une révision git.'],
  ])('révision %j : une phrase, code 2', async (revision, phrase) => {
    const ici = trois()
    const { code, sortie, erreur } = await valider(ici, [`--depuis=${revision}`])
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' })
    expect(erreur).toContain(phrase)
  })

  it('hors d’un dépôt git, ou pour un dossier d’ailleurs : une phrase, code 2', async () => {
    const ailleurs = depot(projet('nord'))
    const dehors = await valider(ailleurs, ['--depuis', 'HEAD'], { GIT_CEILING_DIRECTORIES: join(ailleurs, '..') })
    expect(dehors).toMatchObject({ code: 2, sortie: '' })
    expect(dehors.erreur).toMatch(/^L’option --depuis demande un dépôt git/)
    const autre = await valider(trois(), [ailleurs, '--depuis', 'HEAD'])
    expect(autre).toMatchObject({ code: 2, sortie: '' })
    expect(autre.erreur).toContain('n’est pas dans le dépôt git du dossier courant')
  })
})

it('--depuis sans git : une phrase, code 2, même si un « git » traîne dans le dossier', async () => {
  const ici = depot({ git: '#!/bin/sh\nexit 0\n', ...projet('nord') })
  mkdirSync(join(ici, 'vide'))
  for (const chemins of [join(ici, 'vide'), '', '.']) {
    const { code, erreur } = await valider(ici, ['--depuis', 'HEAD'], { PATH: chemins })
    expect(code).toBe(2)
    expect(erreur).toMatch(/^L’option --depuis a besoin du programme git, qui est introuvable\./)
  }
})
