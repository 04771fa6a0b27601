// A collectivité's own look: one charte made by hand in LibreOffice (`chartes/valdouve.fodt`, saved as .docx by LibreOffice 7.4), one as Word writes them.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { rendre } from '../../src/index.ts'
import { lireProjet } from '../../src/project/read.ts'
import { lireCharte } from '../../src/render/charte/index.ts'
import { document as ecrire, MODELES } from '../../src/render/document.ts'
import { elements, type Noeud, texteDe, tous } from '../outils/xml.ts'
import { champ, charteDeWord, document, entete, parties, relation, relations } from './chartes/facon-word.ts'
import { docx, partieDe } from './dos/aides.ts'
import { nosRegles, partiesXml, texteDocx, verifierDocx } from './openxml.ts'

// The SDK's validator is a program of its own: a second a file, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const LIBREOFFICE = join(import.meta.dirname, 'chartes/valdouve.docx')
const valdouve = new Uint8Array(readFileSync(LIBREOFFICE))
const CHARTES = { LibreOffice: valdouve, Word: charteDeWord() }
const EXEMPLES = readdirSync('examples')
/** The grid is made with its judgement: tried by itself, below. */
const DOCUMENTS = MODELES.filter(modele => modele !== 'grille')
const ETATS = ['projet', 'deliberation', 'signature'] as const
type Demande = {
  exemple?: string
  modele?: (typeof MODELES)[number]
  etat?: (typeof ETATS)[number]
  format?: 'docx' | 'html'
}

async function avec(charte: Uint8Array | undefined, demande: Demande = {}) {
  const { exemple = 'pays-de-valdouve', modele = 'contrat', etat = 'projet', format = 'docx' } = demande
  const { projet, dossier } = lu(exemple)
  return ecrire(
    projet,
    {
      modele,
      etat,
      ...(modele === 'deliberation' && { pour: projet.faits.signataires[0] ?? projet.acteurs.acteurs?.[0]?.id ?? '' }),
    },
    {
      format,
      date: new Date('2026-11-22T00:00:00Z'),
      programme: 'cls 0.0.0',
      images: chemin => new Uint8Array(readFileSync(join(dossier, chemin))),
      ...(charte && { charte }),
    },
  )
}
const lus = new Map<string, ReturnType<typeof lireProjet>['projet']>()
function lu(exemple: string) {
  const dossier = join('examples', exemple)
  const projet = lus.get(exemple) ?? lireProjet(dossier, { date: '2026-11-22' }).projet
  lus.set(exemple, projet)
  return { projet, dossier }
}

const styleDe = (octets: Uint8Array, id: string): Noeud => {
  const style = tous(partiesXml(octets)['word/styles.xml'] as Noeud, 'w:style').find(
    s => s.attributs['w:styleId'] === id,
  )
  if (!style) throw new Error(`Pas de style ${id}`)
  return style
}
const dit = (style: Noeud, nom: string, attribut = 'w:val') => tous(style, nom)[0]?.attributs[attribut]
const partiesDe = (octets: Uint8Array, motif: RegExp) =>
  Object.entries(partiesXml(octets)).filter(([nom]) => motif.test(nom))

