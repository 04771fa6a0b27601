// What stands in a paragraph of Word, as Word writes it: words come out whole, once, and nothing that is not shown comes with them.
import { describe, expect, it } from 'vitest'
import { del, docx, ins, lu, marqueDeParagraphe, p, r, textes } from './paquets.ts'

const champ = (instruction: string, resultat: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${resultat}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const zone = (texte: string) => `<w:txbxContent>${p(r(texte))}</w:txbxContent>`
const TRES_VIEUX = '<w:r><w:pict><v:shape><v:textbox>'
const FIN = '</v:textbox></v:shape></w:pict></w:r>'

const CAS: Readonly<Record<string, readonly [corps: string, attendu: readonly string[]]>> = {
  'un mot coupé par la relecture et les identifiants de frappe': [
    p(
      `${r('Pré')}<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB"><w:t>ven</w:t></w:r>${r('')}<w:r><w:lastRenderedPageBreak/><w:t>tion</w:t></w:r>`,
    ),
    ['Prévention'],
  ],
  'les blancs que le fichier seul porte': [
    p('<w:r><w:t>  Bus </w:t></w:r><w:r><w:t xml:space="preserve"> santé\u00A0: </w:t></w:r><w:r><w:t>oui</w:t></w:r>'),
    ['Bus santé\u00A0: oui'],
  ],
  'tabulations, sauts, traits d’union insécables et conditionnels': [
    p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f\u00ADg</w:t><w:br w:type="page"/></w:r>',
    ),
    ['a\tb\nc\nd\u2011efg'],
  ],
  'des signes de polices de symboles': [
    p(
      '<w:r><w:sym w:font="Wingdings" w:char="F06F"/><w:t xml:space="preserve"> non </w:t><w:sym w:font="Wingdings" w:char="F0FD"/><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
    ),
    ['☐ non ☒☑≥'],
  ],
  'du texte tapé dans une police de symboles': [
    p(r('\uF0A8', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + r(' à cocher')),
    ['☐ à cocher'],
  ],
  'un ajout et une suppression suivis': [
    p(r('Trois ') + del('vieux ') + ins(r('bus ')) + r('neufs')),
    ['Trois bus neufs'],
  ],
  'ce que l’un ajoute et l’autre retire': [p(r('a') + ins(del('b') + r('c'))), ['ac']],
  'ce qui est déplacé est lu où il va': [
    p(`<w:moveFrom w:author="X">${r('ici')}</w:moveFrom>${r('là ')}<w:moveTo w:author="X">${r('ici')}</w:moveTo>`),
    ['là ici'],
  ],
  'une fin de paragraphe retirée en joint deux': [p(r('Un '), marqueDeParagraphe('del')) + p(r('seul')), ['Un seul']],
  'une fin de paragraphe ajoutée en fait deux': [
    p(r('Un'), marqueDeParagraphe('ins')) + p(r('autre')),
    ['Un', 'autre'],
  ],
  'un paragraphe retiré en entier': [p(del('Tout'), marqueDeParagraphe('del')) + p(r('reste')), ['reste']],
  'balise, enveloppe, sens d’écriture': [
    p(
      `<w:smartTag w:element="place">${r('Lyon')}</w:smartTag><w:customXml w:element="x">${r(' et')}</w:customXml><w:bdo w:val="ltr">${r(' Nantes')}</w:bdo>`,
    ),
    ['Lyon et Nantes'],
  ],
  'champs simples et champs en morceaux': [
    p(`<w:fldSimple w:instr="DATE">${r('1er mars')}</w:fldSimple>${r(', page ')}${champ(' PAGE ', r('3'))}`),
    ['1er mars, page 3'],
  ],
  'un champ dans l’instruction d’un autre': [
    p(champ(' IF ', r('oui')) + champ(` IF </w:instrText></w:r>${champ('X', r('caché'))}<w:r><w:instrText>`, r(' vu'))),
    ['oui vu'],
  ],
  'un champ jamais fermé ne cache rien': [
    p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(r('Suite')),
    ['Suite'],
  ],
  'un champ à cheval sur deux paragraphes': [
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Titre 1')}`,
    ) + p(`${r('Titre 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    ['Titre 1', 'Titre 2'],
  ],
  'une case et une liste des anciens formulaires': [
    p(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="non"/><w:listEntry w:val="oui"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    ['☒oui'],
  ],
  'un lien, ses mots': [p(`<w:hyperlink w:anchor="x">${r('voir plus loin')}</w:hyperlink>`), ['voir plus loin']],
  'une alternative se lit une fois': [
    p(
      `${r('a')}<mc:AlternateContent><mc:Choice Requires="wps">${r('b')}</mc:Choice><mc:Fallback>${r('B')}</mc:Fallback></mc:AlternateContent>${r('c')}`,
    ),
    ['abc'],
  ],
  'une alternative muette laisse parler l’autre': [
    p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:x"/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    ['☺'],
  ],
  'une zone de texte, après son paragraphe et une fois': [
    p(
      `${r('avant')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${zone('dedans')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${zone('dedans')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' après')}`,
    ),
    ['avant après', 'dedans'],
  ],
  'une zone dans une zone': [
    p(`${TRES_VIEUX}<w:txbxContent>${p(`${r('dehors')}${TRES_VIEUX}${zone('dedans')}${FIN}`)}</w:txbxContent>${FIN}`),
    ['dehors', 'dedans'],
  ],
  'le texte masqué ne se lit pas': [p(r('vu') + r('caché', '<w:vanish/>') + r('!', '<w:vanish w:val="0"/>')), ['vu!']],
  'des mots sans paragraphe': [`<w:sdt><w:sdtContent>${r('seuls')}</w:sdtContent></w:sdt>`, ['seuls']],
  'un contrôle sans nom': [`<w:sdt><w:sdtPr/><w:sdtContent>${p(r('dedans'))}</w:sdtContent></w:sdt>`, ['dedans']],
}

describe('un paragraphe de Word', () => {
  it.each(Object.entries(CAS))('%s', (_, [corps, attendu]) => {
    expect(textes(lu(docx(corps)))).toEqual(attendu)
  })

  it('a ses notes entre parenthèses, et c’est dit', () => {
    const note = (id: number, type: string, texte: string) =>
      `<w:footnote w:id="${id}"${type}>${p(r(texte))}</w:footnote>`
    const footnotes = note(-1, ' w:type="separator"', '') + note(2, '', 'Insee, 2022')
    const lue = lu(
      docx(p(`${r('12\u00A0%')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' des gens')}`), { footnotes }),
    )
    expect(textes(lue)).toEqual(['12\u00A0% (note\u00A0: Insee, 2022) des gens'])
    expect(lue.avis).toEqual(['Une note de bas de page est lue entre parenthèses, à l’endroit de son appel.'])
  })

  it('dit ce qui n’est pas lu', () => {
    const image =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const corps = [
      p(r('a') + image + image),
      p(r('b', '<w:vanish/>') + r('c', '<w:strike/>')),
      p('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>'),
      '<w:altChunk r:id="rId9"/>',
    ].join('')
    const liees =
      '<Relationship Id="rId8" Type="http://x/image" Target="http://ailleurs.example/a.png" TargetMode="External"/>' +
      '<Relationship Id="rId7" Type="http://x/hyperlink" Target="http://ailleurs.example/" TargetMode="External"/>'
    const header = p(r('Préfecture de région'))
    expect(lu(docx(corps, { liees, header, autres: { 'word/vbaProject.bin': 'x' } })).avis).toEqual([
      '2 images ne sont pas lues\u00A0: seul le texte l’est.',
      'Une formule mathématique n’est pas lue.',
      'Du texte masqué n’est pas lu\u00A0: il ne se voit pas dans le document.',
      'Du texte barré à la main est lu comme les autres mots\u00A0: vérifiez s’il fallait le retirer.',
      'Un autre document est inséré dans celui-ci et n’est pas lu\u00A0: demandez-le à part.',
      'Un signe d’une police de symboles n’est pas lu.',
      'Les en-têtes et pieds de page ne sont pas lus.',
      'Le document contient des macros\u00A0: elles ne sont ni lues ni lancées.',
      'Un contenu lié à un autre fichier n’est pas cherché\u00A0: seul ce que le document contient est lu.',
    ])
  })

  it('est rarement une page numérisée, ou rien', () => {
    const image = p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')
    expect(lu(docx(image)).avis).toEqual([
      'Le document ne contient que des images, sans doute des pages numérisées\u00A0: aucun mot ne peut en être lu. Demandez le fichier d’origine, ou recopiez-en le texte.',
    ])
    expect(lu(docx(p(''))).avis).toEqual(['Le document ne contient aucun texte.'])
  })
})
