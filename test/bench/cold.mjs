// @ts-check
/** In a process of its own: how long the import and the first review take. `node cold.mjs MODULE` */

import process from 'node:process'

const start = performance.now()
const { reviewReply } = await import(String(process.argv[2]))
const imported = performance.now()
reviewReply('Hi Ann, we are sorry for the delay. Your lamp will be sent tomorrow.', {
  customerMessage: 'Where is my lamp? It should have been here on Monday.',
})
console.log(JSON.stringify({ imported: imported - start, whole: performance.now() - start }))
