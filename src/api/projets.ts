// Which projects a path means, and one of them read with the profiles that its team wrote.
import { join, resolve } from 'node:path'
import { toutesLesRegles } from '../catalogue.ts'
import type { Reglages } from '../check/reglages.ts'
import { type Candidat, reglagesDuProjet } from '../check/selection.ts'
import { type Document, lireDocument } from '../load/documents.ts'
import { afficher, estDossier, existe, fichierDuProjet, lister, projetDe, trouverProjets } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import { plusProche } from '../proche.ts'
import { sources } from '../profiles/index.ts'
import { chercheurDeDepot, lireDepot } from '../project/depot.ts'
import type { ProblemeSitue } from '../project/fautes.ts'
import { lireProjet, type Options, type ProjetLu } from '../project/read.ts'
import { avecCauses } from '../project/syntaxe.ts'
import { type Jugement, optionsDe } from './jugement.ts'

/** With the causes of its syntax errors, and with the profiles that its team wrote, when it names some, or when its repository does in its place. */
export async function lire(dossier: string, options: Options, reglages?: Reglages): Promise<ProjetLu> {
  if (existe(join(dossier, '.cls', 'edition', 'journal.json'))) await finirEdition(dossier)
  const lu = await avecCauses(lireProjet(dossier, options))
  const siens = lu.projet.contrat.profil
  const noms = siens ?? reglages?.profil ?? []
  if (!noms.some(nom => nom.startsWith('./'))) return lu
  const { avecEquipe } = await import('../project/equipe/index.ts')
  if (siens === undefined && reglages !== undefined) {
    const ici = (document: Document | undefined) =>
      document && { ...document, fichier: afficher(join(reglages.dossier, document.fichier), dossier) }
    return avecEquipe(lu, { ...livres(), noms, lire: nom => ici(reglages.lireProfil(nom)), tues: true })
  }
  return avecEquipe(lu, {
    ...livres(),
    noms,
    lire: nom =>
      fichierDuProjet(dossier, nom) === undefined
        ? undefined
        : lireDocument(dossier, nom.slice(2), 'cls', options.lire).document,
  })
}

/** An edit that was interrupted: whoever comes next ends it. Where nothing can be written, the files are read as they are. */
async function finirEdition(dossier: string): Promise<void> {
  const { finirLInterrompu } = await import('./edition/reprise.ts')
  finirLInterrompu(dossier)
}

/** What is wrong in the profiles that stand beside a repository's settings. */
export async function fautesDesProfils({ profil = [], lireProfil }: Reglages): Promise<readonly ProblemeSitue[]> {
  if (!profil.some(nom => nom.startsWith('./'))) return []
  const { fautesDEquipe } = await import('../project/equipe/index.ts')
  return fautesDEquipe({ ...livres(), noms: profil, lire: lireProfil })
}

function livres() {
  return { sources: sources(), regles: toutesLesRegles() }
}

/** The only project that a path means. Throws UserError when there is none, or several. */
export async function lireUn(dossier: string, jugement: Jugement): Promise<ProjetLu> {
  const seul = dossierDUn(dossier, jugement.dossier)
  return lire(seul, optionsDe(jugement), reglagesDuProjet(seul, jugement.dossier))
}

/** The folder of the only project that a path means. Throws UserError when there is none, or several. */
export function dossierDUn(dossier: string, depuis: string): string {
  const [seul, autre] = projetsDe([dossier], depuis).map(candidat => candidat.dossier)
  if (autre !== undefined)
    throw new UserError(
      `« ${dossier} » contient plusieurs contrats.`,
      `Nommez-en un, par exemple « ${afficher(seul as string, depuis)} ».`,
    )
  return seul as string
}

/** Every project at, above or below the given paths. Throws UserError for a path that does not exist or holds none. */
export function projetsDe(chemins: readonly string[], depuis: string): Candidat[] {
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

/** Whether this path exists and holds no project, nor stands in one. */
export function sansContrat(chemin: string, depuis: string): boolean {
  const complet = resolve(depuis, chemin)
  if (!existe(complet) || projetDe(complet) !== undefined) return false
  return !estDossier(complet) || trouverProjets(complet).length === 0
}

/**
 * Where to look for what changes in the projects that these paths mean: whole folders, and the settings that stand above them.
 * Throws UserError for a path that does not exist or holds no project.
 */
export function lieuxASurveiller(chemins: readonly string[], depuis: string) {
  const voulus = chemins.length === 0 ? ['.'] : chemins
  const dossiers = new Set<string>()
  const fichiers = new Set<string>()
  for (const chemin of voulus) {
    const complet = resolve(depuis, chemin)
    const [premier] = projetsDe([chemin], depuis)
    const dossier = premier === undefined || premier.dossier.startsWith(complet) ? complet : premier.dossier
    dossiers.add(dossier)
    const chercheur = chercheurDeDepot([depuis, complet])
    for (const dessus of chercheur.dessus(dossier)) fichiers.add(join(dessus, 'cls.yaml'))
    const depot = chercheur.depotDe(dossier)
    const profils = depot === undefined ? [] : (lireDepot(depot).profil ?? [])
    for (const nom of profils) if (depot !== undefined && nom.startsWith('./')) fichiers.add(join(depot, nom))
  }
  return { dossiers: [...dossiers], fichiers: [...fichiers] }
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
