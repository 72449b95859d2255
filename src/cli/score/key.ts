/** By what results are told to be of the same job. */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { JobKey } from '../../bulk/results.js'
import type { Reading } from '../../bulk/rows.js'
import type { Scoring } from '../../bulk/scorer.js'
import { loadSettings } from '../../config/load.js'
import { version } from '../../node/package.js'
import { rulesetVersion } from '../../review.js'

/** What this program and its settings files bring to a result. */
export async function ownKey({
  folder,
  config,
}: Pick<Scoring, 'folder' | 'config'>): Promise<{ readonly versions: string; readonly settings: string }> {
  const files = config === false ? [] : (await loadSettings(folder, config)).files
  const contents = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return {
    versions: `${version}, rules ${rulesetVersion}`,
    settings: createHash('sha256').update(JSON.stringify(contents)).digest('hex'),
  }
}

export async function keyOf(scoring: Scoring, reading: Reading): Promise<JobKey> {
  const { config, folder, ...options } = scoring
  return { ...(await ownKey(scoring)), options: JSON.stringify([options, reading]) }
}
