// Words that people try in place of a command or an option, in French, in English, from other programs.
import type { Commande } from './commande.ts'

/** What to type → the words that mean it, without accents. The command must exist to be proposed. */
const LIGNES: Readonly<Record<string, string>> = {
  init: 'new nouveau create creer start demarrer debuter initialiser initier scaffold setup',
  'init --reprendre': 'reprendre resume continuer continue',
  'add fiche': 'fiche action ajouter-fiche',
  'add axe': 'axe',
  'add objectif': 'objectif',
  'add acteur': 'acteur partenaire signataire',
  'add instance': 'instance copil',
  'add indicateur': 'indicateur',
  'add besoin': 'besoin',
  add: 'ajout insert inserer',
  set: 'edit editer changer change update remplir completer ecrire corrige-champ',
  rename: 'renomme',
  move: 'mv deplace bouger',
  renumber: 'numeroter numerote',
  remove: 'rm delete del effacer enlever retirer',
  undo: 'defaire revenir retour back revert cancel',
  validate: 'check controle controler lint test tester verify verification valider valide',
  'validate --corriger': 'corriger correction fix repair reparer format',
  'validate --surveiller': 'surveiller watch',
  'validate --relecture': 'relire relecture review proofread',
  explain: 'why pourquoi regle regles rule rules profil profils source sources',
  status: 'statut avancement situation todo reste next suite progression ou',
  'render contrat': 'contrat word docx document generate build make imprimer print publier rediger',
  'render contrat --format pdf': 'pdf',
  'render contrat --format html': 'html page',
  'render fiches': 'fiches',
  'render plan-actions': 'plan-actions plan',
  'render synthese': 'synthese resume-elus',
  'render deliberation': 'deliberation',
  'render fiche-vierge': 'fiche-vierge',
  'render grille': 'grille avis',
  preview: 'serve server voir view show montrer regarder ouvrir open',
  templates: 'template gabarit modele modeles',
  export: 'json consolider consolide dump',
  schema: 'schemas',
  completion: 'complete autocomplete autocompletion',
  help: 'man manuel doc docs documentation ?',
}

/** A list is of many things here. */
const LISTES = ['lister', 'liste', 'listes', 'list', 'ls', 'dir']
const LISTANTES = ['status', 'explain', 'templates']

/** The lines that this word may mean, the likeliest first; empty when it means nothing here. */
export function lignesPour(mot: string, commandes: readonly Commande[]): readonly string[] {
  const lignes = LISTES.includes(mot)
    ? LISTANTES
    : Object.keys(LIGNES).filter(ligne => (LIGNES[ligne] ?? '').split(' ').includes(mot))
  return lignes.filter(ligne => existe(ligne, commandes))
}

function existe(ligne: string, commandes: readonly Commande[]): boolean {
  const [nom, ...suite] = ligne.split(' ')
  const commande = commandes.find(c => c.nom === nom)
  const options = suite.filter(mot => mot.startsWith('--')).map(mot => mot.slice(2))
  return commande !== undefined && options.every(option => option in commande.options)
}

const OPTIONS: Readonly<Record<string, string>> = {
  sortie: 'o out output fichier',
  corriger: 'fix repair reparer',
  essai: 'n dry-run dryrun simulation test',
  surveiller: 'w watch',
  format: 'f type',
  profil: 'p profile region',
  phase: 'stage etape',
  etat: 'state statut status',
  pour: 'for acteur',
  charte: 'style modele-word',
  gabarits: 'template templates modeles',
  depuis: 'since from',
  reference: 'baseline',
  geler: 'freeze',
  tranche: 'shard',
  relecture: 'review relire',
  ouvrir: 'open',
  copier: 'copy',
  verifier: 'check',
  reponses: 'answers reponse',
  reprendre: 'resume continue continuer',
  ecrire: 'write',
  projet: 'project dossier',
  comme: 'like from copie',
  help: 'h aide ?',
  version: 'v',
}

/** The options that this one may stand for. */
export function optionsPour(mot: string): readonly string[] {
  return Object.keys(OPTIONS).filter(option => (OPTIONS[option] ?? '').split(' ').includes(mot))
}
