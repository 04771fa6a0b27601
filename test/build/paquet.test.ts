// The packages without Node, made with a Node that is none: what they hold, what starts them, and the same bytes twice. No network.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { archiver, type Contenu } from '../../src/build/paquet/archive.ts'
import { assembler } from '../../src/build/paquet/contenu.ts'
import { type Cible, verifierIntegrite } from '../../src/build/paquet/node.ts'
import { poser } from '../../src/build/paquet/poser.ts'
import { lireTar } from '../../src/build/paquet/tar.ts'
import { version } from '../../src/resources.ts'

const RACINE = join(import.meta.dirname, '../..')
const octets = (texte: string) => new TextEncoder().encode(texte)
const FAUX = {
  version: '22.0.0',
  binaire: octets(`#!/bin/sh\nexec '${process.execPath}' "$@"\n`),
  licence: octets('Licence de Node\n'),
}
const CIBLES: readonly Cible[] = ['windows-x64', 'linux-x64']
const paquets = new Map(CIBLES.map(cible => [cible, assembler(cible, RACINE, FAUX)]))
const contenu = (cible: Cible) => paquets.get(cible)?.contenu as Contenu
const texte = (cible: Cible, nom: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(contenu(cible).get(nom)?.octets)

describe.each(CIBLES)('le paquet %s', cible => {
  const noms = [...contenu(cible).keys()]

  it('ne montre que ce qui sert', () => {
    const sommet = [...new Set(noms.map(nom => nom.split('/')[0]))].sort()
    expect(sommet).toEqual(['LISEZMOI.txt', cible === 'windows-x64' ? 'clsante.cmd' : 'clsante', 'programme'].sort())
    const programme = new Set(noms.flatMap(nom => /^programme\/([^/]+)/.exec(nom)?.[1] ?? []))
    expect([...programme].sort()).toEqual(
      ['LICENSE', 'README.md', 'bin', 'dist', 'examples', 'node', 'package.json', 'schemas', 'templates'].sort(),
    )
    expect(
      noms.filter(nom => /\.(ts|map|bytecode|tgz)$|(^|\/)(src|test|node_modules|\.git[^/]*)(\/|$)/.test(nom)),
    ).toEqual([])
    for (const licence of ['programme/LICENSE', 'programme/node/LICENSE', 'programme/dist/LICENCES-TIERCES.txt'])
      expect(contenu(cible).get(licence)?.octets.length).toBeGreaterThan(10)
  })

  it('contient tout ce que le programme livre à npm', () => {
    const { files } = JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8')) as { files: string[] }
    const dossiers = files.filter(nom => !nom.startsWith('!'))
    expect(dossiers.length).toBeGreaterThan(4)
    for (const ici of dossiers) {
      const livres = readdirSync(join(RACINE, ici), { recursive: true, encoding: 'utf8' }).filter(
        nom => statSync(join(RACINE, ici, nom)).isFile() && !nom.endsWith('.bytecode'),
      )
      expect(livres.length).toBeGreaterThan(0)
      expect(
        livres.map(nom => `programme/${ici}/${nom.replaceAll('\\', '/')}`).filter(nom => !noms.includes(nom)),
      ).toEqual([])
    }
  })

  it('ne dit rien du poste qui l’a fait, et reste petit', () => {
    const lieux = [RACINE, homedir(), tmpdir()].filter(lieu => lieu.length > 3 && lieu !== '/tmp')
    const sansNode = [...contenu(cible)].filter(([nom]) => !/\/node\/node(\.exe)?$/.test(nom))
    const parlants = sansNode.filter(([, { octets }]) => lieux.some(lieu => Buffer.from(octets).includes(lieu)))
    expect(parlants.map(([nom]) => nom)).toEqual([])
    expect(sansNode.reduce((somme, [, { octets }]) => somme + octets.length, 0)).toBeLessThan(16 * 1024 ** 2)
  })

  it('tient sous les 260 caractères de Windows, même rangé profond', () => {
    expect(Math.max(...noms.map(nom => nom.length))).toBeLessThan(100)
    expect(noms.filter(nom => /[^\x20-\x7e]/.test(nom))).toEqual([])
  })

  it('se présente en français, version comprise', () => {
    const page = texte(cible, 'LISEZMOI.txt')
    expect(page).toContain(`clsante ${version()} pour`)
    expect(page).toContain('22.0.0')
    expect(page).not.toMatch(/\{\w+\}|\bcls /)
    expect(page.split(/\r?\n/).filter(ligne => ligne.length > 90)).toEqual([])
  })

  it('donne deux fois les mêmes octets, et des fichiers qui se relisent', () => {
    const petit = new Map([...contenu(cible)].filter(([nom]) => !nom.startsWith('programme/dist/')))
    const jour = new Date('2026-11-22T23:59:00Z')
    const zip = archiver('clsante', petit, jour)
    expect(Buffer.compare(zip, archiver('clsante', new Map([...petit].reverse()), jour))).toBe(0)
    const relus = unzipSync(zip)
    expect(Object.keys(relus)).toEqual([...petit.keys()].sort().map(nom => `clsante/${nom}`))
    expect(relus['clsante/programme/node/LICENSE']).toEqual(FAUX.licence)
    expect(
      droits(zip)
        .filter(({ mode }) => mode === 0o100755)
        .map(({ nom }) => nom),
    ).toEqual(
      cible === 'windows-x64'
        ? ['clsante/clsante.cmd', 'clsante/programme/node/node.exe']
        : ['clsante/clsante', 'clsante/programme/node/node'],
    )
  })
})

/** As `unzip` reads them: in the list at the end of the archive. */
function droits(zip: Uint8Array) {
  const tampon = Buffer.from(zip)
  const trouves: { nom: string; mode: number }[] = []
  for (let ici = tampon.readUInt32LE(tampon.length - 6); tampon.readUInt32LE(ici) === 0x02014b50; ) {
    const longueur = tampon.readUInt16LE(ici + 28)
    trouves.push({
      nom: tampon.toString('utf8', ici + 46, ici + 46 + longueur),
      mode: tampon.readUInt32LE(ici + 38) >>> 16,
    })
    ici += 46 + longueur + tampon.readUInt16LE(ici + 30) + tampon.readUInt16LE(ici + 32)
  }
  return trouves
}

it('le README nomme les fichiers de cette version', () => {
  const readme = readFileSync(join(RACINE, 'README.md'), 'utf8')
  expect(readme).toContain(`clsante-${version()}-windows-x64.zip`)
  expect(readme).toContain(`contrat-local-sante-${version()}.tgz`)
})

describe('clsante.cmd', () => {
  const commande = texte('windows-x64', 'clsante.cmd')
  const lignes = commande.split('\r\n')

  it('a les fins de ligne et les lettres que cmd lit sous toute page de codes', () => {
    expect(commande).not.toMatch(/[^\r]\n|\r[^\n]/)
    expect(commande).toMatch(/^[\x20-\x7e\r\n]+$/)
    expect(lignes[0]).toBe('@echo off')
  })

  it('met tout chemin entre guillemets, hors de tout bloc', () => {
    for (const ligne of lignes.filter(l => !l.startsWith('rem '))) {
      const nue = ligne
        .replaceAll(/"[^"]*"/g, '""')
        .replaceAll('%SystemRoot%\\System32\\', '')
        .replaceAll(/%PAGE%|%CODE%|%\*|%%[PA]/g, '')
      expect(nue).not.toContain('%')
      expect(nue).not.toMatch(/\($/)
    }
    expect(commande).toContain('DisableDelayedExpansion')
  })

  it('ne va qu’à des étiquettes qui existent', () => {
    const etiquettes = lignes.flatMap(ligne => /^:(\w+)$/.exec(ligne)?.[1] ?? [])
    const sauts = lignes.flatMap(ligne => /\bgoto (\w+)/.exec(ligne)?.[1] ?? [])
    expect(sauts.length).toBeGreaterThan(5)
    expect(sauts.filter(saut => !etiquettes.includes(saut))).toEqual([])
  })

  it('lance les fichiers du paquet, et rend la page de codes qu’il a trouvée', () => {
    const fichiers = [...commande.matchAll(/%~dp0([\w\\.]+)/g)].map(([, chemin = '']) => chemin.replaceAll('\\', '/'))
    expect(fichiers).toEqual(['programme/node/node.exe', 'programme/bin/clsante.cjs'])
    expect(fichiers.filter(nom => !contenu('windows-x64').has(nom))).toEqual([])
    expect(commande).toContain('chcp.com 65001 >nul')
    expect(commande).toMatch(/chcp\.com %PAGE% >nul\r\nexit \/b %CODE%/)
  })

  it('le LISEZMOI se lit dans le Bloc-notes', () => {
    const page = texte('windows-x64', 'LISEZMOI.txt')
    expect(page).toMatch(/^\ufeff/)
    expect(page).not.toMatch(/[^\r]\n/)
  })
})

describe('ce que npm rapporte', () => {
  it('est comparé à ce qui était annoncé', () => {
    const annonce = `sha512-${createHash('sha512').update('abc').digest('base64')}`
    expect(() => verifierIntegrite(octets('abc'), annonce, 'a.tgz')).not.toThrow()
    expect(() => verifierIntegrite(octets('abd'), annonce, 'a.tgz')).toThrow('a.tgz is not what was announced')
  })

  it('est lu fichier par fichier', () => {
    const entree = (nom: string, corps: string) => {
      const bloc = Buffer.alloc(512 + Math.ceil(corps.length / 512) * 512)
      bloc.write(nom)
      bloc.write(corps.length.toString(8).padStart(11, '0'), 124)
      bloc.write(corps, 512)
      return bloc
    }
    const tar = Buffer.concat([
      entree('package/autre', 'a'.repeat(513)),
      entree('package/LICENSE', 'b'.repeat(512)),
      Buffer.alloc(1024),
    ])
    const lus = lireTar(gzipSync(tar), ['package/LICENSE', 'package/absent'])
    expect([...lus].map(([nom, corps]) => [nom, corps.length])).toEqual([['package/LICENSE', 512]])
  })
})

describe.skipIf(process.platform === 'win32')('le paquet Linux, d’un environnement vide', () => {
  const base = mkdtempSync(join(tmpdir(), 'cls-paquet-'))
  afterAll(() => rmSync(base, { recursive: true }))
  const dossier = join(base, 'Téléchargements de l’été & co (1) !')
  const travail = join(base, 'Mes contrats')
  poser(dossier, contenu('linux-x64'))
  mkdirSync(travail)
  const lancer = (args: readonly string[], programme = join(dossier, 'clsante')) =>
    spawnSync('/bin/sh', ['-c', 'exec env -i "$0" "$@"', programme, ...args], { cwd: travail, encoding: 'utf8' })
  const etat = () =>
    readdirSync(dossier, { recursive: true, encoding: 'utf8' }).map(nom => {
      const { size, mtimeMs } = statSync(join(dossier, nom))
      return `${nom} ${size} ${mtimeMs}`
    })

  it('vérifie, écrit le document et commence un contrat, sans toucher à son dossier', () => {
    for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' }))
      if (!statSync(join(dossier, nom)).isDirectory())
        chmodSync(join(dossier, nom), /node$|clsante$/.test(nom) ? 0o555 : 0o444)
    const avant = etat()
    cpSync(join(dossier, 'programme/examples/causses-de-brumeval'), join(travail, 'à moi'), { recursive: true })
    for (const nom of readdirSync(join(travail, 'à moi'))) chmodSync(join(travail, 'à moi', nom), 0o755)
    expect(lancer(['--version'])).toMatchObject({ status: 0, stdout: `${version()}\n`, stderr: '' })
    expect(lancer(['validate', 'à moi'])).toMatchObject({ status: 0 })
    expect(lancer(['render', 'contrat', 'à moi', '--sortie', 'été.docx'])).toMatchObject({ status: 0 })
    expect(statSync(join(travail, 'été.docx')).size).toBeGreaterThan(10_000)
    writeFileSync(join(travail, 'r.yaml'), 'contrat:\n  titre: Contrat de l’été\n')
    expect(lancer(['init', 'neuf', '--reponses', 'r.yaml'])).toMatchObject({ status: 0 })
    expect(readdirSync(join(travail, 'neuf'))).toContain('contrat.yaml')
    expect(etat()).toEqual(avant)
  })

  it('se lance aussi par un lien', () => {
    symlinkSync(join(dossier, 'clsante'), join(travail, 'lien'))
    expect(lancer(['--version'], join(travail, 'lien')).stdout).toBe(`${version()}\n`)
  })
})
