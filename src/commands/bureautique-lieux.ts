// Where LibreOffice may be on a machine: on the PATH, else where its installers put it.
import { accessSync, constants, readdirSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { Io } from './io.ts'

type Machine = {
  readonly systeme: NodeJS.Platform
  readonly executable: (chemin: string) => boolean
  /** Names in a folder; none when it is not there. */
  readonly lister: (dossier: string) => readonly string[]
}

/** The first one found, as a whole path. */
export function trouverLibreOffice(env: Io['env'], machine: Machine = CETTE_MACHINE): string | undefined {
  const { systeme, executable } = machine
  return [...surLePath(env, systeme), ...habituels(env, machine)].find(executable)
}

/** Never from a folder written relative to where we stand: that may be somebody's contract. */
function surLePath(env: Io['env'], systeme: NodeJS.Platform): string[] {
  const { isAbsolute, join, delimiter } = systeme === 'win32' ? win32 : posix
  // soffice.com waits for the end of the work, soffice.exe gives the hand back.
  const noms = systeme === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  return (variable(env, 'PATH') ?? '')
    .split(delimiter)
    .map(dossier => dossier.replace(/^"(.*)"$/, '$1'))
    .filter(dossier => isAbsolute(dossier))
    .flatMap(dossier => noms.map(nom => join(dossier, nom)))
}

function habituels(env: Io['env'], { systeme, lister }: Machine): string[] {
  if (systeme === 'win32')
    return ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(nom => {
      const base = variable(env, nom)
      if (!base) return []
      const dossier = nom === 'LOCALAPPDATA' ? win32.join(base, 'Programs') : base
      return [win32.join(dossier, 'LibreOffice', 'program', 'soffice.com')]
    })
  if (systeme === 'darwin')
    return ['', variable(env, 'HOME')]
      .filter(racine => racine !== undefined)
      .map(racine => `${racine}/Applications/LibreOffice.app/Contents/MacOS/soffice`)
  const versions = lister('/opt').filter(nom => /^libreoffice/i.test(nom))
  return [
    ...['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program'],
    // The newest first.
    ...versions.toSorted((a, b) => b.localeCompare(a, 'fr', { numeric: true })).map(nom => `/opt/${nom}/program`),
  ].map(dossier => `${dossier}/soffice`)
}

/** Windows writes `Path` as often as `PATH`. */
function variable(env: Io['env'], nom: string): string | undefined {
  return env[nom] ?? Object.entries(env).find(([cle]) => cle.toUpperCase() === nom.toUpperCase())?.[1]
}

const CETTE_MACHINE: Machine = {
  systeme: process.platform,
  executable: chemin => {
    try {
      accessSync(chemin, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
  lister: dossier => {
    try {
      return readdirSync(dossier)
    } catch {
      return []
    }
  },
}
