// Writes a new project, whole or not at all, and says what to do next.
import { rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { enArgument } from '../../model/argument.ts'
import { estUserError, UserError } from '../../model/erreur.ts'
import { paint } from '../../paint.ts'
import { plier } from '../dialogue/plier.ts'
import type { Io } from '../io.ts'
import { etat, refusDuDossier, refuser } from './dossier.ts'

type Bibliotheque = typeof import('../../index.ts')
type Chantier = Awaited<ReturnType<Bibliotheque['chantier']>>
export type ProjetNeuf = { readonly dossier: string; readonly echafaudage: ReturnType<Chantier['echafauder']> }

/** All the files or none: what a failure interrupts is taken back. The answer: the settings that were already there, left as they were. `conseil`: what to do when it fails. */
export async function ecrireTout(
  { dossier, echafaudage }: ProjetNeuf,
  { ecrireFichier }: Bibliotheque,
  io: Io,
  conseil = 'Choisissez un autre dossier.',
): Promise<readonly string[]> {
  const complet = resolve(io.dossier, dossier)
  const gardes = echafaudage.fichiers.filter(f => f.confort && etat(join(complet, f.chemin)) !== undefined)
  const aEcrire = echafaudage.fichiers.filter(f => !gardes.includes(f))
  const chemins = aEcrire.map(f => f.chemin)
  refuser(refusDuDossier(dossier, chemins, io))
  const neufs = dossiersNeufs(complet, chemins)
  const ecrits: string[] = []
  try {
    for (const { chemin, contenu } of aEcrire) {
      const { ecrit } = await ecrireFichier(join(complet, chemin), contenu, { ecraser: false })
      ecrits.push(ecrit)
    }
    return gardes.map(f => f.chemin)
  } catch (erreur) {
    for (const ecrit of ecrits) rmSync(ecrit, { force: true })
    for (const neuf of neufs) retirer(neuf)
    if (!estUserError(erreur) && !(erreur instanceof Error && 'errno' in erreur)) throw erreur
    const cause = estUserError(erreur) ? erreur.message : `Impossible d’écrire dans « ${dossier} ».`
    throw new UserError(`${cause} Rien n’a été écrit.`, conseil)
  }
}

/** The folders that will have to be made, the deepest first. */
function dossiersNeufs(complet: string, chemins: readonly string[]): string[] {
  const neufs = new Set<string>()
  for (const chemin of chemins)
    for (let ici = dirname(join(complet, chemin)); etat(ici) === undefined && dirname(ici) !== ici; ici = dirname(ici))
      neufs.add(ici)
  return [...neufs].sort((a, b) => b.length - a.length)
}

/** Only when empty: what somebody else put there meanwhile stays. */
function retirer(dossier: string): void {
  try {
    rmdirSync(dossier)
  } catch {
    // Not empty, or never made.
  }
}

/** `gardes`: the settings that were left as they were. `conseil`: what to do when it fails. */
export function annoncer({ dossier, echafaudage }: ProjetNeuf, gardes: readonly string[], io: Io): void {
  const { succes, avertissement, chemin, code } = paint(io.couleurErreur)
  const dire = (texte: string) => io.erreur(`${plier(texte, io.largeur)}\n`)
  const cible = dossier === '.' ? '' : ` ${enArgument(dossier)}`
  dire(`\n${succes('C’est écrit')} : ${echafaudage.fichiers.length - gardes.length} fichiers dans ${chemin(dossier)}.`)
  if (gardes.length > 0)
    dire(
      `Déjà là, et ${gardes.length === 1 ? 'laissé tel quel' : 'laissés tels quels'} : ${gardes.join(', ')}.${gardes.includes('.vscode/settings.json') ? ' L’éditeur aidera quand même : la première ligne de chaque fichier lui suffit.' : ''}`,
    )
  for (const avis of echafaudage.avis) dire(avertissement(avis))
  dire('\nPour continuer :')
  dire(`1. Ouvrez ${chemin(join(dossier, 'contrat.yaml'))} : chaque partie y est expliquée.`)
  dire('(Avec VS Code, ouvrez le dossier : l’éditeur aide à écrire et souligne les fautes.)')
  dire('2. Complétez les autres fichiers, dans l’ordre que vous voulez.')
  dire(`3. Vérifiez quand vous voulez : ${code(`${io.nom} validate${cible}`)}`)
}
