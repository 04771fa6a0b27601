// The program as a function: arguments in, French text and an exit code out, with commands made for the test.
import { describe, expect, it } from 'vitest'
import { commande } from '../../src/commands/commande.ts'
import { parGroupe } from '../../src/commands/groupes.ts'
import { COMMANDES } from '../../src/commands/index.ts'
import type { Io } from '../../src/commands/io.ts'
import { JUGEMENT, SORTIE } from '../../src/commands/options.ts'
import { lancer } from '../../src/commands/program.ts'
import { lignesPour } from '../../src/commands/synonymes.ts'
import { UserError } from '../../src/model/erreur.ts'
import { version } from '../../src/resources.ts'
import { fausseIo } from './fausse-io.ts'

/** Prints the values it received, so that a test can read them. */
const echo = commande({
  nom: 'echo',
  alias: 'repeter',
  resume: 'répéter ce qui est reçu',
  arguments: { mot: { requis: true, resume: 'un mot' }, autres: { multiple: true, resume: 'd’autres' } },
  options: {
    ...JUGEMENT,
    format: { valeur: 'format', choix: ['texte', 'json'], defaut: 'texte', resume: 'format' },
    sortie: SORTIE,
    'sans-accent': { resume: 'sans accents' },
  },
  exemples: [{ ligne: 'echo bonjour', resume: 'dire bonjour' }],
  async executer(valeurs, io) {
    io.sortie(JSON.stringify(valeurs))
    return 1
  },
})

const chute = (nom: string, erreur: unknown) =>
  commande({
    nom,
    resume: 'échouer',
    arguments: {},
    options: {},
    exemples: [],
    executer: () => Promise.reject(erreur),
  })

const interruption = Object.assign(new Error('User force closed the prompt'), { name: 'ExitPromptError' })
const commandes = [
  echo,
  chute('refuser', new UserError('Le dossier est absent.', 'Créez-le.')),
  chute('casser', new TypeError('x is not a function')),
  chute('couper', interruption),
]

async function executer(ligne: string, remplace = {}) {
  const io = fausseIo(remplace)
  const code = await lancer(ligne.split(' ').filter(Boolean), io, commandes)
  return { code, ...io.ecrit }
}

describe('valeurs', () => {
  it('arrivent sous leur nom, les absentes sont absentes', async () => {
    const { code, sortie, erreur } = await executer('echo a b c --profil x --profil y --phase signature')
    expect([code, erreur]).toEqual([1, ''])
    expect(JSON.parse(sortie)).toEqual({
      mot: 'a',
      autres: ['b', 'c'],
      profil: ['x', 'y'],
      phase: 'signature',
      format: 'texte',
      'sans-accent': false,
    })
  })

  it('une seconde exécution ne se souvient pas de la première', async () => {
    await executer('echo a --profil x')
    const { sortie } = await executer('repeter a --profil y --sans-accent --debug --sortie -')
    expect(JSON.parse(sortie)).toMatchObject({ profil: ['y'], 'sans-accent': true, sortie: '-' })
  })
})

describe('mauvais usage : une phrase, le mot le plus proche, code 2', () => {
  it.each([
    ['ehco', 'La commande « ehco » n’existe pas. Vouliez-vous dire « echo » ?'],
    ['help repetr', 'La commande « repetr » n’existe pas. Vouliez-vous dire « repeter » ?'],
    ['chocolat', 'La commande « chocolat » n’existe pas.'],
    ['echo a --fromat json', 'L’option « --fromat » n’existe pas pour « cls echo ». Vouliez-vous dire « --format » ?'],
    ['--debgu', 'L’option « --debgu » n’existe pas. Vouliez-vous dire « --debug » ?'],
    ['echo', 'Il manque l’argument « mot ».'],
    ['echo a --date', 'Il manque une valeur après l’option « --date <AAAA-MM-JJ> ».'],
    ['echo a --format jsno', '« jsno » n’est pas possible ici. Vouliez-vous dire « json » ?'],
    ['echo a --date 2026-02-30', '« 2026-02-30 » n’est pas une date.'],
    ['echo a --date demain', '« demain » n’est pas une date.'],
    ['refuser tout', 'Argument en trop : « tout ».'],
    ['refuser', 'Le dossier est absent.\nCréez-le.'],
  ])('%s', async (ligne, phrase) => {
    const { code, sortie, erreur } = await executer(ligne)
    expect([code, sortie]).toEqual([2, ''])
    expect(erreur.replaceAll('\u00a0', ' ')).toContain(phrase)
    expect(erreur).not.toMatch(/error|unknown|missing| at /i)
  })
})

