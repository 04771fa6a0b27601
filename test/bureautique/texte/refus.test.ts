// What is not read: each file that people send in place of the document, and each one made to harm, gets one sentence that says what to do.
import { describe, expect, it } from 'vitest'
import { lireTexte } from '../../../src/bureautique/texte/index.ts'
import { docx, lu, p, partiesDeDocx, r, refuse, sdt, signet, tbl, tc, tr, zip } from './paquets.ts'

const octets = (texte: string) => new Uint8Array(Buffer.from(texte, 'latin1'))
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const utf16 = (texte: string) => [...texte].map(lettre => `${lettre}\0`).join('')
const bon = docx(p(r('a')))
const documentDe = (xml: string | Uint8Array, niveau: 0 | 9 = 0) =>
  zip({ ...partiesDeDocx(''), 'word/document.xml': xml }, niveau)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The bytes, the name, what the sentence must say. */
const ENVOIS: Readonly<Record<string, readonly [Uint8Array, string, RegExp]>> = {
  'un fichier vide': [new Uint8Array(), 'retour.docx', /est vide\. L’envoi a sans doute échoué/],
  'un verrou de Word': [octets('Camille'), 'dossier/~$retour.docx', /pose à côté tant qu’il l’a ouvert\. Fermez/],
  'un verrou de LibreOffice': [octets(',x,'), '.~lock.retour.odt#', /LibreOffice pose à côté/],
  'un ancien .doc': [octets(OLE + utf16('WordDocument')), 'retour.doc', /ancien format de Word \(\.doc\)\. Ouvrez-le/],
  'un ancien .xls': [octets(OLE + utf16('Workbook')), 'retour.xls', /ancien classeur Excel/],
  'un courriel d’Outlook': [octets(OLE + utf16('__properties_version1.0')), 'retour.msg', /courriel d’Outlook/],
  'un document à mot de passe': [
    octets(OLE + utf16('EncryptedPackage')),
    'retour.docx',
    /mot de passe\. Demandez-en une copie/,
  ],
  'un PDF': [octets('%PDF-1.7\n'), 'retour.pdf', /est un PDF/],
  'un PDF nommé .docx': [octets('\n%PDF-1.7\n'), 'retour.docx', /est un PDF/],
  'une photo': [octets('\xff\xd8\xff\xe0\0\x10JFIF'), 'scan.jpg', /est une image/],
  'une capture': [octets('\x89PNG\r\n\x1a\n'), 'scan.png', /est une image/],
  'un fax': [octets('II*\0'), 'scan.tiff', /est une image/],
  'une photo de téléphone': [octets('\0\0\0\x18ftypheic'), 'scan.heic', /est une image/],
  'du RTF nommé .doc': [octets('{\\rtf1\\ansi}'), 'retour.doc', /format RTF, quel que soit son nom/],
  'une page web nommée .doc': [octets('\xef\xbb\xbf\r\n<HTML><body>'), 'retour.doc', /page web, quel que soit son nom/],
  'du XML plat': [
    octets('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
    'retour.xml',
    /un seul fichier XML/,
  ],
  'un courriel': [
    octets('Received: from a\r\nSubject: Re: fiche\r\nMIME-Version: 1.0\r\n'),
    'retour.eml',
    /est un courriel/,
  ],
  'un classeur': [
    zip({ '_rels/.rels': '<x/>', 'xl/workbook.xml': '<x/>' }),
    'retour.xlsx',
    /est un classeur, et non un texte/,
  ],
  'un classeur OpenDocument': [
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'retour.ods',
    /est un classeur/,
  ],
  'un diaporama': [zip({ '_rels/.rels': '<x/>', 'ppt/presentation.xml': '<x/>' }), 'retour.pptx', /est un diaporama/],
  'un document Pages': [zip({ 'Index/Document.iwa': 'x' }), 'retour.pages', /document Pages.*Exporter/],
  'un odt à mot de passe': [
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
      'content.xml': '\x12',
    }),
    'retour.odt',
    /mot de passe/,
  ],
  'une archive de documents': [zip({ 'a.docx': bon }), 'retours.zip', /Décompressez-la/],
  'du texte brut': [octets('Bonjour,\nvoici ma fiche.'), 'retour.docx', /n’est ni un document Word/],
}

