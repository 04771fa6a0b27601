// A project broken in one place gives one remark, at that place, with the source or the suggestion; compared with the untouched example at signature.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Force } from '../../src/model/regle.ts'
import { type Atelier, actives, comparer, inexpliquees, ouvrir, type Verdict } from './outils/atelier.ts'
import { comparerAuxSchemas, ecartsDeForme, VALIDATEURS } from './outils/juges.ts'
import { renommer, retirerActeurs, retirerCle, retirerSocle } from './outils/mutations.ts'

type Mutation = {
  readonly quand: string
  readonly exemple: string
  readonly change: (atelier: Atelier) => void
  readonly regle: string
  /** The file, and the text of the line the remark stands on. */
  readonly ou: readonly [fichier: string, ligne: string]
  readonly force?: Force
  readonly conseil?: RegExp
}

const SIGNATURE = { phase: 'signature' }

const LIGNES = ['sans financeur', 'retirées'] as const

/** The fifth example, made of public facts only, names no ARS: its absence cannot be judged there. */
const ARS = ['causses-de-brumeval', 'pays-de-valdouve', 'val-de-grisemont', 'ville-de-mirecombe']

/** The four fields of the law stay covered without the region's theme, thanks to `remplacant`. */
const SOCLES = [
  { socle: 'prevention', remplacant: 'sante-mentale' },
  { socle: 'acces', remplacant: 'maladies-chroniques' },
  { socle: 'parcours', remplacant: 'acces-aux-droits' },
]

const MUTATIONS: readonly Mutation[] = [
  ...ARS.flatMap(exemple =>
    LIGNES.map(lignes => ({
      quand: `l’ARS est retirée, ses lignes de budget ${lignes}`,
      exemple,
      change: (atelier: Atelier) => retirerActeurs(atelier, 'ars', lignes),
      regle: 'ars-signataire',
      ou: ['acteurs.yaml', 'acteurs:'] as const,
      force: 'loi' as const,
    })),
  ),
  ...LIGNES.map(lignes => ({
    quand: `la préfecture est retirée, ses lignes de budget ${lignes}`,
    exemple: 'ville-de-mirecombe',
    change: (atelier: Atelier) => retirerActeurs(atelier, 'prefecture', lignes),
    regle: 'prefecture-signataire',
    ou: ['acteurs.yaml', 'acteurs:'] as const,
    force: 'recommandation' as const,
  })),
  ...SOCLES.map(({ socle, remplacant }) => ({
    quand: `le thème socle « ${socle} » est retiré`,
    exemple: 'pays-de-valdouve',
    change: (atelier: Atelier) => retirerSocle(atelier, socle, remplacant),
    regle: `socle-${socle}`,
    ou: ['contrat.yaml', 'profil:'] as const,
    force: 'region' as const,
  })),
  ...['pays-de-valdouve', 'val-de-grisemont', 'ville-de-mirecombe'].flatMap(exemple => [
    {
      quand: 'le PTSM est retiré',
      exemple,
      change: (atelier: Atelier) => retirerCle(atelier, 'contrat.yaml', ['sante_mentale', 'ptsm']),
      regle: 'ptsm',
      ou: ['contrat.yaml', 'sante_mentale:'] as const,
      force: 'loi' as const,
    },
    {
      quand: 'le volet santé mentale est retiré',
      exemple,
      change: (atelier: Atelier) => retirerCle(atelier, 'contrat.yaml', ['sante_mentale']),
      regle: 'volet-sante-mentale',
      ou: ['contrat.yaml', 'profil:'] as const,
      force: 'loi' as const,
    },
  ]),
  {
    quand: 'l’identifiant d’un axe change seul',
    exemple: 'val-de-grisemont',
    change: atelier => renommer(atelier, 'axes.yaml', 'prevenir', 'prevention'),
    regle: 'reference-inconnue',
    ou: ['fiches/1.2-bouger-avec-sa-maladie.yaml', '  - prevenir'],
    conseil: /Vouliez-vous dire «\sprevention\s»\s\?/,
  },
  {
    quand: 'l’identifiant d’un axe n’a plus rien de commun',
    exemple: 'val-de-grisemont',
    change: atelier => renommer(atelier, 'axes.yaml', 'prevenir', 'lieux-de-vie'),
    regle: 'reference-inconnue',
    ou: ['fiches/1.2-bouger-avec-sa-maladie.yaml', '  - prevenir'],
    conseil: /Identifiants connus\s: .*lieux-de-vie/,
  },
  {
    quand: 'l’identifiant d’un objectif change seul',
    exemple: 'pays-de-valdouve',
    change: atelier => renommer(atelier, 'axes.yaml', 'amenager-sain', 'amenagement-sain'),
    regle: 'reference-inconnue',
    ou: ['fiches/fraicheur-urbanisme.yaml', '  - amenager-sain'],
    conseil: /Vouliez-vous dire «\samenagement-sain\s»\s\?/,
  },
]

