// The house of design §8 as data: which file stands on which floor, and what may stand at the top of the project.

/** From the ground up. A unit is a folder (`rules/`) or a single file (`paint.ts`) directly under src/. */
export const ETAGES = [
  { nom: 'sol', unites: ['model/', 'profiles/', 'territoires/', 'paint.ts', 'resources.ts', 'proche.ts', 'mots.ts'] },
  { nom: 'ateliers', unites: ['load/', 'schema/', 'rules/', 'reporters/', 'bureautique/', 'templates.ts'] },
  { nom: 'lecture', unites: ['project/'] },
  { nom: 'catalogue', unites: ['catalogue.ts'] },
  { nom: 'champs', unites: ['champs/'] },
  {
    nom: 'ouvrages',
    unites: ['check/', 'render/', 'scaffold/', 'edit/', 'avancement/', 'echanges/', 'importation/', 'tables/'],
  },
  { nom: 'demandes', unites: ['api/'] },
  { nom: 'façade', unites: ['index.ts'] },
  { nom: 'commandes', unites: ['commands/'] },
  { nom: 'fabrique', unites: ['build/'] },
] as const

/** Where disk, clock, terminal and process may be touched. */
export const MONDE = ['commands/', 'build/', 'load/disque/', 'resources.ts']

export const SOMMET = [
  'bin',
  'src',
  'templates',
  'schemas',
  'examples',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'biome.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'action.yml',
]

export type Place = { readonly etage: number; readonly unite: string }

/** `rules/axe-sans-fiche.ts` → the workshops' floor, unit `rules/`; nothing for a file that no floor expects. */
export function placeDe(fichier: string): Place | undefined {
  const unite = fichier.includes('/') ? fichier.slice(0, fichier.indexOf('/') + 1) : fichier
  const etage = ETAGES.findIndex(({ unites }) => (unites as readonly string[]).includes(unite))
  return etage === -1 ? undefined : { etage, unite }
}
