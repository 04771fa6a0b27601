// The rows of many contracts, put together table by table, as a workbook with its guide, as files with « ; », or as lines of JSON.
import type { Colonne, FeuilleAEcrire, FeuilleDeGuide } from '../bureautique/classeur/classeur.ts'
import { compter } from '../mots.ts'
import type { Contrat } from './contrat.ts'
import { type Donnee, type Entete, enCase, type Table } from './table.ts'

/** One table and its rows, over all contracts. */
export type Remplie = { readonly table: Table; readonly lignes: (readonly Donnee[])[] }

export const vides = (tables: readonly Table[]): Remplie[] => tables.map(table => ({ table, lignes: [] }))

export function ajouter(remplies: readonly Remplie[], contrat: Contrat): void {
  for (const { table, lignes } of remplies) for (const ligne of table.lignes(contrat)) lignes.push(ligne)
}

/** Excel holds 1 048 576 rows in a sheet; beyond so many cells, neither it nor a usual computer opens the file in reasonable time. */
const LIGNES_MAX = 1_000_000
const CASES_MAX = 4_000_000

/** Why these tables do not go in a workbook, as a sentence; null when they do. */
export function tropPourUnClasseur(remplies: readonly Remplie[]): string | null {
  const longue = remplies.find(({ lignes }) => lignes.length > LIGNES_MAX)
  if (longue)
    return `La table « ${longue.table.nom} » a ${compter(longue.lignes.length, 'ligne')} : un classeur n’en contient pas tant.`
  const cases = remplies.reduce((somme, { table, lignes }) => somme + table.colonnes.length * lignes.length, 0)
  return cases > CASES_MAX ? `Ces tables ont ${compter(cases, 'case')} : c’est trop pour un classeur.` : null
}

export type Tete = {
  /** What is exported: a title, and the day it was, AAAA-MM-JJ. */
  readonly titre: string
  readonly jour: string
  readonly version: string
  readonly contrats: number
  /** What could not be read, in sentences. */
  readonly avis: readonly string[]
}

/** Four lines: rows stay close together, for whoever counts them. */
const HAUTEUR = 60

/** Codes and identifiers for machines are in their place, out of sight. */
export function enFeuilles(remplies: readonly Remplie[], tete: Tete): FeuilleAEcrire[] {
  const pleines = remplies.filter(({ lignes }) => lignes.length > 0)
  return [
    guide(remplies, tete),
    ...pleines.map(({ table, lignes }) => ({
      nom: table.titre,
      colonnes: table.colonnes.map(enColonne),
      lignes: lignes.map(ligne => ligne.map(enCase)),
      figees: 2,
      hauteur: HAUTEUR,
    })),
  ]
}

function enColonne({ titre, genre, largeur, sens, machine }: Entete): Colonne {
  return { titre, genre, aide: sens, ...(largeur && { largeur }), ...(machine && { cachee: true }) }
}

function guide(remplies: readonly Remplie[], { titre, jour, version, contrats, avis }: Tete): FeuilleDeGuide {
  return {
    nom: 'Lisez-moi',
    guide: [
      { titre },
      {
        texte: `Tables tirées ${contrats === 1 ? 'd’un contrat local de santé' : `de ${compter(contrats, 'contrat local', 'contrats locaux')} de santé`} le ${jour.split('-').reverse().join('/')} par contrat-local-sante ${version}. Ce classeur se lit et se compte ; le contrat, lui, se modifie dans ses fichiers.`,
      },
      ...(avis.length === 0
        ? []
        : [{ titre: 'Ce qui manque ici', niveau: 2 as const }, ...avis.map(texte => ({ texte }))]),
      { titre: 'Comment lire les feuilles', niveau: 2 },
      ...REGLES.map(([terme, texte]) => ({ terme, texte })),
      { titre: 'Les feuilles', niveau: 2 },
      ...remplies.map(({ table, lignes }) => ({
        terme: table.titre,
        texte:
          lignes.length === 0
            ? `${table.sens} Rien de tel ici : la feuille n’y est pas.`
            : `${table.sens} ${compter(lignes.length, 'ligne')}.`,
      })),
      ...remplies
        .filter(({ lignes }) => lignes.length > 0)
        .flatMap(({ table }) => [
          { titre: `Feuille « ${table.titre} »`, niveau: 2 as const },
          ...table.colonnes.map(({ titre, sens, machine }) => ({
            terme: titre,
            texte: machine ? `${sens} (colonne masquée)` : sens,
          })),
        ]),
    ],
  }
}

const REGLES: readonly (readonly [string, string])[] = [
  ['Case vide', 'Le contrat ne le dit pas. Ce n’est pas zéro.'],
  [
    'Montants',
    'En euros, sans arrondi. Pour un total, faites la somme de la colonne « Montant (€) » de la feuille « Budget » : chaque montant n’y est qu’une fois.',
  ],
  [
    'Dates',
    'Un contrat dit souvent une année, un mois ou un trimestre : « 2026 », « 2026-03 », « 2026-T3 ». La première colonne le garde tel quel ; la suivante en donne un vrai jour, pour trier et compter : le premier jour possible d’un début, le dernier possible d’une fin ou d’une échéance.',
  ],
  [
    'Nombres et mots',
    'Une cible peut être un nombre ou des mots. Le nombre est seul dans sa colonne, les mots sont dans la colonne voisine, l’unité et l’année ont chacune la leur.',
  ],
  [
    'Plusieurs valeurs',
    'Elles sont dans la même case, séparées par « ; ». Pour compter les organismes, prenez la feuille « Rôles » : elle en a un par ligne.',
  ],
  [
    'Colonnes masquées',
    'Les codes et les identifiants, pour rapprocher ces tables d’autres données : sélectionnez toute la feuille, clic droit sur un titre de colonne, Afficher.',
  ],
  [
    'Textes',
    'Ils sont entiers, tels qu’ils sont écrits dans les fichiers ; quelques signes (**gras**, - liste) disent leur mise en forme.',
  ],
]

/** A line of JSON for each row: `table`, then its columns by their keys; what is not said is null, a list is an array, a day AAAA-MM-JJ. */
export function enJsonl(table: Table, contrat: Contrat): string {
  return table
    .lignes(contrat)
    .map(ligne => `${JSON.stringify(objet(table, ligne))}\n`)
    .join('')
}

function objet({ nom, colonnes }: Table, ligne: readonly Donnee[]): Record<string, unknown> {
  return { table: nom, ...Object.fromEntries(colonnes.map(({ cle }, c) => [cle, enJson(ligne[c])])) }
}

function enJson(donnee: Donnee): unknown {
  if (donnee === undefined || donnee === '') return null
  return donnee !== null && typeof donnee === 'object' && 'date' in donnee ? donnee.date : donnee
}
