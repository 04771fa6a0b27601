// Called as clsante, the program never says `cls`: on Windows, that would clear the screen of whoever follows the advice.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { identifiantsDeRegles } from '../../src/catalogue.ts'
import { COMMANDES } from '../../src/commands/index.ts'
import { lancer } from '../../src/commands/program.ts'
import { fausseIo } from './fausse-io.ts'

const RACINE = join(import.meta.dirname, '../..')
const mots = COMMANDES.flatMap(({ nom, alias }) => (alias ? [nom, alias] : [nom]))
/** `cls validate`, `cls --help`; not `mon-cls --essai`, nor what calendars know the program by (`//cls status`). */
const DIT_CLS = new RegExp(`(?<![\\w/-])cls (?:${mots.join('|')}|help|-|<|\\[)`)

describe('écrit dans les sources', () => {
  it('le nom du programme n’est dans aucune phrase', () => {
    expect('Lancez « cls validate ».').toMatch(DIT_CLS)
    const fichiers = readdirSync(join(RACINE, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(nom => nom.endsWith('.ts') && !/^(build|commands[\\/]completion)[\\/]/.test(nom))
      .map(nom => ({ nom, source: readFileSync(join(RACINE, 'src', nom), 'utf8') }))
    expect(fichiers.length).toBeGreaterThan(300)
    // Comments may name it: only files where it stands are read word by word.
    const phrases = fichiers
      .filter(({ source }) => DIT_CLS.test(source))
      .flatMap(({ nom, source }) => textes(source).map(texte => `${nom} : ${texte}`))
    expect(phrases.filter(phrase => DIT_CLS.test(phrase))).toEqual([])
  })

  it('ni dans les fichiers qu’il écrit ou copie chez les gens', () => {
    const livres = readdirSync(join(RACINE, 'templates'), { recursive: true, encoding: 'utf8' }).filter(nom =>
      /\.(hbs|txt|html|js|css)$/.test(nom),
    )
    expect(livres.length).toBeGreaterThan(20)
    expect(livres.filter(nom => DIT_CLS.test(readFileSync(join(RACINE, 'templates', nom), 'utf8')))).toEqual([])
  })
})

function textes(source: string): string[] {
  const trouves: string[] = []
  const visiter = (noeud: ts.Node): void => {
    if (ts.isStringLiteralLike(noeud) || ts.isTemplateHead(noeud) || ts.isTemplateMiddleOrTemplateTail(noeud))
      trouves.push(noeud.text)
    noeud.forEachChild(visiter)
  }
  visiter(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true))
  return trouves
}

describe('dit par le programme', () => {
  const base = mkdtempSync(join(tmpdir(), 'cls-nom-'))
  afterAll(() => rmSync(base, { recursive: true }))
  const abime = join(base, 'Mon contrat été')
  cpSync(join(RACINE, 'examples/pays-de-valdouve'), abime, { recursive: true })
  const contrat = join(abime, 'contrat.yaml')
  writeFileSync(
    contrat,
    readFileSync(contrat, 'utf8')
      .replace('visas:', 'visa:')
      .replace(/^titre:/m, '\u00a0titre:'),
  )
  writeFileSync(join(base, 'r.yaml'), 'contrat:\n  titre: Contrat de l’été\n')
  writeFileSync(join(base, 'faux.yaml'), 'contrat:\n  titer: A\n')

  const dire = async (...args: string[]) => {
    const io = fausseIo({ nom: 'clsante', dossier: base })
    await lancer(args, io)
    return io.ecrit.sortie + io.ecrit.erreur
  }

  it.each([
    [''],
    ['--help'],
    ['aide'],
    ['valider'],
    ['validat'],
    ['cls'],
    ['validate --corige'],
    ['validate absent'],
    ['validate', 'Mon contrat été'],
    ['validate --corriger --essai', 'Mon contrat été'],
    ['validate --relecture --format markdown', 'Mon contrat été'],
    ['validate --surveiller --format json', 'Mon contrat été'],
    ['explain'],
    ['explain fiche'],
    ['explain national'],
    ['init'],
    ['init neuf --reponses r.yaml'],
    ['init neuf --reponses r.yaml'],
    ['init autre --reponses faux.yaml'],
    ['render', 'Mon contrat été'],
    ['render contrat neuf --sortie a.docx'],
    ['render contrat neuf --etat signature'],
    ['render contra', 'Mon contrat été'],
    ['templates'],
    ['templates neuf --copier tout'],
    ['templates neuf --verifier'],
    ['templates neuf --copier absent'],
    ['schema'],
    ['schema absent'],
    ['export absent'],
    ['preview absent'],
  ])('%s', async (ligne, dossier?: string) => {
    const dit = await dire(...ligne.split(' ').filter(Boolean), ...(dossier === undefined ? [] : [dossier]))
    expect(dit).not.toBe('')
    expect(dit).not.toMatch(/(?<![\w-])cls [a-z<[-]/)
  })

  it('dans l’aide de chaque commande, et l’explication de chaque règle', async () => {
    const lignes = [...mots.map(mot => ['help', mot]), ...identifiantsDeRegles().map(regle => ['explain', regle])]
    for (const ligne of lignes) {
      const dit = await dire(...ligne)
      expect(dit.length, ligne.join(' ')).toBeGreaterThan(20)
      expect(dit, ligne.join(' ')).not.toMatch(/(?<![\w-])cls [a-z<[-]/)
    }
  })
})
