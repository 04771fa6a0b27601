// What the actions cover: themes of the nomenclature, by field of the law, against the axes of the contract.
import { libelle, nomenclature } from '../../../schema/schemas.ts'
import type { Dessin } from '../../dessins/dessin.ts'
import { dessinerMatrice, type LigneDeMatrice, type Matrice } from '../../dessins/matrice.ts'
import { compte, enumerer } from '../mots.ts'
import { type Groupe, groupes } from '../programme.ts'
import type { Fiche, LienFiche, Reperes } from '../reperes.ts'

/** Columns that stay legible; the axes beyond share the last one. */
const COLONNES_MAX = 10
/** Themes of method: shown only where an action has them. */
const DE_METHODE = ['observation', 'animation', 'autre']

type Theme = { readonly code: string; readonly champ: string }
type Couverture = {
  readonly colonnes: readonly Groupe[]
  readonly themes: readonly Theme[]
  readonly fiches: ReadonlyMap<string, readonly Fiche[]>
  readonly sansTheme: number
}

/** Null as long as no action has a theme: a picture of nothing but holes would be false. */
function couverture(r: Reperes): Couverture | null {
  const { projet } = r
  const actives = new Set(projet.faits.fiches.filter(f => f.active).map(f => f.id))
  const themesDe = new Map(projet.faits.fiches.map(f => [f.id, f.themes as readonly string[]]))
  const colonnes = groupes(r)
    .map(g => ({ ...g, fiches: g.fiches.filter(f => actives.has(f.id)) }))
    .filter(g => g.fiches.length > 0)
  const toutes = colonnes.flatMap(g => g.fiches)
  const fiches = new Map<string, Fiche[]>()
  for (const fiche of toutes)
    for (const theme of themesDe.get(fiche.id) ?? []) fiches.set(theme, [...(fiches.get(theme) ?? []), fiche])
  if (fiches.size === 0) return null
  const themes = nomenclature('theme')
    .filter(({ code }) => fiches.has(code) || !DE_METHODE.includes(code))
    .map(({ code, champs }) => ({ code, champ: champs[0] ?? '' }))
  const sansTheme = toutes.filter(f => (themesDe.get(f.id) ?? []).length === 0).length
  return { colonnes: reunir(colonnes), themes, fiches, sansTheme }
}

function reunir(colonnes: readonly Groupe[]): Groupe[] {
  if (colonnes.length <= COLONNES_MAX) return [...colonnes]
  const [gardees, autres] = [colonnes.slice(0, COLONNES_MAX - 1), colonnes.slice(COLONNES_MAX - 1)]
  return [...gardees, { id: 'reste', titre: 'Autres axes', couleur: '37474F', fiches: autres.flatMap(g => g.fiches) }]
}

/** By the first field each theme belongs to, in the order of the law; what belongs to none comes last. */
function parChamp<T>({ themes }: Couverture, faire: (theme: Theme) => T) {
  const champs = [...nomenclature('champ').map(({ code }) => code), '']
  return champs
    .map(champ => ({
      titre: champ === '' ? 'Conduite du contrat' : libelle('champ', champ),
      lignes: themes.filter(t => t.champ === champ).map(faire),
    }))
    .filter(({ lignes }) => lignes.length > 0)
}

export function matrice(r: Reperes): Dessin | null {
  const vue = couverture(r)
  if (vue === null) return null
  const ligne = ({ code }: Theme): LigneDeMatrice => {
    const portees = new Set(vue.fiches.get(code) ?? [])
    const comptes = vue.colonnes.map(({ fiches }) => fiches.filter(f => portees.has(f)).length)
    return { titre: libelle('theme', code), comptes, total: portees.size }
  }
  const dessinee: Matrice = {
    colonnes: vue.colonnes.map(({ titre, couleur }) => ({ ...intitule(titre), couleur })),
    groupes: parChamp(vue, ligne),
  }
  return { texte: raconter(vue), scene: largeur => dessinerMatrice(dessinee, largeur) }
}

/** « Axe 1 – Accéder aux soins »: the short name stands alone where columns are narrow. */
function intitule(titre: string): { court: string; titre: string } {
  const [, court, suite] = /^(.{1,14}?) – (.+)$/.exec(titre) ?? []
  return court !== undefined && suite !== undefined ? { court, titre: suite } : { court: titre, titre: '' }
}

function raconter({ themes, fiches, colonnes, sansTheme }: Couverture): string {
  const trous = themes.filter(({ code }) => !fiches.has(code)).map(({ code }) => libelle('theme', code))
  const portes = themes.length - trous.length
  const tete = `Thèmes de santé et axes du contrat\u00A0: les actions de ${compte(colonnes.length, 'axe ou groupe', 'axes ou groupes')} portent ${compte(portes, 'thème')} sur ${themes.length}.`
  const manque = trous.length === 0 ? '' : ` Sans action\u00A0: ${enumerer(trous, 12)}.`
  return `${tete}${manque}${sansTheme > 0 ? ` ${compte(sansTheme, 'action n’a', 'actions n’ont')} pas de thème.` : ''}`
}

/** The same for a table: who carries each theme, axis by axis; nobody is said in words. */
export function themesPortes(r: Reperes): {
  readonly titre: string
  readonly lignes: readonly { readonly theme: string; readonly fiches: readonly LienFiche[] }[]
}[] {
  const vue = couverture(r)
  if (vue === null) return []
  return parChamp(vue, ({ code }) => ({
    theme: libelle('theme', code),
    fiches: r.fiches((vue.fiches.get(code) ?? []).map(f => f.id)),
  }))
}

/** Under two axes or three actions, there is nothing to compare. */
function champsCompares(r: Reperes) {
  const vue = couverture(r)
  if (vue === null || vue.colonnes.length < 2 || vue.colonnes.flatMap(g => g.fiches).length < 3) return null
  const champsDe = new Map(r.projet.faits.fiches.map(f => [f.id, f.champs as readonly string[]]))
  const lignes = nomenclature('champ').map(({ code }) => {
    const parColonne = vue.colonnes.map(({ fiches }) => fiches.filter(f => champsDe.get(f.id)?.includes(code)))
    return { titre: libelle('champ', code), parColonne, fiches: parColonne.flat() }
  })
  return { colonnes: vue.colonnes, lignes }
}

/** The same at the scale of the law's four fields: what a short document can show. */
export function matriceDesChamps(r: Reperes): Dessin | null {
  const vue = champsCompares(r)
  if (vue === null) return null
  const lignes = vue.lignes.map(
    ({ titre, parColonne, fiches }): LigneDeMatrice => ({
      titre,
      comptes: parColonne.map(f => f.length),
      total: fiches.length,
    }),
  )
  const colonnes = vue.colonnes.map(({ titre, couleur }) => ({ ...intitule(titre), couleur }))
  const dits = lignes.map(l => `${l.titre}, ${compte(l.total, 'action')}`)
  return {
    texte: `Ce que couvrent les actions, par champ de la loi et par axe\u00A0: ${dits.join('\u00A0; ')}.`,
    scene: largeur => dessinerMatrice({ colonnes, groupes: [{ titre: '', lignes }] }, largeur),
  }
}

/** The same for a table; empty where there is no picture, or where the contract wants none. */
export function champsPortes(r: Reperes): { readonly titre: string; readonly fiches: readonly LienFiche[] }[] {
  const vue = r.projet.contrat.mise_en_page?.illustrations === false ? null : champsCompares(r)
  return (vue?.lignes ?? []).map(({ titre, fiches }) => ({ titre, fiches: r.fiches(fiches.map(f => f.id)) }))
}
