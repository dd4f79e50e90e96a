// Runs one step of a longer script, and ends the script in plain words when the step fails.
import { spawnSync } from 'node:child_process'

/** Runs a JavaScript tool of the project under this Node; returns whether it succeeded and the seconds it took. */
export function tool(script, args, options = {}) {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', ...options })
  return { ok: status === 0, seconds: (Date.now() - started) / 1000 }
}

/** As `tool`, but a failure ends the process with its step named. */
export function must(name, script, args, options) {
  const { ok, seconds } = tool(script, args, options)
  if (!ok) {
    console.error(`\n${name} failed.`)
    process.exit(1)
  }
  return seconds
}
