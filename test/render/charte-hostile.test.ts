// A charte that somebody made to harm: refused before anything is inflated, or emptied of what runs, fetches or embeds. The rest of the file still dresses the document.
import { deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { estUserError } from '../../src/model/erreur.ts'
import { lireCharte } from '../../src/render/charte/index.ts'
import {
  champ,
  charteDeWord,
  document,
  entete,
  image,
  parties,
  relation,
  relations,
  sectPr,
} from './chartes/facon-word.ts'
import { docx, partieDe } from './dos/aides.ts'
import { exemple } from './dos/exemple.ts'
import { nosRegles, partiesXml, texteDocx, verifierDocx } from './openxml.ts'

vi.setConfig({ testTimeout: 60_000 })

const saine = charteDeWord()
/** The sentence that the user reads; anything but a sentence fails the test. */
function refus(octets: Uint8Array): string {
  try {
    lireCharte(octets)
  } catch (erreur) {
    if (!estUserError(erreur)) throw erreur
    expect(erreur.conseil).toMatch(/[.]$/)
    return erreur.message
  }
  throw new Error('La charte a été lue')
}
const styles = (de: string, en: string) =>
  charteDeWord({ 'word/styles.xml': String(parties()['word/styles.xml']).replace(de, en) })

/** A zip written by hand: what its list says need not be what it holds. */
type Membre = { nom: string; octets: Uint8Array; taille?: number; place?: number; drapeaux?: number; methode?: number }
function zip(membres: readonly Membre[]): Uint8Array {
  const morceaux: Buffer[] = []
  const liste: Buffer[] = []
  let place = 0
  for (const { nom, octets, taille = octets.length, place: dite, drapeaux = 0, methode = 8 } of membres) {
    const contenu = methode === 8 ? deflateRawSync(octets, { level: 9 }) : Buffer.from(octets)
    const local = Buffer.alloc(30 + nom.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(nom.length, 26)
    local.write(nom, 30, 'latin1')
    const entree = Buffer.alloc(46 + nom.length)
    entree.writeUInt32LE(0x02014b50, 0)
    entree.writeUInt16LE(drapeaux, 8)
    entree.writeUInt16LE(methode, 10)
    entree.writeUInt32LE(contenu.length, 20)
    entree.writeUInt32LE(taille, 24)
    entree.writeUInt16LE(nom.length, 28)
    entree.writeUInt32LE(dite ?? place, 42)
    entree.write(nom, 46, 'latin1')
    morceaux.push(local, contenu)
    liste.push(entree)
    place += local.length + contenu.length
  }
  const tete = Buffer.concat(liste)
  const fin = Buffer.alloc(22)
  fin.writeUInt32LE(0x06054b50, 0)
  fin.writeUInt16LE(membres.length, 8)
  fin.writeUInt16LE(membres.length, 10)
  fin.writeUInt32LE(tete.length, 12)
  fin.writeUInt32LE(place, 16)
  return new Uint8Array(Buffer.concat([...morceaux, tete, fin]))
}
const membres = () => Object.entries(unzipSync(saine)).map(([nom, octets]): Membre => ({ nom, octets }))
const zeros = (n: number) => new Uint8Array(n)

describe('le fichier lui-même', () => {
  it('n’est pas un document Word', () => {
    for (const octets of [
      zeros(0),
      zeros(100),
      strToU8('%PDF-1.7'),
      zipSync({ 'a.txt': strToU8('a') }),
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
    ])
      expect(refus(octets)).toBe('La charte n’est pas un document Word.')
  })

  it('est protégé par un mot de passe, ou d’un ancien format', () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(refus(new Uint8Array(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])))).toBe(
      'La charte est protégée par un mot de passe.',
    )
    expect(refus(new Uint8Array(ole))).toBe('La charte est dans l’ancien format de Word (.doc).')
    expect(refus(zip(membres().map(m => ({ ...m, drapeaux: 1 }))))).toBe('La charte est chiffrée.')
  })

  it('est tronqué, ou ment sur ce qu’il contient', () => {
    expect(refus(saine.subarray(0, saine.length - 30))).toBe('La charte n’est pas un document Word.')
    expect(refus(zip([...membres(), { nom: 'word/styles.xml', octets: strToU8('<a/>') }]))).toMatch(/abîmée/)
    expect(refus(zip([...membres(), { nom: 'WORD/Styles.xml', octets: strToU8('<a/>') }]))).toMatch(/abîmée/)
    // Every checksum is zero in this archive: nothing of it is believed.
    expect(refus(zip(membres()))).toMatch(/abîmée/)
    expect(refus(zip(membres().map(m => ({ ...m, methode: 12 }))))).toMatch(/abîmée/)
  })

  it('est une bombe : rien n’en est décompressé', () => {
    const demesure = /place démesurée/
    expect(refus(zip([...membres(), { nom: 'word/media/a.png', octets: zeros(40_000_000) }]))).toMatch(demesure)
    expect(refus(zip([...membres(), { nom: 'word/media/a.png', octets: zeros(10), taille: 4_000_000_000 }]))).toMatch(
      demesure,
    )
    const [un] = membres()
    expect(refus(zip([...membres(), ...(un ? [{ ...un, nom: 'word/autre.xml', place: 0 }] : [])]))).toMatch(demesure)
    const milliers = Array.from({ length: 3000 }, (_, i) => ({ nom: `word/media/${i}.png`, octets: zeros(1) }))
    expect(refus(zip([...membres(), ...milliers]))).toMatch(demesure)
  })

  it('gonfle plus qu’il ne le dit : la lecture s’arrête à ce qui est dit', () => {
    const menteur = membres().map(m =>
      m.nom === 'word/styles.xml' ? { ...m, octets: zeros(900_000), taille: 2000 } : m,
    )
    expect(refus(zip(menteur))).toMatch(/abîmée/)
  })

  it('contient des noms qui veulent sortir : ils ne servent à rien', async () => {
    const noms = {
      '../../../../tmp/mechant.xml': '<a/>',
      '/etc/passwd': 'x',
      'word\\..\\..\\a.xml': '<a/>',
      'C:/a.exe': 'x',
    }
    const octets = await docx('<p>a</p>', { charte: lireCharte(charteDeWord(noms)) })
    expect(Object.keys(unzipSync(octets)).filter(nom => /mechant|passwd|\.exe|\\/.test(nom))).toEqual([])
  })
})

