// templates/README.md: all that a template may contain, read in the code itself, for a careful coordinator.
import { readFileSync } from 'node:fs'
import { AIDES } from '../render/aides.ts'
import { ceQuEcrit } from '../render/gabarits/dits.ts'
import type { Champs, Forme, Vues } from '../render/gabarits/formes.ts'
import { GABARITS } from '../render/gabarits.ts'
import { ATTRIBUTS, ENFANTS, REQUIS } from '../render/vocabulaire.ts'
import { sensDesChamps } from './sens.ts'

/** The page around the tables, which take the place of « <!-- nom --> ». */
const PAGE = new URL('./page-gabarits.md', import.meta.url)

export function pageDesGabarits(vues: Vues): string {
  const tables: Readonly<Record<string, () => string>> = {
    gabarits: () =>
      table(
        ['Gabarit', 'Ce qu’il écrit'],
        GABARITS.map(nom => [`\`${nom}\``, ceQuEcrit(nom)]),
      ),
    aides: () =>
      table(
        ['Aide', 'Ce qu’elle fait'],
        Object.keys(AIDES).map(nom => [`\`{{${nom} …}}\``, AIDES_DITES[nom] ?? '']),
      ),
    vocabulaire: () => table(['Élément', 'Peut contenir', 'Attributs (* : obligatoire)'], elements()),
    donnees: () => donnees(vues),
  }
  return readFileSync(PAGE, 'utf8').replace(/<!-- (\w+) -->/g, (tout, nom: string) => tables[nom]?.() ?? tout)
}

export const AIDES_DITES: Readonly<Record<string, string>> = {
  texte: 'un texte simple ; c’est elle que `{{titre}}` emploie, sans qu’on l’écrive',
  code: 'un identifiant, un chemin, une couleur, laissés tels quels ; c’est elle que `id="{{ancre}}"` emploie',
  attribut: 'des mots dans un attribut : `alt="{{attribut alt}}"`',
  prose: 'un texte mis en forme : paragraphes, listes, tableaux, liens',
  ligne: 'le même, à la suite d’autres mots de la ligne',
  vu: 'un visa ou un considérant, dans son style',
}

function elements(): string[][] {
  return Object.entries(ENFANTS).map(([nom, enfants]) => [
    nom === '#racine' ? '(le document)' : `\`<${nom}>\``,
    enfants.map(enfant => (enfant === '#texte' ? 'du texte' : enfant)).join(', ') || 'rien',
    Object.entries(ATTRIBUTS[nom] ?? {})
      .map(
        ([attribut, controle]) =>
          `\`${attribut}\`${REQUIS[nom]?.includes(attribut) ? '*' : ''} (${controle('\u0000') ?? 'des mots'})`,
      )
      .join(' ; '),
  ])
}

function table(entete: readonly string[], lignes: readonly (readonly string[])[]): string {
  const rangee = (cases: readonly string[]) => `| ${cases.map(c => c.replaceAll('|', '\\|')).join(' | ')} |`
  return [rangee(entete), rangee(entete.map(() => '---')), ...lignes.map(rangee)].join('\n')
}

/** Sets of fields told once, by the name they are known under. */
type Redites = ReadonlyMap<string, string>

function donnees(vues: Vues): string {
  const sens = sensDesChamps()
  const redites = ensemblesRedits(vues)
  const dits = (forme: Forme) => lignes(forme, sens, redites, 0)
  const section = (titre: string, corps: readonly string[]) =>
    corps.length === 0 ? [] : [`### ${titre}`, '', ...corps, '']
  const documents = Object.entries(vues.documents)
    .sort(parNom)
    .flatMap(([nom, forme]) => section(`\`${nom}/${nom}\``, dits(forme)))
  const contenus = Object.entries(vues.contenus).flatMap(([nom, forme]) =>
    section(`\`contenu\` de \`${nom}\``, dits(forme)),
  )
  const ensembles = [...redites]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .flatMap(([json, nom]) => {
      const reste = new Map([...redites].filter(([autre]) => autre !== json))
      return section(`« ${nom} »`, lignes({ champs: JSON.parse(json) as Champs }, sens, reste, 0))
    })
  const types = Object.entries(vues.types)
    .sort(parNom)
    .flatMap(([nom, champs]) => section(`« ${nomDeType(nom)} »`, lignes({ champs }, sens, redites, 0)))
  return [...documents, ...contenus, ...ensembles, ...types].join('\n').trimEnd()
}

