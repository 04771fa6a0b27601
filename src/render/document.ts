// The whole way: a project → the bytes of its document, in Word or as one page.
import type { Projet } from '../model/projet.generated.ts'
import type { GabaritsPropres } from './gabarits.ts'
import type { Habillage } from './habillage.ts'
import { composer } from './index.ts'
import { avisDeSouhaits } from './vue/avis.ts'
import type { Demande } from './vue/demande.ts'

export { MODELES } from './vue/demande.ts'
export { viser } from './vue/viser.ts'

/** How the document is handed over. */
export type Remise = {
  readonly format: 'docx' | 'html'
  /** The document's own date, written in its properties. */
  readonly date: Date
  /** Name and version of the program. */
  readonly programme: string
  /** The bytes of an image of the project; null when it is not there. */
  readonly images: (chemin: string) => Uint8Array | null
  /** The project's own templates, when it has some. */
  readonly gabarits?: GabaritsPropres | undefined
}

/** `avis`: what the document leaves out or open, in sentences. Throws `FauteDeGabarit` for a wrong template. */
export async function document(
  projet: Projet,
  demande: Demande,
  { format, gabarits, ...reste }: Remise,
): Promise<{ readonly octets: Uint8Array; readonly avis: readonly string[] }> {
  const { arbre, avis } = composer(projet, demande, gabarits === undefined ? {} : { gabarits })
  const habillage = habiller(projet, { ...demande, etat: etatVisible(demande) }, reste)
  const tous = [...avis, ...avisDeSouhaits(demande, format)]
  if (format === 'html') {
    const { page } = await import('./page.ts')
    return { octets: new TextEncoder().encode(page(arbre, habillage)), avis: tous }
  }
  const { word } = await import('./word.ts')
  return { octets: await word(arbre, habillage), avis: tous }
}

/** A form that somebody fills by hand wears no watermark. */
function etatVisible({ modele, etat }: Demande): Demande['etat'] {
  return modele === 'fiche-vierge' ? 'deliberation' : etat
}

function habiller(
  { contrat }: Projet,
  { etat, lignes }: Demande,
  reste: Pick<Habillage, 'date' | 'programme' | 'images'>,
): Habillage {
  return {
    titre: contrat.titre ?? contrat.id ?? '',
    ...(contrat.edition === undefined ? {} : { edition: contrat.edition }),
    etat,
    lignes: lignes === true && etat === 'projet',
    ...reste,
  }
}
