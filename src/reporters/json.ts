// The report for machines, as the design's §5 states it: they rely on identifiers and pointers, never on sentences.
import type { Reporter } from './reporter.ts'

export const json: Reporter = {
  nom: 'json',
  presenter: ({ rapport }) => `${JSON.stringify(rapport, null, 2)}\n`,
}
