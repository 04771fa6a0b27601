// `import` carried out: what would go where is shown, somebody agrees, all is written as one, a report and what is left stay beside.
import { resolve } from 'node:path'
import { ecrireFichier, importation, lireFichier } from '../../index.ts'
import { enArgument } from '../../model/argument.ts'
import { paint } from '../../paint.ts'
import { plier } from '../dialogue/plier.ts'
import { desarmer } from '../formats.ts'
import { type Io, lignesSimples } from '../io.ts'

type Valeurs = {
  readonly fichiers: readonly string[]
  readonly appliquer: boolean
  readonly conflits: 'garder' | 'prendre' | 'marquer'
  readonly correspondances?: string
  readonly 'ecrire-correspondances'?: string
  readonly rapport?: string
  readonly format: string
  readonly projet: string
  readonly essai: boolean
}
type Pret = ReturnType<Awaited<ReturnType<typeof importation>>['preparerImport']>

export async function importerIci(valeurs: Valeurs, io: Io): Promise<number> {
  const { fichiers, projet, conflits, correspondances, format } = valeurs
  const { preparerImport } = await importation()
  const ou = { projet, dossier: io.dossier, maintenant: io.maintenant, couleur: io.couleur, nom: io.nom }
  const pret = preparerImport({ ...ou, fichiers, conflits, ...(correspondances !== undefined && { correspondances }) })
  io.sortie(desarmer(format === 'json' ? `${JSON.stringify(pret.json, null, 2)}\n` : pret.rapport, io))
  const modele = valeurs['ecrire-correspondances']
  if (modele !== undefined) await poserModele(pret, modele, io)
  return (await decider(pret, valeurs, io)) ? conclure(pret, valeurs, io) : pret.lus === 0 ? 1 : 0
}

async function poserModele({ correspondances }: Pret, modele: string, io: Io): Promise<void> {
  await ecrireFichier(resolve(io.dossier, modele), correspondances, { ecraser: false })
  dire(
    io,
    `Les titres, tels qu’ils ont été lus, sont dans « ${modele} ». Corrigez-le, puis : ${io.nom} import … --correspondances ${enArgument(modele)}`,
  )
}

/** Is it to be written? Asked when somebody is there. */
async function decider(pret: Pret, { essai, appliquer }: Valeurs, io: Io): Promise<boolean> {
  if (pret.lus === 0) return false
  if (pret.rien) {
    dire(io, 'Le contrat dit déjà tout cela : il n’y a rien à écrire.')
    return false
  }
  if (!essai && appliquer) return true
  if (!essai && io.terminal && (await accord(io))) return true
  dire(
    io,
    essai
      ? 'Rien n’a été écrit. Pour le faire, la même commande sans --essai.'
      : io.terminal
        ? 'Rien n’a été écrit.'
        : 'Rien n’a été écrit. Pour le faire, la même commande avec --appliquer.',
  )
  return false
}

async function accord(io: Io): Promise<boolean> {
  const { ouvrirInterlocuteur } = await import('../dialogue/mener.ts')
  const assis = await ouvrirInterlocuteur(lignesSimples(io.env), io)
  try {
    const choix = [
      { valeur: 'oui', nom: 'Oui, écrire dans le contrat' },
      { valeur: 'non', nom: 'Non, ne rien écrire' },
    ]
    const question = {
      id: 'ecrire',
      texte: 'Écrire tout cela dans le contrat ?',
      pourquoi: `Le compte rendu ci-dessus dit ce qui irait où. « ${io.nom} undo » revient en arrière.`,
    }
    const geste = await assis.qui.demander({ ...question, genre: 'choix', choix, exige: true }, undefined)
    return geste.geste === 'reponse' && geste.valeur === 'oui'
  } finally {
    assis.fermer()
  }
}

async function conclure(pret: Pret, { projet, rapport, format }: Valeurs, io: Io): Promise<number> {
  const { edite, rapport: texte, refuses } = pret.ecrire()
  const { succes, code } = paint(io.couleurErreur)
  if (refuses > 0 && format !== 'json') io.sortie(desarmer(texte, io))
  const garde = await garder(
    texte,
    rapport === undefined ? `${pret.souche}.md` : resolve(io.dossier, rapport),
    rapport !== undefined,
    io,
  )
  dire(io, `Compte rendu : ${garde}`)
  if (pret.restes !== '')
    dire(
      io,
      `Ce qui n’est d’aucune fiche : ${await garder(pret.restes, garde.replace(/(?:\.md)?$/, '.reste.md'), false, io)}`,
    )
  const ici = projet === '.' ? '' : ` --projet ${enArgument(projet)}`
  if (edite !== undefined) {
    for (const { fichier, etat } of edite.fichiers)
      dire(io, `  ${fichier} (${etat === 'nouveau' ? 'nouveau' : 'modifié'})`)
    dire(io, `${succes('Fait')} : ${edite.quoi}. Pour revenir en arrière : ${code(`${io.nom} undo${ici}`)}`)
  }
  return refuses > 0 ? 1 : 0
}

/** Where it stands; another text of the same name is kept, and this one takes a number. */
async function garder(texte: string, voulu: string, ecraser: boolean, io: Io): Promise<string> {
  if (ecraser) return (await ecrireFichier(resolve(io.dossier, voulu), texte, { ecraser })).ecrit
  for (let n = 1; ; n++) {
    const fichier = n === 1 ? voulu : voulu.replace(/((?:\.reste)?\.md)$/, `-${n}$1`)
    const lu = lireFichier(fichier)
    if ('octets' in lu && Buffer.from(lu.octets).toString('utf8') === texte) return fichier
    if (!('octets' in lu) && lu.refus === 'absent')
      return (await ecrireFichier(fichier, texte, { ecraser: false })).ecrit
  }
}

function dire(io: Io, texte: string): void {
  io.erreur(desarmer(`${plier(texte, io.largeur)}\n`, io))
}
