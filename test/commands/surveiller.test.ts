// `cls validate --surveiller`, the real process and real saves: a mistake appears, its repair takes it away; what ends it; what it refuses.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { projet } from '../depots/outils.ts'
import { fausseIo } from './fausse-io.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const dossiers: string[] = []
const enfants: ChildProcess[] = []
afterEach(() => {
  for (const enfant of enfants.splice(0)) enfant.kill('SIGKILL')
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true, force: true })
})

function dossierAvec(fichiers: Readonly<Record<string, string>> | string): string {
  const dossier = realpathSync(mkdtempSync(join(tmpdir(), 'surveiller-')))
  dossiers.push(dossier)
  if (typeof fichiers === 'string') cpSync(fichiers, dossier, { recursive: true })
  else for (const [nom, texte] of Object.entries(fichiers)) enregistrer(join(dossier, nom), texte)
  return dossier
}

function enregistrer(chemin: string, texte: string): void {
  mkdirSync(join(chemin, '..'), { recursive: true })
  writeFileSync(chemin, texte)
}

/** The program that watches; `suivant` gives each report once its closing line is there. */
function surveiller(dossier: string, ...args: string[]) {
  const enfant = spawn(process.execPath, [CLS, 'validate', '--surveiller', ...args], { cwd: dossier })
  enfants.push(enfant)
  const fin = new Promise<{ code: number | null; signal: string | null }>(resoudre =>
    enfant.on('close', (code, signal) => resoudre({ code, signal })),
  )
  let sortie = ''
  let erreur = ''
  let lus = 0
  let reveil = () => {}
  enfant.stdout.on('data', morceau => {
    sortie += morceau
    reveil()
  })
  enfant.stderr.on('data', morceau => {
    erreur += morceau
    reveil()
  })
  const lignes = () => erreur.split('\n').filter(ligne => ligne.includes('j’attends'))
  /** The two streams come each in its own time. */
  const pret = () => lignes().length > lus && sortie.split(/^─+$/m).length > lus
  return {
    enfant,
    fin,
    erreur: () => erreur,
    rapports: () => lignes().length,
    async suivant(): Promise<{ texte: string; ligne: string }> {
      while (!pret()) {
        if (enfant.exitCode !== null) throw new Error(`code ${enfant.exitCode} : ${erreur}`)
        await new Promise<void>(resoudre => {
          reveil = resoudre
          enfant.once('exit', () => resoudre())
        })
      }
      const [texte = '', ligne = ''] = [sortie.split(/^─+$/m)[lus], lignes()[lus]]
      lus++
      return { texte, ligne: ligne.replaceAll('\u00a0', ' ') }
    },
    async jusqua(attendu: RegExp): Promise<string> {
      for (;;) {
        const { texte } = await this.suivant()
        if (attendu.test(texte)) return texte
      }
    },
  }
}

const BIEN = /Aucune remarque/

