// The official places of France: searched by name, looked up by code, put together into a territory.
export { chercher, type Options } from './chercher.ts'
export { composer, type Territoire } from './composer.ts'
export { type Lieu, libelle } from './lieu.ts'
export { lieuDe } from './places.ts'