describe('son XML', () => {
  const ENTITES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
  it.each([
    ['une bombe d’entités', `${ENTITES}<w:styles xmlns:w="x">&b;</w:styles>`],
    ['un fichier lu par une entité', `${ENTITES}<w:styles xmlns:w="x">&c;</w:styles>`],
    ['un type de document, même vide', '<!DOCTYPE a><a/>'],
    ['une entité inconnue', '<a>&inconnue;</a>'],
    ['un caractère que XML ne porte pas', '<a>&#x110000;</a>'],
    ['du texte brut', '<a><![CDATA[<b>]]></a>'],
    ['des balises croisées', '<a><b></a></b>'],
    ['deux racines', '<a/><a/>'],
    ['rien', ''],
    ['une profondeur sans fin', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
    [
      'des éléments sans nombre',
      `<a>${Array.from({ length: 400_000 }, (_, i) => `<b${(i * 7919) % 99991}/>`).join('')}</a>`,
    ],
    [
      'des espaces de noms sans nombre',
      `<a ${Array.from({ length: 140 }, (_, i) => `xmlns:a${i}="u"`).join(' ')}><b ${Array.from({ length: 140 }, (_, i) => `xmlns:b${i}="u"`).join(' ')}/></a>`,
    ],
    ['un attribut jamais fermé', `<a b="${'x'.repeat(100_000)}`],
    ['une balise jamais fermée', `<a ${'b '.repeat(100_000)}`],
    ['un commentaire jamais fermé', `<a><!-- ${'-a'.repeat(200_000)}`],
  ])('refuse %s', (_, xml) => {
    expect(refus(charteDeWord({ 'word/styles.xml': xml }))).toBe(
      'La charte n’est pas lisible : sa partie « word/styles.xml » est abîmée, démesurée ou suspecte.',
    )
  })

  it('lit un fichier quel que soit le préfixe de ses espaces de noms', async () => {
    const autres = String(parties()['word/styles.xml']).replaceAll('w:', 'zz:').replace('xmlns:zz', 'xmlns:zz')
    const charte = lireCharte(charteDeWord({ 'word/styles.xml': autres.replace('xmlns:w=', 'xmlns:zz=') }))
    expect(charte.styles.parId.get('Titre1')?.nom).toBe('heading 1')
  })

  it('ne prend d’une propriété que ce que Word admet', async () => {
    const charte = lireCharte(
      styles(
        '<w:sz w:val="36"/>',
        '<w:sz w:val="36&quot;/&gt;"/><w:jamais w:val="1"/><w:u w:val="foudre"/><w:shd w:val="clear" w:fill="javascript:1"/><w:b/><w:i w:val="peut-être"/>',
      ),
    )
    const octets = await docx(exemple(1), { charte })
    const titre = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(partieDe(octets, 'word/styles.xml'))?.[0]
    expect(titre).toContain('<w:b/>')
    expect(titre).not.toMatch(/jamais|foudre|javascript|36|peut/)
    expect(await verifierDocx(octets)).toEqual([])
  })
})

const EN_TETE = 'word/header2.xml'
const LIENS = 'word/_rels/header2.xml.rels'
const p = (dedans: string) => `<w:p>${dedans}</w:p>`
const r = (dedans: string) => `<w:r>${dedans}</w:r>`
const MOT = r('<w:t>Bon</w:t>')

describe('ce qu’elle voudrait faire faire', () => {
  it.each<[string, Record<string, string>, RegExp | null]>([
    [
      'un champ DDEAUTO',
      { [EN_TETE]: entete(p(MOT + champ('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', 'x'))) },
      /des champs \(DDEAUTO\)/,
    ],
    [
      'un champ qui va chercher un texte',
      {
        [EN_TETE]: entete(
          p(`${MOT}<w:fldSimple w:instr='INCLUDETEXT "http://a.example/a"'>${r('<w:t>x</w:t>')}</w:fldSimple>`),
        ),
      },
      /des champs \(INCLUDETEXT\)/,
    ],
    [
      'une image cherchée par un champ',
      { [EN_TETE]: entete(p(MOT + champ('INCLUDEPICTURE "http://a.example/a.png" \\d', 'x'))) },
      /INCLUDEPICTURE/,
    ],
    [
      'un champ dans l’instruction d’un autre',
      {
        [EN_TETE]: entete(
          p(MOT + champ(`IF </w:instrText></w:r>${champ('DDE a b', 'y')}${'<w:r><w:instrText>'} = 1`, 'x')),
        ),
      },
      /des champs/,
    ],
    ['un bouton de macro', { [EN_TETE]: entete(p(MOT + champ('MACROBUTTON Ouvrir cliquez', 'x'))) }, /MACROBUTTON/],
    [
      'une instruction coupée en morceaux',
      {
        [EN_TETE]: entete(
          p(
            `${MOT}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('<w:instrText>DD</w:instrText>')}${r('<w:instrText>E a b</w:instrText>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
        ),
      },
      /des champs \(DDE\)/,
    ],
    [
      'une image distante',
      {
        [EN_TETE]: entete(p(MOT + r(image('1', 'rId1')))),
        [LIENS]: relations(relation('rId1', 'image', 'http://a.example/espion.png', true)),
      },
      /des images liées/,
    ],
    [
      'une image liée',
      {
        [EN_TETE]: entete(p(MOT + r(image('1', 'rId1').replace('r:embed', 'r:link')))),
        [LIENS]: relations(relation('rId1', 'image', 'file:///a.png', true)),
      },
      /des images liées/,
    ],
    [
      'une image qui n’en est pas une',
      { 'word/media/image1.png': '<svg onload="alert(1)"/>' },
      /des images liées, absentes ou d’un format inconnu/,
    ],
    [
      'un objet incorporé',
      {
        [EN_TETE]: entete(
          p(`${MOT}${r('<w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet" r:id="rId9"/></w:object>')}`),
        ),
        'word/embeddings/oleObject1.bin': 'x',
      },
      /des objets incorporés.*des objets de l’en-tête/,
    ],
    [
      'un contrôle ActiveX',
      { [EN_TETE]: entete(p(`${MOT}${r('<w:control r:id="rId9"/>')}`)), 'word/activeX/activeX1.bin': 'x' },
      /des objets/,
    ],
    [
      'un morceau d’un autre document',
      { [EN_TETE]: entete(`${p(MOT)}<w:altChunk r:id="rId9"/><w:subDoc r:id="rId9"/>`) },
      /des objets/,
    ],
    ['des macros', { 'word/vbaProject.bin': 'x' }, /des macros/],
    [
      'un modèle attaché',
      {
        'word/_rels/settings.xml.rels': relations(
          relation('rId1', 'attachedTemplate', 'http://a.example/a.dotm', true),
        ),
      },
      /le modèle attaché/,
    ],
    [
      'un lien vers un fichier',
      {
        [EN_TETE]: entete(p(`<w:hyperlink r:id="rId1">${MOT}</w:hyperlink>`)),
        [LIENS]: relations(relation('rId1', 'hyperlink', 'file://serveur/partage', true)),
      },
      /des liens vers des fichiers/,
    ],
    [
      'un lien qui exécute',
      {
        [EN_TETE]: entete(p(`<w:hyperlink r:id="rId1">${MOT}</w:hyperlink>`)),
        [LIENS]: relations(relation('rId1', 'hyperlink', 'javascript:alert(1)', true)),
      },
      /des liens vers des fichiers/,
    ],
    [
      'des données XML',
      {
        'customXml/item1.xml': '<a/>',
        'customXml/_rels/item1.xml.rels': relations(relation('rId1', 'a', 'http://a.example', true)),
      },
      null,
    ],
    [
      'un filigrane d’un autre temps',
      {
        [EN_TETE]: entete(
          p(
            `${MOT}${r('<w:pict><v:shape id="f" style="width:400pt;height:90pt"><v:textpath string="CONFIDENTIEL"/></v:shape></w:pict>')}`,
          ),
        ),
      },
      /des dessins/,
    ],
    [
      'un cadre qui appelle un site',
      {
        [EN_TETE]: entete(
          p(
            `${MOT}${r(`<w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="a"><a:hlinkClick r:id="rId1"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing>`)}`,
          ),
        ),
      },
      /des dessins/,
    ],
  ])('%s : écarté, dit, et le document est valide', async (_, changees, attendu) => {
    const charte = lireCharte(charteDeWord(changees))
    if (attendu) expect(charte.avis.at(-1)).toMatch(attendu)
    else expect(charte.avis.join()).not.toMatch(/sûreté/)
    const octets = await docx(exemple(1), { charte, etat: 'signature' })
    const tout = Object.entries(unzipSync(octets))
      .filter(([nom]) => /\.(xml|rels)$/.test(nom))
      .map(([, contenu]) => strFromU8(contenu))
      .join('\n')
    expect(tout).not.toMatch(
      /DDE|INCLUDE|MACROBUTTON|a\.example|file:|javascript|OLEObject|w:control|altChunk|subDoc|customXml|CONFIDENTIEL|hlinkClick|attachedTemplate|r:link/,
    )
    expect(Object.keys(unzipSync(octets)).filter(nom => /\.bin$|embeddings|activeX|customXml/.test(nom))).toEqual([])
    if (EN_TETE in changees) expect(texteDocx(octets)).toMatch(/^.*Bon/m)
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('garde un lien ordinaire, que seul le lecteur suit', async () => {
    const charte = lireCharte(
      charteDeWord({
        [EN_TETE]: entete(p(`<w:hyperlink r:id="rId1">${MOT}</w:hyperlink>`)),
        [LIENS]: relations(relation('rId1', 'hyperlink', 'https://www.monts.example/?a=1&amp;b=2', true)),
      }),
    )
    const octets = await docx(exemple(1), { charte })
    expect(partieDe(octets, 'word/_rels/header1.xml.rels')).toContain(
      'Target="https://www.monts.example/?a=1&amp;b=2" TargetMode="External"',
    )
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('résout modifications suivies et commentaires, ouvre les enveloppes, redessine une vieille image', async () => {
    const suivi = `<w:ins w:id="1" w:author="A">${r('<w:t>ajouté </w:t>')}</w:ins><w:del w:id="2" w:author="A">${r('<w:delText>retiré</w:delText>')}</w:del><w:commentRangeStart w:id="3"/>${r('<w:t>commenté </w:t><w:commentReference w:id="3"/>')}<w:bookmarkStart w:id="0" w:name="couverture"/><w:bookmarkEnd w:id="0"/><w:smartTag w:uri="a" w:element="b">${r('<w:t>marqué</w:t>')}</w:smartTag>`
    const vieille = r(
      '<w:pict><v:shape id="s" alt="Blason" style="width:40pt;height:30pt"><v:imagedata r:id="rId1"/></v:shape></w:pict>',
    )
    const charte = lireCharte(
      charteDeWord({ [EN_TETE]: entete(`<w:sdt><w:sdtContent>${p(suivi + vieille)}</w:sdtContent></w:sdt>`) }),
    )
    const octets = await docx(exemple(1), { charte, etat: 'signature' })
    expect(texteDocx(octets)).toContain('ajouté commenté marqué')
    expect(partieDe(octets, 'word/header1.xml')).toMatch(
      /<wp:extent cx="508000" cy="381000"\/><wp:docPr id="\d+" name="Charte" descr="Blason"/,
    )
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('un document .docm est lu sans ses macros', () => {
    const types = String(parties()['[Content_Types].xml']).replace(
      'wordprocessingml.template.main+xml',
      'ms-word.document.macroEnabled.main+xml',
    )
    expect(lireCharte(charteDeWord({ '[Content_Types].xml': types, 'word/vbaProject.bin': 'x' })).avis.at(-1)).toBe(
      'Laissé de côté dans la charte, par sûreté : des macros.',
    )
  })

  it('des paragraphes, des tableaux et des styles vides ou absents ne laissent pas de trou', async () => {
    for (const changees of [
      { [EN_TETE]: entete('') },
      {
        [EN_TETE]: entete(
          `${p('')}<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>`,
        ),
      },
      { 'word/styles.xml': null, 'word/theme/theme1.xml': null, 'word/settings.xml': null, 'word/numbering.xml': null },
      { 'word/document.xml': document('').replace(/<w:(header|footer)Reference[^>]*rId1[0-3]"\/>/g, '') },
      {
        'word/document.xml': document(
          `<w:p><w:pPr>${sectPr('<w:sectPrChange w:id="1"><w:sectPr/></w:sectPrChange>')}</w:pPr></w:p>`,
        ),
      },
    ]) {
      const octets = await docx(exemple(1), { charte: lireCharte(charteDeWord(changees)) })
      expect(await verifierDocx(octets)).toEqual([])
    }
    expect(refus(charteDeWord({ 'word/document.xml': '<a/>' }))).toMatch(/n’a pas de mise en page/)
  })
})

describe('ce qu’elle coûte', () => {
  /** Median of a few tries, so that a busy machine does not speak for the code. */
  function duree(faire: () => unknown): number {
    const temps = Array.from({ length: 5 }, () => {
      const debut = performance.now()
      faire()
      return performance.now() - debut
    })
    return temps.sort((a, b) => a - b)[2] ?? 0
  }
  it.each<[string, (n: number) => Record<string, string>]>([
    [
      'des styles qui se fondent les uns sur les autres',
      n => ({
        'word/styles.xml': String(parties()['word/styles.xml']).replace(
          '</w:styles>',
          `${Array.from({ length: n * 100 }, (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="s${i}"/><w:basedOn w:val="s${i + 1}"/></w:style>`).join('')}</w:styles>`,
        ),
      }),
    ],
    [
      'des champs dans des champs',
      n => ({ [EN_TETE]: entete(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(n * 200) + MOT)) }),
    ],
    [
      'des tableaux dans des tableaux',
      n => ({
        [EN_TETE]: entete(
          `${'<w:tbl><w:tr><w:tc>'.repeat(15)}${p(MOT).repeat(n * 100)}${'</w:tc></w:tr></w:tbl>'.repeat(15)}`,
        ),
      }),
    ],
    ['mille fois la même image', n => ({ [EN_TETE]: entete(p(r(image('1', 'rId1')).repeat(n * 10))) })],
  ])('%s : dix fois plus ne coûte pas cent fois plus', (_, faire) => {
    const [petite, grande] = [charteDeWord(faire(2)), charteDeWord(faire(20))]
    expect(duree(() => lireCharte(grande))).toBeLessThan(
      40 *
        Math.max(
          1,
          duree(() => lireCharte(petite)),
        ),
    )
  })
})

it('ne laisse rien d’inconnu dans un en-tête', async () => {
  const connus = /^(w|wp|a|pic|wps|wpg|mc|adec):/
  const octets = await docx(exemple(1), { charte: lireCharte(saine), etat: 'signature' })
  const noms = Object.entries(partiesXml(octets))
    .filter(([nom]) => /(header|footer)\d+\.xml$/.test(nom))
    .flatMap(([, racine]) =>
      [...JSON.stringify(racine, (cle, v) => (cle === 'parent' ? undefined : v)).matchAll(/"nom":"([^"#]+)"/g)].map(
        m => m[1] ?? '',
      ),
    )
  expect(noms.length).toBeGreaterThan(50)
  expect(noms.filter(nom => !connus.test(nom))).toEqual([])
  expect(nosRegles(octets)).toEqual([])
})
