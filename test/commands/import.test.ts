// `cls import`: seen before it is written, written once, read again without a change, put right by hand, taken back.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { PROJET } from '../importation/plans.ts'
import { fausseIo } from './fausse-io.ts'

let dossier = ''
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'import-'))
  cpSync(PROJET, dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true }))

const PLAN = [
  ['N°', 'Action', 'Pilote', 'Calendrier', 'Coût', 'Commentaire du maire'],
  ['1', 'Un bus santé', 'CPAM', '2027-2029', '15 k€', 'À voir en mai.'],
  ['2', 'Des jardins', 'Clubs réunis', 'courant 2028', '800 € par an', ''],
]
const plan = (lignes: readonly (readonly string[])[]) =>
  writeFileSync(join(dossier, 'plan.csv'), lignes.map(l => l.join(';')).join('\n'))
const fiche = (id: string) => readFileSync(join(dossier, 'fiches', `${id}.yaml`), 'utf8').replaceAll('\u00a0', ' ')
const fiches = () => (existsSync(join(dossier, 'fiches')) ? readdirSync(join(dossier, 'fiches')).sort() : [])

async function cls(...ligne: string[]) {
  const io = fausseIo({ dossier })
  const code = await lancer(ligne, io)
  const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, sortie: lisible(io.ecrit.sortie), erreur: lisible(io.ecrit.erreur) }
}

const remplacee = (avant: string, apres: string) => PLAN.map(l => l.map(c => (c === avant ? apres : c)))

