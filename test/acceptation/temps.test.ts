// A contract is judged by the law of the day it was signed: which day that is, and what changes on the days the law changed.
import { describe, expect, it } from 'vitest'
import { ouvrir } from './outils/atelier.ts'
import { comparerAuxSchemas, VALIDATEURS } from './outils/juges.ts'

type Contrat = {
  readonly phase?: string
  readonly actes?: readonly string[]
  readonly signatures?: readonly string[]
  readonly deliberations?: readonly string[]
  readonly debut?: string
  readonly aujourdhui?: string
}

/** A contract that cites the article of before 2016 and says nothing of mental health. */
function fichiers({ phase = 'mise-en-oeuvre', actes = [], signatures = [], deliberations = [], debut }: Contrat) {
  const acteur = (id: string, type: string, rang: number) => [
    `  - id: ${id}\n    nom: ${id}\n    type: ${type}\n    en_tant_que: [signataire]`,
    ...(signatures[rang] ? [`    signature: { date: ${signatures[rang]} }`] : []),
    ...(deliberations[rang] ? [`    deliberation: { date: ${deliberations[rang]} }`] : []),
  ]
  return {
    'contrat.yaml': [
      `format: 1\nid: essai\ntitre: Essai\nphase: ${phase}`,
      'visas:\n  - Vu le code de la santé publique, et notamment son article L. 1434-17',
      ...(debut ? [`periode: { debut: ${debut} }`] : []),
      ...(actes.length > 0 ? ['actes:', ...actes.map((acte, rang) => `  - { id: acte-${rang}, ${acte} }`)] : []),
    ],
    'acteurs.yaml': ['acteurs:', ...acteur('ars', 'ars', 0), ...acteur('ville', 'collectivite', 1)],
  }
}

const DE_LA_LOI = ['article-perime', 'volet-sante-mentale']

/** The remarks on the article and on mental health, with their weight, once other validators were seen to agree. */
async function verdict(contrat: Contrat): Promise<string[]> {
  const atelier = ouvrir(undefined)
  for (const [fichier, lignes] of Object.entries(fichiers(contrat))) atelier.ecrire(fichier, `${lignes.join('\n')}\n`)
  const jugement = contrat.aujourdhui === undefined ? {} : { date: contrat.aujourdhui }
  const [rendu, exporte] = [await atelier.juger(jugement), await atelier.exporter(jugement)]
  atelier.fermer()
  for (const validateur of VALIDATEURS) {
    const { cls, autre } = comparerAuxSchemas(validateur, rendu, exporte)
    expect(autre, validateur).toEqual(cls)
  }
  return rendu.remarques
    .filter(({ regle, etat }) => DE_LA_LOI.includes(regle) && etat === 'actif')
    .map(({ regle, gravite }) => `${gravite} ${regle}`)
    .sort()
}

const RIEN: string[] = []
const ARTICLE = ['avertissement article-perime']
const TOUT = ['avertissement article-perime', 'erreur volet-sante-mentale']
const signe = (date: string) => ({ actes: [`type: contrat, date: ${date}`] })

describe('un contrat signé', () => {
  it.each([
    ['2014-06-03', RIEN],
    ['2020-09-15', ARTICLE],
    ['2023-03-01', TOUT],
  ])('le %s', async (date, attendu) => expect(await verdict(signe(date))).toEqual(attendu))
})

describe('aux jours où la loi change', () => {
  it.each([
    ['2016-01-26', RIEN],
    ['2016-01-27', ARTICLE],
    ['2022-02-21', ARTICLE],
    ['2022-02-22', TOUT],
  ])('le %s', async (date, attendu) => expect(await verdict(signe(date))).toEqual(attendu))
})

describe('une date incomplète compte de son premier jour', () => {
  it.each([
    ['2016', RIEN],
    ['2016-01', RIEN],
    ['2016-02', ARTICLE],
    ['2022', ARTICLE],
    ['2022-02', ARTICLE],
    ['2022-T1', ARTICLE],
    ['2022-S1', ARTICLE],
    ['2022-03', TOUT],
    ['2022-T2', TOUT],
    ['2022-02/2022-06', ARTICLE],
  ])('%s', async (date, attendu) => expect(await verdict(signe(date))).toEqual(attendu))
})

describe('le jour de la signature est', () => {
  it.each<readonly [string, Contrat, string[]]>([
    ['celui de la préfiguration', { actes: ['type: prefiguration, date: 2014-06-03'] }, RIEN],
    ['celui de la convention-cadre', { actes: ['type: convention-cadre, date: 2020-09'] }, ARTICLE],
    [
      'le premier des actes fondateurs',
      { actes: ['type: contrat, date: 2023-03', 'type: prefiguration, date: 2015'] },
      RIEN,
    ],
    [
      'aujourd’hui, quand seul un avenant est daté',
      { actes: ['type: avenant, date: 2014'], debut: 'à compléter' },
      TOUT,
    ],
    ['la dernière signature, sans acte', { signatures: ['2015-12-01', '2020-05'] }, ARTICLE],
    ['l’acte, même si une signature est plus tardive', { ...signe('2014'), signatures: ['2023-01-01'] }, RIEN],
    [
      'la dernière délibération, une fois en vigueur',
      { deliberations: ['2014-03', '2020-03'], debut: '2023' },
      ARTICLE,
    ],
    ['le début de la période, à défaut de tout', { debut: '2014-01-01' }, RIEN],
    ['aujourd’hui, tant que rien n’est signé', { phase: 'signature', debut: '2014', deliberations: ['2014'] }, TOUT],
    ['le jour donné par --date, tant que rien n’est signé', { phase: 'signature', aujourdhui: '2021-01-01' }, ARTICLE],
    ['l’acte, quel que soit le jour donné par --date', { ...signe('2014'), aujourdhui: '2024-01-01' }, RIEN],
  ])('%s', async (_, contrat, attendu) => expect(await verdict(contrat)).toEqual(attendu))
})
