// Changes in the files of a project by splicing: what is not touched stays byte for byte.
export { type Brut, enOctets, lireBrut } from './brut.ts'
export { citeur } from './decrire.ts'
export { type Depliage, deplier } from './deplier.ts'
export { differences } from './differences.ts'
export { modeline } from './modeline.ts'
export { assembler, entier, episser, type Piece, retoucher, retouchesDe } from './pieces.ts'
export { type FichierRepare, poursuivre, type Reparation, reparer, type Vue } from './reparer.ts'
