// Which keys of the YAML files each field of a document stands for: tests hold every bookmark to it. A form has marks of its own (champs/marques.ts).

/** Of one fiche; keys are those of its file, `/` between a key and the one inside it. */
const FICHE: Readonly<Record<string, readonly string[]>> = {
  numero: ['numero'],
  titre: ['titre'],
  rattachements: ['rattachements', 'categorie'],
  avancement: ['statut', 'priorite'],
  sortie: ['sortie'],
  enjeux: ['enjeux'],
  objectifs: ['objectifs'],
  description: ['description'],
  publics: ['publics'],
  territoires: ['territoires'],
  pilotes: ['pilotes'],
  referents: ['referents'],
  partenaires: ['partenaires'],
  calendrier: ['calendrier'],
  moyens: ['moyens'],
  'resultats-attendus': ['resultats_attendus'],
  classement: ['themes', 'champs', 'determinants', 'levier'],
  participation: ['participation'],
  prs: ['prs'],
  articulations: ['articulations'],
  categorie: ['categorie'],
  'facette-*': ['facettes/*'],
  actes: ['actes'],
  'depend-de': ['depend_de'],
  liees: ['liees'],
  annexes: ['annexes'],
  budget: ['budget/lignes', 'budget/total'],
  taxe: ['budget/taxe'],
  commentaire: ['budget/commentaire'],
  indicateurs: ['indicateurs'],
}

const CLAUSES = ['objet', 'perimetre', 'engagements', 'duree', 'revision', 'renouvellement', 'communication', 'donnees']
const DECRITS: Readonly<Record<string, string>> = {
  perimetre: 'territoire/description',
  'sante-mentale': 'contrat/sante_mentale/description',
  participation: 'contrat/participation/description',
  prs: 'contrat/prs/description',
  gouvernance: 'gouvernance/description',
  financement: 'contrat/financement/description',
  evaluation: 'evaluation/description',
}

/**
 * Mark → keys of the consolidated project. A mark is `<what>-<id>.<field>` (format.md names the ids), which HTML shows as `id` and
 * Word as a bookmark (`champs/signets.ts`); `*` stands for an id on the left, for the thing that has this id on the right.
 */
export const CHAMPS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(FICHE).map(([champ, cles]) => [`fiche-*.${champ}`, cles.map(cle => `fiches/*/${cle}`)]),
  ),
  ...Object.fromEntries(
    [...CLAUSES, 'resiliation', 'litiges'].map(cle => [`article-${cle}.texte`, [`contrat/clauses/${cle}`]]),
  ),
  ...Object.fromEntries(Object.entries(DECRITS).map(([cle, ou]) => [`article-${cle}.description`, [ou]])),
  'article-evaluation.indicateurs': ['evaluation/indicateurs'],
  'preambule.texte': ['contrat/preambule'],
  'diagnostic.methode': ['diagnostic/methode'],
  'constat-*.texte': ['diagnostic/constats/*/texte'],
  'axe-*.description': ['axes/axes/*/description'],
  'axe-*.enjeux': ['axes/axes/*/enjeux'],
  'axe-*.objectifs': ['axes/axes/*/objectifs'],
  'demarche-*.description': ['contrat/articulations/*/description'],
  'engagement-*.texte': ['acteurs/acteurs/*/engagement'],
  'instance-*.missions': ['gouvernance/instances/*/missions'],
  'coordination.description': ['gouvernance/coordination/description'],
}
