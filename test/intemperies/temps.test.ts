// Time grows with the size of what is read, never with its square: no expression goes back on its steps, no list is walked for each of its elements.
import { describe, expect, it } from 'vitest'
import { cls, type Fichiers, projet } from './outils.ts'
import { expressionsDeSrc, pieges } from './regex.ts'

/** Those that are slow on long texts, and why they never meet one. */
const BORNEES: Readonly<Record<string, string>> = {
  '/\\B(?=(\\d{3})+$)/g': 'les chiffres d’un nombre : 309 au plus',
  '/^-+|-+$/g': 'les tirets qui se suivent viennent d’être réduits à un',
  '/-+$/': 'soixante caractères au plus',
  '/^([ \\t]*)(?:([•▪◦‣·\\uF0B7\\uF0A7–—])[ \\t\\u00A0]+)?(.*)$/': 'une ligne, sans son retour',
  '/^(.*?[^\\d\\s(,])(?:\\s*\\([^()]*,\\s*|\\s*[\\s(,]\\s*)(\\d[\\dAB]\\d?)(?:\\)(?:, qui comprend .*)?)?\\s*$/i':
    'un nom de lieu, coupé à TEXTE_LONG',
  '/^[\\w\\u00a0\\u202f-]*?([\\u00a0\\u202f]+)$/': 'deux cents caractères au plus',
}
/** What is typed at a question, in the user's own terminal. */
const TAPE = /^commands[\\/]dialogue[\\/]/

const LONGUEUR = 800
const FOIS = 4
/** Between 4 (linear) and 16 (square). */
const LIMITE = 9

function duree(travail: () => unknown, essais = 3): number {
  const durees = Array.from({ length: essais }, () => {
    const depart = performance.now()
    travail()
    return performance.now() - depart
  })
  return Math.min(...durees)
}

describe('les expressions régulières de src/', () => {
  const expressions = expressionsDeSrc().filter(
    ({ source }) => !TAPE.test(source) && !Object.keys(BORNEES).some(bornee => source.endsWith(` ${bornee}`)),
  )
  const textes = [...pieges(LONGUEUR)]

  it('sont lues, et les pièges aussi', () => {
    expect(expressions.length).toBeGreaterThan(100)
    expect(textes.length).toBeGreaterThan(1000)
  })

  it('une expression qui revient sur ses pas serait vue', () => {
    // Three tries: a busy machine may make the short text seem slow, never the long one quick.
    expect(Math.max(...[1, 2, 3].map(() => croissance(/\s+$/, textes)))).toBeGreaterThan(LIMITE)
  })

  it('croissent comme le texte', { timeout: 60_000 }, () => {
    const lente = ({ regex }: (typeof expressions)[number]) => croissance(regex, textes) > LIMITE
    // Twice: what is slow stays slow, what met a busy moment does not.
    expect(
      expressions
        .filter(lente)
        .filter(lente)
        .map(({ source }) => source),
    ).toEqual([])
  })
})

/** How many times longer the worst text takes when it is FOIS times longer; 1 when none takes long. */
function croissance(regex: RegExp, textes: readonly string[]): number {
  let pire = { texte: '', temps: 0.1 }
  for (const texte of textes) {
    if (duree(() => regex.test(texte), 1) <= pire.temps) continue
    const temps = duree(() => regex.test(texte), 5)
    if (temps > pire.temps) pire = { texte, temps }
    if (temps > 20) break
  }
  if (pire.texte === '') return 1
  const rang = textes.indexOf(pire.texte)
  const long = [...pieges(LONGUEUR * FOIS)][rang] ?? ''
  return duree(() => regex.test(long)) / pire.temps
}

const suite = (n: number, ligne: (rang: number) => string) =>
  Array.from({ length: n }, (_, rang) => ligne(rang)).join('')
const fiche = (texte: string): Fichiers => ({ 'fiches/bus.yaml': `id: bus\ntitre: Un bus\n${texte}` })
const axes = (texte: string): Fichiers => ({ 'axes.yaml': texte })

const fiches = (n: number, fichier: (rang: number) => readonly [nom: string, texte: string]): Fichiers =>
  Object.fromEntries(Array.from({ length: n }, (_, rang) => fichier(rang)))

const CAS: Readonly<Record<string, (n: number) => Fichiers>> = {
  'des clés inconnues': n => axes(suite(n, r => `cle${r}: a\n`)),
  'des clés inconnues sur une ligne': n => axes(`{${suite(n, r => `cle${r}: a, `)}}`),
  'la même clé': n => axes('axes: []\n'.repeat(n)),
  'des références perdues': n => ({ 'gouvernance.yaml': `referents:\n${suite(n, r => `  - acteur: inconnu-${r}\n`)}` }),
  'le même identifiant': n => axes(`axes:\n${'  - id: a\n    titre: A\n'.repeat(n)}`),
  'des textes au lieu de tables': n => axes(`axes:\n${'  - a\n'.repeat(n)}`),
  'des tirets vides': n => axes(`axes:\n${'  -\n'.repeat(n)}`),
  'des « à compléter »': n => axes(`axes:\n${suite(n, r => `  - id: a-${r}\n    titre: à compléter\n`)}`),
  'des dièses': n => axes(`axes:\n${suite(n, r => `  - id: a-${r}\n    titre: Axe #${r}\n`)}`),
  'des renvois': n => axes(`a: &a [1]\n${suite(n, r => `b${r}: *a\n`)}`),
  'des caractères invisibles': n => axes(`axes:\n${suite(n, r => `  - id: a-${r}\n    titre: Axe\u0007\n`)}`),
  'des espaces dans « à compléter »': n => fiche(`enjeux: "à compléter${' '.repeat(n * 20)}x"\n`),
  'des parenthèses dans « à compléter »': n => fiche(`enjeux: "à compléter ${'( '.repeat(n * 10)}x"\n`),
  'des espaces dans un montant': n => fiche(`budget:\n  total: "1${' '.repeat(n * 20)}x"\n`),
  'des fiches au même nom et aux renvois perdus': n =>
    fiches(n, r => [`fiches/f${r}.yaml`, `id: f\ntitre: F\nrattachements: [x${r}]\n`]),
  'des copies de fiches': n => fiches(n, r => [`fiches/f${r} (1).yaml`, `id: f${r}\n`]),
  'des fichiers inconnus': n => fiches(n, r => [`f${r}.yaml`, 'a: b\n']),
  'de la prose': n => fiche(`enjeux: |\n${'  XX XX [préciser L. 1434-10 ??. (lorem\n'.repeat(n)}`),
}

describe('un fichier huit fois plus long, ou huit fois plus de fichiers', () => {
  /** Between 8 (linear) and 64 (square). */
  const limite = 25

  it.each(Object.entries(CAS))('%s', { timeout: 60_000 }, async (_, fichiers) => {
    const cpu = async (n: number) => {
      const dossier = projet(fichiers(n))
      const avant = process.cpuUsage()
      const { code } = await cls(dossier, 'validate')
      const { user, system } = process.cpuUsage(avant)
      expect(code).toBeLessThan(2)
      return (user + system) / 1000
    }
    await cpu(50)
    const court = Math.max(20, await cpu(400))
    expect((await cpu(400 * 8)) / court).toBeLessThan(limite)
  })
})
