// A folder → the project it holds: documents read, values checked and put together, facts drawn, and where each value stands.
import { basename, join } from 'node:path'
import { type Document, lireDocuments } from '../load/documents.ts'
import { fichierDuProjet, lister } from '../load/files.ts'
import { type Chemin, pointeur, valeurA } from '../model/chemin.ts'
import { DUE_DES, type Genre, PARTIES, type Partie } from '../model/partie.ts'
import { type Phase, rang } from '../model/phase.ts'
import type { Fiche, Projet, Suivi } from '../model/projet.generated.ts'
import { plusProche } from '../proche.ts'
import { PROFILS } from '../profiles/index.ts'
import { cheminDOrigine, cheminRestant } from '../schema/elagage.ts'
import { type Forme, verifierForme } from '../schema/forme.ts'
import { faits } from './faits.ts'
import { type Lieu, situer } from './places.ts'
import { type Citee, doublons, verifierReferences } from './references.ts'

/** A fault found while reading, already placed. */
export type ProblemeSitue = {
  readonly regle: string
  readonly lieu: Lieu
  readonly message: string
  readonly conseil?: string
}

export type ProjetLu = {
  readonly dossier: string
  readonly projet: Projet
  readonly documents: readonly Document[]
  readonly problemes: readonly ProblemeSitue[]
  /** For each part, the places (in the consolidated project) where something could not be understood; `[partie]` alone when a whole file could not. */
  readonly illisibles: ReadonlyMap<Partie, readonly Chemin[]>
  /** The parts that no file gives. */
  readonly absentes: readonly Partie[]
  /** Where a path of the consolidated project stands. Undefined when its part has no file. */
  readonly situer: (at: Chemin, on?: 'cle' | 'valeur') => Lieu | undefined
}

export type Options = { readonly date: string; readonly phase?: Phase }

type Lecture = { readonly document: Document; readonly rang: number; readonly forme: Forme | undefined }
type Contenu = Omit<Projet, 'faits'>

const UNIQUES = PARTIES.filter(p => p !== 'fiches' && p !== 'suivi')

function partieDe(genre: Genre): Partie | undefined {
  return genre === 'fiche' ? 'fiches' : genre === 'cls' ? undefined : genre
}

/** Reads a project's folder. Whatever is wrong in it comes back as problems; nothing is thrown for the user's files. */
export function lireProjet(dossier: string, options: Options): ProjetLu {
  const documents = lireDocuments(dossier)
  const lectures = documents.map((document, rang) => ({
    document,
    rang,
    forme: document.racine === null ? undefined : verifierForme(document.genre, document.racine, document.texte),
  }))
  const problemes = lectures.flatMap(problemesDe)
  const provisoire = assembler(lectures, forme => forme.valeur)
  const pertes = pertesDe(lectures)
  const phase = options.phase ?? provisoire.contenu.contrat.phase ?? 'preparation'
  const presentes = PARTIES.filter(p => lectures.some(l => partieDe(l.document.genre) === p))
  const inconnues = new Set([
    ...pertes.flatMap(p => partieDe(p.lecture.document.genre) ?? []),
    ...manquantes(provisoire.contenu, presentes, phase),
  ])
  const references = verifierReferences(provisoire.contenu, citees(lectures), inconnues)
  const rompues = references.ruptures.flatMap(r => [r.premiere, ...r.autres])
  const retirees = [...rompues, ...references.injugeables]
  const { contenu, lecturesDe } =
    retirees.length === 0
      ? provisoire
      : assembler(lectures, (forme, rang) => forme.sans(retirees.filter(r => r.document === rang).map(r => r.at)))
  for (const { document, at } of retirees) pertes.push({ lecture: lectures[document] as Lecture, at })
  const situerIci = (at: Chemin, on: 'cle' | 'valeur' = 'valeur') => situerDans(contenu, lecturesDe, at, on)
  const aCompleter = lectures.flatMap(l => aCompleterDe(l, contenu, lecturesDe))
  return {
    dossier,
    projet: { ...contenu, faits: faits(contenu, { date: options.date, phase, fichiers: presentes, aCompleter }) },
    documents,
    problemes: [
      ...problemes,
      ...references.ruptures.map(({ premiere, message, conseil }) => ({
        regle: 'reference-inconnue',
        lieu: situer(documents[premiere.document] as Document, premiere.at, premiere.on),
        message,
        conseil,
      })),
      ...doublons(contenu).flatMap(d => doublon(d, situerIci)),
      ...lectures.flatMap(l => fichiersIntrouvables(dossier, l)),
      ...(contenu.contrat.profil ?? []).flatMap((nom, n) => profilInconnu(nom, situerIci(['contrat', 'profil', n]))),
    ],
    illisibles: illisiblesDe(pertes, contenu, lecturesDe),
    absentes: PARTIES.filter(p => !presentes.includes(p)),
    situer: situerIci,
  }
}

