// The calendar of actions, from the fiches: as many pictures as pages need, or one line an axis for a short document.
import { intervalle } from '../../../model/date.ts'
import { dessinerCalendrier, hauteurDeGroupe, LIGNE, MARGES } from '../../dessins/calendrier.ts'
import type { GroupeDeCalendrier, LigneDeCalendrier } from '../../dessins/calendrier-cadre.ts'
import type { Dessin } from '../../dessins/dessin.ts'
import { capitale, compte, date, duree, joindre } from '../mots.ts'
import { type Groupe, groupes } from '../programme.ts'
import { type Fiche, label, type Reperes } from '../reperes.ts'

/** Years that one picture holds, and pages of it that anybody would turn. */
const ANNEES_MAX = 15
const PAGES_MAX = 6
/** Where there is room, lines breathe. */
const LIGNE_AISEE = 5.2
/** Statuses under which nothing is promised yet. */
const INCERTAINS = ['a-discuter', 'a-l-etude', 'en-pause', 'bloquee', 'abandonnee']

/** A day as years with a decimal part; the last day of a period counts until its evening. */
function moment(jour: number, soir: boolean): number {
  const [annee, mois, quantieme] = [Math.floor(jour / 10_000), Math.floor(jour / 100) % 100, jour % 100]
  return annee + (mois - 1 + Math.min(1, (quantieme - (soir ? 0 : 1)) / 30)) / 12
}

function debutDe(texte: string | undefined): number | null {
  const lu = texte === undefined ? undefined : intervalle(texte)
  return lu === undefined ? null : moment(lu.debut, false)
}

function finDe(texte: string | undefined): number | null {
  const lu = texte === undefined ? undefined : intervalle(texte)
  return lu === undefined ? null : moment(lu.fin, true)
}

function ligne({ numero, titre, id, calendrier: c, statut }: Fiche): LigneDeCalendrier {
  return {
    nom: joindre([numero, titre ?? id], '\u00A0\u00A0') ?? id,
    debut: debutDe(c?.debut),
    fin: finDe(c?.fin),
    mots: joindre([duree(c?.debut, c?.fin), c?.texte]) ?? 'dates à préciser',
    etapes: (c?.etapes ?? []).flatMap(e => debutDe(e.date) ?? []),
    incertaine: INCERTAINS.includes(statut ?? ''),
  }
}

/** From the first year to the last, the contract's own included; when they are too many, around the contract. */
function annees(r: Reperes, lignes: readonly LigneDeCalendrier[]): [number, number] {
  const { debut, fin } = r.projet.contrat.periode ?? {}
  const contrat = [debutDe(debut), finDe(fin)].filter(m => m !== null)
  const toutes = [...contrat, ...lignes.flatMap(l => [l.debut, l.fin]).filter(m => m !== null)]
  if (toutes.length === 0) return [0, 0]
  const an = (m: number) => Math.floor(m - 1e-6)
  const [premiere, derniere] = [Math.floor(Math.min(...toutes)), an(Math.max(...toutes))]
  if (derniere - premiere < ANNEES_MAX) return [premiere, Math.max(premiere, derniere)]
  const depart = Math.floor(Math.min(...(contrat.length > 0 ? contrat : toutes)))
  return [depart, depart + ANNEES_MAX - 1]
}

const PORTES = (g: Groupe) => g.id !== 'sorties'

/**
 * One picture or several, each at most `hauteur` millimetres high. `coupes`: the actions beyond the last page, that only the
 * table shows. Empty when no action has a date.
 */
export function calendriers(
  r: Reperes,
  hauteur: number,
): { readonly dessins: readonly Dessin[]; readonly coupes: number } {
  const tous = groupes(r)
    .filter(PORTES)
    .map(g => ({ titre: g.titre, couleur: g.couleur, lignes: g.fiches.map(ligne) }))
  const lignes = tous.flatMap(g => g.lignes)
  if (!lignes.some(estDatee)) return { dessins: [], coupes: 0 }
  const bornes = annees(r, lignes)
  const pages = equilibrer(tous, hauteur)
  const gardees = pages.slice(0, PAGES_MAX)
  const montrees = gardees.flat().reduce((n, g) => n + g.lignes.length, 0)
  const dessins = gardees.map((page, i): Dessin => {
    const texte = raconter(page, bornes, i === 0 ? null : i + 1)
    const ligne = Math.min(LIGNE_AISEE, LIGNE + (hauteur - hauteurDe(page)) / page.flatMap(g => g.lignes).length)
    return { texte, scene: largeur => dessinerCalendrier({ groupes: page, annees: bornes, ligne }, largeur) }
  })
  return { dessins, coupes: lignes.length - montrees }
}

