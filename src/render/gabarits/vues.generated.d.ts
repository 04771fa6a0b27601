// The type of vues.generated.js, which « npm run generate » makes from the types of src/render/vue/.
import type { Vues } from './formes.ts'

export declare const VUES: Vues