describe('les mots des autres', () => {
  it.each([
    ['check', 'Vouliez-vous dire « validate » ?'],
    ['new', 'Vouliez-vous dire « init » ?'],
    ['generate', 'Vouliez-vous dire « render contrat » ?'],
    ['pdf', 'Vouliez-vous dire « render contrat --format pdf » ?'],
    ['Corriger', 'Vouliez-vous dire « validate --corriger » ?'],
    ['lister', '« explain » ou « templates » ?'],
    ['help check', 'Vouliez-vous dire « validate » ?'],
    ['contrat render', 'La commande s’écrit en premier : cls render contrat'],
    ['mon-cls générer --strict', 'La commande s’écrit en premier : cls render mon-cls --strict'],
    [
      'validate -fomat json',
      'L’option « -fomat » n’existe pas pour « cls validate ». Vouliez-vous dire « --format » ?',
    ],
    [
      'validate --fomat=json',
      'L’option « --fomat » n’existe pas pour « cls validate ». Vouliez-vous dire « --format » ?',
    ],
    ['validate --fix', 'Vouliez-vous dire « --corriger » ?'],
    ['render -o a.docx', 'Vouliez-vous dire « --sortie » ?'],
    ['render --corriger', 'C’est une option de « cls validate ».'],
    ['validate –corriger', '« –corriger » commence par un tiret long, que Word met à la place de deux tirets.'],
    ['explain -q', 'L’option « -q » n’existe pas pour « cls explain ».\nLes options'],
    ['chocolat', 'La commande « chocolat » n’existe pas.\nLa liste des commandes : cls help'],
  ])('« cls %s » : %s', async (ligne, phrase) => {
    const io = fausseIo()
    expect(await lancer(ligne.split(' '), io)).toBe(2)
    expect(io.ecrit.erreur.replaceAll('\u00a0', ' ')).toContain(phrase)
    expect(io.ecrit.sortie).toBe('')
  })

  it('chaque commande proposée existe, ou existera', () => {
    const mots = ['fiche', 'axe', 'acteur', 'rm', 'edit', 'statut', 'mv', 'defaire', 'resume', 'watch', 'fix', 'grille']
    for (const mot of mots)
      for (const ligne of lignesPour(mot, COMMANDES)) expect(COMMANDES.map(c => c.nom)).toContain(ligne.split(' ')[0])
    expect(lignesPour('fiche', [{ ...echo, nom: 'add' }])).toEqual(['add fiche'])
    expect(lignesPour('watch', [{ ...echo, nom: 'validate' }])).toEqual([])
  })

  it.each(['Vérifier', 've\u0301rifier', 'VALIDATE', 'verifier'])('« %s » est compris', async mot => {
    const io = fausseIo({ dossier: 'examples/pays-de-valdouve' })
    expect(await lancer([mot, '--date', '2026-11-22'], io)).toBe(0)
  })

  it('un dossier seul est vérifié ; ce qui n’en est pas un est une commande mal écrite', async () => {
    const io = fausseIo({ dossier: process.cwd() })
    expect(await lancer(['examples/pays-de-valdouve'], io)).toBe(0)
    expect(io.ecrit.sortie).toContain('phase signature')
    expect(await lancer(['examples/pays-de-valdouvre'], fausseIo({ dossier: process.cwd() }))).toBe(2)
    const fichier = fausseIo({ dossier: process.cwd() })
    expect(await lancer(['package.json'], fichier)).toBe(2)
    expect(fichier.ecrit.erreur.replaceAll('\u00a0', ' ')).toContain('Pour le vérifier : cls validate package.json')
    expect(await lancer(['menu'], fichier)).toBe(2)
    expect(fichier.ecrit.erreur).toContain('pas de terminal')
  })

  it('« --accessible » vaut ACCESSIBLE=1, où qu’il soit dans la ligne', async () => {
    const dites: unknown[] = []
    const voir = {
      ...echo,
      nom: 'voir',
      arguments: {},
      executer: async (_: unknown, io: Io) => dites.push(io.env.ACCESSIBLE),
    }
    for (const ligne of ['--accessible voir', 'voir --accessible', 'voir'])
      await lancer(ligne.split(' '), fausseIo(), [voir])
    expect(dites).toEqual(['1', '1', undefined])
    expect(await lancer(['--accessible'], fausseIo())).toBe(0)
  })
})

