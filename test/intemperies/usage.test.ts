// Wrong use: one French sentence, what to do, exit code 2, nothing on stdout.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cls, projet, remarques } from './outils.ts'

describe('un mauvais usage', () => {
  it.each([
    ['valdate', 'La commande « valdate » n’existe pas. Vouliez-vous dire « validate » ?'],
    ['validate --strct', 'L’option « --strct » n’existe pas pour « cls validate ». Vouliez-vous dire « --strict » ?'],
    ['validate nulle-part', '« nulle-part » n’existe pas.\nVérifiez le chemin'],
    ['validate vide', 'Aucun contrat dans « vide »'],
    ['export vide', 'Aucun contrat dans « vide »'],
    ['render contrat vide', 'Aucun contrat dans « vide »'],
    [
      'validate --profil pays-de-loire',
      'Le profil « pays-de-loire » n’existe pas.\nVouliez-vous dire « pays-de-la-loire » ?',
    ],
    ['validate --profil atlantide', 'Le profil « atlantide » n’existe pas.\nPossibles : national,'],
    ['validate --phase signatur', '« signatur » n’est pas possible ici. Vouliez-vous dire « signature » ?'],
    ['validate --format xml', '« xml » n’est pas possible ici. Valeurs possibles : texte, json, sarif,'],
    [
      'validate --date 31/12/2026',
      '« 31/12/2026 » n’est pas une date. Écrivez l’année, le mois et le jour, par exemple 2026-03-15.',
    ],
    ['validate --date demain', '« demain » n’est pas une date.'],
    ['render contart', 'Le document « contart » n’existe pas.\nVouliez-vous dire « contrat » ?'],
    ['render --format pfd', '« pfd » n’est pas possible ici.'],
    ['explain axe-sans-fich', 'La règle « axe-sans-fich » n’existe pas.\nVouliez-vous dire « axe-sans-fiche » ?'],
    ['render contrat . trop', 'Argument en trop : « trop ».'],
  ])('cls %s', async (ligne, phrase) => {
    const dossier = projet()
    mkdirSync(join(dossier, 'vide'))
    const avant = readdirSync(dossier)
    // « vide » lies inside a project: only a path that leads out of it has no contract above.
    const ailleurs = ligne.endsWith('vide') ? projet({}, {}) : dossier
    if (ailleurs !== dossier) mkdirSync(join(ailleurs, 'vide'))
    const { code, sortie, erreur } = await cls(ailleurs, ...ligne.split(' '))
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' })
    expect(erreur).toContain(phrase)
    expect(erreur.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(readdirSync(dossier)).toEqual(avant)
  })

  it.each(['contrat.yml', 'Contrat.yaml', 'contrat.yaml.txt', 'contrats.yaml'])(
    'un dossier où contrat.yaml s’appelle %s : le nom à donner',
    async nom => {
      const { code, erreur } = await cls(projet({ [nom]: 'format: 1\n' }, {}), 'validate')
      expect(code).toBe(2)
      expect(erreur).toContain(`Ce dossier contient « ${nom} » : renommez-le « contrat.yaml ».`)
    },
  )

  it('contrat.yaml est un dossier : ce n’est pas un projet', async () => {
    const { code, erreur } = await cls(projet({ 'contrat.yaml/rien.txt': '' }, {}), 'validate')
    expect(code).toBe(2)
    expect(erreur).toContain('Aucun contrat dans « . »')
  })
})

describe('dans contrat.yaml', () => {
  const contrat = (suite: string) => projet({ 'contrat.yaml': `format: 1\nid: essai\ntitre: Essai\n${suite}` })

  it.each([
    ['phase: signatur\n', 'valeur-inconnue', '« signatur » n’est pas une valeur de « phase ».', '« signature »'],
    [
      'profil:\n  - pays-de-loire\n',
      'profil-inconnu',
      'Le profil « pays-de-loire » n’existe pas.',
      '« pays-de-la-loire »',
    ],
    ['profil:\n  - ./profils/x.yaml\n', 'profil-inconnu', 'n’est pas un fichier du dossier de ce contrat', 'Créez-le'],
  ])('%s', async (suite, regle, message, conseil) => {
    const [premiere, ...autres] = (await remarques(contrat(suite))).filter(r => r.fichier === 'contrat.yaml')
    expect(premiere?.regle).toBe(regle)
    expect(premiere?.message.replaceAll('\u00a0', ' ')).toContain(message)
    expect(premiere?.conseil.replaceAll('\u00a0', ' ')).toContain(conseil)
    expect(autres).toEqual([])
  })
})
