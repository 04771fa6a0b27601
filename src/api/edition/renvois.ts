// Where a thing of the contract is cited: every reference, in every file, and what must follow when its name changes.
import { noeudDe } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { positions } from '../../project/places.ts'
import { lire, type Reference } from '../../schema/lecture.ts'
import type { Atelier } from './atelier.ts'
import type { Cible } from './cibles.ts'
import type { SorteEditable } from './mots.ts'

/** `at`: the path in the file of the value, or of the key (`on`), that cites. */
export type Renvoi = {
  readonly fichier: string
  readonly at: Chemin
  readonly on: 'cle' | 'valeur'
  readonly id: string
}

/** The citations of these things, in the order of the files. */
export function renvoisVers(atelier: Atelier, cibles: readonly Cible[]): readonly Renvoi[] {
  return atelier.fichiers().flatMap(fichier => {
    const racine = atelier.arbreDe(fichier)
    if (racine === null) return []
    const { references } = lire(atelier.genreDe(fichier), racine, atelier.texteDe(fichier))
    const cites = references.filter(r => cibles.some(c => c.id === r.id && vise(r, c.sorte)))
    const directs = cites.map(({ at, on, id }) => ({ fichier, at, on, id }))
    return [...directs.filter(r => !desIndicateurs(r, references)), ...dansLeSuivi(atelier, fichier, cibles)]
  })
}

function vise({ cibles }: Reference, sorte: SorteEditable): boolean {
  if (sorte === 'indicateur') return false
  return cibles.includes(sorte) || (sorte === 'unite' && cibles.includes('territoire'))
}

function desIndicateurs(renvoi: Renvoi, references: readonly Reference[]): boolean {
  return references.some(r => r.at === renvoi.at && r.cibles.includes('indicateur'))
}

/** Follow-up names indicators by key: of a fiche under that fiche, of the contract at the root. */
function dansLeSuivi(atelier: Atelier, fichier: string, cibles: readonly Cible[]): Renvoi[] {
  const racine = atelier.arbreDe(fichier)
  if (atelier.genreDe(fichier) !== 'suivi' || racine === null) return []
  return cibles.flatMap(({ sorte, id, fiche }): Renvoi[] => {
    if (sorte !== 'indicateur') return []
    const mesures = (at: Chemin): Renvoi[] =>
      noeudDe(racine, [...at, id]) === undefined ? [] : [{ fichier, at: [...at, id], on: 'cle', id }]
    if (fiche === undefined) return mesures(['mesures'])
    const liste = noeudDe(racine, ['fiches'])
    if (liste?.genre !== 'liste') return []
    return liste.elements.flatMap((element, n) => {
      const nommee = noeudDe(element, ['fiche'])
      return nommee?.genre === 'texte' && nommee.texte === fiche ? mesures(['fiches', n, 'mesures']) : []
    })
  })
}

/** « fiches/bus.yaml, ligne 12 ». */
export function direRenvoi(atelier: Atelier, { fichier, at }: Renvoi): string {
  const racine = atelier.arbreDe(fichier)
  const place = (racine === null ? undefined : noeudDe(racine, at))?.debut ?? 0
  return `${fichier}, ligne ${positions(atelier.texteDe(fichier))(place).ligne}`
}
