// `cls templates`: the templates listed, copied and checked, and the documents that follow them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDES } from '../../src/commands/index.ts'
import { lancer } from '../../src/commands/program.ts'
import { GABARITS } from '../../src/render/gabarits.ts'
import { dossierDe } from '../../src/resources.ts'
import { fausseIo } from './fausse-io.ts'

const REVISION = 'contrat/articles/revision'
let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-gabarits-'))
  cpSync(join(dossierDe('examples'), 'val-de-grisemont'), dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

const lisse = (texte: string) => texte.replaceAll('\u00A0', ' ')

async function cls(...args: string[]) {
  const io = fausseIo({ dossier })
  const code = await lancer(args, io, COMMANDES)
  return { code, sortie: lisse(io.ecrit.sortie), erreur: lisse(io.ecrit.erreur) }
}

function poser(nom: string, texte: string, ou = 'gabarits'): void {
  const fichier = join(dossier, ou, `${nom}.hbs`)
  mkdirSync(dirname(fichier), { recursive: true })
  writeFileSync(fichier, texte)
}
const lu = (nom: string) => readFileSync(join(dossier, 'gabarits', `${nom}.hbs`), 'utf8')
const page = () => lisse(readFileSync(join(dossier, 'c.html'), 'utf8'))
const rendre = (...args: string[]) => cls('render', 'contrat', '.', '--format', 'html', '--sortie', 'c.html', ...args)

describe('la liste', () => {
  it('nomme chaque gabarit, ce qu’il écrit et à qui il est', async () => {
    await cls('templates', '--copier', 'contrat/articles/objet', '--copier', 'contrat/visas,contrat/preambule')
    poser('contrat/visas', lu('contrat/visas').replace('Visas', 'Nos visas'))
    poser(
      'contrat/preambule',
      `${lu('contrat/preambule').replace(/empreinte \w+/, 'empreinte 0123456789ab')}\n<p>a</p>`,
    )
    poser('nous/carte', '<p>a</p>')
    const { code, sortie } = await cls('gabarits')
    const lignes = sortie.split('\n').filter(ligne => ligne.startsWith('  '))
    expect(code).toBe(0)
    expect(lignes.map(ligne => ligne.trim().split(' ')[0]).sort()).toEqual([...GABARITS, 'nous/carte'].sort())
    expect(lignes.filter(ligne => !/^ {2}\S+ {2,}[^ …]/.test(ligne))).toEqual([])
    const de = (nom: string) => lignes.find(ligne => ligne.trim().startsWith(`${nom} `))
    expect(de('contrat/articles/objet')).toContain('[copié dans ce contrat, pas encore changé]')
    expect(de('contrat/visas')).toContain('[celui de ce contrat]')
    expect(de('contrat/preambule')).toContain('le gabarit livré a changé depuis la copie')
    expect(de('nous/carte')).toContain('propre à ce contrat')
    expect(de('contrat/parties')).not.toContain('[')
  })

  it('se donne aussi hors d’un contrat ; un dossier qui n’existe pas est dit', async () => {
    rmSync(join(dossier, 'contrat.yaml'))
    expect((await cls('templates')).sortie).toContain('contrat/articles/gouvernance')
    expect(await cls('templates', 'ailleurs')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('« ailleurs » n’existe pas'),
    })
  })
})

