// What somebody said in the margin of a Word form: its comments and its tracked changes, each with the box it touches.
import type { TexteLu } from '../../bureautique/texte/index.ts'
import type { MotDeCote } from '../../champs/index.ts'
import { abregesDe, cibleDe } from './cases.ts'

const GENRES = { ajout: 'ajouté', suppression: 'supprimé', deplacement: 'déplacé' } as const

/** Changes of form say nothing. `dire` is told the fiche when a mark names it. */
export function motsDesSignes(texte: TexteLu, dire: (fiche: string | undefined, mot: MotDeCote) => void): void {
  const abreges = abregesDe(texte)
  const commun = (signe: {
    readonly auteur: string | null
    readonly date: string | null
    readonly marques: readonly string[]
    readonly place: string
  }) => {
    const [marque] = signe.marques.flatMap(
      nom => cibleDe({ sorte: nom.includes('.') ? 'controle' : 'signet', nom }, abreges) ?? [],
    )
    const champ = marque && ('cle' in marque.marque ? marque.marque.tableau : marque.marque.champ)
    return {
      fiche: marque?.marque.fiche,
      mot: {
        place: signe.place,
        ...(signe.auteur !== null && { auteur: signe.auteur }),
        ...(signe.date !== null && { date: signe.date }),
        ...(champ !== undefined && { champ }),
      },
    }
  }
  for (const lu of texte.commentaires) {
    const { fiche, mot } = commun(lu)
    if (lu.texte.trim() !== '')
      dire(fiche, {
        ...mot,
        genre: 'commentaire',
        texte: lu.texte.trim(),
        ...(lu.sur.trim() !== '' && { sur: lu.sur.trim() }),
      })
  }
  for (const lu of texte.revisions) {
    const { fiche, mot } = commun(lu)
    if (lu.genre === 'forme' || lu.texte.trim() === '') continue
    dire(fiche, { ...mot, genre: 'suivi', texte: `${GENRES[lu.genre]} : « ${lu.texte.trim()} »` })
  }
}
