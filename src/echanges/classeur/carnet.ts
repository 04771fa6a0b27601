// What a workbook says of itself: which form, of which contract and sending, with which fiches; and the fiche that a row means.
import { type ClasseurLu, texteDeCase } from '../../bureautique/classeur/classeur.ts'
import { type FichierRendu, simplifier } from '../../champs/index.ts'
import { CARNET, nomDeFiche } from './feuilles.ts'

export type Connue = { readonly id: string; readonly numero?: string; readonly titre?: string }

export type Carnet = {
  readonly formulaire?: NonNullable<FichierRendu['formulaire']>
  readonly fiches: readonly Connue[]
}

/** The hidden sheet, and the properties of the file for what it does not say. */
export function lireCarnet({ feuilles, proprietes }: ClasseurLu): Carnet {
  const lignes = (feuilles.find(({ nom }) => nom === CARNET)?.lignes ?? []).map(ligne =>
    ligne.map(cellule => texteDeCase(cellule).trim()),
  )
  const dit = (cle: string) => lignes.find(([nom]) => nom === cle)?.[1] || proprietes.get(cle) || undefined
  const fiches = lignes.flatMap(([cle = '', empreintes = '', numero = '', titre = '']) =>
    cle.startsWith('fiche ') ? [{ id: cle.slice('fiche '.length), empreintes, numero, titre }] : [],
  )
  const version = dit('cls-formulaire')
  return {
    ...(version !== undefined && {
      formulaire: {
        version,
        contrat: dit('cls-contrat') ?? '',
        envoi: dit('cls-envoi') ?? '',
        empreintes: Object.fromEntries(fiches.map(({ id, empreintes }) => [id, empreintes])),
      },
    }),
    fiches: fiches.map(({ id, numero, titre }) => ({ id, ...(numero && { numero }), ...(titre && { titre }) })),
  }
}

/** By its id, number, title, or both as the lists show them; nothing for a name that two fiches bear. */
export function ficheDite(texte: string, connues: readonly Connue[]): Connue | undefined {
  const mot = simplifier(texte)
  if (mot === '') return undefined
  const exacte = connues.find(({ id }) => id === texte.trim())
  if (exacte !== undefined) return exacte
  for (const nom of [nomDeFiche, (f: Connue) => f.titre ?? '', (f: Connue) => f.numero ?? '', (f: Connue) => f.id]) {
    const memes = connues.filter(fiche => memeNom(nom(fiche), texte, mot))
    if (memes.length > 0) return memes.length === 1 ? memes[0] : undefined
  }
  return undefined
}

/** « 1.1 » and « 11 » are two numbers: their dots count. */
function memeNom(nom: string, texte: string, mot: string): boolean {
  return /[a-z]/i.test(nom) ? simplifier(nom) === mot : nom !== '' && nom.trim() === texte.trim()
}
