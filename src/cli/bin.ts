#!/usr/bin/env node
import process from 'node:process'
import { main } from './main.js'

let stopped = false
// Whoever reads the output may stop early, as `head` does: that is no failure, and the scores decide the exit code.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') {
    stopped = true
    return
  }
  if (!stopped) process.stderr.write(`unscripted: cannot write the output: ${error.message}\n`)
  stopped = true
  process.exitCode = 2
})

// Nobody hears what is said, and the work goes on.
process.stderr.on('error', () => {})

const code = await main(process.argv.slice(2), process)
process.exitCode = process.exitCode === 2 ? 2 : code
