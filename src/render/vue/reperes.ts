// What ids stand for in the document: names, titles, labels, and the anchors that links point to.
import { libelle } from '../../schema/schemas.ts'
import type { ProjetComble } from './combler.ts'
import type { Etat, Modele } from './demande.ts'
import { compte, joindre } from './mots.ts'

type P = ProjetComble
export type Acteur = NonNullable<P['acteurs']['acteurs']>[number]
export type Acte = NonNullable<P['contrat']['actes']>[number]
export type Axe = NonNullable<P['axes']['axes']>[number]
export type Objectif = NonNullable<Axe['objectifs']>[number]
export type Fiche = P['fiches'][number]
export type FaitsDeFiche = P['faits']['fiches'][number]
export type Indicateur = NonNullable<Fiche['indicateurs']>[number]

/** A fiche named somewhere; without `ancre`, it is not in this document. */
export type LienFiche = { readonly libelle: string; readonly court: string; readonly ancre: string | null }

export type Reperes = {
  readonly projet: P
  readonly etat: Etat
  readonly modele: Modele
  /** The anchor of something shown: its own, even when two things share an id. */
  readonly ancre: (chose: object, souhaitee: string) => string
  readonly acteur: (id: string) => string
  readonly fiche: (id: string) => LienFiche
  readonly fiches: (ids: readonly string[] | undefined) => LienFiche[]
  /** What is deduced of a fiche. */
  readonly faitsDe: (fiche: Fiche) => FaitsDeFiche | undefined
  /** « Fiche action 1.1.2 »: how a fiche is called. */
  readonly nomDeFiche: (fiche: Fiche) => string
  /** An axis or an objective: « Axe 1 – … », « Objectif 1.1 – … ». */
  readonly axe: (id: string) => string
  /** The ids of axes and objectives, as the plan lists them. */
  readonly plan: readonly string[]
  /** From the axis down to what is named, ids. */
  readonly ascendance: (id: string) => readonly string[]
  readonly acte: (id: string) => string
  readonly lieu: (code: string) => string
  readonly titre: (
    liste: 'besoins' | 'constats' | 'sources' | 'prs' | 'articulations' | 'categories',
    id: string,
  ) => string
}

export function reperes(projet: P, etat: Etat, modele: Modele): Reperes {
  const { contrat, acteurs, axes, fiches, diagnostic, territoire } = projet
  const dansLeDocument =
    modele === 'fiches' || (modele === 'contrat' && contrat.mise_en_page?.fiches !== 'document-separe')
  const noms = new Map((acteurs.acteurs ?? []).map(a => [a.id, a.nom ?? a.id]))
  const parId = new Map([...fiches].reverse().map(f => [f.id, f]))
  const faitsParId = new Map([...projet.faits.fiches].reverse().map(f => [f.id, f]))
  const ancre = ancres()
  const titres = {
    besoins: titresDe(diagnostic.besoins),
    constats: titresDe(diagnostic.constats),
    sources: titresDe(diagnostic.sources),
    prs: titresDe(contrat.prs?.objectifs),
    articulations: titresDe(contrat.articulations),
    categories: titresDe(axes.categories),
  }
  const arbre = plan(axes.axes)
  const lieux = lieuxDe(territoire)
  const nomDeFiche = (fiche: Fiche) =>
    joindre([fiche.libelle ?? contrat.mise_en_page?.libelle_fiche ?? 'Fiche action', fiche.numero], ' ') ?? ''
  const fiche = (id: string): LienFiche => {
    const visee = parId.get(id)
    const texte = visee ? joindre([nomDeFiche(visee), visee.titre], ' – ') : null
    return {
      libelle: texte ?? id,
      court: visee?.numero ?? texte ?? id,
      ancre: visee && dansLeDocument ? ancre(visee, `fiche-${id}`) : null,
    }
  }
  const actes = new Map((contrat.actes ?? []).map(a => [a.id, nomDActe(a)]))
  return {
    projet,
    etat,
    modele,
    ancre,
    acteur: id => noms.get(id) ?? id,
    fiche,
    fiches: (ids = []) => ids.map(fiche),
    faitsDe: ({ id }) => faitsParId.get(id),
    nomDeFiche,
    axe: id => arbre.get(id)?.titre ?? id,
    plan: [...arbre.keys()],
    ascendance: id => arbre.get(id)?.chemin ?? [id],
    acte: id => actes.get(id) ?? id,
    lieu: code => lieux.get(code) ?? code,
    titre: (liste, id) => titres[liste].get(id) ?? id,
  }
}