describe('--copier', () => {
  it('met dans gabarits/ une copie qui dit d’où elle vient, et que le document suit', async () => {
    await rendre()
    const avant = page()
    const { code, erreur } = await cls('templates', '--copier', REVISION)
    expect([code, erreur]).toEqual([0, expect.stringContaining('Écrit : gabarits/contrat/articles/revision.hbs')])
    expect(erreur).toContain('changez-en les mots, puis lancez cls templates --verifier et cls render.')
    expect(lu(REVISION)).toMatch(
      /^\{\{!-- Copie du gabarit livré « contrat\/articles\/revision », empreinte [0-9a-f]{12}\./,
    )
    const rendu = await rendre()
    expect(rendu.erreur).toContain('Gabarits du dossier « gabarits » : contrat/articles/revision.')
    expect(page()).toBe(avant)
    poser(REVISION, lu(REVISION).replace('Révision', '"Réviser" : l\'avenir...'))
    await rendre()
    expect(page()).toMatch(/Article \d+ – « Réviser » : l’avenir…/)
  })

  it('tout, ou un dossier : le document reste le même, et rien n’est à redire', async () => {
    await rendre()
    const avant = page()
    expect((await cls('templates', '--copier', 'tout')).code).toBe(0)
    for (const nom of GABARITS) expect(existsSync(join(dossier, 'gabarits', `${nom}.hbs`))).toBe(true)
    await rendre()
    expect(page()).toBe(avant)
    expect(await cls('templates', '--verifier')).toMatchObject({
      code: 0,
      sortie: `Aucune faute dans ${GABARITS.length} gabarits.\n`,
    })
  })

  it('ne remplace rien', async () => {
    poser(REVISION, 'à moi')
    const { code, erreur } = await cls('templates', '--copier', 'contrat/articles')
    expect([code, lu(REVISION)]).toEqual([0, 'à moi'])
    expect(erreur).toContain('« gabarits/contrat/articles/revision.hbs » existe déjà : il n’a pas été touché.')
    expect(lu('contrat/articles/objet')).toContain('<h1>')
  })

  it.each([
    ['contrat/articles/gouvernace', 'Vouliez-vous dire « contrat/articles/gouvernance » ?'],
    ['perimetre', 'Vouliez-vous dire « contrat/articles/perimetre » ?'],
    ['../contrat', 'n’existe pas'],
  ])('%s : rien n’est écrit', async (nom, conseil) => {
    const { code, erreur } = await cls('templates', '--copier', nom)
    expect([code, existsSync(join(dossier, 'gabarits'))]).toEqual([2, false])
    expect(erreur).toContain(conseil)
  })

  it('n’écrit pas à travers un lien', async () => {
    const dehors = mkdtempSync(join(tmpdir(), 'cls-dehors-'))
    symlinkSync(dehors, join(dossier, 'gabarits'), 'junction')
    expect((await cls('templates', '--copier', REVISION)).code).toBe(2)
    expect(existsSync(join(dehors, 'contrat'))).toBe(false)
    rmSync(dehors, { recursive: true })
  })
})

describe('--verifier', () => {
  it('dit cinq fautes en une fois, chacune à sa ligne, et rend 1', async () => {
    await cls('templates', '--copier', 'contrat/articles/gouvernance')
    const [entete = '', titre = '', ...suite] = lu('contrat/articles/gouvernance').split('\n')
    const fautes = [
      '<p>{{contenu.descriptoin}}</p>',
      '{{> partiels/personne contenu}}',
      '<h4>Notre gouvernance</h4>',
      '<div>Schéma</div>',
      '{{#if contenu}}<p>Oui</p>',
    ]
    poser('contrat/articles/gouvernance', [entete, titre, ...fautes, ...suite].join('\n'))
    const { code, sortie } = await cls('templates', '--verifier')
    expect(code).toBe(1)
    expect(
      sortie
        .split('\n')
        .slice(0, 5)
        .map(ligne => ligne.split('  ')),
    ).toEqual([
      [
        'gabarits/contrat/articles/gouvernance.hbs:3',
        '« descriptoin » n’existe pas dans « contenu ». Vouliez-vous dire « description » ?',
      ],
      [
        'gabarits/contrat/articles/gouvernance.hbs:4',
        'Le gabarit « partiels/personne » n’existe pas. Vouliez-vous dire « partiels/personnes » ?',
      ],
      [
        'gabarits/contrat/articles/gouvernance.hbs:5',
        'Le titre passe de <h1> à <h4> : il manque un niveau. Écrivez <h2>.',
      ],
      ['gabarits/contrat/articles/gouvernance.hbs:6', expect.stringContaining('<div> n’est pas du vocabulaire.')],
      ['gabarits/contrat/articles/gouvernance.hbs:7', '{{#if}} n’est jamais fermé : il manque {{/if}}.'],
    ])
    expect(sortie).toContain('5 fautes dans 1 gabarit.')
  })

  it('sans gabarits, le dit et rend 0', async () => {
    expect(await cls('templates', '--verifier')).toMatchObject({
      code: 0,
      sortie: expect.stringContaining('n’a pas de gabarits à lui'),
    })
  })

  it('une option à la fois', async () => {
    expect((await cls('templates', '--verifier', '--vocabulaire')).code).toBe(2)
  })
})

describe('render', () => {
  it('--gabarits prend un autre dossier ; absent, il est dit', async () => {
    poser(REVISION, '<h1>Ailleurs</h1>\n', 'autres')
    expect((await rendre('--gabarits', 'autres')).erreur).toContain('Gabarits du dossier « autres »')
    expect(page()).toContain('Ailleurs</h1>')
    expect(await rendre('--gabarits', 'rien')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('« rien » n’existe pas'),
    })
  })

  it('une faute dans un gabarit du contrat est à son auteur, et mène à --verifier', async () => {
    poser(REVISION, '<h1>{{numeroo}}</h1>\n')
    const { code, erreur } = await rendre()
    expect(code).toBe(2)
    expect(erreur).toContain(
      'Gabarit « contrat/articles/revision », ligne 1 : « numeroo » n’existe pas dans les données.',
    )
    expect(erreur).toContain('« templates --verifier »')
  })

  it('ne lit ni derrière un lien, ni un gabarit énorme', async () => {
    const dehors = mkdtempSync(join(tmpdir(), 'cls-dehors-'))
    writeFileSync(join(dehors, 'revision.hbs'), '<h1>Dehors</h1>')
    mkdirSync(join(dossier, 'gabarits/contrat'), { recursive: true })
    symlinkSync(dehors, join(dossier, 'gabarits/contrat/articles'), 'junction')
    await rendre()
    expect(page()).not.toContain('Dehors')
    rmSync(dehors, { recursive: true })
    poser('contrat/visas', 'a'.repeat(1024 * 1024 + 1))
    expect(await rendre()).toMatchObject({ code: 2, erreur: expect.stringContaining('trop gros') })
  })
})

describe('--vocabulaire', () => {
  it('donne la page des gabarits', async () => {
    const { code, sortie } = await cls('templates', '--vocabulaire')
    expect([code, sortie]).toEqual([0, expect.stringContaining('# Les gabarits : changer les mots des documents')])
  })
})
