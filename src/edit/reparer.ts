// Safe repairs of the files of one project, in memory: read, repair, read again, until nothing is left to repair.
import type { Retouche } from '../model/correction.ts'
import type { Remarque } from '../model/regle.ts'
import type { Brut } from './brut.ts'
import { choisir } from './choix.ts'
import { descripteur } from './decrire.ts'
import { assembler, entier, type Piece, retoucher, retouchesDe } from './pieces.ts'
import { debutsDeLigne, deplaceur, ligneDe, offsets } from './places.ts'

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
    const groupe = groupes.get(remarque.fichier)
    if (groupe === undefined) groupes.set(remarque.fichier, [remarque])
    else groupe.push(remarque)
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
  const dire = descripteur(lu)
  for (const { regle, message, correction } of choisies) {
    const siennes = correction.toSorted((a, b) => a.debut - b.debut)
    chantier.faites.push({ place: siennes[0]?.debut ?? 0, regle, quoi: dire(siennes, message) })
  }
  const deplacer = deplaceur(retouches)
  for (const faite of chantier.faites) faite.place = deplacer(faite.place)
  chantier.pieces = retoucher(chantier.pieces, retouches)
  chantier.texte = assembler(chantier.pieces, chantier.avant.texte)
  return true
}

/** A file touched once more; `ligne`: where a line of the repaired text has gone. */
export function poursuivre(
  { avant, apres, retouches }: FichierRepare,
  neuves: readonly Retouche[],
): { readonly repare: FichierRepare; readonly ligne: (ligne: number) => number } {
  const pieces = retoucher(retoucher(entier(avant.texte), retouches), neuves)
  const texte = assembler(pieces, avant.texte)
  const [debuts, finaux] = [debutsDeLigne(apres.texte), debutsDeLigne(texte)]
  const deplacer = deplaceur(neuves, 'apres')
  return {
    repare: { avant, apres: { ...apres, texte }, retouches: retouchesDe(pieces, avant.texte) },
    ligne: ligne => ligneDe(finaux, deplacer(debuts[ligne - 1] ?? 0)) + 1,
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
