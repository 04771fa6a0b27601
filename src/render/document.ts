// The whole way: a project → the bytes of its document, in Word or as one page.
import { direImprimes } from '../champs/index.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Bloc } from './arbre.ts'
import type { Charte } from './charte/modele.ts'
import type { GabaritsPropres } from './gabarits.ts'
import type { Habillage } from './habillage.ts'
import { imprimesDe } from './imprimes.ts'
import { composer } from './index.ts'
import { avisDeSouhaits, avisDImages } from './vue/avis.ts'
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
  /** The bytes of a Word file whose look is taken. */
  readonly charte?: Uint8Array
}

/** `avis`: what the document leaves out or open, in sentences. Throws `FauteDeGabarit` for a wrong template, UserError for a charte that is not read. */
export async function document(
  projet: Projet,
  demande: Demande,
  { format, gabarits, charte: octetsDeLaCharte, ...reste }: Remise,
): Promise<{ readonly octets: Uint8Array; readonly avis: readonly string[] }> {
  const { arbre, avis, dessins, listes } = composer(projet, demande, gabarits === undefined ? {} : { gabarits })
  const charte = octetsDeLaCharte && (await import('./charte/index.ts')).lireCharte(octetsDeLaCharte)
  const absentes: string[] = []
  const habillage = {
    sansImage: (chemin: string) => void absentes.push(chemin),
    ...habiller(projet, { ...demande, etat: etatVisible(demande) }, reste),
    ...(demande.formulaire && { proprietes: { ...demande.formulaire.proprietes, ...imprimes(arbre) } }),
    ...(charte && vetements(charte)),
    dessins,
    listes,
  }
  const tous = () => [...avis, ...avisDeSouhaits(demande, format), ...avisDImages(absentes)]
  if (format === 'html') {
    const { page } = await import('./page.ts')
    return { octets: new TextEncoder().encode(page(arbre, habillage)), avis: tous() }
  }
  const { word } = await import('./word.ts')
  return { octets: await word(arbre, habillage), avis: [...tous(), ...(charte?.avis ?? [])] }
}

function imprimes(arbre: readonly Bloc[]): Readonly<Record<string, string>> {
  return Object.fromEntries(direImprimes(imprimesDe(arbre)))
}

/** A form that somebody fills by hand wears no watermark. */
function etatVisible({ modele, etat }: Demande): Demande['etat'] {
  return modele === 'fiche-vierge' ? 'deliberation' : etat
}

function habiller(
  { contrat }: Projet,
  { modele, etat, lignes }: Demande,
  reste: Pick<Habillage, 'date' | 'programme' | 'images'>,
): Habillage {
  return {
    titre: contrat.titre ?? contrat.id ?? '',
    ...(contrat.edition === undefined ? {} : { edition: contrat.edition }),
    // What a reviewer fills is no draft of the contract: no watermark runs across it.
    etat: modele === 'grille' ? 'deliberation' : etat,
    lignes: lignes === true && etat === 'projet',
    ...reste,
  }
}

function vetements(charte: Charte): Pick<Habillage, 'charte' | 'couleurs'> {
  const { principale } = charte.couleurs
  return { charte, ...(principale !== null && { couleurs: { principale } }) }
}
