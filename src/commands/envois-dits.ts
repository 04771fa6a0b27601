// What `cls send` says: what was prepared and where, or the register in plain French.
import { type Envoye, envois } from '../index.ts'
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import { compter } from '../mots.ts'
import { paint } from '../paint.ts'
import { desarmer } from './formats.ts'
import type { Io } from './io.ts'

type Valeurs = {
  readonly dossier: string
  readonly pour?: readonly string[]
  readonly fiche?: readonly string[]
  readonly par: 'pilote' | 'fiche' | 'classeur'
  readonly format?: 'docx' | 'xlsx' | 'les-deux'
  readonly avant?: string
  readonly sortie?: string
  readonly essai: boolean
  readonly liste: boolean
}

export async function direLesEnvois(valeurs: Valeurs, io: Io): Promise<number> {
  const { dossier: projet, pour = [], fiche = [], liste, ...reste } = valeurs
  const { envoyer, listerLesEnvois } = await envois()
  const jugement = { dossier: io.dossier, maintenant: io.maintenant }
  if (liste) {
    const inutile = ['pour', 'fiche', 'format', 'avant', 'sortie'].find(
      nom => valeurs[nom as keyof Valeurs] !== undefined,
    )
    if (inutile !== undefined)
      throw new UserError(`--liste dit tout le registre : elle ne va pas avec --${inutile}.`, 'Retirez l’une des deux.')
    const affichage = { nom: io.nom, largeur: io.largeur, couleur: io.couleur }
    io.sortie(desarmer(await listerLesEnvois(projet, jugement, affichage), io))
    return 0
  }
  const fait = await envoyer({ ...reste, ...jugement, projet, pour, fiche })
  const { avertissement } = paint(io.couleurErreur)
  io.sortie(desarmer(`${raconter(fait, valeurs, io).join('\n')}\n`, io))
  for (const avis of fait.avis) io.erreur(desarmer(`${avertissement(avis)}\n`, io))
  return 0
}

function raconter({ dossier, envois, courriels }: Envoye, { essai, dossier: projet }: Valeurs, io: Io): string[] {
  const { chemin, code, discret } = paint(io.couleur)
  const lignes = envois.flatMap(({ nom, fiches, fichiers, deja }) => [
    `  ${nom} : ${compter(fiches.length, 'fiche')}${deja ? ' (déjà préparé aujourd’hui)' : ''}`,
    ...fichiers.map(fichier => `    ${chemin(fichier)}`),
    ...(essai ? fiches.map(fiche => `    ${discret(fiche)}`) : []),
  ])
  const suite = projet === '.' ? '' : ` ${enArgument(projet)}`
  return [
    essai ? `Rien n’est écrit. Seraient préparés dans « ${dossier} » :` : `Préparés dans « ${dossier} » :`,
    ...lignes,
    '',
    ...(courriels === undefined
      ? []
      : [
          `Les courriels à copier sont dans « ${chemin(courriels)} » : relisez-les, joignez les fichiers, envoyez.`,
          `Pour savoir qui a répondu : ${code(`${io.nom} send${suite} --liste`)}`,
        ]),
  ]
}
