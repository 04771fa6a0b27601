// A project that was read → its remarks: shape, obligations of law and region, coherence; phases, dates and motivated gaps weighed.
import { regle as regleDuCatalogue } from './catalogue.ts'
import type { Document } from './load/documents.ts'
import { afficher } from './load/files.ts'
import { type Chemin, chemin, pointeur, valeurA } from './model/chemin.ts'
import { intervalle } from './model/date.ts'
import { DUE_DES, nomDePartie, PARTIES, type Partie } from './model/partie.ts'
import { PHASES, type Phase, rang } from './model/phase.ts'
import type { EtatDeRegle, RapportProjet, RegleJugee } from './model/rapport.ts'
import type { Coherence, EtatRemarque, Probleme, Regle, Remarque } from './model/regle.ts'
import { plusProche } from './proche.ts'
import { type Obligation, obligationsDe } from './profiles/index.ts'
import { type Lieu, positions } from './project/places.ts'
import type { ProjetLu } from './project/read.ts'
import { COHERENCES } from './rules/index.ts'
import { juger } from './schema/validateurs.ts'

export type Verdict = { readonly projet: RapportProjet; readonly remarques: readonly Remarque[] }
type Constat = { readonly regle: RegleJugee; readonly problemes: readonly Place[] }
/** A problem and where it stands. `due`: the phase from which it counts, when it is not the rule's own. */
type Place = Omit<Probleme, 'at' | 'on'> & {
  readonly regle: string
  readonly lieu: Lieu
  readonly at?: Chemin
  readonly due?: Phase
}

/** Judges a project by profiles (names of shipped ones). `depuis`: the folder that file names are shown from. */
export function verifierProjet(lu: ProjetLu, profils: readonly string[], depuis: string): Verdict {
  const obligations = obligationsDe(profils)
  const constats = [
    ...PARTIES.map(partie => fichierDu(lu, partie)).filter(c => c !== undefined),
    ...taireLesCouvertes(obligations, [
      ...obligations.map(o => jugerObligation(lu, o)),
      ...COHERENCES.map(c => jugerCoherence(lu, c)),
    ]),
  ]
  const fautes = lu.problemes.map(p => ({ ...p, due: PHASES[0] }))
  const situees = [...fautes, ...constats.flatMap(c => c.problemes)]
  const remarques = enRemarques(lu, situees, depuis)
  const { contrat, faits } = lu.projet
  return {
    remarques,
    projet: {
      dossier: afficher(lu.dossier, depuis),
      id: contrat.id ?? '',
      ...(contrat.titre === undefined ? {} : { titre: contrat.titre }),
      phase: faits.phase,
      profils: [...profils],
      date: faits.date,
      regles: regrouper(constats, remarques),
    },
  }
}

/** Of several states of one rule (a file of each part may be due), the first of these. */
const PRESSANTS: readonly EtatDeRegle[] = [
  'remarque',
  'a-venir',
  'ecart-motive',
  'non-jugee',
  'satisfaite',
  'sans-objet',
]

/** One state a rule: of the remarks it made if it made some (the most pressing), else what it concluded. */
function regrouper(constats: readonly Constat[], remarques: readonly Remarque[]): RegleJugee[] {
  const parRegle = new Map<string, RegleJugee>()
  for (const { regle } of constats) {
    const fait = remarques.filter(r => r.regle === regle.id)
    const etats = (['actif', 'a-venir', 'ecart-motive'] as const).find(etat => fait.some(r => r.etat === etat))
    const etat: EtatDeRegle = etats === undefined ? regle.etat : etats === 'actif' ? 'remarque' : etats
    const connu = parRegle.get(regle.id)?.etat ?? 'sans-objet'
    if (PRESSANTS.indexOf(etat) <= PRESSANTS.indexOf(connu)) parRegle.set(regle.id, { ...regle, etat })
  }
  return [...parRegle.values()]
}

/** Format: « Which file is due when ». */
function fichierDu(lu: ProjetLu, partie: Partie): Constat | undefined {
  if (partie === 'contrat') return undefined
  const regle = (etat: EtatDeRegle): RegleJugee => ({ id: 'fichier-manquant', etat })
  if (!lu.absentes.includes(partie)) return { regle: regle('satisfaite'), problemes: [] }
  const { faits, contrat } = lu.projet
  if (faits.phase === 'acheve' || !partieDue(lu, partie)) return { regle: regle('sans-objet'), problemes: [] }
  const decisives = partie === 'fiches' ? [TRANSCRIPTION, PROGRAMME] : [TRANSCRIPTION]
  if (contrat.transcription === 'partielle' || decisives.some(at => estPerdue(lu, at)))
    return { regle: regle('non-jugee'), problemes: [] }
  const lieu = lieuDAbsence(lu, [partie])
  const nom = nomDePartie(partie)
  const message = nom.endsWith('/')
    ? `Le dossier « ${nom} » est vide ou absent.`
    : `Le fichier « ${nom} » n’existe pas encore.`
  const conseil = `Créez-le, même bref : « à compléter » y est permis. « ${DUE_DES[partie]} » est la phase à partir de laquelle il est attendu.`
  return {
    regle: regle('satisfaite'),
    problemes: [{ regle: 'fichier-manquant', lieu, message, conseil, due: DUE_DES[partie] }],
  }
}