describe('un contrat', () => {
  it('une faute apparaît, sa réparation l’efface ; fiche nouvelle, renommée, effacée ; Ctrl-C : code 130', async () => {
    const dossier = dossierAvec('examples/pays-de-valdouve')
    const guet = surveiller(dossier, '--date', '2026-11-22')
    const premier = await guet.suivant()
    expect(premier.texte).toMatch(BIEN)
    expect(premier.ligne).toMatch(/^Vérifié à \d{1,2} h \d\d — j’attends vos changements \(Ctrl-C pour arrêter\)\.$/)

    const bus = join(dossier, 'fiches/bus-sante.yaml')
    const sain = readFileSync(bus, 'utf8')
    writeFileSync(`${bus}.tmp`, sain.replace(/^themes:/m, 'theme:'))
    renameSync(`${bus}.tmp`, bus)
    const faute = await guet.jusqua(/cle-inconnue/)
    expect(faute).toMatch(/bus-sante\.yaml\n[\s\S]*1 erreur\.\n/)
    writeFileSync(bus, sain)
    await guet.jusqua(BIEN)

    writeFileSync(join(dossier, 'fiches/neuve.yaml'), 'id: neuve\ntitre: Une fiche\nrattachements:\n  - nulle-part\n')
    await guet.jusqua(/fiches\/neuve\.yaml[\s\S]*nulle-part/)
    renameSync(join(dossier, 'fiches/neuve.yaml'), join(dossier, 'fiches/nouvelle.yaml'))
    await guet.jusqua(/fiches\/nouvelle\.yaml/)
    rmSync(join(dossier, 'fiches/nouvelle.yaml'))
    await guet.jusqua(BIEN)

    guet.enfant.kill('SIGINT')
    const { code, signal } = await guet.fin
    expect(process.platform === 'win32' ? signal : code).toBe(process.platform === 'win32' ? 'SIGINT' : 130)
  }, 120_000)

  it('beaucoup de fichiers enregistrés à la suite ne font pas un passage chacun', async () => {
    const dossier = dossierAvec('examples/pays-de-valdouve')
    const guet = surveiller(dossier)
    await guet.suivant()
    for (let n = 0; n < 40; n++) writeFileSync(join(dossier, `fiches/f-${n}.yaml`), `id: f-${n}\ntitre: F\ncle: ${n}\n`)
    await guet.jusqua(/f-39\.yaml/)
    expect(guet.rapports()).toBeLessThan(10)
  }, 60_000)

  it('contrat.yaml mis ailleurs : une phrase, et il attend ; le dossier effacé : une phrase, code 2', async () => {
    const dossier = dossierAvec(projet('.'))
    const guet = surveiller(dossier)
    await guet.suivant()
    renameSync(join(dossier, 'contrat.yaml'), join(dossier, 'contrat.txt'))
    expect((await guet.suivant()).ligne).toMatch(/^Rien de vérifié à/)
    expect(guet.erreur()).toContain('Aucun contrat dans')
    renameSync(join(dossier, 'contrat.txt'), join(dossier, 'contrat.yaml'))
    await guet.jusqua(/Contrat \. — phase preparation/)
    rmSync(dossier, { recursive: true })
    expect((await guet.fin).code).toBe(2)
    expect(guet.erreur()).toMatch(/Il n’y a plus rien à surveiller\u00a0: «\u00a0.*\u00a0» n’existe plus\./)
  }, 60_000)

  it('finit quand plus personne ne lit, sans rien dire', async () => {
    const dossier = dossierAvec(projet('.', { faute: true }))
    const guet = surveiller(dossier)
    await guet.suivant()
    guet.enfant.stdout?.destroy()
    let fini = false
    void guet.fin.then(() => {
      fini = true
    })
    for (let n = 0; !fini; n++) {
      writeFileSync(join(dossier, 'fiches/bus.yaml'), `id: bus\ntitre: Un bus\ncle: ${n}\n`)
      await new Promise(resoudre => setTimeout(resoudre, 200))
    }
    expect((await guet.fin).code).toBe(1)
    expect(guet.erreur()).not.toMatch(/EPIPE|Erreur/)
  }, 60_000)
})

it('plusieurs contrats : seul celui qui change est redit, tous quand cls.yaml change', async () => {
  const dossier = dossierAvec({ ...projet('nord', { faute: true }), ...projet('sud', { faute: true }) })
  const guet = surveiller(dossier)
  expect((await guet.suivant()).texte).toContain('2 contrats vérifiés.')
  enregistrer(join(dossier, 'sud/fiches/bus.yaml'), 'id: bus\ntitre: Un bus\ninventee: oui\n')
  const { texte, ligne } = await guet.suivant()
  expect(texte).toMatch(/^\s*sud\/fiches\/bus\.yaml\n.*cle-inconnue/)
  expect(texte).not.toContain('nord/')
  expect(ligne).toMatch(/^Vérifié à .*, seulement le contrat qui vient de changer — /)
  enregistrer(join(dossier, 'LISEZMOI.md'), 'Rien à voir.\n')
  enregistrer(join(dossier, 'cls.yaml'), 'gravites: { cle-inconnue: information }\n')
  await guet.jusqua(/information {2}cle-inconnue[\s\S]*2 contrats vérifiés\./)
  for (const [nom, contenu] of Object.entries(projet('est'))) enregistrer(join(dossier, nom), contenu)
  await guet.jusqua(/Contrat est — phase/)
}, 60_000)

