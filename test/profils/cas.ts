// What breaks each obligation, or puts it beside the point: one small change of a project that meets them all, but for its length.
import { CAS_REGIONS } from './cas-regions.ts'
import type { Cas, Change } from './outils.ts'

const CHAMPS = ['champ-promotion', 'champ-prevention', 'champ-soins', 'champ-medico-social']
const SOCLES = ['socle-prevention', 'socle-acces', 'socle-parcours']
/** What a contract that prepares the other is not asked. */
const DE_PREFIGURATION = [
  ...['diagnostic-source', 'diagnostic-date'],
  ...['articulation-prs', 'volet-sante-mentale', 'ptsm', 'participation', 'participation-publics'],
  'fin-avec-le-prs',
]
const PREFECTURES = ['prefecture-signataire', 'prefecture-hauts-de-france', 'prefecture-la-reunion']
const TEMPS = ['coordination-plein-temps', 'coordination-mi-temps']
const COORDINATION = [...TEMPS, 'coordination-cofinancee', 'financement-paritaire']

/** What each change makes broken or beside the point; every other obligation stays met. */
export const CAS: readonly Cas[] = [
  ...CAS_REGIONS,
  { quand: 'rien ne manque', change: () => {} },
  {
    quand: 'l’ARS est là mais ne signe pas',
    change: ({ faits }) => faits.types_signataires.shift(),
    remarque: ['ars-signataire'],
  },
  {
    quand: 'l’ARS n’est plus nulle part',
    change: ({ faits }) => {
      faits.types_acteurs.shift()
      faits.types_signataires.shift()
      faits.coordination_financeurs.shift()
      delete faits.coordination_ecart
    },
    remarque: ['ars-signataire'],
    sansObjet: ['coordination-cofinancee', 'financement-paritaire'],
  },
  {
    quand: 'aucune collectivité ne signe',
    change: ({ faits }) => faits.types_signataires.splice(1, 1),
    remarque: ['collectivite-signataire'],
  },
  {
    quand: 'un Département signe à la place de la collectivité',
    change: ({ faits }) => faits.types_signataires.splice(1, 1, 'departement'),
  },
  {
    quand: 'la préfecture ne signe pas',
    change: ({ faits }) => faits.types_signataires.pop(),
    remarque: PREFECTURES,
  },
  { quand: 'le PRS n’est pas nommé', change: ({ contrat }) => delete contrat.prs, remarque: ['articulation-prs'] },
  {
    quand: 'le PRS reste à compléter',
    change: ({ contrat }) => {
      contrat.prs = { objectifs: [] }
    },
    remarque: ['articulation-prs'],
  },
  {
    quand: 'seuls des objectifs du PRS sont cités',
    change: ({ contrat }) => {
      contrat.prs = { objectifs: [{ id: 'acces', titre: 'Réduire les inégalités' }] }
    },
  },
  {
    quand: 'il n’y a pas de volet santé mentale',
    change: ({ contrat }) => delete contrat.sante_mentale,
    remarque: ['volet-sante-mentale'],
    sansObjet: ['ptsm'],
  },
  {
    quand: 'le volet santé mentale ne dit que le PTSM',
    change: ({ contrat }) => delete contrat.sante_mentale.description,
    remarque: ['volet-sante-mentale'],
    sansObjet: ['ptsm'],
  },
  {
    quand: 'le volet santé mentale tient en une fiche',
    change: ({ contrat }) => {
      contrat.sante_mentale = { fiches: ['bus-sante'], ptsm: { prise_en_compte: 'Deux orientations sont reprises.' } }
    },
  },
  {
    quand: 'le CLSM porte le volet santé mentale',
    change: ({ contrat }) => {
      contrat.sante_mentale = { clsm: { existe: true, description: 'Il conduit le volet.' }, ptsm: { titre: 'PTSM' } }
    },
  },
  { quand: 'le PTSM est oublié', change: ({ contrat }) => delete contrat.sante_mentale.ptsm, remarque: ['ptsm'] },
  {
    quand: 'le PTSM reste à compléter',
    change: ({ contrat }) => {
      contrat.sante_mentale.ptsm = {}
    },
    remarque: ['ptsm'],
  },
  {
    quand: 'le contrat sans volet a été signé la veille de l’obligation',
    change: ({ contrat, faits }) => {
      delete contrat.sante_mentale
      faits.jour_juge = 20220221
    },
    sansObjet: ['volet-sante-mentale', 'ptsm'],
  },
  {
    quand: 'le contrat sans volet a été signé le jour de l’obligation',
    change: ({ contrat, faits }) => {
      delete contrat.sante_mentale
      faits.jour_juge = 20220222
    },
    remarque: ['volet-sante-mentale'],
    sansObjet: ['ptsm'],
  },
  {
    quand: 'la participation ne cite que des publics',
    change: ({ contrat }) => {
      contrat.participation = { publics: ['precarite'] }
    },
    remarque: ['participation'],
  },
  {
    quand: 'une fiche porte la participation',
    change: ({ contrat }) => {
      contrat.participation = { fiches: ['bus-sante'] }
    },
    sansObjet: ['participation-publics'],
  },
  {
    quand: 'la participation n’associe que des jeunes',
    change: ({ contrat }) => {
      contrat.participation.publics = ['jeunes']
    },
    remarque: ['participation-publics'],
  },
  {
    quand: 'la participation associe aussi des personnes handicapées',
    change: ({ contrat }) => {
      contrat.participation.publics = ['jeunes', 'handicap']
    },
  },
  {
    quand: 'un visa cite encore L. 1434-17',
    change: ({ faits }) => faits.articles_cites.push('L1434-17'),
    remarque: ['article-perime'],
  },
  {
    quand: 'L. 1434-17 était le bon article',
    change: ({ faits }) => {
      faits.articles_cites = ['L1434-17']
      faits.jour_juge = 20160126
    },
    sansObjet: ['article-perime', 'volet-sante-mentale', 'ptsm'],
  },
  {
    quand: 'L. 1434-17 n’est plus le bon article',
    change: ({ faits }) => {
      faits.articles_cites = ['L1434-17']
      faits.jour_juge = 20160127
    },
    remarque: ['article-perime'],
    sansObjet: ['volet-sante-mentale', 'ptsm'],
  },
  ...(['promotion', 'prevention', 'soins', 'medico-social'] as const).map(champ => ({
    quand: `aucune fiche ne relève du champ ${champ}`,
    change: (({ faits }) => {
      faits.champs = faits.champs.filter((autre: string) => autre !== champ)
    }) as Change,
    remarque: [`champ-${champ}`],
  })),
  ...(['prevention', 'acces', 'parcours'] as const).flatMap(socle => {
    const change: Change = ({ faits }) => {
      faits.socles = faits.socles.filter((autre: string) => autre !== socle)
    }
    return [
      { quand: `aucune fiche ne relève du socle ${socle}`, change, remarque: [`socle-${socle}`] },
      {
        quand: `le socle ${socle} a été écarté avec un motif`,
        change: (projet => {
          change(projet)
          projet.faits.socles_ecartes = [socle]
        }) as Change,
      },
    ]
  }),
  {
    quand: 'des fiches sont encore sans thème',
    change: ({ faits }) => Object.assign(faits, { themes_connus: false, champs: [], socles: [] }),
    sansObjet: [...CHAMPS, ...SOCLES],
  },
  {
    quand: 'une fiche ne dit que son champ, sans thème',
    change: ({ faits }) => {
      faits.socles = []
      faits.fiches[0].themes = []
    },
    sansObjet: SOCLES,
  },
  {
    quand: 'la fiche sans thème n’est plus active',
    change: ({ faits }) => {
      faits.socles = []
      faits.fiches.push({ ...faits.fiches[0], id: 'sortie', active: false, themes: [] })
    },
    remarque: SOCLES,
  },
  {
    quand: 'il n’y a pas encore de fiche',
    change: projet => {
      projet.fiches = []
      Object.assign(projet.faits, { fiches: [], champs: [], socles: [] })
    },
    sansObjet: [...CHAMPS, ...SOCLES],
  },
  {
    quand: 'aucune fiche n’est active',
    change: ({ faits }) => {
      Object.assign(faits, { champs: [], socles: [] })
      faits.fiches[0].active = false
    },
    sansObjet: [...CHAMPS, ...SOCLES],
  },
  {
    quand: 'c’est un contrat de préfiguration, d’un an',
    change: ({ contrat, faits }) => {
      contrat.nature = 'prefiguration'
      for (const partie of ['prs', 'sante_mentale', 'participation']) delete contrat[partie]
      Object.assign(faits, { champs: [], socles: [], duree: 1 })
    },
    sansObjet: [...DE_PREFIGURATION, ...CHAMPS, ...SOCLES],
  },
  {
    quand: 'il n’y a pas de comité de pilotage',
    change: ({ gouvernance }) => gouvernance.instances.shift(),
    remarque: ['copil'],
  },
  {
    quand: 'il n’y a pas de comité technique',
    change: ({ gouvernance }) => gouvernance.instances.pop(),
    remarque: ['cotech'],
  },
  {
    quand: 'personne ne coordonne',
    change: ({ gouvernance, faits }) => {
      gouvernance.coordination = {}
      delete faits.etp
      delete faits.coordination_ecart
      faits.coordination_financeurs = []
    },
    remarque: ['coordination'],
    sansObjet: COORDINATION,
  },
  {
    quand: 'la coordination est à moins d’un mi-temps',
    change: ({ gouvernance, faits }) => {
      gouvernance.coordination.etp = 0.4
      faits.etp = 0.4
    },
    remarque: TEMPS,
  },
  {
    quand: 'la coordination est à mi-temps',
    change: ({ gouvernance, faits }) => {
      gouvernance.coordination.etp = 0.5
      faits.etp = 0.5
    },
    remarque: ['coordination-plein-temps'],
  },
  {
    quand: 'le temps de coordination n’est pas connu',
    change: ({ gouvernance, faits }) => {
      delete gouvernance.coordination.etp
      delete faits.etp
    },
    sansObjet: TEMPS,
  },
  {
    quand: 'la collectivité finance seule le poste',
    change: ({ gouvernance, faits }) => {
      gouvernance.coordination.financement = [{ financeur: 'cc', part: 100 }]
      faits.coordination_financeurs = ['collectivite']
      delete faits.coordination_ecart
    },
    remarque: ['coordination-cofinancee'],
    sansObjet: ['financement-paritaire'],
  },
  {
    quand: 'un financeur du poste n’est pas un acteur déclaré',
    change: ({ gouvernance, faits }) => {
      gouvernance.coordination.financement = [{ financeur: { nom: 'ARS' } }, { financeur: 'cc' }]
      faits.coordination_financeurs = ['collectivite']
      delete faits.coordination_ecart
    },
    sansObjet: ['coordination-cofinancee', 'financement-paritaire'],
  },
  {
    quand: 'le financement du poste n’est pas écrit',
    change: ({ gouvernance, faits }) => {
      delete gouvernance.coordination.financement
      faits.coordination_financeurs = []
      delete faits.coordination_ecart
    },
    sansObjet: ['coordination-cofinancee', 'financement-paritaire'],
  },
  {
    quand: 'le diagnostic ne cite aucune source',
    change: projet => {
      projet.diagnostic = { sources: [], constats: [{ id: 'c', titre: 'Un constat', mesures: [{ libelle: 'm' }] }] }
    },
    remarque: ['diagnostic-source'],
    sansObjet: ['diagnostic-date'],
  },
  {
    quand: 'la source est donnée par la mesure',
    change: projet => {
      const mesures = [{ libelle: 'm', source: { titre: 'INSEE' } }]
      projet.diagnostic = { constats: [{ id: 'c', titre: 'Un constat', mesures }] }
    },
    sansObjet: ['diagnostic-date'],
  },
  {
    quand: 'une source du diagnostic n’est pas datée',
    change: ({ diagnostic }) => diagnostic.sources.push({ id: 'entretiens', titre: 'Entretiens' }),
    remarque: ['diagnostic-date'],
  },
  {
    quand: 'l’évaluation n’a que des critères',
    change: projet => {
      projet.evaluation = { criteres: ['efficacite'] }
    },
    remarque: ['evaluation'],
  },
  {
    quand: 'l’évaluation est confiée à une fiche',
    change: projet => {
      projet.evaluation = { fiches: ['bus-sante'] }
    },
  },
  {
    quand: 'seul contrat.yaml existe',
    change: projet => {
      Object.assign(projet, {
        territoire: {},
        acteurs: {},
        diagnostic: {},
        gouvernance: {},
        evaluation: {},
        fiches: [],
      })
      projet.contrat = { format: 1, id: 'vide', titre: 'Vide' }
      const vides = ['champs', 'socles', 'types_acteurs', 'types_signataires', 'porteurs', 'signataires', 'fiches']
      for (const fait of [...vides, 'articles_cites', 'coordination_financeurs']) projet.faits[fait] = []
      for (const fait of ['etp', 'fin', 'coordination_ecart']) delete projet.faits[fait]
      projet.faits.quartiers_prioritaires = 0
    },
    remarque: [
      'ars-signataire',
      'collectivite-signataire',
      'prefecture-signataire',
      'prefecture-hauts-de-france',
      'articulation-prs',
      'volet-sante-mentale',
      'participation',
      'copil',
      'cotech',
      'coordination',
      'diagnostic-source',
      'evaluation',
    ],
    sansObjet: [
      'ptsm',
      'participation-publics',
      ...CHAMPS,
      ...SOCLES,
      ...COORDINATION,
      'diagnostic-date',
      'diagnostic-chiffre',
      'population-minimale',
      'echelle-intercommunale',
      'fin-avec-le-prs',
      'plan-annexe',
      'prefecture-la-reunion',
    ],
  },
]
