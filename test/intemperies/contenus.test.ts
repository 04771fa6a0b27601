// Contents that hurt programs: characters pasted from Word, names of JavaScript's own, bombs, thousands of levels. Nothing is lost, nothing hangs.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cls, projet, remarques } from './outils.ts'

type Exporte = {
  readonly fiches: readonly Record<string, unknown>[]
  readonly acteurs: { readonly acteurs: readonly Record<string, unknown>[] }
}

async function exporte(dossier: string): Promise<Exporte> {
  const { code, sortie } = await cls(dossier, 'export')
  expect(code).toBe(0)
  return JSON.parse(sortie)
}

const fiche = (suite: string) => projet({ 'fiches/bus.yaml': `id: bus\ntitre: Un bus\n${suite}` })

describe('des textes', () => {
  it('les caractères de contrôle collés depuis Word sont signalés et ne passent pas', async () => {
    const dossier = fiche('enjeux: |\n  Avant\u0007 après\u000b\n')
    expect((await remarques(dossier)).map(r => [r.regle, r.ligne])).toEqual([['caractere-de-controle', 4]])
    expect((await exporte(dossier)).fiches[0]?.enjeux).toBe('Avant  après \n')
  })

  it.each(['R&D <b>santé</b> "vite" \'bien\' 🚑 « été »', '&amp; <script>alert(1)</script>', 'עברית ‮ 👩‍⚕️'])(
    '%s : lu tel quel',
    async nom => {
      const dossier = projet({ 'acteurs.yaml': `acteurs:\n  - id: mairie\n    nom: ${JSON.stringify(nom)}\n` })
      expect((await exporte(dossier)).acteurs.acteurs[0]?.nom).toBe(nom)
    },
  )

  it('et le document de travail les montre sans les exécuter', async () => {
    const nom = '<script>alert("é")</script> & 🚑'
    const dossier = projet({ 'contrat.yaml': `format: 1\nid: essai\ntitre: '${nom}'\n` })
    const { code, octets } = await cls(dossier, 'render', '--format', 'html', '--sortie', '-')
    expect(code).toBe(0)
    const html = new TextDecoder().decode(octets[0])
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>alert')
  })
})

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('le nom %s', nom => {
  it('comme clé : une clé inconnue, une fois', async () => {
    const dossier = fiche(`${nom}:\n  titre: Faux\n`)
    expect((await remarques(dossier)).map(r => [r.regle, r.ligne])).toEqual([['cle-inconnue', 3]])
    expect(({} as Record<string, unknown>).titre).toBeUndefined()
  })

  it('comme identifiant, référence ou valeur de facette : jugé comme un autre', async () => {
    const dossier = fiche(`rattachements:\n  - ${nom}\nfacettes:\n  ${nom}:\n    - ${nom}\n`)
    const trouvees = await remarques(dossier)
    expect(trouvees.some(r => r.ligne === 4)).toBe(true)
    expect(trouvees.every(r => r.fichier === 'fiches/bus.yaml')).toBe(true)
  })

  it('comme commande, modèle, règle ou profil', async () => {
    for (const args of [[nom], ['render', nom], ['explain', nom], ['validate', '--profil', nom]]) {
      const { code, erreur } = await cls(projet(), ...args)
      expect(code).toBe(2)
      expect(erreur).toContain(`« ${nom} » n’existe pas`)
    }
  })
})

describe.each(['__proto__', 'constructor', 'toString'])('un exemple où tout vaut %s', nom => {
  const dossier = projet({}, {})
  cpSync('examples/pays-de-valdouve', dossier, { recursive: true })
  const noms = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.yaml'))

  it.each([
    ['les valeurs', /((?:^|: |- )(?!["'|>[{]))[^\s:#][^:#\n]*$/gm, `$1${nom}`],
    ['les éléments', /^( *- ).*$/gm, `$1${nom}`],
    ['les clés', /^( *(?:- )?)\w+(?=:)/gm, `$1${nom}`],
  ] as const)('%s : une réponse, et des phrases', { timeout: 60_000 }, async (_, motif, remplace) => {
    for (const fichier of noms.filter(f => f !== 'contrat.yaml' && !/[\\/](?!a)/.test(f))) {
      const texte = readFileSync(join(dossier, fichier), 'utf8')
      writeFileSync(join(dossier, fichier), texte.replace(motif, remplace))
      const { code, sortie, erreur } = await cls(dossier, 'validate', '--format', 'json')
      writeFileSync(join(dossier, fichier), texte)
      expect({ code, erreur }).toEqual({ code: 1, erreur: '' })
      expect(sortie).not.toMatch(/native code|undefined|\[object/)
    }
  })
})

describe('des bombes', () => {
  it('une bombe d’alias (milliard de rires) est refusée sans être dépliée', async () => {
    const etages = Array.from(
      { length: 30 },
      (_, n) => `  r${n + 1}: &r${n + 1} [${Array(10).fill(`*r${n}`).join(', ')}]`,
    )
    const dossier = projet({ 'axes.yaml': `remarque:\n  r0: &r0 [rire]\n${etages.join('\n')}\n` })
    const regles = (await remarques(dossier)).filter(r => r.fichier === 'axes.yaml').map(r => r.regle)
    expect(regles).toContain('ancre-refusee')
  })

  it.each([
    ['des crochets', `axes: ${'['.repeat(20_000)}`],
    ['des accolades', `axes: ${'{a: '.repeat(20_000)}`],
    ['des tirets', `axes:\n${'- '.repeat(20_000)}a\n`],
    ['des décalages', Array.from({ length: 1400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('%s emboîtés par milliers : dit une fois', async (_, texte) => {
    const trouvees = (await remarques(projet({ 'axes.yaml': texte }))).filter(r => r.fichier === 'axes.yaml')
    expect(trouvees.map(r => r.regle)).toEqual(['trop-imbrique'])
  })

  it('des deux-points sans clé : là où ils sont, pas à la fin de la ligne d’avant', async () => {
    const trouvees = await remarques(fiche('libelle: Bus\r\n: "46"\n'))
    expect(trouvees.find(r => r.regle === 'cle-complexe')?.ligne).toBe(4)
  })

  it('une clé en double : la seconde, avec la ligne de la première', async () => {
    const [seule, ...autres] = await remarques(fiche('statut: a-venir\nstatut: en-cours\n'))
    expect(autres).toEqual([])
    expect(seule).toMatchObject({ regle: 'cle-en-double', ligne: 4 })
    expect(seule?.message).toContain('ligne 3')
  })
})

it('des milliers de fautes dans un fichier : cent sont montrées, toutes sont comptées', async () => {
  const dossier = fiche(Array.from({ length: 300 }, (_, n) => `cle${n}: a\n`).join(''))
  const { code, sortie } = await cls(dossier, 'validate')
  expect(code).toBe(1)
  expect(sortie).toContain('… et 200 autres dans ce fichier')
  expect(sortie).toContain('300 erreurs')
  expect(await remarques(dossier)).toHaveLength(300)
})
