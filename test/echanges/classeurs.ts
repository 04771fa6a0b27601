// For the tests of workbooks: projects in words, a workbook changed as people do, and what differs from what was sent.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ClasseurLu,
  ecrireClasseur,
  type FeuilleDeTable,
  type FeuilleLue,
  lireClasseur,
  type Valeur,
} from '../../src/bureautique/classeur/index.ts'
import {
  CHAMPS,
  type Champ,
  type Contexte,
  cleDeTexte,
  clesDeLignes,
  contexteDe,
  enMots,
  type FicheEnMots,
  type FicheRendue,
  type FichierRendu,
  TABLEAUX,
  type Tableau,
} from '../../src/champs/index.ts'
import { lireClasseurDeFiches } from '../../src/echanges/classeur/rendu.ts'
import { type ClasseurAEnvoyer, classeurDeFiches, type FicheAEnvoyer } from '../../src/echanges/classeur/sortant.ts'
import { fusionner } from '../../src/echanges/fusion/fusion.ts'
import { lireProjet } from '../../src/project/read.ts'
import { ecrireProjet, projet } from '../bench/corpus.ts'

export type Envoi = ClasseurAEnvoyer & { readonly fiches: readonly FicheAEnvoyer[] }

export function envoiDe(dossier: string, sur: Partial<ClasseurAEnvoyer> = {}): Envoi {
  const { projet: lu } = lireProjet(dossier, { date: '2026-11-23' })
  const contexte = contexteDe(lu)
  return {
    contrat: { id: lu.contrat.id ?? '', titre: lu.contrat.titre ?? '' },
    envoi: '2026-11-23-1',
    date: '2026-11-23',
    avant: '2026-12-15',
    retour: 'Coordinatrice du CLS, cls@valdouve.example',
    contexte,
    fiches: lu.fiches.map(fiche => ({
      id: fiche.id,
      ...(fiche.numero !== undefined && { numero: fiche.numero }),
      ...(fiche.titre !== undefined && { titre: fiche.titre }),
      mots: enMots(fiche, contexte),
    })),
    ...sur,
  }
}

/** A contract of so many fiches, made for the measures. */
export function envoiDEssai(fiches: number): Envoi {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-classeur-'))
  ecrireProjet(dossier, projet(1, fiches))
  return envoiDe(dossier)
}

export function relire(octets: Uint8Array, contexte: Contexte, fichier = 'fiches.xlsx'): FichierRendu {
  return lireClasseurDeFiches(ouvrir(octets, fichier), { fichier, contexte })
}

export function ouvrir(octets: Uint8Array, fichier = 'fiches.xlsx'): ClasseurLu {
  const lu = lireClasseur(octets, fichier)
  if ('refus' in lu) throw new Error(lu.refus)
  return lu
}

export async function allerRetour(envoi: Envoi): Promise<ClasseurLu> {
  return ouvrir(await classeurDeFiches(envoi))
}

/** A sheet changed, in what was read of a workbook. */
export function avecFeuille(lu: ClasseurLu, nom: string, changer: (lignes: Grille) => Grille): ClasseurLu {
  return {
    ...lu,
    feuilles: lu.feuilles.map(feuille =>
      feuille.nom === nom ? { ...feuille, lignes: changer(feuille.lignes.map(ligne => [...ligne])) } : feuille,
    ),
  }
}
export type Grille = FeuilleLue['lignes'][number][number][][]

/** The column of a heading. */
export function colonne(lignes: Grille, titre: string): number {
  const trouvee = (lignes[0] ?? []).findIndex(cellule => cellule?.valeur === titre)
  if (trouvee < 0) throw new Error(`No column « ${titre} ».`)
  return trouvee
}

