// The reporters that few runs need, in one chunk of the bundle.
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { grille } from './grille/index.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'

export const MACHINES = { sarif, junit, github, gitlab, markdown, grille } as const
