// Who owes what: the pilote of a fiche, the body that a place is about, the coordination for the rest; else nobody, and that is said.
import type { Chemin } from '../model/chemin.ts'
import type { Fiche, Projet, Quelquun } from '../model/projet.generated.ts'
import type { Absence, Dette, Responsable, Trou } from './point.ts'

/** The names of declared actors, and who coordinates. */
export type Annuaire = { readonly noms: ReadonlyMap<string, string>; readonly coordination: Responsable }

export const PERSONNE: Responsable = { cle: 'personne', genre: 'personne', nom: 'personne n’est désigné' }

export function annuaireDe({ acteurs, gouvernance, faits }: Projet): Annuaire {
  const noms = new Map((acteurs.acteurs ?? []).map(({ id, nom }) => [id, nom ?? id]))
  const { coordination } = gouvernance
  const [porteur] = faits.porteurs
  if (coordination !== undefined) {
    const nom = coordination.fonction ?? 'La coordination du contrat'
    return { noms, coordination: { cle: 'coordination', genre: 'coordination', nom } }
  }
  return { noms, coordination: porteur === undefined ? PERSONNE : acteur(porteur, noms) }
}

/** Whoever a place of the consolidated project depends on: one answer for each, always the same. */
export function responsableDe(projet: Projet, at: Chemin, annuaire: Annuaire): Responsable {
  const [partie, cle, rang, sous, autre] = at
  if (partie === 'fiches') return piloteDe(projet.fiches[Number(cle)], annuaire)
  if (partie === 'suivi' && rang === 'fiches') {
    const suivie = projet.suivi[Number(cle)]?.fiches?.[Number(sous)]?.fiche
    const fiche = projet.fiches.find(({ id }) => id === suivie)
    if (fiche !== undefined && autre !== undefined) return piloteDe(fiche, annuaire)
  }
  if (partie === 'acteurs' && cle === 'acteurs') {
    const id = projet.acteurs.acteurs?.[Number(rang)]?.id
    if (id !== undefined) return acteur(id, annuaire.noms)
  }
  if (partie === 'gouvernance' && cle === 'instances') {
    const { animation = [], presidence = [] } = projet.gouvernance.instances?.[Number(rang)] ?? {}
    const anime = [...animation, ...presidence].flatMap(qui => quelquun(qui, annuaire.noms) ?? [])[0]
    if (anime !== undefined) return anime
  }
  if (partie === 'contrat' && cle === 'editos') {
    const signe = projet.contrat.editos?.[Number(rang)]?.acteur
    if (signe !== undefined) return acteur(signe, annuaire.noms)
  }
  return annuaire.coordination
}

/** The first of its pilotes that is named, by a body, a name or a service. */
export function piloteDe(fiche: Fiche | undefined, { noms }: Annuaire): Responsable {
  return (fiche?.pilotes ?? []).flatMap(qui => quelquun(qui, noms) ?? [])[0] ?? PERSONNE
}

function quelquun(qui: Quelquun, noms: Annuaire['noms']): Responsable | undefined {
  if (typeof qui === 'string') return acteur(qui, noms)
  if (qui.acteur !== undefined) return acteur(qui.acteur, noms)
  if (qui.nom !== undefined) return { cle: `organisme:${qui.nom}`, genre: 'organisme', nom: qui.nom }
  const service = [qui.service, qui.fonction].filter(dit => dit !== undefined).join(', ')
  return service === '' ? undefined : { cle: `service:${service}`, genre: 'service', nom: service }
}

function acteur(id: string, noms: Annuaire['noms']): Responsable {
  return { cle: `acteur:${id}`, genre: 'acteur', nom: noms.get(id) ?? id, acteur: id }
}

/** Each body once, however many fiches it works on. */
function partenairesDe(fiches: readonly Fiche[], noms: Annuaire['noms']): number {
  const tous = fiches.flatMap(({ partenaires = [] }) => partenaires)
  return new Set(tous.flatMap(qui => quelquun(qui, noms)?.cle ?? [])).size
}

const RANGS: Readonly<Record<Responsable['genre'], number>> = {
  acteur: 0,
  organisme: 0,
  service: 0,
  coordination: 1,
  personne: 2,
}

/** One group for each who owes something: those who owe most first, then the coordination, then what nobody has. */
export function dettesDe(
  projet: Projet,
  annuaire: Annuaire,
  trous: readonly Trou[],
  absences: readonly Absence[],
): Dette[] {
  const { noms } = annuaire
  const fiches = new Map(projet.fiches.map(fiche => [fiche.id, fiche]))
  const groupes = new Map<string, { qui: Responsable; a: number[]; b: number[]; fiches: Set<string> }>()
  const groupe = (qui: Responsable) => {
    const connu = groupes.get(qui.cle) ?? { qui, a: [], b: [], fiches: new Set<string>() }
    groupes.set(qui.cle, connu)
    return connu
  }
  const tous = responsables(projet, annuaire)
  trous.forEach(({ qui, fiche }, n) => {
    const sien = groupe(tous.get(qui) ?? PERSONNE)
    sien.a.push(n)
    if (fiche !== undefined) sien.fiches.add(fiche)
  })
  absences.forEach(({ fiche }, n) => {
    const sien = groupe(piloteDe(fiches.get(fiche), annuaire))
    sien.b.push(n)
    sien.fiches.add(fiche)
  })
  return [...groupes.values()]
    .map(({ qui, a, b, fiches: siennes }) => ({
      ...qui,
      a_completer: a,
      absences: b,
      partenaires: partenairesDe(
        [...siennes].flatMap(id => fiches.get(id) ?? []),
        noms,
      ),
    }))
    .sort((x, y) => RANGS[x.genre] - RANGS[y.genre] || poids(y) - poids(x) || (x.cle < y.cle ? -1 : 1))
}

function poids({ a_completer, absences }: Dette): number {
  return a_completer.length + absences.length
}

/** All who could owe something, by key. */
function responsables(projet: Projet, annuaire: Annuaire): Map<string, Responsable> {
  const { noms, coordination } = annuaire
  const { instances = [] } = projet.gouvernance
  const cites = [
    ...projet.fiches.map(fiche => piloteDe(fiche, annuaire)),
    ...instances.flatMap(({ animation = [], presidence = [] }) =>
      [...animation, ...presidence].flatMap(qui => quelquun(qui, noms) ?? []),
    ),
    ...[...noms.keys()].map(id => acteur(id, noms)),
  ]
  return new Map([...cites, coordination, PERSONNE].map(qui => [qui.cle, qui]))
}
