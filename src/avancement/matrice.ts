// The fiches against the fields that a fiche may have: filled, to complete, absent; and the usual ones that are left out.
import { pointeur, valeurA } from '../model/chemin.ts'
import type { Fiche, Projet } from '../model/projet.generated.ts'
import { estGeneral } from '../rules/appuis/grouper.ts'
import type { AAnnoncer, Absence, Matrice, Signe } from './point.ts'

type Champ = Matrice['champs'][number] & {
  /** Keys of a fiche; one is enough. */
  readonly cles: readonly string[]
  /** What the axis gives in the fiche's place, under this name in what was derived of it. */
  readonly herite?: 'themes' | 'publics' | 'territoires'
}

/**
 * First what a fiche usually says: the axis, and the fields of the Fédération Addiction's list with who leads the action
 * (rule `fiche-incomplete`); then the others that the format knows.
 */
export const CHAMPS: readonly Champ[] = [
  { cle: 'rattachements', nom: 'axe ou objectif', attendu: true, cles: ['rattachements', 'categorie'] },
  { cle: 'enjeux', nom: 'enjeux', attendu: true, cles: ['enjeux'] },
  { cle: 'publics', nom: 'public', attendu: true, cles: ['publics'], herite: 'publics' },
  { cle: 'pilotes', nom: 'pilotage', attendu: true, cles: ['pilotes'] },
  { cle: 'partenaires', nom: 'partenaires', attendu: true, cles: ['partenaires'] },
  { cle: 'calendrier', nom: 'calendrier', attendu: true, cles: ['calendrier'] },
  { cle: 'moyens', nom: 'moyens ou budget', attendu: true, cles: ['moyens', 'budget'] },
  { cle: 'resultats_attendus', nom: 'résultats attendus', attendu: true, cles: ['resultats_attendus'] },
  { cle: 'objectifs', nom: 'objectifs', attendu: false, cles: ['objectifs'] },
  { cle: 'description', nom: 'description', attendu: false, cles: ['description'] },
  { cle: 'indicateurs', nom: 'indicateurs', attendu: false, cles: ['indicateurs'] },
  { cle: 'themes', nom: 'thèmes', attendu: false, cles: ['themes', 'champs'], herite: 'themes' },
  { cle: 'territoires', nom: 'lieux', attendu: false, cles: ['territoires'], herite: 'territoires' },
  { cle: 'referents', nom: 'référents', attendu: false, cles: ['referents'] },
  { cle: 'budget', nom: 'budget', attendu: false, cles: ['budget'] },
  { cle: 'prs', nom: 'projet régional', attendu: false, cles: ['prs'] },
  { cle: 'participation', nom: 'participation', attendu: false, cles: ['participation'] },
  { cle: 'articulations', nom: 'autres démarches', attendu: false, cles: ['articulations'] },
  { cle: 'statut', nom: 'statut', attendu: false, cles: ['statut'] },
  { cle: 'priorite', nom: 'priorité', attendu: false, cles: ['priorite'] },
]

/** `trous`: pointers of all that is to complete. */
export function matriceDe({ projet, fichierDe, perdus }: AAnnoncer, trous: readonly string[]): Matrice {
  const marques = { '?': cles(trous), '!': cles(perdus) }
  return {
    champs: CHAMPS.map(({ cle, nom, attendu }) => ({ cle, nom, attendu })),
    fiches: enOrdre(projet.fiches).flatMap(([rang, fiche]) =>
      fiche.sortie !== undefined
        ? []
        : [
            {
              id: fiche.id,
              ...(fiche.numero === undefined ? {} : { numero: fiche.numero }),
              titre: fiche.titre ?? fiche.id,
              fichier: fichierDe('fiches', rang) ?? '',
              cases: CHAMPS.map(champ => signe(champ, fiche, rang, projet, marques)).join(''),
            },
          ],
    ),
  }
}

/** As the plan numbers them, « 1.2 » before « 1.10 »; those without a number after, by title. Each with its place in the project. */
function enOrdre(fiches: readonly Fiche[]): (readonly [number, Fiche])[] {
  const cles = fiches.map(({ numero, titre, id }) => rangement(numero ?? `\uFFFF${titre ?? id}`))
  const rangs = [...fiches.keys()].sort((a, b) => ((cles[a] ?? '') < (cles[b] ?? '') ? -1 : 1))
  return rangs.map(rang => [rang, fiches[rang] as Fiche])
}

/** Numbers of the same length compare as texts: making a collator takes as long as all the rest. */
function rangement(texte: string): string {
  return texte.replaceAll(/\d+/g, nombre => nombre.padStart(9, '0'))
}

/**
 * The usual fields that a fiche leaves out, and where it would say them. Nothing where an absence proves nothing: a partial
 * transcription, a fiche that waits for its act, a contract that is over; nor where most fiches leave the same one out: that is a
 * choice, or one omission (rule `champ-de-fiche-absent`), and no debt of each pilote.
 */
export function absencesDe(matrice: Matrice, { faits }: Projet): Absence[] {
  if (faits.transcription === 'partielle' || faits.phase === 'acheve') return []
  const ids = new Set(faits.fiches.filter(({ active }) => active).map(({ id }) => id))
  const actives = matrice.fiches.filter(({ id }) => ids.has(id))
  const vides = matrice.champs.map(
    ({ attendu }, n) => actives.filter(({ cases }) => attendu && cases[n] === '-').length,
  )
  return actives.flatMap(({ id, fichier, cases }) =>
    matrice.champs.flatMap(({ cle, nom, attendu }, n) =>
      attendu && cases[n] === '-' && !estGeneral(vides[n] ?? 0, actives.length)
        ? [{ fiche: id, champ: cle, nom, fichier, ligne: 1 }]
        : [],
    ),
  )
}

/** `/fiches/3/budget/lignes/0/montant` → `/fiches/3/budget`. */
function cles(pointeurs: readonly string[]): ReadonlySet<string> {
  return new Set(pointeurs.flatMap(trou => /^\/fiches\/\d+\/[^/]+/.exec(trou)?.[0] ?? []))
}

function signe(
  { cles: siennes, herite }: Champ,
  fiche: Fiche,
  rang: number,
  { faits }: Projet,
  marques: Readonly<Record<'?' | '!', ReadonlySet<string>>>,
): Signe {
  for (const marque of ['!', '?'] as const)
    if (siennes.some(cle => marques[marque].has(pointeur(['fiches', rang, cle])))) return marque
  if (siennes.some(cle => estRempli(valeurA(fiche, [cle])))) return '+'
  return herite !== undefined && (faits.fiches[rang]?.[herite] ?? []).length > 0 ? '+' : '-'
}

function estRempli(valeur: unknown): boolean {
  if (valeur === undefined || valeur === null) return false
  if (typeof valeur === 'string') return valeur.trim() !== ''
  if (Array.isArray(valeur)) return valeur.length > 0
  return typeof valeur !== 'object' || Object.keys(valeur).some(cle => cle !== 'remarque')
}
