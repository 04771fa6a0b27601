// A project → the schema of its own identifiers, which the copies of the published schemas refer to.
import { type Chemin, valeurA } from '../../model/chemin.ts'
import type { Partie } from '../../model/partie.ts'
import type { Contenu } from '../assemblage.ts'
import { identifiants, NOM_DE_SORTE } from '../identifiants.ts'
import { lieuxDu, PARTIE_DE } from '../references.ts'
import { nomDesCles, nomDesIdentifiants, nomDesPropositions } from './copie.ts'
import { COMMUNE, cles, type Designation, definition, propositions, type Schema, type Usage } from './definition.ts'

/** What the references of the schemas may designate (`x-reference`), several kinds at once included. */
const RENVOIS: readonly (readonly string[])[] = [
  ...['acteur', 'fiche', 'besoin', 'constat', 'source', 'prs', 'articulation', 'acte', 'unite', 'categorie'],
  ...['territoire', 'commune'],
]
  .map(sorte => [sorte])
  .concat([['axe', 'objectif']])
/** What the keys of some tables designate (`x-cles`). */
const CLES = ['axe', 'facette', 'indicateur']

const IDENTIFIANT = '^[a-z0-9]+(-[a-z0-9]+)*$'
const LIEU = '^(tout|\\d{5}|2[AB]\\d{3}|Q[NP][0-9A-Z]{6}|[a-z0-9]+(-[a-z0-9]+)*)$'

/** `incertaines`: the parts of which something could not be read, where an identifier may well be. */
export function dictionnaire(projet: Contenu, incertaines: ReadonlySet<Partie>): Schema {
  const connus = designations(projet, incertaines)
  const usage = (cibles: readonly string[]): Usage => {
    const autre = autreQue(cibles, connus(cibles), incertaines)
    const communes = cibles.includes('territoire') && lieuxDu(projet).toutes
    return { message: messageDe(cibles), ...(autre === undefined ? {} : { autre }), communes }
  }
  const defs = RENVOIS.flatMap(cibles => [
    [nomDesPropositions(cibles), propositions(connus(cibles))],
    [
      nomDesIdentifiants(cibles),
      definition(connus(cibles), { $ref: `#/$defs/${nomDesPropositions(cibles)}` }, usage(cibles)),
    ],
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Identifiants du projet',
    description:
      'Les identifiants que déclarent les fichiers de ce projet : ce que les éditeurs proposent et vérifient. ' +
      'Ce fichier ne s’écrit pas à la main : la commande « clsante schema --ecrire » le remet à jour.',
    $defs: Object.fromEntries([...defs, ...CLES.map(c => [nomDesCles([c]), cles(connus([c]), usage([c]))])]),
  }
}

/** The kinds → everything they may designate in the project, each once, in the order of its files. */
function designations(
  projet: Contenu,
  incertaines: ReadonlySet<Partie>,
): (cibles: readonly string[]) => readonly Designation[] {
  const parSorte = new Map<string, Designation[]>()
  const noter = (sorte: string, id: string | undefined, nom: unknown, valeur?: Schema) => {
    const liste = parSorte.get(sorte) ?? []
    parSorte.set(sorte, liste)
    if (id === undefined || liste.some(d => d.id === id)) return
    liste.push({ id, ...(nom ? { nom: String(nom) } : {}), ...(valeur && { valeur }) })
  }
  for (const { id, sorte, at } of identifiants(projet))
    if (sorte !== 'facette') noter(sorte, id, nomA(projet, at.slice(0, -1)))
  for (const { libelle, id } of indicateurs(projet)) noter('indicateur', id, libelle)
  for (const { id, titre, valeurs } of projet.axes.facettes ?? [])
    noter('facette', id, titre, valeursDe(valeurs, incertaines.has('axes')))
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
  return ['titre', 'nom', 'objet'].map(cle => valeurA(projet, [...at, cle])).find(nom => nom !== undefined)
}

/** The values of a way of sorting fiches: a list of them is what its key takes. */
function valeursDe(valeurs: readonly { id?: string; titre?: string }[] = [], incertaines: boolean): Schema {
  const connues = uniques(valeurs.flatMap(({ id, titre }) => (id === undefined ? [] : [{ id, nom: titre ?? id }])))
  const usage = {
    message: `On attend ici une valeur de ce classement, déclarée dans axes.yaml. ${SI_NOUVEAU}`,
    ...(incertaines || connues.length === 0 ? { autre: { pattern: IDENTIFIANT } } : {}),
  }
  return { type: 'array', items: definition(connues, propositions(connues), usage) }
}

function indicateurs({ fiches, evaluation }: Contenu) {
  return [...(evaluation.indicateurs ?? []), ...fiches.flatMap(f => f.indicateurs ?? [])]
}

/** Anything that looks like an identifier, where nothing can be known for sure. */
function autreQue(
  cibles: readonly string[],
  connues: readonly Designation[],
  incertaines: ReadonlySet<Partie>,
): Usage['autre'] {
  if (cibles.includes('indicateur')) return { pattern: IDENTIFIANT }
  if (cibles.includes('commune')) return { pattern: COMMUNE }
  const inconnu = connues.length === 0 || cibles.some(cible => incertaines.has(PARTIE_DE[cible] as Partie))
  return inconnu ? { pattern: cibles.includes('territoire') ? LIEU : IDENTIFIANT } : undefined
}

/** The schema of a project's identifiers is as old as the last command that wrote it. */
const SI_NOUVEAU = 'S’il vient d’être ajouté, lancez « clsante schema --ecrire » pour que l’éditeur le connaisse.'

function messageDe(cibles: readonly string[]): string {
  const attendu = cibles.map(cible => NOM_DE_SORTE[cible]).join(' ou ')
  return `On attend ici l’identifiant d’${attendu}. ${SI_NOUVEAU}`
}
