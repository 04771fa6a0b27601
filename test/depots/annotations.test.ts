// An example repository under the real program, as GitHub and GitLab start it: each annotation is on the line that its mistake was written on, and codes follow.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { depot, projet } from './outils.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')

/** A line with a mistake says so itself: `# attendu: error valeur-inconnue « prevension »`, the word being the one to underline. */
const FICHE = `id: bus
titre: Un bus 🚑 dans les bourgs
themes:
  - soins-de-proximite # attendu: error valeur-inconnue « soins-de-proximite »
  - prevention
rattachements:
  - nulle-part # attendu: error reference-inconnue « nulle-part »
enjeux: "Été 🚑, puis\u0007 hiver" # attendu: warning caractere-de-controle « \u0007 »
`
const DOUBLE = `id: bus # attendu: error identifiant-en-double « bus »
titre: Un autre bus
statut: fini # attendu: error valeur-inconnue « fini »
`
const FICHIERS: Readonly<Record<string, string>> = {
  'cls.yaml': 'ignorer:\n  - brouillons\n',
  ...projet('nord'),
  'nord/axes.yaml': 'axes: []\n',
  'nord/fiches/a-bus.yaml': FICHE,
  'nord/fiches/b, 100 %.yaml': DOUBLE.replaceAll('\n', '\r\n'),
  ...projet('mes contrats/sud'),
  'mes contrats/sud/fiches/velo.yaml':
    'id: velo\ntitre: Un\u0007 vélo # attendu: warning caractere-de-controle « \u0007 »\n',
  ...projet('clair'),
  ...projet('brouillons/ailleurs', { faute: true }),
}

type Place = { readonly fichier: string; readonly ligne: number; readonly niveau: string; readonly regle: string }
const ATTENDUES: readonly (Place & { readonly mot: string })[] = Object.entries(FICHIERS).flatMap(([fichier, texte]) =>
  texte.split(/\r?\n/).flatMap((l, n) => {
    const [, niveau = '', regle = '', mot = ''] = /# attendu: (\w+) ([\w-]+) « (.*) »/.exec(l) ?? []
    return niveau === '' ? [] : [{ fichier, ligne: n + 1, niveau, regle, mot }]
  }),
)
const trier = (places: readonly Place[]) =>
  places.map(({ fichier, ligne, niveau, regle }) => `${fichier}:${ligne} ${niveau} ${regle}`).sort()

let racine = ''
beforeAll(() => {
  racine = depot(FICHIERS)
  expect(spawnSync('git', ['init', '-q', racine]).status).toBe(0)
})

function cls(ou: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const propre = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' }
  return spawnSync(process.execPath, [CLS, ...args], {
    cwd: join(racine, ou),
    encoding: 'utf8',
    env: { ...propre, ...env },
  })
}

/** As GitHub reads them: `::error file=…,line=…,col=…,title=…::`. */
function annotations(sortie: string) {
  const defaire = (texte: string) =>
    texte
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%')
  return [...sortie.matchAll(/^::(error|warning|notice) (.*?)::(.*)$/gm)].map(
    ([, niveau = '', dits = '', corps = '']) => {
      const de = Object.fromEntries(dits.split(',').map(dit => dit.split('=') as [string, string]))
      const nombre = (nom: string) => Number(de[nom])
      return {
        ...{ niveau, fichier: defaire(de.file ?? ''), regle: de.title ?? '', corps: defaire(corps) },
        ...{ ligne: nombre('line'), colonne: nombre('col'), fin: nombre('endColumn') },
      }
    },
  )
}

describe('sous GitHub', () => {
  it('chaque annotation est sur sa ligne, et souligne son mot', () => {
    const { stdout, stderr, status } = cls('.', ['validate'], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: racine })
    const trouvees = annotations(stdout)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(trier(trouvees)).toEqual(trier(ATTENDUES))
    for (const { fichier, ligne, colonne, fin, regle, corps } of trouvees) {
      const source = [...(readFileSync(join(racine, fichier), 'utf8').split(/\r?\n/)[ligne - 1] ?? '')]
      const { mot } = ATTENDUES.find(a => a.fichier === fichier && a.regle === regle) as { mot: string }
      expect(source.slice(colonne - 1, fin).join(''), corps).toContain(mot)
    }
  })

  it('depuis un sous-dossier, les chemins partent de la racine du dépôt', () => {
    const { stdout } = cls('nord/fiches', ['validate', '..'], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: racine })
    expect(trier(annotations(stdout))).toEqual(trier(ATTENDUES.filter(a => a.fichier.startsWith('nord/'))))
  })
})

it('sous GitLab, le rapport de qualité nomme les mêmes lignes', () => {
  const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: racine }
  const { stdout, status } = cls('.', ['validate', '--format', 'gitlab'], env)
  expect(status).toBe(1)
  const niveaux: Readonly<Record<string, string>> = { major: 'error', minor: 'warning', info: 'notice' }
  type Entree = { check_name: string; severity: string; location: { path: string; lines: { begin: number } } }
  const trouvees = (JSON.parse(stdout) as Entree[]).map(({ check_name, severity, location }) => ({
    ...{ fichier: location.path, ligne: location.lines.begin, regle: check_name, niveau: niveaux[severity] ?? '' },
  }))
  expect(trier(trouvees)).toEqual(trier(ATTENDUES))
})

describe('le code de sortie', () => {
  it.each([
    ['rien à dire', ['validate', 'clair'], 0],
    ['rien à dire, --strict', ['validate', 'clair', '--strict'], 0],
    ['des avertissements', ['validate', 'mes contrats/sud'], 0],
    ['des avertissements, --strict', ['validate', 'mes contrats/sud', '--strict'], 1],
    ['des erreurs', ['validate', 'nord'], 1],
    ['un dépôt', ['validate'], 1],
    ['ce que le dépôt laisse de côté, nommé', ['validate', 'brouillons/ailleurs'], 1],
    ['un dossier qui n’existe pas', ['validate', 'absent'], 2],
    ['une option qui n’existe pas', ['validate', '--strct'], 2],
    ['deux présentations mêlées', ['validate', '--format', 'json', '--format', 'sarif'], 2],
    ['une règle qui n’existe pas', ['explain', 'absente'], 2],
  ] as const)('%s', (_, args, code) => {
    for (const env of [{}, { GITHUB_ACTIONS: 'true' }, { GITLAB_CI: 'true' }] as Record<string, string>[]) {
      const { status, stdout, stderr } = cls('.', args, env)
      expect(status).toBe(code)
      expect(stdout + stderr).not.toMatch(/^\s+at /m)
      if (code === 2) expect(stdout).toBe('')
    }
  })
})
