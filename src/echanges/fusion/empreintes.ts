// A short fingerprint of what was sent of each box, carried by the form itself: it tells what was changed even when the register is lost.
import { type Cellules, CHAMPS, type Contexte, cleDeTexte, type FicheEnMots, TABLEAUX } from '../../champs/index.ts'

const LONGUEUR = 6

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
  if (rang < 0 || toutes.length !== noms.length * LONGUEUR) return undefined
  return toutes.slice(rang * LONGUEUR, (rang + 1) * LONGUEUR)
}

/** FNV-1a, 32 bits, as six letters and digits. */
export function empreinte(texte: string): string {
  let somme = 0x811c9dc5
  for (let n = 0; n < texte.length; n++) somme = Math.imul(somme ^ texte.charCodeAt(n), 0x01000193)
  return ((somme >>> 0) % 36 ** LONGUEUR).toString(36).padStart(LONGUEUR, '0')
}
