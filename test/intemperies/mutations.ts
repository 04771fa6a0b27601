// Ways to mangle a project kept in memory: its bytes, lines, keys, values, structure, files. Chance comes from a seed, so that a failure can be run again.
import { Buffer } from 'node:buffer'
import { parse, stringify } from 'yaml'
import type { Hasard } from '../bench/graine.ts'

/** Path in the project → bytes. */
export type Contenus = ReadonlyMap<string, Buffer>
type Mutation = (contenus: Map<string, Buffer>, h: Hasard) => void

const VALEURS = [
  ...['', '~', 'null', 'oui', 'à compléter', '0', '-1', '1e999', '.nan', '0x1F', '01000', '1.10', '31/02/2027'],
  ...['2027-13', '2027-T5', '2027/', 'a : b', '[', ']', '{', '"', "'", '|', '>', '&a b', '*a', '!!set {}', '<<', '?'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '<script>',
    '{{x}}',
    '../../x',
    'é'.repeat(300),
    '👩‍⚕️',
    '\u202e',
    '\u0000',
  ],
  ...['- a', '• a', '# a', '%', '@', '`', '---', '...', '12 000 €', '50 %', '1 250,5', 'Infinity', '[object Object]'],
]
const CLES = [...VALEURS.slice(0, 4), 'id', 'titre', 'format', 'profil', 'phase', 'axes', '__proto__', 'constructor']
const BOUTS = [
  '',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '#',
  ' #',
  '[',
  '{',
  '\u00a0',
  '\ufeff',
  '\ud800',
]

const poser = (contenus: Map<string, Buffer>, nom: string, texte: string) => contenus.set(nom, Buffer.from(texte))

/** One file changed through its text. */
const texte =
  (change: (texte: string, h: Hasard) => string): Mutation =>
  (contenus, h) => {
    const nom = h.un([...contenus.keys()])
    poser(contenus, nom, change((contenus.get(nom) as Buffer).toString('utf8'), h))
  }
const lignes = (change: (lignes: string[], place: number, h: Hasard) => void): Mutation =>
  texte((contenu, h) => {
    const liste = contenu.split('\n')
    change(liste, h.entier(liste.length), h)
    return liste.join('\n')
  })
const ligne = (change: (ligne: string, h: Hasard) => string): Mutation =>
  lignes((liste, place, h) => {
    liste[place] = change(liste[place] ?? '', h)
  })

const octets: Mutation = (contenus, h) => {
  const nom = h.un([...contenus.keys()])
  const avant = contenus.get(nom) as Buffer
  const place = h.entier(avant.length + 1)
  const ajout = Buffer.from(Array.from({ length: h.entier(5) }, () => h.entier(256)))
  contenus.set(nom, Buffer.concat([avant.subarray(0, place), ajout, avant.subarray(place + h.entier(6))]))
}

/** One value anywhere in the tree becomes something else, and the file is written again. */
const structure = texte((contenu, h) => {
  const arbre: unknown = parse(contenu, { logLevel: 'silent', strict: false, uniqueKeys: false })
  if (arbre === null || typeof arbre !== 'object') return contenu
  let ici = arbre as Record<string, unknown>
  for (;;) {
    const cle = h.un(Object.keys(ici))
    if (cle === undefined) return contenu
    const suite = ici[cle]
    if (suite !== null && typeof suite === 'object' && Object.keys(suite).length > 0 && h.entier(4) > 0) {
      ici = suite as Record<string, unknown>
      continue
    }
    const autres = [[], {}, [suite], { [cle]: suite }, [[suite, suite]], h.un(VALEURS), Object.keys(ici), null, arbre]
    if (h.entier(4) === 0) delete ici[cle]
    else Object.defineProperty(ici, cle, { value: h.un(autres.slice(0, 8)), enumerable: true })
    return stringify(arbre, h.entier(2) === 0 ? {} : { collectionStyle: 'flow' })
  }
})

const fichiers: Mutation = (contenus, h) => {
  const noms = [...contenus.keys()]
  const [un, autre] = [h.un(noms), h.un(noms)]
  const contenu = contenus.get(un) as Buffer
  const gestes: readonly (() => void)[] = [
    () => un !== 'contrat.yaml' && contenus.delete(un),
    () => contenus.set(un, Buffer.alloc(0)),
    () => contenus.set(un, contenus.get(autre) as Buffer),
    () =>
      contenus.set(un.replace('.yaml', h.un([' - Copie.yaml', ' (1).yaml', '.yml', '.yaml.txt', '2.yaml'])), contenu),
    () => contenus.set(`fiches/${h.entier(9)}.yaml`, contenu),
    () => contenus.set(`suivi/${2020 + h.entier(15)}.yaml`, contenu),
    () => contenus.set(un, Buffer.concat([contenu, contenus.get(autre) as Buffer])),
    () => contenus.set(un, contenu.subarray(0, h.entier(contenu.length + 1))),
    () => contenus.set(un, Buffer.from(contenu.toString('utf8'), h.un(['latin1', 'utf16le'] as const))),
  ]
  h.un(gestes)()
}

const MUTATIONS: readonly Mutation[] = [
  octets,
  structure,
  structure,
  fichiers,
  texte((contenu, h) => {
    const place = h.entier(contenu.length + 1)
    return contenu.slice(0, place) + h.un(BOUTS) + contenu.slice(place + h.entier(30))
  }),
  lignes((liste, place, h) => liste.splice(place, 1 + h.entier(4))),
  lignes((liste, place, h) => liste.splice(h.entier(liste.length), 0, ...liste.slice(place, place + 1 + h.entier(6)))),
  lignes((liste, place) => liste.push(...liste.splice(place, 2))),
  ligne((l, h) => `${' '.repeat(h.entier(5))}${l}`),
  ligne((l, h) => l.slice(h.entier(4))),
  ligne((l, h) => l.replace(/: .*$|:$/, () => `: ${h.un(VALEURS)}`)),
  ligne((l, h) => l.replace(/- .*$/, () => `- ${h.un(VALEURS)}`)),
  ligne((l, h) => l.replace(/[\w-]+(?=:)/, () => h.un(CLES))),
  ligne((l, h) => l.replace(/(?<=\w)\w(?=\w*:)/, () => h.un(['', 'x', 'é', '_']))),
]

/** A copy of a project with one to four mutations. */
export function muter(contenus: Contenus, h: Hasard): Contenus {
  const copie = new Map(contenus)
  for (let n = 1 + h.entier(4); n > 0; n--) h.un(MUTATIONS)(copie, h)
  return copie
}
