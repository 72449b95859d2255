import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CollectFlags, EnqueueFlags, WorkFlags } from '../queue/queue.js'
import type { Io } from '../terminal.js'
import { configOption, noColorOption, noConfigOption } from './options.js'
import { addOutputOptions, addTableOptions, threadsOption } from './tables.js'

/** Scoring on more than one machine. */
export function addQueue(program: Command, io: Io, end: (code: number) => void): void {
  const enqueuing = program
    .command('enqueue')
    .summary('put the replies of tables into a queue')
    .description('Puts the replies of tables into a queue on Redis, for `work` on any number of machines.')
    .argument('<input...>', 'tables; "-" is standard input')
  addTableOptions(addQueueOptions(enqueuing)).action(async (inputs: string[], flags: EnqueueFlags) => {
    const { enqueue } = await import('../queue/queue.js')
    end(await enqueue(inputs, flags, io))
  })

  const working = program
    .command('work')
    .summary('score what a queue holds')
    .description('Scores what a queue holds, and waits for more, until it is stopped.')
  addQueueOptions(working)
    .addOption(threadsOption('--concurrency <count>'))
    .option('--once', 'end when nothing is left')
    .addOption(configOption())
    .addOption(noConfigOption())
    .action(async (flags: WorkFlags) => {
      const { work } = await import('../queue/queue.js')
      end(await work(flags, io))
    })

  const collecting = program
    .command('collect')
    .summary('write the results of a queue')
    .description(
      'Writes the results of a queue in the order of the rows, as `score` would, each once it is there.',
    )
  addOutputOptions(addQueueOptions(collecting))
    .option('--remove', 'take the replies out of the queue once all results are written')
    .action(async (flags: CollectFlags) => {
      const { collect } = await import('../queue/queue.js')
      end(await collect(flags, io))
    })
}

const addQueueOptions = (command: Command): Command =>
  command
    .requiredOption('--queue <url>', 'address of Redis: redis://localhost:6379')
    .addOption(
      new Option('--name <name>', 'of the replies in the queue, where it holds more than these')
        .default('replies')
        .argParser(nameIn),
    )
    .addOption(noColorOption())

function nameIn(text: string): string {
  if (/^[\w.-]+$/.test(text)) return text
  throw new InvalidArgumentError('It is made of letters, digits, ".", "_" and "-".')
}