describe('autres fins', () => {
  it('une erreur interne : code 3, la trace seulement avec --debug', async () => {
    const simple = await executer('casser')
    expect(simple.code).toBe(3)
    expect(simple.erreur).toContain(`Erreur interne de cls ${version()}`)
    expect(simple.erreur).not.toContain('program.test.ts')
    expect((await executer('casser --debug')).erreur).toContain('program.test.ts')
  })

  it('Ctrl-C à une question : code 130, sans trace', async () => {
    expect(await executer('couper')).toMatchObject({ code: 130, sortie: '', erreur: '\nInterrompu.\n' })
  })
})

describe('aide', () => {
  it.each(['', '--help', '-h', 'help', 'aide'])('« cls %s » montre l’aide générale', async ligne => {
    const { code, sortie, erreur } = await executer(ligne)
    expect([code, erreur]).toEqual([0, ''])
    expect(sortie).toContain('echo, repeter')
  })

  it.each(['help echo', 'aide repeter', 'echo --help', 'repeter -h'])(
    '« cls %s » montre celle d’une commande',
    async ligne => {
      const { code, sortie } = await executer(ligne)
      expect(code).toBe(0)
      expect(sortie).toMatchInlineSnapshot(`
        "Usage : cls echo [options] <mot> [autres…]

        Autre nom : cls repeter

        Répéter ce qui est reçu.

        Arguments :
          mot     un mot
          autres  d’autres

        Options :
          --phase <phase>      juger comme si le contrat était à cette phase
                               (preparation, diagnostic, programmation, redaction,
                               signature, mise-en-oeuvre, evaluation, acheve)
          --profil <profil>    profil à appliquer à la place de celui du contrat (option
                               répétable)
          --date <AAAA-MM-JJ>  jour à prendre pour aujourd’hui, tant que le contrat
                               n’est pas signé
          --format <format>    format (texte, json ; par défaut : texte)
          --sortie <fichier>   écrire dans ce fichier, remplacé s’il existe (« - » :
                               sortie standard)
          --sans-accent        sans accents
          -h, --help           afficher l’aide
          --debug              en cas d’erreur interne, montrer où elle s’est produite

        Exemples :
          cls echo bonjour  dire bonjour
        "
      `)
    },
  )

  it('nomme le programme tel qu’il est appelé', async () => {
    const { sortie, erreur } = await executer('help echo', { nom: 'clsante' })
    expect(sortie + erreur).not.toMatch(/\bcls\b/)
    expect((await executer('ehco', { nom: 'clsante' })).erreur).toContain('clsante help')
  })

  it('tient dans la largeur, et ne contient aucun mot anglais de commander', async () => {
    for (const { nom } of COMMANDES) {
      const io = fausseIo({ largeur: 60 })
      expect(await lancer(['help', nom], io)).toBe(0)
      const [avantLesExemples = ''] = io.ecrit.sortie.split('Exemples')
      const [, ...lignes] = avantLesExemples.split('\n')
      expect(Math.max(...lignes.map(ligne => ligne.length))).toBeLessThanOrEqual(60)
      expect(io.ecrit.sortie).not.toMatch(/display|default|choices|Commands|required/)
    }
  })

  it('--version donne la version', async () => {
    expect(await executer('--version')).toMatchObject({ code: 0, sortie: `${version()}\n` })
  })
})

describe('les commandes livrées', () => {
  it('sont chacune dans un groupe de l’aide, et un seul', () => {
    const groupes = parGroupe(COMMANDES)
    expect(groupes.map(({ titre }) => titre)).not.toContain('Autres commandes')
    expect(new Set(groupes.flatMap(g => g.commandes))).toEqual(new Set(COMMANDES))
    expect(groupes.flatMap(g => g.commandes)).toHaveLength(COMMANDES.length)
  })

  it('ont des noms et des alias tous différents, et des exemples qui les appellent', () => {
    const noms = COMMANDES.flatMap(({ nom, alias }) => (alias ? [nom, alias] : [nom]))
    expect(new Set(noms).size).toBe(noms.length)
    for (const { nom, exemples } of COMMANDES) {
      expect(exemples.length).toBeGreaterThan(0)
      for (const { ligne } of exemples) expect(ligne.split(' ')[0]).toBe(nom)
    }
  })
})
