// Plans and fiches that exist already, in Word or Excel, as somebody made them → fiches in words, each text with where it was read.
import type { ClasseurLu } from '../bureautique/classeur/classeur.ts'
import type { TexteLu } from '../bureautique/texte/index.ts'
import type { Contexte } from '../champs/index.ts'
import { lireClasseur } from './classeur.ts'
import { composer } from './composer.ts'
import { lireDocument } from './document.ts'
import type { Brut, Importation, Trace } from './morceau.ts'
import { lecteurDe } from './reconnaitre.ts'
import { rattachementDit } from './valeurs/plan.ts'
import type { Sens } from './vocabulaire.ts'

export type { Comprise, Importation, Importee, Reste, Sort, Trace } from './morceau.ts'
export { SENS, type Sens } from './vocabulaire.ts'

/** `voulus`: headings → what they mean, null for what is to be left in the remark; they win over the vocabulary. */
export type Reglages = { readonly fichier: string; readonly voulus?: ReadonlyMap<string, Sens | null> }

/** Never throws. An action that has no title and no number makes no fiche: its words are among what remains. */
export function importerClasseur(classeur: ClasseurLu, contexte: Contexte, reglages: Reglages): Importation {
  return finir(lireClasseur(classeur, contextesDe(contexte, reglages)), contexte, reglages)
}

export function importerTexte(document: TexteLu, contexte: Contexte, reglages: Reglages): Importation {
  return finir(lireDocument(document, contextesDe(contexte, reglages)), contexte, reglages)
}

function contextesDe(contexte: Contexte, { voulus }: Reglages) {
  return {
    lecteur: lecteurDe(voulus),
    dansLePlan: (texte: string) => texte.length < 200 && rattachementDit(texte, contexte) !== undefined,
  }
}

function finir(brut: Brut, contexte: Contexte, { fichier }: Reglages): Importation {
  const composees = brut.fiches.map(brute => ({ brute, importee: composer(brute, contexte) }))
  const nommees = composees.filter(({ importee }) => importee.titre !== '' || importee.numero !== undefined)
  const anonymes = composees.filter(c => !nommees.includes(c))
  return {
    ...brut,
    fichier,
    fiches: nommees.map(n => n.importee),
    restes: [
      ...brut.restes,
      ...anonymes.flatMap(({ brute }) =>
        brute.apports.flatMap(a => a.morceaux.map(m => ({ ...m, ...(a.libelle !== '' && { sous: a.libelle }) }))),
      ),
    ],
  }
}

/** What became of each piece of the source: one line for each, in the order of the file. */
export function tracesDe({ fiches, restes, reconnus }: Importation): readonly Trace[] {
  const parPlace = new Map<string, Trace>()
  const rang = { reconnu: 0, place: 1, remarque: 2, reste: 3 } as const
  const noter = (trace: Trace) => {
    const deja = parPlace.get(trace.place)
    if (deja === undefined || rang[deja.sort] < rang[trace.sort]) parPlace.set(trace.place, trace)
  }
  for (const trace of reconnus) noter(trace)
  for (const { traces } of fiches) for (const trace of traces) noter(trace)
  for (const { place, texte } of restes) noter({ place, texte, sort: 'reste', vers: '' })
  return [...parPlace.values()]
}
