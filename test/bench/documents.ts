// `render` against `docx` called directly, for the same paragraphs and tables.
import { join } from 'node:path'
import { rendre } from '../../src/index.ts'
import { ecrireProjet, projet } from './corpus.ts'
import { contenuDe, ecrireDirectement } from './docx-direct.ts'
import { mesurerIci } from './mesure.ts'

/** `temporaire`: a folder to write the project in. Reading and judging the project are part of what `render` takes. */
export async function mesurerDocuments(
  temporaire: string,
  fiches: number,
  tours: number,
): Promise<{ readonly titre: string; readonly mesures: ReadonlyMap<string, readonly number[]> }> {
  const dossier = join(temporaire, `rendu-${fiches}`)
  ecrireProjet(dossier, projet(1, fiches))
  const options = { dossier, maintenant: new Date('2026-11-02T12:00:00Z'), etat: 'projet' } as const
  const { octets } = await rendre('contrat', '.', { ...options, format: 'html' })
  const contenu = contenuDe(new TextDecoder().decode(octets))
  const mesures = await mesurerIci(
    {
      'docx seul, mêmes tableaux et paragraphes': () => ecrireDirectement(contenu),
      'cls render contrat': () => rendre('contrat', '.', { ...options, format: 'docx' }),
    },
    tours,
  )
  const { tableaux, paragraphes } = contenu
  return { titre: `${fiches} fiches : ${tableaux.length} tableaux, ${paragraphes.length} paragraphes`, mesures }
}
