import type { Command } from 'commander'
import type { McpFlags } from '../mcp/mcp.js'
import { channelOption, configOption, noConfigOption, presetOption } from './options.js'

export function addMcp(program: Command, end: (code: number) => void): void {
  program
    .command('mcp')
    .summary('review what a model drafts, as an MCP server')
    .description(
      'Reviews drafts for a model that writes them: a server of the Model Context Protocol over standard input and output.',
    )
    .addOption(channelOption())
    .addOption(presetOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addHelpText(
      'after',
      `
Examples:
  unscripted mcp
  unscripted mcp --config ~/team/unscripted.config.json

Exit codes: 0 the client went away or the server was stopped, 2 something could not
be understood.`,
    )
    .action(async (flags: McpFlags) => {
      const { mcp } = await import('../mcp/mcp.js')
      end(await mcp(flags))
    })
}
