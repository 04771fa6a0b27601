// `cls send`: who gets what, what is written and what never is, the register, and who has answered.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lireClasseur } from '../../src/bureautique/classeur/index.ts'
import { lancer } from '../../src/commands/program.ts'
import type { Envoi } from '../../src/echanges/registre/registre.ts'
import { faireLePoint } from '../../src/index.ts'
import { fausseIo } from './fausse-io.ts'

const JOUR = new Date(2026, 10, 23)
const VALDOUVE = 'examples/pays-de-valdouve'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-envoi-'))
  cpSync(VALDOUVE, dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

async function cls(ligne: string, jour = JOUR) {
  const io = fausseIo({ dossier, maintenant: jour })
  const code = await lancer(ligne.split(' '), io)
  const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, sortie: lisible(io.ecrit.sortie), erreur: lisible(io.ecrit.erreur) }
}
const ecrits = (ou = 'envois/2026-11-23') =>
  existsSync(join(dossier, ou)) ? readdirSync(join(dossier, ou)).sort() : []
const lire = (chemin: string) => readFileSync(join(dossier, chemin))
const envoi = (id: string): Envoi => JSON.parse(lire(`.cls/envois/${id}.json`).toString())

describe('ce qui part', () => {
  it('--essai dit qui recevrait quoi, et n’écrit rien', async () => {
    const { code, sortie } = await cls('send --essai')
    expect(code).toBe(0)
    expect(sortie).toContain('Rien n’est écrit.')
    expect(sortie).toContain(
      'Centre hospitalier de Valdouve : 2 fiches\n    fiches-centre-hospitalier-de-valdouve.docx',
    )
    expect([ecrits(), existsSync(join(dossier, '.cls/envois'))]).toEqual([[], false])
  })

  it('un document par pilote, les courriels, le registre ; « envoyer » est le même mot', async () => {
    const { code, sortie } = await cls('envoyer --pour ch-valdouve --avant 15/12/2026')
    expect([code, ecrits()]).toEqual([0, ['courriels.txt', 'fiches-centre-hospitalier-de-valdouve.docx']])
    expect(sortie).toContain('envois/2026-11-23/courriels.txt')
    expect(envoi('2026-11-23-1')).toMatchObject({
      date: '2026-11-23',
      avant: '2026-12-15',
      par: 'pilote',
      destinataire: { acteur: 'ch-valdouve', nom: 'Centre hospitalier de Valdouve' },
      fichiers: ['fiches-centre-hospitalier-de-valdouve.docx'],
      retours: [],
    })
    expect(envoi('2026-11-23-1').fiches['bus-sante']?.simples.titre).toContain('bus santé')
    const courriels = lire('envois/2026-11-23/courriels.txt').toString()
    expect(courriels.replaceAll('\u00a0', ' ')).toContain('avant le 15 décembre 2026')
    expect(courriels).toContain('« fiches-centre-hospitalier-de-valdouve.docx »')
  })

  it('la même commande, le même jour, ne fait rien de plus', async () => {
    await cls('send --pour ch-valdouve')
    const avant = ecrits().map(nom => lire(`envois/2026-11-23/${nom}`))
    const { code, sortie } = await cls('send --pour ch-valdouve')
    expect(code).toBe(0)
    expect(sortie).toContain('(déjà préparé aujourd’hui)')
    expect(ecrits().map(nom => lire(`envois/2026-11-23/${nom}`))).toEqual(avant)
    expect(ecrits('.cls/envois')).toEqual(['2026-11-23-1.json'])
  })

  it('reprend ce qui fut interrompu : ce qui manque est écrit, le reste ne bouge pas', async () => {
    await cls('send --format xlsx --pour ch-valdouve --pour commune-valdouve')
    const tout = ecrits().map(nom => lire(`envois/2026-11-23/${nom}`))
    rmSync(join(dossier, 'envois/2026-11-23/fiches-ville-de-valdouve.xlsx'))
    rmSync(join(dossier, '.cls/envois/2026-11-23-2.json'))
    expect((await cls('send --format xlsx --pour ch-valdouve --pour commune-valdouve')).code).toBe(0)
    expect(ecrits().map(nom => lire(`envois/2026-11-23/${nom}`))).toEqual(tout)
    expect(ecrits('.cls/envois')).toEqual(['2026-11-23-1.json', '2026-11-23-2.json'])
  })

  it('n’écrase rien : un autre fichier de ce nom arrête tout', async () => {
    mkdirSync(join(dossier, 'envois/2026-11-23'), { recursive: true })
    writeFileSync(join(dossier, 'envois/2026-11-23/fiches-ville-de-valdouve.docx'), 'à moi')
    const { code, erreur } = await cls('send --pour ch-valdouve --pour commune-valdouve')
    expect(code).toBe(2)
    expect(erreur).toContain('« envois/2026-11-23/fiches-ville-de-valdouve.docx » existe déjà')
    expect(ecrits()).toEqual(['fiches-ville-de-valdouve.docx'])
    expect(existsSync(join(dossier, '.cls/envois'))).toBe(false)
  })

  it('par fiche, en Excel, les deux, un classeur pour tous', async () => {
    await cls('send --pour ch-valdouve --par fiche --sortie par-fiche')
    expect(ecrits('par-fiche')).toEqual(['courriels.txt', 'fiche-bus-sante.docx', 'fiche-education-diabete.docx'])
    await cls('send --pour ch-valdouve --format les-deux --sortie les-deux')
    const deux = [
      'courriels.txt',
      'fiches-centre-hospitalier-de-valdouve.docx',
      'fiches-centre-hospitalier-de-valdouve.xlsx',
    ]
    expect(ecrits('les-deux')).toEqual(deux)
    expect(lire('les-deux/courriels.txt').toString()).toContain('Prenez celui que vous préférez')
    expect((await cls('send --par classeur --sortie tous')).code).toBe(0)
    expect(ecrits('tous')).toEqual(['courriels.txt', 'fiches-a-completer.xlsx'])
    const lu = lireClasseur(lire('tous/fiches-a-completer.xlsx'), 'f.xlsx')
    expect('feuilles' in lu && lu.feuilles.find(({ nom }) => nom === 'Fiches')?.lignes.length).toBe(23)
    expect((await cls('send --par classeur --format docx')).erreur).toContain('Un seul classeur pour tous')
  })

  it('une fiche nommée va à qui ne la pilote pas', async () => {
    const { sortie } = await cls('send --fiche bus-sante --pour cpam --format xlsx')
    expect(sortie).toContain('Caisse primaire d’assurance maladie : 1 fiche')
    expect(lire('envois/2026-11-23/courriels.txt').toString()).toContain('Vous y prenez part')
  })

  it('une fiche sans pilote se dit, et n’arrête rien', async () => {
    const fichier = join(dossier, 'fiches/bus-sante.yaml')
    const chemin = existsSync(fichier)
      ? fichier
      : join(dossier, 'fiches', readdirSync(join(dossier, 'fiches')).find(n => n.includes('bus')) ?? '')
    const texte = readFileSync(chemin, 'utf8')
    writeFileSync(chemin, texte.replace(/^pilotes:\n(?:[ -].*\n)+/m, ''))
    const { code, erreur, sortie } = await cls('send --essai')
    expect(code).toBe(0)
    expect(erreur).toContain('n’a pas de pilote')
    expect(sortie).not.toContain('bus santé')
    expect((await cls('send --essai --fiche bus-sante')).code).toBe(2)
  })
})

