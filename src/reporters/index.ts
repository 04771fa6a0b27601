// The reporters by name: this list is the truth. Those for machines are loaded when asked for.
import type { Format } from '../model/format.ts'
import { json } from './json.ts'
import type { Reporter } from './reporter.ts'
import { texte } from './texte.ts'

export type { Presentation, Reporter } from './reporter.ts'

type Nom = Exclude<Format, 'texte' | 'json'>
const machine = (nom: Nom) => async () => (await import('./machines.ts')).MACHINES[nom]

export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  texte: async () => texte,
  json: async () => json,
  sarif: machine('sarif'),
  junit: machine('junit'),
  github: machine('github'),
  gitlab: machine('gitlab'),
  markdown: machine('markdown'),
  grille: machine('grille'),
}
