// The grid that an ARS officer fills: every obligation, its source, its state, where in the contract, and an empty column for the opinion.
import type { Reporter } from '../reporter.ts'
import { enHtml } from './html.ts'
import { enMarkdown } from './markdown.ts'
import { lignesDesReglages, vueDeGrille } from './vue.ts'

/** A page when the file's name says so, else Markdown. */
export const grille: Reporter = {
  nom: 'grille',
  presenter: (cite, { fichier = '' }) => {
    const { nom, version } = cite.rapport.outil
    const ecrire = /\.html?$/i.test(fichier) ? enHtml : enMarkdown
    return ecrire(vueDeGrille(cite), lignesDesReglages(cite), `${nom} ${version}`)
  },
}