describe('ce qui est refusé', () => {
  it.each([
    ['send --pour personne', 'Personne dans ce contrat'],
    ['send --pour caf', 'ne pilote aucune action'],
    ['send --fiche 9.9.9', 'Aucune fiche ne porte'],
    ['send --avant 2026-11-01', 'est déjà passé'],
    ['send --avant bientôt', 'ne dit pas un jour'],
    ['send --avant 2026-12', 'ne dit pas un jour'],
    ['send --liste --pour ch-valdouve', '--liste dit tout le registre'],
    ['send nulle-part', 'n’existe pas'],
  ])('%s', async (ligne, phrase) => {
    const { code, erreur } = await cls(ligne)
    expect([code, erreur]).toEqual([2, expect.stringContaining(phrase)])
    expect(ecrits()).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('un dossier « envois » ou « .cls/envois » qui mène ailleurs', async () => {
    const ailleurs = mkdtempSync(join(tmpdir(), 'cls-ailleurs-'))
    symlinkSync(ailleurs, join(dossier, 'envois'))
    expect((await cls('send --format xlsx --pour ch-valdouve')).code).toBe(2)
    rmSync(join(dossier, 'envois'))
    mkdirSync(join(dossier, '.cls'), { recursive: true })
    symlinkSync(ailleurs, join(dossier, '.cls/envois'))
    expect((await cls('send --format xlsx --pour ch-valdouve')).code).toBe(2)
    expect([readdirSync(ailleurs), ecrits()]).toEqual([[], []])
    rmSync(ailleurs, { recursive: true })
  })
})

describe('qui a répondu', () => {
  const plusTard = new Date(2026, 11, 20)
  const repondre = (id: string, fiches: readonly string[]) => {
    const retour = {
      date: '2026-12-01',
      fichier: 'retour.docx',
      empreinte: 'a'.repeat(64),
      fiches,
      pris: 3,
      gardes: 1,
      decisions: [],
    }
    writeFileSync(join(dossier, `.cls/envois/${id}.json`), JSON.stringify({ ...envoi(id), retours: [retour] }))
  }

  it('--liste, avant tout envoi, dit comment commencer', async () => {
    const { code, sortie } = await cls('send --liste')
    expect([code, sortie]).toEqual([0, expect.stringContaining('cls send --essai')])
  })

  it('attendu, en retard, revenu, écrit de nouveau : dans le point, la liste, l’agenda', async () => {
    await cls('send --format xlsx --pour ch-valdouve --pour commune-valdouve --pour gem-passerelle --avant 2026-12-15')
    repondre('2026-11-23-2', Object.keys(envoi('2026-11-23-2').fiches))
    repondre('2026-11-23-1', ['bus-sante'])
    const [point] = await faireLePoint(['.'], { dossier, maintenant: plusTard })
    expect(point?.envois.map(({ id, etat }) => [id, etat])).toEqual([
      ['2026-11-23-1', 'en-retard'],
      ['2026-11-23-2', 'revenu'],
      ['2026-11-23-3', 'en-retard'],
    ])
    const { sortie } = await cls('status', plusTard)
    expect(sortie.slice(sortie.indexOf('Qui a répondu'), sortie.indexOf('Avant la phase'))).toMatchInlineSnapshot(`
      "Qui a répondu
        [!] Réponses attendues depuis le 15 décembre 2026 (écrit le 23 novembre
            2026)
            Centre hospitalier de Valdouve : 2 fiches, 1 revenue
            Groupe d’entraide mutuelle La Passerelle : 1 fiche
        [x] Réponses reçues
            Ville de Valdouve : le 1er décembre 2026, 2 fiches

      "
    `)
    expect((await cls('send --liste', plusTard)).sortie).toMatchInlineSnapshot(`
      "[!] Centre hospitalier de Valdouve : écrit le 23 novembre 2026, réponse attendue
          depuis le 15 décembre 2026 (2 fiches, 1 revenue)
          fichier : fiches-centre-hospitalier-de-valdouve.xlsx
          attendu : 4.2.2 Apprendre à vivre avec son diabète, près de chez soi
          revenu : 1.2.1 Un bus santé dans les bourgs du Marais et aux Tilleuls
          retour.docx, reçu le 1er décembre 2026 : 3 changements pris, 1 non
      [!] Groupe d’entraide mutuelle La Passerelle : écrit le 23 novembre 2026,
          réponse attendue depuis le 15 décembre 2026 (1 fiche)
          fichier : fiches-groupe-d-entraide-mutuelle-la-passerelle.xlsx
          attendu : 3.1.2 En parler : une commune après l’autre
      [x] Ville de Valdouve : écrit le 23 novembre 2026, réponse reçue le 1er décembre
          2026 (2 fiches)
          fichier : fiches-ville-de-valdouve.xlsx
          revenu : 3.1.1 Un conseil local de santé mentale pour les douze communes ;
            1.2.2 Les rendez-vous des droits et la médiation en santé
          retour.docx, reçu le 1er décembre 2026 : 3 changements pris, 1 non

      [x] a répondu, [ ] attendu, [!] en retard, [-] écrit de nouveau depuis
      "
    `)
    expect((await cls('status --format markdown', plusTard)).sortie).toContain('**en retard**')
    expect((await cls('status --format ics', plusTard)).sortie).toContain('retours-2026-12-15')
    await cls('send --format xlsx --pour gem-passerelle', plusTard)
    const [apres] = await faireLePoint(['.'], { dossier, maintenant: plusTard })
    expect(apres?.envois.map(({ etat }) => etat)).toEqual(['en-retard', 'revenu', 'remplace', 'attendu'])
  })

  it('le courriel de status --pour rappelle ce qui n’est pas revenu', async () => {
    await cls('send --format xlsx --pour ch-valdouve --avant 2026-12-15')
    repondre('2026-11-23-1', ['bus-sante'])
    const { sortie, erreur } = await cls('status --pour ch-valdouve', plusTard)
    expect(sortie).toContain('Nous vous avons écrit le 23 novembre 2026 au sujet de la fiche')
    expect(sortie).toContain('nous attendions votre retour pour le 15 décembre 2026')
    expect(erreur).toContain('fiches-centre-hospitalier-de-valdouve.xlsx')
    repondre('2026-11-23-1', Object.keys(envoi('2026-11-23-1').fiches))
    expect((await cls('status --pour ch-valdouve', plusTard)).sortie).toContain('Rien n’est attendu')
  })

  it('un fichier du registre que personne ne peut lire est une phrase, et validate n’en dit rien', async () => {
    mkdirSync(join(dossier, '.cls/envois'), { recursive: true })
    writeFileSync(join(dossier, '.cls/envois/2026-11-23-1.json'), '{ "format": 1')
    const { code, sortie } = await cls('status')
    expect([code, sortie]).toEqual([0, expect.stringContaining('2026-11-23-1.json')])
    expect((await cls('validate')).sortie).not.toContain('envois')
    await cls('send --format xlsx --pour ch-valdouve')
    expect(ecrits('.cls/envois')).toEqual(['2026-11-23-1.json', '2026-11-23-2.json'])
  })

  it('un projet d’avant le registre est prévenu, une fois', async () => {
    writeFileSync(join(dossier, '.gitignore'), '/.cls/*\n!/.cls/schemas/\n')
    expect((await cls('send --format xlsx --pour ch-valdouve')).erreur).toContain('« !/.cls/envois/ »')
    expect((await cls('send --format xlsx --pour commune-valdouve')).erreur).toBe('')
  })
})
