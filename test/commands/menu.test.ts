// The menu: what is offered at each moment, what each choice runs, and how one leaves.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Commande } from '../../src/commands/commande.ts'
import type { Question } from '../../src/commands/dialogue/question.ts'
import { COMMANDES, toutes } from '../../src/commands/index.ts'
import { type Action, type Entree, type Etat, entrees, ouLOnEst, type Page } from '../../src/commands/menu/entrees.ts'
import { tenir } from '../../src/commands/menu/index.ts'
import { lancer } from '../../src/commands/program.ts'
import { PHASES } from '../../src/model/phase.ts'
import { fausseIo } from './fausse-io.ts'

const EXEMPLE = resolve('examples/pays-de-valdouve')
const TOTAUX = { erreurs: 0, avertissements: 0, informations: 3, a_venir: 2, ecarts_motives: 0 }
const VIDE: Etat = { contrats: [], entier: true, attente: [], exemple: EXEMPLE, avant: false }
const UN: Etat = {
  ...VIDE,
  contrats: ['.'],
  contrat: { dossier: '.', titre: 'CLS d’Aure', phase: 'redaction', totaux: TOTAUX, reparables: 0 },
}
const PLUSIEURS: Etat = { ...VIDE, contrats: ['aure', 'brume', 'cendre'] }

/** As if every command of the program were there. */
const SUPPOSEES: readonly Commande[] = ['add', 'set', 'rename', 'move', 'renumber', 'remove', 'undo', 'status'].map(
  nom => ({ nom, resume: '', arguments: {}, options: {}, exemples: [], executer: async () => 0 }),
)
const TOUTES: readonly Commande[] = [...toutes(), ...SUPPOSEES.filter(s => !COMMANDES.some(c => c.nom === s.nom))]

const lignes = (liste: readonly Entree[]) =>
  liste.flatMap(({ action }) => (action.genre === 'ligne' ? [action.ligne.join(' ')] : []))
const noms = (page: Page, etat: Etat, commandes = TOUTES) => entrees(page, etat, commandes).map(e => e.nom)

