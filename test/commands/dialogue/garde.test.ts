// Answers kept on the disk: found again, put aside when they are spoilt, never lost nor half-written.
import {
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
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { conversationsEnAttente, FICHIER, lireGarde, ouvrirGarde } from '../../../src/commands/dialogue/garde.ts'
import { Interruption } from '../../../src/commands/dialogue/interruption.ts'
import { mener } from '../../../src/commands/dialogue/mener.ts'
import type { Interlocuteur } from '../../../src/commands/dialogue/question.ts'
import { ecrireTout } from '../../../src/commands/projet-neuf/ecrire.ts'
import * as bibliotheque from '../../../src/index.ts'
import { fausseIo } from '../fausse-io.ts'
import { repondant } from './repondant.ts'

let atelier: string
beforeEach(() => {
  atelier = mkdtempSync(join(tmpdir(), 'cls-garde-'))
})
afterEach(() => rmSync(atelier, { recursive: true, force: true }))

const GARDEE = { debut: '2026-03-15T10:00:00.000Z', ecriture: false }

/** Answers, then leaves at the question that begins so. */
function quiPartA(debut: string, dites: Parameters<typeof repondant>[0] = [], brouillon = '') {
  const { qui, posees, dit } = repondant(dites)
  const demander: Interlocuteur['demander'] = (question, deja) => {
    if (question.texte.startsWith(debut)) throw new Interruption(brouillon)
    return qui.demander(question, deja)
  }
  return { qui: { ...qui, demander: async (q, d) => demander(q, d) } satisfies Interlocuteur, posees, dit }
}

async function lancer(qui: Interlocuteur, demande: { dossier?: string; reprendre?: boolean } = {}) {
  const io = fausseIo({ dossier: atelier })
  const issue = await mener({ reprendre: false, touches: '', ...demande }, qui, await bibliotheque.chantier(), io)
  return { issue, erreur: io.ecrit.erreur.replaceAll('\u00a0', ' '), io }
}

function ecrireGarde(dossier: string, texte: string): void {
  mkdirSync(join(atelier, dossier, '.cls'), { recursive: true })
  writeFileSync(join(atelier, dossier, FICHIER), texte)
}

describe('les réponses gardées', () => {
  it('se relisent comme elles étaient, brouillon compris', () => {
    const etat = {
      recueil: { titre: 'Été « là »', lieux: ['commune:52269'], phase: null },
      ici: 'phase',
      brouillons: { a: 'b\nc' },
    }
    expect(ouvrirGarde(atelier).garder({ ...GARDEE, etat })).toBeUndefined()
    expect(lireGarde(atelier)).toEqual({ ...GARDEE, etat })
  })

  it.each(['', '{', '[]', '{"version":2,"reponses":{}}', '{"version":1}'])(
    'abîmées, sont dites illisibles : %s',
    texte => {
      ecrireGarde('.', texte)
      expect(lireGarde(atelier)).toBe('illisible')
    },
  )

  it('d’un autre ne passent ni par un lien, ni avec des signes qui déplacent le curseur', () => {
    ecrireGarde('autre', '{"version":1,"reponses":{"titre":"a\\u001b[2Jb","x":{"y":1},"__proto__":{"z":1}}}')
    expect(lireGarde(join(atelier, 'autre'))).toMatchObject({ etat: { recueil: { titre: 'a[2Jb' } } })
    mkdirSync(join(atelier, 'lien'))
    symlinkSync(join(atelier, 'autre/.cls'), join(atelier, 'lien/.cls'))
    expect(lireGarde(join(atelier, 'lien'))).toBe('absente')
    expect(conversationsEnAttente(atelier)).toEqual(['autre'])
  })

  it('ne sont pas écrasées par une autre fenêtre', () => {
    const etat = { recueil: { titre: 'A' } }
    const [une, deux] = [ouvrirGarde(atelier), ouvrirGarde(atelier)]
    une.garder({ ...GARDEE, etat })
    expect(deux.garder({ ...GARDEE, etat: { recueil: { titre: 'B' } } })).toBe('change')
    expect(lireGarde(atelier)).toMatchObject({ etat })
  })
})

describe('une conversation interrompue', () => {
  it('reprend à la même question, un texte entamé compris, puis disparaît une fois le projet écrit', async () => {
    const premiere = quiPartA('Comment le diagnostic', [['Quel est le territoire', ['52269']]], 'Vingt entr')
    const arret = await lancer(premiere.qui, { dossier: 'p' })
    expect([arret.issue, arret.erreur]).toEqual([130, expect.stringContaining('cls init --reprendre p')])
    const suite = repondant([])
    const { issue, io } = await lancer(suite.qui, { reprendre: true })
    expect(suite.posees[0]?.texte).toContain('Comment le diagnostic')
    expect(suite.dit.join(' ')).toContain('commencée le 15\u00a0mars 2026')
    if (typeof issue === 'number') throw new Error('rien à écrire')
    await ecrireTout(issue, bibliotheque, io)
    issue.termine()
    expect(readFileSync(join(atelier, 'p/diagnostic.yaml'), 'utf8')).toContain('methode: Vingt entr')
    expect(readdirSync(join(atelier, 'p/.cls'))).toEqual(['schemas'])
  })

  it('ne laisse rien si rien n’a été répondu', async () => {
    const { issue, erreur } = await lancer(quiPartA('Quel est le territoire').qui, { dossier: 'p' })
    expect([issue, erreur]).toEqual([130, expect.stringContaining('rien n’a été écrit')])
    expect(readdirSync(atelier)).toEqual([])
  })

  it('est proposée quand on commence au même endroit, et mise de côté si on préfère recommencer', async () => {
    await lancer(quiPartA('Titre', [['Quel est le territoire', ['52269']]]).qui, { dossier: 'p' })
    const choix = repondant([['Une conversation attend', 'Reprendre']])
    await lancer(choix.qui)
    expect(choix.posees[1]?.texte).toContain('Titre')
    const neuve = quiPartA('Titre', [['Une conversation attend', 'Commencer un autre']])
    await lancer(neuve.qui, { dossier: 'p' })
    expect(neuve.posees[1]?.texte).toContain('Quel est le territoire')
    expect(existsSync(join(atelier, 'p/.cls/entretien-ancien.json'))).toBe(true)
  })

  it('dont le fichier est abîmé le dit, et le garde de côté', async () => {
    ecrireGarde('p', '{"version":1,"repon')
    await expect(lancer(repondant([]).qui, { dossier: 'p', reprendre: true })).rejects.toThrow('abîmé')
    expect(readFileSync(join(atelier, 'p/.cls/entretien-ancien.json'), 'utf8')).toContain('repon')
  })

  it.each<[string, string[], string]>([
    ['aucune n’attend', [], 'aucune conversation à reprendre'],
    ['plusieurs attendent', ['a', 'b'], 'Plusieurs conversations'],
  ])('ne reprend pas au hasard : %s', async (_nom, dossiers, phrase) => {
    for (const dossier of dossiers) ecrireGarde(dossier, '{"version":1,"reponses":{}}')
    await expect(lancer(repondant([]).qui, { reprendre: true })).rejects.toThrow(phrase)
  })

  it('continue quand le disque refuse, en le disant une fois', async () => {
    mkdirSync(join(atelier, 'p'))
    writeFileSync(join(atelier, 'p/.cls'), 'un fichier')
    const { qui, dit } = repondant([])
    const { issue } = await lancer(qui, { dossier: 'p' })
    expect(typeof issue).toBe('object')
    expect(dit.filter(d => d.includes('ne peuvent plus être gardées'))).toHaveLength(1)
  })

  it('pendant l’écriture du projet, reprend et l’écrit en entier, sans toucher à ce que quelqu’un a changé', async () => {
    const { issue } = await lancer(repondant([['Titre d’une', 'Un bus']]).qui, { dossier: 'p' })
    if (typeof issue === 'number') throw new Error('rien à écrire')
    const poser = (chemin: string, contenu: string) => {
      mkdirSync(dirname(join(atelier, 'p', chemin)), { recursive: true })
      writeFileSync(join(atelier, 'p', chemin), contenu)
    }
    for (const { chemin, contenu } of issue.echafaudage.fichiers.slice(0, -3)) poser(chemin, contenu)
    const reprise = await lancer(repondant([]).qui, { reprendre: true, dossier: 'p' })
    if (typeof reprise.issue === 'number') throw new Error('rien à écrire')
    await ecrireTout(reprise.issue, bibliotheque, reprise.io)
    expect(existsSync(join(atelier, 'p/contrat.yaml'))).toBe(true)
    rmSync(join(atelier, 'p/contrat.yaml'))
    poser('territoire.yaml', 'description: À moi\n')
    const autre = await lancer(repondant([]).qui, { reprendre: true, dossier: 'p' })
    if (typeof autre.issue === 'number') throw new Error('rien à écrire')
    await expect(ecrireTout(autre.issue, bibliotheque, autre.io)).rejects.toThrow('territoire.yaml')
    expect(readFileSync(join(atelier, 'p/territoire.yaml'), 'utf8')).toBe('description: À moi\n')
  })
})
