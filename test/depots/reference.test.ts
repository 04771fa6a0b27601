// The file of known remarks that cls.yaml names: used without being asked for, written by --geler, never read outside its folder.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { depot, projet, rapport, reglages, valider } from './outils.ts'

const avec = (fichiers: Record<string, string> = {}) =>
  depot({
    'cls.yaml': 'reference: outils/connues.json\n',
    ...projet('nord', { faute: true }),
    ...projet('sud'),
    ...fichiers,
  })

describe('reference', () => {
  it('absente : tout compte, et une phrase dit comment l’écrire ; gelée : plus rien de connu ne compte', async () => {
    const ici = avec()
    const avant = await valider(ici)
    expect(avant.code).toBe(1)
    expect(avant.erreur).toContain('« outils/connues.json », nommé dans cls.yaml, n’existe pas')
    expect(avant.erreur).toContain('« cls validate --geler »')
    expect((await valider(ici, ['--geler'])).code).toBe(0)
    expect(existsSync(join(ici, 'outils/connues.json'))).toBe(true)
    const apres = await valider(ici)
    expect([apres.code, apres.erreur]).toEqual([0, ''])
    expect(apres.sortie).toMatch(/1 remarque connue \(référence\)/)
    expect((await valider(join(ici), ['nord'])).code).toBe(0)
  })

  it('une remarque nouvelle compte, et l’option --reference l’emporte', async () => {
    const ici = avec()
    await valider(ici, ['--geler'])
    writeFileSync(join(ici, 'sud/axes.yaml'), 'inventee: 1\n')
    expect((await valider(ici)).code).toBe(1)
    writeFileSync(join(ici, 'vide.json'), '{ "version": 1, "remarques": [] }')
    expect((await rapport(ici, '--reference', 'vide.json')).totaux.reference).toBe(0)
  })

  it('abîmée : une phrase, code 2', async () => {
    const { code, erreur } = await valider(avec({ 'outils/connues.json': '{' }))
    expect(code).toBe(2)
    expect(erreur).toContain('n’est pas un fichier de référence')
  })

  it('hors du dossier, derrière un lien ou dossier elle-même, elle n’est ni lue ni écrite', async () => {
    for (const [nom, lien] of [
      ['../connues.json', false],
      ['/connues.json', false],
      ['lien/connues.json', true],
      ['nord', false],
    ] as const) {
      const ici = avec({ 'cls.yaml': `reference: ${nom}\n` })
      if (lien) symlinkSync(depot({}), join(ici, 'lien'), 'dir')
      const r = await rapport(ici)
      expect(reglages(r)).toEqual(['1 fichier-introuvable'])
      expect((await valider(ici, ['--geler'])).code).toBe(2)
      expect(existsSync(join(ici, nom))).toBe(nom === 'nord')
    }
  })

  it('plusieurs cls.yaml : chacun la sienne ; --geler demande laquelle', async () => {
    const ici = depot({
      ...projet('nord', { faute: true }),
      ...projet('sud', { faute: true }),
      'nord/cls.yaml': 'reference: connues.json\n',
      'sud/cls.yaml': 'reference: connues.json\n',
    })
    const { code, erreur } = await valider(ici, ['--geler'])
    expect(code).toBe(2)
    expect(erreur).toContain('ces contrats en ont plusieurs : nord/connues.json, sud/connues.json.')
    for (const nom of ['nord', 'sud']) expect((await valider(ici, [nom, '--geler'])).code).toBe(0)
    expect(readFileSync(join(ici, 'nord/connues.json'), 'utf8')).toContain('"fiches/bus.yaml"')
    const r = await rapport(ici)
    expect([r.totaux.erreurs, r.totaux.reference]).toEqual([0, 2])
  })

  it.each(['nord/contrat.yaml/x.json', `${'x'.repeat(300)}.json`, '"a\\0b"', '.', '~'])(
    '%s : une phrase, jamais une panne',
    async nom => {
      const ici = avec({ 'cls.yaml': `reference: ${nom}\n` })
      for (const options of [[], ['--geler']]) {
        const { code, erreur } = await valider(ici, options)
        expect([1, 2]).toContain(code)
        expect(erreur).not.toContain('Erreur interne')
      }
    },
  )
})
