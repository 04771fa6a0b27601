// Several files of a project written as one: all of them or none, whatever interrupts the program, the power included.
import { dirname, join } from 'node:path'
import type { Disque } from './disque.ts'
import { type Entree, empreinte, enJson, type Journal, type Ligne, lireJournal } from './journal.ts'
import { type Empechement, empechementDe } from './reecriture.ts'

export type Ecriture = {
  readonly fichier: string
  readonly avant: Uint8Array | null
  readonly apres: Uint8Array | null
}
/** `sort`: what became of the project. `a-finir`: the next command puts it right. */
export type Echec = { readonly fichier: string; readonly cause: Empechement; readonly sort: 'intact' | 'a-finir' }

/** What is kept of the transaction: an entry more in the history, or one less. */
export type Memoire =
  | { readonly ajoute: string; readonly entree: Omit<Entree, 'fichiers'> }
  | { readonly retire: string }

/** `.cls/edition`: the lock, the new contents, and the journal that says they are all there. */
export function atelierDe(dossier: string): string {
  return join(dossier, '.cls', 'edition')
}

export function historiqueDe(dossier: string): string {
  return join(dossier, '.cls', 'historique')
}

/**
 * Writes these files as one, once the lock is held. What is not as `avant` says, a link, or a file that may only be read, refuses all.
 * New and former contents are put aside, then a journal that names them: from then on, whoever comes next can finish.
 */
export function ecrireEnsemble(
  dossier: string,
  ecritures: readonly Ecriture[],
  memoire: Memoire,
  disque: Disque,
): Echec | undefined {
  const ici = atelierDe(dossier)
  for (const { fichier, avant } of ecritures) {
    const cause = obstacle(dossier, fichier, avant, disque)
    if (cause !== undefined) return { fichier, cause, sort: 'intact' }
  }
  const fichiers = ecritures.map(({ fichier, avant, apres }) => ({
    fichier,
    avant: empreinte(avant),
    apres: empreinte(apres),
  }))
  const garde = 'ajoute' in memoire ? { ajoute: memoire.ajoute } : { retire: memoire.retire }
  const journal: Journal = { sens: 'aller', fichiers, ...garde }
  try {
    nettoyer(ici, disque)
    disque.creerDossier(join(ici, 'entree'))
    ecritures.forEach(({ fichier, avant, apres }, n) => {
      const mode = disque.etat(join(dossier, fichier))?.mode
      if (avant !== null) disque.ecrire(join(ici, 'entree', `avant-${n}`), avant)
      if (apres !== null) disque.ecrire(join(ici, `neuf-${n}`), apres, mode)
    })
    if ('entree' in memoire) disque.ecrire(join(ici, 'entree', 'entree.json'), enJson({ ...memoire.entree, fichiers }))
    inscrire(ici, journal, disque)
  } catch (erreur) {
    essayer(() => nettoyer(ici, disque))
    return { fichier: ecritures[0]?.fichier ?? '', cause: empechementDe(erreur), sort: 'intact' }
  }
  return accomplir(dossier, journal, disque)
}

/** What can be done later is not worth a failure. */
function essayer(faire: () => void): void {
  try {
    faire()
  } catch {
    // The next command does it.
  }
}

function accomplir(dossier: string, journal: Journal, disque: Disque): Echec | undefined {
  let fichier = ''
  try {
    for (const [n, ligne] of enOrdre(journal.fichiers)) {
      fichier = ligne.fichier
      if (appliquer(dossier, ligne, n, 'aller', disque) === 'change') throw new Error('changed meanwhile')
    }
  } catch (erreur) {
    const cause = erreur instanceof Error && 'code' in erreur ? empechementDe(erreur) : 'change'
    return { fichier, cause, sort: revenir(dossier, journal, disque) }
  }
  finir(dossier, journal, disque)
  return undefined
}

/** Files are written before others go: at no moment is a content nowhere. */
function enOrdre(fichiers: readonly Ligne[]): (readonly [number, Ligne])[] {
  const avecRang = fichiers.map((ligne, n) => [n, ligne] as const)
  return [...avecRang.filter(([, l]) => l.apres !== null), ...avecRang.filter(([, l]) => l.apres === null)]
}

/** Back to what was, when something cannot be written; if that fails too, the journal stays for the next command. */
function revenir(dossier: string, journal: Journal, disque: Disque): Echec['sort'] {
  try {
    const retour: Journal = { ...journal, sens: 'retour' }
    inscrire(atelierDe(dossier), retour, disque)
    for (const [n, ligne] of enOrdre(journal.fichiers)) appliquer(dossier, ligne, n, 'retour', disque)
    finir(dossier, retour, disque)
    return 'intact'
  } catch {
    return 'a-finir'
  }
}

