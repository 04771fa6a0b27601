// Near misses injected in the example projects, with any line ends, byte order marks and comments: repaired to the original, to the byte.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { verifier } from '../../src/index.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Noeud } from '../../src/model/noeud.ts'
import { cls, contenus, sansModeline } from './outils.ts'

const EXEMPLES = join(import.meta.dirname, '../../examples')
const racine = mkdtempSync(join(tmpdir(), 'reparer-'))
afterAll(() => rmSync(racine, { recursive: true, force: true }))

type Mot = { readonly debut: number; readonly fin: number; readonly mot: string }

/** Words that a schema or a reference knows: keys, and values of closed lists and identifiers. */
function mots(noeud: Noeud, cle = ''): Mot[] {
  if (noeud.genre === 'liste') return noeud.elements.flatMap(e => mots(e, cle))
  if (noeud.genre === 'table') return noeud.entrees.flatMap(e => [{ ...e.place, mot: e.cle }, ...mots(e.valeur, e.cle)])
  return FERMEES.has(cle) && noeud.style === 'nu' ? [{ debut: noeud.debut, fin: noeud.fin, mot: noeud.texte }] : []
}

const FERMEES = new Set([
  ...['themes', 'publics', 'determinants', 'niveau', 'statut', 'phase', 'profil', 'echelle', 'recurrence', 'leviers'],
  ...['rattachements', 'acteur', 'financeur', 'membres', 'besoins'],
])

/** Ways to write a word that are surely this word; then ways that are surely a slip of the hand, of one letter. */
const ACCENTS: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'î', o: 'ô', u: 'ù', c: 'ç' }
const SURES: readonly ((mot: string) => string)[] = [
  mot => mot.replace(/[aeiouc]/, lettre => ACCENTS[lettre] ?? lettre),
  mot => mot.charAt(0).toUpperCase() + mot.slice(1),
  mot => mot.toUpperCase(),
  mot => mot.replaceAll('-', '_'),
  mot => `"${mot.toUpperCase()}"`,
]
const COQUILLES: readonly ((mot: string) => string)[] = [
  mot => mot.slice(0, 3) + mot.slice(4),
  mot => mot.slice(0, 2) + mot.charAt(3) + mot.charAt(2) + mot.slice(4),
  mot => `${mot.slice(0, 4)}${mot.charAt(4)}${mot.slice(4)}`,
]

const SAUTS = ['\n', '\r\n'] as const

/** Changes that nobody's meaning depends on: what surrounds the repairs, and must come back as it was. */
const HABILLAGE = fc.record({
  saut: fc.constantFrom(...SAUTS),
  marque: fc.boolean(),
  commentaires: fc.boolean(),
  finale: fc.boolean(),
})
type Habillage = typeof HABILLAGE extends fc.Arbitrary<infer H> ? H : never

function habiller(texte: string, { saut, marque, commentaires, finale }: Habillage): string {
  const commentes = commentaires
    ? texte.replaceAll(/^( *)([a-z_]+:)$/gm, '$1# « ici » : #1\n$1$2   # note : à voir\t')
    : texte
  const fini = finale ? commentes : commentes.trimEnd()
  return (marque ? '\ufeff' : '') + fini.replaceAll('\n', saut)
}

type Injection = { readonly ou: number; readonly comment: number }
const INJECTIONS = fc.array(fc.record({ ou: fc.nat(), comment: fc.nat() }), { minLength: 1, maxLength: 4 })

/** The text with these words spoilt, one a line, and the lines that were. */
function abimer(texte: string, injections: readonly Injection[], manieres: typeof SURES) {
  const marque = texte.startsWith('\ufeff') ? 1 : 0
  const { racine: arbre } = lireYaml(texte.slice(marque))
  const possibles = arbre === null ? [] : mots(arbre).filter(({ mot }) => mot.length >= 5)
  const choisis = new Map<number, { readonly mot: Mot; readonly neuf: string }>()
  for (const { ou, comment } of injections) {
    const mot = possibles[ou % Math.max(1, possibles.length)]
    if (mot === undefined) continue
    const neuf = (manieres[comment % manieres.length] as (m: string) => string)(mot.mot)
    const ligne = texte.slice(marque, mot.debut + marque).split('\n').length
    if (neuf !== mot.mot) choisis.set(ligne, { mot, neuf })
  }
  const abime = [...choisis.values()]
    .sort((a, b) => b.mot.debut - a.mot.debut)
    .reduce((t, { mot, neuf }) => t.slice(0, mot.debut + marque) + neuf + t.slice(mot.fin + marque), texte)
  const neufs = [...choisis.values()].map(({ neuf }) => neuf.replaceAll('"', ''))
  return { abime, neufs, lignes: new Set([...choisis.keys()].map(n => n - 1)) }
}

