// Thousands of mangled projects: an answer each time, code 0 or 1, every remark inside its file, nothing technical in a sentence, no long wait.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { codeDeSortie, presenter, verifier } from '../../src/index.ts'
import type { Remarque } from '../../src/model/regle.ts'
import { hasard } from '../bench/graine.ts'
import { type Contenus, muter } from './mutations.ts'

/** All of them take minutes: `CLS_TOUT=1`. */
const NOMBRE = process.env.CLS_TOUT === '1' ? 20_000 : 500
const EXEMPLES = ['causses-de-brumeval', 'faits-publics-chartres']

const racine = mkdtempSync(join(tmpdir(), 'mutants-'))
afterAll(() => rmSync(racine, { recursive: true, force: true }))

function lire(exemple: string): Contenus {
  const source = join(import.meta.dirname, '../../examples', exemple)
  const noms = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(nom => nom.endsWith('.yaml'))
  return new Map(noms.map(nom => [nom.replaceAll('\\', '/'), readFileSync(join(source, nom))]))
}

/** What is wrong with a remark; nothing when it stands in its file and reads like a sentence. */
function defaut(remarque: Remarque, textes: ReadonlyMap<string, string>, contenus: Contenus): string | undefined {
  const { fichier, ligne, colonne, fin, message, conseil = '' } = remarque
  const phrases = `${message} ${conseil}`
  if (/undefined|NaN|\[object|TypeError|\n\s+at /.test(phrases.replaceAll(/«[^»]*»/g, ''))) return phrases
  if (message.trim() === '' || conseil.trim() === '') return 'sentence missing'
  if (!contenus.has(fichier) && !['suivi', 'fiches'].includes(fichier)) return `no file ${fichier}`
  const lignes = (textes.get(fichier) ?? '').split(/\r\n|\r|\n/)
  const dedans = (l: number, c: number) =>
    l >= 1 && c >= 1 && l <= lignes.length && c <= [...(lignes[l - 1] ?? '')].length + 1
  if (!dedans(ligne, colonne)) return `outside: ${fichier}:${ligne}:${colonne}`
  if (fin && (!dedans(fin.ligne, fin.colonne) || fin.ligne < ligne || (fin.ligne === ligne && fin.colonne < colonne)))
    return `ends outside: ${fichier}:${fin.ligne}:${fin.colonne}`
  return undefined
}

describe.each(EXEMPLES)('%s', exemple => {
  const originaux = lire(exemple)
  const dossier = join(racine, exemple)
  cpSync(join(import.meta.dirname, '../../examples', exemple), dossier, { recursive: true })

  function ecrire(contenus: Contenus, avant: Contenus): void {
    for (const [nom, octets] of contenus) {
      if (avant.get(nom) === octets) continue
      mkdirSync(dirname(join(dossier, nom)), { recursive: true })
      writeFileSync(join(dossier, nom), octets)
    }
    for (const nom of avant.keys()) if (!contenus.has(nom)) rmSync(join(dossier, nom))
  }

  async function juger(contenus: Contenus): Promise<{ defauts: string[]; cpu: number }> {
    const depart = process.cpuUsage()
    const cite = await verifier(['.'], { dossier, maintenant: new Date('2026-03-15T12:00:00Z') })
    await presenter(cite, { format: 'texte', couleur: false, nom: 'cls', largeur: 80 })
    const { user, system } = process.cpuUsage(depart)
    const code = codeDeSortie(cite, false)
    const defauts = cite.rapport.remarques.flatMap(r => defaut(r, cite.textes, contenus) ?? [])
    return { defauts: code === 0 || code === 1 ? defauts : [`code ${code}`, ...defauts], cpu: user + system }
  }

  it('abîmé de mille façons, reçoit toujours une réponse', { timeout: 3_600_000 }, async () => {
    const durees: number[] = []
    let avant = originaux
    for (let graine = 0; graine < NOMBRE / EXEMPLES.length; graine++) {
      const contenus = muter(originaux, hasard(graine))
      ecrire(contenus, avant)
      avant = contenus
      const { defauts, cpu } = await juger(contenus).catch((erreur: Error) => ({
        defauts: [`${erreur.stack}`],
        cpu: 0,
      }))
      expect(defauts, `seed ${graine}`).toEqual([])
      durees.push(cpu)
    }
    const triees = durees.toSorted((a, b) => a - b)
    expect(triees.at(-1)).toBeLessThan(200 * (triees[triees.length >> 1] as number))
  })
})
