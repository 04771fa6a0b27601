// The corpus of the bench: projects of 60 files of about 3 KB, the same for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AXES, fichiersCommuns } from './communs.ts'
import { fiche } from './fiche.ts'
import { hasard } from './graine.ts'

const FICHES = 53

export type Fichiers = Readonly<Record<string, string>>

/** Path in the project → text. `fiches`: 53 make a project of 60 files. */
export function projet(rang: number, fiches = FICHES): Fichiers {
  const h = hasard(20_260_315 + rang)
  const communs = fichiersCommuns(h, rang, fiches)
  const liste = Array.from({ length: fiches }, (_, n) => fiche(h, n + 1, AXES))
  return { ...communs, ...Object.fromEntries(liste.map(({ nom, texte }) => [`fiches/${nom}`, texte])) }
}

/** Writes a project's files into a folder, made if needed; returns their paths. */
export function ecrireProjet(dossier: string, fichiers: Fichiers): string[] {
  mkdirSync(join(dossier, 'fiches'), { recursive: true })
  return Object.entries(fichiers).map(([nom, texte]) => {
    const chemin = join(dossier, nom)
    writeFileSync(chemin, texte)
    return chemin
  })
}

/** `nombre` projects, one folder each; returns the paths of all their files. */
export function ecrireCorpus(dossier: string, nombre: number): string[] {
  return Array.from({ length: nombre }, (_, n) => ecrireProjet(join(dossier, `projet-${n + 1}`), projet(n + 1))).flat()
}

/** Mistakes of the kind people make, one file in twenty. */
export function abimer(fichiers: Fichiers): Fichiers {
  const fautes: readonly ((texte: string) => string)[] = [
    texte => texte.replace('\nthemes:', '\nthème:'),
    texte => texte.replace('- objectif-', '- objectf-'),
    texte => texte.replace('  debut: 2027', '\tdebut: 2027'),
  ]
  return Object.fromEntries(
    Object.entries(fichiers).map(([nom, texte], rang) => {
      const faute = rang % 20 === 10 ? fautes[Math.floor(rang / 20) % fautes.length] : undefined
      return [nom, faute === undefined ? texte : faute(texte)]
    }),
  )
}
