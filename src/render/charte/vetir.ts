// Puts a charte on the shell of a document: styles, theme, settings, headers and footers; the walker then writes on its page.

import { tous, valeur } from '../../bureautique/archive/noeud.ts'
import { type Parties, partie, texteDePartie } from '../../bureautique/archive/parties.ts'
import { lireXml } from '../../bureautique/archive/xml.ts'
import type { Bloc } from '../arbre.ts'
import type { Habillage } from '../habillage.ts'
import type { Tenue } from '../word/assemblage.ts'
import { A4 } from '../word/mesures.ts'
import { type Bandeau, ecrireBandeaux, type Tenue as TenueDesBandeaux } from './bandeaux.ts'
import { avecSesLettres, estimer } from './estimation.ts'
import { fusionner } from './fusion.ts'
import { TYPES } from './images.ts'
import type { Charte } from './modele.ts'
import { ecrireTheme } from './theme.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENUS = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The shell that `docx` made, dressed; and the page that its sections have. The charte is not changed: it may serve again. */
export function vetir(
  arbre: readonly Bloc[],
  coque: Parties,
  charte: Charte,
  habillage: Habillage,
): Tenue & { readonly coque: Parties } {
  const notre = lireXml(coque['word/styles.xml'] ?? new Uint8Array())
  if (!notre) throw new Error('Nos propres styles ne se lisent pas')
  const fusion = fusionner(notre, charte.styles, stylesPortes(charte))
  const tenue: TenueDesBandeaux = { nomme: fusion.nomme, filigrane: filigrane(coque), niveaux: new Set(niveaux(arbre)) }
  const ecrits = ecrireBandeaux(charte, habillage, tenue)
  const gardees = Object.entries(coque).filter(([nom]) => !NOS_BANDEAUX.test(nom))
  const parties: Parties = { ...Object.fromEntries(gardees), ...ecrits.parties, 'word/styles.xml': partie(fusion.xml) }
  const changer = (nom: string, faire: (xml: string) => string) => {
    parties[nom] = partie(faire(texteDePartie(parties, nom)))
  }
  const { theme } = charte
  if (theme) changer('word/theme/theme1.xml', xml => ecrireTheme(xml, theme))
  changer('word/settings.xml', xml => regler(xml, charte))
  changer('[Content_Types].xml', xml => typer(xml, ecrits.bandeaux))
  changer('word/_rels/document.xml.rels', xml => lier(xml, ecrits.bandeaux))
  changer('word/document.xml', xml => referencer(xml, ecrits.bandeaux))
  const format = avecSesLettres(charte.page.format ?? A4, charte)
  return { coque: parties, format, estime: estimer(format, charte), premiere: charte.page.premiere }
}

const NOS_BANDEAUX = /^word\/(_rels\/)?(header|footer)\d+\.xml/

function stylesPortes({ entetes, pieds }: Charte): string[] {
  const enfants = [entetes, pieds].flatMap(b => Object.values(b)).flat()
  return tous({ nom: '', attributs: {}, enfants }, 'w:pStyle', 'w:rStyle', 'w:tblStyle').flatMap(s => valeur(s) ?? [])
}

/** The run that draws « PROJET » in our own header; empty when there is none. */
function filigrane(coque: Parties): string {
  const [entete] = Object.keys(coque).filter(nom => /^word\/header\d+\.xml$/.test(nom))
  const texte = entete ? texteDePartie(coque, entete) : ''
  const [debut, fin] = [texte.indexOf('<w:pict>'), texte.indexOf('</w:pict>')]
  return debut < 0 ? '' : `<w:r>${texte.slice(debut, fin)}</w:pict></w:r>`
}

function niveaux(blocs: readonly Bloc[]): number[] {
  return blocs.flatMap(bloc => {
    if (bloc.genre === 'titre') return [bloc.niveau]
    return bloc.genre === 'section' && !bloc.roles.includes('couverture') ? niveaux(bloc.enfants) : []
  })
}

function regler(xml: string, { entetes, pieds, margesEnMiroir }: Charte): string {
  const paires = entetes.even || pieds.even ? 'true' : 'false'
  return (
    xml
      .replace(/<w:evenAndOddHeaders [^>]*\/>/, `<w:evenAndOddHeaders w:val="${paires}"/>`)
      // A justified text is not stretched where a line was ended on purpose.
      .replace('<w:compat>', '<w:compat><w:doNotExpandShiftReturn/>')
      .replace('<w:displayBackgroundShape/>', tout => (margesEnMiroir ? `${tout}<w:mirrorMargins/>` : tout))
  )
}

function typer(xml: string, bandeaux: readonly Bandeau[]): string {
  const autres = Object.entries(TYPES).filter(([extension]) => !xml.includes(`Extension="${extension}"`))
  const defauts = autres.map(([extension, type]) => `<Default ContentType="${type}" Extension="${extension}"/>`)
  const parties = bandeaux.map(
    ({ genre, nom }) => `<Override ContentType="${CONTENUS}.${genre}+xml" PartName="/word/${nom}"/>`,
  )
  return xml
    .replace(/<Override [^>]*PartName="\/word\/(?:header|footer)\d+\.xml"[^>]*\/>/g, '')
    .replace('<Override ', tout => `${defauts.join('')}${tout}`)
    .replace('</Types>', `${parties.join('')}</Types>`)
}

const relationDe = ({ genre, sorte }: Bandeau) => `rId${genre}${sorte}`

function lier(xml: string, bandeaux: readonly Bandeau[]): string {
  const relations = bandeaux.map(
    b => `<Relationship Id="${relationDe(b)}" Type="${RELATIONS}/${b.genre}" Target="${b.nom}"/>`,
  )
  return xml
    .replace(/<Relationship [^>]*Target="(?:header|footer)\d+\.xml"[^>]*\/>/g, '')
    .replace('</Relationships>', `${relations.join('')}</Relationships>`)
}

/** The sections' references: the walker takes them from the shell's only one. */
function referencer(xml: string, bandeaux: readonly Bandeau[]): string {
  const references = bandeaux.map(b => `<w:${b.genre}Reference w:type="${b.sorte}" r:id="${relationDe(b)}"/>`)
  return xml
    .replace(/<w:(?:header|footer)Reference [^>]*\/>/g, '')
    .replace(/<w:sectPr[^>]*>/, tout => `${tout}${references.join('')}`)
}
