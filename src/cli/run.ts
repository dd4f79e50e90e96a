import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBuiltFiles, readEnvironmentFiles } from './doctor/builtFiles.js'
import { examine } from './doctor/examine.js'
import { doctorChecks, type TextFile } from './doctor/finding.js'
import { printFindings } from './doctor/printFindings.js'
import { usage } from './usage.js'

/** What the command uses of its process. */
export interface CliProcess {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  env: Readonly<Record<string, string | undefined>>
  cwd: string
}

interface Call {
  folder: string
  json: boolean
  ignore: readonly string[]
}

/** The call in order, or what is wrong with it. `help` is neither. */
function parse(argv: readonly string[]): Call | 'help' | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ignore: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    const [command, folder = 'dist', ...more] = positionals
    if (command === undefined) return { wrong: 'Say what to do: doctor.' }
    if (command !== 'doctor') return { wrong: `There is no command “${command}”.` }
    if (more.length > 0) return { wrong: 'One folder at a time.' }
    const ignore = values.ignore ?? []
    const unknown = ignore.find((each) => !doctorChecks.some((check) => check === each))
    if (unknown !== undefined) return { wrong: `There is no check “${unknown}” to ignore.` }
    return { folder, json: values.json ?? false, ignore }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

function readFolder(folder: string, cwd: string): TextFile[] | null {
  try {
    return readBuiltFiles(resolve(cwd, folder), cwd)
  } catch {
    return null
  }
}

/**
 * Runs the command and gives back its exit code: 0 when all is well, 1 with findings, 2 when called wrongly.
 *
 * @example
 * process.exitCode = run(['doctor', 'dist'], { ...process, cwd: process.cwd() })
 */
export function run(argv: readonly string[], { stdout, stderr, env, cwd }: CliProcess): 0 | 1 | 2 {
  const call = parse(argv)
  if (call === 'help') {
    stdout.write(usage)
    return 0
  }
  if ('wrong' in call) {
    stderr.write(`${call.wrong}\n\n${usage}`)
    return 2
  }
  const files = readFolder(call.folder, cwd)
  if (!files) {
    stderr.write(`There is no folder ${call.folder} here: build the app first, or name its folder.\n`)
    return 2
  }
  const findings = examine({ project: cwd, files, environmentFiles: readEnvironmentFiles(cwd), env }).filter(
    ({ check }) => !call.ignore.includes(check),
  )
  stdout.write(
    call.json
      ? `${JSON.stringify({ folder: call.folder, files: files.length, findings }, null, 2)}\n`
      : printFindings(findings, call.folder, files.length),
  )
  return findings.length === 0 ? 0 : 1
}
