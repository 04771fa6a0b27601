// A folder → the project it holds: documents read, values checked and put together, facts drawn, and where each value stands.
import {
  type Document,
  type Connus as DocumentsConnus,
  type Lecteur,
  type Listeur,
  lireDocuments,
} from '../load/documents.ts'
import type { Chemin } from '../model/chemin.ts'
import { DUE_DES, PARTIES, type Partie } from '../model/partie.ts'
import { type Phase, rang } from '../model/phase.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Profil } from '../profiles/index.ts'
import { type Forme, verifierForme } from '../schema/forme.ts'
import { aCompleterDe, assembler, type Contenu, type Lecture, partieDe, situerDans } from './assemblage.ts'
import { faits } from './faits.ts'
import {
  fautesDeContenu,
  fautesDeLecture,
  fautesDeReference,
  fichiersIntrouvables,
  type ProblemeSitue,
  suitesDeReference,
} from './fautes.ts'
import { illisiblesDe, pertesDe } from './pertes.ts'
import type { Lieu } from './places.ts'
import { redressables } from './redressables.ts'
import { type Citations, type Citee, verifierReferences } from './references.ts'

export type ProjetLu = {
  readonly dossier: string
  readonly projet: Projet
  readonly documents: readonly Document[]
  readonly problemes: readonly ProblemeSitue[]
  /** Repairs of the same mistakes elsewhere, which no remark repeats. */
  readonly suites: () => readonly ProblemeSitue[]
  /** For each part, the places (in the consolidated project) where something could not be understood; `[partie]` alone when a whole file could not. */
  readonly illisibles: ReadonlyMap<Partie, readonly Chemin[]>
  /** The parts of which something could not be read, or that are missing: a name that is not declared may well be there. */
  readonly incertaines: ReadonlySet<Partie>
  /** The parts that no file gives. */
  readonly absentes: readonly Partie[]
  /** Where a path of the consolidated project stands. Undefined when its part has no file. */
  readonly situer: (at: Chemin, on?: 'cle' | 'valeur') => Lieu | undefined
  /** The document of a part, or of the nth of its fiches or years; its tree is not read for it. */
  readonly documentDe: (partie: Partie, rang?: number) => Document | undefined
  /** The profiles that its team wrote, once read; `nom` is the path that names them in contrat.yaml. */
  readonly equipe?: readonly Profil[]
}

/** What was drawn of the files of a project, for another reading of it: a file whose bytes are the same is not judged again. */
export type Connus = { readonly documents: DocumentsConnus; readonly formes: Map<Document, Forme> }

export function rienDeConnu(): Connus {
  return { documents: new Map(), formes: new Map() }
}

/** `lire`, `lister`: how its files and folders are read, when not from the disk. `connus`: filled by the first reading. */
export type Options = {
  readonly date: string
  readonly phase?: Phase
  readonly lire?: Lecteur
  readonly lister?: Listeur
  readonly connus?: Connus
}

/** Reads a project's folder. Whatever is wrong in it comes back as problems; nothing is thrown for the user's files. */
export function lireProjet(dossier: string, options: Options): ProjetLu {
  const { lectures, citations } = lireLesDocuments(dossier, options)
  const provisoire = assembler(lectures, forme => forme.valeur)
  const pertes = pertesDe(lectures)
  const phase = options.phase ?? provisoire.contenu.contrat.phase ?? 'preparation'
  const presentes = PARTIES.filter(p => lectures.some(l => partieDe(l.document.genre) === p))
  const inconnues = new Set([
    ...pertes.flatMap(p => partieDe(p.lecture.document.genre) ?? []),
    ...manquantes(provisoire.contenu, presentes, phase),
  ])
  const { ruptures, injugeables } = verifierReferences(provisoire.contenu, citations, inconnues)
  const retirees = [...ruptures.flatMap(r => [r.premiere, ...r.autres]), ...injugeables]
  const places = placesParDocument(retirees)
  const assemblage =
    retirees.length === 0 ? provisoire : assembler(lectures, (forme, rang) => forme.sans(places.get(rang) ?? []))
  const { contenu } = assemblage
  for (const { document, at } of retirees) pertes.push({ lecture: lectures[document] as Lecture, at })
  const situer = (at: Chemin, on: 'cle' | 'valeur' = 'valeur') => situerDans(assemblage, at, on)
  const aCompleter = lectures.flatMap(l => aCompleterDe(l, assemblage))
  const droits = redressables(lectures, provisoire.contenu)
  return {
    dossier,
    projet: { ...contenu, faits: faits(contenu, { date: options.date, phase, fichiers: presentes, aCompleter }) },
    documents: lectures.map(l => l.document),
    problemes: [
      ...lectures.flatMap(l => fautesDeLecture(l, droits)),
      ...fautesDeReference(ruptures, lectures),
      ...fautesDeContenu(contenu, situer, dossier),
      ...lectures.flatMap(l => fichiersIntrouvables(dossier, l)),
    ],
    suites: () => suitesDeReference(ruptures, lectures),
    illisibles: illisiblesDe(pertes, assemblage),
    incertaines: inconnues,
    absentes: PARTIES.filter(p => !presentes.includes(p)),
    situer,
    documentDe: (partie, rang = 0) => assemblage.lecturesDe.get(partie)?.[rang]?.document,
  }
}

/** Each file's tree is left as soon as its values are drawn from it, and what it cites once each name was looked for: a big project holds neither. */
function lireLesDocuments(dossier: string, { lire, lister, connus }: Options) {
  const lectures: Lecture[] = []
  const citations: Citations[] = []
  for (const { document, racine } of lireDocuments(dossier, lire, lister, connus?.documents)) {
    const rang = lectures.length
    const connue = connus?.formes.get(document)
    const lue = connue ?? (racine ? verifierForme(document.genre, racine, document.texte) : undefined)
    if (lue === undefined) {
      lectures.push({ document, rang, forme: undefined })
      continue
    }
    const { references, ...forme } = lue
    if (references.length > 0) citations.push({ document: rang, references })
    lectures.push({ document, rang, forme })
    if (connus?.documents.get(document.fichier)?.document === document) connus.formes.set(document, lue)
  }
  return { lectures, citations }
}

function placesParDocument(citees: readonly Citee[]): ReadonlyMap<number, readonly Chemin[]> {
  const places = new Map<number, Chemin[]>()
  for (const { document, at } of citees) {
    const connues = places.get(document)
    if (connues === undefined) places.set(document, [at])
    else connues.push(at)
  }
  return places
}

/** Parts already reported missing: what is named there is not reported again, name by name. */
function manquantes({ contrat, axes }: Contenu, presentes: readonly Partie[], phase: Phase): Partie[] {
  const due = (partie: Partie) => partie !== 'contrat' && rang(phase) >= rang(DUE_DES[partie])
  const attendues = PARTIES.filter(p => p !== 'fiches' || (axes.programme?.etat ?? 'complet') === 'complet')
  if (contrat.transcription === 'partielle' || phase === 'acheve') return []
  return attendues.filter(partie => !presentes.includes(partie) && due(partie))
}
