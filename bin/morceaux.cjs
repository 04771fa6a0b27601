// Loads the bundles of dist/ with the bytecode that the build kept beside them, so that Node does not compile them anew at each start.
'use strict'
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

// Most runs are over before V8's optimising compiler pays for itself: on Node 20, it waits until a function has really run a lot, and inlines
// less of what it calls; the room for new objects grows in large steps (measured, with what else was tried: test/bench/ESSAIS.md).
const REGLAGES = [
  '--interrupt-budget=600000',
  '--max-inlined-bytecode-size-cumulative=450',
  '--semi-space-growth-factor=4',
]
if (process.versions.node.startsWith('20.')) for (const reglage of REGLAGES) v8.setFlagsFromString(reglage)

const DIST = path.join(__dirname, '../dist')

/** A bundle's own `require`: other bundles come through here, all else through Node. */
function chargeur() {
  const charges = new Map()
  const scripts = new Map()
  const charger = nom => {
    const connu = charges.get(nom)
    if (connu) return connu.exports
    const fichier = path.join(DIST, nom)
    const script = preparer(fichier)
    const module = { exports: {} }
    charges.set(nom, module)
    scripts.set(fichier, script)
    const requerir = Module.createRequire(fichier)
    const require = Object.assign(id => (id.startsWith('./') ? charger(id.slice(2)) : requerir(id)), requerir)
    script.runInThisContext().call(module.exports, module.exports, require, module, fichier, DIST)
    return module.exports
  }
  return { charger, scripts }
}

function preparer(filename) {
  const source = Module.wrap(fs.readFileSync(filename, 'latin1'))
  const cachedData = bytecode(filename)
  return new vm.Script(source, cachedData ? { filename, cachedData } : { filename })
}

/** Kept with the bundle's size and date, because V8 itself only compares lengths; another version of V8 refuses it and compiles. */
function bytecode(fichier) {
  try {
    const { size, mtimeMs } = fs.statSync(fichier)
    const garde = fs.readFileSync(`${fichier}.bytecode`)
    const entete = garde.readUInt32LE(0)
    const de = JSON.parse(garde.toString('utf8', 4, 4 + entete))
    return de.size === size && de.mtimeMs === mtimeMs ? garde.subarray(4 + entete) : undefined
  } catch {
    return undefined
  }
}

/** Writes beside each loaded bundle the bytecode of what it has run so far. For the build. */
function garder({ scripts }) {
  for (const [fichier, script] of scripts) {
    const { size, mtimeMs } = fs.statSync(fichier)
    const de = Buffer.from(JSON.stringify({ size, mtimeMs }))
    const entete = Buffer.alloc(4)
    entete.writeUInt32LE(de.length)
    fs.writeFileSync(`${fichier}.bytecode`, Buffer.concat([entete, de, script.createCachedData()]))
  }
}

module.exports = { chargeur, garder }
