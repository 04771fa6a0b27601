// Loaded before a measured program (node --require): on exit it writes, on descriptor 3, the CPU time in µs and the peak memory in KiB.
'use strict'
const { writeSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: userCPUTime + systemCPUTime, memoire: maxRSS }))
})
