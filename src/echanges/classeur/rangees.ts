// The rows of the tables of a workbook that came back: of which fiche, and which of the rows that were sent.
import { type Connue, ficheDite } from './carnet.ts'
import { placeDeCase, texteDuChamp } from './cases.ts'
import { ACTION, IDENTIFIANT, nomDeFiche, RANG } from './feuilles.ts'
import { motDAction, motsDeLaLigne } from './mots.ts'
import { type Cueillie, lignesDe, marque, nonPris, type Recolte } from './recolte.ts'
import type { Reconnue } from './reconnaitre.ts'

export function lireTableau(reconnue: Reconnue, recolte: Recolte): void {
  const { sorte } = reconnue
  if (sorte.genre === 'fiches') return
  for (const ligne of lignesDe(reconnue)) lireRangee(reconnue, ligne, recolte, sorte.tableau)
}

type Tableau = Extract<Reconnue['sorte'], { genre: 'tableau' }>['tableau']

function lireRangee(reconnue: Reconnue, ligne: number, recolte: Recolte, tableau: Tableau): void {
  const { feuille, champs } = reconnue
  const cases = champs.map(({ champ, colonne }) => ({
    champ,
    colonne,
    texte: texteDuChamp(feuille.lignes[ligne]?.[colonne], champ, { ...recolte, tableau }),
  }))
  const dites = cases.filter(({ texte }) => texte !== '').map(({ texte }) => texte)
  const mots = motsDeLaLigne(reconnue, ligne)
  const vide = dites.length === 0
  if (vide && mots.length === 0) return
  const trouvee = ficheDeLaRangee(reconnue, ligne, recolte, tableau)
  if (trouvee === undefined) {
    const dits = [...dites, ...mots.map(({ texte }) => texte)]
    recolte.avis.push(nonPris(feuille, ligne, 'l’action n’est pas indiquée', dits))
    return
  }
  const { cueillie, rang, sure } = trouvee
  cueillie.mots.push(...mots, ...(sure ? motDAction(reconnue, ligne, cueillie.fiche, recolte.connues) : []))
  // A row emptied of all it held is a row removed.
  if (vide) return
  const confiance = sure ? 'sure' : 'probable'
  const cellules = cases.map(({ champ, colonne, texte }) => [
    champ.nom,
    { texte, provenance: { par: 'colonne' as const, place: placeDeCase(feuille, ligne, colonne), confiance } as const },
  ])
  const siennes = cueillie.lignes.get(tableau.nom) ?? []
  cueillie.lignes.set(tableau.nom, siennes)
  siennes.push({ ...(rang !== undefined && { cle: rang }), cellules: Object.fromEntries(cellules) })
}

/** By its id; a row copied to write another one bears the id and the key of the first: the action chosen in the list then tells. */
function ficheDeLaRangee(reconnue: Reconnue, ligne: number, recolte: Recolte, { nom }: Tableau) {
  const { connues, fiches } = recolte
  const id = marque(reconnue, IDENTIFIANT, ligne)
  const rang = marque(reconnue, RANG, ligne)
  const action = marque(reconnue, ACTION, ligne)
  const parId = connues.find(connue => connue.id === id)
  const deja =
    fiches
      .get(id)
      ?.lignes.get(nom)
      ?.some(({ cle }) => cle === rang) ?? false
  const copiee = rang !== '' && deja
  const parNom = ficheDite(action, connues)
  const nouvelle = [...fiches.entries()].find(([cle, f]) => cle.startsWith('+') && f.nom === action)?.[1]
  const seule = action === '' && connues.length === 1 ? connues[0] : undefined
  const sienne = (copiee ? (parNom ?? parId) : parId) ?? parNom ?? seule
  const cueillie = sienne === undefined || (copiee && nouvelle !== undefined) ? nouvelle : cueillir(sienne, fiches)
  if (cueillie === undefined) return undefined
  const garde = rang !== '' && !copiee && parId !== undefined && sienne === parId
  return { cueillie, rang: garde ? rang : undefined, sure: sienne === parId && parId !== undefined }
}

/** A fiche of which only rows are there. */
function cueillir(connue: Connue, fiches: Recolte['fiches']): Cueillie {
  const deja = fiches.get(connue.id)
  if (deja !== undefined) return deja
  const neuve = { fiche: connue.id, nom: nomDeFiche(connue), entiere: false, simples: {}, lignes: new Map(), mots: [] }
  fiches.set(connue.id, neuve)
  return neuve
}
