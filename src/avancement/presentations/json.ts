// The points for machines: they rely on identifiers and pointers, never on sentences.
import { version } from '../../resources.ts'
import type { Point } from '../point.ts'

export function json(points: readonly Point[]): string {
  const outil = { nom: 'contrat-local-sante', version: version() }
  return `${JSON.stringify({ version: 1, outil, contrats: points }, null, 2)}\n`
}
