// What an editor inserts for a word: a fiche, an axis, an indicator… in the order of the form, each blank « à compléter » until it is typed over.
import type { Chemin } from '../model/chemin.ts'
import type { Genre } from '../model/partie.ts'
import { schemaA } from '../schema/schemas.ts'

/** `mot`: what is typed to get it. `ou`: the file and the list it goes in, as said to people. */
export type Extrait = {
  readonly nom: string
  readonly mot: string
  readonly ou: string
  readonly corps: readonly string[]
}

const VIDE = 'à compléter'

/** A blank to fill, in its turn; the inside of a list may be left empty. */
type Blanc = (contenu?: string) => string

export function extraits(): readonly Extrait[] {
  return [
    un('Fiche action', 'fiche', 'dans un fichier neuf du dossier fiches', (b, liste) => [
      '# yaml-language-server: \\$schema=../.cls/schemas/fiche.schema.json',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a word of snippets, the name of the file
      `id: ${b('${TM_FILENAME_BASE}')}`,
      `numero: "${b()}"`,
      `titre: ${b()}`,
      `rattachements: [${b('')}]`,
      'enjeux: |',
      `  ${b()}`,
      'objectifs:',
      `  - niveau: ${liste('fiche', ['objectifs', 0, 'niveau'], 'general')}`,
      `    titre: ${b()}`,
      'description: |',
      `  ${b()}`,
      `themes: [${b('')}]`,
      `publics: [${b('')}]`,
      `territoires: [${b('tout')}]`,
      'pilotes:',
      `  - nom: ${b()}`,
      'partenaires:',
      `  - nom: ${b()}`,
      'calendrier:',
      `  debut: ${b()}`,
      `  fin: ${b()}`,
      'moyens:',
      `  humains: ${b()}`,
      'budget:',
      `  total: ${b()}`,
      'resultats_attendus: |',
      `  ${b()}`,
      'indicateurs:',
      `  - libelle: ${b()}`,
      `    cible: ${b()}`,
      `statut: ${liste('fiche', ['statut'], 'a-venir')}`,
    ]),
    un('Axe', 'axe', 'dans axes.yaml, sous « axes »', b => [
      `- id: ${b('nouvel-axe')}`,
      `  numero: "${b()}"`,
      `  titre: ${b()}`,
      '  enjeux: |',
      `    ${b()}`,
      `  themes: [${b('')}]`,
    ]),
    un('Objectif', 'objectif', 'sous « objectifs », dans axes.yaml ou dans une fiche', (b, liste) => [
      `- id: ${b('nouvel-objectif')}`,
      `  numero: "${b()}"`,
      `  niveau: ${liste('axes', ['axes', 0, 'objectifs', 0, 'niveau'], 'operationnel')}`,
      `  titre: ${b()}`,
    ]),
    un('Indicateur', 'indicateur', 'sous « indicateurs », dans une fiche ou dans evaluation.yaml', (b, liste) => [
      `- id: ${b('nouvel-indicateur')}`,
      `  libelle: ${b()}`,
      `  type: ${liste('fiche', ['indicateurs', 0, 'type'], 'resultat')}`,
      `  unite: ${b()}`,
      '  depart:',
      `    valeur: ${b()}`,
      `    annee: ${b()}`,
      '  cible:',
      `    valeur: ${b()}`,
      `    annee: ${b()}`,
      `  source: ${b()}`,
    ]),
    un('Ligne de budget', 'ligne', 'dans une fiche, sous « budget », « lignes »', (b, liste) => [
      `- libelle: ${b()}`,
      `  annee: ${b()}`,
      `  montant: ${b()}`,
      `  nature: ${liste('fiche', ['budget', 'lignes', 0, 'nature'], 'autre')}`,
      '  financeur:',
      `    nom: ${b()}`,
      `  etat: ${liste('fiche', ['budget', 'lignes', 0, 'etat'], 'a-trouver')}`,
    ]),
    un('Étape', 'etape', 'dans une fiche, sous « calendrier », « etapes »', b => [`- titre: ${b()}`, `  date: ${b()}`]),
    un('Acteur', 'acteur', 'dans acteurs.yaml, sous « acteurs »', (b, liste) => [
      `- id: ${b('nouvel-acteur')}`,
      `  nom: ${b()}`,
      `  type: ${liste('acteurs', ['acteurs', 0, 'type'], 'autre')}`,
      '  en_tant_que:',
      `    - ${liste('acteurs', ['acteurs', 0, 'en_tant_que', 0], 'partenaire')}`,
      '  representant:',
      `    fonction: ${b()}`,
    ]),
    un('Instance', 'instance', 'dans gouvernance.yaml, sous « instances »', (b, liste) => [
      `- id: ${b('nouvelle-instance')}`,
      `  type: ${liste('gouvernance', ['instances', 0, 'type'], 'autre')}`,
      `  nom: ${b()}`,
      '  missions: |',
      `    ${b()}`,
      '  presidence:',
      `    - nom: ${b()}`,
      '  membres:',
      `    - nom: ${b()}`,
      '  frequence:',
      `    texte: ${b()}`,
    ]),
    un('Constat', 'constat', 'dans diagnostic.yaml, sous « constats »', (b, liste) => [
      `- id: ${b('nouveau-constat')}`,
      `  titre: ${b()}`,
      `  bloc: ${liste('diagnostic', ['constats', 0, 'bloc'], 'population')}`,
      '  texte: |',
      `    ${b()}`,
    ]),
    un('Besoin', 'besoin', 'dans diagnostic.yaml, sous « besoins »', (b, liste) => [
      `- id: ${b('nouveau-besoin')}`,
      `  titre: ${b()}`,
      `  constats: [${b('')}]`,
      `  priorite: ${liste('diagnostic', ['besoins', 0, 'priorite'], 'moyenne')}`,
    ]),
  ]
}

/** A choice in a closed list, which nothing can leave open: `premier` says the least. */
type Liste = (genre: Genre, at: Chemin, premier: string) => string

function un(nom: string, mot: string, ou: string, ecrire: (blanc: Blanc, liste: Liste) => string[]): Extrait {
  let rang = 0
  const blanc: Blanc = (contenu = VIDE) => {
    rang += 1
    return `\${${rang}:${contenu}}`
  }
  const liste: Liste = (genre, at, premier) => {
    rang += 1
    return `\${${rang}|${[premier, ...valeursA(genre, at).filter(valeur => valeur !== premier)].join(',')}|}`
  }
  return { nom, mot, ou, corps: [...ecrire(blanc, liste), '$0'] }
}

function valeursA(genre: Genre, at: Chemin): readonly (string | number)[] {
  const valeurs = schemaA(genre, at)?.schema.enum
  if (valeurs === undefined) throw new Error(`No closed list at ${genre} ${at.join('/')}`)
  return valeurs
}

/** The file that Visual Studio Code reads (`.vscode/*.code-snippets`). */
export function extraitsPourVsCode(): string {
  const entrees = extraits().map(({ nom, mot, ou, corps }) => [
    nom,
    { scope: 'yaml', prefix: mot, description: `${nom} du contrat local de santé : ${ou}`, body: corps },
  ])
  return `${JSON.stringify(Object.fromEntries(entrees), null, 2)}\n`
}
