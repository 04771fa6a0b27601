// Safe repairs of the files of one project, in memory: read, repair, read again, until nothing is left to repair.
import type { Correction, Retouche } from '../model/correction.ts'
import type { Remarque } from '../model/regle.ts'
import type { Brut } from './brut.ts'
import { choisir } from './choix.ts'
import { decrire } from './decrire.ts'
import { assembler, entier, type Piece, retoucher, retouchesDe } from './pieces.ts'
import { debutsDeLigne, ligneDe, offsets } from './places.ts'

/** What one reading shows, by the names of files that remarks use. */
export type Vue = {
  readonly remarques: readonly Remarque[]
  /** The text of each file that could be read, as its remarks count lines in it; `lisible`: something of it was understood. */
  readonly textes: ReadonlyMap<string, { readonly texte: string; readonly lisible: boolean }>
}

/** Reads the project as it would be with these texts in place of those of its files. */
export type Voir = (textes: ReadonlyMap<string, Brut>) => Promise<Vue>

/** One repair made: the remark it answers, and its first line in the repaired file. */
export type Reparation = {
  readonly fichier: string
  readonly ligne: number
  readonly regle: string
  readonly quoi: string
}

/** `retouches`: all that changes from the file as it was (offsets in its text, byte order mark removed). */
export type FichierRepare = { readonly avant: Brut; readonly apres: Brut; readonly retouches: readonly Retouche[] }

type Faite = { place: number; readonly regle: string; readonly quoi: string }
type Chantier = { readonly avant: Brut; pieces: readonly Piece[]; texte: string; faites: Faite[] }

/** Beyond one round a file and these, repairs feed one another: what is repaired so far is given up. */
const RONDES = 200

/**
 * `brut`: the bytes of a file as a text; nothing when it may not be changed.
 * A file whose repairs never end, or that would not be readable any more, is left as it was.
 */
export async function reparer(voir: Voir, brut: (fichier: string) => Brut | undefined) {
  const chantiers = new Map<string, Chantier>()
  const laisses = new Set<string>()
  const textes = () => new Map([...chantiers].map(([fichier, { avant, texte }]) => [fichier, { ...avant, texte }]))
  const premiere = await voir(new Map())
  let vue = premiere
  for (let ronde = 0; ; ronde++) {
    const changes: string[] = []
    for (const [fichier, remarques] of parFichier(vue)) {
      const avant = laisses.has(fichier) ? undefined : (chantiers.get(fichier)?.avant ?? brut(fichier))
      const lu = vue.textes.get(fichier)?.texte
      if (avant === undefined || lu === undefined) continue
      const chantier = chantiers.get(fichier) ?? ouvrir(avant)
      chantiers.set(fichier, chantier)
      if (avancer(chantier, remarques, lu)) changes.push(fichier)
    }
    if (changes.length === 0) break
    if (ronde > RONDES + vue.textes.size) for (const fichier of changes) laisser(fichier)
    vue = await voir(textes())
  }
  for (const fichier of chantiers.keys())
    if (premiere.textes.get(fichier)?.lisible && !vue.textes.get(fichier)?.lisible) laisser(fichier)
  return bilan(chantiers)

  function laisser(fichier: string): void {
    laisses.add(fichier)
    chantiers.delete(fichier)
  }
}

function ouvrir(avant: Brut): Chantier {
  return { avant, pieces: entier(avant.texte), texte: avant.texte, faites: [] }
}

function parFichier({ remarques }: Vue): ReadonlyMap<string, Remarque[]> {
  const groupes = new Map<string, Remarque[]>()
  for (const remarque of remarques) {
    if (remarque.correction === undefined || remarque.etat !== 'actif') continue
    groupes.set(remarque.fichier, [...(groupes.get(remarque.fichier) ?? []), remarque])
  }
  return groupes
}

/** Makes the repairs that can be made together; false when there is none. */
function avancer(chantier: Chantier, remarques: readonly Remarque[], lu: string): boolean {
  const placer = offsets(lu)
  const reparations = remarques.map(({ regle, message, correction = [] }) => ({
    regle,
    message,
    correction: correction.map(c => ({ debut: placer(c.debut), fin: placer(c.fin), texte: c.texte })),
  }))
  const { choisies, retouches } = choisir(reparations, { lu, ecrit: chantier.texte })
  if (choisies.length === 0) return false
  const neuves = choisies.map(({ regle, message, correction }) => ({
    place: premierePlace(correction),
    regle,
    quoi: decrire(
      lu,
      [...correction].sort((a, b) => a.debut - b.debut),
      message,
    ),
  }))
  chantier.faites.push(...neuves)
  for (const faite of chantier.faites) faite.place = deplacer(faite.place, retouches)
  chantier.pieces = retoucher(chantier.pieces, retouches)
  chantier.texte = assembler(chantier.pieces, chantier.avant.texte)
  return true
}

function premierePlace(correction: Correction): number {
  return Math.min(...correction.map(r => r.debut))
}

/** Where a place goes when touches change what stands before it. */
function deplacer(place: number, retouches: readonly Retouche[]): number {
  return retouches.reduce(
    (ici, r) => (r.fin <= place && r.debut < place ? ici + r.texte.length - (r.fin - r.debut) : ici),
    place,
  )
}

/** A file touched once more; `lignes`: where each of these lines of the repaired text has gone. */
export function poursuivre(
  { avant, apres, retouches }: FichierRepare,
  neuves: readonly Retouche[],
): { readonly repare: FichierRepare; readonly ligne: (ligne: number) => number } {
  const pieces = retoucher(retoucher(entier(avant.texte), retouches), neuves)
  const texte = assembler(pieces, avant.texte)
  const [debuts, finaux] = [debutsDeLigne(apres.texte), debutsDeLigne(texte)]
  return {
    repare: { avant, apres: { ...apres, texte }, retouches: retouchesDe(pieces, avant.texte) },
    ligne: ligne => {
      const place = debuts[ligne - 1] ?? 0
      const avance = neuves.filter(r => r.fin <= place).reduce((n, r) => n + r.texte.length - (r.fin - r.debut), 0)
      return ligneDe(finaux, place + avance) + 1
    },
  }
}

function bilan(chantiers: ReadonlyMap<string, Chantier>) {
  const fichiers = new Map<string, FichierRepare>()
  const reparations: Reparation[] = []
  for (const [fichier, { avant, pieces, texte, faites }] of chantiers) {
    const retouches = retouchesDe(pieces, avant.texte)
    if (retouches.length === 0) continue
    fichiers.set(fichier, { avant, apres: { ...avant, texte }, retouches })
    const debuts = debutsDeLigne(texte)
    for (const { place, regle, quoi } of faites.toSorted((a, b) => a.place - b.place))
      reparations.push({ fichier, ligne: ligneDe(debuts, Math.min(place, texte.length)) + 1, regle, quoi })
  }
  return { fichiers, reparations }
}
