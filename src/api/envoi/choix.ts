// Who receives which fiches: everybody who leads one, or whom the user names.
import { annuaireDe, piloteDe } from '../../avancement/qui.ts'
import { UserError } from '../../model/erreur.ts'
import type { Fiche, Projet } from '../../model/projet.generated.ts'
import { enumerer } from '../../mots.ts'
import { acteurNomme, suggestion } from '../../project/designation.ts'
import { ficheNommee } from '../../render/vue/viser.ts'

export type Lot = {
  /** The id of a declared actor; none for a body that fiches only name. */
  readonly acteur?: string
  readonly nom: string
  /** They lead all of these. */
  readonly pilote: boolean
  readonly fiches: readonly Fiche[]
}

export type Choix = { readonly lots: readonly Lot[]; readonly avis: readonly string[] }

/** Throws UserError for a body or a fiche that the contract does not hold, and when there is nothing to send. */
export function choisir(projet: Projet, pour: readonly string[], noms: readonly string[]): Choix {
  const enCours = projet.fiches.filter(({ sortie }) => sortie === undefined)
  const voulues =
    noms.length === 0
      ? enCours
      : uniques(noms.map(nom => ficheNommee(projet, nom))).flatMap(
          id => projet.fiches.find(fiche => fiche.id === id) ?? [],
        )
  const { lots, avis } =
    pour.length === 0 ? auxPilotes(projet, voulues) : aCeuxCi(projet, pour, voulues, noms.length > 0)
  if (lots.length > 0) return { lots, avis }
  throw new UserError(
    enCours.length === 0 ? 'Ce contrat n’a encore aucune fiche à envoyer.' : (avis[0] ?? 'Il n’y a rien à envoyer.'),
    enCours.length === 0
      ? 'Ajoutez une fiche avec « add fiche ».'
      : 'Donnez un pilote aux fiches, ou dites à qui envoyer lesquelles avec --pour et --fiche.',
  )
}

/** The first body that a fiche names leads it, as for `status`: one form, one answer. */
function auxPilotes(projet: Projet, voulues: readonly Fiche[]): Choix {
  const annuaire = annuaireDe(projet)
  const parPilote = new Map<string, Lot & { readonly fiches: Fiche[] }>()
  const sans: Fiche[] = []
  for (const fiche of voulues) {
    const { genre, cle, nom, acteur } = piloteDe(fiche, annuaire)
    if (genre === 'personne') sans.push(fiche)
    else {
      const lot = parPilote.get(cle) ?? { ...(acteur !== undefined && { acteur }), nom, pilote: true, fiches: [] }
      lot.fiches.push(fiche)
      parPilote.set(cle, lot)
    }
  }
  return { lots: [...parPilote.values()], avis: sans.length === 0 ? [] : [sansPilote(sans)] }
}

function sansPilote(fiches: readonly Fiche[]): string {
  const noms = enumerer(fiches.map(nomCourt), 8)
  return fiches.length === 1
    ? `La fiche ${noms} n’a pas de pilote : elle n’est envoyée à personne. Donnez-lui un pilote, ou dites à qui l’envoyer avec --pour et --fiche.`
    : `Ces fiches n’ont pas de pilote et ne sont envoyées à personne : ${noms}. Donnez-leur un pilote, ou dites à qui les envoyer avec --pour et --fiche.`
}

/** `nommees`: the fiches were asked for by name; whoever leads them, they go to these. */
function aCeuxCi(projet: Projet, pour: readonly string[], voulues: readonly Fiche[], nommees: boolean): Choix {
  const tous = uniquesPar(
    pour.map(texte => quiEst(projet, texte)),
    ({ nom }) => nom,
  )
  const lots = tous.map(({ acteur, nom, mene }) => {
    const siennes = nommees ? voulues : voulues.filter(mene)
    return { ...(acteur !== undefined && { acteur }), nom, pilote: siennes.every(mene), fiches: siennes }
  })
  return {
    lots: lots.filter(({ fiches }) => fiches.length > 0),
    avis: lots
      .filter(({ fiches }) => fiches.length === 0)
      .map(
        ({ nom }) => `« ${nom} » ne pilote aucune action : il n’y a rien à lui envoyer. Nommez une fiche avec --fiche.`,
      ),
  }
}

type Quelquun = { readonly acteur?: string; readonly nom: string; readonly mene: (fiche: Fiche) => boolean }

function quiEst(projet: Projet, texte: string): Quelquun {
  const annuaire = annuaireDe(projet)
  const { noms } = annuaire
  const acteur = acteurNomme(projet, texte)
  if (acteur !== undefined)
    return {
      acteur,
      nom: noms.get(acteur) ?? acteur,
      mene: ({ pilotes = [] }) => pilotes.some(qui => (typeof qui === 'string' ? qui : qui.acteur) === acteur),
    }
  const cherche = texte.trim().toLowerCase()
  const pilotes = projet.fiches.map(fiche => piloteDe(fiche, annuaire)).filter(({ genre }) => genre !== 'personne')
  const nomme = pilotes.find(({ nom }) => nom.toLowerCase() === cherche)
  if (nomme !== undefined) return { nom: nomme.nom, mene: fiche => piloteDe(fiche, annuaire).cle === nomme.cle }
  const cites = pilotes.map(({ nom }) => nom)
  throw new UserError(
    `Personne dans ce contrat ne s’appelle « ${texte} ».`,
    suggestion(texte, [...noms.keys(), ...noms.values(), ...cites], 'Le contrat ne nomme encore aucun organisme.', [
      ...noms.keys(),
    ]),
  )
}

function nomCourt({ numero, titre, id }: Fiche): string {
  return `« ${[numero, titre ?? id].filter(Boolean).join(' ')} »`
}

function uniques<T>(liste: readonly T[]): readonly T[] {
  return [...new Set(liste)]
}

function uniquesPar<T>(liste: readonly T[], cle: (chose: T) => string): readonly T[] {
  return [...new Map(liste.map(chose => [cle(chose), chose])).values()]
}
