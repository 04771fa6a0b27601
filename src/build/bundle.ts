// Bundles the program into dist/: one CommonJS file to start, one more for each module loaded on demand, and the licences of what is inside.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { AIDES } from '../render/aides.ts'
import { GABARITS, gabaritLivre } from '../render/gabarits.ts'
import { coqueAMarquer } from '../render/word/coque.ts'
import { SORTES_DE_COQUE } from '../render/word/coques.ts'
import { compiler } from '../templates.ts'
import { type BuildResult, build, type Plugin, transform } from './esbuild.ts'
import { licencesTierces } from './licences.ts'
import { attributionDesLieux, enOctets, texteDesTerritoires } from './territoires.ts'

const RACINE = join(import.meta.dirname, '../..')
const DIST = join(RACINE, 'dist')
const DEPART = join(RACINE, 'src/commands/program.ts')

type Resultat = BuildResult<{ write: false; metafile: true }>

/** Chunk name of each module to bundle, the program first; it grows while bundles discover what they load on demand. */
const morceaux = new Map([[DEPART, 'main.cjs']])
const resultats: Resultat[] = []
for (const [module, nom] of morceaux) resultats.push(await empaqueter(module, nom))
ecrire(resultats)
chauffer()

/** Modules shared by two chunks are in both: nothing may rely on a module's identity (errors carry a brand for that). */
function empaqueter(module: string, nom: string): Promise<Resultat> {
  return build({
    entryPoints: [module],
    outfile: join(DIST, nom),
    absWorkingDir: RACINE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // import() becomes a require() in a promise: chunks load synchronously, only when reached.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
    logOverride: { 'empty-import-meta': 'error' },
    legalComments: 'none',
    charset: 'ascii',
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [surDemande(), enfantsAuBesoin(), couleursDecidees(), etatRapide(), gabaritsPrets(), coquesPretes()],
    logLevel: 'warning',
    metafile: true,
    write: false,
  })
}

/** Sends every import() of a module of ours, or of a package, to a chunk of its own. */
function surDemande(): Plugin {
  return {
    name: 'sur-demande',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ kind, path, importer, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        const cible = await resolve(path, { kind: 'import-statement', importer, resolveDir })
        if (cible.errors.length > 0 || cible.external) return cible
        const nom = morceaux.get(cible.path) ?? nommer(cible.path)
        morceaux.set(cible.path, nom)
        return { path: `./${nom}`, external: true }
      })
    },
  }
}

/** commander can start programs that we do not have; what Node loads for that waits until somebody asks. */
function enfantsAuBesoin(): Plugin {
  return {
    name: 'enfants-au-besoin',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        /[\\/]commander[\\/]/.test(importer) ? { path: 'node:child_process', namespace: 'au-besoin' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'au-besoin' }, ({ path }) => ({
        contents: `module.exports = { get spawn() { return require(${JSON.stringify(path)}).spawn } }`,
        loader: 'js',
      }))
    },
  }
}

/** chalk waits until something is painted, and need not look at the terminal: src/paint.ts always gives the level. */
function couleursDecidees(): Plugin {
  return {
    name: 'couleurs-decidees',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^chalk$/ }, ({ path, importer, resolveDir }) =>
        /[\\/]src[\\/]paint\.ts$/.test(importer)
          ? { path, namespace: 'couleurs-au-besoin', pluginData: resolveDir }
          : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'couleurs-au-besoin' }, ({ path, pluginData }) => ({
        contents: `module.exports = { get Chalk() { return require(${JSON.stringify(path)}).Chalk } }`,
        loader: 'js',
        resolveDir: pluginData as string,
      }))
      onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'couleurs-decidees' }))
      onLoad({ filter: /.*/, namespace: 'couleurs-decidees' }, () => ({
        contents: 'export default { stdout: false, stderr: false }',
        loader: 'js',
      }))
    },
  }
}

/**
 * js-yaml builds its reader's state by spreading objects into one another; on Node 20 V8 makes that object a slow dictionary,
 * and the whole reading is over three times slower (measured on 60 files of 3 KB). Spread by hand, it is a plain object again.
 */
function etatRapide(): Plugin {
  return {
    name: 'etat-rapide',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { supported: { 'object-rest-spread': false } })
        // esbuild's own helpers go through property descriptors, at each file read: these are plain data.
        return { contents: `${code}\n__spreadValues = __spreadProps = Object.assign`, loader: 'js' }
      })
    },
  }
}

