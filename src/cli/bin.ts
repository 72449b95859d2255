#!/usr/bin/env node
import process from 'node:process'
import { main } from './main.js'

// Whoever reads the output may stop early, as `head` does: that is no failure.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await main(process.argv.slice(2), process)
