// The generators' only door to esbuild.
export { type BuildResult, build, type Plugin, transform } from 'esbuild'
