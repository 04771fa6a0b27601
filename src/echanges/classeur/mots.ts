// What somebody said in a workbook beside its boxes: comments on cells, columns added, a number or an action changed in our own columns.
import { texteDeCase } from '../../bureautique/classeur/classeur.ts'
import { type MotDeCote, normaliser } from '../../champs/index.ts'
import { type Connue, ficheDite } from './carnet.ts'
import { placeDeCase } from './cases.ts'
import { ACTION, NUMERO } from './feuilles.ts'
import { nomDe, type Reconnue } from './reconnaitre.ts'

export function motsDeLaLigne(reconnue: Reconnue, ligne: number): MotDeCote[] {
  const { feuille, champs, marques, ajoutees, sorte } = reconnue
  const deLaCase = (colonne: number, nom?: string): MotDeCote[] => {
    const cellule = feuille.lignes[ligne]?.[colonne]
    if (!cellule?.commentaire) return []
    const sur = texteDeCase(cellule).trim()
    return [
      {
        genre: 'commentaire',
        texte: cellule.commentaire.trim(),
        ...(sur !== '' && { sur }),
        ...(nom !== undefined && { champ: nom }),
        place: placeDeCase(feuille, ligne, colonne),
      },
    ]
  }
  const ajouts = ajoutees.flatMap(({ titre, colonne }): MotDeCote[] => {
    const texte = texteDeCase(feuille.lignes[ligne]?.[colonne]).trim()
    const dit = texte === '' ? [] : [[titre, texte].filter(mot => mot !== '').join(' : ')]
    return [
      ...dit.map(mot => ({
        genre: 'hors-case' as const,
        texte: mot,
        place: placeDeCase(feuille, ligne, colonne),
        ...(sorte.genre === 'tableau' && { champ: sorte.tableau.nom }),
      })),
      ...deLaCase(colonne),
    ]
  })
  return [
    ...champs.flatMap(({ champ, colonne }) =>
      deLaCase(colonne, sorte.genre === 'tableau' ? sorte.tableau.nom : champ.nom),
    ),
    ...[...marques.values()].flatMap(colonne => deLaCase(colonne)),
    ...ajouts,
  ]
}

/** A number that is not the one that was sent: it is the coordinator's to change. */
export function motsDesMarques({ feuille, marques }: Reconnue, ligne: number, connue?: Connue): MotDeCote[] {
  const colonne = marques.get(NUMERO)
  if (colonne === undefined) return []
  const dit = texteDeCase(feuille.lignes[ligne]?.[colonne]).trim()
  if (dit === '' || dit === (connue?.numero ?? '')) return []
  return [{ genre: 'hors-case', texte: `${NUMERO} : ${dit}`, place: placeDeCase(feuille, ligne, colonne) }]
}

/** An action chosen in the list for a row that belongs to another one. */
export function motDAction(
  { feuille, marques }: Reconnue,
  ligne: number,
  sienne: string | undefined,
  connues: readonly Connue[],
): MotDeCote[] {
  const colonne = marques.get(ACTION)
  if (colonne === undefined || sienne === undefined) return []
  const dit = texteDeCase(feuille.lignes[ligne]?.[colonne]).trim()
  const nommee = ficheDite(dit, connues)
  if (nommee === undefined || nommee.id === sienne) return []
  return [{ genre: 'hors-case', texte: `${ACTION} : ${dit}`, place: placeDeCase(feuille, ligne, colonne) }]
}

/** Comments on headings, but for those that we wrote there. */
export function motsDeTete(reconnue: Reconnue): string[] {
  const { feuille, entete, champs, sorte } = reconnue
  const aides = champs.map(({ champ }) => normaliser(champ.aide)).filter(aide => aide !== '')
  return (feuille.lignes[entete] ?? []).flatMap(cellule => {
    const dit = normaliser(cellule?.commentaire ?? '')
    if (dit === '' || OURS.some(debut => dit.includes(debut)) || aides.some(aide => dit.includes(aide))) return []
    return [
      `Feuille « ${nomDe(sorte)} », commentaire sur la colonne « ${texteDeCase(cellule)} » : « ${cellule?.commentaire?.trim()} ».`,
    ]
  })
}

const OURS = ["L'action dont parle la ligne", 'Plusieurs réponses sont possibles'].map(normaliser)
