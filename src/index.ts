// The library's face: what commands use, and what an editor plug-in or a web page could. Paths are the user's; nothing is printed.
import { join, resolve } from 'node:path'
import { identifiantsDeRegles, RAYONS, regle } from './catalogue.ts'
import { type Verdict, verifierProjet } from './check/index.ts'
import type { DemandeDeReference } from './check/reference.ts'
import type { Reglages } from './check/reglages.ts'
import { type Candidat, choisir, reglagesDuProjet, type Tranche } from './check/selection.ts'
import { lireDocument } from './load/documents.ts'
import {
  afficher,
  estDossier,
  existe,
  fichierDuProjet,
  lireFichier,
  lister,
  projetDe,
  trouverProjets,
} from './load/files.ts'
import { UserError } from './model/erreur.ts'
import { FORMATS } from './model/format.ts'
import { PHASES, type Phase } from './model/phase.ts'
import type { RapportCite, Totaux } from './model/rapport.ts'
import type { Regle, Remarque } from './model/regle.ts'
import type { Relecture } from './model/relecture.ts'
import { plusProche } from './proche.ts'
import { PROFILS, SOURCES } from './profiles/index.ts'
import { profilsDe, reglesDEquipe } from './project/profils.ts'
import { lireProjet, type Options, type ProjetLu } from './project/read.ts'
import { presenterCatalogue, presenterRegle } from './reporters/explication.ts'
import { type Presentation, REPORTERS } from './reporters/index.ts'
import { version } from './resources.ts'

export { ecrireFichier } from './load/files.ts'
export type { RapportCite } from './model/rapport.ts'
export * from './scaffold/index.ts'

/** How a contract is judged. Dates are AAAA-MM-JJ; what is absent comes from the contract itself, or from today. */
export type Jugement = {
  readonly phase?: string
  readonly profil?: readonly string[]
  readonly date?: string
  /** The working directory: relative paths start here, and file names are shown from here. */
  readonly dossier: string
  readonly maintenant: Date
  /** Also gather what the reviewer's grid says of each project. */
  readonly grille?: boolean
  /** Also judge the quality of writing. */
  readonly ecriture?: boolean
}

/** Which of the projects found are judged: those that these files (absolute) touch, and one slice of them. */
export type Part = { readonly touches?: readonly string[]; readonly tranche?: Tranche }

/**
 * Judges every project at, above or below the given paths (default: the working directory).
 * Throws UserError for a path that does not exist or holds no project, and for an unknown phase or profile.
 */
export async function verifier(chemins: readonly string[], jugement: Jugement & Part): Promise<RapportCite> {
  const options = optionsDe(jugement)
  const { dossier: depuis, touches, tranche } = jugement
  const voulus = chemins.length === 0 ? ['.'] : chemins
  const { projets, depots } = choisir(projetsDe(voulus, depuis), {
    depuis,
    plafonds: voulus.map(chemin => resolve(depuis, chemin)),
    ...(touches && { touches }),
    ...(tranche && { tranche }),
  })
  if (projets.length === 0 && touches === undefined && tranche === undefined)
    throw new UserError(
      'Tous les contrats trouvés sont laissés de côté par « ignorer », dans cls.yaml.',
      'Pour en vérifier un quand même, donnez son dossier.',
    )
  const relire = jugement.grille ? (await import('./check/relecture.ts')).relire : undefined
  const relectures = new Map<string, Relecture>()
  const textes = new Map<string, string>()
  const reglees = depots.flatMap(({ reglages: { remarques, fichier, texte }, lu }) => {
    const dites = remarques(lu)
    if (dites.length > 0) textes.set(fichier, texte)
    return dites
  })
  const verdicts: Verdict[] = []
  const propres = new Map<string, Regle>()
  for (const { dossier, reglages } of projets) {
    const lu = await lire(dossier, options)
    const verdict = juger(lu, jugement, reglages)
    const cites = new Set(verdict.remarques.map(r => r.fichier))
    for (const { fichier, texte } of lu.documents) {
      const affiche = afficher(join(dossier, fichier), jugement.dossier)
      if (cites.has(affiche)) textes.set(affiche, texte)
    }
    if (relire) relectures.set(verdict.projet.dossier, relire(lu, verdict, PROFILS, jugement.dossier))
    for (const regle of reglesDEquipe(lu)) if (!propres.has(regle.id)) propres.set(regle.id, regle)
    verdicts.push(verdict)
  }
  const remarques = [...reglees, ...verdicts.flatMap(v => v.remarques)]
  return {
    rapport: {
      version: 1,
      outil: { nom: 'contrat-local-sante', version: version() },
      projets: verdicts.map(v => v.projet),
      remarques,
      totaux: compter(remarques),
    },
    textes,
    catalogue: [...RAYONS.flatMap(rayon => rayon.regles), ...propres.values()],
    ...(relire && { relectures }),
  }
}

