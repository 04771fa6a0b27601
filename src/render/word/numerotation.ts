// The numberings behind lists: one for all bullets, one more for each ordered list, so that each starts where it says.

const PUCES = ['•', '–', '▪']
const CHIFFRES = [
  ['decimal', '%1.'],
  ['lowerLetter', '%2)'],
  ['lowerRoman', '%3.'],
] as const
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The whole of `numbering.xml`. Number 1 is the bullets; ordered lists follow in the order of the document. */
export function numerotation(listes: readonly { readonly debut: number; readonly niveau: number }[]): string {
  const niveaux = (un: (i: number) => string) => Array.from({ length: 9 }, (_, i) => un(i)).join('')
  const puces = niveaux(i => niveau(i, 'bullet', PUCES[i % PUCES.length] ?? '•'))
  const chiffres = niveaux(i => {
    const [format, motif] = CHIFFRES[i % CHIFFRES.length] ?? CHIFFRES[0]
    return niveau(i, format, motif.replace(/%\d/, `%${i + 1}`))
  })
  const nombres = listes.map(
    (liste, i) =>
      `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${liste.niveau}"><w:startOverride w:val="${liste.debut}"/></w:lvlOverride></w:num>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="${W}">${abstrait(0, puces)}${abstrait(1, chiffres)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${nombres.join('')}</w:numbering>`
}

function abstrait(id: number, niveaux: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${niveaux}</w:abstractNum>`
}

function niveau(i: number, format: string, texte: string): string {
  // Wide enough for « 10. »: a narrower hang would glue the number to the words.
  const suspendu = format === 'bullet' ? 280 : 340
  const retrait = `<w:pPr><w:ind w:left="${(i + 1) * 340}" w:hanging="${suspendu}"/></w:pPr>`
  return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${texte}"/><w:lvlJc w:val="left"/>${retrait}</w:lvl>`
}
