// The three-way merge of a fiche: what was sent, what came back, what the project says now; box by box, row by row.
import {
  CHAMPS,
  type Champ,
  type Contexte,
  cleDeTexte,
  empreinte,
  type FicheEnMots,
  type FicheRendue,
  TABLEAUX,
} from '../../champs/index.ts'
import type { Changement } from './changement.ts'
import { empreinteDe } from './empreintes.ts'
import { type Base, juger, memeTexte } from './jugement.ts'
import { fusionnerTableau } from './tableau.ts'

/** What was sent: the words themselves, or their fingerprints when the register is lost; null when nobody knows. */
export type Envoyee = FicheEnMots | string | null

/**
 * What is to be done, in the order of the form; what came back as it was sent says nothing. Without what was sent, a difference is a
 * conflict, unless the project has nothing there.
 */
export function fusionner(
  envoyee: Envoyee,
  rendue: FicheRendue,
  actuelle: FicheEnMots,
  contexte: Contexte,
): readonly Changement[] {
  const cases = CHAMPS.flatMap(champ => {
    const rendu = rendue.simples[champ.nom]
    if (rendu === undefined) return []
    const base = baseDe(envoyee, champ, contexte)
    const actuel = actuelle.simples[champ.nom] ?? ''
    const juge = juger(base, rendu, actuel, { champ, contexte })
    return juge === undefined ? [] : [{ ...juge, geste: 'case' as const, champ: champ.nom, place: champ.nom }]
  })
  const rangees = TABLEAUX.flatMap(tableau => {
    const rendu = rendue.tableaux[tableau.nom]
    if (rendu === undefined) return []
    const actuelles = actuelle.tableaux[tableau.nom] ?? []
    return fusionnerTableau(
      envoyee === null || typeof envoyee === 'string' ? undefined : (envoyee.tableaux[tableau.nom] ?? []),
      { rendu, actuelles, empreinte: typeof envoyee === 'string' ? empreinteDe(tableau.nom, envoyee) : undefined },
      { tableau, contexte },
    )
  })
  return [...cases, ...rangees]
}

function baseDe(envoyee: Envoyee, champ: Champ, contexte: Contexte): Base | undefined {
  if (envoyee === null) return undefined
  if (typeof envoyee === 'string') {
    const attendue = empreinteDe(champ.nom, envoyee)
    if (attendue === undefined) return undefined
    return { est: texte => empreinte(cleDeTexte(texte, champ, contexte)) === attendue }
  }
  const texte = envoyee.simples[champ.nom] ?? ''
  return { texte, est: autre => memeTexte(texte, autre, { champ, contexte }) }
}
