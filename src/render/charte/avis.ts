// What is said of a charte, in few sentences: what it lacks, what is left aside and why.
import type { Ecart } from './blocs.ts'
import { ROLES, rolesTenus } from './couleurs.ts'
import type { Charte } from './modele.ts'
import type { Paquet } from './paquet.ts'

type Constats = {
  readonly ecarts: ReadonlyMap<Ecart, ReadonlySet<string>>
  readonly paquet: Paquet
  /** Its body holds text. */
  readonly ecrit: boolean
}

/** « a, b et c ». */
function liste(mots: readonly string[]): string {
  return mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`
}

export function dire(charte: Omit<Charte, 'avis'>, { ecarts, paquet, ecrit }: Constats): string[] {
  const tenus = rolesTenus(charte.styles)
  const manquants = ROLES.filter(({ id }) => !tenus.has(id)).map(({ dit }) => dit)
  const numerotes = [...tenus.values()].some(({ numerote }) => numerote)
  const { pales, foncee, principale } = charte.couleurs
  const suspects = [...mauvais(paquet), ...ecartes(ecarts)]
  return [
    ...(manquants.length > 0
      ? [
          `La charte n’a pas de style pour ${liste(manquants)} : ${manquants.length > 1 ? 'ceux de l’outil sont repris' : 'celui de l’outil est repris'}.`,
        ]
      : []),
    ...(numerotes
      ? [
          'Les titres de la charte portent des numéros, qui ne sont pas repris : le document numérote lui-même ses articles et ses fiches.',
        ]
      : []),
    ...pages(charte),
    ...(principale === null
      ? ['La charte n’a pas de couleur pour ses titres : les filets et les tableaux gardent le bleu de l’outil.']
      : []),
    ...(foncee
      ? [
          'La couleur de la charte est trop claire pour les filets et les tableaux : une nuance plus foncée y est prise.',
        ]
      : []),
    ...(pales.length > 0
      ? [
          `Dans la charte, ${liste(pales)} ${pales.length > 1 ? 'se lisent' : 'se lit'} mal sur le blanc du papier : choisissez une couleur plus foncée.`,
        ]
      : []),
    ...(ecrit ? ['Le texte de la charte n’est pas repris, seule son allure l’est.'] : []),
    ...(suspects.length > 0 ? [`Laissé de côté dans la charte, par sûreté : ${liste(suspects)}.`] : []),
  ]
}

function pages({ page, manque, entetes, pieds }: Omit<Charte, 'avis'>): string[] {
  const ajoutes = [
    ...(manque.titre ? ['le titre du contrat et son édition'] : []),
    ...(manque.page ? ['le numéro des pages'] : []),
  ]
  const absents = [...(entetes.default ? [] : ['d’en-tête']), ...(pieds.default ? [] : ['de pied de page'])]
  return [
    ...(page.format
      ? []
      : ['La page de la charte n’a pas de taille ou de marges lisibles : celles de l’outil sont reprises.']),
    ...(absents.length > 0
      ? [
          `La charte n’a pas ${liste(absents).replace(' et ', ' ni ')} : ${absents.length > 1 ? 'ceux de l’outil sont repris' : 'celui de l’outil est repris'}.`,
        ]
      : []),
    ...(ajoutes.length > 0 && pieds.default ? [`Le pied de page de la charte reçoit ${liste(ajoutes)}.`] : []),
  ]
}

/** Parts of the file that are never taken, by their names or their relations. */
function mauvais({ noms, principale, relations }: Paquet): string[] {
  const a = (motif: RegExp) => noms.some(nom => motif.test(nom))
  const liees = [...relations(principale).values()]
  const reglages = liees.find(({ sorte }) => sorte === 'settings')
  const modele = reglages && [...relations(reglages.cible).values()].some(({ sorte }) => sorte === 'attachedTemplate')
  return [
    ...(a(/vba(Project|Data)|\.bas$/i) ? ['des macros'] : []),
    ...(a(/(^|\/)(embeddings|activeX)\//i) ? ['des objets incorporés'] : []),
    ...(a(/\/fonts\/[^/]+\.odttf$/i) ? ['des polices incorporées (installez-les sur les postes)'] : []),
    ...(modele ? ['le modèle attaché'] : []),
  ]
}

function ecartes(ecarts: Constats['ecarts']): string[] {
  const champs = [...(ecarts.get('champs') ?? [])].slice(0, 5)
  return [
    ...(ecarts.has('objets') ? ['des objets de l’en-tête ou du pied de page'] : []),
    ...(ecarts.has('images') ? ['des images liées, absentes ou d’un format inconnu'] : []),
    ...(ecarts.has('dessins') && !ecarts.has('images') ? ['des dessins que l’outil ne sait pas reprendre'] : []),
    ...(ecarts.has('liens') ? ['des liens vers des fichiers'] : []),
    ...(champs.length > 0 ? [`des champs (${champs.join(', ')})`] : []),
  ]
}
