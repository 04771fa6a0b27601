// cls.yaml at the root of a repository: where it is found, what it changes, and its own mistakes at their lines.
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couvreur } from '../../src/load/globs.ts'
import { FORMATS } from '../../src/model/format.ts'
import { depot, noms, projet, rapport, reglages, valider } from './outils.ts'

const couvre = (motif: string, dossier: string) => couvreur([motif])(dossier)
const gravite = (r: Awaited<ReturnType<typeof rapport>>, regle: string) =>
  r.remarques.filter(x => x.regle === regle).map(x => x.gravite)

describe('profil', () => {
  it('vaut pour les contrats qui n’en nomment pas', async () => {
    const ici = depot({
      'cls.yaml': 'profil: [grand-est]\n',
      ...projet('nord'),
      ...projet('sud', { contrat: 'profil: [bretagne]\n' }),
    })
    const { projets } = await rapport(ici)
    expect(projets.map(p => p.profils)).toEqual([['grand-est'], ['bretagne']])
    expect((await rapport(ici, '--profil', 'corse')).projets.map(p => p.profils)).toEqual([['corse'], ['corse']])
  })

  it('inconnu, il est signalé à sa ligne, et le profil national juge', async () => {
    const ici = depot({ 'cls.yaml': '# réglages\nprofil:\n  - bretgne\n', ...projet('nord') })
    const r = await rapport(ici)
    expect(reglages(r)).toEqual(['3 profil-inconnu'])
    expect(r.projets[0]?.profils).toEqual(['national'])
  })
})

describe('gravites', () => {
  it('abaisse et relève une règle de l’outil, et change le code de sortie', async () => {
    const fichiers = projet('nord', { faute: true })
    expect((await valider(depot(fichiers))).code).toBe(1)
    const abaisse = depot({ 'cls.yaml': 'gravites: { valeur-inconnue: information }\n', ...fichiers })
    expect(gravite(await rapport(abaisse), 'valeur-inconnue')).toEqual(['information'])
    expect((await valider(abaisse)).code).toBe(0)
    const releve = depot({ 'cls.yaml': 'gravites: { fichier-manquant: erreur }\n', ...projet('nord') })
    const r = await rapport(releve, '--phase', 'diagnostic')
    expect(gravite(r, 'fichier-manquant')).toContain('erreur')
    expect(gravite(r, 'fichier-manquant')).not.toContain('avertissement')
  })

  it('refuse de toucher à la loi, à une région, à une recommandation, et ne les change pas', async () => {
    const ici = depot({
      'cls.yaml': [
        'gravites:',
        '  ars-signataire: information',
        '  axe-sans-fiche: erreur',
        '  taille-inhabituelle: erreur',
        '  numero-en-doubl: information',
        '  numero-en-double: information',
        '  duree-inhabituelle: avertissement',
        '  cle-inconnue: grave',
      ].join('\n'),
      ...projet('nord'),
    })
    const r = await rapport(ici, '--phase', 'signature')
    expect(reglages(r)).toEqual([
      '2 gravite-refusee',
      '3 gravite-refusee',
      '4 gravite-refusee',
      '5 gravite-refusee',
      '8 valeur-inconnue',
    ])
    expect(gravite(r, 'ars-signataire')).toEqual(['erreur'])
    expect(r.remarques.find(x => x.ligne === 5)?.conseil).toMatch(/Vouliez-vous dire « numero-en-double »/)
  })
})

