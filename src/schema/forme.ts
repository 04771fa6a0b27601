// The shape of one document: its values against the compiled schema, each fault told in French, what is faulty left out of what others read.
import { type Chemin, chemin, pointeur } from '../model/chemin.ts'
import type { Noeud } from '../model/noeud.ts'
import type { Genre } from '../model/partie.ts'
import { coupes, elaguer, estCoupe } from './elagage.ts'
import { type Lu, lire, type ProblemeDeForme, type Reperes } from './lecture.ts'
import { cleProche, raconter } from './raconter.ts'
import { type ErreurAjv, erreursDeForme } from './validateurs.ts'

export type Forme = Reperes & {
  /** The values that others may rely on: of the right shape, faulty ones left out. */
  readonly valeur: unknown
  readonly problemes: readonly ProblemeDeForme[]
  /** Where something was left out because it could not be understood: who needs it cannot judge. */
  readonly illisibles: readonly Chemin[]
  /** The same values, without those of a few more places of the document. */
  readonly sans: (places: readonly Chemin[]) => unknown
}

/** Reads a document and checks its shape. A misshapen value, or an object without what identifies it, is left out. */
export function verifierForme(genre: Genre, racine: Noeud, texte: string): Forme {
  const lu = lire(genre, racine, texte)
  const problemes: ProblemeDeForme[] = [...lu.problemes]
  const exclus: Chemin[] = [...lu.problemes, ...lu.aCompleter].map(p => p.at)
  const connus = new Set(exclus.map(pointeur))
  const erreurs = erreursDeForme(genre, lu.valeur)
  const ecorchees = clesEcorchees(genre, erreurs)
  for (const erreur of erreurs) {
    if (ecorchees.has(pointeur(lieuDe(erreur)))) {
      exclus.push(aExclure(erreur, lieuDe(erreur)))
      continue
    }
    const probleme = raconterSiNouveau(genre, lu.valeur, erreur, connus)
    if (probleme === undefined) continue
    problemes.push(probleme)
    connus.add(pointeur(probleme.at))
    exclus.push(aExclure(erreur, probleme.at))
  }
  if (exclus.length === 0) return sansFaute(lu)
  const illisibles = problemes.filter(p => !p.anodin).map(p => p.at)
  const retires = coupes(exclus)
  return {
    valeur: elaguer(lu.valeur, retires),
    sans: places => elaguer(lu.valeur, coupes([...exclus, ...places])),
    problemes,
    illisibles,
    aCompleter: lu.aCompleter,
    references: lu.references.filter(r => !estCoupe(retires, r.at)),
    fichiers: lu.fichiers.filter(f => !estCoupe(retires, f.at)),
  }
}

/** Nearly all documents: nothing is copied. */
function sansFaute({ valeur, aCompleter, references, fichiers }: Lu): Forme {
  const sans = (places: readonly Chemin[]) => elaguer(valeur, coupes(places))
  return { valeur, sans, problemes: [], illisibles: [], aCompleter, references, fichiers }
}

/** Required keys that are there, misspelt: the unknown key beside is the one fault to tell. */
function clesEcorchees(genre: Genre, erreurs: readonly ErreurAjv[]): ReadonlySet<string> {
  const voulues = new Set(
    erreurs
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(lieuDe)
      .map(at => pointeur([...at.slice(0, -1), cleProche(genre, at) ?? ''])),
  )
  const manquantes = erreurs.filter(({ keyword }) => keyword === 'required').map(e => pointeur(lieuDe(e)))
  return new Set(manquantes.filter(manquante => voulues.has(manquante)))
}

function raconterSiNouveau(genre: Genre, valeur: unknown, erreur: ErreurAjv, connus: ReadonlySet<string>) {
  const at = lieuDe(erreur)
  if (connus.has(pointeur(at)) || (erreur.keyword !== 'required' && connus.has(erreur.instancePath))) return undefined
  return raconter(genre, valeur, erreur, at)
}

/** Where the fault is: the unknown or missing key itself, else the value. */
function lieuDe({ instancePath, keyword, params }: ErreurAjv): Chemin {
  const ici = chemin(instancePath)
  if (keyword === 'additionalProperties') return [...ici, String(params.additionalProperty)]
  if (keyword === 'required') return [...ici, String(params.missingProperty)]
  if (keyword === 'uniqueItems') return [...ici, Math.max(Number(params.i), Number(params.j))]
  return ici
}

/** What must go with the fault: an object that lacks what identifies it goes whole, unless it is the file itself. */
function aExclure({ keyword }: ErreurAjv, at: Chemin): Chemin {
  const cle = at.at(-1)
  const sansIdentite = keyword === 'required' && cle !== 'titre' && cle !== 'nom' && cle !== 'libelle'
  return sansIdentite && at.length > 1 ? at.slice(0, -1) : at
}
