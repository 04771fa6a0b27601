// Keeps the answers of a conversation in the folder of the project to come, after each of them: `--reprendre` reads them back.
import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lireFichier, reecrire } from '../../index.ts'
import { etat } from '../projet-neuf/dossier.ts'
import type { Etat } from './moteur.ts'
import type { Recueil, Valeur } from './question.ts'

export const FICHIER = '.cls/entretien.json'
const VERSION = 1

/** `debut`: when the conversation began, ISO; `ecriture`: the project was being written. */
export type Gardee = { readonly debut: string; readonly etat: Etat; readonly ecriture: boolean }
export type Lue = Gardee | 'absente' | 'illisible'

type Empechement = ReturnType<typeof reecrire>
export type Garde = {
  /** Writes the answers; the reason when it could not be done. */
  garder(gardee: Gardee): Empechement
  /** Once the project is written, or when nothing was answered: no trace is left. */
  oublier(): void
}

/** `dossier`: its full path. */
export function lireGarde(dossier: string): Lue {
  if (lienOuRien(join(dossier, '.cls')) || lienOuRien(join(dossier, FICHIER))) return 'absente'
  const lu = lireFichier(join(dossier, FICHIER))
  if (!('octets' in lu)) return lu.refus === 'absent' ? 'absente' : 'illisible'
  try {
    return comprendre(JSON.parse(Buffer.from(lu.octets).toString('utf8'))) ?? 'illisible'
  } catch {
    return 'illisible'
  }
}

/** Never through a link: a folder received from somebody may hold any. */
function lienOuRien(chemin: string): boolean {
  return etat(chemin)?.isSymbolicLink() ?? true
}

function comprendre(donnees: unknown): Gardee | undefined {
  if (!estTable(donnees) || donnees.version !== VERSION || !estTable(donnees.reponses)) return undefined
  const entrees = Object.entries(donnees.reponses).flatMap(([id, valeur]) =>
    estValeur(valeur) ? [[id, propre(valeur)] as const] : [],
  )
  const brouillons = Object.entries(estTable(donnees.brouillons) ? donnees.brouillons : {}).flatMap(([id, texte]) =>
    typeof texte === 'string' ? [[id, String(propre(texte))] as const] : [],
  )
  return {
    debut: typeof donnees.debut === 'string' ? donnees.debut : '',
    ecriture: donnees.ecriture === true,
    etat: {
      recueil: Object.fromEntries(entrees) as Recueil,
      brouillons: Object.fromEntries(brouillons),
      ...(typeof donnees.ici === 'string' ? { ici: donnees.ici } : {}),
    },
  }
}

function estTable(donnees: unknown): donnees is Readonly<Record<string, unknown>> {
  return typeof donnees === 'object' && donnees !== null && !Array.isArray(donnees)
}

function estValeur(valeur: unknown): valeur is Valeur {
  if (Array.isArray(valeur)) return valeur.every(v => typeof v === 'string')
  return valeur === null || typeof valeur === 'string'
}

/** What would move the cursor of a terminal has nothing to do in an answer. */
function propre(valeur: Valeur): Valeur {
  const nettoyer = (texte: string) => texte.replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, '')
  if (valeur === null) return null
  return typeof valeur === 'string' ? nettoyer(valeur) : valeur.map(nettoyer)
}

/** What cannot be read is put aside under another name, which is given. */
export function mettreDeCote(dossier: string): string {
  for (let rang = 1; ; rang++) {
    const nom = `.cls/entretien-ancien${rang === 1 ? '' : `-${rang}`}.json`
    if (etat(join(dossier, nom)) !== undefined) continue
    renameSync(join(dossier, FICHIER), join(dossier, nom))
    return nom
  }
}

export function ouvrirGarde(dossier: string): Garde {
  const chemin = join(dossier, FICHIER)
  const lu = lireFichier(chemin)
  let avant = 'octets' in lu ? lu.octets : null
  const neufs = lu && avant === null ? dossiersAbsents(dirname(chemin)) : []
  return {
    garder({ debut, etat: { recueil, ici, brouillons }, ecriture }) {
      const donnees = { version: VERSION, debut, ici, reponses: recueil, brouillons, ...(ecriture && { ecriture }) }
      const octets = Buffer.from(`${JSON.stringify(donnees, null, 1)}\n`)
      // Thrown away meanwhile with its folder: it is made again.
      if (etat(chemin) === undefined) avant = null
      const empechement = reecrire(dossier, FICHIER, avant, octets)
      if (empechement === undefined) avant = octets
      // Somebody else's answers, or no file at all but something in its way?
      return empechement === 'change' && !('octets' in lireFichier(chemin)) ? 'autre' : empechement
    },
    oublier() {
      rmSync(chemin, { force: true })
      for (const neuf of neufs) {
        try {
          rmdirSync(neuf)
        } catch {
          // Something else is there: it stays.
        }
      }
    },
  }
}

/** The deepest first. */
function dossiersAbsents(dossier: string): string[] {
  const absents: string[] = []
  for (let ici = dossier; etat(ici) === undefined; ici = dirname(ici)) {
    absents.push(ici)
    if (dirname(ici) === ici) break
  }
  return absents
}

/** The folders, this one or those just below, where a conversation waits; `.` for this one. */
export function conversationsEnAttente(dossier: string): readonly string[] {
  const noms = ['.', ...sousDossiers(dossier)]
  return noms.filter(nom => typeof lireGarde(join(dossier, nom)) === 'object')
}

function sousDossiers(dossier: string): string[] {
  try {
    return readdirSync(dossier, { withFileTypes: true })
      .filter(e => e.isDirectory())
      .map(e => e.name)
      .sort()
  } catch {
    return []
  }
}
