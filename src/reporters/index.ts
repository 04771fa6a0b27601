// The ordered list of reporters: this list is the truth.
import { json } from './json.ts'
import type { Reporter } from './reporter.ts'
import { texte } from './texte.ts'

export type { Presentation, Reporter } from './reporter.ts'

export const REPORTERS: readonly Reporter[] = [texte, json]
