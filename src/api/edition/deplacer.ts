// `move`: a fiche hung on another axis or objective; an axis or an objective put elsewhere in the plan, with all that it holds.
import { ajouterElement, insererLignes, lignesDe, noeudDe, poser, ranger, retirer } from '../../edit/index.ts'
import { type Chemin, pointeur, valeurA } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud, NoeudListe } from '../../model/noeud.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import { type Cible, ciblesDe, trouver } from './cibles.ts'
import type { Demande } from './demandes.ts'
import { deLaChose } from './mots.ts'
import { plumeDe } from './plumes.ts'

type Deplacement = Extract<Demande, { geste: 'deplacer' }>

/** Throws UserError for what is unknown, missing, or would put a thing inside itself. */
export function deplacer(atelier: Atelier, demande: Deplacement): Fait {
  const quoi = trouver(demande.quoi, ['fiche', 'axe', 'objectif'], atelier.lu)
  if (quoi.sorte === 'fiche') deplacerFiche(atelier, quoi, demande)
  else deplacerDansLePlan(atelier, quoi, demande)
  if (quoi.numero !== undefined)
    atelier.avis.push(`Le numéro reste « ${quoi.numero} » : « renumber » remet les numéros en ordre.`)
  return { quoi: `déplacement ${deLaChose(quoi.sorte, quoi.id)}`, id: quoi.id, fichier: quoi.fichier }
}

function deplacerFiche(atelier: Atelier, fiche: Cible, { vers, de, avant, apres }: Deplacement): void {
  if (avant !== undefined || apres !== undefined)
    throw new UserError(
      'Une fiche n’a pas de rang dans un fichier : son numéro donne sa place.',
      'Donnez --vers, ou changez son numéro avec « set ».',
    )
  if (vers === undefined)
    throw new UserError(
      'Il manque l’axe ou l’objectif où mettre cette fiche.',
      'Donnez-le avec --vers, par exemple --vers 2.1.',
    )
  const but = trouver(vers, ['axe', 'objectif'], atelier.lu)
  const liens = (valeurA(atelier.lu.projet, [...fiche.ou, 'rattachements']) ?? []) as readonly string[]
  if (liens.includes(but.id)) throw new UserError(`Cette fiche est déjà rattachée à « ${but.id} ».`)
  const depart = de === undefined ? undefined : trouver(de, ['axe', 'objectif'], atelier.lu).id
  if (depart === undefined && liens.length > 1)
    throw new UserError(
      `Cette fiche a plusieurs rattachements : ${liens.join(', ')}.`,
      'Dites lequel quitter avec --de.',
    )
  const rang = liens.indexOf(depart ?? liens[0] ?? '')
  if (depart !== undefined && rang < 0)
    throw new UserError(`Cette fiche n’est pas rattachée à « ${depart} ».`, `Elle l’est à : ${liens.join(', ')}.`)
  const { fichier } = fiche
  const [texte, racine, plume] = [atelier.texteDe(fichier), atelier.arbreDe(fichier) as Noeud, plumeDe('fiche')]
  const retouches =
    rang < 0
      ? ajouterElement(texte, racine, { at: ['rattachements'], valeur: but.id }, plume)
      : poser(texte, racine, ['rattachements', rangEcrit(racine, liens[rang] as string)], but.id, plume)
  atelier.retoucher(fichier, retouches ?? [])
}

/** Its rank in the file, where a faulty element may stand before it. */
function rangEcrit(racine: Noeud, id: string): number {
  const liste = noeudDe(racine, ['rattachements'])
  return liste?.genre === 'liste' ? liste.elements.findIndex(e => e.genre === 'texte' && e.texte === id) : 0
}

