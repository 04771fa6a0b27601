// The door: checks that the program can start, and starts it under the name it was called by.
'use strict'

function ouvrir(nom) {
  const [premier, ...suite] = process.argv.slice(2)
  // Asked by every installer and CI: answered without loading the program.
  if (suite.length === 0 && (premier === '--version' || premier === '-V')) {
    process.stdout.write(`${require('../package.json').version}\n`)
    return
  }
  const programme = charger(nom)
  if (programme) programme.demarrer(nom, process)
  else process.exitCode = 3
}

function charger(nom) {
  const [majeure, mineure] = process.versions.node.split('.').map(Number)
  if (majeure < 20 || (majeure === 20 && mineure < 19)) {
    process.stderr.write(`${nom} demande Node.js 20.19 ou plus récent ; version trouvée : ${process.versions.node}.\n`)
    return undefined
  }
  try {
    require.resolve('../dist/main.cjs')
  } catch {
    process.stderr.write(
      'Le programme n’est pas construit : son dossier « dist » manque. ' +
        'Dans le dossier du programme, lancez « npm ci » ou « npm run build ».\n',
    )
    return undefined
  }
  return require('./morceaux-m.cjs').chargeur().charger('main.cjs')
}

module.exports = { ouvrir }
