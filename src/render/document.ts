// The whole way: a project → the bytes of its document, in Word or as one page.
import type { Projet } from '../model/projet.generated.ts'
import type { Habillage } from './habillage.ts'
import { composer, type Etat, type Modele } from './index.ts'

export { MODELES } from './index.ts'

export type Demande = {
  readonly modele: Modele
  readonly etat: Etat
  readonly format: 'docx' | 'html'
  /** The document's own date, written in its properties. */
  readonly date: Date
  /** Name and version of the program. */
  readonly programme: string
  /** The bytes of an image of the project; null when it is not there. */
  readonly images: (chemin: string) => Uint8Array | null
}

/** `avis`: what the document leaves out or open, in sentences. Throws `FauteDeGabarit` for a wrong template. */
export async function document(
  projet: Projet,
  { modele, etat, format, ...reste }: Demande,
): Promise<{ readonly octets: Uint8Array; readonly avis: readonly string[] }> {
  const { arbre, avis } = composer(modele, projet, { etat })
  const habillage = habiller(projet, etat, reste)
  if (format === 'html') {
    const { page } = await import('./page.ts')
    return { octets: new TextEncoder().encode(page(arbre, habillage)), avis }
  }
  const { word } = await import('./word.ts')
  return { octets: await word(arbre, habillage), avis }
}

function habiller({ contrat }: Projet, etat: Etat, reste: Pick<Habillage, 'date' | 'programme' | 'images'>): Habillage {
  return {
    titre: contrat.titre ?? contrat.id ?? '',
    ...(contrat.edition === undefined ? {} : { edition: contrat.edition }),
    etat,
    ...reste,
  }
}
