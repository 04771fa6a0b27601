// A thread that judges some of a repository's projects, while others judge the rest; it answers once, and ends.
'use strict'
const { parentPort, workerData } = require('node:worker_threads')

const { jugerApart } = require('./morceaux.cjs').chargeur().charger('index.cjs')
jugerApart(workerData).then(lot => parentPort.postMessage(lot))
