// The door of the reading of texts: what it answers, and the functions to call.
export { enMots } from './blocs.ts'
export { celluleDe } from './cellules.ts'
export { lireTexte } from './lire.ts'
export type {
  BlocLu,
  CelluleLue,
  CommentaireLu,
  DansCellule,
  ListeLue,
  MarqueLue,
  ParagrapheLu,
  Refus,
  RevisionLue,
  TableauLu,
  TexteLu,
} from './texte.ts'
