// What wakes --surveiller: changes of any kind are seen, once, whatever the way a program saves; and seen too where the system cannot tell.
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Guet, guetter } from '../../src/commands/guet.ts'
import { changements, etatDuDisque } from '../../src/index.ts'

const systeme = vi.hoisted(() => ({ muet: false }))
vi.mock('node:fs', async importer => {
  const fs = await importer<typeof import('node:fs')>()
  const watch = (...args: Parameters<typeof fs.watch>) => {
    if (systeme.muet) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    return fs.watch(...args)
  }
  return { ...fs, watch }
})

let dossier: string
let guet: Guet
const ici = (nom: string) => join(dossier, nom)
const enregistrer = (nom: string, texte = `${Math.random()}`) => writeFileSync(ici(nom), texte)

beforeEach(() => {
  systeme.muet = false
  dossier = realpathSync(mkdtempSync(join(tmpdir(), 'guet-')))
  mkdirSync(ici('fiches'))
  enregistrer('contrat.yaml')
  enregistrer('fiches/bus.yaml')
  guet = guetter(50)
})
afterEach(() => {
  guet.fermer()
  rmSync(dossier, { recursive: true, force: true })
})

/** As the command does: what changed, after each call that has something to say. */
function suivi(fichiers: readonly string[] = []) {
  let etat = etatDuDisque([dossier], fichiers)
  guet.suivre(etat)
  return async () => {
    for (;;) {
      await guet.attendre()
      const nouveau = etatDuDisque([dossier], fichiers)
      const touches = changements(etat, nouveau)
      etat = nouveau
      guet.suivre(etat)
      if (touches.length > 0) return touches.map(t => t.slice(dossier.length + 1)).sort()
    }
  }
}

describe.each([
  ['prévenu par le système', false],
  ['par des rondes, quand le système ne prévient pas', true],
])('%s', (_, muet) => {
  it('un fichier récrit, puis remplacé par un renommage, deux fois', async () => {
    systeme.muet = muet
    const suivant = suivi()
    enregistrer('contrat.yaml')
    expect(await suivant()).toEqual(['contrat.yaml'])
    for (let fois = 0; fois < 2; fois++) {
      enregistrer('fiches/.bus.yaml.swp')
      renameSync(ici('fiches/.bus.yaml.swp'), ici('fiches/bus.yaml'))
      expect(await suivant()).toEqual(['fiches/bus.yaml'])
    }
    enregistrer('fiches/bus.yaml')
    expect(await suivant()).toEqual(['fiches/bus.yaml'])
  }, 60_000)

  it('un fichier nouveau, renommé, effacé, et dans un dossier nouveau', async () => {
    systeme.muet = muet
    const suivant = suivi()
    enregistrer('fiches/air.yaml')
    expect(await suivant()).toEqual(['fiches/air.yaml'])
    renameSync(ici('fiches/air.yaml'), ici('fiches/air-pur.yaml'))
    expect(await suivant()).toEqual(['fiches/air-pur.yaml', 'fiches/air.yaml'])
    rmSync(ici('fiches/air-pur.yaml'))
    expect(await suivant()).toEqual(['fiches/air-pur.yaml'])
    mkdirSync(ici('suivi'))
    enregistrer('suivi/2027.yaml')
    const vus = await suivant()
    if (!vus.includes('suivi/2027.yaml')) vus.push(...(await suivant()))
    expect(vus).toContain('suivi/2027.yaml')
    enregistrer('suivi/2027.yaml')
    expect(await suivant()).toEqual(['suivi/2027.yaml'])
  }, 60_000)
})

it('un dossier effacé puis refait est suivi de nouveau', async () => {
  const suivant = suivi()
  rmSync(ici('fiches'), { recursive: true })
  mkdirSync(ici('fiches'))
  enregistrer('fiches/bus.yaml')
  expect(await suivant()).toContain('fiches/bus.yaml')
  enregistrer('fiches/bus.yaml')
  expect(await suivant()).toContain('fiches/bus.yaml')
})

it('ce qui bouge pendant un passage en vaut un de plus, et un seul', async () => {
  const suivant = suivi()
  for (let n = 0; n < 20; n++) enregistrer('fiches/bus.yaml')
  const premier = suivant()
  expect(await premier).toEqual(['fiches/bus.yaml'])
  enregistrer('contrat.yaml')
  enregistrer('fiches/bus.yaml')
  await attendre(100)
  expect(await suivant()).toEqual(['contrat.yaml', 'fiches/bus.yaml'])
  const rien = await Promise.race([suivant(), attendre(300, 'rien')])
  expect(rien).toBe('rien')
})

it('ni les fichiers cachés, ni ceux que Word retient, ni un fichier touché sans être changé', () => {
  const avant = etatDuDisque([dossier], [])
  for (const nom of ['.bus.yaml.swp', '~$contrat.docx', 'fiches/.~lock.bus.yaml#']) enregistrer(nom)
  mkdirSync(ici('.git'))
  mkdirSync(ici('node_modules'))
  enregistrer('node_modules/x.yaml')
  expect(changements(avant, etatDuDisque([dossier], []))).toEqual([])
  utimesSync(ici('contrat.yaml'), new Date(), new Date(1_000_000_000_000))
  expect(changements(avant, etatDuDisque([dossier], []))).toEqual([ici('contrat.yaml')])
})

it('un seul fichier d’un dossier, même s’il n’existe pas encore', async () => {
  const dessus = realpathSync(mkdtempSync(join(tmpdir(), 'guet-')))
  const reglages = join(dessus, 'cls.yaml')
  const avant = etatDuDisque([dossier], [reglages])
  guet.suivre(avant)
  writeFileSync(join(dessus, 'autre.yaml'), '')
  writeFileSync(reglages, '')
  await guet.attendre()
  expect(changements(avant, etatDuDisque([dossier], [reglages]))).toEqual([reglages])
  rmSync(dessus, { recursive: true })
})