const references = new Map<string, Promise<Verdict>>()

function reference(exemple: string): Promise<Verdict> {
  const connue = references.get(exemple) ?? juger(exemple, () => {})
  references.set(exemple, connue)
  return connue
}

type Essai = Verdict & { readonly exporte: unknown; readonly textes: ReadonlyMap<string, string> }

async function juger(exemple: string, change: (atelier: Atelier) => void): Promise<Essai> {
  const atelier = ouvrir(exemple)
  try {
    change(atelier)
    const verdict = await atelier.juger(SIGNATURE)
    const exporte = await atelier.exporter(SIGNATURE)
    return { ...verdict, exporte, textes: new Map(atelier.fichiers().map(fichier => [fichier, atelier.lire(fichier)])) }
  } finally {
    atelier.fermer()
  }
}

describe.each(MUTATIONS.map(m => [`${m.quand} (${m.exemple})`, m] as const))('quand %s', (_, mutation) => {
  let apres: Essai
  beforeAll(async () => {
    apres = await juger(mutation.exemple, mutation.change)
  })

  it('une remarque de plus, et une seule, là où il faut', async () => {
    const avant = await reference(mutation.exemple)
    const ecart = comparer(avant, apres)
    expect(ecart.nouvelles.map(({ regle, message }) => ({ regle, message }))).toEqual([
      { regle: mutation.regle, message: expect.any(String) },
    ])
    expect(inexpliquees(ecart, apres)).toEqual([])
    const [nouvelle] = ecart.nouvelles
    const ligne = apres.textes.get(nouvelle?.fichier ?? '')?.split('\n')[(nouvelle?.ligne ?? 0) - 1]
    expect([nouvelle?.fichier, ligne]).toEqual(mutation.ou)
    expect(nouvelle?.source?.force).toBe(mutation.force)
    if (mutation.conseil) expect(nouvelle?.conseil).toMatch(mutation.conseil)
  })

  it('d’autres validateurs rejettent les mêmes obligations', () => {
    expect(ecartsDeForme(apres.exporte)).toEqual([])
    for (const validateur of VALIDATEURS) {
      const { cls, autre } = comparerAuxSchemas(validateur, apres, apres.exporte)
      expect(autre, validateur).toEqual(cls)
      if (mutation.force) expect(autre).toContain(mutation.regle)
    }
  })
})

it('un thème socle retiré laisse les quatre champs couverts', async () => {
  for (const { socle, remplacant } of SOCLES) {
    const atelier = ouvrir('pays-de-valdouve')
    retirerSocle(atelier, socle, remplacant)
    const { faits } = (await atelier.exporter(SIGNATURE)) as { faits: { champs: string[]; socles: string[] } }
    atelier.fermer()
    expect([...faits.champs].sort()).toEqual(['medico-social', 'prevention', 'promotion', 'soins'])
    expect(faits.socles).not.toContain(socle)
  }
})

it('relire et récrire un exemple n’y change rien', async () => {
  for (const exemple of ['pays-de-valdouve', 'ville-de-mirecombe']) {
    const recrit = await juger(exemple, atelier => {
      for (const fichier of atelier.fichiers()) atelier.modifier(fichier, () => {})
    })
    const { nouvelles, disparues } = comparer(await reference(exemple), recrit)
    expect([...nouvelles, ...disparues]).toEqual([])
    expect(actives(recrit).length).toBe(actives(await reference(exemple)).length)
  }
})
