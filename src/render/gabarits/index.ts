// Everything about templates but filling them: their list, their copies, their mistakes. Loaded by `cls templates` alone.
export { GABARITS, nomsDesGabarits } from '../gabarits.ts'
export { copier, type EtatDeGabarit, etatDe } from './copie.ts'
export { ceQuEcrit } from './dits.ts'
export { verifierGabarits } from './verifier.ts'