const jugement = { date: '2026-11-22', maintenant: new Date('2026-11-22T12:00:00Z') }
const remarques = async (dossier: string) =>
  (await verifier([], { ...jugement, dossier })).rapport.remarques
    .filter(r => r.etat === 'actif')
    .map(r => `${r.fichier} ${r.regle} ${r.message}`)

/** Spoils some files of a copy of an example, repairs it, and looks at each of them. */
async function eprouver(
  exemple: string,
  habillage: Habillage,
  injections: readonly Injection[],
  manieres: typeof SURES,
) {
  const dossier = mkdtempSync(join(racine, 'p-'))
  cpSync(join(EXEMPLES, exemple), dossier, { recursive: true })
  const yaml = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.yaml'))
  const originaux = new Map<string, string>()
  for (const fichier of yaml) {
    originaux.set(fichier, habiller(readFileSync(join(dossier, fichier), 'utf8'), habillage))
    writeFileSync(join(dossier, fichier), originaux.get(fichier) ?? '')
  }
  const base = new Set(await remarques(dossier))
  const abimes = new Map<string, ReturnType<typeof abimer>>()
  for (const [n, injection] of injections.entries()) {
    const fichier = yaml[injection.ou % yaml.length] ?? ''
    if (abimes.has(fichier)) continue
    const abime = abimer(originaux.get(fichier) ?? '', injections.slice(n, n + 2), manieres)
    abimes.set(fichier, abime)
    writeFileSync(join(dossier, fichier), abime.abime)
  }
  const avant = new Set([...base, ...(await remarques(dossier))])
  await cls(dossier, 'validate', '--corriger', '--date', jugement.date)
  const apres = await remarques(dossier)
  const fini = contenus(dossier)
  await cls(dossier, 'validate', '--corriger', '--date', jugement.date)
  const rejoue = contenus(dossier)
  const repares = yaml.map(fichier => ({
    original: originaux.get(fichier) ?? '',
    fini: sansModeline(readFileSync(join(dossier, fichier), 'utf8')),
    abime: abimes.get(fichier),
  }))
  rmSync(dossier, { recursive: true })
  // What a spoilt word hid (the values of a spoilt key) may only be spoilt too.
  const mots = [...abimes.values()].flatMap(a => a.neufs)
  const neuves = apres.filter(r => !avant.has(r) && !mots.some(mot => r.includes(mot)))
  return { neuves, stable: JSON.stringify(fini) === JSON.stringify(rejoue), repares }
}

const CAS = fc.tuple(fc.constantFrom(...readdirSync(EXEMPLES)), HABILLAGE, INJECTIONS)

describe('les exemples abîmés puis réparés', () => {
  it('à l’accent, à la casse, aux guillemets près : l’original, à l’octet', async () => {
    await fc.assert(
      fc.asyncProperty(CAS, async ([exemple, habillage, injections]) => {
        const { neuves, stable, repares } = await eprouver(exemple, habillage, injections, SURES)
        for (const { original, fini, abime } of repares)
          expect(sansGuillemets(fini, abime?.lignes)).toBe(sansGuillemets(original, abime?.lignes))
        expect({ neuves, stable }).toEqual({ neuves: [], stable: true })
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('à une lettre près : chaque ligne est l’originale ou reste telle quelle, et la plupart sont l’originale', async () => {
    let [abimees, rendues] = [0, 0]
    await fc.assert(
      fc.asyncProperty(CAS, async ([exemple, habillage, injections]) => {
        const { neuves, stable, repares } = await eprouver(exemple, habillage, injections, COQUILLES)
        for (const { original, fini, abime } of repares) {
          const [voulues, gardees] = [original.split('\n'), abime?.abime.split('\n')]
          for (const [n, ligne] of fini.split('\n').entries()) {
            if (!abime?.lignes.has(n)) expect(ligne).toBe(voulues[n])
            else {
              expect([voulues[n], gardees?.[n]]).toContain(ligne)
              abimees++
              if (ligne === voulues[n]) rendues++
            }
          }
        }
        expect({ neuves, stable }).toEqual({ neuves: [], stable: true })
      }),
      { numRuns: 12 },
    )
    expect(rendues / abimees).toBeGreaterThan(0.5)
  }, 120_000)
})

/** Quotes that were put around a spoilt word are its author's: they stay. */
function sansGuillemets(texte: string, lignes: ReadonlySet<number> | undefined): string {
  if (lignes === undefined) return texte
  return texte
    .split('\n')
    .map((ligne, n) => (lignes.has(n) ? ligne.replaceAll('"', '') : ligne))
    .join('\n')
}