function ancres(): Reperes['ancre'] {
  const donnees = new Map<object, string>()
  const prises = new Set<string>()
  return (chose, souhaitee) => {
    const deja = donnees.get(chose)
    if (deja !== undefined) return deja
    let ancre = souhaitee
    for (let n = 2; prises.has(ancre); n++) ancre = `${souhaitee}-${n}`
    prises.add(ancre)
    donnees.set(chose, ancre)
    return ancre
  }
}

function titresDe(liste: readonly { id: string; titre?: string }[] | undefined): Map<string, string> {
  return new Map((liste ?? []).map(({ id, titre }) => [id, titre ?? id]))
}

export function nomDActe({ type, objet, id }: Acte): string {
  return joindre([type === undefined ? id : libelle('type_acte', type), objet], ' – ') ?? id
}

/** « Axe 1 », « Partie 2 »: a number alone gets the word that says what it is. */
export function numeroDAxe({ type, numero }: Pick<Axe, 'type' | 'numero'>): string | null {
  if (numero === undefined) return null
  return /^\p{L}{3,}/u.test(numero) ? numero : `${type === 'partie' ? 'Partie' : 'Axe'} ${numero}`
}

export function titreDAxe(axe: Pick<Axe, 'type' | 'numero' | 'titre' | 'id'>): string {
  return joindre([numeroDAxe(axe), axe.titre ?? axe.id], ' – ') ?? ''
}

export function titreDObjectif({ numero, titre }: Pick<Objectif, 'numero' | 'titre'>): string {
  return joindre([numero, titre], ' – ') ?? ''
}

type Place = { readonly titre: string; readonly chemin: readonly string[] }

function plan(axes: readonly Axe[] = []): Map<string, Place> {
  const places = new Map<string, Place>()
  const objectifs = (liste: readonly Objectif[] = [], dessus: readonly string[]) => {
    for (const objectif of liste) {
      const chemin = objectif.id === undefined ? dessus : [...dessus, objectif.id]
      if (objectif.id !== undefined) places.set(objectif.id, { titre: titreDObjectif(objectif), chemin })
      objectifs(objectif.objectifs, chemin)
    }
  }
  const parcourir = (liste: readonly Axe[] = [], dessus: readonly string[]) => {
    for (const axe of liste) {
      const chemin = [...dessus, axe.id]
      places.set(axe.id, { titre: titreDAxe(axe), chemin })
      objectifs(axe.objectifs, chemin)
      parcourir(axe.axes, chemin)
    }
  }
  parcourir(axes, [])
  return places
}

function lieuxDe(territoire: P['territoire']): Map<string, string> {
  return new Map<string, string>([
    ['tout', 'Tout le territoire'],
    ...(territoire.communes ?? []).map(c => [c.code ?? '', c.nom ?? c.code ?? ''] as const),
    ...(territoire.quartiers_prioritaires ?? []).map(q => [q.code ?? '', q.nom ?? q.code ?? ''] as const),
    ...(territoire.unites ?? []).map(u => [u.id, u.nom ?? u.id] as const),
  ])
}

export function libelles(nomenclature: string, codes: readonly string[] | undefined): string[] {
  return (codes ?? []).map(code => libelle(nomenclature, code))
}

export function label(nomenclature: string, code: string | undefined): string | null {
  return code === undefined ? null : libelle(nomenclature, code)
}

export function habitants(population: number | string | undefined): string | null {
  return population === undefined ? null : compte(population, 'habitant')
}

/** True when there is nothing to show: null, an empty text, or lists and tables of such. */
export function rien(valeur: unknown): boolean {
  if (valeur === null || valeur === undefined || valeur === '') return true
  if (Array.isArray(valeur)) return valeur.length === 0
  return typeof valeur === 'object' && Object.values(valeur).every(rien)
}

/** A type that the name already says is not said twice. */
export function sauf(type: string | null, nom: string | undefined): string | null {
  return type !== null && nom?.toLowerCase().includes(type.toLowerCase()) ? null : type
}
