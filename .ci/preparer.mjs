// What `npm install` runs: builds dist/. A package asked for with `npm install -g git+…` (pre-commit does it) is prepared by npm without
// what it is built with, because it inherits the « global » of the first call (npm 11): this installs it, here, before.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RACINE = fileURLToPath(new URL('..', import.meta.url))

if (!existsSync(new URL('../node_modules/tsx', import.meta.url)))
  npm('ci', '--global=false', '--location=project', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')

function npm(...args) {
  const { npm_execpath: npmCli } = process.env
  const [programme, debut] = npmCli ? [process.execPath, [npmCli]] : ['npm', []]
  const { status } = spawnSync(programme, [...debut, ...args], { cwd: RACINE, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
