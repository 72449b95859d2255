// @ts-check
/** Draws the mark of the apps that are installed in a help desk: a speech bubble with an underline like that of a finding. */

import { crc32, deflateSync } from 'node:zlib'

const ground = [10, 107, 105]
const bubble = [255, 255, 255]
const wave = [161, 92, 7]
/** Samples of a pixel in each direction. */
const fine = 4

/** The colour at a place of the square from 0 to 1. */
function colourAt(/** @type {number} */ x, /** @type {number} */ y) {
  const height = 0.61 + 0.028 * Math.sin((x - 0.26) * 52)
  if (x > 0.26 && x < 0.74 && Math.abs(y - height) < 0.022) return wave
  const onLine = (/** @type {number} */ at, /** @type {number} */ to) =>
    x > 0.26 && x < to && Math.abs(y - at) < 0.024
  if (onLine(0.36, 0.74) || onLine(0.48, 0.62)) return ground
  const isInBody =
    Math.hypot(Math.max(Math.abs(x - 0.5) - 0.27, 0), Math.max(Math.abs(y - 0.48) - 0.19, 0)) < 0.08
  const isInTail = y > 0.7 && y < 0.88 && x > 0.3 && x < 0.3 + (0.88 - y)
  return isInBody || isInTail ? bubble : ground
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** @param {number} size in pixels, each way @returns {Buffer} a PNG of 8 bits a channel, with transparency */
export function logo(size) {
  const rows = Buffer.alloc(size * (1 + 4 * size))
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0]
      for (let i = 0; i < fine * fine; i += 1) {
        const colour = colourAt(
          (x + ((i % fine) + 0.5) / fine) / size,
          (y + (Math.floor(i / fine) + 0.5) / fine) / size,
        )
        colour.forEach((value, channel) => {
          sum[channel] = (sum[channel] ?? 0) + value
        })
      }
      rows.set([...sum.map(value => Math.round(value / fine ** 2)), 255], y * (1 + 4 * size) + 1 + 4 * x)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
