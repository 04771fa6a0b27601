// Problems → remarks: with their line, their gravity, and whether they count (due now, motivated, or only later).
import { posix } from 'node:path'
import { regle as regleDuCatalogue } from '../catalogue.ts'
import type { Document } from '../load/documents.ts'
import { afficher } from '../load/files.ts'
import { rang } from '../model/phase.ts'
import type { EtatRemarque, Gravite, Regle, Remarque } from '../model/regle.ts'
import { jourDeParution } from '../model/versions.ts'
import { positions } from '../project/places.ts'
import { reglesDEquipe } from '../project/profils.ts'
import type { ProjetLu } from '../project/read.ts'
import type { Place } from './constat.ts'
import { estEcarte } from './ecarts.ts'

/** In the order of files and lines. `depuis`: the folder that file names are shown from. */
export function enRemarques(lu: ProjetLu, places: readonly Place[], depuis: string): Remarque[] {
  const propres = new Map(reglesDEquipe(lu).map(regle => [regle.id, regle]))
  const peser = (regle: Regle, place: Place): Poids => ({
    gravite: estPlusRecente(regle, lu) ? 'information' : regle.gravite,
    etat: etatDe(lu, regle, place),
  })
  return remarquesDe(lu.dossier, places, depuis, peser, propres)
}

export type Poids = { readonly gravite: Gravite; readonly etat: EtatRemarque }

/** The same for any folder, project or not: `peser` says how much each counts; `propres`: rules of a team's own, by name. */
export function remarquesDe(
  ou: string,
  places: readonly Place[],
  depuis: string,
  peser: (regle: Regle, place: Place) => Poids,
  propres: ReadonlyMap<string, Regle> = new Map(),
): Remarque[] {
  const reperes = new Map<Document, ReturnType<typeof positions>>()
  const placer = (document: Document, offset: number) => {
    const connu = reperes.get(document) ?? positions(document.texte)
    reperes.set(document, connu)
    return connu(offset)
  }
  const dossier = afficher(ou, depuis)
  const remarques = places.map(place => {
    const regle = regleDuCatalogue(place.regle) ?? propres.get(place.regle)
    if (regle === undefined) throw new Error(`Règle hors du catalogue : ${place.regle}`)
    const { document, debut, fin } = place.lieu
    return {
      regle: regle.id,
      ...peser(regle, place),
      message: place.message,
      conseil: place.conseil ?? regle.conseil,
      // A profile of the repository stands above the project.
      fichier: posix.join(dossier, document.fichier),
      ...placer(document, debut),
      ...(fin > debut ? { fin: placer(document, fin) } : {}),
      chemin: place.lieu.chemin,
      ...(regle.source.force === 'outil' ? {} : { source: regle.source }),
      ...(place.correction && {
        correction: place.correction.map(({ debut, fin, texte }) => ({
          debut: placer(document, debut),
          fin: placer(document, fin),
          texte,
        })),
      }),
    }
  })
  return remarques.sort((a, b) => comparer(a, b))
}

function comparer(a: Remarque, b: Remarque): number {
  if (a.fichier !== b.fichier) return a.fichier < b.fichier ? -1 : 1
  return a.ligne - b.ligne || a.colonne - b.colonne || (a.regle < b.regle ? -1 : 1)
}

/** Design §6: a new release gives no new fault to a contract that was signed before it. */
export function estPlusRecente({ version }: Pick<Regle, 'version'>, { projet }: ProjetLu): boolean {
  return version !== undefined && projet.faits.signe && projet.faits.jour_juge < jourDeParution(version)
}

function etatDe(lu: ProjetLu, regle: Regle, { at, due }: Place): EtatRemarque {
  if (estEcarte(lu, regle.id, at)) return 'ecart-motive'
  return lu.projet.faits.rang_phase < rang(due ?? regle.phase) ? 'a-venir' : 'actif'
}
