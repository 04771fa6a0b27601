// The programme: axes and objectives as a flat list of headings, the fiches of each, and the other classifications.
import { estCouleur } from '../couleur.ts'
import { valeursDe, vueFiche } from './fiche.ts'
import { capitale, compte, duree, montant } from './mots.ts'
import { objectifs } from './objectifs.ts'
import { personnes } from './personnes.ts'
import { type Axe, type Fiche, label, libelles, type Reperes, rien, titreDAxe } from './reperes.ts'

/** Dark enough for white text (4.5:1), far enough apart to be told from one another in print. */
const PALETTE = ['1F4E79', '2E6B34', '6A3D7C', '8A4B08', '00616B', '7A1F3D', '37474F', '4A4A8A']

/** For what belongs to no axis. */
const GRIS = '37474F'

export type Groupe = {
  readonly id: string
  readonly titre: string
  readonly couleur: string
  readonly fiches: readonly Fiche[]
}

/** Every fiche once: under its first axis, else its category, else apart; those that left the contract come last. */
export function groupes(r: Reperes): Groupe[] {
  const { axes, fiches, faits } = r.projet
  const restantes = new Set(fiches)
  const prendre = (garde: (fiche: Fiche) => boolean) => {
    const prises = parNumero([...restantes].filter(garde))
    for (const fiche of prises) restantes.delete(fiche)
    return prises
  }
  const sorties = prendre(f => f.sortie !== undefined)
  const premierAxe = new Map(faits.fiches.map(f => [f.id, f.axes[0]]))
  const horsAxes = new Set((axes.categories ?? []).filter(c => c.hors_axes === true).map(c => c.id))
  const aPart = (axes.categories ?? []).map(({ id, titre }) => ({
    id,
    titre: titre ?? id,
    garde: (f: Fiche) => f.categorie === id && (horsAxes.has(id) || premierAxe.get(f.id) === undefined),
  }))
  const parCategorie = aPart.map(({ id, titre, garde }) => ({
    id: `categorie-${id}`,
    titre,
    couleur: undefined,
    fiches: prendre(garde),
  }))
  const couleurs = couleursDesAxes(r)
  const parAxe = aplatir(axes.axes).map(({ axe }) => ({
    id: `axe-${axe.id}`,
    titre: titreDAxe(axe),
    couleur: couleurs.get(axe.id),
    fiches: prendre(f => premierAxe.get(f.id) === axe.id),
  }))
  const autres = { id: 'autres', titre: 'Autres actions', couleur: undefined, fiches: prendre(() => true) }
  const parties = { id: 'sorties', titre: 'Actions sorties du contrat', couleur: undefined, fiches: sorties }
  return [...parAxe, ...parCategorie, autres, parties]
    .filter(g => g.fiches.length > 0)
    .map(g => ({ ...g, couleur: g.couleur ?? GRIS }))
}

/** « 1.2 » before « 1.10 », letters after; without a number, by title. */
function parNumero(fiches: readonly Fiche[]): Fiche[] {
  const cle = (f: Fiche) => f.numero ?? `\uFFFF${f.titre ?? f.id}`
  return [...fiches].sort((a, b) => NUMERIQUE.compare(cle(a), cle(b)))
}
const NUMERIQUE = new Intl.Collator('fr', { numeric: true })

type AxePlace = { readonly axe: Axe; readonly profondeur: number; readonly parent: Axe | null }

function aplatir(axes: readonly Axe[] | undefined, profondeur = 0, parent: Axe | null = null): AxePlace[] {
  return (axes ?? []).flatMap(axe => [{ axe, profondeur, parent }, ...aplatir(axe.axes, profondeur + 1, axe)])
}

function couleursDesAxes({ projet }: Reperes): Map<string, string> {
  const choisies = projet.contrat.mise_en_page?.couleurs ?? {}
  const couleurs = new Map<string, string>()
  let rang = 0
  for (const { axe, parent } of aplatir(projet.axes.axes)) {
    const propre = Object.hasOwn(choisies, axe.id) ? choisies[axe.id]?.replace('#', '') : undefined
    const choisie = propre ?? (parent && couleurs.get(parent.id))
    const couleur = choisie ?? PALETTE[rang++ % PALETTE.length] ?? GRIS
    couleurs.set(axe.id, estCouleur(couleur) ? couleur.toUpperCase() : GRIS)
  }
  return couleurs
}

