// One path: consolidated project → view → template → closed HTML → checked tree. Word and the page start from the tree.
import type { Projet } from '../model/projet.generated.ts'
import { FauteDeGabarit, type Gabarit, remplir } from '../templates.ts'
import { AIDES } from './aides.ts'
import type { Bloc } from './arbre.ts'
import { type Dessins, retenus } from './dessins/dessin.ts'
import { choisir, type GabaritsPropres, gabaritLivre, nomsDesGabarits } from './gabarits.ts'
import { analyserHtml } from './html.ts'
import type { Demande, Listes } from './vue/demande.ts'
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
  /** The pictures of the document, by name; each is made when it is asked for. */
  readonly dessins: Dessins
  /** What its boxes to choose in may hold, by name. */
  readonly listes: Listes
}

/** A document of the project, as HTML of the closed vocabulary and as a tree. Throws `FauteDeGabarit` for a wrong template. */
export function composer(projet: Projet, demande: Demande, options: Options = {}): Composition {
  const { gabarits, gabarit = gabarits === undefined ? gabaritLivre : choisir(gabarits) } = options
  const principal = `${demande.modele}/${demande.modele}`
  const { vue: donnees, avis, dessins: offerts = {}, listes = {} } = vue(projet, demande)
  const dessins = retenus(offerts)
  const partiels = nomsDesGabarits(gabarits)
    .filter(nom => nom !== principal)
    .map(gabarit)
  const rempli = remplir(gabarit(principal), donnees, partiels, AIDES)
  const { arbre, fautes } = analyserHtml(rempli.texte, {
    dessine: nom => (Object.hasOwn(dessins, nom) ? dessins[nom]?.() !== null : undefined),
    liste: nom => Object.hasOwn(listes, nom),
  })
  const [faute] = fautes
  if (faute) {
    const { gabarit: nom, ligne } = rempli.origine(faute.ligne)
    throw new FauteDeGabarit(nom, ligne, faute.message)
  }
  return { html: rempli.texte, arbre, avis, dessins, listes }
}
