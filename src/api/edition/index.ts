// Editing a project: what the library's face hands on.
export { annulables, annuler } from './annuler.ts'
export { AJOUTABLES, type Ajout, type Ajoutable, type Demande, NUMEROTABLES, type Numerotable } from './demandes.ts'
export { type Edite, editer, type Ou } from './editer.ts'
export type { SorteEditable } from './mots.ts'
export { champs, choses, mots, type Proposition } from './propositions.ts'
