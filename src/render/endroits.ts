// Where a place of the project's files shows in a document, and back: the ids of the document, by what they are made from.
import type { Chemin } from '../model/chemin.ts'
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
  if (partie === 'fiches') {
    const [id] = ids
    if (id === undefined) return []
    return [...(chemin.length > 0 ? [`fiche-${id}.${chemin[0]}`] : []), `fiche-${id}`]
  }
  const propres = ids.flatMap((id, rang) => {
    const mot = LISTES[String(chemin[rang - 2])]
    return id !== undefined && mot !== undefined ? [`${mot}-${id}`] : []
  })
  const [cle = '', sous] = chemin
  if (partie === 'contrat' && cle === 'clauses') return [`article-${sous}`]
  const sections = SECTIONS[partie] ?? {}
  return [...propres.reverse(), ...(sections[cle] ?? []), ...(sections[''] ?? [])]
}

/** What an id of the document is made from, as a path of the consolidated project; nothing when it is made from several places. */
export function origineDe(ancre: string, projet: Projet): Chemin | undefined {
  const [, mot = '', reste = ''] = /^(fiche|constat|axe|instance|engagement)-(.+)$/.exec(ancre) ?? []
  if (mot === 'fiche') return origineDeFiche(reste, projet)
  if (mot === 'constat') return dansListe(['diagnostic', 'constats'], projet.diagnostic.constats, reste)
  if (mot === 'instance') return dansListe(['gouvernance', 'instances'], projet.gouvernance.instances, reste)
  if (mot === 'engagement') return dansListe(['acteurs', 'acteurs'], projet.acteurs.acteurs, reste)
  if (mot === 'axe') return origineDAxe(['axes', 'axes'], projet.axes.axes, reste)
  return origineDeSection(ancre, projet)
}

function origineDeFiche(reste: string, { fiches }: Projet): Chemin | undefined {
  const point = reste.indexOf('.')
  const [id, champ] = point === -1 ? [reste] : [reste.slice(0, point), reste.slice(point + 1)]
  const rang = fiches.findIndex(fiche => fiche.id === id)
  if (rang === -1) return undefined
  return champ !== undefined && Object.hasOwn(fiches[rang] ?? {}, champ) ? ['fiches', rang, champ] : ['fiches', rang]
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
