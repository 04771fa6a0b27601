// The acronyms that a document uses, and what they stand for: in the project's own words, else in those of the nomenclatures.
import { DOMAINE, sigles } from '../../rules/relecture/appuis/sigles.ts'
import { libelle } from '../../schema/schemas.ts'
import type { ProjetComble } from './combler.ts'
import { abrege, expliques, simple } from './developpement.ts'

export type Glossaire = {
  readonly entrees: readonly { readonly sigle: string; readonly sens: string }[]
  /** Used, and spelt out nowhere. */
  readonly inconnus: readonly string[]
}
type Texte = { readonly texte: string; readonly nom: boolean }

/** What is never printed, or is no prose. */
const HORS = new Set([
  ...['id', 'remarque', 'ecarts_motives', 'profil', 'phase', 'projet', 'mise_en_page', 'reference', 'numero', 'code'],
  ...['fichier', 'lien', 'site', 'courriel', 'telephone', 'adresse', 'siren', 'representant'],
])

/** Of a document that prints these parts of the project. An acronym whose sense nothing gives is told, never guessed. */
export function glossaire(parties: Partial<Omit<ProjetComble, 'faits'>>): Glossaire {
  const textes: Texte[] = []
  recueillir(parties, false, textes)
  const sens = new Map<string, string>()
  const cherches = new Set<string>()
  for (const { texte } of textes) {
    const capitales = texte.match(CAPITALES)
    if (capitales === null) continue
    // Most texts only repeat what others brought: reading their words is for those that bring something.
    if (!capitales.every(c => cherches.has(c))) for (const sigle of sigles(texte)) cherches.add(sigle)
    if (!EXPLICATION.test(texte)) continue
    for (const [sigle, dit] of expliques(texte)) if (!sens.has(sigle)) sens.set(sigle, dit)
  }
  const restants = () => [...cherches].filter(sigle => !sens.has(sigle))
  const completer = (trouver: (sigle: string) => string | undefined) => {
    for (const sigle of restants()) {
      const trouve = trouver(sigle)
      if (trouve !== undefined) sens.set(sigle, trouve)
    }
  }
  completer(connu)
  const noms = [...new Set(textes.filter(({ nom }) => nom).map(({ texte }) => texte))]
  completer(sigle => premier(noms, nom => abrege(sigle, nom)))
  const passages = enPassant(
    restants(),
    textes.map(({ texte }) => texte),
  )
  completer(sigle => passages.get(sigle))
  const entrees = [...cherches].flatMap(sigle => {
    const dit = sens.get(sigle)
    return dit === undefined ? [] : [{ sigle, sens: capitale(dit) }]
  })
  return { entrees: entrees.sort((a, b) => a.sigle.localeCompare(b.sigle, 'fr')), inconnus: restants().sort() }
}

/** Capitals beside a sign that may explain them: a look before the long reading. */
const EXPLICATION = /\([\s«l’']{0,4}[A-ZÀ-ÖØ-ÞŒ]{2}|[A-ZÀ-ÖØ-ÞŒ]{2}\s?[(:=–—,]/
const CAPITALES = /[A-ZÀ-ÖØ-ÞŒ]{2,}/g

function recueillir(valeur: unknown, nom: boolean, dans: Texte[]): void {
  if (typeof valeur === 'string') dans.push({ texte: valeur, nom })
  else if (Array.isArray(valeur)) for (const element of valeur) recueillir(element, nom, dans)
  else if (valeur !== null && typeof valeur === 'object') {
    const table = valeur as Readonly<Record<string, unknown>>
    for (const cle in table) if (!HORS.has(cle)) recueillir(table[cle], cle === 'nom', dans)
  }
}

function premier<T>(liste: readonly T[], trouver: (element: T) => string | undefined): string | undefined {
  for (const element of liste) {
    const trouve = trouver(element)
    if (trouve !== undefined) return trouve
  }
  return undefined
}

/** The words of the document itself: labels of bodies and instances, and those of the law and of regional agencies. */
function connu(sigle: string): string | undefined {
  const code = sigle.toLowerCase()
  for (const nomenclature of ['type_acteur', 'forme_acteur', 'type_instance']) {
    const label = libelle(nomenclature, code)
    if (label !== code) return label
  }
  return SOURCES.includes(sigle) ? DOMAINE[sigle] : undefined
}

/** Spelt out in the pages of the State and of regional agencies that this tool draws its rules from. */
const SOURCES = ['CLS', 'CTS', 'FIR', 'PRS', 'PTSM']

/** Spelt out somewhere, without the acronym beside it. Initials in running text prove nothing: only known words do. */
function enPassant(sigles: readonly string[], textes: readonly string[]): ReadonlyMap<string, string> {
  const cherches = sigles.flatMap(sigle => {
    const sens = DOMAINE[sigle]
    return sens === undefined ? [] : [{ sigle, sens, simple: simple(sens) }]
  })
  const trouves = new Map<string, string>()
  for (const texte of cherches.length === 0 ? [] : textes) {
    const lu = simple(texte)
    for (const { sigle, sens, simple } of cherches)
      if (!trouves.has(sigle) && lu.includes(simple)) trouves.set(sigle, sens)
    if (trouves.size === cherches.length) break
  }
  return trouves
}

function capitale(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