function partieDue({ projet }: ProjetLu, partie: Partie): boolean {
  if (partie === 'fiches')
    return projet.axes.programme?.etat !== 'a-venir' && projet.axes.programme?.etat !== 'non-transcrit'
  if (partie !== 'suivi') return true
  const debut = intervalle(projet.contrat.periode?.debut ?? '')?.debut
  return debut !== undefined && Number(projet.faits.date.replaceAll('-', '')) >= debut + 10_000
}

/** A rule that an obligation, reported, already covers (the same mistake breaks both) is not judged. */
function taireLesCouvertes(obligations: readonly Obligation[], constats: readonly Constat[]): Constat[] {
  const signalees = new Set(constats.filter(c => c.problemes.length > 0).map(c => c.regle.id))
  const couvertes = new Set(obligations.filter(o => signalees.has(o.id)).flatMap(o => o.couvre))
  return constats.map(constat => {
    const { id } = constat.regle
    return couvertes.has(id) && signalees.has(id) ? { regle: { id, etat: 'non-jugee' }, problemes: [] } : constat
  })
}

function jugerObligation(lu: ProjetLu, obligation: Obligation): Constat {
  const { id, lieu: pointeurDuLieu, message, conseil } = obligation
  const rien = (etat: EtatDeRegle): Constat => ({ regle: { id, etat }, problemes: [] })
  if (!enVigueur(obligation, lu.projet.faits.jour_juge)) return rien('sans-objet')
  const { concerne, satisfait } = juger(id, lu.projet)
  if (!concerne) return rien(estTronquee(lu, obligation.lit) ? 'non-jugee' : 'sans-objet')
  const at = chemin(pointeurDuLieu)
  if (satisfait) {
    const ou = valeurA(lu.projet, at) === undefined ? {} : { ou: pointeurDuLieu }
    return { regle: { id, etat: 'satisfaite', ...ou }, problemes: [] }
  }
  if (obligation.porte_sur === 'absence' && !peutManquer(lu, obligation.lit)) return rien('non-jugee')
  return {
    regle: { id, etat: 'remarque' },
    problemes: [{ regle: id, lieu: lieuDAbsence(lu, at), at, message, conseil }],
  }
}

function jugerCoherence(lu: ProjetLu, coherence: Coherence): Constat {
  const { id, suppose, conseil } = coherence
  if (!enVigueur(coherence, lu.projet.faits.jour_juge)) return { regle: { id, etat: 'sans-objet' }, problemes: [] }
  const trouves = coherence.check(lu.projet)
  if (trouves.length === 0)
    return {
      regle: { id, etat: estTronquee(lu, suppose) ? 'non-jugee' : 'satisfaite' },
      problemes: [],
    }
  const surs = trouves.filter(p => peutParler(lu, suppose, p.at))
  if (surs.length === 0) return { regle: { id, etat: 'non-jugee' }, problemes: [] }
  const problemes = surs.map(p => ({
    regle: id,
    at: p.at,
    lieu: lu.situer(p.at, p.on ?? 'valeur') ?? lieuDAbsence(lu, p.at),
    message: p.message,
    conseil: p.conseil ?? conseil,
  }))
  return { regle: { id, etat: 'remarque' }, problemes }
}

function enVigueur({ depuis, jusqu_a }: Regle, jour: number): boolean {
  const nombre = (date: string | undefined, defaut: number) =>
    date === undefined ? defaut : Number(date.replaceAll('-', ''))
  return jour >= nombre(depuis, 0) && jour < nombre(jusqu_a, Number.POSITIVE_INFINITY)
}

/** May something be said to be missing from these parts: are they wholly read, present and transcribed? */
function peutManquer(lu: ProjetLu, parties: readonly Partie[]): boolean {
  return estTranscrit(lu, parties) && sontEntieres(lu, parties)
}

/** Do the files claim to say all that the contract says of these parts? */
function estTranscrit(lu: ProjetLu, parties: readonly Partie[]): boolean {
  if (lu.projet.contrat.transcription === 'partielle' || estPerdue(lu, TRANSCRIPTION)) return false
  const programme = parties.includes('fiches') || parties.includes('axes')
  return !programme || (lu.projet.faits.programme === 'complet' && !estPerdue(lu, PROGRAMME))
}

function sontEntieres(lu: ProjetLu, parties: readonly Partie[]): boolean {
  return !estTronquee(lu, parties)
}

/** Is one of these parts given by no file (without follow-up, nothing is missing), or not wholly understood? */
function estTronquee(lu: ProjetLu, parties: readonly Partie[]): boolean {
  return parties.some(p => lu.illisibles.has(p) || (p !== 'suivi' && lu.absentes.includes(p)))
}

