// A contract as tables read it: its values, the names that stand for its identifiers, and what is deduced of its fiches.
import { champNomme, contexteDe } from '../champs/index.ts'
import type { Faits, Fiche, Projet, Quelquun, Referent } from '../model/projet.generated.ts'

export type Acteur = NonNullable<Projet['acteurs']['acteurs']>[number]
export type FaitsDeFiche = Faits['fiches'][number]

export type Contrat = {
  readonly projet: Projet
  /** The folder, as shown to the user. */
  readonly dossier: string
  readonly id: string
  readonly acteur: (id: string) => Acteur | undefined
  readonly fiche: (id: string) => Fiche | undefined
  readonly faitsDe: (fiche: Fiche) => FaitsDeFiche | undefined
  /** The words for an identifier: « 1.1 – Attirer les soignants »; the identifier itself when nobody named it. */
  readonly nommer: (sorte: 'rattachements' | 'territoires' | 'prs' | 'articulations', id: string) => string
}

/** Its fiches are put in the order of their numbers. `dossier`: as shown to the user; `nom`: what stands for an identifier that is missing. */
export function contratDe(lu: Projet, dossier: string, nom = dossier): Contrat {
  const projet = { ...lu, fiches: lu.fiches.toSorted(parNumero) }
  const contexte = contexteDe(projet)
  const acteurs = new Map((projet.acteurs.acteurs ?? []).map(a => [a.id, a]))
  const fiches = new Map(projet.fiches.map(f => [f.id, f]))
  const faits = new Map(projet.faits.fiches.map(f => [f.id, f]))
  const noms = new Map<string, ReadonlyMap<string, string>>()
  const nomsDe = (sorte: string) => {
    const champ = champNomme(sorte)
    const connus = noms.get(sorte) ?? new Map((champ ? contexte.choix(champ) : []).map(c => [c.code, c.libelle]))
    noms.set(sorte, connus)
    return connus
  }
  return {
    projet,
    dossier,
    id: projet.contrat.id ?? nom,
    acteur: id => acteurs.get(id),
    fiche: id => fiches.get(id),
    faitsDe: ({ id }) => faits.get(id),
    nommer: (sorte, id) => nomsDe(sorte).get(id) ?? id,
  }
}

/** As people number them: 1.2 before 1.10; then by identifier. */
function parNumero(a: Fiche, b: Fiche): number {
  return ORDRE.compare(a.numero ?? '\uFFFF', b.numero ?? '\uFFFF') || ORDRE.compare(a.id, b.id)
}
const ORDRE = new Intl.Collator('fr', { numeric: true })

export type Personne = {
  /** Of a declared body. */
  readonly id?: string
  readonly nom?: string
  readonly type?: string
  readonly service?: string
  readonly fonction?: string
  readonly contribution?: string
}

/** Whoever an entry names; the kind is the body's own when it is declared. */
export function personne(qui: Quelquun | Referent, { acteur }: Contrat): Personne {
  const entree = typeof qui === 'string' ? { acteur: qui } : qui
  const { acteur: id, nom, service, fonction, contribution } = entree as Exclude<Quelquun, string>
  const connu = id === undefined ? undefined : acteur(id)
  const dit = 'type' in entree && entree.type !== 'elu' && entree.type !== 'technique' ? entree.type : undefined
  return sansVides({
    id,
    nom: connu?.nom ?? nom ?? id,
    type: connu?.type ?? dit,
    service: connu?.nom !== undefined && nom !== undefined ? [nom, service].filter(Boolean).join(', ') : service,
    fonction,
    contribution,
  })
}

export function nomsDe(liste: readonly (Quelquun | Referent)[] | undefined, contrat: Contrat): string[] {
  return (liste ?? []).map(qui => {
    const { nom, service, fonction } = personne(qui, contrat)
    const details = [service, fonction].filter(Boolean).join(', ')
    return nom === undefined ? details : details ? `${nom} (${details})` : nom
  })
}

/** A funder's name, its identifier and its kind. */
export function financeurDe(financeur: string | { nom?: string } | undefined, contrat: Contrat): Personne {
  if (financeur === undefined) return {}
  return personne(typeof financeur === 'string' ? financeur : { ...(financeur.nom && { nom: financeur.nom }) }, contrat)
}

type Connues = { [K in keyof Personne]: string | undefined }
function sansVides(personne: Connues): Personne {
  return Object.fromEntries(Object.entries(personne).filter(([, v]) => v !== undefined))
}
