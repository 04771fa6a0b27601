// What a fixture or an example is made of: small projects on disk, and marks that say where a remark is due.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { verifier } from '../../src/index.ts'
import type { Coherence, Remarque } from '../../src/model/regle.ts'

const DATE = '2026-11-22'

/** The folders that hold a contrat.yaml, at or under this one: a rule may need several contracts to be tried. */
export function projets(dossier: string): readonly string[] {
  return fichiers(dossier)
    .filter(fichier => fichier.endsWith('contrat.yaml'))
    .map(fichier => dirname(join(dossier, fichier)))
}

/** The remarks of one rule on one project, judged at the date its first line gives. */
export async function remarquesDe(projet: string, regle: string): Promise<readonly Remarque[]> {
  const contrat = readFileSync(join(projet, 'contrat.yaml'), 'utf8')
  const date = /^# date: (\d{4}-\d\d-\d\d)/.exec(contrat)?.[1] ?? DATE
  const { rapport } = await verifier(['.'], {
    dossier: projet,
    date,
    maintenant: new Date(`${DATE}T12:00:00Z`),
    ecriture: true,
  })
  return rapport.remarques.filter(remarque => remarque.regle === regle)
}

/** `file:line` of every line of the project that bears this mark. */
export function marques(projet: string, marque: RegExp): readonly string[] {
  return fichiers(projet).flatMap(fichier =>
    readFileSync(join(projet, fichier), 'utf8')
      .split('\n')
      .flatMap((ligne, rang) => (marque.test(ligne) ? [`${fichier}:${rang + 1}`] : [])),
  )
}

/** An example of the catalogue, completed by what every contract has, written to a temporary folder. */
export function ecrireExemple(extrait: string, { phase }: Coherence): string {
  const projet = mkdtempSync(join(tmpdir(), 'cls-exemple-'))
  const textes = new Map(
    extrait.split(/^# (?=\S+\.yaml$)/m).flatMap(partie => {
      const fin = partie.indexOf('\n')
      return fin === -1 ? [] : [[partie.slice(0, fin), partie.slice(fin + 1)]]
    }),
  )
  const contrat = textes.get('contrat.yaml') ?? ''
  const defauts = Object.entries({ format: '1', id: 'exemple', titre: 'Exemple', phase })
  const absents = defauts.filter(([cle]) => !new RegExp(`^${cle}:`, 'm').test(contrat))
  textes.set('contrat.yaml', absents.map(([cle, valeur]) => `${cle}: ${valeur}\n`).join('') + contrat)
  for (const [fichier, texte] of textes) {
    mkdirSync(dirname(join(projet, fichier)), { recursive: true })
    writeFileSync(join(projet, fichier), texte)
  }
  return projet
}

function fichiers(dossier: string): readonly string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter(entree => entree.isFile() && entree.name.endsWith('.yaml'))
    .map(entree => relative(dossier, join(entree.parentPath, entree.name)).replaceAll('\\', '/'))
    .sort()
}
