// Runs one step of a longer script, and ends the script in plain words when the step fails.
import { spawn, spawnSync } from 'node:child_process'

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

/** As `tool`, without waiting in between; what one that is not alone prints comes in one piece at its end. */
export function toolBeside(script, args, options, isAlone) {
  const started = Date.now()
  const child = spawn(process.execPath, [script, ...args], {
    ...options,
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
  })
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve) => {
    child.once('error', () => resolve({ ok: false, seconds: 0 }))
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(output))
      resolve({ ok: status === 0, seconds: (Date.now() - started) / 1000 })
    })
  })
}
