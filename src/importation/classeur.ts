// A workbook → the actions it lists, sheet after sheet.
import type { ClasseurLu, FeuilleLue } from '../bureautique/classeur/classeur.ts'
import { enumerer } from '../mots.ts'
import { lireEtiquettes } from './etiquettes.ts'
import { type Contextes, lireLignes } from './lignes.ts'
import type { Apport, Brut, Reste } from './morceau.ts'
import { deFeuille, nonVides, type Table } from './table.ts'
import { nommeUnePart } from './valeurs/plan.ts'

export function lireClasseur(classeur: ClasseurLu, contextes: Contextes): Brut {
  const parts = classeur.feuilles.map(feuille => uneFeuille(feuille, contextes))
  return {
    fiches: parts.flatMap(p => p.fiches),
    restes: parts.flatMap(p => p.restes),
    reconnus: parts.flatMap(p => p.reconnus),
    comprises: parts.flatMap(p => p.comprises),
    avis: [...classeur.avis, ...parts.flatMap(p => p.avis)],
  }
}

function uneFeuille(feuille: FeuilleLue, contextes: Contextes): Brut {
  const table = deFeuille(feuille)
  const axe = axeDe(feuille.nom, table.nom, contextes)
  const lue =
    lireLignes(table, { ...contextes, ...(axe && { axe }) }) ??
    lireEtiquettes(table, { ...contextes, ...(axe && { axe }) })
  const avis = [...avisDe(feuille, table), ...(lue === undefined && !estVide(table) ? [sansTitres(table)] : [])]
  if (lue !== undefined) return { ...lue, avis: [...avis, ...lue.avis] }
  return { fiches: [], restes: toutLaisser(table), reconnus: [], comprises: [], avis }
}

function estVide(table: Table): boolean {
  return table.lignes.every(l => nonVides(l).length === 0)
}

function toutLaisser(table: Table): Reste[] {
  return table.lignes.flatMap(l => nonVides(l).map(({ texte, prose, place }) => ({ texte, prose, place })))
}

function sansTitres({ nom }: Table): string {
  return `La ${nom} n’a pas de ligne de titres où l’on reconnaisse une action : son contenu va dans le fichier des restes.`
}

/** A sheet named after an axis holds its actions. */
function axeDe(nom: string, place: string, { dansLePlan }: Contextes): Apport | undefined {
  if (nommeUnePart(nom) !== 'axe' && !dansLePlan(nom)) return undefined
  const morceau = { texte: nom, prose: nom, place: `${place}, son nom` }
  return {
    sens: 'rattachements',
    libelle: 'Axe',
    texte: nom,
    prose: nom,
    morceaux: [morceau],
    par: 'position',
    confiance: 'probable',
  }
}

function avisDe(feuille: FeuilleLue, { nom }: Table): string[] {
  const cachees = [...feuille.lignesCachees]
    .filter(n => (feuille.lignes[n] ?? []).some(c => c !== null))
    .sort((a, b) => a - b)
  return [
    ...(feuille.cachee && feuille.lignes.length > 0
      ? [`La ${nom} est masquée dans le classeur ; elle a été lue comme les autres.`]
      : []),
    ...(cachees.length > 0
      ? [
          `La ${nom} a ${cachees.length === 1 ? 'une ligne masquée' : 'des lignes masquées'} (${enumerer(
            cachees.map(n => String(n + 1)),
            6,
          )}) : ${cachees.length === 1 ? 'elle a été lue' : 'elles ont été lues'} comme les autres.`,
        ]
      : []),
    ...(feuille.colonnesCachees.size > 0 && feuille.lignes.length > 0
      ? [`La ${nom} a des colonnes masquées : elles ont été lues comme les autres.`]
      : []),
  ]
}
