// A short fingerprint of what was sent of each box, carried by the form itself: it tells what was changed even when the register is lost.
import {
  type Cellules,
  CHAMPS,
  type Contexte,
  cleDeTexte,
  empreinte,
  type FicheEnMots,
  LONGUEUR_D_EMPREINTE,
  TABLEAUX,
} from '../../champs/index.ts'

/**
 * The fingerprint of every box, then of every table, in the order of the lists, put end to end: 186 signs, since a property of a Word
 * document holds 255. Writings that say the same have the same fingerprint.
 */
export function empreintes(fiche: FicheEnMots, contexte: Contexte): string {
  return [
    ...CHAMPS.map(champ => empreinte(cleDeTexte(fiche.simples[champ.nom] ?? '', champ, contexte))),
    ...TABLEAUX.map(tableau =>
      empreinte(
        JSON.stringify(
          (fiche.tableaux[tableau.nom] ?? []).map(({ cellules }: { readonly cellules: Cellules }) =>
            tableau.colonnes.map(champ => cleDeTexte(cellules[champ.nom] ?? '', champ, contexte, tableau)),
          ),
        ),
      ),
    ),
  ].join('')
}

/** The fingerprint of one box or table, by its name, in what `empreintes` gave; undefined when it is of another format. */
export function empreinteDe(nom: string, toutes: string): string | undefined {
  const noms = [...CHAMPS, ...TABLEAUX].map(c => c.nom)
  const rang = noms.indexOf(nom)
  if (rang < 0 || toutes.length !== noms.length * LONGUEUR_D_EMPREINTE) return undefined
  return toutes.slice(rang * LONGUEUR_D_EMPREINTE, (rang + 1) * LONGUEUR_D_EMPREINTE)
}
