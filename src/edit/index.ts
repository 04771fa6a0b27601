// Changes in the files of a project by splicing: what is not touched stays byte for byte.
export { type Brut, enOctets, lireBrut } from './brut.ts'
export { differences } from './differences.ts'
export { ajouterModeline } from './modeline.ts'
export { assembler, entier, type Piece, retoucher, retouchesDe } from './pieces.ts'
export { type FichierRepare, type Reparation, reparer, type Vue } from './reparer.ts'
