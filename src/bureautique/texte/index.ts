// The door of the reading of texts: what it answers, and the one function to call.
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