const estDatee = ({ debut, fin }: LigneDeCalendrier) => debut !== null || fin !== null

function hauteurDe(page: readonly GroupeDeCalendrier[]): number {
  return page.reduce((total, groupe) => total + hauteurDeGroupe(groupe), MARGES)
}

/** As many pages as needed, filled alike: the last is not left with one line. */
function equilibrer(tous: readonly GroupeDeCalendrier[], hauteur: number): GroupeDeCalendrier[][] {
  let pages = paginer(tous, hauteur)
  for (let h = hauteur - LIGNE; h > hauteur / 2; h -= LIGNE) {
    const serrees = paginer(tous, h)
    if (serrees.length > pages.length) return pages
    pages = serrees
  }
  return pages
}

/** A group that does not fit goes on, under its name again, on the next page; never with its name alone at the foot. */
function paginer(tous: readonly GroupeDeCalendrier[], hauteur: number): GroupeDeCalendrier[][] {
  const pages: GroupeDeCalendrier[][] = [[]]
  for (const groupe of tous) {
    let { titre, lignes } = groupe
    while (lignes.length > 0) {
      const page = pages.at(-1) ?? []
      const place = Math.floor((hauteur - hauteurDe([...page, { ...groupe, lignes: [] }])) / LIGNE + 1e-9)
      if (place < Math.min(2, lignes.length) && page.length > 0) {
        pages.push([])
        continue
      }
      page.push({ ...groupe, titre, lignes: lignes.slice(0, Math.max(1, place)) })
      lignes = lignes.slice(Math.max(1, place))
      titre = `${groupe.titre} (suite)`
    }
  }
  return pages
}

function raconter(
  page: readonly GroupeDeCalendrier[],
  [debut, fin]: readonly [number, number],
  suite: number | null,
): string {
  const lignes = page.flatMap(g => g.lignes)
  const parAnnee = new Map<number, number>()
  for (const l of lignes)
    if (l.debut !== null) parAnnee.set(Math.floor(l.debut), (parAnnee.get(Math.floor(l.debut)) ?? 0) + 1)
  const departs = [...parAnnee]
    .sort(([a], [b]) => a - b)
    .slice(0, 6)
    .map(([a, n], i) => `${n} ${i === 0 ? (n > 1 ? 'commencent' : 'commence') : ''} en ${a}`.replace('  ', ' '))
  const sans = lignes.filter(l => !estDatee(l)).length
  const quand = debut === fin ? `en ${debut}` : `de ${debut} à ${fin}`
  const tete = `Calendrier${suite === null ? '' : ` (suite ${suite - 1})`} de ${compte(lignes.length, 'action')} ${quand}`
  return (
    joindre(
      [
        `${tete}${departs.length > 0 ? `\u00A0: ${departs.join(', ')}` : ''}.`,
        sans > 0 && `${compte(sans, 'action n’a', 'actions n’ont')} pas de date.`,
      ],
      ' ',
    ) ?? ''
  )
}

