// Completes package-lock.json after `npm install`: a registry that lacks a package's builds for other systems makes npm leave
// them out, and `npm ci` then refuses the lock file. They are optional: each system downloads only its own.
import { readFileSync, writeFileSync } from 'node:fs'

const FICHIER = new URL('../package-lock.json', import.meta.url)
const SYSTEMES = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']

const verrou = JSON.parse(readFileSync(FICHIER, 'utf8'))
const paquets = verrou.packages
for (const { optionalDependencies = {}, license } of Object.values(paquets)) {
  for (const [nom, version] of Object.entries(optionalDependencies)) {
    if (!paquets[`node_modules/${nom}`]) paquets[`node_modules/${nom}`] = absent(nom, version, license)
  }
}
verrou.packages = Object.fromEntries(Object.entries(paquets).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(FICHIER, `${JSON.stringify(verrou, null, 2)}\n`)

/** The system stands in the package's name: `@biomejs/cli-linux-x64-musl`. */
function absent(nom, version, license) {
  const mots = nom.split(/[/-]/)
  const systeme = mots.findIndex(mot => SYSTEMES.includes(mot))
  if (systeme === -1 || !/^\d/.test(version))
    throw new Error(`${nom}@${version}: no system in the name, or no exact version`)
  const libc = { musl: ['musl'], gnu: ['glibc'] }[mots[systeme + 2]]
  return {
    version,
    cpu: [mots[systeme + 1]],
    dev: true,
    ...(libc && { libc }),
    license,
    optional: true,
    os: [mots[systeme]],
  }
}
