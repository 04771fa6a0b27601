// One element of a list written, taken away, moved, in lines or between brackets; everything around it stays as it is.
import type { Chemin } from '../model/chemin.ts'
import type { Retouche } from '../model/correction.ts'
import type { Entree, Etendue, NoeudListe } from '../model/noeud.ts'
import { apresSigne, dessous, entreVirgules, inserer, lignesEntieres } from './entrees.ts'
import { avecCommentaires, boutDeLigne, colonne, debutDeLigne, finDeValeur, ligneSuivante } from './lignes.ts'
import { indenter, lignesDElement, type Plume } from './plume.ts'

/** The list that a key holds; `dansAccolades`: the key itself stands between braces. */
export type Liste = { readonly entree: Entree; readonly dansAccolades: boolean }

/** A new element at a rank (at the end by default). The value of the key is a list, or nothing yet. `at`: the path of the list. */
export function insererElement(
  texte: string,
  { entree, dansAccolades }: Liste,
  { valeur, at, rang }: { readonly valeur: unknown; readonly at: Chemin; readonly rang?: number },
  plume: Plume,
): Retouche[] {
  const liste = entree.valeur
  if (liste.genre === 'liste' && liste.accolades && !estVide(liste, texte, dansAccolades))
    return [dansCrochets(liste, plume.enLigne(valeur), rang)]
  const lignes = lignesDElement(plume.enBloc(valeur, [...at, 0]))
  if (liste.genre === 'liste' && liste.elements.length > 0) return [insererLignes(texte, liste, lignes, rang)]
  if (dansAccolades) return [{ debut: liste.debut, fin: liste.fin, texte: ` [${plume.enLigne(valeur)}]` }]
  const signe = apresSigne(texte, entree)
  const fin = liste.genre === 'liste' ? liste.fin : signe
  const bout = boutDeLigne(texte, fin)
  const dessus = dessous(texte, indenter(lignes, colonne(texte, entree.place.debut) + 2))
  if (texte.slice(fin, bout).trim() === '') return [{ debut: signe, fin: bout, texte: dessus }]
  return [...(fin > signe ? [{ debut: signe, fin, texte: '' }] : []), inserer(bout, dessus)]
}

/** `[]` alone, which can be written in lines. */
function estVide(liste: NoeudListe, texte: string, dansAccolades: boolean): boolean {
  return !dansAccolades && liste.elements.length === 0 && /^\[\s*\]$/.test(texte.slice(liste.debut, liste.fin))
}

function dansCrochets({ elements, debut }: NoeudListe, ecrit: string, rang = elements.length): Retouche {
  const suivant = elements[rang]
  if (suivant !== undefined) return inserer(suivant.debut, `${ecrit}, `)
  const dernier = elements.at(-1)
  return dernier === undefined ? inserer(debut + 1, ecrit) : inserer(dernier.fin, `, ${ecrit}`)
}

/** Lines of a block list, at the margin, put at a rank; an empty line parts them where one parts the others. */
export function insererLignes(texte: string, liste: NoeudListe, lignes: readonly string[], rang?: number): Retouche {
  const segments = segmentsDe(texte, liste)
  const ecrites = indenter(lignes, colonne(texte, liste.debut))
  const aere = segments.some((s, n) => n > 0 && estAere(texte, segments[n - 1] as Etendue, s))
  const suivant = rang === undefined ? undefined : segments[rang]
  if (suivant !== undefined) {
    const saut = dessous(texte, ['']) || '\n'
    return inserer(suivant.debut, [...ecrites, ...(aere ? [''] : [])].map(ligne => ligne + saut).join(''))
  }
  return inserer((segments.at(-1) as Etendue).fin, dessous(texte, [...(aere ? [''] : []), ...ecrites]))
}

function estAere(texte: string, avant: Etendue, apres: Etendue): boolean {
  return /(\r\n|\n|\r)[ \t]*(\r\n|\n|\r)/.test(texte.slice(avant.fin, apres.debut))
}

/**
 * The lines of each element of a block list, with the comments directly above it, last line break excluded;
 * between brackets, its characters.
 */
