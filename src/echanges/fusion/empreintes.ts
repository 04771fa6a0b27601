// A short fingerprint of what was sent of each box, carried by the form itself: it tells what was changed even when the register is lost.
import {
  type Cellules,
  CHAMPS,
  type Contexte,
  cleDeTexte,
  empreinte,
  type FicheEnMots,
  LONGUEUR_D_EMPREINTE,
  retenir,
  TABLEAUX,
} from '../../champs/index.ts'

/**
 * The fingerprint of every box, then of every table, in the order of the lists, put end to end: 186 signs, since a property of a Word
 * document holds 255. Writings that say the same have the same fingerprint.
 */
export function empreintes(fiche: FicheEnMots, contexte: Contexte): string {
  const { champs, tableaux } = clesDe(contexte)
  return [
    ...CHAMPS.map(({ nom }, n) => empreinte(champs[n]?.(fiche.simples[nom] ?? '') ?? '')),
    ...TABLEAUX.map(({ nom, colonnes }, n) =>
      empreinte(
        JSON.stringify(
          (fiche.tableaux[nom] ?? []).map(({ cellules }: { readonly cellules: Cellules }) =>
            colonnes.map((colonne, rang) => tableaux[n]?.[rang]?.(cellules[colonne.nom] ?? '')),
          ),
        ),
      ),
    ),
  ].join('')
}

type Cle = (texte: string) => string
type Cles = { readonly champs: readonly Cle[]; readonly tableaux: readonly (readonly Cle[])[] }
const connues = new WeakMap<Contexte, Cles>()

/** `cleDeTexte` for each box and each column: fiches say the same choices, the same bodies and the same nothing again and again. */
function clesDe(contexte: Contexte): Cles {
  const deja = connues.get(contexte)
  if (deja !== undefined) return deja
  const cles = {
    champs: CHAMPS.map(champ => retenir(texte => cleDeTexte(texte, champ, contexte))),
    tableaux: TABLEAUX.map(tableau =>
      tableau.colonnes.map(champ => retenir(texte => cleDeTexte(texte, champ, contexte, tableau))),
    ),
  }
  connues.set(contexte, cles)
  return cles
}

/** The fingerprint of one box or table, by its name, in what `empreintes` gave; undefined when it is of another format. */
export function empreinteDe(nom: string, toutes: string): string | undefined {
  const noms = [...CHAMPS, ...TABLEAUX].map(c => c.nom)
  const rang = noms.indexOf(nom)
  if (rang < 0 || toutes.length !== noms.length * LONGUEUR_D_EMPREINTE) return undefined
  return toutes.slice(rang * LONGUEUR_D_EMPREINTE, (rang + 1) * LONGUEUR_D_EMPREINTE)
}
