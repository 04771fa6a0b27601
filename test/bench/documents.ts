// The chapters about `render`, against `docx` called directly for the same paragraphs and tables, and against itself on fewer fiches.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { rendre as Rendre } from '../../src/index.ts'
import { ecrireProjet, projet } from './corpus.ts'
import { contenuDe, ecrireDirectement } from './docx-direct.ts'
import { mesurer, mesurerIci } from './mesure.ts'
import { type Chapitre, rapport, relever } from './releve.ts'
import { tableau, tableauIci } from './tableau.ts'
import { type Banc, CLS } from './valider.ts'

/** As users run it: built, its templates compiled. */
const { rendre } = createRequire(import.meta.url)('../../dist/index.cjs') as { rendre: typeof Rendre }

const DOCX = 'docx seul, mêmes tableaux et paragraphes'
const RENDER = 'cls render contrat'

/** CPU of the same work in this process: reading and judging the project are part of what `render` takes. */
export async function contreDocx(banc: Banc, fiches: 60 | 600): Promise<Chapitre> {
  const options = {
    dossier: contrat(banc, fiches),
    maintenant: new Date('2026-11-02T12:00:00Z'),
    etat: 'projet',
  } as const
  const { octets } = await rendre('contrat', '.', { ...options, format: 'html' })
  const contenu = contenuDe(new TextDecoder().decode(octets))
  const mesures = await mesurerIci(
    {
      [DOCX]: () => ecrireDirectement(contenu),
      [RENDER]: () => rendre('contrat', '.', { ...options, format: 'docx' }),
    },
    banc.rapide ? 2 : fiches === 60 ? 7 : 3,
  )
  const { tableaux, paragraphes } = contenu
  const titre = `Écrire Word, ${fiches} fiches : ${tableaux.length} tableaux, ${paragraphes.length} paragraphes`
  const cpu = rapport(mesures.get(RENDER) ?? [], mesures.get(DOCX) ?? [])
  return {
    detail: tableauIci(titre, mesures),
    releves: { [fiches === 60 ? 'rendu-60' : 'rendu-600']: cpu === undefined ? {} : { cpu } },
  }
}

/** The whole program, from its start to the file written. */
export function croissance(banc: Banc): Chapitre {
  const commande = (fiches: number) => ({
    nom: `${RENDER}, ${fiches} fiches`,
    args: [CLS, 'render', 'contrat', contrat(banc, fiches), '--sortie', join(banc.temporaire, `${fiches}.docx`)],
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

function contrat({ temporaire }: Banc, fiches: number): string {
  const dossier = join(temporaire, `rendu-${fiches}`)
  ecrireProjet(dossier, projet(1, fiches))
  return dossier
}