const parNom = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/** A smaller set is told again wherever it stands. */
const GRAND = 4
/** One of those that stand in a list of this name. */
const UN: Readonly<Record<string, string>> = {
  actions: 'action',
  colonnes: 'colonnes des actions',
  fiches: 'fiche',
  indicateurs: 'indicateur',
  mesures: 'mesure',
  principales: 'partie au contrat',
}

/** Sets of fields that stand in several places, by the name they will bear. */
function ensemblesRedits(vues: Vues): Redites {
  const vus = new Map<string, { nom: string; fois: number }>()
  const voir = (forme: Forme, nom: string): void => {
    if (typeof forme !== 'object') return
    if ('liste' in forme) voir(forme.liste, nom)
    if (!('champs' in forme)) return
    const json = JSON.stringify(forme.champs)
    const deja = vus.get(json)
    vus.set(json, { nom: deja?.nom ?? UN[nom] ?? nom, fois: (deja?.fois ?? 0) + 1 })
    if (deja === undefined || Object.keys(forme.champs).length < GRAND)
      for (const [cle, dessous] of Object.entries(forme.champs)) voir(dessous, cle)
  }
  for (const forme of [...Object.values(vues.documents), ...Object.values(vues.contenus)]) voir(forme, '')
  const redites = [...vus].filter(
    ([json, { nom, fois }]) => nom !== '' && fois > 1 && Object.keys(JSON.parse(json)).length >= GRAND,
  )
  const noms = redites.map(([, { nom }]) => nom)
  return new Map(
    redites.map(([json, { nom }], n) => [
      json,
      noms.indexOf(nom) === n ? nom : `${nom} (${noms.slice(0, n + 1).filter(m => m === nom).length})`,
    ]),
  )
}

function lignes(forme: Forme, sens: ReadonlyMap<string, string>, redites: Redites, retrait: number): string[] {
  if (typeof forme !== 'object') return []
  if ('liste' in forme) return lignes(forme.liste, sens, redites, retrait)
  if (!('champs' in forme)) return []
  return Object.entries(forme.champs)
    .filter(([, dessous]) => dessous !== 'rien')
    .sort(parNom)
    .flatMap(([cle, dessous]) => {
      const dit = sens.get(cle)
      const ligne = `${'  '.repeat(retrait)}- \`${cle}\` (${genre(dessous, redites)})${dit === undefined ? '' : ` : ${dit}`}`
      return nomme(dessous, redites) === undefined ? [ligne, ...lignes(dessous, sens, redites, retrait + 1)] : [ligne]
    })
}

function nomme(forme: Forme, redites: Redites): string | undefined {
  if (typeof forme !== 'object') return undefined
  if ('liste' in forme) return nomme(forme.liste, redites)
  if ('type' in forme) return nomDeType(forme.type)
  return 'champs' in forme ? redites.get(JSON.stringify(forme.champs)) : undefined
}

const PLURIELS = { texte: 'textes', nombre: 'nombres', 'oui-non': 'oui ou non', rien: 'lignes vides' } as const

function genre(forme: Forme, redites: Redites): string {
  if (typeof forme === 'string')
    return forme === 'oui-non'
      ? 'oui ou non'
      : forme === 'inconnu'
        ? 'selon le gabarit'
        : forme === 'rien'
          ? 'rien encore'
          : forme
  if ('gabarits' in forme) return `un gabarit de \`${forme.gabarits}\``
  if ('cles' in forme) return 'par nom'
  const nom = nomme(forme, redites)
  if ('liste' in forme)
    return nom !== undefined
      ? `liste de « ${nom} »`
      : typeof forme.liste === 'string' && forme.liste !== 'inconnu'
        ? `liste de ${PLURIELS[forme.liste]}`
        : 'liste'
  return nom === undefined ? 'ensemble' : `« ${nom} »`
}

/** « VueObjectif » → « objectif ». */
function nomDeType(nom: string): string {
  return nom
    .replace(/^Vue(?=\p{Lu})/u, '')
    .replace(/^Record$/, 'colonnes du plan')
    .replace(/^LigneDAction$/, 'LigneDuPlan')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
}
