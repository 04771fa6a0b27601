// `validate`: every project that the paths mean, judged, in one report.
import { join, resolve } from 'node:path'
import { toutesLesRegles } from '../catalogue.ts'
import type { DemandeDeReference } from '../check/reference.ts'
import { remarquesDesEgares } from '../check/reglages.ts'
import { remarquesDe } from '../check/remarques.ts'
import { choisir, type Selection, type Tranche } from '../check/selection.ts'
import { afficher } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import type { RapportCite, Totaux } from '../model/rapport.ts'
import type { Regle, Remarque } from '../model/regle.ts'
import type { Relecture } from '../model/relecture.ts'
import { version } from '../resources.ts'
import type { Jugement } from './jugement.ts'
import { jugerTous, type Renfort } from './lots.ts'
import { fautesDesProfils, projetsDe } from './projets.ts'

/** Which of the projects found are judged: those that these files (absolute) touch, and one slice of them. */
export type Part = { readonly touches?: readonly string[]; readonly tranche?: Tranche }

/**
 * Judges every project at, above or below the given paths (default: the working directory).
 * `renfort`: others who may judge a part of them; the report is the same.
 * Throws UserError for a path that does not exist or holds no project, and for an unknown phase or profile.
 */
export async function verifier(
  chemins: readonly string[],
  jugement: Jugement & Part,
  renfort?: () => Promise<Renfort | undefined>,
): Promise<RapportCite> {
  const { projets, depots, dessus, plafonds } = selectionner(chemins, jugement)
  const textes = new Map<string, string>()
  const reglees = dessus.flatMap(dossier => remarquesDesEgares(dossier, jugement.dossier))
  for (const depot of depots) reglees.push(...(await remarquesDuDepot(depot, jugement, textes)))
  const lots = await jugerTous(projets, { plafonds, jugement }, renfort)
  const propres = new Map<string, Regle>()
  const relectures = new Map<string, Relecture>()
  for (const lot of lots) {
    for (const [fichier, texte] of lot.textes) textes.set(fichier, texte)
    for (const regle of lot.propres) if (!propres.has(regle.id)) propres.set(regle.id, regle)
    for (const [dossier, relecture] of lot.relectures ?? []) relectures.set(dossier, relecture)
  }
  const remarques = [...reglees, ...lots.flatMap(lot => lot.remarques)]
  return {
    rapport: {
      version: 1,
      outil: { nom: 'contrat-local-sante', version: version() },
      projets: lots.flatMap(lot => lot.projets),
      remarques,
      totaux: compter(remarques),
    },
    textes,
    // Few ask for it, and all the profiles must be read for it.
    get catalogue() {
      return [...toutesLesRegles(), ...propres.values()]
    },
    ...(jugement.grille && { relectures }),
    references: [...new Set(projets.flatMap(p => p.reglages?.reference ?? []))].map(r => afficher(r, jugement.dossier)),
  }
}

/** What is said of a repository's settings, and of the profiles beside them; the texts spoken of are added to `textes`. */
async function remarquesDuDepot(
  { reglages, lu }: Selection['depots'][number],
  { dossier: depuis }: Jugement,
  textes: Map<string, string>,
): Promise<Remarque[]> {
  const { dossier, remarques, fichier, texte, lireProfil, profil = [] } = reglages
  const dites = remarques(lu)
  if (dites.length > 0) textes.set(fichier, texte)
  const fautes = await fautesDesProfils(reglages)
  if (fautes.length === 0) return [...dites]
  for (const nom of profil) textes.set(afficher(join(dossier, nom), depuis), lireProfil(nom)?.texte ?? '')
  return [...dites, ...remarquesDe(dossier, fautes, depuis, ({ gravite }) => ({ gravite, etat: 'actif' }))]
}

/**
 * The projects that the paths mean (default: the working directory), each with its settings; `plafonds`: the paths, whole.
 * Throws UserError for a path that does not exist or holds no project, and when all of them are left aside.
 */
export function selectionner(chemins: readonly string[], { dossier: depuis, touches, tranche }: Jugement & Part) {
  const voulus = chemins.length === 0 ? ['.'] : chemins
  const plafonds = voulus.map(chemin => resolve(depuis, chemin))
  const selection = choisir(projetsDe(voulus, depuis), {
    depuis,
    plafonds,
    ...(touches && { touches }),
    ...(tranche && { tranche }),
  })
  if (selection.projets.length === 0 && touches === undefined && tranche === undefined)
    throw new UserError(
      'Tous les contrats trouvés sont laissés de côté par « ignorer », dans cls.yaml.',
      'Pour en vérifier un quand même, donnez son dossier.',
    )
  return { ...selection, plafonds }
}

/** Only active remarks count by gravity. */
export function compter(remarques: readonly Remarque[]): Totaux {
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
  const reference = await import('../check/reference.ts')
  const { remarques, connues, ...suite } = reference.confronter(cite, demande)
  const totaux = { ...compter(remarques), reference: connues }
  return { ...suite, cite: { ...cite, rapport: { ...cite.rapport, remarques, totaux } } }
}

/** Design §4: 1 when an error is active (with `strict`, a warning too), else 0. */
export function codeDeSortie({ rapport }: RapportCite, strict: boolean): 0 | 1 {
  return rapport.totaux.erreurs > 0 || (strict && rapport.totaux.avertissements > 0) ? 1 : 0
}
