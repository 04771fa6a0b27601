// `undo`: the last edits taken back, byte for byte; what was changed by hand since is never lost.
import { join } from 'node:path'
import { differences, lireBrut, retoucheEntre } from '../../edit/index.ts'
import { DISQUE, type Disque } from '../../load/disque/disque.ts'
import { type Entree, empreinte } from '../../load/disque/journal.ts'
import { ecrireEnsemble } from '../../load/disque/transaction.ts'
import { afficher } from '../../load/files.ts'
import { UserError } from '../../model/erreur.ts'
import { lireProjet } from '../../project/read.ts'
import { optionsDe } from '../jugement.ts'
import { dossierDUn } from '../projets.ts'
import { avecChangements, type Source } from './atelier.ts'
import { type Edite, estMachinal, type Ou, SCHEMA, schemaDe, sourceDe } from './editer.ts'
import { avantDe, entreeDe, numerosDe } from './historique.ts'
import { refusDEcrire, seul } from './reprise.ts'
import { refuserSiFaux } from './verdict.ts'

/** What can be taken back, the last first. */
export function annulables(ou: Ou): readonly { readonly quoi: string; readonly date: string }[] {
  const { disque = DISQUE } = ou
  const dossier = ou.disque === undefined ? dossierDUn(ou.projet, ou.dossier) : ou.projet
  return numerosDe(dossier, disque).flatMap(numero => {
    const entree = entreeDe(dossier, numero, disque)
    return entree === undefined ? [] : [{ quoi: entree.quoi, date: entree.date }]
  })
}

/** Takes back the last `nombre` edits, each whole; those done before a refusal stay done. Throws UserError when the first is refused. */
export function annuler(nombre: number, ou: Ou): readonly Edite[] {
  const { disque = DISQUE } = ou
  const dossier = ou.disque === undefined ? dossierDUn(ou.projet, ou.dossier) : ou.projet
  const faits: Edite[] = []
  const enchainer = () => {
    let source = sourceDe(disque)
    const numeros = numerosDe(dossier, disque).slice(0, nombre)
    if (numeros.length === 0)
      throw new UserError(
        'Il n’y a rien à annuler dans ce contrat.',
        'Seules les modifications faites par ce programme s’annulent.',
      )
    for (const numero of numeros) {
      try {
        const { edite, apres } = annulerUne({ dossier, numero, disque, ou }, source)
        faits.push(edite)
        if (ou.essai) source = avecChangements(dossier, source, apres)
      } catch (erreur) {
        if (faits.length === 0) throw erreur
        return [...faits, { quoi: '', fichiers: [], differences: [], avis: [(erreur as Error).message] }]
      }
    }
    return faits
  }
  return ou.essai ? enchainer() : seul(dossier, enchainer, disque)
}

type Travail = { readonly dossier: string; readonly numero: string; readonly disque: Disque; readonly ou: Ou }
type Retour = { readonly fichier: string; readonly avant: Uint8Array | null; readonly apres: Uint8Array | null }

function annulerUne(
  { dossier, numero, disque, ou }: Travail,
  source: Source,
): { edite: Edite; apres: readonly Retour[] } {
  const entree = entreeDe(dossier, numero, disque)
  if (entree === undefined)
    throw new UserError(
      'La dernière modification n’a pas été gardée entière : elle ne peut plus être annulée.',
      `Elle est dans .cls/historique/${numero} ; retirez ce dossier pour atteindre la précédente.`,
    )
  const nommer = (fichier: string) => afficher(join(dossier, fichier), ou.dossier)
  const retours = retoursDe(dossier, numero, entree, source, disque)
  const changes = retours.flatMap(r => ('change' in r ? [nommer(r.change)] : []))
  if (changes.length > 0)
    throw new UserError(
      `${changes.map(f => `« ${f} »`).join(', ')} ${changes.length > 1 ? 'ont' : 'a'} changé depuis cette modification (${entree.quoi}). Rien n’a été annulé, pour ne rien perdre de ce que vous y avez écrit.`,
      'Défaites cette modification à la main, ou remettez ces fichiers comme elle les avait laissés.',
    )
  const fichiers = retours.filter((r): r is Retour => !('change' in r))
  const { date } = optionsDe(ou)
  const avant = lireProjet(dossier, { date, ...source })
  const rendu = avecChangements(dossier, source, fichiers)
  const apres = lireProjet(dossier, { date, ...rendu })
  refuserSiFaux(avant, apres, entree.fautes)
  const schema = fichiers.some(f => f.fichier === SCHEMA) ? [] : schemaDe(dossier, apres, rendu)
  if (!ou.essai) {
    const echec = ecrireEnsemble(dossier, [...fichiers, ...schema], { retire: numero }, disque)
    if (echec !== undefined) throw refusDEcrire({ ...echec, fichier: nommer(echec.fichier) })
  }
  const dits = fichiers.filter(f => !estMachinal(f.fichier))
  return {
    apres: fichiers,
    edite: {
      quoi: entree.quoi,
      fichiers: dits.map(f => ({
        fichier: nommer(f.fichier),
        etat: f.apres === null ? 'supprime' : f.avant === null ? 'nouveau' : 'modifie',
      })),
      differences: ou.essai ? dits.map(f => montrer(nommer(f.fichier), f, ou.couleur)) : [],
      avis: [],
    },
  }
}

function montrer(nom: string, { avant, apres }: Retour, couleur: boolean): string {
  const texte = (octets: Uint8Array | null) => (octets === null ? '' : (lireBrut(octets)?.texte ?? ''))
  const etat = apres === null ? 'supprimé' : avant === null ? 'rendu' : 'modifié'
  const retouches = [retoucheEntre(texte(avant), texte(apres))]
  return differences(nom, texte(avant), retouches, { couleur, devenu: `${nom} (${etat})` })
}

/** What the program keeps for itself is left when it is no longer what the edit made of it: nobody writes in it. */
function retoursDe(dossier: string, numero: string, entree: Entree, { lire }: Source, disque: Disque) {
  return entree.fichiers.flatMap(({ fichier, apres }, n): (Retour | { readonly change: string })[] => {
    const lu = lire(join(dossier, ...fichier.split('/')))
    const present = 'octets' in lu ? lu.octets : lu.refus === 'absent' ? null : undefined
    const avant = avantDe(dossier, numero, n, entree, disque)
    const intact = present !== undefined && empreinte(present) === apres
    if (intact && avant !== undefined) return [{ fichier, avant: present, apres: avant }]
    return estMachinal(fichier) ? [] : [{ change: fichier }]
  })
}
