// An entry for somebody: a body, a service, a function, or several of them, with what they bring.
import type { ProjetComble } from './combler.ts'
import { joindre } from './mots.ts'
import { label, type Reperes } from './reperes.ts'

type Fiche = ProjetComble['fiches'][number]
type Quelquun = NonNullable<Fiche['pilotes']>[number]
type Referent = NonNullable<Fiche['referents']>[number]
type Financeur = NonNullable<NonNullable<NonNullable<Fiche['budget']>['lignes']>[number]['financeur']>

export type Personne = {
  readonly nom: string
  readonly precisions: string | null
  readonly contribution: string | null
}

export function personnes(r: Reperes, liste: readonly Quelquun[] | undefined): Personne[] {
  return (liste ?? []).map(q => personne(r, q, typeof q === 'string' ? null : label('type_acteur', q.type)))
}

export function referents(r: Reperes, liste: readonly Referent[] | undefined): Personne[] {
  return (liste ?? []).map(q => {
    const type = typeof q === 'string' ? null : label('type_referent', q.type)
    return personne(r, q, type === null ? null : `référent ${type.toLowerCase()}`)
  })
}

/** Whether an entry is for this declared body. */
export function designe(qui: Quelquun | Referent, id: string): boolean {
  return typeof qui === 'string' ? qui === id : qui.acteur === id
}

/** Whoever is not named as a body is called by service or function. */
export function personne(r: Reperes, qui: Quelquun | Referent, type: string | null): Personne {
  if (typeof qui === 'string') return { nom: r.acteur(qui), precisions: null, contribution: null }
  const organisme = qui.acteur === undefined ? (qui.nom ?? null) : r.acteur(qui.acteur)
  const details = [qui.acteur === undefined ? null : qui.nom, qui.service, qui.fonction].filter(
    d => d !== undefined && d !== null,
  )
  const nom = organisme ?? details.shift() ?? (r.etat === 'projet' ? '[à compléter]' : 'Organisme non précisé')
  return { nom, precisions: joindre([...details, type], ', '), contribution: qui.contribution ?? null }
}

/** « Communauté de communes (direction de la santé) », on one line. */
export function enUneLigne({ nom, precisions }: Personne): string {
  return precisions === null ? nom : `${nom} (${precisions})`
}

export function financeur(r: Reperes, qui: Financeur | undefined): string | null {
  if (qui === undefined) return null
  return typeof qui === 'string' ? r.acteur(qui) : (qui.nom ?? null)
}