/** One line an axis, with the number of actions under way each year, and the steps of the evaluation: what a short document can show. */
export function calendrierDesAxes(r: Reperes): Dessin | null {
  const lus = groupes(r)
    .filter(PORTES)
    .slice(0, AXES_MAX)
    .map(g => ({ ...g, lignes: g.fiches.map(ligne).filter(estDatee) }))
  const axes = lus.filter(g => g.lignes.length > 0)
  if (axes.length === 0) return null
  const jalons = (r.projet.evaluation.jalons ?? []).flatMap(j => debutDe(j.date) ?? [])
  const bornes = annees(
    r,
    axes.flatMap(g => g.lignes),
  )
  const dessines = axes.map(g => ({ titre: '', couleur: g.couleur, lignes: [ligneDAxe(g.titre, g.lignes, bornes)] }))
  const suivi = { nom: 'Bilans et évaluations', debut: null, fin: null, mots: '', etapes: jalons, incertaine: false }
  const tout = jalons.length > 0 ? [...dessines, { titre: '', couleur: '37474F', lignes: [suivi] }] : dessines
  const dits = dessines.flatMap(g => g.lignes).map(a => `${a.nom}, ${enAnnees(a)}`)
  const combien =
    jalons.length === 0
      ? ''
      : ` Sur la dernière ligne\u00A0: ${compte(jalons.length, 'bilan ou évaluation', 'bilans et évaluations')}.`
  return {
    texte: `Nombre d’actions en cours chaque année, par axe\u00A0: ${dits.join('\u00A0; ')}.${combien}`,
    scene: largeur => dessinerCalendrier({ groupes: tout, annees: bornes, ligne: 5.6 }, largeur),
  }
}

const AXES_MAX = 12

function ligneDAxe(
  nom: string,
  lignes: readonly LigneDeCalendrier[],
  [premiere, derniere]: readonly [number, number],
): LigneDeCalendrier {
  const [debut, fin] = [
    extreme(
      Math.min,
      lignes.map(l => l.debut),
    ),
    extreme(
      Math.max,
      lignes.map(l => l.fin),
    ),
  ]
  const enCours = (annee: number) =>
    lignes.filter(l => (l.debut ?? premiere) < annee + 1 && (l.fin ?? derniere + 1) > annee + 1e-6).length
  const comptes = Array.from({ length: derniere - premiere + 1 }, (_, i) => enCours(premiere + i))
  return { nom, debut, fin, mots: 'dates à préciser', etapes: [], incertaine: false, comptes }
}

/** Null as soon as one end is unknown: it goes on. */
function extreme(choisir: (...m: number[]) => number, moments: readonly (number | null)[]): number | null {
  const connus = moments.filter(m => m !== null)
  return connus.length === moments.length && connus.length > 0 ? choisir(...connus) : null
}

function enAnnees({ debut, fin }: LigneDeCalendrier): string {
  const [a, b] = [debut === null ? null : Math.floor(debut), fin === null ? null : Math.floor(fin - 1e-6)]
  if (a === null) return `jusqu’en ${b}`
  if (b === null) return `à partir de ${a}`
  return a === b ? `en ${a}` : `de ${a} à ${b}`
}

const MOIS = ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** « janv. 2027 – déc. 2031 »: as a narrow column wants it; null unless both dates name a month. */
export function moisCourts(debut: string | undefined, fin: string | undefined): string | null {
  const mois = (date: string | undefined) => {
    const [, annee, rang] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(date ?? '') ?? []
    const nom = MOIS[Number(rang) - 1]
    return nom === undefined ? null : `${nom}\u00A0${annee}`
  }
  const [a, b] = [mois(debut), mois(fin)]
  return a === null || b === null ? null : a === b ? a : `${a} – ${b}`
}

/** The same in words, for a table: « mars 2027 – déc. 2031 ». */
export function quandDuGroupe({ fiches }: Groupe): string | null {
  const bornes = fiches.map(f => f.calendrier ?? {})
  const debut = bornes
    .map(c => c.debut)
    .filter(d => debutDe(d) !== null)
    .sort()[0]
  const fins = bornes.map(c => c.fin).filter(f => finDe(f) !== null)
  const fin = fins.length === bornes.length ? fins.sort((a, b) => (finDe(b) ?? 0) - (finDe(a) ?? 0))[0] : undefined
  return moisCourts(debut, fin) ?? capitale(duree(debut, fin))
}

/** The steps of the evaluation, in words and in order. */
export function jalonsEnMots(r: Reperes) {
  return (r.projet.evaluation.jalons ?? []).map(j => ({
    quand: date(j.date),
    quoi: label('type_jalon', j.type) ?? j.texte ?? null,
    ordre: debutDe(j.date),
  }))
}
