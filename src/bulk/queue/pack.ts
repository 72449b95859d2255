import { gunzipSync, gzipSync } from 'node:zlib'

/** JSON as it is kept in Redis, where memory is dear: gzip, in base64. */
export type Packed = string & { readonly packed: true }

export const pack = (value: unknown): Packed => gzipSync(JSON.stringify(value)).toString('base64') as Packed

export const unpack = (packed: Packed): unknown =>
  JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString())