/** With the profiles that its team wrote, when it names some. */
async function lire(dossier: string, options: Options): Promise<ProjetLu> {
  const lu = lireProjet(dossier, options)
  if (!lu.projet.contrat.profil?.some(nom => nom.startsWith('./'))) return lu
  const { avecEquipe } = await import('./project/equipe/index.ts')
  return avecEquipe(lu, {
    sources: SOURCES,
    regles: RAYONS.flatMap(rayon => rayon.regles),
    lire: nom => (fichierDuProjet(dossier, nom) === undefined ? undefined : lireDocument(dossier, nom.slice(2), 'cls')),
  })
}

/** By the profiles and the gravities that the repository's settings give, where the project and the user gave none. */
function juger(lu: ProjetLu, { dossier, profil, ecriture }: Jugement, reglages: Reglages | undefined): Verdict {
  const verdict = verifierProjet(lu, profilsDe(lu, profil, reglages?.profil), dossier, ecriture)
  return reglages === undefined ? verdict : { ...verdict, remarques: verdict.remarques.map(reglages.regler) }
}

function compter(remarques: readonly Remarque[]): Totaux {
  const actives = remarques.filter(r => r.etat === 'actif')
  const de = (gravite: Remarque['gravite']) => actives.filter(r => r.gravite === gravite).length
  return {
    erreurs: de('erreur'),
    avertissements: de('avertissement'),
    informations: de('information'),
    a_venir: remarques.filter(r => r.etat === 'a-venir').length,
    ecarts_motives: remarques.filter(r => r.etat === 'ecart-motive').length,
  }
}

/**
 * A report with the state `reference` on the remarks that a reference file knows; they no longer count.
 * `nouvelles`: active ones that it does not know. `aEcrire`: with `geler`, what the file must become.
 * Throws UserError when there is no such file (and nothing is to be frozen), or when it cannot be understood.
 */
export async function confronter(cite: RapportCite, demande: DemandeDeReference) {
  const reference = await import('./check/reference.ts')
  const { remarques, connues, ...suite } = reference.confronter(cite, demande)
  const totaux = { ...compter(remarques), reference: connues }
  return { ...suite, cite: { ...cite, rapport: { ...cite.rapport, remarques, totaux } } }
}

/** A report as text, by the name of a reporter (`texte`, `json`, `sarif`…). Throws UserError for an unknown one. */
export async function presenter(
  cite: RapportCite,
  { format, ...presentation }: Presentation & { readonly format: string },
): Promise<string> {
  const connu = FORMATS.find(nom => nom === format)
  if (connu === undefined) throw new UserError(`Le format « ${format} » n’existe pas.`, suggerer(format, FORMATS))
  const reporter = await REPORTERS[connu]()
  return reporter.presenter(cite, presentation)
}

/** Design §4: 1 when an error is active (with `strict`, a warning too), else 0. */
export function codeDeSortie({ rapport }: RapportCite, strict: boolean): 0 | 1 {
  return rapport.totaux.erreurs > 0 || (strict && rapport.totaux.avertissements > 0) ? 1 : 0
}

/** The consolidated project as JSON (schemas/projet.schema.json). */
export async function exporter(dossier: string, jugement: Jugement): Promise<{ readonly json: string }> {
  const lu = await lireUn(dossier, jugement)
  return { json: `${JSON.stringify(lu.projet, null, 2)}\n` }
}

export type DemandeDeDocument = Jugement & {
  readonly format: 'docx' | 'html'
  readonly etat: 'projet' | 'deliberation' | 'signature'
}

/**
 * Makes a document of one project (`contrat`, `fiches`). `avis` says, in sentences, what it leaves out or open.
 * Throws UserError for an unknown document, and for the document to sign while an error is active.
 */
export async function rendre(
  modele: string,
  dossier: string,
  { format, etat, ...jugement }: DemandeDeDocument,
): Promise<{ readonly octets: Uint8Array; readonly nomPropose: string; readonly avis: readonly string[] }> {
  const { document, MODELES } = await import('./render/document.ts')
  const choisi = MODELES.find(m => m === modele)
  if (choisi === undefined)
    throw new UserError(`Le document « ${modele} » n’existe pas.`, conseilDeModele(modele, MODELES, jugement))
  const lu = await lireUn(dossier, jugement)
  const { remarques } = juger(lu, jugement, reglagesDuProjet(lu.dossier, jugement.dossier))
  const { erreurs } = compter(remarques)
  if (etat === 'signature' && erreurs > 0)
    throw new UserError(
      `Le document à signer n’est pas écrit : ${erreurs} erreur${erreurs > 1 ? 's' : ''} demeure${erreurs > 1 ? 'nt' : ''} dans le contrat.`,
      'Voyez-les avec la commande « validate », corrigez-les, puis recommencez ; « --etat projet » écrit un document de travail.',
    )
  const { octets, avis } = await document(lu.projet, {
    modele: choisi,
    etat,
    format,
    date: new Date(`${lu.projet.faits.date}T00:00:00Z`),
    programme: `contrat-local-sante ${version()}`,
    images: chemin => imageDuProjet(lu.dossier, chemin),
  })
  const alerte =
    erreurs === 0
      ? []
      : [
          `${erreurs} erreur${erreurs > 1 ? 's' : ''} dans le contrat : le document peut être incomplet. Voyez « validate ».`,
        ]
  return {
    octets,
    nomPropose: `${lu.projet.contrat.id ?? 'contrat'}-${choisi}-${etat}.${format}`,
    avis: [...alerte, ...avis],
  }
}