/** Columns the other way round, rows sorted by what they say, the first of them below: as somebody does, in a file of its own. */
export function remanier(lu: ClasseurLu): Promise<Uint8Array> {
  const feuilles = lu.feuilles.map((feuille): FeuilleDeTable => {
    const [tete = [], ...corps] = feuille.lignes
    const rangs = tete.map((_, n) => n).reverse()
    const triees = feuille.cachee ? corps : corps.toSorted((a, b) => (enTexte(a) < enTexte(b) ? 1 : -1))
    const valeurs = (ligne: FeuilleLue['lignes'][number]): Valeur[] => rangs.map(n => ligne[n]?.valeur ?? null)
    return {
      nom: feuille.nom,
      colonnes: rangs.map(n => ({ titre: String(tete[n]?.valeur ?? ''), genre: 'texte' })),
      lignes: triees.map(valeurs),
      ...(feuille.cachee && { cachee: 'oui' as const }),
    }
  })
  return ecrireClasseur(feuilles, { titre: 'Remanié', date: new Date(0), proprietes: lu.proprietes })
}

function enTexte(ligne: FeuilleLue['lignes'][number]): string {
  return ligne
    .slice(3)
    .map(cellule => JSON.stringify(cellule?.valeur ?? ''))
    .join()
}

/** What the three-way merge finds to do, when the project has not moved since: as `receive` would say it. */
export function changements({ fiches, contexte }: Envoi, rendu: FichierRendu): readonly unknown[] {
  return rendu.fiches.flatMap(fiche => {
    const mots = fiches.find(({ id }) => id === fiche.fiche)?.mots
    return mots === undefined ? [] : fusionner(mots, fiche, mots, contexte)
  })
}

/** What came back otherwise than it was sent, box by box and row by row; nothing for a box that says the same. */
export function differences({ fiches, contexte }: Envoi, rendu: FichierRendu): string[] {
  const connues = new Set(fiches.map(({ id }) => id))
  const neuves = rendu.fiches.filter(({ fiche }) => fiche === undefined || !connues.has(fiche))
  return [
    ...neuves.map(({ nom }) => `nouvelle : ${nom}`),
    ...fiches.flatMap(({ id, mots }) => {
      const sienne = rendu.fiches.find(({ fiche }) => fiche === id)
      if (sienne === undefined) return [`${id} : absente`]
      return [...deSimples(mots, sienne, contexte), ...TABLEAUX.flatMap(t => deTableau(t, mots, sienne, contexte))].map(
        dit => `${id} ${dit}`,
      )
    }),
  ]
}

function deSimples(mots: FicheEnMots, rendue: FicheRendue, contexte: Contexte): string[] {
  return CHAMPS.flatMap(champ => autre(champ, mots.simples[champ.nom], rendue.simples[champ.nom]?.texte, contexte))
}

function autre(champ: Champ, avant = '', apres: string | undefined, contexte: Contexte, tableau?: Tableau): string[] {
  if (apres === undefined) return [`${champ.nom} : pas lue`]
  const cle = (texte: string) => cleDeTexte(texte, champ, contexte, tableau)
  return cle(avant) === cle(apres) ? [] : [`${champ.nom} : « ${avant} » → « ${apres} »`]
}

function deTableau(tableau: Tableau, mots: FicheEnMots, rendue: FicheRendue, contexte: Contexte): string[] {
  const avant = mots.tableaux[tableau.nom] ?? []
  const cles = clesDeLignes(avant)
  const apres = rendue.tableaux[tableau.nom]
  if (apres === undefined || !apres.entier) return [`${tableau.nom} : pas lu en entier`]
  const ajouts = apres.lignes.filter(({ cle }) => cle === undefined || !cles.includes(cle))
  return [
    ...ajouts.map(
      ligne =>
        `${tableau.nom} + ${Object.values(ligne.cellules)
          .map(c => c.texte)
          .filter(Boolean)
          .join(', ')}`,
    ),
    ...avant.flatMap(({ cellules }, n) => {
      const ici = apres.lignes.filter(({ cle }) => cle === cles[n])
      if (ici.length !== 1) return [`${tableau.nom}.${cles[n]} : ${ici.length} fois`]
      return tableau.colonnes
        .filter(({ genre }) => genre !== 'cle')
        .flatMap(champ => autre(champ, cellules[champ.nom], ici[0]?.cellules[champ.nom]?.texte, contexte, tableau))
        .map(dit => `${tableau.nom}.${cles[n]}.${dit}`)
    }),
  ]
}
