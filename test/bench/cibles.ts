// What is asked of speed and memory, as data: resultats.ts sets each target beside what was measured.

export type Cible = {
  readonly id: string
  readonly nom: string
  /** What the target belongs to. */
  readonly source:
    | 'cible de la vérification'
    | 'cible de la surveillance'
    | 'cible de l’aperçu'
    | 'cible des entrées hostiles'
    | 'cible du document Word'
    | 'cible de la recherche d’un lieu'
    | 'cible des formulaires'
  /** What the time is compared with. */
  readonly etalon: string
  /** Ratio of times that must hold, and the one aimed at. */
  readonly max?: number
  readonly vise?: number
  /** Peak memory that must hold, and the one aimed at, in MiB. */
  readonly memoire?: number
  readonly memoireVisee?: number
}

const VERIFIER = 'cible de la vérification'
const HOSTILE = 'cible des entrées hostiles'
const WORD = 'cible du document Word'
const LIEUX = 'cible de la recherche d’un lieu'

export const CIBLES = [
  { id: 'version', nom: '`cls --version`', source: VERIFIER, etalon: 'N', max: 1.25 },
  { id: 'un', nom: 'Vérifier 1 fichier', source: VERIFIER, etalon: 'N', max: 1.6 },
  {
    id: 'soixante',
    nom: 'Vérifier 60 fichiers (toutes les règles, sans `--relecture`)',
    source: VERIFIER,
    etalon: 'N',
    max: 2.8,
    vise: 2.2,
  },
  {
    id: 'fautif',
    nom: 'Vérifier 60 fichiers, dont 5 % fautifs',
    source: VERIFIER,
    etalon: '× les mêmes sans faute',
    max: 1.4,
  },
  {
    id: 'six-mille',
    nom: 'Vérifier 6 000 fichiers',
    source: VERIFIER,
    etalon: 'A',
    max: 1.2,
    vise: 0.65,
    memoire: 160,
    memoireVisee: 110,
  },
  {
    id: 'six-mille-natif',
    nom: 'Vérifier 6 000 fichiers, face au programme natif',
    source: VERIFIER,
    etalon: 'C',
    vise: 1.25,
  },
  {
    id: 'soixante-mille',
    nom: 'Vérifier 60 000 fichiers',
    source: VERIFIER,
    etalon: '× les 6 000',
    max: 11,
    memoire: 300,
  },
  {
    id: 'reprise',
    nom: 'Redire les remarques après un enregistrement, 60 fichiers (`--surveiller`)',
    source: 'cible de la surveillance',
    etalon: '× `cls validate`',
    max: 1.5,
  },
  {
    id: 'apercu',
    nom: 'Montrer le document après un enregistrement, 60 fichiers (`cls preview`)',
    source: 'cible de l’aperçu',
    etalon: '× `cls render --format html`',
    max: 1.5,
  },
  // Judged by the slowest and by the biggest of them all.
  { id: 'hostiles', nom: 'Chaque entrée hostile : la pire', source: HOSTILE, etalon: 'N', max: 4, memoire: 200 },
  { id: 'dix-mille', nom: 'Dix mille fichiers dans un dossier', source: HOSTILE, etalon: '× les 6 000', max: 2 },
  {
    id: 'aller-retour',
    nom: 'Envoyer et recevoir 60 fiches en Word',
    source: 'cible des formulaires',
    etalon: '× un `render fiches`',
    max: 3,
  },
  { id: 'rendu-60', nom: 'Écrire en Word 60 fiches', source: WORD, etalon: '× `docx` seul', max: 1.3, vise: 0.9 },
  {
    id: 'rendu-600',
    nom: 'Écrire en Word 600 fiches',
    source: WORD,
    etalon: '× `docx` seul',
    max: 1.3,
    vise: 0.5,
    // 300 MB.
    memoireVisee: 286,
  },
  { id: 'rendu-croissance', nom: 'Écrire en Word 600 fiches', source: WORD, etalon: '× 60 fiches', vise: 3.5 },
  {
    id: 'lieux-charger',
    nom: 'Charger tous les lieux de France',
    source: LIEUX,
    etalon: '× N, en plus de N',
    max: 0.6,
  },
  { id: 'lieux-touche', nom: 'Une touche, sur tous les lieux', source: LIEUX, etalon: '× un parcours simple', max: 3 },
] as const satisfies readonly Cible[]

export type IdCible = (typeof CIBLES)[number]['id']
