// One path: consolidated project → view → template → closed HTML → checked tree. Word and the page start from the tree.
import type { Projet } from '../model/projet.generated.ts'
import { FauteDeGabarit, type Gabarit, remplir } from '../templates.ts'
import { AIDES } from './aides.ts'
import type { Bloc } from './arbre.ts'
import { choisir, type GabaritsPropres, gabaritLivre, nomsDesGabarits } from './gabarits.ts'
import { analyserHtml } from './html.ts'
import type { Demande } from './vue/demande.ts'
import { vue } from './vue/index.ts'

export type Options = {
  /** A template by its name; the shipped ones unless said otherwise. */
  readonly gabarit?: (nom: string) => Gabarit
  /** Texts of the project's own templates, by name: in place of those that bear the same, or beside them. */
  readonly gabarits?: GabaritsPropres
}
export type Composition = {
  readonly html: string
  readonly arbre: readonly Bloc[]
  /** What the document leaves out or leaves open, in sentences. */
  readonly avis: readonly string[]
}

/** A document of the project, as HTML of the closed vocabulary and as a tree. Throws `FauteDeGabarit` for a wrong template. */
export function composer(projet: Projet, demande: Demande, options: Options = {}): Composition {
  const { gabarits, gabarit = gabarits === undefined ? gabaritLivre : choisir(gabarits) } = options
  const principal = `${demande.modele}/${demande.modele}`
  const { vue: donnees, avis } = vue(projet, demande)
  const partiels = nomsDesGabarits(gabarits)
    .filter(nom => nom !== principal)
    .map(gabarit)
  const rempli = remplir(gabarit(principal), donnees, partiels, AIDES)
  const { arbre, fautes } = analyserHtml(rempli.texte)
  const [faute] = fautes
  if (faute) {
    const { gabarit: nom, ligne } = rempli.origine(faute.ligne)
    throw new FauteDeGabarit(nom, ligne, faute.message)
  }
  return { html: rempli.texte, arbre, avis }
}
