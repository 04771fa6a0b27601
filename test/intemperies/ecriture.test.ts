// Places that cannot be written: a sentence, code 2, nothing half-written. A file held by Word is left alone, and the document goes beside it.
import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cls, projet } from './outils.ts'

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, renameSync: vi.fn(fs.renameSync) }
})
afterEach(() => vi.mocked(renameSync).mockReset().mockImplementation(renommer))
const { renameSync: renommer } = await vi.importActual<typeof import('node:fs')>('node:fs')

/** As Windows does when another program holds the target. */
function refuser(code: string, cible: string) {
  vi.mocked(renameSync).mockImplementation((de, vers) => {
    if (vers === cible) throw Object.assign(new Error(code), { code })
    renommer(de, vers)
  })
}

describe('une sortie impossible', () => {
  it.each([
    ['sur un dossier', '.', 'est un dossier'],
    ['sous un fichier', 'contrat.yaml/rapport.txt', 'un des dossiers du chemin est un fichier'],
    ['au nom trop long', 'x'.repeat(300), 'le nom est trop long'],
  ])('%s', async (_, sortie, phrase) => {
    const dossier = projet()
    const avant = readdirSync(dossier)
    for (const args of [['validate'], ['export'], ['render', '--format', 'html']]) {
      const { code, erreur } = await cls(dossier, ...args, '--sortie', sortie)
      expect(code).toBe(2)
      expect(erreur).toContain(phrase)
    }
    expect(readdirSync(dossier)).toEqual(avant)
  })

  it.runIf(existsSync('/dev/full'))('un disque plein ; et /dev/full reste ce qu’il est', async () => {
    const { code, erreur } = await cls(projet(), 'export', '--sortie', '/dev/full')
    expect(code).toBe(2)
    expect(erreur).toContain('le disque est plein')
    expect(readdirSync('/dev')).toContain('full')
  })

  it.runIf(existsSync('/proc/self'))('un endroit où rien ne s’écrit', async () => {
    const { code, erreur } = await cls(projet(), 'export', '--sortie', '/proc/rapport.json')
    expect(code).toBe(2)
    expect(erreur).toContain('Impossible d’écrire « /proc/rapport.json »')
  })

  it('le disque se remplit au milieu : ni le fichier, ni son brouillon', async () => {
    const dossier = projet()
    const avant = readdirSync(dossier)
    refuser('ENOSPC', join(dossier, 'r.json'))
    const { code, erreur } = await cls(dossier, 'export', '--sortie', 'r.json')
    expect(code).toBe(2)
    expect(erreur).toContain('le disque est plein')
    expect(readdirSync(dossier)).toEqual(avant)
  })
})

describe('une sortie possible', () => {
  it('un dossier absent est créé', async () => {
    const dossier = projet()
    expect((await cls(dossier, 'export', '--sortie', 'neuf/sous/r.json')).code).toBe(0)
    expect(JSON.parse(readFileSync(join(dossier, 'neuf/sous/r.json'), 'utf8')).format).toBe(1)
  })

  it('à travers un lien, c’est sa cible qui est remplacée', async () => {
    const dossier = projet({ 'ailleurs/r.json': 'ancien' })
    symlinkSync('ailleurs/r.json', join(dossier, 'r.json'))
    expect((await cls(dossier, 'export', '--sortie', 'r.json')).code).toBe(0)
    expect(readFileSync(join(dossier, 'ailleurs/r.json'), 'utf8')).toContain('"format": 1')
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])('un fichier ouvert ailleurs (%s) : à côté, et cela se dit', async code => {
    const dossier = projet({ 'r.json': 'ouvert dans Word' })
    refuser(code, join(dossier, 'r.json'))
    const { code: sortie, erreur } = await cls(dossier, 'export', '--sortie', 'r.json')
    expect(sortie).toBe(0)
    expect(erreur).toContain('« r.json » ne peut pas être remplacé')
    expect(erreur).toContain('« r (2).json »')
    expect(readFileSync(join(dossier, 'r.json'), 'utf8')).toBe('ouvert dans Word')
    expect(readFileSync(join(dossier, 'r (2).json'), 'utf8')).toContain('"format": 1')
    expect(readdirSync(dossier).filter(nom => nom.endsWith('.tmp'))).toEqual([])
  })

  it('un fichier qu’un antivirus de Windows tient un instant : remplacé, après quelques reprises', async () => {
    const dossier = projet({ 'r.json': 'ancien' })
    let refus = 3
    vi.mocked(renameSync).mockImplementation((de, vers) => {
      if (refus-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      renommer(de, vers)
    })
    const systeme = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
    const { code } = await cls(dossier, 'export', '--sortie', 'r.json').finally(() => systeme.mockRestore())
    expect(code).toBe(0)
    expect(readFileSync(join(dossier, 'r.json'), 'utf8')).toContain('"format": 1')
    expect(readdirSync(dossier).filter(nom => /\(2\)|tmp$/.test(nom))).toEqual([])
  })

  it('un contrat ouvert dans Word : le nouveau est écrit à côté, et cela se dit', async () => {
    const dossier = projet({ 'contrat.docx': 'ouvert dans Word' })
    refuser('EBUSY', join(dossier, 'contrat.docx'))
    const { code, erreur } = await cls(dossier, 'render', 'contrat', '--sortie', 'contrat.docx')
    expect(code).toBe(0)
    expect(erreur).toContain('« contrat.docx » ne peut pas être remplacé')
    expect(erreur.replaceAll(/\s+/g, ' ')).toContain('fermez-le dans Word, puis relancez')
    expect(erreur).toMatch(/Écrit : .*contrat \(2\)\.docx/)
    expect(readFileSync(join(dossier, 'contrat.docx'), 'utf8')).toBe('ouvert dans Word')
    expect(readFileSync(join(dossier, 'contrat (2).docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('un document proposé ne remplace rien sans qu’on le demande', async () => {
    const dossier = projet()
    const rendre = () => cls(dossier, 'render', '--format', 'html')
    expect((await rendre()).code).toBe(0)
    const [nom = ''] = readdirSync(dossier).filter(n => n.endsWith('.html'))
    writeFileSync(join(dossier, nom), 'retouché')
    const { code, erreur } = await rendre()
    expect(code).toBe(2)
    expect(erreur).toContain('existe déjà : il n’a pas été touché')
    expect(readFileSync(join(dossier, nom), 'utf8')).toBe('retouché')
  })
})
