// One rule → one row of the reviewer's grid: what is asked, its state in words, where to look, what was remarked.
import { rang } from '../../model/phase.ts'
import type { EtatDeRegle, RapportProjet, RegleJugee } from '../../model/rapport.ts'
import type { Gravite, Regle, Remarque, Source } from '../../model/regle.ts'
import { cleDeLieu, type Exigence, type LieuDit, type Relecture } from '../../model/relecture.ts'
import { grouper } from '../grouper.ts'
import { ETATS, GRAVITE, PHASE, PRESSANTS, SANS_RAISON } from './mots.ts'

/** A place in words; `attendu`: nothing stands there. */
export type Lieu = LieuDit & { readonly attendu: boolean }
export type Ligne = {
  readonly code: string
  readonly demande: string
  /** Rank, from 1, in the notes of the project. */
  readonly note?: number
  readonly source?: Source
  /** `suite`: the phase, or the reason. */
  readonly etat: {
    readonly genre: EtatDeRegle
    readonly mots: string
    readonly suite?: string
    readonly gravite?: Gravite
  }
  readonly lieux: readonly Lieu[]
  readonly messages: readonly string[]
  /** Remarks left out. */
  readonly tues: number
}

/** Nobody reads more in one cell. */
const PAR_CASE = 12

export function ligneDExigence(
  { id, demande, attendu }: Exigence,
  { etat }: RegleJugee,
  remarques: readonly Remarque[],
  regle: Regle | undefined,
  relecture: Relecture | undefined,
): Ligne {
  const satisfaite = relecture?.satisfaites.get(id)
  const absente = demande && remarques.length > 0
  const lieux = absente
    ? [{ ...attendu, attendu: true }]
    : etat === 'satisfaite' && satisfaite !== undefined
      ? [{ ...satisfaite, attendu: false }]
      : lieuxDe(remarques, relecture)
  return { ...base(id, regle, remarques), lieux, etat: etatDExigence(id, etat, demande, remarques, regle, relecture) }
}

function etatDExigence(
  id: string,
  genre: EtatDeRegle,
  demande: boolean,
  remarques: readonly Remarque[],
  regle: Regle | undefined,
  relecture: Relecture | undefined,
): Ligne['etat'] {
  const raison = relecture?.raisons.get(id)
  const [active] = remarques.filter(r => r.etat === 'actif')
  const suites: Partial<Record<EtatDeRegle, string | undefined>> = {
    'a-venir': regle && `(phase ${PHASE[regle.phase]})`,
    remarque: raison && `(${raison})`,
    'sans-objet': raison && ` : ${raison}`,
    'non-jugee': ` : ${raison ?? SANS_RAISON}`,
  }
  const suite = suites[genre]
  return {
    genre,
    mots: genre === 'remarque' && !demande ? 'à revoir' : ETATS[genre],
    ...(suite === undefined ? {} : { suite }),
    ...(active === undefined ? {} : { gravite: active.gravite }),
  }
}

export function ligneDeCoherence(
  id: string,
  remarques: readonly Remarque[],
  regle: Regle | undefined,
  { phase }: Pick<RapportProjet, 'phase'>,
  relecture: Relecture | undefined,
): Ligne {
  const etat = PRESSANTS.find(e => remarques.some(r => r.etat === e)) ?? 'actif'
  const graves = (['erreur', 'avertissement', 'information'] as const).filter(g =>
    remarques.some(r => r.etat === etat && r.gravite === g),
  )
  const tard = etat === 'a-venir' && regle !== undefined && rang(regle.phase) > rang(phase)
  const gravite = graves[0] ?? 'information'
  const mots = {
    actif: GRAVITE[gravite],
    'a-venir': ETATS['a-venir'],
    'ecart-motive': ETATS['ecart-motive'],
    reference: 'déjà connue',
  } as const
  const genre = etat === 'actif' || etat === 'reference' ? 'remarque' : etat
  return {
    ...base(id, regle, remarques),
    lieux: id === 'fichier-manquant' ? [] : lieuxDe(remarques, relecture),
    etat: {
      genre,
      mots: mots[etat],
      ...(tard ? { suite: `(phase ${PHASE[regle.phase]})` } : {}),
      ...(etat === 'actif' ? { gravite } : {}),
    },
  }
}

function base(code: string, regle: Regle | undefined, remarques: readonly Remarque[]) {
  const messages = [...new Set(remarques.map(({ message }) => message))]
  return {
    code,
    demande: regle?.resume ?? code,
    ...(regle === undefined ? {} : { source: regle.source }),
    messages: messages.slice(0, PAR_CASE),
    tues: Math.max(0, messages.length - PAR_CASE),
  }
}

/** Each place once: several remarks may speak of one. */
function lieuxDe(remarques: readonly Remarque[], relecture: Relecture | undefined): Lieu[] {
  const tous = remarques.map(r => relecture?.lieux.get(cleDeLieu(r)) ?? { fichier: r.fichier, ligne: r.ligne, nom: '' })
  const uniques = grouper(tous, lieu => JSON.stringify([lieu.fichier, lieu.ligne, lieu.nom]))
  return [...uniques.values()]
    .flatMap(([lieu]) => (lieu === undefined ? [] : [{ ...lieu, attendu: false }]))
    .slice(0, PAR_CASE)
}