export function segmentsDe(texte: string, liste: NoeudListe): Etendue[] {
  if (liste.accolades) return liste.elements.map(({ debut, fin }) => ({ debut, fin }))
  let apres = liste.debut
  return liste.elements.map((element, rang) => {
    const tiret = rang === 0 ? liste.debut : tiretApres(texte, apres)
    const debut = avecCommentaires(texte, debutDeLigne(texte, tiret))
    const fin = boutDeLigne(texte, Math.max(tiret, finDeValeur(texte, element)))
    apres = fin
    return { debut, fin }
  })
}

/** The dash of the next element: the first line that begins with one. */
function tiretApres(texte: string, place: number): number {
  let ici = ligneSuivante(texte, place)
  while (ici < texte.length && !/^[ \t]*-/.test(texte.slice(ici, boutDeLigne(texte, ici))))
    ici = ligneSuivante(texte, ici)
  return ici + (/^[ \t]*/.exec(texte.slice(ici, boutDeLigne(texte, ici)))?.[0].length ?? 0)
}

/** An element taken away, its comments left, or taken too (`avecLes`). The last one leaves `[]`. */
export function retirerElement(
  texte: string,
  { entree }: Liste,
  rang: number,
  { commentaires = false }: { readonly commentaires?: boolean } = {},
): Retouche[] {
  const liste = entree.valeur as NoeudListe
  if (liste.accolades) return [entreVirgules(texte, liste.debut, liste.elements, rang)]
  const segments = segmentsDe(texte, liste)
  const { debut: haut, fin } = segments[rang] as Etendue
  const debut = commentaires ? haut : lignesDuTiret(texte, liste, rang, haut)
  const lignes = sansVideEnTrop(texte, lignesEntieres(texte, debut, fin), finDAvant(texte, liste, rang))
  if (segments.length > 1) return [lignes]
  const signe = apresSigne(texte, entree)
  return lignes.debut <= signe ? [{ ...lignes, debut: signe, texte: ' []' }] : [inserer(signe, ' []'), lignes]
}

function finDAvant(texte: string, liste: NoeudListe, rang: number): number {
  const avant = liste.elements[rang - 1]
  return avant === undefined ? liste.debut : finDeValeur(texte, avant)
}

/** Where the line of the dash begins, below its comments. */
function lignesDuTiret(texte: string, liste: NoeudListe, rang: number, haut: number): number {
  if (rang === 0) return debutDeLigne(texte, liste.debut)
  let ici = haut
  while (/^[ \t]*#/.test(texte.slice(ici, boutDeLigne(texte, ici)))) ici = ligneSuivante(texte, ici)
  return ici
}

/** Of two empty lines that would meet where an element stood, one goes too; never one that belongs to the text before (`|+`). */
function sansVideEnTrop(texte: string, retouche: Retouche, borne: number): Retouche {
  const dessus = texte.slice(boutDeLigne(texte, borne), retouche.debut)
  const videDessus = /(\r\n|\n|\r)[ \t]*(\r\n|\n|\r)$/.exec(dessus)
  const bout = texte.slice(retouche.fin, boutDeLigne(texte, retouche.fin)).trim() === ''
  if (videDessus === null || !bout || retouche.debut <= borne) return retouche
  const saut = /(\r\n|\n|\r)[ \t]*$/.exec(dessus.slice(0, -(videDessus[2] ?? '').length))
  return saut === null
    ? retouche
    : { ...retouche, debut: retouche.debut - (dessus.length - ((saut.index ?? 0) + (saut[1] ?? '').length)) }
}

/** The same elements in another order (`ordre[n]`: the old rank of what now stands at n); what parts them stays in place. */
export function ranger(texte: string, liste: NoeudListe, ordre: readonly number[]): Retouche[] {
  const segments = segmentsDe(texte, liste)
  return segments.flatMap((segment, rang) => {
    const pris = segments[ordre[rang] as number] as Etendue
    return ordre[rang] === rang ? [] : [{ ...segment, texte: texte.slice(pris.debut, pris.fin) }]
  })
}

/** The lines of an element, at the margin, to be put in another list. Nothing between brackets. */
export function lignesDe(texte: string, liste: NoeudListe, rang: number): string[] | undefined {
  if (liste.accolades) return undefined
  const { debut, fin } = segmentsDe(texte, liste)[rang] as Etendue
  const retrait = colonne(texte, liste.debut)
  return texte
    .slice(debut, fin)
    .split(/\r\n|\n|\r/)
    .map(ligne => (ligne.slice(0, retrait).trim() === '' ? ligne.slice(retrait) : ligne.trimStart()))
}
