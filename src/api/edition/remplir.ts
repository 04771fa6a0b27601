// What came back of fiches, written in their files: boxes, cells, rows more and rows less, each as the file is used to write it.
import { type Champ, type Contexte, champNomme, enMots } from '../../champs/index.ts'
import type { Ecart } from '../../echanges/fusion/appliquer.ts'
import { type Chemin, chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import { type Feuille, lue, mettre, noeudEn, texteEn } from './feuille.ts'
import { citer } from './mots.ts'
import { ajouterLigne, changerCellule, retirerLigne } from './remplir-lignes.ts'

/** All that is to be written of one fiche, by its id. `remarques`: lines for its `remarque`, which are never put there twice. */
export type Remplissage = {
  readonly fiche: string
  readonly ecarts: readonly Ecart[]
  readonly remarques: readonly string[]
}

/** Throws UserError for what cannot be written, or was changed since it was read. */
export function remplir(atelier: Atelier, lot: readonly Remplissage[], contexte: Contexte): Fait {
  for (const { fiche, ecarts, remarques } of lot) {
    const rang = atelier.lu.projet.fiches.findIndex(f => f.id === fiche)
    const lieu = atelier.lu.situer(['fiches', rang], 'cle')
    if (rang < 0 || lieu === undefined)
      throw new UserError(`La fiche ${citer(fiche)} n’est plus dans le contrat.`, 'Relancez la commande.')
    const feuille: Feuille = {
      ...{ atelier, contexte, fiche, fichier: lieu.document.fichier },
      at: ou => chemin(atelier.lu.situer(['fiches', rang, ...ou], 'cle')?.chemin ?? ''),
    }
    verifier(feuille, rang, ecarts)
    for (const ecart of ranger(ecarts)) ecrire(feuille, ecart)
    if (remarques.length > 0) remarquer(feuille, remarques)
  }
  const [seule, autre] = lot
  const quoi = seule !== undefined && autre === undefined ? `la fiche ${citer(seule.fiche)}` : `${lot.length} fiches`
  return { quoi: `réponses reçues pour ${quoi}` }
}

/** Somebody may have written in the file while the questions were answered. */
function verifier({ atelier, contexte, fiche }: Feuille, rang: number, ecarts: readonly Ecart[]): void {
  const projet = atelier.lu.projet.fiches[rang]
  const mots = projet && enMots(projet, contexte, new Set(ecarts.map(e => e.champ)))
  const lignes = (champ: string) => mots?.tableaux[champ] ?? []
  for (const ecart of ecarts) {
    const ligne =
      'ou' in ecart ? lignes(ecart.champ).find(l => JSON.stringify(l.ou) === JSON.stringify(ecart.ou)) : undefined
    const present =
      ecart.geste === 'case'
        ? (mots?.simples[ecart.champ] ?? '') === ecart.avant
        : ecart.geste === 'cellule'
          ? ligne !== undefined && (ligne.cellules[ecart.colonne] ?? '') === ecart.avant
          : ecart.geste === 'ajout' || JSON.stringify(ligne?.cellules) === JSON.stringify(ecart.cellules)
    if (!present)
      throw new UserError(
        `La fiche ${citer(fiche)} a changé pendant que vous répondiez : ce changement n’a pas été écrit.`,
        'Relancez la commande : rien de ce qui est revenu n’est perdu.',
      )
  }
}

/** Texts first; then rows from the last to the first, so that the places of the others hold. */
function ranger(ecarts: readonly Ecart[]): readonly Ecart[] {
  const place = (e: Ecart): Chemin | undefined =>
    e.geste === 'ajout' ? e.suit : e.geste === 'retrait' ? e.ou : undefined
  const textes = ecarts.filter(e => e.geste === 'case' || e.geste === 'cellule')
  const enFin = ecarts.filter(e => e.geste === 'ajout' && e.suit === undefined)
  const lignes = ecarts
    .map((ecart, n) => ({ ecart, n }))
    .filter(({ ecart }) => place(ecart) !== undefined)
    // After the same row, the last one is put first.
    .sort(
      (a, b) => comparer(place(b.ecart) ?? [], place(a.ecart) ?? []) || rangDe(a.ecart) - rangDe(b.ecart) || b.n - a.n,
    )
    .map(({ ecart }) => ecart)
  return [...textes, ...lignes, ...enFin]
}

function rangDe({ geste }: Ecart): number {
  return geste === 'ajout' ? 0 : 1
}

function comparer(a: Chemin, b: Chemin): number {
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const [x, y] = [a[n], b[n]]
    if (x === y) continue
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1
    if (typeof x === 'number' && typeof y === 'number') return x - y
    return String(x) < String(y) ? -1 : 1
  }
  return 0
}

function ecrire(feuille: Feuille, ecart: Ecart): void {
  switch (ecart.geste) {
    case 'case': {
      const champ = champNomme(ecart.champ) as Champ
      mettre(feuille, champ.cles, dansLOrdre(feuille, champ, lue(ecart.apres, champ, feuille.contexte)))
      break
    }
    case 'cellule':
      changerCellule(feuille, ecart)
      break
    case 'ajout':
      ajouterLigne(feuille, ecart)
      break
    case 'retrait':
      retirerLigne(feuille, ecart)
  }
}

/** What is ticked has no order: what the file lists stays where it is, what is new comes after. */
function dansLOrdre(feuille: Feuille, { cles }: Champ, valeur: unknown): unknown {
  const liste = noeudEn(feuille, cles)
  if (!Array.isArray(valeur) || liste?.genre !== 'liste') return valeur
  const avant = liste.elements.flatMap(e => (e.genre === 'texte' ? [e.texte] : []))
  return [...avant.filter(v => valeur.includes(v)), ...valeur.filter(v => !avant.includes(v))]
}

/** Lines more at the end of the remark of a fiche; those that it has already are left out. */
function remarquer(feuille: Feuille, lignes: readonly string[]): void {
  const ancienne = texteEn(feuille, ['remarque']).trimEnd()
  const dites = new Set(ancienne.split('\n').map(sansJour))
  const neuves = [...new Set(lignes)].filter(l => !dites.has(sansJour(l)))
  if (neuves.length === 0) return
  const texte = `${[...(ancienne === '' ? [] : [ancienne]), ...neuves].join('\n')}\n`
  mettre(feuille, ['remarque'], texte)
}

/** The same thing received on another day is the same. */
function sansJour(ligne: string): string {
  return ligne.trim().replace(/^Reçu le \d\d\/\d\d\/\d{4} /, '')
}
