// The three next moves: in which order, that each can be done as it is said; and what is answered where there is little to read.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDES } from '../../src/commands/index.ts'
import { lancer } from '../../src/commands/program.ts'
import { PHASES } from '../../src/model/phase.ts'
import { BIZARRERIES, copie, EXEMPLES, ioDans, pointDe } from './outils.ts'

const genres = async (dossier: string) => (await pointDe(dossier, '.')).actions.map(({ genre }) => genre)

function abimer(dossier: string, fichier: string, changer: (texte: string) => string): void {
  const chemin = join(dossier, fichier)
  writeFileSync(chemin, changer(readFileSync(chemin, 'utf8')))
}

describe('les trois actions', () => {
  it('ce qui est cassé d’abord, le fichier le plus touché en tête', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    abimer(dossier, 'fiches/1.1-radon-air.yaml', t => t.replace(/^statut: .*$/m, 'statut: En cours'))
    abimer(dossier, 'fiches/2.2-transport-solidaire.yaml', t =>
      t.replace(/^statut: .*$/m, 'statut: zzz').replace(/^priorite: .*$/m, 'priorite: zzz'),
    )
    const { actions } = await pointDe(dossier, '.')
    effacer()
    expect(actions.map(({ genre, place }) => [genre, place?.fichier])).toEqual([
      ['reparer', 'fiches/2.2-transport-solidaire.yaml'],
      ['reparer', 'fiches/1.1-radon-air.yaml'],
      ['debloquer', 'acteurs.yaml'],
    ])
    expect(actions[1]?.commande).toEqual(['validate', '--corriger'])
  })

  it('puis ce qui retient la phase suivante, puis ce que l’on attend des autres, puis la suite', async () => {
    expect(await genres(join(EXEMPLES, 'val-de-grisemont'))).toEqual(['debloquer', 'demander', 'demander'])
    expect(await genres(join(EXEMPLES, 'causses-de-brumeval'))).toEqual(['debloquer', 'demander', 'demander'])
    expect(await genres(join(EXEMPLES, 'faits-publics-chartres'))).toEqual(['demander', 'designer', 'demander'])
    expect(await genres(join(EXEMPLES, 'pays-de-valdouve'))).toEqual(['avancer', 'preparer'])
  })

  it('chacune se fait comme elle est dite : la commande existe, le fichier et la ligne aussi', async () => {
    const noms = COMMANDES.map(({ nom }) => nom)
    const projets = [
      ...readdirSync(EXEMPLES).map(e => [EXEMPLES, e]),
      ...readdirSync(BIZARRERIES).map(p => [BIZARRERIES, p]),
    ]
    let vues = 0
    for (const [racine = '', projet = ''] of projets)
      for (const phase of PHASES) {
        const { actions } = await pointDe(racine, projet, { phase })
        expect(actions.length).toBeLessThanOrEqual(3)
        for (const { commande, place } of actions) {
          vues++
          const [nom = '', ...mots] = commande ?? ['validate']
          const options = COMMANDES.find(c => c.nom === nom)?.options ?? {}
          expect(noms).toContain(nom)
          for (const mot of mots) if (mot.startsWith('--')) expect(Object.keys(options)).toContain(mot.slice(2))
          if (place === undefined) continue
          expect(place.ligne).toBeGreaterThan(0)
          expect(readFileSync(join(racine, place.fichier), 'utf8').split('\n').length).toBeGreaterThanOrEqual(
            place.ligne,
          )
        }
      }
    expect(vues).toBeGreaterThan(200)
  })
})

describe('là où il y a peu à lire', () => {
  it('un fichier illisible est nommé, et le reste est dit', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    abimer(dossier, 'axes.yaml', t => `axes: [\n${t}`)
    abimer(dossier, 'fiches/1.1-radon-air.yaml', t => t.replace(/^partenaires:$/m, 'partenaires: quelques-uns\nsuite:'))
    const io = ioDans(dossier)
    expect(await lancer(['status'], io)).toBe(0)
    const { non_lus, matrice } = await pointDe(dossier, '.')
    effacer()
    expect(non_lus.map(({ fichier }) => fichier)).toEqual(['axes.yaml'])
    expect(io.ecrit.sortie).toContain('Ces fichiers n’ont pas été lus, ou pas en entier')
    expect(io.ecrit.sortie).toContain('2.2 Un siège à partager')
    expect(matrice.fiches.find(({ numero }) => numero === '1.1')?.cases[4]).toBe('!')
  })

  it('un contrat réduit à son nom, un dossier sans contrat, un dossier absent', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'cls-point-'))
    const vide = ioDans(dossier)
    expect(await lancer(['etat'], vide)).toBe(2)
    expect(vide.ecrit.erreur).toContain('init')
    writeFileSync(join(dossier, 'contrat.yaml'), 'format: 1\nid: x\ntitre: X\n')
    for (const format of ['texte', 'json', 'markdown', 'ics']) {
      const io = ioDans(dossier)
      expect(await lancer(['status', '--format', format], io)).toBe(0)
      expect(io.ecrit.sortie).not.toBe('')
    }
    const absent = ioDans(dossier)
    expect(await lancer(['status', 'nulle-part'], absent)).toBe(2)
    expect(absent.ecrit.erreur).toContain('n’existe pas')
    rmSync(dossier, { recursive: true })
  })

  it('des réponses gardées par « init » : ce qu’il faut taper pour reprendre', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'cls-point-'))
    mkdirSync(join(dossier, 'mon cls/.cls'), { recursive: true })
    writeFileSync(join(dossier, 'mon cls/.cls/entretien.json'), '{"version":1,"debut":"2026-11-01","reponses":{}}')
    const dedans = ioDans(join(dossier, 'mon cls'))
    const dehors = ioDans(dossier)
    expect([await lancer(['status'], dedans), await lancer(['status'], dehors)]).toEqual([2, 2])
    rmSync(dossier, { recursive: true })
    expect(dedans.ecrit.erreur.replaceAll('\u00a0', ' ')).toContain(
      'Reprenez où vous en étiez : cls init --reprendre\n',
    )
    expect(dehors.ecrit.erreur).toContain('cls init --reprendre "mon cls"')
  })

  it('--sortie écrit le fichier, sans couleur', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    const io = ioDans(dossier, { couleur: true })
    expect(await lancer(['status', '--sortie', 'point.txt'], io)).toBe(0)
    expect(existsSync(join(dossier, 'point.txt'))).toBe(true)
    expect(readFileSync(join(dossier, 'point.txt'), 'utf8')).not.toContain('\u001b')
    expect(io.ecrit.sortie).toBe('')
    effacer()
  })

  it('un texte du contrat ne commande pas le terminal, ni en couleur', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    abimer(dossier, 'fiches/2.2-transport-solidaire.yaml', t =>
      t.replace(/^titre: .*$/m, 'titre: "a\\e]0;b\\a c\\u202ed"'),
    )
    const io = ioDans(dossier, { couleur: true })
    await lancer(['status'], io)
    effacer()
    expect(io.ecrit.sortie).toContain('\u001b[')
    expect(io.ecrit.sortie).not.toMatch(/\u001b\]|\u0007|\u202e/)
  })
})