/** Compiling the shipped templates takes a third of the time of a small document: the bundle holds them compiled. */
function gabaritsPrets(): Plugin {
  const un = (nom: string) => {
    const { texte } = gabaritLivre(nom)
    return `${JSON.stringify(nom)}: ${compiler({ nom, texte }, GABARITS, AIDES)}`
  }
  return {
    name: 'gabarits-prets',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]render[\\/]prets\.ts$/ }, () => ({
        contents: `export const PRETS = {\n${GABARITS.map(un).join(',\n')}\n}`,
        loader: 'js',
      }))
    },
  }
}

/** Making the empty shell of a Word file takes docx as long as writing ten fiches: the bundle holds one of each kind. */
function coquesPretes(): Plugin {
  return {
    name: 'coques-pretes',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]render[\\/]word[\\/]coques\.ts$/ }, async () => {
        const coques = SORTES_DE_COQUE.map(async sorte => [sorte, await coqueAMarquer(sorte)] as const)
        const contenu = JSON.stringify(Object.fromEntries(await Promise.all(coques)))
        return {
          contents: `export const SORTES_DE_COQUE = ${JSON.stringify(SORTES_DE_COQUE)}\nexport const COQUES = ${contenu}`,
          loader: 'js',
        }
      })
    },
  }
}

/** `src/render/index.ts` → `render-index.cjs`; a package's module keeps the path inside its package. */
function nommer(module: string): string {
  const chemin = relative(RACINE, module)
    .replaceAll('\\', '/')
    .replace(/^src\/|^.*node_modules\//, '')
  const nom = `${chemin.replace(/\.[cm]?[jt]s$/, '').replaceAll(/[^a-zA-Z0-9]+/g, '-')}.cjs`
  if ([...morceaux.values()].includes(nom)) throw new Error(`Two modules would both become ${nom}: rename ${module}`)
  return nom
}

function nomDUnModuleES({ metafile }: Resultat): string[] {
  return Object.entries(metafile.outputs).flatMap(([sortie, { entryPoint }]) =>
    entryPoint && metafile.inputs[entryPoint]?.format === 'esm' ? [basename(sortie)] : [],
  )
}

/** As import() does: the `default` of an ES module is its own; esbuild, seeing only a `.cjs` to come, would make it the whole module (the `1`). */
function defautDesModulesES(texte: string, modulesES: readonly string[]): string {
  return texte.replaceAll(/(require\("\.\/([\w-]+\.cjs)"\)), 1\)/g, (appel, avant: string, nom: string) =>
    modulesES.includes(nom) ? `${avant})` : appel,
  )
}

/** What esbuild leaves as it is (regular expressions, templates) escaped too: V8 then holds the bundle on one byte a character. */
function enAscii(texte: string): string {
  return texte.replaceAll(/[^\x00-\x7f]/g, signe => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** In a Node of its own, without the flags of the one that builds: bytecode is only accepted under the same flags. */
function chauffer(): void {
  const { NODE_OPTIONS: _, ...env } = process.env
  spawnSync(process.execPath, [join(import.meta.dirname, 'chauffer.cjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Writes all, then removes what an earlier build left: a program that runs meanwhile never misses its files. */
function ecrire(resultats: readonly Resultat[]): void {
  mkdirSync(DIST, { recursive: true })
  const fichiers = resultats.flatMap(resultat => resultat.outputFiles)
  const modulesES = resultats.flatMap(nomDUnModuleES)
  for (const { path, text } of fichiers) writeFileSync(path, enAscii(defautDesModulesES(text, modulesES)))
  const entrees = resultats.flatMap(resultat => Object.keys(resultat.metafile.inputs))
  writeFileSync(join(DIST, 'LICENCES-TIERCES.txt'), licencesTierces(RACINE, entrees, attributionDesLieux()))
  writeFileSync(join(DIST, 'territoires.txt'), enOctets(texteDesTerritoires()))
  const gardes = new Set(['LICENCES-TIERCES.txt', 'territoires.txt', ...fichiers.map(({ path }) => basename(path))])
  for (const fichier of readdirSync(DIST)) {
    if (!gardes.has(fichier)) rmSync(join(DIST, fichier), { recursive: true })
  }
  const total = fichiers.reduce((somme, { contents }) => somme + contents.length, 0)
  process.stdout.write(`dist/ : ${fichiers.length} fichiers, ${Math.round(total / 1024)} Kio\n`)
}