describe('un envoi qui n’est pas le document', () => {
  it.each(Object.entries(ENVOIS))('%s : une phrase, et quoi demander', (_, [contenu, nom, attendu]) => {
    const dit = refuse(contenu, nom)
    expect(dit).toMatch(attendu)
    expect(dit).toMatch(/^«\u00A0[^»/]+\u00A0» .+\. .+\.$/)
    expect(dit).not.toMatch(/ [:;!?»]|« /)
  })

  it('coupé n’importe où, ou changé d’un octet, est refusé ou lu, jamais autre chose', () => {
    for (let i = 1; i < bon.length; i += 7) {
      expect(lireTexte(bon.slice(0, i), 'a.docx')).toHaveProperty('refus')
      const abime = bon.slice()
      abime[i] = (abime[i] ?? 0) ^ 0x55
      const resultat = lireTexte(abime, 'a.docx')
      expect('refus' in resultat || resultat.format === 'docx').toBe(true)
    }
  })
})

const SUSPECTS: Readonly<Record<string, string | Uint8Array>> = {
  'un type de document': `<!DOCTYPE w:document><w:document ${W}><w:body/></w:document>`,
  'des entités qui enflent': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body>&b;</w:body></w:document>`,
  'une entité inconnue': `<w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
  'des balises qui ne se ferment pas': `<w:document ${W}><w:body><w:p></w:body></w:document>`,
  'une profondeur sans fin': `<w:document ${W}><w:body>${'<w:sdt>'.repeat(100_000)}`,
  'trop d’éléments': `<w:document ${W}><w:body>${'<w:p/>'.repeat(1_600_000)}</w:body></w:document>`,
  'autre chose que du XML': new Uint8Array([0, 1, 2, 3]),
}

describe('un document fait pour nuire', () => {
  it.each(Object.entries(SUSPECTS))('%s : refusé', (_, xml) => {
    expect(refuse(documentDe(xml))).toMatch(/abîmée, démesurée ou suspecte/)
  })

  it('une bombe : refusée sans être décompressée', () => {
    expect(refuse(documentDe(new Uint8Array(30_000_000).fill(0x20), 9))).toMatch(/place démesurée/)
    const menteuse = documentDe(' '.repeat(500_000), 9)
    const vue = Buffer.from(menteuse)
    const taille = Buffer.alloc(4)
    taille.writeUInt32LE(500_000)
    const petite = Buffer.alloc(4)
    petite.writeUInt32LE(12)
    for (let i = vue.indexOf(taille); i >= 0; i = vue.indexOf(taille, i + 4)) petite.copy(vue, i)
    expect(refuse(new Uint8Array(vue))).toMatch(/abîmé/)
  })

  it('rien du document ne touche aux objets du programme', () => {
    const lue = lu(
      docx(p(signet(1, 'constructor', r('a')) + sdt('toString', r('b'))), { proprietes: { hasOwnProperty: 'c' } }),
    )
    expect(lue.marques.map(({ nom, texte }) => [nom, texte])).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
    ])
    expect(lue.proprietes.get('hasOwnProperty')).toBe('c')
    const sym = '<w:r><w:sym w:font="constructor" w:char="F041"/><w:sym w:font="Wingdings" w:char="zz"/></w:r>'
    expect(
      lu(docx(p(sym + r('d', '<w:rFonts w:ascii="__proto__"/><w:rStyle w:val="constructor"/>')))).blocs,
    ).toMatchObject([{ texte: 'd' }])
  })

  it('des repères emboîtés par milliers sont bornés, et c’est dit', () => {
    const n = 3000
    const debuts = Array.from({ length: n }, (_, i) => `<w:bookmarkStart w:id="${i}" w:name="s${i}"/>`).join('')
    const fins = Array.from({ length: n }, (_, i) => `<w:bookmarkEnd w:id="${i}"/>`).join('')
    const lue = lu(docx(debuts + p(r('mot')).repeat(n) + fins))
    expect(lue.marques.length).toBeLessThan(n)
    expect(lue.avis).toEqual(['Le document contient trop de repères emboîtés\u00A0: les derniers ne sont pas lus.'])
  })

  it('dix fois plus de passages ne coûtent pas cent fois plus', () => {
    const mesurer = (n: number) => {
      const passage = `<w:ins w:id="1" w:author="a">${r('mot ')}</w:ins><w:bookmarkStart w:id="1" w:name="s"/><w:bookmarkEnd w:id="1"/>${r('*_ ', '<w:b/>')}`
      const fichier = docx(p(passage.repeat(n)) + tbl(tr(tc(p(passage))).repeat(n)))
      const debut = process.cpuUsage()
      lu(fichier)
      const { user, system } = process.cpuUsage(debut)
      return user + system
    }
    mesurer(1000)
    expect(mesurer(10_000) / mesurer(1000)).toBeLessThan(40)
  })
})