describe.each(Object.entries(CHARTES))('une charte de %s', (_nom, charte) => {
  // One state each, in turn; all of them, and the SDK's rules for all, when asked (CLS_TOUT).
  it.each(
    EXEMPLES.flatMap((exemple, i) => DOCUMENTS.map((modele, j) => [exemple, modele, ETATS[(i + j) % 3]] as const)),
  )('%s, %s : aucune faute pour nos règles', async (exemple, modele, etat) => {
    expect(nosRegles((await avec(charte, { exemple, modele, ...(etat && { etat }) })).octets)).toEqual([])
  })

  it.each(
    process.env.CLS_TOUT
      ? EXEMPLES.flatMap(e => DOCUMENTS.flatMap(m => ETATS.map(s => [e, m, s] as const)))
      : [
          ['pays-de-valdouve', 'contrat', 'projet'] as const,
          ['pays-de-valdouve', 'contrat', 'signature'] as const,
          ['ville-de-mirecombe', 'fiches', 'deliberation'] as const,
        ],
  )('%s, %s, %s : aucune faute pour les règles d’Open XML', async (exemple, modele, etat) => {
    expect(await verifierDocx((await avec(charte, { exemple, modele, etat })).octets)).toEqual([])
  })

  it('donne les mêmes octets à chaque fois', async () => {
    const [un, deux] = [await avec(charte), await avec(charte)]
    expect(Buffer.compare(un.octets, deux.octets)).toBe(0)
  })

  it('garde tout le texte du contrat, et rien de celui de la charte', async () => {
    // The labels of a drawing are cut where its width says.
    const dessine = (noeud: Noeud): boolean =>
      noeud.nom === 'w:drawing' || (noeud.parent !== null && dessine(noeud.parent))
    const corps = (octets: Uint8Array) =>
      tous(partiesXml(octets)['word/document.xml'] as Noeud, 'w:t')
        .filter(t => !dessine(t))
        .map(texteDe)
        .join(' ')
    const sans = corps((await avec(undefined)).octets).replace(/\d+/g, '')
    expect(corps((await avec(charte)).octets).replace(/\d+/g, '')).toBe(sans)
  })

  it('porte le filigrane d’un projet sur chaque page, et sur aucune à la signature', async () => {
    const entetes = async (etat: 'projet' | 'signature') =>
      partiesDe((await avec(charte, { etat })).octets, /header\d+\.xml$/)
    const noms = (noeud: Noeud) =>
      tous(noeud, 'wp:docPr').filter(d => d.attributs.name?.startsWith('PowerPlusWaterMark'))
    const projet = await entetes('projet')
    expect(projet.length).toBeGreaterThan(1)
    for (const [, noeud] of projet) expect(noms(noeud)).toHaveLength(1)
    for (const [, noeud] of await entetes('signature')) expect(noms(noeud)).toEqual([])
  })

  it('reste en français, titres dans le plan, le sommaire dehors', async () => {
    const { octets } = await avec(charte)
    const langues = tous(partiesXml(octets)['word/styles.xml'] as Noeud, 'w:lang').map(l => l.attributs['w:val'])
    expect(langues).toEqual(['fr-FR'])
    for (const n of [1, 2, 3, 4]) {
      expect(dit(styleDe(octets, `Heading${n}`), 'w:outlineLvl')).toBe(String(n - 1))
      expect(tous(styleDe(octets, `Heading${n}`), 'w:keepNext').map(k => k.attributs)).toEqual([{}])
    }
    expect(dit(styleDe(octets, 'TOCHeading'), 'w:outlineLvl') ?? '9').toBe('9')
  })
})

