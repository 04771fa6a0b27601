// Files that are not what they should be: one remark each, at the right place, and the others are judged as if nothing had happened.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BASE, cls, FAUTE_DE_BASE, projet, remarques } from './outils.ts'

const FICHIERS = ['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation', 'fiches/autre']
const GROS = `methode: |\n  ${'a'.repeat(5 * 1024 * 1024)}\n`

/** The remark about one file; the one about BASE's own fault must be there too, unchanged. */
async function surLeFichier(dossier: string, fichier: string) {
  const toutes = await remarques(dossier)
  expect(toutes.filter(r => r.fichier === FAUTE_DE_BASE.fichier)).toEqual([expect.objectContaining(FAUTE_DE_BASE)])
  return toutes
    .filter(r => r.fichier === fichier)
    .map(r => ({ ...r, texte: `${r.message} ${r.conseil}`.replaceAll('\u00a0', ' ') }))
}

describe.each(FICHIERS)('%s.yaml', nom => {
  it.each([
    ['vide', '', 'fichier-vide', 'Ce fichier est vide'],
    ['de commentaires seulement', '# rien\n# encore\n', 'fichier-vide', 'que des commentaires'],
    ['fait d’une liste', '- a\n- b\n', 'type-inattendu', 'Ce fichier ne contient qu’une liste'],
    ['fait d’un texte', 'un simple texte\n', 'type-inattendu', 'Ce fichier ne contient qu’un texte'],
    ['plus gros que 1 Mo', GROS, 'fichier-trop-gros', 'dépasse 1 Mo'],
    ['en UTF-16', Buffer.from('\ufeffremarque: Été\n', 'utf16le'), 'encodage', '« UTF-16 »'],
    ['fait de zéros', new Uint8Array(300), 'fichier-vide', 'Ce fichier est vide'],
  ])('%s : dit une fois, les autres fichiers sont jugés', async (_, contenu, regle, phrase) => {
    const trouvees = await surLeFichier(projet({ [`${nom}.yaml`]: contenu }), `${nom}.yaml`)
    const voulue = trouvees.filter(r => r.regle === regle)
    expect(voulue).toMatchObject([{ ligne: 1 }])
    expect(voulue[0]?.texte).toContain(phrase)
  })
})

describe('d’autres encodages', () => {
  it('Latin-1 : l’encodage est nommé, une seule fois', async () => {
    const latin = Buffer.from('id: autre\ntitre: Santé à l’école\n'.replace('’', "'"), 'latin1')
    const trouvees = await surLeFichier(projet({ 'fiches/autre.yaml': latin }), 'fiches/autre.yaml')
    expect(trouvees.map(r => [r.regle, r.ligne])).toEqual([['encodage', 2]])
    expect(trouvees[0]?.conseil).toContain('UTF-8')
  })

  it.each([
    ['une marque d’ordre (BOM)', '\ufeffid: autre\ntitre: Été\n'],
    ['des retours de Mac ancien', 'id: autre\rtitre: Été\r'],
    ['des retours de Windows', 'id: autre\r\ntitre: Été\r\n'],
  ])('%s : rien à dire, et le titre est lu', async (_, texte) => {
    const dossier = projet({ 'fiches/autre.yaml': texte })
    expect(await surLeFichier(dossier, 'fiches/autre.yaml')).toEqual([])
    expect((await cls(dossier, 'export')).sortie).toContain('"titre": "Été"')
  })
})

describe('les liens ne sont pas suivis', () => {
  const secret = 'id: autre\ntitre: Secret\n'

  it('un fichier, une fiche, un dossier de fiches hors du projet : dits, jamais lus', async () => {
    const dehors = projet({ 'secret.yaml': secret, 'suivi/2027.yaml': 'annee: 2027\nfaits_marquants: Secret\n' }, {})
    const dossier = projet()
    symlinkSync(join(dehors, 'secret.yaml'), join(dossier, 'fiches/lien.yaml'))
    symlinkSync(join(dehors, 'secret.yaml'), join(dossier, 'axes.yaml'))
    symlinkSync(join(dehors, 'suivi'), join(dossier, 'suivi'))
    for (const fichier of ['fiches/lien.yaml', 'axes.yaml', 'suivi']) {
      const [seule, ...autres] = await surLeFichier(dossier, fichier)
      expect(autres).toEqual([])
      expect(seule?.regle).toBe('fichier-illisible')
      expect(seule?.texte).toContain('est un lien')
    }
    expect((await cls(dossier, 'export')).sortie).not.toContain('Secret')
  })

  it('une boucle de dossiers se parcourt sans fin ni doublon', async () => {
    const dossier = projet()
    symlinkSync(dossier, join(dossier, 'boucle'))
    symlinkSync('.', join(dossier, 'fiches/ici'))
    const { sortie } = await cls(dossier, 'validate', '.', 'fiches', '--format', 'json')
    expect(JSON.parse(sortie).projets).toHaveLength(1)
  })

  it('un lien qui ne mène nulle part, un dossier à la place d’un fichier', async () => {
    const dossier = projet()
    symlinkSync('absent.yaml', join(dossier, 'evaluation.yaml'))
    mkdirSync(join(dossier, 'axes.yaml'))
    expect((await surLeFichier(dossier, 'evaluation.yaml'))[0]?.texte).toContain('est un lien')
    expect((await surLeFichier(dossier, 'axes.yaml'))[0]?.texte).toContain('est un dossier')
    const autre = projet({ suivi: 'annee: 2027\n' })
    expect((await surLeFichier(autre, 'suivi'))[0]?.texte).toContain('est un fichier')
  })
})

