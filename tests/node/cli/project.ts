import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../../src/cli/run.js'

/** A folder with these files in it, gone after the test. */
export function createProject(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hippo-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    const whole = join(folder, path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }
  return folder
}

/** Calls the command as a shell would, in a project. */
export function call(
  cwd: string,
  argv: readonly string[] = ['doctor'],
  env: Record<string, string> = {},
): { code: number; out: string; errors: string } {
  let out = ''
  let errors = ''
  const code = run(argv, {
    cwd,
    env,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (errors += text) },
  })
  return { code, out, errors }
}