/** What says that an absence proves nothing: while one of these may be lost, nothing is said to be missing. */
const TRANSCRIPTION = ['contrat', 'transcription']
const PROGRAMME = ['axes', 'programme', 'etat']

/** Is this key absent because it, or what holds it, could not be understood or was misspelt? */
function estPerdue(lu: ProjetLu, at: Chemin): boolean {
  if (valeurA(lu.projet, at) !== undefined) return false
  return (lu.illisibles.get(at[0] as Partie) ?? []).some(
    perte =>
      perte.length <= at.length && perte.every((cle, n) => plusProche(String(cle), [String(at[n])]) !== undefined),
  )
}

/** May a rule speak of this place? What one fiche lacks does not depend on whether the others could be read. */
function peutParler(lu: ProjetLu, suppose: readonly Partie[], at: Chemin): boolean {
  const [partie, rang] = at
  const seule = typeof rang === 'number' ? partie : undefined
  if (suppose.length > 0 && !estTranscrit(lu, suppose)) return false
  const autres = suppose.filter(p => p !== seule)
  return sontEntieres(lu, autres) && !estEntame(lu, at)
}

/** Was something left out of what a problem speaks of (the fiche, the actor, the axis…)? Then it may come from that. */
function estEntame(lu: ProjetLu, at: Chemin): boolean {
  const rang = at.findIndex(cle => typeof cle === 'number')
  const entourage = rang >= 0 ? at.slice(0, rang + 1) : at.length > 1 ? at.slice(0, -1) : at
  const prefixe = pointeur(entourage)
  const pertes = lu.illisibles.get(at[0] as Partie) ?? []
  return pertes.some(perte => pointeur(perte) === prefixe || pointeur(perte).startsWith(`${prefixe}/`))
}

/** Design §5: at the place itself, else at its nearest ancestor key, else at `profil:` in contrat.yaml. */
function lieuDAbsence(lu: ProjetLu, at: Chemin): Lieu {
  const direct = lu.situer(at, 'cle')
  if (direct !== undefined && direct.fin > direct.debut) return direct
  const contrat = lu.situer(['contrat', 'profil'], 'cle')
  if (contrat !== undefined && contrat.fin > contrat.debut) return contrat
  const premier = (['titre', 'id', 'format'] as const)
    .map(cle => lu.situer(['contrat', cle], 'cle'))
    .find(l => l && l.fin > l.debut)
  const document = lu.documents.find(d => d.genre === 'contrat') ?? lu.documents[0]
  if (premier !== undefined) return premier
  if (document === undefined) throw new Error('Un projet sans document ne peut pas être jugé.')
  return { document, chemin: '', debut: 0, fin: 0 }
}

function enRemarques(lu: ProjetLu, places: readonly Place[], depuis: string): Remarque[] {
  const reperes = new Map<Document, ReturnType<typeof positions>>()
  const placer = (document: Document, offset: number) => {
    const connu = reperes.get(document) ?? positions(document.texte)
    reperes.set(document, connu)
    return connu(offset)
  }
  const dossier = afficher(lu.dossier, depuis)
  const remarques = places.map(place => {
    const regle = regleDuCatalogue(place.regle)
    if (regle === undefined) throw new Error(`Règle hors du catalogue : ${place.regle}`)
    const { document, debut, fin } = place.lieu
    return {
      regle: regle.id,
      gravite: regle.gravite,
      etat: etatDe(lu, regle, place),
      message: place.message,
      conseil: place.conseil ?? regle.conseil,
      fichier: dossier === '.' ? document.fichier : `${dossier}/${document.fichier}`,
      ...placer(document, debut),
      ...(fin > debut ? { fin: placer(document, fin) } : {}),
      chemin: place.lieu.chemin,
      ...(regle.source.force === 'outil' ? {} : { source: regle.source }),
    }
  })
  return remarques.sort((a, b) => comparer(a, b))
}

function comparer(a: Remarque, b: Remarque): number {
  if (a.fichier !== b.fichier) return a.fichier < b.fichier ? -1 : 1
  return a.ligne - b.ligne || a.colonne - b.colonne || (a.regle < b.regle ? -1 : 1)
}

function etatDe({ projet }: ProjetLu, regle: Regle, { at, due }: Place): EtatRemarque {
  const jour = Number(projet.faits.date.replaceAll('-', ''))
  const ecart = (projet.contrat.ecarts_motives ?? []).some(
    e =>
      e.regle === regle.id &&
      (e.chemin === undefined || (at !== undefined && pointeur(at).startsWith(e.chemin))) &&
      (e.expire === undefined || (intervalle(e.expire)?.fin ?? 0) >= jour),
  )
  if (ecart && at !== undefined) return 'ecart-motive'
  return projet.faits.rang_phase < rang(due ?? regle.phase) ? 'a-venir' : 'actif'
}