describe('ce que l’ordinateur laisse derrière lui', () => {
  const COPIES = [
    'axes - Copie.yaml',
    'axes - Copie (2).yaml',
    'axes (1).yaml',
    'axes 2.yaml',
    'axes copie.yaml',
    'axes-DESKTOP-AB12.yaml',
    'axes-PC de Marie.yaml',
    'axes-MARIE-PC.yaml',
    'Copie de axes.yaml',
    'axes (Copie en conflit de Marie 2026-03-01).yaml',
  ]
  const dossier = () => projet({ 'axes.yaml': 'axes: []\n' })

  it.each(COPIES)('%s : une copie, signalée, pas lue', async nom => {
    const ici = dossier()
    writeFileSync(join(ici, nom), 'axes: [{ id: Faux }]\n')
    expect((await surLeFichier(ici, nom)).map(r => r.regle)).toEqual(['copie-de-fichier'])
  })

  it.each(['Suivi', 'suivis', 'SUIVI'])('%s/ : un dossier dont rien ne serait lu est signalé', async nom => {
    const ici = projet({})
    mkdirSync(join(ici, nom))
    expect(await surLeFichier(ici, nom)).toEqual([])
    writeFileSync(join(ici, nom, '2027.yaml'), 'annee: 2027\n')
    const [remarque] = await surLeFichier(ici, nom)
    expect(remarque).toMatchObject({
      regle: 'fichier-inconnu',
      texte: expect.stringContaining('Renommez-le « suivi »'),
    })
  })

  it('une fiche au nom d’un partenaire n’est pas une copie', async () => {
    const ici = projet({ 'fiches/velo.yaml': 'id: velo\n', 'fiches/velo-CPTS.yaml': 'id: velo-cpts\n' })
    expect((await surLeFichier(ici, 'fiches/velo-CPTS.yaml')).map(r => r.regle)).not.toContain('copie-de-fichier')
  })

  it.each(['.axes.yaml.swp', '~$axes.yaml', '._axes.yaml', 'axes.yaml~', 'Thumbs.db'])(
    '%s : rien à dire',
    async nom => {
      const ici = dossier()
      writeFileSync(join(ici, nom), 'n’importe quoi : - {')
      expect(await surLeFichier(ici, nom)).toEqual([])
    },
  )

  it.each([
    ['fiches/velo.yml', 'Renommez-le « velo.yaml »'],
    ['fiches/velo.yaml.txt', 'Renommez-le « velo.yaml »'],
    ['gouvernance.yml', '« gouvernance.yaml »'],
    ['Diagnostic.yaml', '« diagnostic.yaml »'],
  ])('%s : le nom à donner', async (nom, phrase) => {
    const [seule] = await surLeFichier(projet({ [nom]: 'id: velo\ntitre: Vélo\n' }), nom)
    expect(seule?.regle).toBe('fichier-inconnu')
    expect(seule?.texte).toContain(phrase)
  })

  it('un nom qui ressemble à une copie, sans original, est lu', async () => {
    const ici = projet({
      'fiches/volet 2.yaml': 'id: volet\ntitre: Volet\n',
      'fiches/prevention-pc-portable.yaml': 'id: pc\ntitre: PC\n',
    })
    expect(JSON.parse((await cls(ici, 'export')).sortie).fiches.map((f: { id: string }) => f.id)).toEqual([
      'bus',
      'pc',
      'volet',
    ])
  })
})

it('le projet de base n’a qu’une faute : celle que les autres tests attendent', async () => {
  expect(await remarques(projet({}, BASE))).toEqual([expect.objectContaining(FAUTE_DE_BASE)])
})
