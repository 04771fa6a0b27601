// `renumber`: the numbers of axes, objectives and fiches made continuous, in their order and in the manner they are written.
import { poser } from '../../edit/index.ts'
import { type Chemin, chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import type { Axe, Fiche, Objectif } from '../../model/projet.generated.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import type { Numerotable } from './demandes.ts'
import { comparer, enNumero, type Style, styleDe } from './numeros.ts'
import { plumeDe } from './plumes.ts'

type Branche = {
  readonly id?: string
  readonly numero?: string
  readonly objectifs?: readonly Objectif[]
  readonly axes?: readonly Axe[]
}
/** Where a number stands in the consolidated project, and what it becomes. */
type Neuf = { readonly ou: Chemin; readonly ancien: string; readonly numero: string }
/** The numbers above a fiche, nearest first: as they were and as they become. */
type Dessus = readonly { readonly ancien: string; readonly numero: string; readonly sorte: 'axe' | 'objectif' }[]

/** What has no number keeps none. Throws UserError when there is nothing to change. */
export function renumeroter(atelier: Atelier, { quoi }: { readonly quoi: Numerotable }): Fait {
  const { axes, fiches } = atelier.lu.projet
  const neufs: Neuf[] = []
  const dessus = new Map<string, Dessus>()
  niveau(axes.axes ?? [], ['axes', 'axes'], [], 'axe', { quoi, neufs, dessus })
  if (quoi === 'tout' || quoi === 'fiches') neufs.push(...desFiches(fiches, dessus))
  const changes = neufs.filter(n => n.ancien !== n.numero)
  if (changes.length === 0) throw new UserError('Les numéros se suivent déjà : il n’y a rien à changer.')
  for (const neuf of changes) ecrire(atelier, neuf)
  for (const { ancien, numero } of changes) mentions(atelier, ancien, numero)
  return { quoi: quoi === 'tout' ? 'numéros remis en ordre' : `numéros des ${quoi} remis en ordre` }
}

type Tour = { readonly quoi: Numerotable; readonly neufs: Neuf[]; readonly dessus: Map<string, Dessus> }

function niveau(
  branches: readonly Branche[],
  at: Chemin,
  parents: Dessus,
  sorte: 'axe' | 'objectif',
  tour: Tour,
): void {
  const { quoi, neufs, dessus } = tour
  const voulu = quoi === 'tout' || quoi === `${sorte}s`
  const [parent] = parents
  const numeros = branches.flatMap(b => b.numero ?? [])
  const manieres = manieresDe(numeros, parent?.ancien)
  let n = 0
  branches.forEach((branche, rang) => {
    const ici = [...at, rang]
    const ancien = branche.numero
    if (ancien !== undefined) n++
    const numero = ancien !== undefined && voulu ? ecrit(manieres, n, parent?.numero) : ancien
    if (ancien !== undefined && numero !== undefined) neufs.push({ ou: ici, ancien, numero })
    const chaine: Dessus =
      ancien !== undefined && numero !== undefined ? [{ ancien, numero, sorte }, ...parents] : parents
    if (branche.id !== undefined) dessus.set(branche.id, chaine)
    niveau(branche.axes ?? [], [...ici, 'axes'], chaine, 'axe', tour)
    niveau(branche.objectifs ?? [], [...ici, 'objectifs'], chaine, 'objectif', tour)
  })
}

/** `lien`: what stands between the number above and one's own; nothing when numbers do not repeat the one above. */
type Maniere = { readonly lien: string | undefined; readonly style: Style; readonly largeur: number }

/** The manner of the most of them. */
function manieresDe(numeros: readonly string[], dessus: string | undefined): Maniere {
  const suites =
    dessus === undefined
      ? []
      : numeros.flatMap(n => (n.startsWith(dessus) ? [/^([.\-/ ]?)(\w+)$/.exec(n.slice(dessus.length))] : []))
  const lies = suites.filter(s => s !== null && s[1] !== '')
  const lie = lies.length * 2 >= numeros.length && lies.length > 0
  const propres = lie ? lies.flatMap(s => s?.[2] ?? []) : numeros
  const largeur = propres.some(p => /^0\d/.test(p)) ? Math.max(...propres.map(p => p.length)) : 1
  return { lien: lie ? (lies[0]?.[1] ?? '.') : undefined, style: styleDe(propres), largeur }
}

function ecrit({ lien, style, largeur }: Maniere, n: number, dessus: string | undefined): string {
  const propre = enNumero(n, style, largeur)
  return lien === undefined || dessus === undefined ? propre : dessus + lien + propre
}

/** Fiches follow the number that theirs begins with: the objective's, the axis's, or none when they run through the whole contract. */
function desFiches(fiches: readonly Fiche[], dessus: ReadonlyMap<string, Dessus>): Neuf[] {
  const groupes = new Map<string, { ou: Chemin; ancien: string; prefixe: string | undefined; place: string }[]>()
  fiches.forEach(({ numero, rattachements }, rang) => {
    if (numero === undefined) return
    const chaine = dessus.get(rattachements?.[0] ?? '') ?? []
    const suivi = niveauSuivi(fiches, dessus)
    const tenant = suivi === undefined ? undefined : (chaine.find(c => c.sorte === suivi) ?? chaine[0])
    const cle = tenant?.numero ?? ''
    const groupe = groupes.get(cle) ?? []
    groupe.push({ ou: ['fiches', rang], ancien: numero, prefixe: tenant?.numero, place: tenant?.ancien ?? '' })
    groupes.set(cle, groupe)
  })
  return [...groupes.values()].flatMap(groupe => {
    // Those that already were there, in their order; then those that came from elsewhere.
    const chezSoi = (f: { ancien: string; place: string }) => (f.ancien.startsWith(f.place) ? 0 : 1)
    const tries = groupe.toSorted((a, b) => chezSoi(a) - chezSoi(b) || comparer(a.ancien, b.ancien))
    const maniere = manieresDe(
      tries.map(t => t.ancien),
      tries[0]?.place === '' ? undefined : tries[0]?.place,
    )
    const lien = tries[0]?.prefixe === undefined ? undefined : (maniere.lien ?? '.')
    return tries.map(({ ou, ancien, prefixe }, n) => ({
      ou,
      ancien,
      numero: ecrit({ ...maniere, lien }, n + 1, prefixe),
    }))
  })
}

/** What the numbers of most fiches begin with. */
function niveauSuivi(fiches: readonly Fiche[], dessus: ReadonlyMap<string, Dessus>): 'axe' | 'objectif' | undefined {
  const compte = { objectif: 0, axe: 0, aucun: 0 }
  for (const { numero, rattachements } of fiches) {
    if (numero === undefined) continue
    const chaine = dessus.get(rattachements?.[0] ?? '') ?? []
    const tenant = chaine.find(c =>
      /^[.\-/ ]?\w+$/.test(numero.startsWith(c.ancien) ? numero.slice(c.ancien.length) : '?'),
    )
    compte[tenant?.sorte ?? 'aucun']++
  }
  if (compte.aucun > compte.objectif + compte.axe) return undefined
  return compte.objectif >= compte.axe ? 'objectif' : 'axe'
}

function ecrire(atelier: Atelier, { ou, numero }: Neuf): void {
  const lieu = atelier.lu.situer(ou, 'cle')
  if (lieu === undefined) return
  const { fichier } = lieu.document
  const at = [...chemin(lieu.chemin), 'numero']
  const retouches = poser(
    atelier.texteDe(fichier),
    atelier.arbreDe(fichier) as Noeud,
    at,
    numero,
    plumeDe(atelier.genreDe(fichier)),
  )
  atelier.retoucher(fichier, retouches ?? [])
}

/** Sentences that name a fiche by its number are nobody's to rewrite: they are pointed out. */
function mentions(atelier: Atelier, ancien: string, numero: string): void {
  const cite = new RegExp(
    `(?:fiches?|axes?|objectifs?|actions?)(?: action)?(?: n°)?[ \\u00a0]*${ancien.replaceAll(/\W/g, '\\$&')}(?![\\w]|\\.\\d)`,
    'i',
  )
  for (const fichier of atelier.fichiers()) {
    atelier
      .texteDe(fichier)
      .split(/\r\n|\n|\r/)
      .forEach((ligne, n) => {
        if (!/^\s*#/.test(ligne) && cite.test(ligne))
          atelier.avis.push(
            `${fichier}, ligne ${n + 1} : le texte parle de « ${ancien} », qui devient « ${numero} ». À relire.`,
          )
      })
  }
}