describe('la charte de LibreOffice', () => {
  it('change polices, couleurs, en-tête, pied de page et logo du contrat complet', async () => {
    const { octets } = await avec(valdouve, { etat: 'signature' })
    const nu = (await avec(undefined, { etat: 'signature' })).octets
    expect(dit(styleDe(nu, 'Normal'), 'w:rFonts', 'w:ascii')).toBeUndefined()
    expect(dit(styleDe(octets, 'Normal'), 'w:rFonts', 'w:ascii')).toBe('Liberation Sans')
    expect(dit(styleDe(octets, 'Heading1'), 'w:basedOn')).toBe('Heading')
    expect(dit(styleDe(octets, 'Heading'), 'w:rFonts', 'w:ascii')).toBe('DejaVu Serif')
    expect(dit(styleDe(octets, 'Heading'), 'w:color')).toBe('1E6B45')
    expect(dit(styleDe(octets, 'TableauDonnees'), 'w:top', 'w:color')).toBe('1E6B45')
    const fonds = (o: Uint8Array) =>
      new Set(tous(partiesXml(o)['word/document.xml'] as Noeud, 'w:shd').map(s => s.attributs['w:fill']))
    expect(fonds(nu)).toContain('E4E7EC')
    expect([...fonds(octets)]).toEqual(expect.not.arrayContaining(['E4E7EC']))
    expect(texteDocx(octets)).toContain('Communauté de communes du pays de Valdouve')
    expect(texteDocx(octets)).toContain('Pays de Valdouve – 4, place du Marché, Valdouve – page ')
    expect(Object.keys(partiesXml(octets))).toContain('word/_rels/header1.xml.rels')
    expect(partieDe(octets, 'word/media/charte1.png').length).toBeGreaterThan(1000)
    expect(partieDe(octets, 'word/media/charte2.png')).toBe('')
  })

  it('donne sa page : marges, largeur des tableaux, et tournée pour les tableaux larges', async () => {
    const corps = partiesXml((await avec(valdouve)).octets)['word/document.xml'] as Noeud
    const pages = tous(corps, 'w:sectPr').map(s => [
      dit(s, 'w:pgSz', 'w:w'),
      dit(s, 'w:pgSz', 'w:h'),
      dit(s, 'w:pgMar', 'w:left'),
      dit(s, 'w:pgMar', 'w:right'),
    ])
    expect(pages).toContainEqual(['11906', '16838', '1474', '1247'])
    expect(pages).toContainEqual(['16838', '11906', '1474', '1247'])
    const largeurs = new Set(tous(corps, 'w:tblW').map(t => t.attributs['w:w']))
    expect(largeurs).toContain(String(11906 - 1474 - 1247))
    expect(largeurs).toContain(String(16838 - 1474 - 1247))
    expect(largeurs).not.toContain(String(11906 - 2 * 1134))
  })

  it('garde pour la couverture l’en-tête de sa première page', async () => {
    const octets = (await avec(valdouve)).octets
    const [premiere, suite] = tous(partiesXml(octets)['word/document.xml'] as Noeud, 'w:sectPr')
    const references = (s: Noeud | undefined) =>
      elements(s).flatMap(e => (/Reference$/.test(e.nom) ? [`${e.nom} ${e.attributs['w:type']}`] : []))
    expect(references(premiere)).toEqual(['w:headerReference first', 'w:footerReference first'])
    expect(references(suite)).toEqual(['w:headerReference default', 'w:footerReference default'])
    expect(elements(premiere, 'w:titlePg')).toHaveLength(1)
  })

  it('dit ce qui lui manque, en peu de phrases, sans prendre pour des numéros la liste que LibreOffice lie aux titres', async () => {
    expect((await avec(valdouve)).avis.filter(a => /charte/.test(a))).toEqual([
      'La charte n’a pas de style pour le titre 4 et le sommaire : ceux de l’outil sont repris.',
      'Le pied de page de la charte reçoit le titre du contrat et son édition.',
      'Le texte de la charte n’est pas repris, seule son allure l’est.',
    ])
  })

  it('habille aussi la page du navigateur, qui n’en dit rien', async () => {
    const { octets, avis } = await avec(valdouve, { format: 'html' })
    const page = new TextDecoder().decode(octets)
    expect(page).toContain('--principale:#1E6B45')
    expect(page).toContain('body{font-family:"Liberation Sans",')
    expect(page).toMatch(/h1,h2,h3,h4[^{]*\{font-family:"DejaVu Serif",/)
    expect(page).toMatch(/<header class="document"><img src="data:image\/png;base64,/)
    expect(avis.filter(a => /charte/.test(a))).toEqual([])
  })
})

describe('la charte de Word', () => {
  it('reconnaît ses styles sous leurs noms français, chaînes comprises', async () => {
    const { octets } = await avec(CHARTES.Word)
    expect(dit(styleDe(octets, 'Heading2'), 'w:basedOn')).toBe('Heading1')
    expect(dit(styleDe(octets, 'Heading1'), 'w:color', 'w:themeColor')).toBe('accent2')
    expect(dit(styleDe(octets, 'Title'), 'w:sz')).toBe('64')
    expect(dit(styleDe(octets, 'TOC2'), 'w:ind', 'w:left')).toBe('220')
    expect(dit(styleDe(octets, 'Vu'), 'w:ind', 'w:left')).toBe('567')
    expect(dit(styleDe(octets, 'Surtitre'), 'w:basedOn')).toBe('Normal')
  })

  it('prend les couleurs et les polices de son thème', async () => {
    const { octets } = await avec(CHARTES.Word)
    const theme = partieDe(octets, 'word/theme/theme1.xml')
    expect(theme).toContain('<a:accent2><a:srgbClr val="C55A11"/>')
    expect(theme).toContain('<a:majorFont><a:latin typeface="Liberation Serif"/>')
    // Accent 2 darkened by half, as the heading 1 says.
    expect(dit(styleDe(octets, 'TableauDonnees'), 'w:top', 'w:color')).toBe('632D09')
  })

  it('ne compte pas deux fois : ni numéros, ni retrait qui leur servait', async () => {
    const { octets, avis } = await avec(CHARTES.Word)
    expect(tous(partiesXml(octets)['word/styles.xml'] as Noeud, 'w:numPr')).toEqual([])
    expect(tous(styleDe(octets, 'Heading1'), 'w:ind')).toEqual([])
    expect(avis.join('\n')).toContain('Les titres de la charte portent des numéros, qui ne sont pas repris')
  })

  it('ne cache aucun texte et renomme les styles dont nous avons pris le nom', async () => {
    const { octets } = await avec(CHARTES.Word)
    expect(partieDe(octets, 'word/styles.xml')).not.toContain('w:vanish')
    expect(dit(styleDe(octets, 'Source'), 'w:name')).toBe('Source')
    expect(dit(styleDe(octets, 'CharteSource1'), 'w:name')).toBe('Adresse du service (charte)')
    expect(partieDe(octets, 'word/header1.xml')).toContain('<w:pStyle w:val="CharteSource1"/>')
  })

  it('distingue première page, pages paires et impaires', async () => {
    const { octets } = await avec(CHARTES.Word)
    expect(partieDe(octets, 'word/settings.xml')).toContain('<w:evenAndOddHeaders w:val="true"/>')
    expect(partiesDe(octets, /(header|footer)\d+\.xml$/)).toHaveLength(5)
  })

  it('montre le titre du contrat là où la charte montre le sien, et l’édition au pied', async () => {
    const { octets } = await avec(CHARTES.Word)
    const courant = partieDe(octets, 'word/header1.xml')
    expect(courant).toContain('STYLEREF 1')
    expect(courant).toContain(' TITLE ')
    expect(texteDocx(octets)).not.toMatch(/Titre du document|Un titre de la charte/)
    for (const nom of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(partieDe(octets, nom)).toContain(' PAGE ')
      expect(partieDe(octets, nom)).toContain('Version soumise à la signature')
    }
  })

  it('remplace un titre courant qui n’aurait pas de réponse', async () => {
    const { projet } = lu('pays-de-valdouve')
    const { octets } = await ecrire(
      { ...projet, fiches: projet.fiches.slice(0, 1) },
      { modele: 'fiches', etat: 'projet' },
      {
        format: 'docx',
        date: new Date(0),
        programme: 'cls',
        images: () => null,
        charte: charteDeWord({ 'word/header2.xml': entete(`<w:p>${champ('STYLEREF 4', 'x')}</w:p>`) }),
      },
    )
    expect(partieDe(octets, 'word/header1.xml')).not.toContain('STYLEREF')
    expect(partieDe(octets, 'word/header1.xml')).toContain(' TITLE ')
  })
})

describe('ce qui manque à une charte, ou lui nuit', () => {
  const changer = (nom: string, de: string | RegExp, en: string) => {
    const avant = String(parties()[nom])
    const apres = avant.replace(de, en)
    if (apres === avant) throw new Error(`Rien n’a changé dans ${nom}`)
    return charteDeWord({ [nom]: apres })
  }
  const avisDe = async (charte: Uint8Array) =>
    (await avec(charte, { exemple: 'val-de-grisemont', modele: 'fiches' })).avis.join('\n')

  it('une couleur trop claire est foncée pour les filets, et dite', async () => {
    const claire = changer(
      'word/styles.xml',
      'w:val="833C0B" w:themeColor="accent2" w:themeShade="80"',
      'w:val="8CC63F"',
    )
    const { octets, avis } = await avec(claire)
    expect(dit(styleDe(octets, 'TableauDonnees'), 'w:top', 'w:color')).not.toBe('8CC63F')
    expect(avis.join('\n')).toContain('une nuance plus foncée y est prise')
    expect(avis.join('\n')).toContain('le titre 1 se lit mal sur le blanc du papier')
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('ni en-tête ni pied : ceux de l’outil, numéros compris', async () => {
    const nue = charteDeWord({
      'word/document.xml': document('<w:p/>').replace(/<w:(header|footer)Reference[^>]*>/g, ''),
    })
    const { octets, avis } = await avec(nue)
    expect(avis.join('\n')).toContain('La charte n’a pas d’en-tête ni de pied de page : ceux de l’outil sont repris.')
    expect(texteDocx(octets)).toMatch(/^Contrat local de santé du Pays de Valdouve — /)
    expect(texteDocx(octets)).toMatch(/Page .*\//)
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('un pied sans numéro de page en reçoit un', async () => {
    const muet = changer('word/footer1.xml', / PAGE [^<]*/, ' AUTHOR ')
    const { octets, avis } = await avec(muet)
    expect(avis.join('\n')).toContain('Le pied de page de la charte reçoit le numéro des pages.')
    expect(partieDe(octets, 'word/footer1.xml')).toContain('NUMPAGES')
  })

  it('une page sans place pour écrire laisse la nôtre', async () => {
    const etroite = changer('word/document.xml', 'w:left="1418"', 'w:left="9000"')
    expect(await avisDe(etroite)).toContain('n’a pas de taille ou de marges lisibles')
  })

  it('une charte couchée reste couchée, et ses pages ne tournent pas deux fois', async () => {
    const couchee = changer(
      'word/document.xml',
      'w:w="11906" w:h="16838"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    )
    const corps = partiesXml((await avec(couchee)).octets)['word/document.xml'] as Noeud
    expect(new Set(tous(corps, 'w:pgSz').map(t => `${t.attributs['w:w']} ${t.attributs['w:orient']}`))).toEqual(
      new Set(['16838 landscape']),
    )
  })

  it('sans couverture, la première page du document porte l’en-tête de première page', async () => {
    const octets = await docx('<h1>Article 1</h1><section data-paysage><p>a</p></section>', {
      charte: lireCharte(CHARTES.Word),
    })
    const sections = tous(partiesXml(octets)['word/document.xml'] as Noeud, 'w:sectPr')
    expect(sections.map(s => elements(s, 'w:titlePg').length)).toEqual([1, 0])
    expect(sections.map(s => elements(s, 'w:headerReference').map(r => r.attributs['w:type']))).toEqual([
      ['default', 'first', 'even'],
      ['default', 'even'],
    ])
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('le texte et les sections de son corps : le texte n’est pas pris, la section droite l’est', async () => {
    const { octets, avis } = await avec(
      charteDeWord({
        'word/document.xml': document(
          `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr><w:r><w:t>Secret</w:t></w:r></w:p>`,
        ),
      }),
    )
    expect(texteDocx(octets)).not.toContain('Secret')
    expect(avis.join('\n')).toContain('Le texte de la charte n’est pas repris')
  })

  it('un style qui se fonde sur lui-même, ou sur un autre qui revient, ne fait pas de boucle', async () => {
    const boucle = charteDeWord({
      'word/styles.xml': String(parties()['word/styles.xml']).replace(
        '<w:name w:val="Normal"/>',
        '<w:name w:val="Normal"/><w:basedOn w:val="Titre3"/>',
      ),
    })
    expect(await verifierDocx((await avec(boucle)).octets)).toEqual([])
  })
})

describe('où se trouve la charte', () => {
  const atelier = mkdtempSync(join(tmpdir(), 'cls-charte-'))
  afterAll(() => rmSync(atelier, { recursive: true }))
  function projet(nom: string, charte?: string): string {
    const dossier = join(atelier, nom)
    cpSync('examples/val-de-grisemont', dossier, { recursive: true })
    const contrat = join(dossier, 'contrat.yaml')
    if (charte)
      writeFileSync(
        contrat,
        readFileSync(contrat, 'utf8').replace(
          /^mise_en_page:$/m,
          `mise_en_page:
  charte: ${charte}`,
        ),
      )
    mkdirSync(join(dossier, 'annexes'), { recursive: true })
    cpSync(LIBREOFFICE, join(dossier, 'annexes/charte.docx'))
    return dossier
  }
  const rendu = (dossier: string, charte?: string) =>
    rendre('fiches', dossier, {
      charte,
      format: 'docx',
      etat: 'projet',
      dossier: atelier,
      date: '2026-11-22',
      maintenant: new Date('2026-11-22T12:00:00Z'),
    })

  it('dans le contrat, ou nommée par l’option, qui l’emporte', async () => {
    const dossier = projet('nommee', 'annexes/charte.docx')
    expect(texteDocx((await rendu(dossier)).octets)).toContain('4, place du Marché')
    writeFileSync(join(atelier, 'monts.dotx'), CHARTES.Word)
    const autre = texteDocx((await rendu(dossier, 'monts.dotx')).octets)
    expect(autre).toContain('Syndicat mixte des Monts et Lacs')
    expect(autre).not.toContain('4, place du Marché')
  })

  it('pour la grille du relecteur aussi', async () => {
    const grille = {
      format: 'docx',
      etat: 'projet',
      dossier: process.cwd(),
      maintenant: new Date('2026-11-22T12:00:00Z'),
    } as const
    const { octets } = await rendre('grille', 'examples/val-de-grisemont', { ...grille, charte: LIBREOFFICE })
    expect(texteDocx(octets)).toContain('4, place du Marché')
    expect(nosRegles(octets)).toEqual([])
  })

  it('hors du dossier, derrière un lien ou absente : le contrat ne la lit pas, et le dit', async () => {
    cpSync(LIBREOFFICE, join(atelier, 'dehors.docx'))
    // A path that leaves the folder is a fault of contrat.yaml already: nothing is read.
    const { octets, avis } = await rendu(projet('dehors', '../dehors.docx'))
    expect(texteDocx(octets)).not.toContain('4, place du Marché')
    expect(avis[0]).toMatch(/^1 erreur dans le contrat/)
    await expect(rendu(projet('absente', 'annexes/absente.docx'))).rejects.toThrow(
      'La charte « annexes/absente.docx » (contrat.yaml, mise_en_page.charte) n’est pas un fichier du dossier du contrat.',
    )
    const lien = projet('lien', 'annexes/lien.docx')
    symlinkSync(join(atelier, 'dehors.docx'), join(lien, 'annexes/lien.docx'))
    await expect(rendu(lien)).rejects.toThrow('n’est pas un fichier du dossier')
    await expect(rendu(projet('sans'), 'nulle-part.docx')).rejects.toThrow(
      'La charte « nulle-part.docx » n’existe pas.',
    )
    await expect(rendu(projet('dossier'), '.')).rejects.toThrow('est un dossier')
  })
})

it('une relation qui sort du paquet ne mène nulle part', async () => {
  const sortie = charteDeWord({
    'word/_rels/header2.xml.rels': relations(relation('rId1', 'image', '../../../../etc/passwd')),
  })
  expect((await avec(sortie)).avis.join('\n')).toContain('des images liées, absentes ou d’un format inconnu')
})
