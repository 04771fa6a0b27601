// The chapters about `render`, against `docx` called directly for the same paragraphs and tables, and against itself on fewer fiches.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from '../../src/build/esbuild.ts'
import type { rendre as Rendre } from '../../src/index.ts'
import { ecrireProjet, projet } from './corpus.ts'
import { type Contenu, contenuDe, ecrireDirectement } from './docx-direct.ts'
import { mesurer, mesurerIci } from './mesure.ts'
import { type Chapitre, relever } from './releve.ts'
import { tableau, tableauIci } from './tableau.ts'
import { type Banc, CLS } from './valider.ts'

/** As users run it: built, its templates compiled. */
const { rendre } = createRequire(import.meta.url)('../../dist/index.cjs') as { rendre: typeof Rendre }

const DOCX = 'docx seul, mêmes tableaux et paragraphes'
const RENDER = 'cls render contrat'

/**
 * The whole of both programs, from their start to the file written, by their CPU: one reads the project, judges it and lays it out,
 * the other finds its tables and paragraphs ready in a JSON file. Then both in this process, once V8 knows them by heart.
 */
export async function contreDocx(banc: Banc, fiches: 60 | 600): Promise<Chapitre> {
  const dossier = contrat(banc, fiches)
  const options = { dossier, maintenant: new Date('2026-11-02T12:00:00Z'), etat: 'projet' } as const
  const { octets } = await rendre('contrat', '.', { ...options, format: 'html' })
  const contenu = contenuDe(new TextDecoder().decode(octets))
  const { tableaux, paragraphes } = contenu
  const titre = `Écrire Word, ${fiches} fiches : ${tableaux.length} tableaux, ${paragraphes.length} paragraphes`
  const direct = { nom: DOCX, args: await programmeDirect(banc, fiches, contenu) }
  const render = { nom: RENDER, args: commandeRender(banc, dossier, fiches) }
  const mesures = mesurer([direct, render], banc.rapide ? 2 : fiches === 60 ? 11 : 5)
  const chaud = await mesurerIci(
    {
      [DOCX]: () => ecrireDirectement(contenu),
      [RENDER]: () => rendre('contrat', '.', { ...options, format: 'docx' }),
    },
    banc.rapide ? 2 : fiches === 60 ? 20 : 3,
  )
  const { cpu } = relever(mesures, RENDER, DOCX)
  return {
    detail: `${tableau(titre, mesures, [{ signe: 'docx', nom: DOCX }])}\n${tableauIci(`${titre}, dans un même processus`, chaud)}`,
    releves: { [fiches === 60 ? 'rendu-60' : 'rendu-600']: cpu === undefined ? {} : { cpu } },
  }
}

/** The yardstick as a program of one file, as ours is. */
async function programmeDirect({ temporaire }: Banc, fiches: number, contenu: Contenu): Promise<string[]> {
  const [programme, donnees] = [join(temporaire, 'docx-direct.cjs'), join(temporaire, `docx-direct-${fiches}.json`)]
  writeFileSync(donnees, JSON.stringify(contenu))
  const contents = `import { readFileSync, writeFileSync } from 'node:fs'
import { ecrireDirectement } from './docx-direct.ts'
const [, , donnees, sortie] = process.argv
ecrireDirectement(JSON.parse(readFileSync(donnees, 'utf8'))).then(octets => writeFileSync(sortie, octets))`
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: programme,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
  })
  return [programme, donnees, join(temporaire, `docx-direct-${fiches}.docx`)]
}

/** The whole program, from its start to the file written. */
export function croissance(banc: Banc): Chapitre {
  const commande = (fiches: number) => ({
    nom: `${RENDER}, ${fiches} fiches`,
    args: commandeRender(banc, contrat(banc, fiches), fiches),
  })
  const [petit, grand] = [commande(60), commande(600)]
  const mesures = mesurer([petit, grand], 3)
  const releve = relever(mesures, grand.nom, petit.nom)
  const memoire = releve.memoire === undefined ? {} : { memoire: releve.memoire }
  return {
    detail: tableau('Écrire Word, le programme entier', mesures, [{ signe: '60 fiches', nom: petit.nom }]),
    releves: { 'rendu-croissance': releve, 'rendu-600': memoire },
  }
}

function commandeRender({ temporaire }: Banc, dossier: string, fiches: number): string[] {
  return [CLS, 'render', 'contrat', dossier, '--sortie', join(temporaire, `${fiches}.docx`)]
}

function contrat({ temporaire }: Banc, fiches: number): string {
  const dossier = join(temporaire, `rendu-${fiches}`)
  ecrireProjet(dossier, projet(1, fiches))
  return dossier
}
