// Puts the walker's text into the shell: body, numberings, links and pictures; everything else of the shell stays as it is.

import { type Parties, partie, texteDePartie } from '../../bureautique/archive/parties.ts'
import type { Bloc } from '../arbre.ts'
import { type Atelier, type ImageLue, ouvrirAtelier, type Relation, separer, signetsOuverts } from './atelier.ts'
import { ecrireBlocs } from './corps.ts'
import { cotes, type FormatDePage, type SortePage } from './mesures.ts'
import { numerotation } from './numerotation.ts'
import { pagesDesTitres } from './pages.ts'
import { reperer } from './reperes.ts'
import { stylesDeSaisies } from './styles-saisies.ts'
import { propre } from './xml.ts'

/** Every fifth line, anew on each page: « page 12, ligne 15 » stays true when another page changes. */
const NUMEROS_DE_LIGNE = '<w:lnNumType w:countBy="5" w:distance="284" w:restart="newPage"/>'
/** The page that is written on, the one its length is estimated from, and whether the first one is apart. */
export type Tenue = { readonly format: FormatDePage; readonly premiere: boolean; readonly estime?: FormatDePage }

/** `listes`: what boxes to choose in may hold, by name. `proprietes`: what the file says of itself. */
export type Contenu = Pick<Atelier, 'nuances' | 'lignes' | 'dessins'> & {
  readonly listes: Atelier['choix']
  readonly proprietes: Readonly<Record<string, string>>
}

const PROPRIETES = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function assembler(
  arbre: readonly Bloc[],
  coque: Parties,
  image: (chemin: string) => ImageLue | null,
  { format, premiere, estime = format, nuances, lignes, dessins, listes, proprietes: dites }: Tenue & Contenu,
): Parties {
  const document = texteDePartie(coque, 'word/document.xml')
  const reperes = reperer(arbre)
  const atelier = ouvrirAtelier({
    reperes,
    pages: reperes.avecSommaire
      ? pagesDesTitres(
          arbre,
          Array.from(reperes.titres.values(), ({ niveau }) => niveau),
          { image, format: estime, dessins },
        )
      : new Map(),
    format,
    nuances,
    image,
    lignes,
    dessins,
    choix: listes,
    finDeSection: finDeSection(document, { format, premiere, lignes }),
  })
  ecrireBlocs(atelier, arbre)
  const relations = texteDePartie(coque, 'word/_rels/document.xml.rels')
  const ajouts = [...atelier.relations.values()]
  return {
    ...coque,
    ...Object.fromEntries(ajouts.flatMap(({ cible, octets }) => (octets ? [[`word/${cible}`, octets]] : []))),
    ...Object.assign({}, ...ajouts.map(({ parties }) => parties)),
    '[Content_Types].xml': contenus(coque, ajouts),
    'word/document.xml': partie(corps(document, atelier)),
    'docProps/custom.xml': partie(proprietes([...atelier.noms.abreges, ...Object.entries(dites)])),
    ...(atelier.formulaire && { 'word/styles.xml': avecSaisies(texteDePartie(coque, 'word/styles.xml')) }),
    'word/numbering.xml': partie(numerotation(atelier.listes)),
    'word/_rels/document.xml.rels': partie(
      relations.replace('</Relationships>', `${ajouts.map(relation).join('')}</Relationships>`),
    ),
  }
}

function avecSaisies(styles: string): Uint8Array {
  return partie(styles.replace('</w:styles>', () => `${stylesDeSaisies()}</w:styles>`))
}

/** The list of what the file holds: pictures are known by their extension, the others are named one by one. */
function contenus(coque: Parties, ajouts: readonly Relation[]): Uint8Array {
  const liste = texteDePartie(coque, '[Content_Types].xml')
  const plus = [...new Set(ajouts.map(({ types }) => types ?? ''))].join('')
  return partie(liste.replace('</Types>', () => `${plus}</Types>`))
}

function corps(document: string, atelier: Atelier): string {
  // Nothing follows: no page of another kind is wanted any more.
  atelier.voulue = atelier.blocs.length === 0 ? 'portrait' : atelier.page
  if (atelier.blocs.length === 0 || atelier.apresTableau) separer(atelier)
  const restes = signetsOuverts(atelier)
  const debut = document.slice(0, document.indexOf('<w:body>'))
  let blocs = ''
  for (const bloc of atelier.blocs) blocs += bloc
  return `${debut}<w:body>${blocs}${restes.join('')}${atelier.finDeSection(atelier.page)}</w:body></w:document>`
}

/**
 * Bookmarks whose name had to be shortened, each a custom property: name → id; then what a form says of itself. LibreOffice keeps
 * these properties whatever the format it saves in, as Word does.
 */
function proprietes(dites: readonly (readonly [string, string])[]): string {
  const listees = dites.map(
    ([nom, texte], rang) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${rang + 2}" name="${propre(nom)}"><vt:lpwstr>${propre(texte)}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="${PROPRIETES}/custom-properties" xmlns:vt="${PROPRIETES}/docPropsVTypes">${listees.join('')}</Properties>`
}

/**
 * Header and footer of the shell, by their relation; a cover shows only its own, which holds the watermark if any.
 * `premiere`: without a cover, the first page shows them too.
 */
function finDeSection(
  document: string,
  { format, premiere, lignes }: Tenue & Pick<Atelier, 'lignes'>,
): (sorte: SortePage) => string {
  const references = document.match(/<w:(?:header|footer)Reference [^>]*\/>/g) ?? []
  const premieres = references.filter(reference => reference.includes('w:type="first"'))
  const autres = references.filter(reference => !premieres.includes(reference))
  let debut = true
  return sorte => {
    const [w, h] = cotes(format, sorte)
    const { haut, droite, bas, gauche, entete, pied } = format
    const couverture = sorte === 'couverture'
    const corps = sorte === 'portrait' || sorte === 'paysage'
    const aPart = couverture || (premiere && debut)
    debut = false
    return [
      `<w:sectPr>${(couverture ? premieres : aPart ? references : autres).join('')}<w:type w:val="nextPage"/>`,
      `<w:pgSz w:w="${w}" w:h="${h}"${w > h ? ' w:orient="landscape"' : ''}/>`,
      `<w:pgMar w:top="${haut}" w:right="${droite}" w:bottom="${bas}" w:left="${gauche}" w:header="${entete}" w:footer="${pied}" w:gutter="0"/>`,
      lignes && corps ? NUMEROS_DE_LIGNE : '',
      `<w:cols w:space="708"/>${aPart ? '<w:titlePg/>' : ''}<w:docGrid w:linePitch="360"/></w:sectPr>`,
    ].join('')
  }
}

function relation({ id, sorte, cible }: Relation): string {
  return sorte !== 'lien'
    ? `<Relationship Id="${id}" Type="${TYPES}/${sorte}" Target="${cible}"/>`
    : `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${propre(cible)}" TargetMode="External"/>`
}
