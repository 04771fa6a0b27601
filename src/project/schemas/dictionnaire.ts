// A project → the schema of its own identifiers, which the copies of the published schemas refer to.
import { type Chemin, valeurA } from '../../model/chemin.ts'
import type { Partie } from '../../model/partie.ts'
import type { Contenu } from '../assemblage.ts'
import { identifiants, NOM_DE_SORTE } from '../identifiants.ts'
import { lieuxDu, PARTIE_DE } from '../references.ts'
import { nomDesIdentifiants, nomDesPropositions } from './copie.ts'
import { type Autre, type Designation, definition, propositions, type Schema } from './definition.ts'

/** What a reference of the schemas may designate (`x-reference`, `x-cles`), several kinds at once included. */
const RENVOIS: readonly (readonly string[])[] = [
  ...['acteur', 'axe', 'fiche', 'besoin', 'constat', 'source', 'prs', 'articulation', 'acte', 'unite'],
  ...['categorie', 'facette', 'territoire', 'commune', 'indicateur'],
]
  .map(sorte => [sorte])
  .concat([['axe', 'objectif']])

const IDENTIFIANT = '^[a-z0-9]+(-[a-z0-9]+)*$'
const COMMUNE = '^(\\d{5}|2[AB]\\d{3})$'
const LIEU = '^(tout|\\d{5}|2[AB]\\d{3}|Q[NP][0-9A-Z]{6}|[a-z0-9]+(-[a-z0-9]+)*)$'

/** `incertaines`: the parts of which something could not be read, where an identifier may well be. */
export function dictionnaire(projet: Contenu, incertaines: ReadonlySet<Partie>): Schema {
  const connus = designations(projet)
  const defs = RENVOIS.flatMap(cibles => {
    const choisies = connus(cibles)
    const proposes = nomDesPropositions(cibles)
    const autre = autreQue(cibles, choisies, projet, incertaines)
    const options = { proposes, message: messageDe(cibles), ...(autre === undefined ? {} : { autre }) }
    return [
      [proposes, propositions(choisies)],
      [nomDesIdentifiants(cibles), definition(choisies, options)],
    ]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Identifiants du projet',
    description:
      'Les identifiants que déclarent les fichiers de ce projet : ce que les éditeurs proposent et vérifient. ' +
      'Ce fichier ne s’écrit pas à la main : la commande « clsante schema --ecrire » le remet à jour.',
    $defs: Object.fromEntries(defs),
  }
}

/** The kinds → everything they may designate in the project, each once, in the order of its files. */
function designations(projet: Contenu): (cibles: readonly string[]) => readonly Designation[] {
  const parSorte = new Map<string, Designation[]>()
  const noter = (sorte: string, id: string | undefined, nom: unknown) => {
    const liste = parSorte.get(sorte) ?? []
    if (id !== undefined && !liste.some(d => d.id === id)) liste.push({ id, ...(nom ? { nom: String(nom) } : {}) })
    parSorte.set(sorte, liste)
  }
  for (const { id, sorte, at } of identifiants(projet)) noter(sorte, id, nomA(projet, at.slice(0, -1)))
  for (const { libelle, id } of indicateurs(projet)) noter('indicateur', id, libelle)
  const { communes = [], quartiers_prioritaires = [], unites = [] } = projet.territoire
  for (const { code, nom } of communes) noter('commune', code, nom)
  noter('territoire', 'tout', 'Tout le territoire')
  for (const { code, nom } of communes) noter('territoire', code, nom)
  for (const { code, nom } of quartiers_prioritaires) noter('territoire', code, nom)
  for (const { id, nom } of unites) noter('territoire', id, nom)
  for (const code of lieuxDu(projet).connus) noter('territoire', code, undefined)
  return cibles => uniques(cibles.flatMap(cible => parSorte.get(cible) ?? []))
}

function uniques(liste: readonly Designation[]): readonly Designation[] {
  return [...new Map(liste.map(d => [d.id, d])).values()]
}

function nomA(projet: Contenu, at: Chemin): unknown {
  return valeurA(projet, [...at, 'titre']) ?? valeurA(projet, [...at, 'nom'])
}

function indicateurs({ fiches, evaluation }: Contenu) {
  return [...(evaluation.indicateurs ?? []), ...fiches.flatMap(f => f.indicateurs ?? [])]
}

/** What is accepted besides: everything where nothing can be known for sure, the communes of a whole EPCI. */
function autreQue(
  cibles: readonly string[],
  connues: readonly Designation[],
  projet: Contenu,
  incertaines: ReadonlySet<Partie>,
): Autre | undefined {
  if (cibles.includes('indicateur')) return { pattern: IDENTIFIANT }
  if (cibles.includes('commune')) return { pattern: COMMUNE }
  const inconnu = connues.length === 0 || cibles.some(cible => incertaines.has(PARTIE_DE[cible] as Partie))
  if (cibles.includes('territoire')) return inconnu || lieuxDu(projet).toutes ? { pattern: LIEU } : undefined
  return inconnu ? { pattern: IDENTIFIANT } : undefined
}

function messageDe(cibles: readonly string[]): string {
  const attendu = cibles.map(cible => NOM_DE_SORTE[cible]).join(' ou ')
  return `On attend ici ${attendu}. Si cet identifiant vient d’être déclaré, lancez « clsante schema --ecrire ».`
}
