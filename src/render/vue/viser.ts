// For whom and about what a document is made: what was typed becomes ids of the project, or a sentence that says what was expected.
import { UserError } from '../../model/erreur.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { enumerer } from '../../mots.ts'
import { acteurNomme, suggestion } from '../../project/designation.ts'
import type { Demande, Modele } from './demande.ts'
import { delibere } from './parties.ts'

/** The documents that take each option. */
const PRENNENT: Readonly<Record<'pour' | 'fiche', readonly Modele[]>> = {
  pour: ['deliberation', 'fiche-vierge'],
  fiche: ['fiche-vierge'],
}

/** `pour` and `fiche` as typed → as ids. Throws UserError for an option out of place, or a name that the project does not hold. */
export function viser(projet: Projet, { pour, fiche, fiches, ...reste }: Demande): Demande {
  for (const [option, valeur] of Object.entries({ pour, fiche: fiche ?? fiches?.[0] }))
    if (valeur !== undefined && !PRENNENT[option as 'pour' | 'fiche'].includes(reste.modele))
      throw horsDePlace(option as 'pour' | 'fiche', reste.modele)
  if (pour === undefined && reste.modele === 'deliberation') throw sansAssemblee(projet)
  return {
    ...reste,
    ...(pour === undefined ? {} : { pour: acteurVise(projet, pour) }),
    ...(fiche === undefined ? {} : { fiche: ficheNommee(projet, fiche) }),
    ...(fiches === undefined ? {} : { fiches: [...new Set(fiches.map(f => ficheNommee(projet, f)))] }),
  }
}

function horsDePlace(option: 'pour' | 'fiche', modele: Modele): UserError {
  const noms = PRENNENT[option].map(entreGuillemets)
  const avec = noms.length === 1 ? `qu’avec le document ${noms[0]}` : `qu’avec les documents ${enumerer(noms)}`
  return new UserError(`L’option --${option} ne s’emploie ${avec}, et non avec ${entreGuillemets(modele)}.`)
}

function sansAssemblee({ acteurs, faits }: Projet): UserError {
  const tous = acteurs.acteurs ?? []
  const assemblees = tous.filter(a => faits.signataires.includes(a.id) && delibere(a))
  const dire = (liste: typeof tous) => enumerer(liste.map(a => `${a.id} (${a.nom ?? a.id})`))
  if (assemblees.length > 0)
    return new UserError(
      'Pour quelle assemblée écrire la délibération ?',
      `Ajoutez --pour et son identifiant. Délibèrent sur ce contrat : ${dire(assemblees)}.`,
    )
  return new UserError(
    'Pour quel organisme écrire la délibération ? Aucun signataire de ce contrat n’est une collectivité, un département ou une région.',
    tous.length === 0
      ? 'Déclarez d’abord les signataires dans acteurs.yaml.'
      : `Ajoutez --pour et l’identifiant de l’organisme. Possibles : ${dire(tous)}.`,
  )
}

function acteurVise(projet: Projet, texte: string): string {
  const id = acteurNomme(projet, texte)
  if (id !== undefined) return id
  const ids = (projet.acteurs.acteurs ?? []).map(a => a.id)
  throw new UserError(
    `Aucun organisme d’acteurs.yaml ne porte l’identifiant ${entreGuillemets(texte)}.`,
    suggestion(texte, ids, 'acteurs.yaml n’en déclare encore aucun.'),
  )
}

/** By id, else by number, « 1.1.2 », when it is that of one fiche only. */
export function ficheNommee({ fiches }: Projet, texte: string): string {
  const exacte = fiches.find(f => f.id === texte)
  if (exacte) return exacte.id
  const numero = texte.trim().toLowerCase()
  const memes = fiches.filter(f => f.numero?.trim().toLowerCase() === numero)
  const [seule] = memes
  if (seule && memes.length === 1) return seule.id
  if (seule)
    throw new UserError(
      `Plusieurs fiches portent le numéro ${entreGuillemets(texte)}.`,
      `Donnez plutôt l’identifiant de l’une d’elles : ${enumerer(memes.map(f => f.id))}.`,
    )
  const noms = fiches.flatMap(f => (f.numero === undefined ? [f.id] : [f.id, f.numero]))
  throw new UserError(
    `Aucune fiche ne porte l’identifiant ou le numéro ${entreGuillemets(texte)}.`,
    suggestion(
      texte,
      noms,
      'Le contrat n’a encore aucune fiche : sans --fiche, le document est une fiche vide.',
      fiches.map(f => (f.numero === undefined ? f.id : `${f.numero} (${f.id})`)),
    ),
  )
}

function entreGuillemets(texte: string): string {
  return `« ${texte} »`
}