describe('ce qui a du sens maintenant', () => {
  it('sans contrat : commencer, voir un exemple', () => {
    expect(noms('accueil', VIDE)).toEqual([
      'Commencer un contrat',
      'Voir un contrat d’exemple',
      'Choisir un autre dossier',
      'Lire l’aide',
      'Quitter',
    ])
  })

  it('une conversation attend : la reprendre d’abord', () => {
    const [premiere] = entrees('accueil', { ...VIDE, attente: ['mon-cls'] }, TOUTES)
    const reprendre = COMMANDES.some(c => c.nom === 'init' && 'reprendre' in c.options)
    expect(premiere?.action).toEqual({
      genre: 'ligne',
      ligne: reprendre ? ['init', '--reprendre', 'mon-cls'] : ['init'],
    })
  })

  it('un contrat : vérifier, corriger s’il y a de quoi, avancer, écrire', () => {
    expect(lignes(entrees('accueil', UN, TOUTES))).toEqual([
      'validate',
      'status',
      'add',
      'preview --ouvrir',
      'render contrat',
    ])
    const trois = { ...UN, contrat: { ...UN.contrat, reparables: 3 } } as Etat
    expect(noms('accueil', trois)[1]).toBe('Corriger ce qui se corrige seul (3\u00a0remarques)')
    expect(lignes(entrees('accueil', trois, TOUTES))[1]).toBe('validate --corriger')
  })

  it('plusieurs : lequel, ou tous', () => {
    expect(noms('accueil', PLUSIEURS).slice(0, 2)).toEqual(['Choisir un contrat', 'Vérifier les 3\u00a0contrats'])
    expect(noms('contrats', PLUSIEURS)).toEqual(['aure', 'brume', 'cendre', 'Revenir au menu'])
    expect(noms('accueil', { ...PLUSIEURS, entier: false })).toContain('Vérifier tous les contrats')
  })

  it('les fiches partent vers les partenaires dès la rédaction', () => {
    const offert = (phase: string) =>
      noms('accueil', { ...UN, contrat: { ...UN.contrat, phase } } as Etat).some(nom => nom.includes('remplir'))
    expect(PHASES.filter(offert)).toEqual(PHASES.slice(PHASES.indexOf('redaction')))
    expect(lignes(entrees('partenaires', UN, TOUTES))).toEqual(['send --essai', 'send', 'send --liste'])
  })

  it('les documents suivent la phase', () => {
    const a = (phase: (typeof PHASES)[number]) =>
      lignes(entrees('documents', { ...UN, contrat: { ...UN.contrat, phase } } as Etat, TOUTES))
    expect(a('diagnostic').filter(l => l.includes('--etat'))).toEqual([])
    expect(a('redaction')).toContain('render contrat --etat deliberation')
    expect(a('redaction')).not.toContain('render contrat --etat signature')
    expect(a('signature')).toContain('render contrat --etat signature')
  })

  it('rien qui n’existe pas : chaque ligne nomme une commande et des options du programme', () => {
    const etats = [VIDE, UN, PLUSIEURS, ...PHASES.map(phase => ({ ...UN, contrat: { ...UN.contrat, phase } }) as Etat)]
    for (const etat of etats)
      for (const page of ['accueil', 'documents', 'partenaires', 'retouches', 'contrats', 'autres'] as const)
        for (const ligne of lignes(entrees(page, etat, toutes()))) {
          const [nom, ...suite] = ligne.split(' ')
          const commande = toutes().find(c => c.nom === nom)
          expect([ligne, commande?.nom]).toEqual([ligne, nom])
          for (const mot of suite) if (mot.startsWith('--')) expect(commande?.options).toHaveProperty(mot.slice(2))
        }
    expect(noms('accueil', UN, [])).toEqual(['Autre chose', 'Quitter'])
    expect(noms('accueil', UN, toutes([]))).not.toContain('Modifier, déplacer, retirer')
  })

  it.each([
    [VIDE, 'Il n’y a pas encore de contrat dans le dossier « /x ».'],
    [UN, 'CLS d’Aure, en phase « redaction » : rien à corriger.'],
    [PLUSIEURS, 'Ce dossier contient 3 contrats.'],
    [{ ...PLUSIEURS, entier: false }, 'Ce dossier contient au moins 3 contrats.'],
    [
      { ...UN, contrat: { ...UN.contrat, totaux: { ...TOTAUX, erreurs: 1, avertissements: 12 } } } as Etat,
      'CLS d’Aure, en phase « redaction » : 1 erreur et 12 avertissements.',
    ],
  ])('dit où l’on en est', (etat, phrase) => {
    expect(ouLOnEst(etat, '/x').replaceAll('\u00a0', ' ')).toBe(phrase)
  })
})

