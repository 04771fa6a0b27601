// The look of a document, as named styles of Word: whoever opens it changes one and the whole document follows.

/** Arial: on every Windows and Mac, of the same widths as Liberation Sans (shipped with LibreOffice): the same pages everywhere, and easy to read. */
export const POLICE = 'Arial'
const GRIS = '595959'

const cm = (valeur: number) => Math.round(valeur * 567)
const bord = (color: string, size: number, space: number) => ({ style: 'single' as const, color, size, space })

/** Options of `docx`, as plain data: sizes in half-points, spaces in twips. */
export function styles(couleur: string, filet: string) {
  return {
    default: {
      document: {
        run: { font: POLICE, size: 20, language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: 'auto' as const } },
      },
      title: {
        next: 'Normal',
        run: { size: 56, bold: true, color: couleur },
        paragraph: {
          spacing: { before: 120, after: 320, line: 252, lineRule: 'auto' as const },
          border: { bottom: bord(couleur, 18, 14) },
        },
      },
      heading1: titre(1, { size: 34, color: couleur, before: 480, after: 200 }, bord(couleur, 8, 4)),
      heading2: titre(2, { size: 27, color: couleur, before: 360, after: 120 }),
      heading3: titre(3, { size: 23, color: couleur, before: 260, after: 80 }),
      heading4: titre(4, { size: 20, color: '262626', before: 200, after: 60 }),
      listParagraph: { run: {}, paragraph: { spacing: { after: 60 } } },
      caption: legende(couleur, { keepNext: true, spacing: { before: 200, after: 80 } }),
      hyperlink: { run: { color: '0B4F9E', underline: { type: 'single' as const } } },
    },
    paragraphStyles: [...paragraphes(couleur, filet), ...tableDesMatieres(couleur)],
    characterStyles: [
      caractere('ACompleter', 'À compléter', {
        bold: true,
        color: '5C3A00',
        shading: { type: 'clear' as const, fill: 'FFE8A3', color: 'auto' },
      }),
      caractere('TexteType', 'Texte type', { size: 16, italics: true, color: GRIS }),
      caractere('ImageAbsente', 'Image absente', { italics: true, color: GRIS }),
    ],
  }
}

type Titre = { size: number; color: string; before: number; after: number }
function titre(niveau: number, { size, color, before, after }: Titre, bas?: ReturnType<typeof bord>) {
  return {
    next: 'Normal',
    run: { bold: true, size, color },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: niveau - 1,
      spacing: { before, after, line: 252, lineRule: 'auto' as const },
      ...(bas && { border: { bottom: bas } }),
    },
  }
}

function legende(couleur: string, paragraph: object) {
  return { run: { size: 18, bold: true, italics: false, color: couleur }, paragraph }
}

function caractere(id: string, name: string, run: object) {
  return { id, name, basedOn: 'DefaultParagraphFont', run, quickFormat: true }
}

function style(id: string, name: string, run: object, paragraph: object = {}, basedOn = 'Normal') {
  return { id, name, basedOn, next: id.startsWith('Texte') ? id : 'Normal', quickFormat: true, run, paragraph }
}

function paragraphes(couleur: string, filet: string) {
  return [
    style('Subtitle', 'Subtitle', { size: 30, color: couleur }, { spacing: { after: 200 } }),
    style(
      'Surtitre',
      'Surtitre',
      { size: 21, bold: true, color: GRIS, characterSpacing: 16 },
      { keepNext: true, spacing: { after: 60 } },
    ),
    style(
      'Chapeau',
      'Chapeau',
      { size: 23, color: '404040' },
      { spacing: { after: 180, line: 288, lineRule: 'auto' as const } },
    ),
    style('Mention', 'Mention', { size: 18, italics: true, color: GRIS }, { spacing: { before: 120 } }),
    style(
      'Partie',
      'Partie',
      {},
      {
        keepLines: true,
        indent: { left: cm(0.5) },
        spacing: { before: 80, after: 160 },
        border: { left: bord(couleur, 18, 10) },
      },
    ),
    style('Vu', 'Vu', {}, { indent: { left: cm(0.8), hanging: cm(0.8) }, spacing: { after: 100 } }),
    style('Pointilles', 'Pointillés', {}, { spacing: { before: 160, after: 160 } }),
    style('Source', 'Source', { size: 17, italics: true, color: GRIS }, { spacing: { before: 60, after: 160 } }),
    style(
      'Chiffre',
      'Chiffre clé',
      { size: 34, bold: true, color: couleur },
      { spacing: { before: 40, after: 40, line: 240, lineRule: 'auto' as const } },
    ),
    style('Logos', 'Logos', {}, { spacing: { before: 0, after: 120, line: 240, lineRule: 'auto' as const } }),
    style(
      // Not « Figure »: LibreOffice makes a tag of a style's name, and a paragraph is no picture.
      'Figure',
      'Image centrée',
      {},
      { alignment: 'center' as const, spacing: { before: 160, after: 80, line: 240, lineRule: 'auto' as const } },
    ),
    style(
      'LegendeFigure',
      'Légende de figure',
      { size: 18, color: GRIS },
      { alignment: 'center' as const, spacing: { after: 200 } },
    ),
    style(
      'TexteTableau',
      'Texte de tableau',
      { size: 18 },
      { spacing: { before: 20, after: 20, line: 252, lineRule: 'auto' as const } },
    ),
    // The name by which LibreOffice knows a header cell, of a row or of a column, and tags it as such in a PDF.
    style('EnTeteTableau', 'Table Heading', { bold: true }, {}, 'TexteTableau'),
    style('ListeTableau', 'Liste de tableau', {}, { contextualSpacing: true }, 'TexteTableau'),
    style('TexteSignature', 'Texte de signature', {}, { spacing: { after: 60 } }),
    style(
      'TexteDessin',
      'Texte de dessin',
      { size: 16 },
      { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' as const } },
    ),
    style(
      'Separateur',
      'Séparateur',
      { size: 2 },
      { spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' as const } },
    ),
    style(
      'Header',
      'header',
      { size: 16, color: GRIS },
      { spacing: { after: 0 }, border: { bottom: bord(filet, 4, 4) } },
    ),
    style('Footer', 'footer', { size: 16, color: GRIS }, { alignment: 'right' as const, spacing: { after: 0 } }),
  ]
}

function tableDesMatieres(couleur: string) {
  const entree = (niveau: number, run: object, before: number) =>
    style(`TOC${niveau}`, `toc ${niveau}`, run, {
      indent: { left: (niveau - 1) * cm(0.5) },
      spacing: { before, after: 30 },
    })
  return [
    style(
      'TOCHeading',
      'TOC Heading',
      { size: 34, bold: true, color: couleur },
      { keepNext: true, spacing: { before: 0, after: 240 } },
    ),
    entree(1, { bold: true, color: couleur }, 110),
    entree(2, {}, 20),
    entree(3, { size: 18 }, 0),
    entree(4, { size: 18, color: GRIS }, 0),
  ]
}
