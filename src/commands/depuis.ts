// What git says has changed since a revision: the only place that calls git, with arguments it cannot take for anything else.

import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { dedans } from '../model/dedans.ts'
import { UserError } from '../model/erreur.ts'
import type { Io } from './io.ts'

const TAILLE = 512 * 1024 * 1024

/**
 * Files changed or not yet tracked since a revision (which does not start with « - »), in the repository of the working
 * directory; absolute, deleted ones too. Throws UserError without git, repository or revision, and for a path outside the repository.
 */
export function fichiersTouches(
  revision: string,
  chemins: readonly string[],
  { dossier, env }: Pick<Io, 'dossier' | 'env'>,
): string[] {
  const git = trouverGit(env.PATH ?? '')
  const lancer = (ou: string, ...args: string[]) =>
    spawnSync(git, ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args], {
      cwd: ou,
      encoding: 'utf8',
      maxBuffer: TAILLE,
      env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      windowsHide: true,
    })
  const montee = lancer(dossier, 'rev-parse', '--show-cdup')
  if (montee.status !== 0) throw refusDuDepot(montee.stderr)
  const racine = resolve(dossier, montee.stdout.trim())
  const dehors = chemins.find(chemin => dedans(racine, resolve(dossier, chemin)) === undefined)
  if (dehors !== undefined)
    throw new UserError(
      `« ${dehors} » n’est pas dans le dépôt git du dossier courant : on ne sait pas ce qui y a changé.`,
      'Lancez la commande depuis son dépôt.',
    )
  const commit = lancer(racine, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
  if (commit.status !== 0)
    throw new UserError(
      `La révision « ${revision} » est inconnue de git dans ce dépôt.`,
      'Vérifiez son nom. Dans une intégration continue, le dépôt n’est souvent copié qu’en partie : demandez tout son historique (« fetch-depth: 0 » sous GitHub, « GIT_DEPTH: 0 » sous GitLab).',
    )
  const listes = [
    lancer(racine, 'diff', '--name-only', '-z', '--no-renames', '--no-relative', commit.stdout.trim(), '--'),
    lancer(racine, 'ls-files', '--others', '--exclude-standard', '-z', '--'),
  ]
  const rate = listes.find(({ status }) => status !== 0)
  if (rate !== undefined) throw new UserError(`git n’a pas pu dire ce qui a changé. ${citer(rate.stderr ?? '')}`.trim())
  return listes.flatMap(({ stdout }) => stdout.split('\0').filter(nom => nom !== '')).map(nom => resolve(racine, nom))
}

/** In the folders of PATH only: Windows would first look into the working directory, which belongs to nobody we trust. */
function trouverGit(chemins: string): string {
  const nom = process.platform === 'win32' ? 'git.exe' : 'git'
  const trouve = chemins
    .split(delimiter)
    .filter(isAbsolute)
    .map(dossier => join(dossier, nom))
    .find(executable)
  if (trouve === undefined)
    throw new UserError(
      'L’option --depuis a besoin du programme git, qui est introuvable.',
      'Installez git, ou lancez la commande sans --depuis.',
    )
  return trouve
}

function executable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function refusDuDepot(stderr: string): UserError {
  return /dubious ownership/.test(stderr)
    ? new UserError(
        'git refuse de lire ce dépôt : il appartient à un autre utilisateur.',
        'Déclarez-le sûr avec « git config --global --add safe.directory » suivi de son dossier.',
      )
    : new UserError(
        'L’option --depuis demande un dépôt git, et le dossier courant n’en fait pas partie.',
        'Placez-vous dans le dépôt, ou lancez la commande sans --depuis.',
      )
}

function citer(stderr: string): string {
  const ligne = stderr.trim().split('\n')[0] ?? ''
  return ligne === '' ? '' : `Sa réponse : « ${ligne} ».`
}