describe('le menu', () => {
  const dossiers: string[] = []
  afterEach(() => {
    for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true })
  })
  const neuf = () => {
    const dossier = mkdtempSync(join(tmpdir(), 'cls-menu-'))
    dossiers.push(dossier)
    return dossier
  }

  /** Answers in turn by the beginning of a name, a text, or « échap »; what was asked and run is kept. */
  async function mener(dossier: string, reponses: readonly string[]) {
    const io = fausseIo({ dossier, largeur: 120, terminal: true })
    const questions: Question[] = []
    const lancees: string[] = []
    const reste = [...reponses]
    const code = await tenir(
      async question => {
        questions.push(question)
        const reponse = reste.shift() ?? 'échap'
        if (reponse === 'échap') return { geste: 'retour' }
        if (question.genre !== 'choix') return { geste: 'reponse', valeur: reponse }
        const choix = question.choix.find(c => c.nom.startsWith(reponse))
        if (choix === undefined) throw new Error(`« ${reponse} » n’est pas proposé : ${question.choix.map(c => c.nom)}`)
        return { geste: 'reponse', valeur: choix.valeur }
      },
      io,
      {
        commandes: toutes(),
        lancer: (ligne, ici) => {
          lancees.push(`${ici.dossier} ${ligne.join(' ')}`)
          return lancer(ligne, ici)
        },
      },
    )
    return { code, questions, lancees, io }
  }

  it('montre la ligne, la lance, revient ; Échap recule puis quitte', async () => {
    const dossier = neuf()
    cpSync(EXEMPLE, dossier, { recursive: true })
    const { code, questions, lancees, io } = await mener(dossier, ['Vérifier le contrat', 'Écrire un autre', 'échap'])
    expect(code).toBe(0)
    expect(lancees).toEqual([`${dossier} validate`])
    expect(io.ecrit.erreur).toContain('> cls validate\n')
    expect(io.ecrit.sortie).toContain('phase signature')
    expect(questions.map(q => q.texte.replaceAll('\u00a0', ' '))).toEqual([
      'Que voulez-vous faire ?',
      'Que voulez-vous faire ?',
      'Quel document ?',
      'Que voulez-vous faire ?',
    ])
    expect(questions[0]?.pourquoi).toContain('Pays de Valdouve')
  })

  it('entre dans l’un des contrats, en revient, va ailleurs', async () => {
    const dossier = neuf()
    for (const nom of ['a', 'b c']) cpSync(EXEMPLE, join(dossier, nom), { recursive: true })
    const ailleurs = neuf()
    const { lancees, questions, io } = await mener(dossier, [
      'Choisir un contrat',
      'b c',
      'Vérifier',
      'Revenir au dossier',
      'Autre chose',
      'Choisir un autre dossier',
      `"${ailleurs}"`,
      'Lire l’aide',
    ])
    expect(lancees).toEqual([`${join(dossier, 'b c')} validate`, `${ailleurs} help`])
    expect(io.ecrit.erreur).toContain(`Dans ${join(dossier, 'b c')}`)
    expect(questions.at(-1)?.pourquoi).toContain(ailleurs)
  })

  it('un seul contrat plus bas ou plus haut : c’est le sien', async () => {
    const dossier = neuf()
    cpSync(EXEMPLE, join(dossier, 'mon-cls'), { recursive: true })
    expect((await mener(dossier, ['Vérifier'])).lancees).toEqual([`${join(dossier, 'mon-cls')} validate`])
    const dedans = join(dossier, 'mon-cls/fiches')
    expect((await mener(dedans, ['Vérifier'])).lancees).toEqual([`${join(dossier, 'mon-cls')} validate`])
  })

  it('survit à une commande qui échoue, à un contrat cassé, à des réglages qui écartent tout', async () => {
    const dossier = neuf()
    writeFileSync(join(dossier, 'contrat.yaml'), 'titre: "non fermé\n')
    mkdirSync(join(dossier, 'fiches'))
    const { code, lancees } = await mener(dossier, ['Vérifier', 'Écrire le contrat', 'Quitter'])
    expect([code, lancees.length]).toEqual([0, 2])
    writeFileSync(join(dossier, 'cls.yaml'), 'ignorer: ["**", "."]\n')
    expect((await mener(dossier, ['Quitter'])).code).toBe(0)
  })

  it('à 40 colonnes, les noms seuls', async () => {
    const io = fausseIo({ dossier: EXEMPLE, largeur: 40 })
    let choix: readonly { nom: string }[] = []
    const programme = { commandes: toutes(), lancer: async () => 0 }
    await tenir(
      async question => {
        if (question.genre === 'choix') choix = question.choix
        return { geste: 'retour' }
      },
      io,
      programme,
    )
    expect(choix.map(c => c.nom)).toContain('Vérifier le contrat')
  })
})

it('un choix est une ligne, une page, un dossier ou une sortie', () => {
  const genres = new Set<Action['genre']>(entrees('accueil', { ...UN, avant: true }, TOUTES).map(e => e.action.genre))
  expect([...genres].toSorted()).toEqual(['ligne', 'page', 'quitter', 'revenir'])
})