/** The colour of its band: of its first axis, else grey. */
export function couleurDeLaFiche(r: Reperes, { id }: Fiche): string {
  const axe = r.projet.faits.fiches.find(f => f.id === id)?.axes[0]
  return (axe && couleursDesAxes(r).get(axe)) ?? GRIS
}

/** The groups with their fiches laid out, headings at `niveau`; without a heading of its own, a group starts a page as any fiche does. */
export function recueil(r: Reperes, niveau: number, { titres = true } = {}) {
  return groupes(r).map(({ id, titre, couleur, fiches }, place) => ({
    ancre: `groupe-${id}`,
    titre,
    fiches: fiches.map((fiche, rang) =>
      vueFiche(r, fiche, { couleur, niveau, saut: rang > 0 || (!titres && place > 0) }),
    ),
  }))
}

export function programme(r: Reperes) {
  const { programme: etat, axes, categories, facettes } = r.projet.axes
  const lesGroupes = groupes(r)
  const resume = new Map(lesGroupes.map(g => [g.id, tableDActions(r, g.fiches)]))
  const lesAxes = aplatir(axes).map(({ axe, profondeur }) => ({
    ...unAxe(r, axe, profondeur),
    ...(resume.get(`axe-${axe.id}`) ?? SANS_ACTION),
  }))
  const contenu = {
    etat: etat?.etat === undefined || etat.etat === 'complet' ? null : label('etat_programme', etat.etat),
    motif: etat?.motif ?? null,
    prevues: etat?.fiches_prevues === undefined ? null : compte(etat.fiches_prevues, 'fiche action', 'fiches actions'),
    axes: lesAxes,
    hors_axes: lesGroupes
      .filter(g => !g.id.startsWith('axe-'))
      .map(g => ({ titre: g.titre, ...(resume.get(g.id) ?? SANS_ACTION) })),
    classements: [
      ...(categories?.length
        ? [{ titre: 'Catégories de fiches', valeurs: categories.map(c => valeur(r, c, f => f.categorie === c.id)) }]
        : []),
      ...(facettes ?? []).map(facette => ({
        titre: facette.titre ?? facette.id,
        valeurs: (facette.valeurs ?? []).map(v => valeur(r, v, f => valeursDe(f, facette.id).includes(v.id))),
      })),
    ],
  }
  return rien(contenu) ? null : contenu
}

function valeur(r: Reperes, { id, titre }: { id: string; titre?: string }, garde: (fiche: Fiche) => boolean) {
  return { titre: titre ?? id, fiches: r.fiches(parNumero(r.projet.fiches.filter(garde)).map(f => f.id)) }
}

function unAxe(r: Reperes, axe: Axe, profondeur: number) {
  const bref = {
    type: label('type_axe', axe.type),
    besoins: (axe.besoins ?? []).map(id => r.titre('besoins', id)),
    themes: libelles('theme', axe.themes),
    champs: libelles('champ', axe.champs),
    publics: libelles('public', axe.publics),
    territoires: (axe.territoires ?? []).map(r.lieu),
    actes: (axe.actes ?? []).map(r.acte),
  }
  return {
    bref: rien(bref) ? null : bref,
    ancre: r.ancre(axe, `axe-${axe.id}`),
    niveau: Math.min(4, 2 + profondeur),
    titre: titreDAxe(axe),
    enjeux: axe.enjeux ?? null,
    description: axe.description ?? null,
    objectifs: objectifs(r, axe.objectifs),
  }
}

const SANS_ACTION = { actions: [], colonnes: null }

/** The summary table of an axis; a column that nobody fills is not shown. */
function tableDActions(r: Reperes, fiches: readonly Fiche[]) {
  const actions = fiches.map(f => ligne(r, f))
  const colonnes = {
    numero: actions.some(a => a.numero !== null),
    pilotes: actions.some(a => a.pilotes.length > 0),
    quand: actions.some(a => a.quand !== null),
    budget: actions.some(a => a.budget !== null),
  }
  return { actions, colonnes }
}

/** A fiche in the summary table of its axis. */
function ligne(r: Reperes, fiche: Fiche) {
  const { ancre } = r.fiche(fiche.id)
  const faits = r.faitsDe(fiche)
  return {
    ancre,
    numero: fiche.numero ?? null,
    titre: fiche.titre ?? fiche.id,
    pilotes: [...new Set(personnes(r, fiche.pilotes).map(p => p.nom))],
    quand: capitale(duree(fiche.calendrier?.debut, fiche.calendrier?.fin)),
    budget: montant(faits?.budget),
  }
}
