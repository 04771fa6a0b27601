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

const LONG = 'fiche-developper-les-permanences-avancees-de-specialistes'
const RICHE = `<section data-sommaire="1"></section><section id="article-duree"><h1>Article 5 – Durée</h1><p>a</p></section>
<section id="${LONG}"><h1>Fiche 1 – Bus</h1><table><tr><td data-champ="enjeux">v</td></tr></table></section>
<section data-paysage><table id="plan"><caption>Plan</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></section>
<table><caption>Suite</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
<p>L’article <a href="#article-duree" data-renvoi></a>, le tableau <a href="#plan" data-renvoi></a>, <a href="#article-duree" data-renvoi>Durée</a>.</p>`
let riche: Uint8Array

beforeAll(async () => {
  riche = await docx(RICHE)
})

const SEQ =
  /(SEQ Tableau [^<]*<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t[^>]*>)1/
const fautesDePage: [string, string, (xml: string) => string, RegExp][] = [
  [
    'un champ jamais fermé',
    DOC,
    x => x.replace(/(.*)<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/s, '$1'),
    /champ n’est jamais fermé/,
  ],
  [
    'un champ fermé deux fois',
    DOC,
    x => x.replace(/(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)/, '$1$1$1'),
    /champ est mal formé/,
  ],
  [
    'un champ sans contenu',
    DOC,
    x => x.replace(/(REF plan__numero .*?"separate"\/><\/w:r>)<w:r>.*?<\/w:r>/, '$1'),
    /champ ne montre rien : REF plan/,
  ],
  [
    'un renvoi vers rien',
    DOC,
    x => x.replace('REF plan__numero', 'REF plan__rien'),
    /Ancre qui n’existe pas : plan__rien/,
  ],
  [
    'un renvoi qui ne dit plus son article',
    DOC,
    x => x.replace('>Durée</w:t></w:r><w:bookmarkEnd', '>Terme</w:t></w:r><w:bookmarkEnd'),
    /Un renvoi dit « Durée » au lieu de « Terme »/,
  ],
  ['un numéro de tableau en double', DOC, x => x.replace(SEQ, '$12'), /Tableau 2 : on attend 1/],
  [
    'un signet fini avant d’avoir commencé',
    DOC,
    x => x.replace(/<w:bookmarkEnd w:id="0"\/>/, '').replace('<w:body>', '<w:body><w:bookmarkEnd w:id="0"/>'),
    /Un signet finit sans avoir commencé : 0/,
  ],
  ['une fin de signet perdue', DOC, x => x.replace(/<w:bookmarkEnd w:id="0"\/>/, ''), /Signet jamais fermé : 0/],
  [
    'un signet abrégé que rien ne nomme',
    'docProps/custom.xml',
    x => x.replace(/<property .*<\/property>/, ''),
    /abrégé que rien ne nomme : fiche_developper___/,
  ],
  [
    'une propriété qui ne nomme rien',
    'docProps/custom.xml',
    x => x.replace(/name="fiche_\w+"/, 'name="autre___123456"'),
    /ne nomme aucun signet : autre___123456/,
  ],
  [
    'une section qui se dit couchée et ne l’est pas',
    DOC,
    x => x.replace(' w:orient="landscape"', ''),
    /une orientation et a les mesures de l’autre/,
  ],
  ['une section sans place', DOC, x => x.replace(/w:left="\d+"/, 'w:left="9000"'), /pas de place entre ses marges/],
  [
    'un en-tête que rien ne relie',
    DOC,
    x => x.replace(/(<w:headerReference [^>]*r:id=")[^"]*/, '$1rId99'),
    /en-tête ou un pied inconnu/,
  ],
  ['deux pieds de page', DOC, x => x.replace(/(<w:footerReference [^>]*\/>)/, '$1$1'), /deux pieds de la même sorte/],
  [
    'un tableau plus large que la page',
    DOC,
    x =>
      x
        .replace(/<w:tblW w:w="9638"/, '<w:tblW w:w="12000"')
        .replace('<w:gridCol w:w="9638"/>', '<w:gridCol w:w="12000"/>'),
    /Un tableau dépasse la page/,
  ],
  [
    'des colonnes qui ne font pas le tableau',
    DOC,
    x => x.replace('<w:gridCol w:w="9638"/>', '<w:gridCol w:w="9000"/>'),
    /a des colonnes de 9000/,
  ],
  [
    'une légende qui quitte son tableau',
    DOC,
    x => x.replace('<w:pStyle w:val="Caption"/><w:keepNext/>', '<w:pStyle w:val="Caption"/>'),
    /Une légende peut quitter son tableau/,
  ],
  [
    'un titre seul en bas de page',
    'word/styles.xml',
    x => x.replace(/(w:styleId="Heading1".*?)<w:keepNext\/>/s, '$1'),
    /laisse un titre seul.*Heading1/,
  ],
  [
    'un signe qui retourne le texte',
    DOC,
    x => x.replace('>Durée<', '>Du\u202Erée<'),
    /Signe qui ne se voit pas et trompe/,
  ],
]

describe('le contrôle d’un fichier Word', () => {
  it('laisse passer un fichier de plusieurs sections, avec renvois et légendes', async () => {
    expect(await verifierDocx(riche)).toEqual([])
  })

  it.each(fautesDePage)('voit %s', (_, partie, faire, attendu) => {
    expect(nosRegles(abimer(riche, partie, faire)).join('\n')).toMatch(attendu)
  })

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
