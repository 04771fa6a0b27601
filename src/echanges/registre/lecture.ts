// A file of the register read back: a contract comes from anywhere, so that each of its values is looked at.
import type { Cellules, FicheEnMots, Ligne } from '../../champs/index.ts'
import {
  type Coupe,
  type Decision,
  type Destinataire,
  type Envoi,
  estIdDEnvoi,
  FORMAT_DU_REGISTRE,
  type Retour,
} from './registre.ts'

/** Why a file of the register is not taken: the end of a sentence that begins with its name. */
export type RefusDEnvoi = { readonly refus: string }

/** Never throws. `id`: what its file is called. */
export function lireEnvoi(texte: string, id: string): Envoi | RefusDEnvoi {
  const lu = enObjet(analyser(texte))
  if (lu === undefined)
    return { refus: 'n’est pas un envoi que ce programme sait lire : il est abîmé, ou n’en vient pas.' }
  if (typeof lu.format === 'number' && lu.format > FORMAT_DU_REGISTRE)
    return { refus: 'vient d’une version plus récente de ce programme : mettez celui-ci à jour pour le lire.' }
  const envoi = enEnvoi(lu)
  if (envoi === undefined || lu.format !== FORMAT_DU_REGISTRE)
    return { refus: 'est incomplet ou abîmé : il n’est pas pris en compte.' }
  return envoi.id === id ? envoi : { refus: `parle de l’envoi « ${envoi.id} » : rendez-lui son nom.` }
}

type Objet = Readonly<Record<string, unknown>>

function analyser(texte: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function enObjet(valeur: unknown): Objet | undefined {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur) ? (valeur as Objet) : undefined
}

function enEnvoi({ id, date, avant, par, destinataire, fichiers, fiches, retours }: Objet): Envoi | undefined {
  const qui = enDestinataire(destinataire)
  const noms = textes(fichiers)
  const dites = parNom(fiches, enFiche)
  const revenus = liste(retours, enRetour)
  if (!estIdDEnvoi(id) || !estJour(date) || !(avant === undefined || estJour(avant)) || !estCoupe(par)) return undefined
  if (qui === undefined || noms === undefined || dites === undefined || revenus === undefined) return undefined
  return {
    id,
    date,
    ...(avant !== undefined && { avant }),
    par,
    destinataire: qui,
    fichiers: noms,
    fiches: dites,
    retours: revenus,
  }
}

function enDestinataire(valeur: unknown): Destinataire | undefined {
  const { acteur, nom } = enObjet(valeur) ?? {}
  if (typeof nom !== 'string' || !(acteur === undefined || estTexte(acteur))) return undefined
  return { ...(acteur !== undefined && { acteur }), nom }
}

function enFiche(valeur: unknown): FicheEnMots | undefined {
  const lue = enObjet(valeur)
  const simples = parNom(lue?.simples, enTexte) as Cellules | undefined
  const tableaux = parNom(lue?.tableaux, v => liste(v, enLigne))
  return simples === undefined || tableaux === undefined ? undefined : { simples, tableaux }
}

function enLigne(valeur: unknown): Ligne | undefined {
  const lue = enObjet(valeur)
  const cellules = parNom(lue?.cellules, enTexte)
  if (cellules === undefined || !(lue?.cle === undefined || estTexte(lue.cle))) return undefined
  return { ...(lue?.cle !== undefined && { cle: lue.cle }), cellules }
}

function enRetour(valeur: unknown): Retour | undefined {
  const { date, fichier, empreinte, fiches, pris, gardes, decisions } = enObjet(valeur) ?? {}
  const siennes = textes(fiches)
  const prises = liste(decisions, enDecision)
  if (!estJour(date) || !estTexte(fichier) || !estTexte(empreinte) || !/^[0-9a-f]{64}$/.test(empreinte))
    return undefined
  if (siennes === undefined || prises === undefined || !estCompte(pris) || !estCompte(gardes)) return undefined
  return { date, fichier, empreinte, fiches: siennes, pris, gardes, decisions: prises }
}

const CHOIX = ['prendre', 'garder', 'marquer'] as const

function enDecision(valeur: unknown): Decision | undefined {
  const { fiche, champ, ligne, colonne, choix, texte } = enObjet(valeur) ?? {}
  const pris = CHOIX.find(c => c === choix)
  if (!estTexte(fiche) || !estTexte(champ) || pris === undefined) return undefined
  if (![ligne, colonne, texte].every(v => v === undefined || estTexte(v))) return undefined
  return {
    fiche,
    champ,
    ...(estTexte(ligne) && { ligne }),
    ...(estTexte(colonne) && { colonne }),
    choix: pris,
    ...(estTexte(texte) && { texte }),
  }
}

function estTexte(valeur: unknown): valeur is string {
  return typeof valeur === 'string'
}

function enTexte(valeur: unknown): string | undefined {
  return estTexte(valeur) ? valeur : undefined
}

function estJour(valeur: unknown): valeur is string {
  return estTexte(valeur) && /^\d{4}-\d\d-\d\d$/.test(valeur) && !Number.isNaN(Date.parse(valeur))
}

function estCoupe(valeur: unknown): valeur is Coupe {
  return valeur === 'pilote' || valeur === 'fiche' || valeur === 'classeur'
}

function estCompte(valeur: unknown): valeur is number {
  return Number.isSafeInteger(valeur) && Number(valeur) >= 0
}

function textes(valeur: unknown): readonly string[] | undefined {
  return liste(valeur, enTexte)
}

/** All of them, or nothing. */
function liste<T>(valeur: unknown, lire: (v: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(valeur)) return undefined
  const lus = valeur.flatMap(v => lire(v) ?? [])
  return lus.length === valeur.length ? lus : undefined
}

function parNom<T>(valeur: unknown, lire: (v: unknown) => T | undefined): Readonly<Record<string, T>> | undefined {
  const lu = enObjet(valeur)
  if (lu === undefined) return undefined
  const paires = Object.entries(lu).map(([nom, v]) => [nom, lire(v)] as const)
  return paires.some(([, v]) => v === undefined) ? undefined : (Object.fromEntries(paires) as Record<string, T>)
}
