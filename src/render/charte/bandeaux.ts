// Headers and footers of a document that wears a charte: the charte's, ours where it has none, the watermark of a draft on each.

import type { Noeud } from '../../bureautique/archive/noeud.ts'
import { type Parties, partie } from '../../bureautique/archive/parties.ts'
import type { Habillage } from '../habillage.ts'
import { champ, propre, texteWord } from '../word/xml.ts'
import { ecrirePartie } from './ecrire.ts'
import type { Fusion } from './fusion.ts'
import type { Charte } from './modele.ts'
import { ecrireBlocs } from './realiser.ts'
import { SORTES, type SorteDEntete } from './sections.ts'

type Genre = 'header' | 'footer'
export type Bandeau = { readonly genre: Genre; readonly sorte: SorteDEntete; readonly nom: string }
export type Ecrits = { readonly parties: Parties; readonly bandeaux: readonly Bandeau[] }
/** `filigrane`: the run that draws it; empty outside a draft. `niveaux`: of the headings that the document has. */
export type Tenue = {
  readonly nomme: Fusion['nomme']
  readonly filigrane: string
  readonly niveaux: ReadonlySet<number>
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const VIDE = '<w:p><w:pPr><w:pStyle w:val="Separateur"/></w:pPr></w:p>'

export function ecrireBandeaux(charte: Charte, habillage: Habillage, tenue: Tenue): Ecrits {
  const parties: Parties = {}
  const bandeaux: Bandeau[] = []
  let numero = 910_000
  const compter = () => ++numero
  for (const genre of ['header', 'footer'] as const) {
    for (const sorte of SORTES) {
      const contenu = contenuDe(charte, habillage, genre, sorte)
      if (contenu === null) continue
      const nom = `${genre}${bandeaux.filter(b => b.genre === genre).length + 1}.xml`
      const liens = relier(charte, parties)
      const blocs = ecrireBlocs(contenu.blocs, {
        style: tenue.nomme,
        relation: liens.relation,
        numero: compter,
        montrer: instruction => montrer(instruction, habillage),
        vivant: instruction => vivant(instruction, tenue.niveaux),
      })
      const texte = `${blocs}${contenu.suite}` || VIDE
      const fin = texte.length - '</w:p>'.length
      const filigrane = genre === 'header' ? tenue.filigrane : ''
      const tout = `${texte.slice(0, fin)}${filigrane}${texte.slice(fin)}`
      parties[`word/${nom}`] = partie(ecrirePartie(genre === 'header' ? 'w:hdr' : 'w:ftr', tout))
      if (liens.xml() !== '') parties[`word/_rels/${nom}.rels`] = partie(liens.xml())
      bandeaux.push({ genre, sorte, nom })
    }
  }
  return { parties, bandeaux }
}

/** Blocks of the charte, then what is ours; null when the page shows none. */
function contenuDe(
  charte: Charte,
  habillage: Habillage,
  genre: Genre,
  sorte: SorteDEntete,
): { blocs: readonly Noeud[]; suite: string } | null {
  const siens = genre === 'header' ? charte.entetes : charte.pieds
  const nous = () => ({
    blocs: [],
    suite: genre === 'header' ? enTete(habillage) : piedDePage(habillage, charte, true),
  })
  const avecLigne = (blocs: readonly Noeud[]) => ({
    blocs,
    suite: genre === 'footer' ? piedDePage(habillage, charte, charte.manque.page) : '',
  })
  if (sorte === 'default') return siens.default ? avecLigne(siens.default) : nous()
  if (sorte === 'even') {
    if (!charte.entetes.even && !charte.pieds.even) return null
    const blocs = siens.even ?? siens.default
    return blocs ? avecLigne(blocs) : nous()
  }
  // The cover: its own, bare if the charte says so; else the header of the other pages, without their footer.
  if (charte.page.premiere || genre === 'footer')
    return siens.first ? { blocs: siens.first, suite: '' } : genre === 'header' ? { blocs: [], suite: '' } : null
  return { blocs: siens.default ?? [], suite: '' }
}

const enTete = ({ titre, edition }: Habillage) => ligne('Header', [[titre, edition].filter(Boolean).join(' — ')], false)

function piedDePage({ titre, edition }: Habillage, { manque, entetes }: Charte, page: boolean): string {
  // Our own header already says both.
  const dits = entetes.default ? [manque.titre ? titre : '', edition ?? ''].filter(Boolean).join(' — ') : ''
  return ligne('Footer', dits === '' ? [] : [dits], page)
}

function ligne(style: string, textes: readonly string[], page: boolean): string {
  if (textes.length === 0 && !page) return ''
  const numeros = page
    ? `${texteWord(textes.length > 0 ? ' · Page ' : 'Page ', '')}${champ('PAGE', '')}${texteWord(' / ', '')}${champ('NUMPAGES', '')}`
    : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${textes.map(t => texteWord(t, '')).join('')}${numeros}</w:p>`
}

function montrer(instruction: string, { titre, sujet }: Habillage): string {
  if (/^(TITLE|STYLEREF)/.test(instruction)) return titre
  return instruction.startsWith('SUBJECT') ? (sujet ?? 'Contrat local de santé') : ''
}

/** Word writes an error where no heading answers: the title stands there instead. */
function vivant(instruction: string, niveaux: ReadonlySet<number>): string {
  const rang = /^STYLEREF (\d)/.exec(instruction)?.[1]
  return rang !== undefined && !niveaux.has(Number(rang)) ? 'TITLE' : instruction
}

/** Relations of one part; images are added to the document the first time they are named. */
function relier({ images }: Charte, parties: Parties) {
  const ids = new Map<string, string>()
  const ecrites: string[] = []
  const relation = (sorte: 'image' | 'lien', cible: string) => {
    const deja = ids.get(`${sorte} ${cible}`)
    if (deja !== undefined) return deja
    const id = `rIdCharte${ids.size + 1}`
    ids.set(`${sorte} ${cible}`, id)
    if (sorte === 'lien')
      ecrites.push(
        `<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${propre(cible)}" TargetMode="External"/>`,
      )
    else {
      const image = images[Number(cible)]
      const nom = `media/charte${Number(cible) + 1}.${image?.extension}`
      if (image) parties[`word/${nom}`] = image.octets
      ecrites.push(`<Relationship Id="${id}" Type="${RELATIONS}/image" Target="${nom}"/>`)
    }
    return id
  }
  const xml = () =>
    ecrites.length === 0
      ? ''
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ecrites.join('')}</Relationships>`
  return { relation, xml }
}
