// The checker itself: each fault it promises to see is made on purpose in a sound file, and must be seen.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { abimer, docx, png } from './dos/aides.ts'
import { nosRegles, texteDocx, verifierDocx } from './openxml.ts'

vi.setConfig({ testTimeout: 60_000 })

const HTML = `<section data-sommaire="1"></section><h1 id="un">Un</h1><h2>Deux</h2><p>Voir <a href="#un">un</a>.</p><ul><li>puce</li></ul>
<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>
<figure><img src="i.png" alt="Carte"></figure><p>fin <strong>forte</strong></p>`
let sain: Uint8Array

beforeAll(async () => {
  sain = await docx(HTML, { images: () => png(20, 10) })
})

const DOC = 'word/document.xml'
const fautes: [string, string, (xml: string) => string, RegExp][] = [
  [
    'une cellule sans paragraphe',
    DOC,
    x => x.replace(/(<w:tc><w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p>(?=<\/w:tc>)/, '$1'),
    /ne finit pas par un paragraphe/,
  ],
  [
    'deux signets du même nom',
    DOC,
    x => x.replace('w:name="_Toc100000002"', 'w:name="_TOC100000001"'),
    /Nom de signet en double/,
  ],
  [
    'deux signets du même numéro',
    DOC,
    x => x.replace('<w:bookmarkStart w:id="1"', '<w:bookmarkStart w:id="0"'),
    /Identifiant de signet en double/,
  ],
  ['un nom de signet impossible', DOC, x => x.replaceAll('"un"', '"fiche-1"'), /Nom de signet que Word refuse/],
  ['une ancre morte', DOC, x => x.replace('w:anchor="un"', 'w:anchor="ailleurs"'), /Ancre qui n’existe pas : ailleurs/],
  [
    'un renvoi de page mort',
    DOC,
    x => x.replace('PAGEREF _Toc100000001', 'PAGEREF _Toc9'),
    /Ancre qui n’existe pas : _Toc9/,
  ],
  ['un style inconnu', DOC, x => x.replace('w:val="Heading2"', 'w:val="Titre2"'), /Style inconnu.*Titre2/],
  ['un en-tête de tableau perdu', DOC, x => x.replace('<w:tblHeader/>', ''), /annonce une ligne d’en-tête/],
  [
    'une ligne trop courte',
    DOC,
    x => x.replace(/<w:tc>(?:(?!<w:tc>).)*?d<\/w:t><\/w:r><\/w:p><\/w:tc>/, ''),
    /couvre 1 colonnes sur 2/,
  ],
  ['une image muette', DOC, x => x.replace('descr="Carte"', 'descr=""'), /sans texte de remplacement/],
  [
    'un titre qui saute un niveau',
    DOC,
    x => x.replace('w:val="Heading2"', 'w:val="Heading4"'),
    /niveau 4 suit le niveau 1/,
  ],
  [
    'un paragraphe vide',
    DOC,
    x => x.replace('<w:body>', '<w:body><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'),
    /Paragraphe vide/,
  ],
  ['une puce tapée à la main', DOC, x => x.replace(/<w:numPr>.*?<\/w:numPr>/, ''), /n’a pas de numérotation/],
  [
    'une numérotation inconnue',
    DOC,
    x => x.replace('<w:numId w:val="1"/>', '<w:numId w:val="77"/>'),
    /Numérotation inconnue : 77/,
  ],
  ['une relation inconnue', DOC, x => x.replace(/r:embed="[^"]*"/, 'r:embed="rId99"'), /Relation inconnue.*rId99/],
  [
    'deux dessins du même numéro',
    DOC,
    x => x.replace(/(<w:r><w:drawing>.*?<\/w:drawing><\/w:r>)/, '$1$1'),
    /Identifiant de dessin.*en double/,
  ],
  [
    'deux contrôles du même numéro',
    DOC,
    x => x.replace(/(<w:sdt>.*?<\/w:sdt>)/, '$1$1'),
    /Identifiant de contrôle en double/,
  ],
  ['un XML mal formé', DOC, x => x.replace('</w:body>', ''), /XML mal formé/],
  [
    'une langue étrangère',
    'word/styles.xml',
    x => x.replaceAll('w:val="fr-FR"', 'w:val="en-US"'),
    /n’est pas fr-FR : en-US/,
  ],
  ['un plan perdu', 'word/styles.xml', x => x.replace(/<w:outlineLvl w:val="0"\/>/, ''), /pas de niveau de plan/],
  ['un titre de document perdu', 'docProps/core.xml', x => x.replace(/<dc:title>.*?<\/dc:title>/, ''), /pas de titre/],
]

describe('le contrôle d’un fichier Word', () => {
  it('laisse passer un fichier sain', async () => {
    expect(await verifierDocx(sain)).toEqual([])
  })

  it.each(fautes)('voit %s', (_, partie, faire, attendu) => {
    expect(nosRegles(abimer(sain, partie, faire)).join('\n')).toMatch(attendu)
  })

  it('voit un ordre que le schéma refuse', async () => {
    const abime = abimer(sain, DOC, x => x.replace('<w:b/><w:bCs/>', '<w:i/><w:b/>'))
    expect((await verifierDocx(abime)).join('\n')).toMatch(/^Open XML/)
  })

  it('dit tout ce qu’un lecteur voit', () => {
    const lignes = texteDocx(sain).split('\n')
    expect(lignes).toEqual(
      expect.arrayContaining(['Sommaire', 'Un\t1', 'Un', 'Deux', 'Voir un.', 'puce', 'a', 'd', 'fin forte']),
    )
    expect(lignes[0]).toBe('Contrat local de santé du Pays de Valdouve — V7 – document de travail')
  })
})
