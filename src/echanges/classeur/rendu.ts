// The workbook of fiches that came back, whatever was moved, sorted, filtered or added in it: what it says of each fiche.
import { type ClasseurLu, type FeuilleLue, texteDeCase } from '../../bureautique/classeur/classeur.ts'
import type { FicheRendue, FichierRendu } from '../../champs/index.ts'
import { type Connue, ficheDite, lireCarnet } from './carnet.ts'
import { placeDeCase, texteDuChamp } from './cases.ts'
import { IDENTIFIANT, NUMERO, nomDeFiche } from './feuilles.ts'
import { motsDeLaLigne, motsDesMarques, motsDeTete } from './mots.ts'
import { lireTableau } from './rangees.ts'
import { CITES, type Cueillie, type Demande, lignesDe, marque, nonPris, type Recolte } from './recolte.ts'
import { type Reconnue, reconnaitre } from './reconnaitre.ts'

/** `formulaire` is left out for a workbook that does not say it is ours; its sheets are then known by their headings only. */
export function lireClasseurDeFiches(classeur: ClasseurLu, demande: Demande): FichierRendu {
  const carnet = lireCarnet(classeur)
  const { reconnues, autres } = reconnaitre(classeur.feuilles)
  const desFiches = reconnues.find(({ sorte }) => sorte.genre === 'fiches')
  const recolte: Recolte = {
    ...demande,
    carnet,
    connues: carnet.fiches.length > 0 ? carnet.fiches : fichesVues(reconnues),
    fiches: new Map(),
    avis: [...classeur.avis],
  }
  if (desFiches !== undefined) for (const ligne of lignesDe(desFiches)) lireFiche(desFiches, ligne, recolte)
  const tableaux = reconnues.filter(reconnue => reconnue !== desFiches)
  for (const reconnue of tableaux) lireTableau(reconnue, recolte)
  for (const reconnue of reconnues) recolte.avis.push(...motsDeTete(reconnue))
  recolte.avis.push(...autres.map(feuilleEnPlus))
  if (desFiches !== undefined) recolte.avis.push(...absentes(recolte))
  return {
    fichier: demande.fichier,
    ...(carnet.formulaire !== undefined && { formulaire: carnet.formulaire }),
    fiches: [...recolte.fiches.values()].map(cueillie => enFiche(cueillie, tableaux)),
    avis: recolte.avis,
  }
}

function enFiche(cueillie: Cueillie, tableaux: readonly Reconnue[]): FicheRendue {
  const { fiche, nom, entiere, simples, lignes, mots } = cueillie
  const siens = tableaux.flatMap(({ sorte, marques }) => {
    if (sorte.genre === 'fiches') return []
    const siennes = lignes.get(sorte.tableau.nom) ?? []
    // Without the column that names fiches, a row that is not found may stand anywhere.
    const entier = entiere && marques.has(IDENTIFIANT)
    return siennes.length === 0 && !entier ? [] : [[sorte.tableau.nom, { lignes: siennes, entier }] as const]
  })
  return { ...(fiche !== undefined && { fiche }), nom, simples, tableaux: Object.fromEntries(siens), mots }
}

/** The fiches that the sheets name, when the workbook keeps no list of them: saved as CSV, or copied into another one. */
function fichesVues(reconnues: readonly Reconnue[]): Connue[] {
  const vues = new Map<string, Connue>()
  for (const reconnue of reconnues)
    for (const ligne of lignesDe(reconnue)) {
      const id = marque(reconnue, IDENTIFIANT, ligne)
      const numero = marque(reconnue, NUMERO, ligne)
      const titre = reconnue.champs.find(({ champ }) => champ.nom === 'titre')
      const dit = titre && texteDeCase(reconnue.feuille.lignes[ligne]?.[titre.colonne]).trim()
      if (id !== '' && !vues.has(id))
        vues.set(id, {
          id,
          ...(reconnue.sorte.genre === 'fiches' && { ...(numero && { numero }), ...(dit && { titre: dit }) }),
        })
    }
  return [...vues.values()]
}

function lireFiche(reconnue: Reconnue, ligne: number, recolte: Recolte): void {
  const { champs, feuille } = reconnue
  const cases = champs.map(({ champ, colonne }) => ({
    champ,
    texte: texteDuChamp(feuille.lignes[ligne]?.[colonne], champ, recolte),
    colonne,
  }))
  const titre = cases.find(({ champ }) => champ.nom === 'titre')?.texte ?? ''
  const id = marque(reconnue, IDENTIFIANT, ligne)
  const parId = recolte.connues.find(connue => connue.id === id)
  const libres = recolte.connues.filter(connue => !recolte.fiches.has(connue.id))
  // A row copied to write another one bears the same id: the first is the fiche.
  const double = parId !== undefined && recolte.fiches.has(parId.id)
  const connue = double
    ? undefined
    : (parId ?? ficheDite(marque(reconnue, NUMERO, ligne), libres) ?? ficheDite(titre, libres))
  const dites = cases.filter(({ texte }) => texte !== '')
  if (connue === undefined && titre === '') {
    if (dites.length > 0)
      recolte.avis.push(
        nonPris(
          feuille,
          ligne,
          'ni identifiant ni titre',
          dites.map(c => c.texte),
        ),
      )
    return
  }
  const cle = connue?.id ?? `+${recolte.fiches.size}`
  const confiance = parId !== undefined && !double ? 'sure' : 'probable'
  const cueillie: Cueillie = {
    ...(connue !== undefined && { fiche: connue.id }),
    nom: connue === undefined ? titre : nomDeFiche(connue),
    entiere: connue !== undefined,
    simples: Object.fromEntries(
      (connue === undefined ? dites : cases).map(({ champ, texte, colonne }) => [
        champ.nom,
        { texte, provenance: { par: 'colonne', place: placeDeCase(feuille, ligne, colonne), confiance } },
      ]),
    ),
    lignes: new Map(),
    mots: [...motsDesMarques(reconnue, ligne, connue), ...motsDeLaLigne(reconnue, ligne)],
  }
  recolte.fiches.set(cle, cueillie)
}

function feuilleEnPlus({ nom, lignes }: FeuilleLue): string {
  const dits = lignes.flatMap(ligne => ligne.map(c => texteDeCase(c).trim()).filter(t => t !== ''))
  const suite = dits.length > CITES ? '…' : ''
  return `La feuille « ${nom} » n’est pas de ce classeur, ou n’est plus reconnaissable : elle n’a pas été reprise. On y lit : « ${dits.slice(0, CITES).join(' ; ')}${suite} ».`
}

function absentes({ carnet, fiches }: Recolte): string[] {
  const parties = carnet.fiches.filter(({ id }) => !fiches.get(id)?.entiere)
  if (parties.length === 0) return []
  const noms = parties.map(fiche => `« ${nomDeFiche(fiche)} »`).join(', ')
  return [
    parties.length === 1
      ? `La ligne de la fiche ${noms} n’est plus dans le classeur : rien n’en est retiré.`
      : `Les lignes de ces fiches ne sont plus dans le classeur, et rien n’en est retiré : ${noms}.`,
  ]
}
