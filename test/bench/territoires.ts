// The chapter of the official places: what loading them adds to a start, and what one keystroke takes beside a plain scan of the same names.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../src/build/esbuild.ts'
import { chercher } from '../../src/territoires/index.ts'
import { registre } from '../../src/territoires/registre.ts'
import { mesurer } from './mesure.ts'
import { type Chapitre, rapport } from './releve.ts'
import { tableau } from './tableau.ts'
import { type Banc, N } from './valider.ts'

const RACINE = join(import.meta.dirname, '../..')
/** What people type, letter after letter: names, a kind, a code, a word in the middle, an article. */
const SAISIES = [
  'communauté de communes du grand langres',
  'CC Grand Langres',
  'st nazaire',
  '52269',
  'rolampont',
  'roche sur yon',
  'l’haÿ-les-roses',
  'agglo de chartres',
]
/** Something else was typed than the name of a place. */
const FAUTES = ['rolamponnt', 'saint nazzaire', 'comunauté de comunes du gran langres']

export async function territoires({ temporaire, rapide }: Banc): Promise<Chapitre> {
  const tours = rapide ? 7 : 31
  const charger = { nom: 'charger les lieux, première recherche', args: [await programme(temporaire)] }
  const mesures = mesurer([N, charger], tours)
  const durees = (nom: string) => (mesures.get(nom) ?? []).map(({ mur }) => mur)
  const base = durees(N.nom)
  const milieu = base.toSorted((a, b) => a - b)[base.length >> 1] ?? Number.NaN
  const ajout = rapport(
    durees(charger.nom).map(duree => duree - milieu),
    base,
  )
  const frappe = frappes(SAISIES, tours)
  const faute = frappes(FAUTES, tours)
  const detail = [
    tableau('Chercher un lieu : charger', mesures, [{ signe: 'N', nom: N.nom }]),
    `Une touche, sur tous les lieux : × ${enTexte(frappe)} d’un parcours simple ; texte mal écrit : × ${enTexte(faute)}.\n`,
  ].join('\n')
  return {
    detail,
    releves: {
      'lieux-charger': ajout === undefined ? {} : { mur: ajout },
      'lieux-touche': frappe === undefined ? {} : { mur: frappe },
    },
  }
}

function enTexte(mesure: { readonly mediane: number } | undefined): string {
  return mesure === undefined ? '—' : mesure.mediane.toFixed(2).replace('.', ',')
}

/** The search as a program of its own, without anything else of ours. */
async function programme(temporaire: string): Promise<string> {
  const entree = join(temporaire, 'lieux.ts')
  const sortie = join(temporaire, 'lieux.cjs')
  const index = join(RACINE, 'src/territoires/index.ts').replaceAll('\\', '/')
  writeFileSync(
    entree,
    `import { chercher } from ${JSON.stringify(index)}\nif (chercher('langres').length === 0) process.exit(1)\n`,
  )
  await build({
    entryPoints: [entree],
    outfile: sortie,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    nodePaths: [join(RACINE, 'node_modules')],
    define: { 'import.meta.dirname': JSON.stringify(join(RACINE, 'dist')) },
  })
  return sortie
}

/** Every keystroke of these texts, against `includes` on every name. */
function frappes(saisies: readonly string[], tours: number) {
  const { cles } = registre()
  const noms = Object.values(cles).flatMap(section =>
    section.split('\n').map(ligne => ligne.slice(1, ligne.indexOf('\t'))),
  )
  const touches = saisies.flatMap(saisie => Array.from(saisie, (_, n) => saisie.slice(0, n + 1)))
  const notre: number[] = []
  const simple: number[] = []
  for (let tour = 0; tour < tours; tour++) {
    notre.push(chronometrer(() => touches.map(touche => chercher(touche).length)))
    simple.push(chronometrer(() => touches.map(touche => noms.filter(nom => nom.includes(touche)).length)))
  }
  return rapport(notre.slice(1), simple.slice(1))
}

function chronometrer(travail: () => unknown): number {
  const depart = performance.now()
  travail()
  return performance.now() - depart
}
