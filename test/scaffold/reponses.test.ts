// Answers from a file: what is missing is named or filled, what is wrong is refused with its line and the nearest right word.
import { describe, expect, it } from 'vitest'
import { estUserError } from '../../src/model/erreur.ts'
import { identifiantPour } from '../../src/scaffold/identifiants.ts'
import { lireReponses } from '../../src/scaffold/lecture.ts'
import { finDePeriode } from '../../src/scaffold/periode.ts'
import { tables } from '../../src/scaffold/reponses.ts'
import { remarques, reponses } from './projet-neuf.ts'

function refus(yaml: string | Uint8Array): string {
  try {
    lireReponses(Buffer.from(yaml), 'reponses.yaml')
  } catch (erreur) {
    // Non-breaking spaces are the business of the typography test.
    if (estUserError(erreur)) return `${erreur.message} | ${erreur.conseil}`.replaceAll('\u00a0', ' ')
    throw erreur
  }
  return 'accepté'
}

describe('des réponses fautives', () => {
  it.each<[string, string, string[]]>([
    ['clé inconnue', 'contrat: {}\nacteur:\n  acteurs: []\n', ['ligne 2', '« acteur »', '« acteurs »']],
    ['clé inconnue, dedans', 'contrat:\n  titre: A\n  titer: B\n', ['ligne 3', '« titer »', '« titre »']],
    ['valeur inconnue', 'contrat:\n  phase: diagnostique\n', ['ligne 2', '« diagnostique »', '« diagnostic »']],
    ['mauvais type', 'territoire:\n  departements: 44\n', ['ligne 2', '« departements » attend une liste']],
    ['liste au lieu de clés', 'acteurs:\n  - nom: A\n', ['ligne 2', '« acteurs » attend des clés']],
    ['clés au lieu d’une liste', 'fiches:\n  titre: A\n', ['ligne 2', '« fiches » attend une liste']],
    ['texte au lieu de clés', 'axes: aucun\n', ['ligne 1', '« axes » attend des clés']],
    ['date', 'contrat:\n  periode:\n    debut: 32/01/2026\n', ['ligne 3', '32/01/2026']],
    ['faits', 'contrat:\n  titre: A\nfaits: {}\n', ['ligne 3', '« faits »', 'déduits']],
    ['format', 'format: 2\n', ['ligne 1', '« format »']],
    ['profil', 'contrat:\n  profil:\n    - grandest\n', ['ligne 3', '« grandest »', '« grand-est »']],
    [
      'référence',
      'fiches:\n  - titre: A\n    pilotes:\n      - ars-pld\nacteurs:\n  acteurs:\n    - id: ars-pdl\n      nom: ARS\n',
      ['ligne 4', '« ars-pld »', '« ars-pdl »'],
    ],
    [
      'identifiant pris',
      'acteurs:\n  acteurs:\n    - id: a\n      nom: A\n    - id: a\n      nom: B\n',
      ['ligne 5', '« a » est déjà pris'],
    ],
    ['année prise', 'suivi:\n  - annee: 2027\n  - annee: 2027\n', ['ligne 3', 'deux fois']],
    ['liste', '- a\n', ['ligne 1', 'On attend des clés']],
    ['fichier vide', '', ['ligne 1', 'vide']],
    ['YAML illisible', 'contrat:\n  titre: Prévention : tabac\n', ['ligne 2']],
    ['plusieurs fautes', 'contrat:\n  titer: A\n  phase: x\n', ['ligne 2', 'ligne 3', 'Rien n’a été écrit']],
  ])('sont refusées : %s', (_nom, yaml, attendus) => {
    const phrase = refus(yaml)
    for (const attendu of attendus) expect(phrase).toContain(attendu)
    expect(phrase).toContain('reponses.yaml')
  })

  it('sont refusées quand le fichier n’est pas en UTF-8', () => {
    expect(refus(Buffer.from('contrat:\n  titre: Santé\n', 'latin1'))).toContain('UTF-8')
  })

  it('ne sont dites que cinq à la fois', () => {
    expect(refus(`contrat:\n${[1, 2, 3, 4, 5, 6, 7].map(n => `  faux${n}: a\n`).join('')}`)).toContain('… et 2 de plus')
  })
})

describe('des réponses brèves', () => {
  it('reçoivent leurs identifiants, sans en prendre un qui est donné plus loin', () => {
    const lues = reponses(
      'contrat:\n  titre: CLS du Pays d’Aure\nacteurs:\n  acteurs:\n    - nom: Aure\n    - nom: AURE\n    - id: aure\n      nom: Autre\n',
    )
    expect(lues.contrat?.id).toBe('cls-pays-d-aure')
    expect(tables(lues.acteurs?.acteurs).map(a => a.id)).toEqual(['aure-2', 'aure-3', 'aure'])
  })

  it('acceptent les valeurs françaises', () => {
    const lues = reponses(
      'contrat:\n  periode:\n    debut: 01/03/2027\nterritoire:\n  fictif: oui\n  population:\n    valeur: 41 200\n  departements: [01]\n',
    )
    expect(lues.contrat?.periode).toEqual({ debut: '2027-03-01' })
    expect(lues.territoire).toEqual({ fictif: true, population: { valeur: 41200 }, departements: ['01'] })
  })

  it('acceptent des parties vides', () => {
    expect(reponses('contrat:\n  titre:\nfiches:\ndiagnostic: {}\n').contrat).toMatchObject({
      titre: 'à compléter',
      id: 'mon-contrat',
    })
  })

  it('reçoivent l’ARS qui leur manque à partir de la rédaction', async () => {
    const yaml = 'contrat:\n  phase: redaction\nacteurs:\n  acteurs:\n    - nom: CC\n      en_tant_que: [porteur]\n'
    expect((await remarques(reponses(yaml))).erreurs).toEqual([])
  })
})

describe('les noms courts', () => {
  it.each([
    ['Communauté de communes de la Vallée', 'cc-vallee'],
    ['Agence régionale de santé Pays de la Loire', 'ars-pays-de-la-loire'],
    ['Agence régionale de santé', 'ars'],
    ['CC d’Aure', 'cc-aure'],
    ['Cœur d’Ys', 'coeur-d-ys'],
    ['健康', 'sans-nom'],
    ['Association pour la promotion de la santé et du bien-être des habitants', 'association-pour-la-promotion-de-la'],
  ])('%s → %s', (nom, attendu) => {
    expect(identifiantPour(nom, 'sans-nom', new Set())).toBe(attendu)
  })
})

describe('la fin d’une période', () => {
  it.each([
    ['2027', 5, '2031'],
    ['2027-03', 5, '2032-02'],
    ['2027-01', 3, '2029-12'],
    ['2027-01-01', 5, '2031-12-31'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2027-T2', 3, undefined],
  ])('%s, %i ans : %s', (debut, annees, fin) => {
    expect(finDePeriode(debut, annees)).toBe(fin)
  })
})
