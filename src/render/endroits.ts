// Where a place of the project's files shows in a document, and back: the ids of the document, by what they are made from.
import { type Chemin, valeurA } from '../model/chemin.ts'
import type { Partie } from '../model/partie.ts'
import type { Projet } from '../model/projet.generated.ts'

/** A place of one file: the part it gives, the keys down to it, and the `id` of each table met on the way (the file's own first). */
export type Endroit = {
  readonly partie: Partie
  readonly chemin: Chemin
  readonly ids: readonly (string | undefined)[]
}

/** What stands in lists and has an anchor of its own: the list's key, the anchor's first word. */
const LISTES: Readonly<Record<string, string>> = {
  constats: 'constat',
  axes: 'axe',
  instances: 'instance',
  acteurs: 'engagement',
}

/** The section that shows a key of a part, nearest first; `''`: any other key of that part. */
const SECTIONS: Readonly<Partial<Record<Partie, Readonly<Record<string, readonly string[]>>>>> = {
  contrat: {
    periode: ['article-duree', 'couverture'],
    precedents: ['diagnostic'],
    prs: ['article-prs'],
    visas: ['visas'],
    considerants: ['considerants', 'visas'],
    editos: ['editos'],
    preambule: ['preambule'],
    sante_mentale: ['article-sante-mentale'],
    participation: ['article-participation'],
    articulations: ['article-articulations'],
    financement: ['article-financement'],
    conditions_de_reussite: ['article-engagements'],
    exclusions: ['article-objet'],
    actes: ['signatures'],
    annexes: ['annexes'],
    '': ['couverture'],
  },
  territoire: { '': ['article-perimetre'] },
  acteurs: { '': ['parties', 'signatures'] },
  diagnostic: { '': ['diagnostic'] },
  axes: { '': ['article-programme'] },
  gouvernance: { coordination: ['coordination', 'article-gouvernance'], '': ['article-gouvernance'] },
  evaluation: { '': ['article-evaluation'] },
}

/** The nearest place of the document where it shows, among the document's own ids; nothing when the document says nothing of it. */
export function ancreDe(endroit: Endroit, presentes: ReadonlySet<string>): string | undefined {
  return candidates(endroit).find(ancre => presentes.has(ancre))
}

function candidates({ partie, chemin, ids }: Endroit): string[] {
  if (partie === 'fiches') return ids[0] === undefined ? [] : champPuisTout(`fiche-${ids[0]}`, chemin[0])
  const propres = ids.map((id, rang) => {
    const mot = propre(LISTES, String(chemin[rang - 2]))
    return id === undefined || mot === undefined ? [] : champPuisTout(`${mot}-${id}`, chemin[rang])
  })
  const [cle = '', sous] = chemin
  const sections = SECTIONS[partie] ?? {}
  const siennes =
    partie === 'contrat' && cle === 'clauses' ? [`article-${sous}`] : (propre(sections, String(cle)) ?? [])
  return [...propres.reverse().flat(), ...siennes, ...(sections[''] ?? [])]
}

/** What people type as a key may be a word that every object answers to. */
function propre<T>(table: Readonly<Record<string, T>>, cle: string): T | undefined {
  return Object.hasOwn(table, cle) ? table[cle] : undefined
}

/** Several keys of a fiche may show in one place, and one key in several: then the first is its own. */
const ENSEMBLES: Readonly<Record<string, readonly string[]>> = {
  avancement: ['statut', 'priorite'],
  classement: ['themes', 'champs', 'determinants', 'levier'],
  budget: ['budget'],
  taxe: ['budget'],
  commentaire: ['budget'],
}

function champPuisTout(ancre: string, cle: string | number | undefined): string[] {
  if (typeof cle !== 'string') return [ancre]
  const ensemble = Object.keys(ENSEMBLES).find(nom => ENSEMBLES[nom]?.includes(cle))
  return [`${ancre}.${ensemble ?? cle.replaceAll('_', '-')}`, ancre]
}

/** What an id of the document is made from, as a path of the consolidated project; nothing when it is made from several places. */
export function origineDe(ancre: string, projet: Projet): Chemin | undefined {
  const point = ancre.indexOf('.')
  const tout = origineEntiere(point === -1 ? ancre : ancre.slice(0, point), projet)
  if (tout === undefined || point === -1) return tout
  const champ = ancre.slice(point + 1)
  const valeur = valeurA(projet, tout)
  const cles = propre(ENSEMBLES, champ) ?? [champ.replaceAll('-', '_')]
  const presente = cles.find(cle => typeof valeur === 'object' && valeur !== null && Object.hasOwn(valeur, cle))
  return presente === undefined ? tout : [...tout, presente]
}

function origineEntiere(ancre: string, projet: Projet): Chemin | undefined {
  const [, mot = '', id = ''] = /^(fiche|constat|axe|instance|engagement)-(.+)$/.exec(ancre) ?? []
  if (mot === 'fiche') return dansListe(['fiches'], projet.fiches, id)
  if (mot === 'constat') return dansListe(['diagnostic', 'constats'], projet.diagnostic.constats, id)
  if (mot === 'instance') return dansListe(['gouvernance', 'instances'], projet.gouvernance.instances, id)
  if (mot === 'engagement') return dansListe(['acteurs', 'acteurs'], projet.acteurs.acteurs, id)
  if (mot === 'axe') return origineDAxe(['axes', 'axes'], projet.axes.axes, id)
  return origineDeSection(ancre, projet)
}

function dansListe(ou: Chemin, liste: readonly { readonly id?: string }[] | undefined, id: string): Chemin | undefined {
  const rang = (liste ?? []).findIndex(element => element.id === id)
  return rang === -1 ? undefined : [...ou, rang]
}

type Axe = NonNullable<Projet['axes']['axes']>[number]

function origineDAxe(ou: Chemin, axes: readonly Axe[] | undefined, id: string): Chemin | undefined {
  for (const [rang, axe] of (axes ?? []).entries()) {
    if (axe.id === id) return [...ou, rang]
    const dessous = origineDAxe([...ou, rang, 'axes'], axe.axes, id)
    if (dessous) return dessous
  }
  return undefined
}

function origineDeSection(ancre: string, projet: Projet): Chemin | undefined {
  const clause = ancre.replace(/^article-/, '')
  if (Object.hasOwn(projet.contrat.clauses ?? {}, clause)) return ['contrat', 'clauses', clause]
  for (const [partie, sections] of Object.entries(SECTIONS))
    for (const [cle, ancres] of Object.entries(sections))
      if (ancres[0] === ancre && cle !== '' && Object.hasOwn(projet[partie as Partie], cle)) return [partie, cle]
  const partie = Object.entries(SECTIONS).find(([, sections]) => sections['']?.includes(ancre))?.[0]
  return partie === undefined ? undefined : [partie]
}