it('les réglages au-dessus du contrat sont surveillés aussi, même s’ils viennent plus tard', async () => {
  const dossier = dossierAvec({ ...projet('nord', { faute: true }), '.git/vide': '' })
  const guet = surveiller(dossier, 'nord')
  expect((await guet.suivant()).texte).toMatch(/erreur {2}valeur-inconnue/)
  enregistrer(join(dossier, 'cls.yaml'), 'gravites: { valeur-inconnue: information }\n')
  await guet.jusqua(/information {2}valeur-inconnue/)
  rmSync(join(dossier, 'cls.yaml'))
  await guet.jusqua(/erreur {2}valeur-inconnue/)
}, 60_000)

describe('à l’écran', () => {
  it('efface, redonne le rapport, dit l’heure, et finit à la fermeture', async () => {
    const dossier = dossierAvec(projet('.'))
    const io = fausseIo({ dossier, terminal: true, fermeture: Promise.resolve() })
    expect(await lancer(['validate', '--surveiller'], io)).toBe(0)
    expect(io.ecrit.sortie).toMatch(/^\u001b\[2J\u001b\[3J\u001b\[HPas encore dû/)
    expect(io.ecrit.erreur).toMatch(/^Vérifié à \d{1,2}\u00a0h\u00a0\d\d — j’attends/)
  })

  it('un terminal qui ne sait pas effacer reçoit des rapports à la suite', async () => {
    const dossier = dossierAvec(projet('.'))
    const io = fausseIo({ dossier, terminal: true, env: { TERM: 'dumb' }, fermeture: Promise.resolve() })
    await lancer(['validate', '--surveiller'], io)
    expect(io.ecrit.sortie).not.toContain('\u001b')
  })
})

describe('refuse', () => {
  it.each([
    [['--sortie', 'r.txt'], '--sortie'],
    [['--reference', 'c.json', '--geler'], '--geler'],
    [['--depuis', 'main'], '--depuis'],
    [['--tranche', '1/2'], '--tranche'],
  ])('%j : une phrase, code 2, rien d’écrit', async (args, option) => {
    const dossier = dossierAvec(projet('.'))
    const io = fausseIo({ dossier })
    expect(await lancer(['validate', '--surveiller', ...args], io)).toBe(2)
    expect(io.ecrit.sortie).toBe('')
    expect(io.ecrit.erreur).toContain(`Les options --surveiller et ${option} ne vont pas ensemble.`)
    for (const nom of ['r.txt', 'c.json']) expect(existsSync(join(dossier, nom))).toBe(false)
  })

  it.each(['json', 'sarif:r.sarif', 'texte:r.txt'])('--format %s', async format => {
    const io = fausseIo({ dossier: dossierAvec(projet('.')) })
    expect(await lancer(['validate', '--surveiller', '--format', format], io)).toBe(2)
    expect(io.ecrit.erreur).toContain('elle n’a que la présentation «\u00a0texte\u00a0»')
  })

  it('un chemin qui n’existe pas, comme sans --surveiller', async () => {
    const io = fausseIo({ dossier: dossierAvec(projet('.')) })
    expect(await lancer(['validate', 'absent', '--surveiller'], io)).toBe(2)
    expect(io.ecrit.erreur).toContain('«\u00a0absent\u00a0» n’existe pas.')
  })
})
