// What the tests of profiles share: two independent judges of an obligation, and a consolidated project that meets them all.
import { type Schema, Validator } from '@cfworker/json-schema'
import type { Projet } from '../../src/model/projet.generated.ts'
import { sources } from '../../src/profiles/index.ts'
import * as engendres from '../../src/schema/validateurs.generated.js'

export type Entree = Schema & { readonly 'x-regle': Readonly<Record<string, unknown>> }
export type Verdict = 'satisfaite' | 'remarque' | 'sans-objet'

// biome-ignore lint/suspicious/noExplicitAny: a test breaks the project on purpose, in ways its type forbids.
export type Change = (projet: any) => void

/** What one change makes broken or beside the point. */
export type Cas = {
  readonly quand: string
  readonly change: Change
  readonly remarque?: string[]
  readonly sansObjet?: string[]
  /** Of what the model leaves beside the point. */
  readonly satisfaite?: string[]
}

/** Every obligation of every shipped profile, with the `$id` of the profile that defines it. */
export const ENTREES: readonly { readonly id: string; readonly profil: string; readonly entree: Entree }[] =
  sources().flatMap(({ $id, $defs = {} }) =>
    Object.entries($defs).map(([id, entree]) => ({ id, profil: $id, entree: entree as Entree })),
  )

const fonctions = ('default' in engendres ? engendres.default : engendres) as Readonly<
  Record<string, ((projet: unknown) => boolean) | undefined>
>

/** What the functions generated from the profiles say: those the program uses. */
export function selonAjv(id: string, projet: unknown): Verdict {
  const nom = id.replaceAll('-', '_')
  if (fonctions[`condition_${nom}`]?.(projet) === false) return 'sans-objet'
  return fonctions[`obligation_${nom}`]?.(projet) ? 'satisfaite' : 'remarque'
}

/** What another validator says, given the schemas as published. */
export function selonCfworker(id: string, projet: unknown): Verdict {
  const { profil, entree } = ENTREES.find(candidat => candidat.id === id) ?? {}
  if (entree?.if && !new Validator(entree.if as Schema, '2020-12').validate(projet).valid) return 'sans-objet'
  const validateur = new Validator({ $ref: `${profil}#/$defs/${id}` }, '2020-12')
  for (const source of sources()) validateur.addSchema(structuredClone(source) as unknown as Schema)
  return validateur.validate(projet).valid ? 'satisfaite' : 'remarque'
}

/** A contract signed today that meets every obligation of every profile (but says nothing of its length, which each region wants its own way), changed by `change`. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks the project on purpose, in ways its type forbids.
export function projet(change: (projet: any) => void = () => {}): Projet {
  const copie = structuredClone(MODELE)
  change(copie)
  return copie
}

const MODELE: Projet = {
  format: 1,
  contrat: {
    format: 1,
    id: 'valdouve-2026',
    titre: 'Contrat local de santé du Pays de Valdouve',
    prs: { titre: 'Projet régional de santé 2023-2028' },
    visas: ['Vu le code de la santé publique, et notamment son article L. 1434-10'],
    sante_mentale: {
      description: 'Repérer plus tôt la souffrance des jeunes.',
      ptsm: { titre: 'Projet territorial de santé mentale du département' },
    },
    participation: { description: 'Un comité d’habitants suit le contrat.', publics: ['precarite'] },
    mise_en_page: { fiches: 'annexe' },
  },
  territoire: { echelle: 'intercommunale', population: { valeur: 62000 } },
  acteurs: { acteurs: [] },
  diagnostic: {
    sources: [{ id: 'portrait', titre: 'Portrait de santé', date: '2025-02' }],
    constats: [{ id: 'age', titre: 'Une population âgée', mesures: [{ libelle: 'Part des 75 ans et plus' }] }],
  },
  axes: {},
  gouvernance: {
    instances: [
      { id: 'copil', nom: 'Comité de pilotage', type: 'copil' },
      { id: 'cotech', nom: 'Comité technique', type: 'cotech' },
    ],
    coordination: {
      fonction: 'Coordinatrice',
      etp: 1,
      financement: [{ financeur: 'ars', part: 50 }, { financeur: 'cc' }],
    },
  },
  evaluation: { questions: ['Les publics éloignés du soin ont-ils été atteints ?'] },
  fiches: [{ id: 'bus-sante', titre: 'Un bus santé' }],
  suivi: [],
  faits: {
    date: '2026-03-01',
    phase: 'signature',
    rang_phase: 4,
    signe: false,
    jour_juge: 20260301,
    fin: 20281231,
    fichiers: [],
    transcription: 'complete',
    programme: 'complet',
    champs: ['promotion', 'prevention', 'soins', 'medico-social'],
    themes: [],
    themes_connus: true,
    socles: ['prevention', 'acces', 'parcours'],
    socles_ecartes: [],
    types_acteurs: ['ars', 'collectivite', 'prefecture'],
    porteurs: ['cc'],
    signataires: ['cc', 'ars', 'pref'],
    types_signataires: ['ars', 'collectivite', 'prefecture'],
    articles_cites: ['L1434-10'],
    quartiers_prioritaires: 1,
    departements: [],
    etp: 1,
    coordination_financeurs: ['ars', 'collectivite'],
    coordination_ecart: 0,
    budget: { total: 0, par_financeur: [], par_annee: [], sans_financeur: 0, sans_annee: 0 },
    fiches: [
      {
        id: 'bus-sante',
        active: true,
        axes: [],
        themes: ['autonomie'],
        champs: [],
        socles: [],
        publics: [],
        territoires: [],
      },
    ],
    a_completer: [],
  },
}