function problemesDe({ document, forme }: Lecture): ProblemeSitue[] {
  const fautes = document.fautes.map(({ regle, debut, fin, message, conseil }) => ({
    regle,
    lieu: { document, chemin: '', debut, fin },
    message,
    conseil,
  }))
  const formes = (forme?.problemes ?? []).map(p => ({
    regle: p.regle,
    lieu: situer(document, p.at, p.on),
    message: p.message,
    ...(p.conseil === undefined ? {} : { conseil: p.conseil }),
  }))
  return [...fautes, ...formes]
}

type Assemblage = { readonly contenu: Contenu; readonly lecturesDe: ReadonlyMap<Partie, readonly Lecture[]> }

/** Documents → the consolidated project: each file's content under its name, fiches by id, years in order. */
function assembler(lectures: readonly Lecture[], valeurDe: (forme: Forme, rang: number) => unknown): Assemblage {
  const valeurs = new Map(lectures.map(l => [l, l.forme === undefined ? undefined : valeurDe(l.forme, l.rang)]))
  const lecturesDe = new Map<Partie, Lecture[]>()
  const triees = (partie: Partie, cle: (v: unknown) => string | number | undefined) => {
    const choisies = lectures.filter(l => partieDe(l.document.genre) === partie && cle(valeurs.get(l)) !== undefined)
    choisies.sort((a, b) => comparer(cle(valeurs.get(a)), cle(valeurs.get(b))))
    lecturesDe.set(partie, choisies)
    return choisies.map(l => valeurs.get(l))
  }
  const fiches = triees('fiches', v => (v as Fiche | undefined)?.id) as Fiche[]
  const suivi = triees('suivi', v => (v as Suivi | undefined)?.annee) as Suivi[]
  const une = (partie: Partie) => {
    const lecture = lectures.find(l => l.document.genre === partie && l.document.racine !== null)
    if (lecture !== undefined) lecturesDe.set(partie, [lecture])
    const valeur = lecture && valeurs.get(lecture)
    return estTable(valeur) ? valeur : {}
  }
  const parts = Object.fromEntries(UNIQUES.map(p => [p, une(p)])) as unknown as Omit<
    Contenu,
    'format' | 'fiches' | 'suivi'
  >
  return { contenu: { format: 1, ...parts, fiches, suivi }, lecturesDe }
}

function estTable(valeur: unknown): valeur is object {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

function comparer(a: string | number | undefined, b: string | number | undefined): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}

/** Parts already reported missing: what is named there is not reported again, name by name. */
function manquantes({ contrat, axes }: Contenu, presentes: readonly Partie[], phase: Phase): Partie[] {
  const due = (partie: Partie) => partie !== 'contrat' && rang(phase) >= rang(DUE_DES[partie])
  const attendues = PARTIES.filter(p => p !== 'fiches' || (axes.programme?.etat ?? 'complet') === 'complet')
  if (contrat.transcription === 'partielle' || phase === 'acheve') return []
  return attendues.filter(partie => !presentes.includes(partie) && due(partie))
}

function citees(lectures: readonly Lecture[]): Citee[] {
  return lectures.flatMap(l => (l.forme?.references ?? []).map(r => ({ ...r, document: l.rang })))
}

/** Something of a document that could not be understood; `[]` for the whole of it. */
type Perte = { readonly lecture: Lecture; readonly at: Chemin }

function pertesDe(lectures: readonly Lecture[]): Perte[] {
  return lectures.flatMap(lecture => {
    const { document, forme } = lecture
    const muet = document.racine === null && document.fautes.some(f => !SANS_PERTE.has(f.regle))
    const entame = muet || document.fautes.some(f => PERTE.has(f.regle))
    return [...(entame ? [[]] : []), ...(forme?.illisibles ?? [])].map(at => ({ lecture, at }))
  })
}

/** Files that hold nothing of the project that another does not: nothing is lost with them. */
const SANS_PERTE = new Set(['copie-de-fichier', 'fichier-vide'])
/** Faults after which the file's content is not whole. */
const PERTE = new Set(['virgule-dans-accolades', 'diese-mange-le-texte', 'cle-en-double', 'ancre-refusee'])

