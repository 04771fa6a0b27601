// Styles that only a form needs: the words of an empty box, the help beside it, boxes to tick. Names are Word's own where it has one.

const GRIS = '595959'

export function stylesDeSaisies(): string {
  return [
    `<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="6B6B6B"/></w:rPr></w:style>`,
    '<w:style w:type="character" w:customStyle="1" w:styleId="Case"><w:name w:val="Case à cocher"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:cs="MS Gothic"/></w:rPr></w:style>',
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Aide"><w:name w:val="Aide"/><w:basedOn w:val="TexteTableau"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="20"/></w:pPr><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="${GRIS}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>`,
  ].join('')
}
