// Choices of a list, in Word: a menu, or boxes to tick with a click, laid out in columns.
import { type Choix, INVITES, simplifier } from '../../champs/index.ts'
import { typographie } from '../typographie.ts'
import type { Atelier, Liste } from './atelier.ts'
import { propre, texteWord } from './xml.ts'

/** Each list is made ready once, however many boxes offer it. */
export function listeDe(atelier: Atelier, nom: string | undefined): Liste {
  const deja = atelier.listesPretes.get(nom ?? '')
  if (deja !== undefined) return deja
  const choix = (nom !== undefined && Object.hasOwn(atelier.choix, nom) ? (atelier.choix[nom] ?? []) : []).map(
    ({ code, libelle }) => ({ code, libelle: typographie(libelle) }),
  )
  const liste: Liste = {
    choix,
    cles: choix.map(c => simplifier(c.libelle)),
    menu: `<w:dropDownList>${[{ libelle: INVITES.choisir }, ...sansDoubles(choix)].map(element).join('')}</w:dropDownList>`,
  }
  atelier.listesPretes.set(nom ?? '', liste)
  return liste
}

/** The first, without a code, undoes a choice: so does Word's own. */
function element({ code, libelle }: { readonly code?: string; readonly libelle: string }): string {
  return code === undefined
    ? `<w:listItem w:value="${propre(libelle)}"/>`
    : `<w:listItem w:displayText="${propre(libelle)}" w:value="${propre(code)}"/>`
}

/** Word refuses a list that says twice the same. */
function sansDoubles(choix: readonly Choix[]): Choix[] {
  const dits = new Set<string>()
  const codes = new Set<string>()
  return choix.filter(({ code, libelle }) => {
    const neuf = !dits.has(libelle) && !codes.has(code)
    dits.add(libelle)
    codes.add(code)
    return neuf
  })
}

const ESPACE = '\u00A0'
/** Twips: a letter of 9 points, a box and the blank that follows it. */
const LETTRE = 85
const BOITE = 330
const COLONNES_MAX = 3
const SIGNES = '<w:rPr><w:rStyle w:val="Case"/></w:rPr>'

type Cases = {
  readonly largeur: number
  readonly enControle: (genre: string, contenu: string) => string
}

/** In columns, read line by line; a label that is longer than its column takes the next one too. */
export function casesACocher(
  { choix, cles }: Liste,
  coches: ReadonlySet<string>,
  { largeur, enControle }: Cases,
): { contenu: string; tabulations: string } {
  const larges = choix.map(({ libelle }) => libelle.length * LETTRE + BOITE)
  const colonnes = Math.max(1, Math.min(COLONNES_MAX, Math.floor(largeur / mediane(larges))))
  const pas = Math.floor(largeur / colonnes)
  let place = 0
  const contenu = choix.map(({ libelle }, rang) => {
    const prises = Math.min(colonnes, Math.ceil((larges[rang] ?? 0) / pas))
    const suite = place > 0 && place + prises <= colonnes
    const avant = rang === 0 ? '' : suite ? '<w:r><w:tab/></w:r>' : '<w:r><w:br/></w:r>'
    place = suite ? place + prises : prises
    const coche = coches.has(cles[rang] ?? '')
    const boite = enControle(caseACocher(coche), `<w:r>${SIGNES}<w:t>${coche ? '☒' : '☐'}</w:t></w:r>`)
    return `${avant}${boite}${texteWord(`${ESPACE}${libelle}`, '')}`
  })
  const arrets = Array.from({ length: colonnes - 1 }, (_, n) => `<w:tab w:val="left" w:pos="${pas * (n + 1)}"/>`)
  return { contenu: contenu.join(''), tabulations: arrets.length === 0 ? '' : `<w:tabs>${arrets.join('')}</w:tabs>` }
}

function caseACocher(coche: boolean): string {
  return `<w14:checkbox><w14:checked w14:val="${coche ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>`
}

/** Half of the columns would be too narrow for them: a few long labels do not decide for all. */
function mediane(largeurs: readonly number[]): number {
  const rangees = largeurs.toSorted((a, b) => a - b)
  return Math.max(1, rangees[Math.floor(rangees.length / 2)] ?? 1)
}