/** One file brought to its new state, or back to its former one. What is in neither was changed by somebody: it is left. */
function appliquer(
  dossier: string,
  { fichier, avant, apres }: Ligne,
  n: number,
  sens: Journal['sens'],
  disque: Disque,
) {
  const complet = join(dossier, fichier)
  const [depuis, vers] = sens === 'aller' ? [avant, apres] : [apres, avant]
  const lu = disque.lire(complet)
  const present = 'octets' in lu ? empreinte(lu.octets) : lu.refus === 'absent' ? null : undefined
  if (present === vers) return 'fait'
  if (present !== depuis || passeParUnLien(dossier, fichier, disque)) return 'change'
  if (vers === null) disque.supprimer(complet)
  else {
    const source = join(atelierDe(dossier), sens === 'aller' ? `neuf-${n}` : `retour-${n}`)
    if (sens === 'retour') copier(join(atelierDe(dossier), 'entree', `avant-${n}`), source, disque)
    const neuf = disque.lire(source)
    if (!('octets' in neuf) || empreinte(neuf.octets) !== vers) return 'change'
    disque.creerDossier(dirname(complet))
    disque.renommer(source, complet)
  }
  return 'fait'
}

function copier(de: string, vers: string, disque: Disque): void {
  const lu = disque.lire(de)
  if (!('octets' in lu)) return
  if (disque.etat(vers) !== undefined) disque.supprimer(vers)
  disque.ecrire(vers, lu.octets)
}

/** The history is put right, then the journal goes: each step may be done twice. */
function finir(dossier: string, { sens, ajoute, retire }: Journal, disque: Disque): void {
  const ici = atelierDe(dossier)
  if (sens === 'aller' && ajoute !== undefined) {
    disque.creerDossier(historiqueDe(dossier))
    const but = join(historiqueDe(dossier), ajoute)
    if (disque.etat(join(ici, 'entree')) !== undefined && disque.etat(but) === undefined)
      disque.renommer(join(ici, 'entree'), but)
  }
  if (sens === 'aller' && retire !== undefined) vider(join(historiqueDe(dossier), retire), disque)
  disque.supprimer(join(ici, 'journal.json'))
  nettoyer(ici, disque)
}

/** Finishes what another command began and could not end. True when there was something to finish. Throws what the disk throws. */
export function reprendre(dossier: string, disque: Disque): boolean {
  const ici = atelierDe(dossier)
  const lu = disque.lire(join(ici, 'journal.json'))
  if (!('octets' in lu)) return false
  const journal = lireJournal(lu.octets)
  if (journal === undefined) disque.supprimer(join(ici, 'journal.json'))
  else {
    for (const [n, ligne] of enOrdre(journal.fichiers)) appliquer(dossier, ligne, n, journal.sens, disque)
    finir(dossier, journal, disque)
  }
  return true
}

function inscrire(ici: string, journal: Journal, disque: Disque): void {
  const provisoire = join(ici, 'journal.tmp')
  if (disque.etat(provisoire) !== undefined) disque.supprimer(provisoire)
  disque.ecrire(provisoire, enJson(journal))
  disque.renommer(provisoire, join(ici, 'journal.json'))
}

/** What is left of a transaction that no journal names. Nothing is said when it cannot go: the next one tries again. */
function nettoyer(ici: string, disque: Disque): void {
  for (const { nom, genre } of disque.lister(ici)) {
    if (/^(neuf-\d+|retour-\d+|journal\.tmp)$/.test(nom) && genre === 'fichier') disque.supprimer(join(ici, nom))
    if (nom === 'entree' && genre === 'dossier') vider(join(ici, nom), disque)
  }
}

/** A folder of ours: files only. */
export function vider(dossier: string, disque: Disque): void {
  for (const { nom, genre } of disque.lister(dossier)) if (genre === 'fichier') disque.supprimer(join(dossier, nom))
  disque.retirerDossier(dossier)
}

function obstacle(dossier: string, fichier: string, avant: Uint8Array | null, disque: Disque): Empechement | undefined {
  if (passeParUnLien(dossier, fichier, disque)) return 'lien'
  const complet = join(dossier, fichier)
  const mode = disque.etat(complet)?.mode
  if (mode !== undefined && (mode & 0o222) === 0) return 'lecture-seule'
  const lu = disque.lire(complet)
  if ('octets' in lu) return avant !== null && Buffer.compare(lu.octets, avant) === 0 ? undefined : 'change'
  return avant === null && lu.refus === 'absent' ? undefined : 'change'
}

function passeParUnLien(dossier: string, fichier: string, disque: Disque): boolean {
  const morceaux = fichier.split('/')
  return morceaux.some((_, n) => disque.etat(join(dossier, ...morceaux.slice(0, n + 1)))?.genre === 'lien')
}
