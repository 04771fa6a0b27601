// Small projects for tests: the facts are drawn as the program draws them.
import type { Phase } from '../../src/model/phase.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { faits } from '../../src/project/faits.ts'
import { composer } from '../../src/render/index.ts'
import type { Etat } from '../../src/render/vue/demande.ts'

export type Parties = Partial<Omit<Projet, 'faits' | 'format'>>
type Options = { readonly phase?: Phase; readonly aCompleter?: readonly { chemin: string; note?: string }[] }

export function projet(parties: Parties, { phase = 'redaction', aCompleter = [] }: Options = {}): Projet {
  const contenu = {
    format: 1 as const,
    contrat: { format: 1 as const, id: 'essai', titre: 'Contrat local de santé d’essai' },
    territoire: {},
    acteurs: {},
    diagnostic: {},
    axes: {},
    gouvernance: {},
    evaluation: {},
    fiches: [],
    suivi: [],
    ...parties,
  }
  return { ...contenu, faits: faits(contenu, { date: '2026-11-22', phase, fichiers: [], aCompleter }) }
}

export function contrat(cles: Omit<Projet['contrat'], 'format' | 'id'>): Projet['contrat'] {
  return { format: 1, id: 'essai', titre: 'Contrat local de santé d’essai', ...cles }
}

/** Non-breaking spaces made ordinary ones: other tests look at them. */
export function html(p: Projet, etat: Etat = 'projet', modele: 'contrat' | 'fiches' = 'contrat'): string {
  return composer(p, { modele, etat }).html.replaceAll('\u00A0', ' ')
}

/** « Article 1 – Objet et champ du contrat », in order, with what stands between. */
export function titres(page: string): string[] {
  return [...page.matchAll(/<h1[^>]*>([^<]*)<\/h1>/g)].map(([, titre = '']) => titre)
}
