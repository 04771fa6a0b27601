// Writes a new project in a temporary folder, as the command would, and reads or judges it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { verifier } from '../../src/index.ts'
import { lireProjet } from '../../src/project/read.ts'
import { echafauder } from '../../src/scaffold/fichiers.ts'
import { lireReponses } from '../../src/scaffold/lecture.ts'
import type { Reponses } from '../../src/scaffold/reponses.ts'

const MAINTENANT = new Date('2026-11-22T12:00:00Z')

export function reponses(yaml: string): Reponses {
  return lireReponses(Buffer.from(yaml), 'reponses.yaml')
}

/** Hands over the folder of a project made from these answers, then removes it. */
export async function dansUnProjet<T>(donnees: Reponses, faire: (dossier: string) => T | Promise<T>): Promise<T> {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-'))
  try {
    for (const { chemin, contenu } of echafauder(donnees).fichiers) {
      mkdirSync(dirname(join(dossier, chemin)), { recursive: true })
      writeFileSync(join(dossier, chemin), contenu)
    }
    return await faire(dossier)
  } finally {
    rmSync(dossier, { recursive: true })
  }
}

export function lu(donnees: Reponses) {
  return dansUnProjet(donnees, dossier => lireProjet(dossier, { date: '2026-11-22' }))
}

/** The rules of the active remarks, by severity. */
export function remarques(donnees: Reponses) {
  return dansUnProjet(donnees, async dossier => {
    const { rapport } = await verifier([dossier], { dossier, maintenant: MAINTENANT })
    const actives = rapport.remarques.filter(r => r.etat === 'actif')
    const de = (gravite: string) => actives.filter(r => r.gravite === gravite).map(r => `${r.fichier} ${r.regle}`)
    return { erreurs: de('erreur'), avertissements: de('avertissement') }
  })
}