describe('ignorer', () => {
  const ici = () =>
    depot({
      'cls.yaml': 'ignorer: [archives/**, "*/brouillon-*"]\n',
      ...projet('archives/2012/nord', { faute: true }),
      ...projet('nord'),
      ...projet('sud/brouillon-1', { faute: true }),
    })

  it('laisse ces dossiers de côté, sauf un contrat donné par son nom', async () => {
    const racine = ici()
    expect(noms(await rapport(racine))).toEqual(['nord'])
    expect(noms(await rapport(racine, 'archives/2012/nord', 'nord'))).toEqual(['archives/2012/nord', 'nord'])
  })

  it('dit quand il ne reste rien', async () => {
    const { code, erreur } = await valider(ici(), ['archives'])
    expect(code).toBe(2)
    expect(erreur).toMatch(/^Tous les contrats trouvés sont laissés de côté par « ignorer », dans cls.yaml\./)
  })

  it.each<[string, string, boolean]>([
    ['archives/**', 'archives', true],
    ['archives/**', 'archives/2012/nord', true],
    ['archives', 'archives/2012', true],
    ['./archives/', 'archives', true],
    ['archives\\vieux', 'archives/vieux', true],
    ['archives', 'nord/archives', false],
    ['**/archives', 'nord/est/archives/2012', true],
    ['*', 'nord', true],
    ['n*d', 'nord', true],
    ['n*d', 'nords', false],
    ['n*or*rd', 'nord', false],
    ['a*a', 'a', false],
    ['*/b', 'a/c', false],
    ['a/**/d', 'a/b/c/d/e', true],
    ['a/**/d', 'a/d', true],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['', 'nord', false],
    ['**', '.', true],
    ['nord', '.', false],
  ])('%s et %s : %s', (motif, dossier, attendu) => {
    expect(couvre(motif, dossier)).toBe(attendu)
  })

  it('suit le sens des motifs, comparé à une expression régulière', () => {
    const nom = fc.stringMatching(/^[ab]{1,3}$/)
    const part = fc.oneof(
      fc.constant('**'),
      fc.stringMatching(/^[ab*]{1,4}$/).filter(p => !p.includes('**')),
    )
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(nom, { minLength: 1, maxLength: 4 }),
        (m, d) => {
          const sens = m.map(p => (p === '**' ? '(?:[^/]+/)*' : `${p.replaceAll('*', '[^/]*')}/`)).join('')
          expect(couvre(m.join('/'), d.join('/'))).toBe(new RegExp(`^${sens}`).test(`${d.join('/')}/`))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('ne s’égare pas dans un motif fait pour durer', () => {
    const long = Array.from({ length: 400 }, () => 'a').join('/')
    const debut = performance.now()
    expect(couvre(`${'**/a/'.repeat(200)}b`, long)).toBe(false)
    expect(couvre(`${'a*'.repeat(2000)}b`, 'a'.repeat(20_000))).toBe(false)
    expect(performance.now() - debut).toBeLessThan(2000)
  })
})

describe('est trouvé', () => {
  it('au-dessus du contrat, jusqu’à la racine du dépôt git, où que l’on soit', async () => {
    const racine = depot({ 'cls.yaml': 'profil: [corse]\n', ...projet('a/nord') })
    mkdirSync(join(racine, '.git'))
    for (const [ou, chemin] of [
      ['.', 'a/nord'],
      ['a/nord', '.'],
      ['a', 'nord'],
    ] as const)
      expect((await rapport(join(racine, ou), chemin)).projets[0]?.profils).toEqual(['corse'])
  })

  it('sans git, pas au-dessus du dossier courant ni de celui que l’on donne', async () => {
    const racine = depot({ 'cls.yaml': 'profil: [corse]\n', ...projet('a/nord') })
    expect((await rapport(join(racine, 'a'))).projets[0]?.profils).toEqual(['national'])
    expect((await rapport(racine, 'a/nord')).projets[0]?.profils).toEqual(['corse'])
    expect((await rapport(depot({}), racine)).projets[0]?.profils).toEqual(['corse'])
  })

  it('pas au-delà d’un dépôt git, et le plus proche l’emporte', async () => {
    const racine = depot({
      'cls.yaml': 'profil: [corse]\n',
      'a/cls.yaml': 'profil: [bretagne]\n',
      ...projet('a/nord'),
      ...projet('b/sud'),
    })
    mkdirSync(join(racine, 'b/.git'), { recursive: true })
    expect((await rapport(racine)).projets.map(p => p.profils)).toEqual([['bretagne'], ['national']])
  })

  it('dans le dossier même du contrat, sans rien dire deux fois', async () => {
    const ici = depot({
      ...projet('.'),
      'cls.yaml': 'profil: [corse]\nprofile: x\ngravites: { ars-signataire: information }\n',
    })
    const r = await rapport(ici)
    expect(reglages(r).sort()).toEqual(['2 cle-inconnue', '3 gravite-refusee'])
    expect(r.projets[0]?.profils).toEqual(['corse'])
  })
})

describe('fautif', () => {
  it.each<[string, string | undefined]>([
    ['profil: [corse\n', undefined],
    ['ignorer: archives\n', 'type-inattendu'],
    ['titre: x\n', 'cle-inconnue'],
    ['- a\n', 'type-inattendu'],
    ['', 'fichier-vide'],
    ['gravites: { __proto__: erreur, constructor: erreur }\n', 'gravite-refusee'],
  ])('%j : signalé, et les contrats sont jugés', async (texte, regle) => {
    const r = await rapport(depot({ 'cls.yaml': texte, ...projet('nord', { faute: true }) }))
    const dites = r.remarques.filter(x => x.fichier === 'cls.yaml')
    expect(dites.length).toBeGreaterThan(0)
    if (regle !== undefined) expect(dites.map(d => d.regle)).toContain(regle)
    expect(gravite(r, 'valeur-inconnue')).toEqual(['erreur'])
  })

  it('un lien n’est pas suivi', async () => {
    const ici = depot({ 'ailleurs.yaml': 'profil: [corse]\n', ...projet('nord') })
    symlinkSync(join(ici, 'ailleurs.yaml'), join(ici, 'cls.yaml'))
    const r = await rapport(ici)
    expect(reglages(r)).toEqual(['1 fichier-illisible'])
    expect(r.projets[0]?.profils).toEqual(['national'])
  })

  it.each(['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])('%s le dit aussi', async format => {
    const ici = depot({
      'cls.yaml': 'gravites: { ars-signataire: information }\n',
      ...projet('nord'),
      ...projet('sud'),
    })
    expect((await valider(ici, ['--format', format])).sortie).toContain('gravite-refusee')
  })

  it('la remarque cite sa ligne', async () => {
    const ici = depot({ 'cls.yaml': 'profil: [bretgne]\n', ...projet('nord') })
    expect((await valider(ici)).sortie).toContain('1 │ profil: [bretgne]')
  })
})

describe('un fichier de réglages mal nommé', () => {
  it.each(['cls.yml', 'cls.yaml.txt', 'CLS.yaml'])('%s : un avertissement, une fois, aussi par tranches', async nom => {
    const ici = depot({ [nom]: 'profil: [corse]\n', ...projet('a/nord'), ...projet('sud') })
    // Where capitals do not count, this name is the right one.
    if (existsSync(join(ici, 'cls.yaml'))) return
    const r = await rapport(ici)
    expect(reglages(r, nom)).toEqual(['1 fichier-inconnu'])
    expect(r.remarques.find(x => x.fichier === nom)?.conseil).toMatch(/^Renommez-le «.cls\.yaml.»\.$/)
    expect(r.projets.map(p => p.profils)).toEqual([['national'], ['national']])
    const parts = await Promise.all(['1/2', '2/2'].map(t => rapport(ici, '--tranche', t)))
    expect(parts.flatMap(p => reglages(p, nom))).toHaveLength(1)
  })

  it('à côté d’un cls.yaml, ou dans le dossier d’un contrat', async () => {
    const ici = depot({ 'cls.yaml': 'profil: [corse]\n', 'cls.yml': 'profil: [bretagne]\n', ...projet('nord') })
    const r = await rapport(ici)
    expect(reglages(r, 'cls.yml')).toEqual(['1 fichier-inconnu'])
    expect(r.remarques[0]?.conseil).toMatch(/^Reportez dans cls\.yaml/)
    expect(r.projets[0]?.profils).toEqual(['corse'])
    const seul = await rapport(depot({ ...projet('.'), './cls.yml': 'profil: [corse]\n' }))
    expect(reglages(seul, 'cls.yml')).toEqual(['1 fichier-inconnu'])
  })

  it('pas au-dessus de ce que l’on vérifie', async () => {
    const ici = depot({ 'cls.yml': 'profil: [corse]\n', ...projet('a/nord') })
    expect((await rapport(join(ici, 'a'))).remarques.filter(r => r.regle === 'fichier-inconnu')).toEqual([])
  })
})

it('ce qui est dit de cls.yaml paraît dans toutes les présentations, la grille comprise', async () => {
  const ici = depot({ 'cls.yaml': 'profil: [bretgne]\n', ...projet('nord'), ...projet('sud') })
  for (const format of FORMATS) {
    const { sortie } = await valider(ici, ['--format', format])
    expect(sortie, format).toContain('cls.yaml')
    expect(sortie, format).toContain('Le profil « bretgne » n’existe pas')
  }
  await valider(ici, ['--format', 'grille:avis.html'])
  const page = readFileSync(join(ici, 'avis.html'), 'utf8').replaceAll('\u00a0', ' ')
  expect(page).toMatch(/<h2 id="reglages-titre">Réglages du dépôt<\/h2>[\s\S]*« bretgne » n’existe pas/)
  const sans = depot({ ...projet('nord'), ...projet('sud') })
  expect((await valider(sans, ['--format', 'grille'])).sortie).not.toContain('Réglages du dépôt')
})
