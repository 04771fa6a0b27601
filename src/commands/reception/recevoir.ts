// `receive` carried out: what came back is read and shown, conflicts are asked, all is written as one, a report is left.
import { join, resolve } from 'node:path'
import { ecrireFichier, lireFichier, recueil } from '../../index.ts'
import { enArgument } from '../../model/argument.ts'
import { paint } from '../../paint.ts'
import { plier } from '../dialogue/plier.ts'
import { desarmer } from '../formats.ts'
import type { Io } from '../io.ts'
import { type Choix, demanderConflits } from './conflits.ts'
import { enJson, enTexte } from './montrer.ts'

type Valeurs = {
  readonly fichiers: readonly string[]
  readonly conflits?: Choix
  readonly rapport?: string
  readonly format: string
  readonly projet: string
  readonly essai: boolean
}

export async function recevoirIci(valeurs: Valeurs, io: Io): Promise<number> {
  const { fichiers, conflits, rapport, format, projet, essai } = valeurs
  const dire = (texte: string) => io.erreur(desarmer(`${plier(texte, io.largeur)}\n`, io))
  const r = await recueil()
  const ou = { projet, essai, dossier: io.dossier, maintenant: io.maintenant, couleur: io.couleur }
  const reception = await r.lireRetours(fichiers, ou)
  for (const avis of reception.avis) dire(avis)
  const demander = conflits === undefined && io.terminal && !essai
  const tranche = demander
    ? await demanderConflits(r, reception, io)
    : { tri: await r.trierRetours(reception, async () => conflits), termine: () => undefined }
  if (tranche === undefined) return 130
  const { tri, termine } = tranche
  const { bilan, edite, rapport: texte } = r.ecrireRetours(reception, tri, ou)
  termine()
  io.sortie(
    desarmer(
      format === 'json' ? enJson(r, bilan) : enTexte(r, bilan, { largeur: io.largeur, couleur: io.couleur }),
      io,
    ),
  )
  const nombres = r.compter(bilan)
  const nouveau = edite !== undefined || nombres.laisse + nombres.refuse > 0
  const ecrit = essai || !(nouveau || rapport !== undefined) ? undefined : await garder(texte, reception, rapport, io)
  if (ecrit !== undefined) dire(`Compte rendu : ${ecrit}`)
  conclure({ nombres, edite: edite !== undefined, essai, projet, conflits }, io, dire)
  return nombres.laisse + nombres.refuse > 0 || bilan.fichiers.every(f => f.refus !== undefined) ? 1 : 0
}

type Fin = {
  readonly nombres: Readonly<Record<'pris' | 'laisse' | 'refuse', number>>
  readonly edite: boolean
  readonly essai: boolean
  readonly projet: string
  readonly conflits: Choix | undefined
}

function conclure({ nombres, edite, essai, projet, conflits }: Fin, io: Io, dire: (texte: string) => void): void {
  const { code, succes } = paint(io.couleurErreur)
  const ici = projet === '.' ? '' : ` --projet ${enArgument(projet)}`
  if (essai) dire('Rien n’a été écrit. Pour le faire, la même commande sans --essai.')
  else if (edite) dire(`${succes('Fait')}. Pour revenir en arrière : ${code(`${io.nom} undo${ici}`)}`)
  else if (nombres.laisse + nombres.refuse === 0) dire('Il n’y avait rien de neuf à écrire.')
  if (nombres.laisse > 0 && conflits === undefined)
    dire(
      `Il reste ${nombres.laisse} ${nombres.laisse > 1 ? 'différences' : 'différence'} à décider : la même commande ${io.terminal ? 'les propose de nouveau' : 'dans un terminal pose la question, ou « --conflits garder », « prendre » ou « marquer » répond pour toutes'}.`,
    )
}

const CHEMIN = '.cls/envois'

/** Where the report stands, under its name; the same report is not written twice. */
async function garder(
  texte: string,
  { racine, date }: { readonly racine: string; readonly date: string },
  rapport: string | undefined,
  io: Io,
): Promise<string> {
  if (rapport !== undefined) return (await ecrireFichier(resolve(io.dossier, rapport), texte, { ecraser: true })).ecrit
  for (let n = 1; ; n++) {
    const fichier = join(racine, ...CHEMIN.split('/'), `reponses-${date}${n === 1 ? '' : `-${n}`}.md`)
    const lu = lireFichier(fichier)
    if ('octets' in lu && Buffer.from(lu.octets).toString('utf8') === texte) return fichier
    if (!('octets' in lu) && lu.refus === 'absent')
      return (await ecrireFichier(fichier, texte, { ecraser: false })).ecrit
  }
}
