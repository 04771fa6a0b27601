// `rename`: an identifier changed where it is declared and everywhere it is cited.
import { cleDe, noeudDe } from '../../edit/index.ts'
import type { Retouche } from '../../model/correction.ts'
import { UserError } from '../../model/erreur.ts'
import type { Etendue } from '../../model/noeud.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import { type Cible, ciblesDe, trouver } from './cibles.ts'
import type { Demande } from './demandes.ts'
import { fichierDeFiche, verifierId } from './identite.ts'
import { deLaChose } from './mots.ts'
import { type Renvoi, renvoisVers } from './renvois.ts'

type Renommage = Extract<Demande, { geste: 'renommer' }>

/** Throws UserError for an unknown thing, a misshapen or taken identifier. */
export function renommer(atelier: Atelier, { ancien, nouveau }: Renommage): Fait {
  const cible = trouver(ancien, [...new Set(ciblesDe(atelier.lu).map(c => c.sorte))], atelier.lu)
  const { sorte, id, fichier } = cible
  if (id === nouveau) throw new UserError(`L’identifiant est déjà « ${nouveau} » : il n’y a rien à changer.`)
  verifierLibre(atelier, cible, nouveau)
  const propre: Renvoi = { fichier, at: [...cible.at, 'id'], on: 'valeur', id }
  const parFichier = new Map<string, Retouche[]>()
  for (const renvoi of [propre, ...renvoisVers(atelier, [cible])]) {
    const retouche = reecrire(atelier, renvoi, nouveau)
    if (retouche === undefined) continue
    const siennes = parFichier.get(renvoi.fichier) ?? []
    if (!siennes.some(r => r.debut === retouche.debut)) siennes.push(retouche)
    parFichier.set(renvoi.fichier, siennes)
  }
  for (const [ici, retouches] of parFichier) atelier.retoucher(ici, retouches)
  const neuf = sorte === 'fiche' ? suivreLeNom(atelier, cible, nouveau) : fichier
  return { quoi: `changement de l’identifiant ${deLaChose(sorte, id)} en « ${nouveau} »`, id: nouveau, fichier: neuf }
}

function verifierLibre(atelier: Atelier, { sorte, fiche, fichier }: Cible, nouveau: string): void {
  verifierId(atelier, nouveau, sorte === 'indicateur' ? { sauf: 'indicateur' } : {})
  const voisin = ciblesDe(atelier.lu).some(
    c => sorte === 'indicateur' && c.sorte === sorte && c.fiche === fiche && c.id === nouveau,
  )
  if (voisin)
    throw new UserError(
      `Un indicateur « ${nouveau} » existe déjà dans ${fichier}.`,
      `« ${nouveau}-2 » conviendrait par exemple.`,
    )
}

/** Same quotes; nothing when the place holds something else than this identifier. */
function reecrire(atelier: Atelier, { fichier, at, on, id }: Renvoi, nouveau: string): Retouche | undefined {
  const racine = atelier.arbreDe(fichier)
  const place: Etendue | undefined =
    racine === null ? undefined : on === 'cle' ? cleDe(racine, at)?.entree.place : noeudDe(racine, at)
  if (place === undefined) return undefined
  const ecrit = atelier.texteDe(fichier).slice(place.debut, place.fin)
  const rang = ecrit.indexOf(id)
  if (rang < 0) return undefined
  const debut = place.debut + rang
  return { debut, fin: debut + id.length, texte: protege(ecrit, nouveau) }
}

/** An identifier made of figures only, or that other readers take for a word of theirs, needs quotes. */
function protege(ecrit: string, nouveau: string): string {
  return /^["']/.test(ecrit) || !/^(\d[\d-]*|\d+e\d+|true|false|null|yes|no|on|off|y|n|oui|non)$/.test(nouveau)
    ? nouveau
    : `"${nouveau}"`
}

/** The file of a fiche takes its new name when it had the old one. */
function suivreLeNom(atelier: Atelier, { id, fichier }: Cible, nouveau: string): string {
  if (fichier !== `fiches/${id}.yaml`) return fichier
  const neuf = fichierDeFiche(atelier, nouveau)
  atelier.renommer(fichier, neuf)
  return neuf
}
