// The same as cas.ts, for what each region asks in its own way: length, end, scale, population, figures, shares, préfecture.
import type { Cas, Change } from './outils.ts'

/** No length suits every region: the model has none. */
const ADMISES: Readonly<Record<string, readonly number[]>> = {
  'duree-guadeloupe': [3],
  'duree-la-reunion': [5],
  'duree-normandie': [3, 4, 5],
  'duree-provence-alpes-cote-d-azur': [5],
}
export const DUREES = Object.keys(ADMISES)

export const CAS_REGIONS: readonly Cas[] = [
  {
    quand: 'la préfecture ne signe pas, là où aucun quartier n’est prioritaire',
    change: ({ faits }) => {
      faits.types_signataires.pop()
      faits.quartiers_prioritaires = 0
    },
    remarque: ['prefecture-signataire', 'prefecture-hauts-de-france'],
    sansObjet: ['prefecture-la-reunion'],
  },
  {
    quand: 'le contrat finit après l’année où le PRS est renouvelé',
    change: ({ faits }) => {
      faits.fin = 20290101
    },
    remarque: ['fin-avec-le-prs'],
  },
  {
    quand: 'il finit bien avant',
    change: ({ faits }) => {
      faits.fin = 20261231
    },
  },
  {
    quand: 'il est signé l’année où le PRS est renouvelé',
    change: ({ faits }) => {
      faits.fin = 20321231
      faits.jour_juge = 20280101
    },
    sansObjet: ['fin-avec-le-prs'],
  },
  {
    quand: 'il est signé la veille',
    change: ({ faits }) => {
      faits.fin = 20321231
      faits.jour_juge = 20271231
    },
    remarque: ['fin-avec-le-prs'],
  },
  {
    quand: 'sa fin n’est pas connue',
    change: ({ faits }) => delete faits.fin,
    sansObjet: ['fin-avec-le-prs'],
  },
  ...[2, 3, 4, 5, 6].map(duree => {
    const remarque = DUREES.filter(id => !ADMISES[id]?.includes(duree))
    return {
      quand: `le contrat dure ${duree} ans`,
      change: (({ faits }) => {
        faits.duree = duree
      }) as Change,
      remarque,
      satisfaite: DUREES.filter(id => !remarque.includes(id)),
    }
  }),
  {
    quand: 'le territoire est peu peuplé',
    change: ({ territoire }) => {
      territoire.population.valeur = 49999
    },
    remarque: ['population-minimale'],
  },
  {
    quand: 'le territoire atteint le seuil',
    change: ({ territoire }) => {
      territoire.population.valeur = 50000
    },
  },
  {
    quand: 'la population reste à compléter',
    change: ({ territoire }) => delete territoire.population.valeur,
    sansObjet: ['population-minimale'],
  },
  {
    quand: 'une commune porte seule le contrat',
    change: ({ territoire }) => {
      territoire.echelle = 'communale'
    },
    remarque: ['echelle-intercommunale'],
  },
  {
    quand: 'un pays porte le contrat',
    change: ({ territoire }) => {
      territoire.echelle = 'pays'
    },
  },
  {
    quand: 'le territoire n’est pas décrit',
    change: projet => {
      projet.territoire = {}
    },
    sansObjet: ['population-minimale', 'echelle-intercommunale'],
  },
  {
    quand: 'les fiches sont dans le corps du contrat',
    change: ({ contrat }) => {
      contrat.mise_en_page.fiches = 'corps'
    },
    remarque: ['plan-annexe'],
  },
  {
    quand: 'les fiches sont dans un document séparé',
    change: ({ contrat }) => {
      contrat.mise_en_page.fiches = 'document-separe'
    },
  },
  {
    quand: 'la place des fiches n’est pas écrite',
    change: ({ contrat }) => delete contrat.mise_en_page,
    sansObjet: ['plan-annexe'],
  },
  {
    quand: 'l’ARS paie plus que la collectivité',
    change: ({ faits }) => {
      faits.coordination_ecart = 1
    },
    remarque: ['financement-paritaire'],
  },
  {
    quand: 'la collectivité paie plus que l’ARS',
    change: ({ faits }) => {
      faits.coordination_ecart = -40
    },
    remarque: ['financement-paritaire'],
  },
  {
    quand: 'un Département paie aussi',
    change: ({ faits }) => {
      faits.coordination_ecart = 25
      faits.coordination_financeurs.push('departement')
    },
    sansObjet: ['financement-paritaire'],
  },
  {
    quand: 'le diagnostic ne chiffre rien',
    change: ({ diagnostic }) => delete diagnostic.constats[0].mesures,
    remarque: ['diagnostic-chiffre'],
  },
  {
    quand: 'le diagnostic n’a pas encore de constat',
    change: ({ diagnostic }) => delete diagnostic.constats,
    sansObjet: ['diagnostic-chiffre'],
  },
]