describe('cls import', () => {
  it('montre d’abord ce qui irait où, et n’écrit rien', async () => {
    plan(PLAN)
    const { code, sortie, erreur } = await cls('import', 'plan.csv')
    expect(code).toBe(0)
    expect(sortie).toContain('fiche nouvelle « un-bus-sante »')
    expect(sortie).toContain('Pilotage : Caisse primaire d’assurance maladie de l’Yonne  [feuille « plan », case C2]')
    expect(sortie).toContain('« 800 € par an » n’a pas pu être lu ; gardé en remarque')
    expect(sortie).toContain('add acteur "Clubs réunis"')
    expect(erreur).toContain('--appliquer')
    expect(fiches()).toEqual([])
  })

  it('écrit, puis ne change plus rien', async () => {
    plan(PLAN)
    expect((await cls('importer', 'plan.csv', '--appliquer')).code).toBe(0)
    expect(fiches()).toEqual(['des-jardins.yaml', 'un-bus-sante.yaml'])
    expect(fiche('un-bus-sante')).toMatch(/^pilotes:\n {2}- acteur: cpam-89$/m)
    expect(fiche('un-bus-sante')).toMatch(/^ {2}debut: 2027\n {2}fin: 2029$/m)
    expect(fiche('un-bus-sante')).toContain('« Commentaire du maire » : À voir en mai.')
    expect(fiche('des-jardins')).toContain('800 € par an')
    const avant = fiches().map(f => readFileSync(join(dossier, 'fiches', f), 'utf8'))
    const { erreur } = await cls('import', 'plan.csv', '--appliquer')
    expect(erreur).toContain('Le contrat dit déjà tout cela')
    expect(fiches().map(f => readFileSync(join(dossier, 'fiches', f), 'utf8'))).toEqual(avant)
  })

  it('reprend une case changée, titre compris, et garde ce que le contrat a changé de son côté', async () => {
    plan(PLAN)
    await cls('import', 'plan.csv', '--appliquer')
    await cls('set', 'un-bus-sante.budget.total', '20 000 €')
    plan(remplacee('Un bus santé', 'Un bus pour la santé').map(l => l.map(c => (c === '15 k€' ? '18 k€' : c))))
    const { sortie } = await cls('import', 'plan.csv', '--appliquer')
    expect(sortie).toContain('Le contrat et le fichier ne disent pas la même chose (1)')
    expect(fiche('un-bus-sante')).toContain('titre: Un bus pour la santé')
    expect(fiche('un-bus-sante')).toMatch(/total: 20 000 €/)
    expect(fiche('un-bus-sante')).toContain(
      'À trancher, Budget total : plan.csv, feuille « plan », case E2 dit « 18 000 € ».',
    )
    expect(fiches().length).toBe(2)
  })

  it('prend le fichier quand on le demande', async () => {
    plan(PLAN)
    await cls('import', 'plan.csv', '--appliquer')
    await cls('set', 'un-bus-sante.budget.total', '20 000 €')
    plan(remplacee('15 k€', '18 k€'))
    await cls('import', 'plan.csv', '--appliquer', '--conflits', 'prendre')
    expect(fiche('un-bus-sante')).toMatch(/total: 18 000 €/)
  })

  it('complète des fiches qui existent, avec un fichier qui n’a que les budgets', async () => {
    plan(PLAN.map(l => l.slice(0, 3)))
    await cls('import', 'plan.csv', '--appliquer')
    writeFileSync(
      join(dossier, 'budgets.csv'),
      'Action;Dépense;Montant;Financeur\nUn bus santé;;;\nUn bus santé;Véhicule;60 000 €;ARS',
    )
    const { sortie } = await cls('import', 'budgets.csv', '--appliquer')
    expect(sortie).toContain('1 fiche complétée ou changée')
    expect(fiche('un-bus-sante')).toMatch(/montant: 60 000 €/)
    expect(fiches().length).toBe(2)
  })

  it('revient en arrière d’un coup, mémoire comprise', async () => {
    plan(PLAN)
    await cls('import', 'plan.csv', '--appliquer')
    expect((await cls('undo')).code).toBe(0)
    expect(fiches()).toEqual([])
    expect((await cls('import', 'plan.csv')).sortie).toContain('2 fiches nouvelles')
  })

  it('lit les titres comme on le lui dit', async () => {
    plan(PLAN)
    await cls('import', 'plan.csv', '--essai', '--ecrire-correspondances', 'titres.yaml')
    const modele = readFileSync(join(dossier, 'titres.yaml'), 'utf8')
    expect(modele).toContain('"Commentaire du maire": remarque # inconnu')
    writeFileSync(
      join(dossier, 'titres.yaml'),
      modele.replace('"Commentaire du maire": remarque', '"Commentaire du maire": enjeux'),
    )
    await cls('import', 'plan.csv', '--appliquer', '--correspondances', 'titres.yaml')
    expect(fiche('un-bus-sante')).toMatch(/^enjeux: .*\n? *À voir en mai\.$/m)
    writeFileSync(join(dossier, 'titres.yaml'), 'en-têtes:\n  "Pilote": pilote\n')
    const { code, erreur } = await cls('import', 'plan.csv', '--correspondances', 'titres.yaml')
    expect(code).toBe(2)
    expect(erreur).toContain('Vouliez-vous dire « pilotes »')
  })

  it('donne tout en JSON', async () => {
    plan(PLAN)
    const { fichiers, nouvelles } = JSON.parse((await cls('import', 'plan.csv', '--format', 'json')).sortie)
    expect(nouvelles.map((n: { id: string }) => n.id)).toEqual(['un-bus-sante', 'des-jardins'])
    expect(fichiers[0].fiches[0].champs.titre).toEqual({
      texte: 'Un bus santé',
      provenance: { par: 'colonne', place: 'feuille « plan », case B2', confiance: 'sure' },
    })
  })

  it.each([
    ['vide.csv', '', /vide|aucune action/i],
    ['anglais.csv', 'Owner;Budget owner;Stakeholders\nJohn;Ann;Bob', /aucune action n’y est reconnue/],
    ['photo.docx', '\u0089PNG\r\n\u001a\n', /image|photo|n’est pas|lu/i],
  ])('dit ce qu’il ne peut pas lire : %s', async (nom, contenu, attendu) => {
    writeFileSync(join(dossier, nom), contenu, 'latin1')
    const { sortie, erreur } = await cls('import', nom, '--appliquer')
    expect(sortie + erreur).toMatch(attendu)
    expect(fiches()).toEqual([])
  })

  it('n’invente pas un fichier qui n’existe pas', async () => {
    const { code, erreur } = await cls('import', 'absent.xlsx')
    expect([code, erreur]).toEqual([2, expect.stringContaining('n’existe pas')])
  })
})
