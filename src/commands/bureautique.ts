// LibreOffice, where the machine has it: turns the Word document we made into a tagged PDF or an OpenDocument text.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../model/erreur.ts'
import { trouverLibreOffice } from './bureautique-lieux.ts'
import { figerPdf, PROFIL } from './bureautique-reglages.ts'
import type { Io } from './io.ts'

export const FORMATS_BUREAUTIQUES = ['pdf', 'odt'] as const
export type FormatBureautique = (typeof FORMATS_BUREAUTIQUES)[number]

/** What LibreOffice calls the writer of each format, and how such a file begins. */
const FILTRES = {
  pdf: { filtre: 'pdf:writer_pdf_Export', debut: '%PDF-' },
  odt: { filtre: 'odt:writer8', debut: 'PK' },
} as const
/** A contract of six hundred fiches takes about a minute; a slow disk, or a first start, several times that. */
const DELAI = 10 * 60_000
const INTERROMPU = 130

export function estBureautique(format: string): format is FormatBureautique {
  return (FORMATS_BUREAUTIQUES as readonly string[]).includes(format)
}

/** Where LibreOffice is. Throws UserError, which says how to get it, when it is not. */
export function libreOffice(format: FormatBureautique, { env }: Pick<Io, 'env'>): string {
  const programme = trouverLibreOffice(env)
  if (programme !== undefined) return programme
  const dansWord = format === 'pdf' ? 'PDF' : 'Texte OpenDocument (.odt)'
  throw new UserError(
    `Le format « ${format} » demande LibreOffice, qui n’a pas été trouvé sur cet ordinateur.`,
    'LibreOffice est gratuit : installez-le depuis https://fr.libreoffice.org, ou demandez-le à votre service informatique, puis relancez la commande. ' +
      `Sans lui, écrivez le document Word (la même commande, sans --format), ouvrez-le dans Word, puis « Fichier », « Enregistrer sous », « ${dansWord} ».`,
  )
}

type Conversion = { readonly programme: string; readonly date: Date; readonly delai?: number }

/**
 * The same document in another format; LibreOffice sees nothing but this document, and leaves nothing behind. What it makes carries `date`.
 * Throws UserError when LibreOffice fails or takes too long.
 */
export async function convertir(
  docx: Uint8Array,
  format: FormatBureautique,
  { programme, date, delai = DELAI }: Conversion,
): Promise<Uint8Array> {
  const atelier = mkdtempSync(join(tmpdir(), 'cls-libreoffice-'))
  let enfant: ChildProcess | undefined
  const ranger = () => {
    if (enfant !== undefined) arreter(enfant)
    rmSync(atelier, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const interrompre = () => process.exit(INTERROMPU)
  // Ctrl-C ends the program at once (echec.ts): what is left to do is done on the way out.
  process.once('exit', ranger)
  for (const signal of SIGNAUX) process.once(signal, interrompre)
  try {
    enfant = lancer(programme, format, preparer(atelier, docx))
    const fin = await attendre(enfant, delai)
    const octets = lireSortie(join(atelier, 'sortie', `document.${format}`))
    if (fin !== 'trop-long' && octets?.toString('latin1', 0, 5).startsWith(FILTRES[format].debut))
      return format === 'pdf' ? figerPdf(octets, date) : await figerOdt(octets, date)
    throw fin === 'trop-long' ? tropLong(delai) : echec(fin)
  } finally {
    ranger()
    process.off('exit', ranger)
    for (const signal of SIGNAUX) process.off(signal, interrompre)
  }
}

async function figerOdt(octets: Uint8Array, date: Date): Promise<Uint8Array> {
  const { opendocument } = await import('../index.ts')
  return (await opendocument()).figerOdt(octets, date)
}

/** Besides Ctrl-C, which the whole program listens to. */
const SIGNAUX = ['SIGTERM', 'SIGHUP'] as const

function preparer(atelier: string, docx: Uint8Array): string {
  mkdirSync(join(atelier, 'profil', 'user'), { recursive: true })
  writeFileSync(join(atelier, 'profil', 'user', 'registrymodifications.xcu'), PROFIL)
  writeFileSync(join(atelier, 'document.docx'), docx)
  return atelier
}

/** With a profile of its own: it neither sees the user's settings nor minds that the user has it open. */
function lancer(programme: string, format: FormatBureautique, atelier: string): ChildProcess {
  const profil = `-env:UserInstallation=${pathToFileURL(join(atelier, 'profil')).href}`
  const muet = ['--headless', '--norestore', '--nologo', '--nodefault', '--nofirststartwizard', '--nolockcheck']
  const travail = ['--convert-to', FILTRES[format].filtre, '--outdir', join(atelier, 'sortie')]
  return spawn(programme, [profil, ...muet, ...travail, join(atelier, 'document.docx')], {
    cwd: atelier,
    // A date is written in the universal time, wherever the machine is.
    env: { ...process.env, TZ: 'UTC' },
    stdio: 'ignore',
    windowsHide: true,
    // At the head of a group: soffice is a script that starts the real program, and both must be stopped.
    detached: process.platform !== 'win32',
  })
}

function attendre(enfant: ChildProcess, delai: number): Promise<number | 'trop-long'> {
  return new Promise(resoudre => {
    const minuterie = setTimeout(() => resoudre('trop-long'), delai)
    const finir = (code: number | null) => {
      clearTimeout(minuterie)
      resoudre(code ?? -1)
    }
    enfant.once('exit', finir)
    enfant.once('error', () => finir(null))
  })
}

function arreter({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended meanwhile.
  }
}

function lireSortie(fichier: string): Buffer | undefined {
  try {
    return readFileSync(fichier)
  } catch {
    return undefined
  }
}

function tropLong(delai: number): UserError {
  const minutes = Math.round(delai / 60_000)
  return new UserError(
    `LibreOffice n’a pas rendu le document en ${minutes > 1 ? `${minutes} minutes` : 'une minute'} : la conversion a été arrêtée, rien n’est écrit.`,
    `Fermez d’autres programmes et recommencez. ${SANS_LUI}`,
  )
}

function echec(code: number): UserError {
  return new UserError(
    `LibreOffice n’a pas pu convertir le document (code ${code}) : rien n’est écrit.`,
    `Ouvrez LibreOffice une fois à la main pour voir s’il démarre, puis recommencez. ${SANS_LUI}`,
  )
}

const SANS_LUI =
  'Le document Word s’écrit sans LibreOffice : la même commande, sans --format ; Word sait ensuite l’« Enregistrer sous… PDF ».'
