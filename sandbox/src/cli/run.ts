import { parseArgs } from 'node:util'
import { readSettings } from '../config.js'
import { startSandbox } from '../index.js'
import { SandboxStartError } from '../start-error.js'
import { triggerCommand } from './trigger-command.js'
import { usage, UsageError } from './usage.js'

/** Does what the command line asks for; gives back the exit code, or null while the server runs. */
export async function run(argv: readonly string[]): Promise<number | null> {
  const { stdout, stderr, env } = process
  try {
    const { positionals, values } = readArguments(argv)
    const [command = 'start', ...operands] = positionals
    if (values.help) {
      stdout.write(usage)
      return 0
    }
    if (command === 'trigger') {
      return await triggerCommand(operands, values, env, (text) => stdout.write(text))
    }
    if (command !== 'start' || operands.length > 0) {
      throw new UsageError(`There is no command \`${[command, ...operands].join(' ')}\`.`)
    }
    await start()
    return null
  } catch (error) {
    if (error instanceof SandboxStartError) {
      stderr.write(`${error.message}\n`)
      return 1
    }
    if (!(error instanceof UsageError)) throw error
    stderr.write(`${error.message}\n\n${usage}`)
    return 2
  }
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        to: { type: 'string' },
        secret: { type: 'string' },
        algorithm: { type: 'string' },
      },
    })
  } catch {
    // What parseArgs says may repeat what was typed, secrets included.
    throw new UsageError('The command line has an option that is unknown or lacks its value.')
  }
}

async function start(): Promise<void> {
  const sandbox = await startSandbox(readSettings(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
