// What is repaired is sure, and what only looks like it is left to its author: one mistake, and the file as it becomes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cls, corrige, SAIN, sain, sansModeline } from './outils.ts'

type Cas = readonly [nom: string, fichier: string, avant: string, apres: string]

const FICHE = String(SAIN['fiches/bus.yaml'])
const fiche = (de: string, vers: string) => FICHE.replace(de, vers)

const REPARES: readonly Cas[] = [
  ['une clé', 'fiches/bus.yaml', fiche('themes', 'théme'), FICHE],
  [
    'une clé entre guillemets',
    'fiches/bus.yaml',
    fiche('themes:', "'theme': # ici"),
    fiche('themes:', "'themes': # ici"),
  ],
  ['une valeur', 'fiches/bus.yaml', fiche('prevention', 'prevension'), FICHE],
  [
    'une valeur par son libellé',
    'fiches/bus.yaml',
    fiche('prevention', 'Santé environnementale'),
    fiche('prevention', 'sante-environnement'),
  ],
  [
    'une valeur, ses guillemets gardés',
    'fiches/bus.yaml',
    fiche('prevention', '"Prévention"'),
    fiche('prevention', '"prevention"'),
  ],
  [
    'une valeur entre crochets, qu’il déplie',
    'fiches/bus.yaml',
    fiche('\n  - prevention', ' [prevension, tabac]'),
    fiche('  - prevention\n', '  - prevention\n  - tabac\n'),
  ],
  ['un identifiant cité', 'fiches/bus.yaml', fiche('acces-aux-soins', 'acces_aux_soin'), FICHE],
  [
    'un profil',
    'contrat.yaml',
    String(SAIN['contrat.yaml']).replace('grand-est', 'Grand Est'),
    String(SAIN['contrat.yaml']),
  ],
  ['oui en anglais', 'territoire.yaml', 'fictif: yes\n', 'fictif: oui\n'],
  [
    'un texte pris pour une clé',
    'fiches/bus.yaml',
    `${FICHE}moyens:\n  humains: Équipe : deux personnes # à confirmer\n`,
    `${FICHE}moyens:\n  humains: "Équipe : deux personnes" # à confirmer\n`,
  ],
  ...[
    ['2026/03/15', '2026-03-15'],
    ['15-3-2026', '2026-03-15'],
    ['15.03.2026', '2026-03-15'],
    ['1er mars 2026', '2026-03-01'],
    ['Août 2026', '2026-08'],
    ['03/2026', '2026-03'],
    ['2026-3', '2026-03'],
    ['T3 2026', '2026-T3'],
    ['2026 s1', '2026-S1'],
  ].map(([avant, apres]): Cas => {
    const calendrier = (date: string) => `${FICHE}calendrier:\n  debut: ${date}  # prévu\n`
    return [`une date, ${avant}`, 'fiches/bus.yaml', calendrier(avant ?? ''), calendrier(apres ?? '')]
  }),
]

const LAISSES: readonly (readonly [nom: string, fichier: string, texte: string])[] = [
  ['une clé dont la bonne est à côté', 'fiches/bus.yaml', `${FICHE}theme:\n  - tabac\n`],
  [
    'deux clés qui seraient la même',
    'fiches/bus.yaml',
    fiche('themes:', 'theme:').replace('rattachements:', 'themees:'),
  ],
  ['une clé dont la valeur n’est pas de la sorte attendue', 'fiches/bus.yaml', `${FICHE}pilote: mairie-grand-val\n`],
  ['une valeur déjà dans la liste', 'fiches/bus.yaml', fiche('  - prevention\n', '  - prevension\n  - prevention\n')],
  ['une valeur en double', 'territoire.yaml', 'fictif: oui\nmilieux:\n  - rural\n  - rural\n'],
  ['une valeur loin de toutes', 'fiches/bus.yaml', fiche('prevention', 'vaccins')],
  ['un identifiant d’un autre rang', 'fiches/bus.yaml', fiche('acces-aux-soins', 'axe-2')],
  ['une date d’année courte', 'fiches/bus.yaml', `${FICHE}calendrier:\n  debut: 15/03/26\n`],
  ['une date qui n’existe pas', 'fiches/bus.yaml', `${FICHE}calendrier:\n  debut: 31-02-2026\n`],
  ['un montant qui peut être deux', 'fiches/bus.yaml', `${FICHE}budget:\n  total: 1.250\n`],
  [
    'un article de loi, même périmé',
    'contrat.yaml',
    `${SAIN['contrat.yaml']}visas:\n  - texte: Vu le Code de la santé publique, article L. 1434-17\n    article: L. 1434-17\n`,
  ],
]