function illisiblesDe(
  pertes: readonly Perte[],
  contenu: Contenu,
  lecturesDe: Assemblage['lecturesDe'],
): Map<Partie, Chemin[]> {
  const illisibles = new Map<Partie, Chemin[]>()
  for (const { lecture, at } of pertes) {
    const partie = partieDe(lecture.document.genre)
    if (partie === undefined) continue
    const racine = racineDe(lecture, lecturesDe)
    const place = racine === undefined ? [partie] : [...racine, ...cheminRestant(valeurA(contenu, racine), at)]
    const connues = illisibles.get(partie)
    if (connues === undefined) illisibles.set(partie, [place])
    else connues.push(place)
  }
  return illisibles
}

/** Where a document's content stands in the consolidated project; undefined when it was left out. */
function racineDe({ document, rang }: Lecture, lecturesDe: Assemblage['lecturesDe']): Chemin | undefined {
  const partie = partieDe(document.genre)
  if (partie === undefined) return undefined
  const place = (lecturesDe.get(partie) ?? []).findIndex(l => l.rang === rang)
  if (place < 0) return undefined
  return partie === 'fiches' || partie === 'suivi' ? [partie, place] : [partie]
}

function situerDans(
  contenu: Contenu,
  lecturesDe: Assemblage['lecturesDe'],
  at: Chemin,
  on: 'cle' | 'valeur',
): Lieu | undefined {
  const [partie, ...reste] = at as [Partie, ...Chemin]
  const plusieurs = partie === 'fiches' || partie === 'suivi'
  const [rang, ...dedans] = plusieurs ? (reste as [number, ...Chemin]) : [0, ...reste]
  const lecture = lecturesDe.get(partie)?.[rang ?? 0]
  if (lecture === undefined) return undefined
  const valeur = valeurA(contenu, plusieurs ? [partie, rang ?? 0] : [partie])
  return situer(lecture.document, cheminDOrigine(valeur, dedans), on)
}

/** « à compléter »: their pointers in the consolidated project, whose lists may have lost faulty elements. */
function aCompleterDe(lecture: Lecture, contenu: Contenu, lecturesDe: Assemblage['lecturesDe']) {
  const racine = racineDe(lecture, lecturesDe)
  if (racine === undefined) return []
  return (lecture.forme?.aCompleter ?? []).map(({ at, note }) => ({
    chemin: pointeur([...racine, ...cheminRestant(valeurA(contenu, racine), at)]),
    note,
  }))
}

function doublon(
  { at, premier, id }: ReturnType<typeof doublons>[number],
  situerIci: ProjetLu['situer'],
): ProblemeSitue[] {
  const lieu = situerIci(at)
  const ou = situerIci(premier.at)?.document.fichier
  if (lieu === undefined) return []
  return [
    {
      regle: 'identifiant-en-double',
      lieu,
      message: `L’identifiant « ${id} » est déjà pris${ou === undefined ? '' : ` dans ${ou}`} : chacun doit être unique dans le projet.`,
      conseil: `Choisissez-en un autre, par exemple « ${id}-2 », et corrigez ce qui s’y réfère.`,
    },
  ]
}

function profilInconnu(nom: string, lieu: Lieu | undefined): ProblemeSitue[] {
  if (lieu === undefined || PROFILS.some(p => p.nom === nom)) return []
  const connus = PROFILS.map(p => p.nom)
  const proche = plusProche(nom, connus)
  const local = nom.startsWith('./')
  return [
    {
      regle: 'profil-inconnu',
      lieu,
      message: local
        ? `Le profil « ${nom} » n’est pas lu : cette version ne connaît que les profils livrés avec elle.`
        : `Le profil « ${nom} » n’existe pas.`,
      conseil:
        proche === undefined || local ? `Profils livrés : ${connus.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`,
    },
  ]
}

function fichiersIntrouvables(dossier: string, { document, forme }: Lecture): ProblemeSitue[] {
  return (forme?.fichiers ?? [])
    .filter(({ fichier }) => fichierDuProjet(dossier, fichier) === undefined)
    .map(({ at, fichier }) => {
      const voisins = lister(join(dossier, fichier, '..')).map(e => e.nom)
      const proche = plusProche(basename(fichier), voisins)
      return {
        regle: 'fichier-introuvable',
        lieu: situer(document, at, 'valeur'),
        message: `Le fichier « ${fichier} » est introuvable dans le dossier du projet.`,
        conseil:
          proche === undefined
            ? 'Copiez-le à cet endroit, ou corrigez le chemin (dossiers séparés par « / », accents et majuscules exacts).'
            : `Vouliez-vous dire « ${proche} » ?`,
      }
    })
}
