// `templates`: the templates of documents, shipped or a project's own; what is wrong in those; copies to change.
import { join } from 'node:path'
import { afficher, ecrireFichier, existe, placeDansLeDossier } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import type { EtatDeGabarit } from '../render/gabarits/index.ts'
import { lire } from '../resources.ts'
import { DOSSIER, gabaritsDuProjet } from './gabarits-lus.ts'
import { suggerer } from './jugement.ts'
import { projetsDe } from './projets.ts'

/** `ici`: the working directory. `gabarits`: another folder than the project's `gabarits/`. */
export type Ou = { readonly ici: string; readonly gabarits?: string | undefined }
export type GabaritListe = { readonly nom: string; readonly quoi: string; readonly etat: EtatDeGabarit }
export type GroupeDeGabarits = { readonly dossier: string; readonly gabarits: readonly GabaritListe[] }

/** Every template by folder, with what it writes and whose it is. Outside of a project, the shipped ones. Throws UserError for a folder that is not there. */
export async function listerGabarits(chemin: string, { ici, gabarits }: Ou): Promise<readonly GroupeDeGabarits[]> {
  const { ceQuEcrit, etatDe, nomsDesGabarits } = await import('../render/gabarits/index.ts')
  const projet = projetIci(chemin, ici)
  const textes =
    projet === undefined && gabarits === undefined ? undefined : gabaritsDuProjet(projet ?? ici, ici, gabarits)?.textes
  const liste = nomsDesGabarits(textes).map(nom => {
    const etat = etatDe(nom, textes?.get(nom))
    return { nom, quoi: etat === 'nouveau' ? 'gabarit propre à ce contrat' : ceQuEcrit(nom), etat }
  })
  const dossiers = [...new Set(liste.map(({ nom }) => dossierDe(nom)))]
  return dossiers.map(dossier => ({ dossier, gabarits: liste.filter(({ nom }) => dossierDe(nom) === dossier) }))
}

const dossierDe = (nom: string) => nom.split('/').slice(0, -1).join('/') || '.'

/** The list is also for whoever has no project yet. */
function projetIci(chemin: string, ici: string): string | undefined {
  return chemin === '.' && !existe(join(ici, 'contrat.yaml')) ? undefined : unProjet(chemin, ici)
}

function unProjet(chemin: string, ici: string): string {
  const [seul, autre] = projetsDe([chemin], ici).map(({ dossier }) => dossier)
  if (autre === undefined && seul !== undefined) return seul
  throw new UserError(
    `« ${chemin} » contient plusieurs contrats.`,
    `Nommez-en un, par exemple « ${afficher(seul ?? ici, ici)} ».`,
  )
}

/** Files as shown from the working directory: written, and left alone since they were there. */
export type Copies = { readonly ecrits: readonly string[]; readonly gardes: readonly string[] }

/**
 * Copies shipped templates into the project's `gabarits/`: their names, a folder of them (`contrat/articles`) or `tout`. A file that is there stays as it is.
 * Throws UserError for a name that is none, before anything is written.
 */
export async function copierGabarits(
  voulus: readonly string[],
  chemin: string,
  { ici, gabarits }: Ou,
): Promise<Copies> {
  const { copier, GABARITS } = await import('../render/gabarits/index.ts')
  const noms = new Set(voulus.flatMap(voulu => choisis(voulu, GABARITS)))
  const projet = unProjet(chemin, ici)
  const ecrits: string[] = []
  const gardes: string[] = []
  for (const nom of noms) {
    const place = placeDansLeDossier(projet, join(gabarits ?? DOSSIER, `${nom}.hbs`))
    if (place === undefined)
      throw new UserError(
        `Le gabarit « ${nom} » ne peut pas être copié : sa place est hors du dossier du contrat, ou derrière un lien.`,
        `Retirez le lien « ${gabarits ?? DOSSIER} », puis recommencez.`,
      )
    if (existe(place)) gardes.push(afficher(place, ici))
    else ecrits.push(afficher((await ecrireFichier(place, copier(nom), { ecraser: false })).ecrit, ici))
  }
  return { ecrits, gardes }
}

function choisis(voulu: string, noms: readonly string[]): readonly string[] {
  const nom = voulu.replace(/\.hbs$/, '').replace(/\/$/, '')
  const choix = nom === 'tout' ? noms : noms.filter(n => n === nom || n.startsWith(`${nom}/`))
  if (choix.length > 0) return choix
  const court = noms.filter(n => n.endsWith(`/${nom}`))
  throw new UserError(
    `Le gabarit « ${voulu} » n’existe pas.`,
    court.length > 0
      ? `Vouliez-vous dire « ${court.join(' » ou « ')} » ?`
      : `${suggererPeu(nom, noms)} La commande « templates » en donne la liste.`,
  )
}

function suggererPeu(nom: string, noms: readonly string[]): string {
  const conseil = suggerer(nom, noms)
  return conseil.startsWith('Possibles') ? '' : conseil
}

export type FauteSituee = { readonly fichier: string; readonly ligne: number; readonly message: string }

/** Every mistake of a project's templates, with file and line; `gabarits`: how many were looked at, none when the project has none. */
export async function verifierLesGabarits(
  chemin: string,
  { ici, gabarits }: Ou,
): Promise<{ readonly gabarits: number; readonly fautes: readonly FauteSituee[] }> {
  const projet = unProjet(chemin, ici)
  const lus = gabaritsDuProjet(projet, ici, gabarits)
  if (lus === undefined) return { gabarits: 0, fautes: [] }
  const { verifierGabarits } = await import('../render/gabarits/index.ts')
  const fautes = verifierGabarits(lus.textes).map(({ gabarit, ligne, message }) => ({
    fichier: lus.textes.has(gabarit) ? `${lus.dossier}/${gabarit}.hbs` : `${gabarit}.hbs (livré)`,
    ligne,
    message,
  }))
  return { gabarits: lus.textes.size, fautes }
}

/** All that a template may contain: elements, data, helpers. */
export function pageDesGabarits(): string {
  return lire('templates', 'README.md')
}