function deplacerDansLePlan(atelier: Atelier, quoi: Cible, { vers, avant, apres }: Deplacement): void {
  const donnes = [vers, avant, apres].filter(v => v !== undefined)
  if (donnes.length !== 1)
    throw new UserError(
      donnes.length === 0
        ? 'Il manque l’endroit où le mettre.'
        : '--vers, --avant et --apres disent chacun un endroit différent.',
      'Donnez --avant ou --apres avec un voisin, ou --vers avec l’axe ou l’objectif qui le contiendra.',
    )
  const repere = trouver(vers ?? avant ?? apres ?? '', quoi.sorte === 'axe' ? ['axe'] : ['axe', 'objectif'], atelier.lu)
  if (repere.id === quoi.id || dedans(repere, quoi))
    throw new UserError(`« ${repere.id} » est dans « ${quoi.id} », ou c’est lui : il ne peut pas y aller.`)
  if (vers === undefined && repere.sorte !== quoi.sorte)
    throw new UserError(
      `« ${repere.id} » est un axe : un objectif ne se range qu’à côté d’un objectif.`,
      `Pour le mettre dedans : --vers ${repere.id}`,
    )
  if (vers !== undefined) {
    glisserDans(atelier, quoi, [...repere.at, quoi.sorte === 'axe' ? 'axes' : 'objectifs'])
    return
  }
  const rang = Number(repere.at.at(-1)) + (apres === undefined ? 0 : 1)
  const liste = repere.at.slice(0, -1)
  if (pointeur(liste) === pointeur(quoi.at.slice(0, -1))) rangerIci(atelier, quoi, liste, rang)
  else glisserDans(atelier, quoi, liste, rang)
}

function dedans(repere: Cible, quoi: Cible): boolean {
  return quoi.at.every((cle, n) => repere.at[n] === cle)
}

function rangerIci(atelier: Atelier, quoi: Cible, at: Chemin, rang: number): void {
  const { fichier } = quoi
  const liste = noeudDe(atelier.arbreDe(fichier) as Noeud, at) as NoeudListe
  const depart = Number(quoi.at.at(-1))
  const ordre = liste.elements.map((_, n) => n).filter(n => n !== depart)
  ordre.splice(rang > depart ? rang - 1 : rang, 0, depart)
  if (ordre.every((n, ici) => n === ici)) throw new UserError(`« ${quoi.id} » est déjà à cette place.`)
  atelier.retoucher(fichier, ranger(atelier.texteDe(fichier), liste, ordre))
}

/** Into another list: its lines are taken as they are, moved to the margin of their new place. */
function glisserDans(atelier: Atelier, quoi: Cible, at: Chemin, rang?: number): void {
  const { fichier } = quoi
  if (rang === undefined && pointeur(at) === pointeur(quoi.at.slice(0, -1)))
    throw new UserError(`« ${quoi.id} » y est déjà.`, 'Pour changer son rang : --avant ou --apres.')
  const texte = atelier.texteDe(fichier)
  const racine = atelier.arbreDe(fichier) as Noeud
  const source = noeudDe(racine, quoi.at.slice(0, -1)) as NoeudListe
  const lignes = lignesDe(texte, source, Number(quoi.at.at(-1)))
  const but = noeudDe(racine, at)
  if (lignes === undefined || (but?.genre === 'liste' && but.accolades && but.elements.length > 0))
    throw new UserError(
      `Ce plan est écrit entre crochets dans ${fichier} : ses éléments ne peuvent pas être déplacés de l’un à l’autre.`,
      'Lancez « validate --corriger », qui l’écrit un élément par ligne, puis recommencez.',
    )
  const sorties = retirer(texte, racine, quoi.at, { commentaires: true }) ?? []
  const entrees =
    but?.genre === 'liste' && but.elements.length > 0
      ? [insererLignes(texte, but, lignes, rang)]
      : neuve(atelier, fichier, at, lignes)
  atelier.retoucher(fichier, [...sorties, ...entrees])
}

/** Where no list stands yet: one is made around a word that the lines replace. */
function neuve(atelier: Atelier, fichier: string, at: Chemin, lignes: readonly string[]) {
  const plume = plumeDe(atelier.genreDe(fichier))
  const retouches =
    ajouterElement(atelier.texteDe(fichier), atelier.arbreDe(fichier) as Noeud, { at, valeur: MARQUE }, plume) ?? []
  return retouches.map(r => ({
    ...r,
    texte: r.texte.replace(new RegExp(`([ \\t]*)- ${MARQUE}`), (_, retrait: string) =>
      lignes.map(ligne => (ligne === '' ? '' : retrait + ligne)).join(saut(r.texte)),
    ),
  }))
}

const MARQUE = 'place-de-l-element'

function saut(texte: string): string {
  return /\r\n|\n|\r/.exec(texte)?.[0] ?? '\n'
}

/** Those that may hold a thing moved: for a list to pick from. */
export function destinations({ lu }: Pick<Atelier, 'lu'>, quoi: Cible): readonly Cible[] {
  const sortes = quoi.sorte === 'axe' ? ['axe'] : ['axe', 'objectif']
  return ciblesDe(lu).filter(
    c => sortes.includes(c.sorte) && c.fichier === 'axes.yaml' && c.id !== quoi.id && !dedans(c, quoi),
  )
}