/** « render mon-cls »: a folder where a document was due. */
function conseilDeModele(modele: string, modeles: readonly string[], { dossier }: Jugement): string {
  return existe(resolve(dossier, modele))
    ? `Nommez d’abord le document : « render contrat ${modele} ».`
    : suggerer(modele, modeles)
}

function imageDuProjet(dossier: string, chemin: string): Uint8Array | null {
  const fichier = fichierDuProjet(dossier, chemin)
  const lu = fichier === undefined ? undefined : lireFichier(fichier)
  return lu !== undefined && 'octets' in lu ? lu.octets : null
}

/** The catalogue, or the page of one rule. Throws UserError for an unknown rule. */
export function expliquer(id: string | undefined, presentation: Presentation): string {
  if (id === undefined) return presenterCatalogue(RAYONS, presentation)
  const trouvee = regle(id)
  if (trouvee !== undefined) return presenterRegle(trouvee, presentation)
  const proche = plusProche(id, identifiantsDeRegles())
  throw new UserError(
    `La règle « ${id} » n’existe pas.`,
    proche === undefined ? `Toutes les règles : ${presentation.nom} explain` : `Vouliez-vous dire « ${proche} » ?`,
  )
}

async function lireUn(dossier: string, jugement: Jugement): Promise<ProjetLu> {
  const [seul, autre] = projetsDe([dossier], jugement.dossier).map(candidat => candidat.dossier)
  if (autre !== undefined)
    throw new UserError(
      `« ${dossier} » contient plusieurs contrats.`,
      `Nommez-en un, par exemple « ${afficher(seul as string, jugement.dossier)} ».`,
    )
  return lire(seul as string, optionsDe(jugement))
}

function projetsDe(chemins: readonly string[], depuis: string): Candidat[] {
  const nommes = new Set<string>()
  const trouves = chemins.flatMap(chemin => {
    const complet = resolve(depuis, chemin)
    if (!existe(complet))
      throw new UserError(`« ${chemin} » n’existe pas.`, 'Vérifiez le chemin : majuscules, accents et dossiers.')
    const dedans = estDossier(complet) ? trouverProjets(complet) : []
    const dessus = dedans.length > 0 ? undefined : projetDe(complet)
    if (dedans.length === 0 && dessus === undefined)
      throw new UserError(
        `Aucun contrat dans « ${chemin} » : un projet est un dossier qui contient « contrat.yaml ».`,
        remedeSansContrat(complet),
      )
    nommes.add(dessus ?? complet)
    return dessus === undefined ? dedans : [dessus]
  })
  return [...new Set(trouves)].map(dossier => ({ dossier, nomme: nommes.has(dossier) }))
}

/** A file that was probably meant to be contrat.yaml: another extension, a capital, the `.txt` of Notepad. */
function remedeSansContrat(dossier: string): string {
  const presque = lister(dossier).find(
    ({ nom }) => plusProche(nom.replace(/\.txt$/i, ''), ['contrat.yaml']) !== undefined,
  )
  return presque === undefined || presque.nom === 'contrat.yaml'
    ? 'Donnez le dossier d’un contrat, ou commencez-en un avec « init ».'
    : `Ce dossier contient « ${presque.nom} » : renommez-le « contrat.yaml ».`
}

function optionsDe({ phase, date, profil, maintenant }: Jugement): { date: string; phase?: Phase } {
  const inconnu = profil?.find(nom => !PROFILS.some(p => p.nom === nom))
  const connus = PROFILS.map(p => p.nom)
  if (inconnu !== undefined) throw new UserError(`Le profil « ${inconnu} » n’existe pas.`, suggerer(inconnu, connus))
  if (phase !== undefined && !(PHASES as readonly string[]).includes(phase))
    throw new UserError(`La phase « ${phase} » n’existe pas.`, suggerer(phase, PHASES))
  const jour = date ?? jourDe(maintenant)
  return { date: jour, ...(phase === undefined ? {} : { phase: phase as Phase }) }
}

function suggerer(mot: string, choix: readonly string[]): string {
  const proche = plusProche(mot, choix)
  return proche === undefined ? `Possibles : ${choix.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`
}

/** Today where the user is, not in Greenwich. */
function jourDe(maintenant: Date): string {
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${maintenant.getFullYear()}-${deux(maintenant.getMonth() + 1)}-${deux(maintenant.getDate())}`
}