const ACTEURS = 'acteurs:\n  - id: Ville de Grand-Val\n    nom: Ville de Grand-Val\n'

describe('un identifiant mal formé', () => {
  const cite = (id: string) => `${FICHE}pilotes:\n  - ${id}\n`
  it('est redressé là où il est déclaré, et partout où il est cité', async () => {
    const autres = { 'acteurs.yaml': ACTEURS }
    expect(await corrige('fiches/bus.yaml', cite('Ville de Grand-Val'), autres)).toBe(cite('ville-de-grand-val'))
    expect(await corrige('acteurs.yaml', ACTEURS, { 'fiches/bus.yaml': cite('"Ville de Grand-Val"') })).toBe(
      ACTEURS.replace('id: Ville de Grand-Val', 'id: ville-de-grand-val'),
    )
  })
  it('qui cite un identifiant bien déclaré est redressé', async () => {
    expect(await corrige('fiches/bus.yaml', cite('Mairie Grand-Val'))).toBe(cite('mairie-grand-val'))
  })
  it('reste, si le nom qu’il prendrait est pris', async () => {
    const texte = `${ACTEURS}  - id: ville-de-grand-val\n    nom: La même ?\n`
    expect(await corrige('acteurs.yaml', texte)).toBe(texte)
  })
  it('reste, si deux prendraient le même', async () => {
    const texte = `${ACTEURS}  - id: VILLE de Grand-Val\n    nom: La même ?\n`
    expect(await corrige('acteurs.yaml', texte)).toBe(texte)
  })
  it('reste, si personne ne le déclare', async () => {
    expect(await corrige('fiches/bus.yaml', cite('CPAM du Val'))).toBe(cite('CPAM du Val'))
  })
})

describe('ce qui est sûr est réparé', () => {
  it.each(REPARES)('%s', async (_, fichier, avant, apres) => {
    expect(await corrige(fichier, avant)).toBe(apres)
  })
})

describe('un fichier du dossier', () => {
  const cite = (fichier: string) => `${SAIN['contrat.yaml']}annexes:\n  - titre: Bilan\n    fichier: ${fichier}\n`
  it.each([
    ['annexes/Bilan_Été.PDF', 'annexes/bilan été.pdf', 'annexes/bilan été.pdf'],
    ['annexes/bilan#2.pdf', 'annexes/bilan #2.pdf', '"annexes/bilan #2.pdf"'],
    ["'annexes/bilam final.pdf'", 'annexes/bilan final.pdf', "'annexes/bilan final.pdf'"],
  ])('nommé autrement : %s', async (avant, present, apres) => {
    expect(await corrige('contrat.yaml', cite(avant), { [present]: 'x' })).toBe(cite(apres))
  })
  it.each([
    ['d’une autre extension', 'annexes/bilan.docx', 'annexes/bilan.pdf'],
    ['d’un autre numéro', 'annexes/bilan-2026.pdf', 'annexes/bilan-2027.pdf'],
    ['d’ailleurs', '../annexes/Bilan.pdf', 'annexes/bilan.pdf'],
  ])('%s est laissé', async (_, avant, present) => {
    expect(await corrige('contrat.yaml', cite(avant), { [present]: 'x' })).toBe(cite(avant))
  })
  it('un profil de l’équipe', async () => {
    const contrat = (nom: string) => `format: 1\nid: essai\ntitre: Essai\nprofil:\n  - ./profils/${nom}.yaml\n`
    const present = { 'profils/mon-departement.yaml': 'title: x\n' }
    expect(await corrige('contrat.yaml', contrat('Mon_département'), present)).toBe(contrat('mon-departement'))
  })
})

it('un identifiant mal cité l’est partout, en une fois', async () => {
  const citent = Array.from({ length: 40 }, (_, n) => `fiches/f${n}.yaml`)
  const texte = (n: number, axe: string) => `id: f${n}\ntitre: Fiche ${n}\nrattachements:\n  - ${axe}\n`
  const dossier = sain(Object.fromEntries(citent.map((f, n) => [f, texte(n, 'acces-aux-soin')])))
  const { erreur } = await cls(dossier, 'validate', '--corriger')
  expect(erreur).toContain('40 corrections faites')
  for (const [n, fichier] of citent.entries())
    expect(sansModeline(readFileSync(join(dossier, fichier), 'utf8'))).toBe(texte(n, 'acces-aux-soins'))
})

describe('ce qui ne l’est pas reste tel quel', () => {
  it.each(LAISSES)('%s', async (_, fichier, texte) => {
    expect(await corrige(fichier, texte)).toBe(texte)
  })
})
