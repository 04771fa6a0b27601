// `render --format pdf` and `odt`: where LibreOffice is looked for, what is said when it is absent, fails or is too slow, and what stays behind: nothing.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { convertir } from '../../src/commands/bureautique.ts'
import { trouverLibreOffice } from '../../src/commands/bureautique-lieux.ts'
import { figerPdf } from '../../src/commands/bureautique-reglages.ts'
import { lancer } from '../../src/commands/program.ts'
import { dossierDe } from '../../src/resources.ts'
import { fausseIo } from './fausse-io.ts'

const atelier = mkdtempSync(join(tmpdir(), 'bureautique-'))
afterAll(() => rmSync(atelier, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())
const EXEMPLE = join(dossierDe('examples'), 'faits-publics-chartres')
const dossierNeuf = (nom: string) => mkdtempSync(join(atelier, nom))

describe('LibreOffice est cherché', () => {
  const chercher = (
    systeme: NodeJS.Platform,
    env: Record<string, string>,
    presents: readonly string[],
    opt: string[] = [],
  ) => trouverLibreOffice(env, { systeme, executable: chemin => presents.includes(chemin), lister: () => opt })

  it.each<[string, NodeJS.Platform, Record<string, string>, string]>([
    ['sur le PATH', 'linux', { PATH: '/a:/b' }, '/b/soffice'],
    ['sur le PATH, sous son autre nom', 'linux', { PATH: '/a:/b' }, '/a/libreoffice'],
    ['à sa place habituelle', 'linux', {}, '/usr/bin/soffice'],
    ['dans une application de macOS', 'darwin', {}, '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    [
      'dans celles de la personne',
      'darwin',
      { HOME: '/Users/c' },
      '/Users/c/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ],
    [
      'dans Program Files',
      'win32',
      { programfiles: 'C:\\Program Files' },
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    [
      'sur le Path de Windows, entre guillemets',
      'win32',
      { Path: 'C:\\x;"D:\\Libre Office\\program"' },
      'D:\\Libre Office\\program\\soffice.com',
    ],
  ])('%s (%s)', (_, systeme, env, attendu) => {
    expect(chercher(systeme, env, [attendu])).toBe(attendu)
  })

  it('la version la plus récente de /opt d’abord', () => {
    const presents = ['/opt/libreoffice7.6/program/soffice', '/opt/libreoffice24.8/program/soffice']
    expect(chercher('linux', {}, presents, ['autre', 'libreoffice7.6', 'libreoffice24.8'])).toBe(presents[1])
  })

  it('jamais à partir du dossier courant : un contrat n’apporte pas de programme', () => {
    expect(chercher('linux', { PATH: '.::contrat' }, ['soffice', './soffice', 'contrat/soffice'])).toBeUndefined()
  })
})

describe('une phrase, code 2, rien d’écrit', () => {
  it.each(['pdf', 'odt'])('LibreOffice absent : %s', async format => {
    if (trouverLibreOffice({}) !== undefined)
      vi.doMock('../../src/commands/bureautique-lieux.ts', () => ({ trouverLibreOffice: () => undefined }))
    vi.resetModules()
    const dossier = dossierNeuf('absent-')
    const io = fausseIo({ dossier })
    expect(await lancer(['render', 'fiches', EXEMPLE, '--format', format], io)).toBe(2)
    vi.doUnmock('../../src/commands/bureautique-lieux.ts')
    expect(io.ecrit.erreur).toMatch(/demande LibreOffice, qui n’a pas été trouvé/)
    expect(io.ecrit.erreur).toMatch(/fr\.libreoffice\.org.*Enregistrer sous/)
    expect(readdirSync(dossier)).toEqual([])
  })

  it.each(['docx', 'pdf', 'odt'])('un document %s ne va pas à l’écran', async format => {
    const io = fausseIo({ dossier: atelier, ecran: true })
    expect(await lancer(['render', 'fiches', EXEMPLE, '--format', format, '--sortie', '-'], io)).toBe(2)
    expect(io.ecrit).toMatchObject({ sortie: '', octets: [] })
    expect(io.ecrit.erreur).toContain('il ne s’affiche pas à l’écran')
  })

  it('une page HTML va à l’écran ; un document Word, dans un tube', async () => {
    const ecran = fausseIo({ dossier: atelier, ecran: true })
    expect(await lancer(['render', 'fiches', EXEMPLE, '--format', 'html', '--sortie', '-'], ecran)).toBe(0)
    expect(Buffer.concat(ecran.ecrit.octets).toString()).toMatch(/^<!doctype html>/)
    const tube = fausseIo({ dossier: atelier })
    expect(await lancer(['render', 'fiches', EXEMPLE, '--sortie', '-'], tube)).toBe(0)
    expect(Buffer.concat(tube.ecrit.octets).toString('latin1', 0, 2)).toBe('PK')
  })
})

/** Programs in the place of LibreOffice, as shell scripts. */
describe.skipIf(process.platform === 'win32')('un faux LibreOffice', () => {
  function faux(corps: string): { programme: string; temporaire: string; dossier: string } {
    const dossier = dossierNeuf('faux-')
    const programme = join(dossier, 'soffice')
    writeFileSync(programme, `#!/bin/sh\n${corps}\n`)
    chmodSync(programme, 0o755)
    const temporaire = join(dossier, 'tmp')
    mkdirSync(temporaire)
    vi.stubEnv('TMPDIR', temporaire)
    return { programme, temporaire, dossier }
  }
  const docx = Buffer.from('PK')

  it('reçoit un profil à lui, sans macros, et le seul document', async () => {
    const { programme, temporaire, dossier } = faux(
      `printf '%s\\n' "$@" > "$0.args"; ls > "$0.ls"; cp profil/user/registrymodifications.xcu "$0.xcu"; mkdir sortie; printf '%s' '%PDF-1.7 /CreationDate(D:20301231235959Z)' > sortie/document.pdf`,
    )
    const pdf = await convertir(docx, 'pdf', { programme, date: new Date('2026-03-15T00:00:00Z') })
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7 /CreationDate(D:20260315000000Z)')
    const args = readFileSync(`${programme}.args`, 'utf8')
    expect(args).toMatch(/^-env:UserInstallation=file:\/\/\/.*\/tmp\/cls-libreoffice-\w+\/profil\n--headless\n/)
    expect(readFileSync(`${programme}.ls`, 'utf8')).toBe('document.docx\nprofil\n')
    expect(readFileSync(`${programme}.xcu`, 'utf8')).toMatch(/DisableMacrosExecution" oor:op="fuse"><value>true/)
    expect(readdirSync(temporaire)).toEqual([])
    expect(existsSync(dossier)).toBe(true)
  })

  it.each([
    ['échoue', 'exit 77', /n’a pas pu convertir le document \(code 77\)/],
    ['ne rend rien', 'exit 0', /n’a pas pu convertir/],
    ['rend autre chose qu’un PDF', 'mkdir sortie; echo bonjour > sortie/document.pdf', /n’a pas pu convertir/],
  ])('%s : une phrase, et rien ne reste', async (_, corps, phrase) => {
    const { programme, temporaire } = faux(corps)
    await expect(convertir(docx, 'pdf', { programme, date: new Date(0) })).rejects.toThrow(phrase)
    expect(readdirSync(temporaire)).toEqual([])
  })

  it('n’en finit pas : arrêté avec ce qu’il a lancé', async () => {
    const { programme, temporaire } = faux(`sleep 600 & echo $! > "$0.pid"; wait`)
    await expect(convertir(docx, 'pdf', { programme, date: new Date(0), delai: 1500 })).rejects.toThrow(
      /la conversion a été arrêtée/,
    )
    expect(readdirSync(temporaire)).toEqual([])
    await disparu(Number(readFileSync(`${programme}.pid`, 'utf8')))
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s pendant la conversion : code 130, rien ne reste ni ne tourne',
    async signal => {
      const { programme, temporaire, dossier } = faux(`sleep 600 & echo $! > "$0.pid"; wait`)
      const enfant = spawn(
        process.execPath,
        [
          join(import.meta.dirname, '../../bin/cls.cjs'),
          'render',
          'fiches',
          EXEMPLE,
          '--format',
          'pdf',
          '--sortie',
          'f.pdf',
        ],
        {
          cwd: dossier,
          env: { ...process.env, TMPDIR: temporaire, PATH: `${dossier}:${process.env.PATH}` },
          stdio: 'ignore',
        },
      )
      const fin = new Promise(resoudre => enfant.once('exit', resoudre))
      await vi.waitUntil(
        () => existsSync(`${programme}.pid`) && readFileSync(`${programme}.pid`, 'utf8').endsWith('\n'),
        { timeout: 15_000 },
      )
      enfant.kill(signal)
      expect(await fin).toBe(130)
      expect(readdirSync(temporaire)).toEqual([])
      expect(existsSync(join(dossier, 'f.pdf'))).toBe(false)
      await disparu(Number(readFileSync(`${programme}.pid`, 'utf8')))
    },
  )

  /** A process that was killed stays listed until somebody asks how it ended. */
  async function disparu(pid: number): Promise<void> {
    const vit = () => {
      try {
        const etat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2]
        return etat !== 'Z'
      } catch {
        return process.platform !== 'linux' && existeEncore(pid)
      }
    }
    await vi.waitUntil(() => !vit(), { timeout: 10_000 })
  }
  function existeEncore(pid: number): boolean {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
})

describe('ce qui est remis en ordre dans le PDF', () => {
  const objet = (numero: number, texte: string) => `\n${numero} 0 obj\n${texte}>>\nendobj`
  const tag = (sorte: string, parent: number, attribut: number) =>
    `<</Type/StructElem\n/S/${sorte}\n/P ${parent} 0 R\n/A [ ${attribut} 0 R ]\n`
  it('dates, identifiant, en-têtes de rangée ; rien ne change de place', () => {
    const avant = [
      '%PDF-1.6',
      objet(10, '<</Type/StructElem\n/S/TR\n/P 1 0 R\n'),
      objet(11, tag('TH', 10, 21)),
      objet(12, '<</Type/StructElem\n/S/TR\n/P 1 0 R\n'),
      objet(13, tag('TH', 12, 22)),
      objet(14, tag('TD', 12, 23)),
      ...[21, 22].map(n => objet(n, `<</O/Table\n${n === 22 ? '/ColSpan 2\n' : ''}/Scope/Column\n`)),
      `\n/ModDate(D:20301231235959Z')<xmp:ModifyDate>2030-12-31T23:59:59Z</xmp:ModifyDate>/ID [ <${'A1'.repeat(16)}>\n<${'A1'.repeat(16)}> ]`,
    ].join('')
    const fige = (texte: string) =>
      Buffer.from(figerPdf(Buffer.from(texte, 'latin1'), new Date('2026-01-02T03:04:05Z'))).toString('latin1')
    const apres = fige(avant)
    expect(apres).toHaveLength(avant.length)
    expect(apres).toContain('D:20260102030405Z')
    expect(apres).toContain('<xmp:ModifyDate>2026-01-02T03:04:05Z<')
    expect(apres).toContain('21 0 obj\n<</O/Table\n/Scope/Column\n')
    expect(apres).toContain('22 0 obj\n<</O/Table\n/ColSpan 2\n/Scope/Row   \n')
    const [, un, deux] = /\/ID \[ <(\w{32})>\s<(\w{32})>/.exec(apres) ?? []
    expect(un).toBe(deux)
    expect(un).not.toBe('A1'.repeat(16))
    expect(fige(avant.replaceAll('A1', 'B2').replaceAll('2030', '2031'))).toBe(apres)
    expect(fige(avant.replace('%PDF-1.6', '%PDF-1.7'))).not.toContain(un)
  })
})
