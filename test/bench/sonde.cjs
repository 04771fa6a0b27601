// Loaded before a measured program (node --require): on exit it writes, on descriptor 3, the CPU time in µs and the peak memory in KiB,
// of the whole process. Its threads load it too, and say nothing.
'use strict'
const { readFileSync, writeSync } = require('node:fs')

process.on('exit', () => {
  if (!require('node:worker_threads').isMainThread) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: userCPUTime + systemCPUTime, memoire: pic() ?? maxRSS }))
})

/** On Linux `maxRSS` is never below what the parent held when it started this process: the kernel's own mark is asked first. */
function pic() {
  if (process.platform !== 'linux') return undefined
  const trouve = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return trouve === null ? undefined : Number(trouve[1])
}
