/** The drafts that more than one test reviews, with the messages they answer. */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { examplesOf } from '../rules/examples.js'
import { unmarked } from '../src/check-examples.js'
import type { Channel, Finding } from '../src/finding.js'
import { type Prose, read } from '../src/prose/prose.js'
import { reviewReply } from '../src/review.js'
import type { ReviewOptions } from '../src/settings/options.js'

export interface Case {
  readonly name: string
  readonly reply: string
  readonly customer?: string | undefined
  readonly channel?: Channel | undefined
}

export interface Conversation extends Case {
  readonly customer: string
  readonly channel: Channel
  readonly industry: string
  readonly level: 'scripted' | 'middling' | 'excellent'
  readonly problem: boolean
}

const fixtures = new URL('../fixtures/', import.meta.url)
const namesIn = (folder: string): string[] => readdirSync(new URL(folder, fixtures)).sort()
const textOf = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8')

export const conversations: readonly Conversation[] = namesIn('conversations/')
  .filter(name => name.endsWith('.yaml') && !name.endsWith('.review.yaml'))
  .map(name => ({ ...parse(textOf(`conversations/${name}`)), name: name.replace('.yaml', '') }))

export const hostile: readonly Case[] = namesIn('hostile/')
  .filter(name => name.endsWith('.txt'))
  .map(name => ({ name, reply: textOf(`hostile/${name}`) }))

export const labelled: readonly Case[] = namesIn('labelled/')
  .filter(name => name.endsWith('.jsonl'))
  .flatMap(name => textOf(`labelled/${name}`).trimEnd().split('\n'))
  .map(line => JSON.parse(line))
  .map(({ id, customer, reply, channel }) => ({ name: id, customer, reply, channel }))

export const examples: readonly Case[] = [...examplesOf].flatMap(([id, list]) =>
  list.map(({ reply, customer, channel }, i) => ({
    name: `${id}, example ${i + 1}`,
    reply: unmarked(reply),
    customer,
    channel,
  })),
)

export const everything: readonly Case[] = [...conversations, ...hostile, ...labelled, ...examples]

export function optionsOf({ customer, channel }: Omit<Case, 'name' | 'reply'>): ReviewOptions {
  return {
    ...(customer === undefined ? {} : { customerMessage: customer }),
    ...(channel === undefined ? {} : { channel }),
  }
}

export const review = (it: Omit<Case, 'name'>) => reviewReply(it.reply, optionsOf(it))

/** The draft after the first edit of a finding, or undefined where it has none. */
export function edited(draft: string, { suggestions }: Finding): string | undefined {
  const edit = suggestions.find(({ kind }) => kind === 'edit')?.edit
  return edit && draft.slice(0, edit.span.start) + edit.text + draft.slice(edit.span.end)
}

export function proseOf(text: string): Prose {
  return read(text)
}
