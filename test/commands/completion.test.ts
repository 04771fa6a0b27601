// What Tab proposes: the tree of commands, the words of a project, and the scripts in the shells themselves.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arbre } from '../../src/commands/completion/arbre.ts'
import { COMMANDES, toutes } from '../../src/commands/index.ts'
import { lancer } from '../../src/commands/program.ts'
import { programme } from '../outils/systeme.ts'
import { fausseIo } from './fausse-io.ts'

const RACINE = join(import.meta.dirname, '../..')
const EXEMPLE = join(RACINE, 'examples/pays-de-valdouve')
const SHELLS = ['bash', 'zsh', 'fish', 'powershell']

async function dire(...args: string[]) {
  const io = fausseIo({ dossier: EXEMPLE })
  const code = await lancer(args, io)
  return { code, ...io.ecrit }
}

async function mots(sorte: string, ...ligne: string[]): Promise<string[]> {
  const { code, sortie, erreur } = await dire('completion', 'bash', '--mots', sorte, '--', ...ligne)
  expect([code, erreur]).toEqual([0, ''])
  return sortie.split('\n').filter(Boolean)
}

describe('les scripts', () => {
  it.each(SHELLS)('%s : chaque commande, dans les deux langues, chaque option, chaque valeur', async shell => {
    const { code, sortie } = await dire('completion', shell)
    expect(code).toBe(0)
    const attendus = COMMANDES.flatMap(({ nom, alias, options }) => [
      nom,
      ...(alias ? [alias] : []),
      ...Object.entries(options).flatMap(([cle, { choix, cachee }]) => (cachee ? [] : [cle, ...(choix ?? [])])),
    ])
    for (const mot of attendus) expect(sortie).toMatch(new RegExp(`(^|[^a-z])${mot}([^a-z]|$)`, 'm'))
    expect(sortie).toContain('clsante')
    expect(sortie).toContain(`completion ${shell}`)
  })

  it('ne disent rien de ce qui est caché, ni à l’aide', async () => {
    const dites = arbre(toutes(), {}).find(c => c.noms[0] === 'completion')
    expect(dites?.options.map(o => o.nom)).toEqual(['help'])
    expect(dites?.arguments).toEqual([{ genre: 'valeurs', valeurs: SHELLS }])
    expect((await dire('help', 'completion')).sortie).not.toMatch(/--mots|ligne…/)
  })

  it('ce que prend chaque option connue', () => {
    const de = (commande: string, option: string) =>
      arbre(toutes(), { profil: ['corse'] })
        .find(c => c.noms[0] === commande)
        ?.options.find(o => o.nom === option)?.attendu
    expect(de('render', 'fiche')).toEqual({ genre: 'mots', sorte: 'fiche' })
    expect(de('render', 'pour')).toEqual({ genre: 'mots', sorte: 'acteur' })
    expect(de('render', 'sortie')).toEqual({ genre: 'fichier' })
    expect(de('schema', 'projet')).toEqual({ genre: 'dossier' })
    expect(de('validate', 'profil')).toEqual({ genre: 'valeurs', valeurs: ['corse'] })
    expect(de('validate', 'date')).toEqual({ genre: 'rien' })
    expect(de('validate', 'strict')).toBeUndefined()
  })

  it('sans nom de terminal, ou avec un autre, une phrase', async () => {
    expect(await dire('completion')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('completion powershell'),
    })
    expect(await dire('completion', 'bahs')).toMatchObject({ code: 2, erreur: expect.stringMatching(/«.bash.»/) })
  })

  // No PowerShell here to run it: its form at least is looked at.
  it('PowerShell : accolades, parenthèses et apostrophes vont par deux', async () => {
    const { sortie } = await dire('completion', 'powershell')
    const code = sortie.replace(/^\s*#.*$/gm, '')
    expect(code.match(/'/g)?.length).toSatisfy((n: number) => n % 2 === 0)
    const nu = code.replace(/'[^']*'/g, '')
    for (const [ouvre, ferme] of ['{}', '()', '[]'])
      expect(nu.split(ouvre as string).length).toBe(nu.split(ferme as string).length)
    expect(code).toContain('Register-ArgumentCompleter -Native -CommandName')
  })
})

describe('les mots du contrat', () => {
  it('sont ceux du dossier courant, ou du contrat que nomme la ligne', async () => {
    expect(await mots('fiche')).toContain('bus-sante')
    expect(await mots('acteur')).toContain('cc-valdouve')
    expect(await mots('axe')).toContain('acces')
    expect(await mots('instance')).toContain('copil')
    expect(await mots('regle')).toContain('axe-sans-fiche')
    expect(await mots('fiche', 'render', 'fiche-vierge', '../ville-de-mirecombe')).not.toContain('bus-sante')
    expect(await mots('chocolat')).toEqual([])
  })

  it('ni faute ni phrase sans contrat, ni pour un contrat cassé', async () => {
    const io = fausseIo({ dossier: tmpdir() })
    expect(await lancer(['completion', 'zsh', '--mots', 'fiche'], io)).toBe(0)
    expect(io.ecrit).toMatchObject({ sortie: '', erreur: '' })
    const dossier = hostile()
    try {
      const ici = fausseIo({ dossier })
      expect(await lancer(['completion', 'zsh', '--mots', 'acteur'], ici)).toBe(0)
      expect(ici.ecrit).toMatchObject({ sortie: 'mairie\n', erreur: '' })
    } finally {
      rmSync(dossier, { recursive: true })
    }
  })
})

/** Identifiers that a careless script would run, and a file that cannot be read. */
function hostile(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-completion-'))
  const ids = ['"$(touch piege)"', '"`touch piege`"', '"; touch piege"', '"a\\nb"', '"--corriger"', 'mairie']
  mkdirSync(join(dossier, 'fiches'))
  writeFileSync(join(dossier, 'contrat.yaml'), 'titre: "non fermé\n')
  writeFileSync(join(dossier, 'acteurs.yaml'), `acteurs:\n${ids.map(id => `  - id: ${id}\n    nom: A\n`).join('')}`)
  writeFileSync(join(dossier, 'fiches/$(touch piege).yaml'), 'id: "$(touch piege)"\ntitre: B\n')
  return dossier
}

describe.skipIf(process.platform === 'win32')('dans le terminal', () => {
  let boite = ''
  beforeAll(() => {
    boite = mkdtempSync(join(tmpdir(), 'cls-shells-'))
    for (const nom of ['cls', 'clsante']) {
      // Run for real only to complete; what a line became is shown otherwise.
      const texte = `#!/bin/sh\n[ "$1" = completion ] && exec "${process.execPath}" "${RACINE}/bin/${nom}.cjs" "$@"\nfor mot; do printf '<%s>' "$mot"; done; echo\n`
      writeFileSync(join(boite, nom), texte)
      chmodSync(join(boite, nom), 0o755)
    }
  })
  afterAll(() => rmSync(boite, { recursive: true }))
  const env = () => ({ ...process.env, PATH: `${boite}${delimiter}${process.env.PATH}`, TERM: 'xterm', HOME: boite })

  /** A line, its last word unfinished → what is proposed. */
  const CAS: readonly (readonly [ligne: string, propose: readonly string[]])[] = [
    ['cls vali', ['validate']],
    ['cls vér', []],
    ['cls validate --ph', ['--phase']],
    ['cls validate --phase sign', ['signature']],
    ['clsante verifier --profil gran', ['grand-est']],
    ['cls render synth', ['synthese']],
    ['cls render fiche-vierge --fiche bus-s', ['bus-sante']],
    ['cls render fiche-vierge . --pour cc-', ['cc-valdouve']],
    ['cls render --format pdf contr', ['contrat']],
    ['cls explain axe-sans-f', ['axe-sans-fiche']],
    ['cls preview anne', ['annexes']],
    ['cls init --reponses contr', ['contrat.yaml']],
    ['cls completion pow', ['powershell']],
  ]
  const MAUVAIS = ['cls render --pour ', 'cls render --fiche ']
  const net = (texte: string) =>
    texte
      .split(/\s+/)
      .map(mot => mot.replace(/\/$/, ''))
      .filter(Boolean)

  const bash = programme('bash')
  it.skipIf(bash === null)('bash', () => {
    const essais = (lignes: readonly string[]) =>
      lignes
        .map(
          ligne =>
            `essai ${ligne
              .split(' ')
              .map(mot => `'${mot}'`)
              .join(' ')}`,
        )
        .join('\n')
    const texte = (lignes: readonly string[]) => `source <(cls completion bash)
essai() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cls "$1"; echo "\${COMPREPLY[*]}"; }
${essais(lignes)}\n`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', texte(CAS.map(([ligne]) => ligne))], {
      cwd: EXEMPLE,
      env: env(),
      encoding: 'utf8',
    })
    expect(stderr.replace(/.*compopt.*\n/g, '')).toBe('')
    expect(stdout.split('\n').slice(0, -1).map(net)).toEqual(CAS.map(([, propose]) => propose))
    const piege = hostile()
    spawnSync('bash', ['--norc', '-c', texte(MAUVAIS)], { cwd: piege, env: env() })
    expect(existsSync(join(piege, 'piege'))).toBe(false)
    rmSync(piege, { recursive: true })
  })

  const fish = programme('fish')
  it.skipIf(fish === null)('fish', () => {
    const texte = (lignes: readonly string[]) =>
      `cls completion fish | source\n${lignes.map(l => `echo (complete -C '${l}' | string split -f1 \\t)`).join('\n')}\n`
    const fish = (lignes: readonly string[], cwd: string) =>
      spawnSync('fish', ['--no-config', '-c', texte(lignes)], { cwd, env: env(), encoding: 'utf8' })
    const { stdout, stderr } = fish(
      CAS.map(([ligne]) => ligne),
      EXEMPLE,
    )
    expect(stderr).toBe('')
    expect(stdout.split('\n').slice(0, -1).map(net)).toEqual(CAS.map(([, propose]) => propose))
    const piege = hostile()
    fish(MAUVAIS, piege)
    expect(existsSync(join(piege, 'piege'))).toBe(false)
    rmSync(piege, { recursive: true })
  })

  const zsh = programme('zsh')
  const script = programme('script')
  it.skipIf(zsh === null || script === null)(
    'zsh, où l’on tape',
    async () => {
      // Run as it stands, the last one would give its script.
      const seules = CAS.filter(([ligne, propose]) => propose.length > 0 && !ligne.startsWith('cls completion'))
      const faites = await taper(
        seules.map(([ligne]) => ligne),
        EXEMPLE,
      )
      const attendues = seules.map(([ligne, propose]) => [...ligne.split(' ').slice(1, -1), ...propose])
      expect(faites).toEqual(attendues)
      const piege = hostile()
      await taper(MAUVAIS, piege)
      expect(existsSync(join(piege, 'piege'))).toBe(false)
      rmSync(piege, { recursive: true })
    },
    30_000,
  )

  /** Types each line and Tab in a terminal, then Enter: the words that the program then received. */
  async function taper(lignes: readonly string[], cwd: string): Promise<string[][]> {
    const terminal = spawn('script', ['-qec', 'zsh -f -i', '/dev/null'], { cwd, env: env() })
    let vu = ''
    let eveil = () => {}
    terminal.stdout.on('data', (morceau: Buffer) => {
      vu += morceau.toString()
      eveil()
    })
    const attendre = async (signe: string) => {
      while (!vu.includes(signe)) await new Promise<void>(resoudre => (eveil = resoudre))
      const [avant = ''] = vu.split(signe)
      vu = vu.slice(avant.length + signe.length)
      return avant
    }
    terminal.stdin.write("PS1='PR''ET>'; autoload -Uz compinit && compinit -D -u; source <(cls completion zsh)\n")
    await attendre('PRET>')
    const faites: string[][] = []
    for (const ligne of lignes) {
      terminal.stdin.write(`${ligne}\t\n`)
      const texte = await attendre('PRET>')
      faites.push([...texte.matchAll(/<([^<>\s]*)>/g)].map(([, mot = '']) => mot.replace(/\/$/, '')))
    }
    terminal.stdin.end('exit\n')
    await new Promise(resoudre => terminal.once('close', resoudre))
    return faites
  }
})
