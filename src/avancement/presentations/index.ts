// The presentations by name: this list is the truth.
import type { FormatDuPoint } from '../../model/format.ts'
import type { Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { calendrier } from './calendrier.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { texte } from './texte.ts'

export type { Affichage } from './affichage.ts'

const PRESENTATIONS: Readonly<Record<FormatDuPoint, (points: readonly Point[], affichage: Affichage) => string>> = {
  texte,
  json,
  markdown,
  ics: calendrier,
}

export function presenterPoints(format: FormatDuPoint, points: readonly Point[], affichage: Affichage): string {
  return PRESENTATIONS[format](points, affichage)
}
