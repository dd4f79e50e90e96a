// Builds, then runs the sandbox and the example together until Ctrl-C.
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { must } from './run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const sandboxPort = process.env.SANDBOX_PORT ?? '4800'
const examplePort = process.env.EXAMPLE_PORT ?? '4700'
const dataDir = process.env.DATA_DIR ?? join(root, '.data')
const sandboxUrl = `http://localhost:${sandboxPort}`
const exampleUrl = `http://localhost:${examplePort}`

const children = []
let ending = false

function end(code) {
  if (ending) return
  ending = true
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
}

function start(script, env, stdout = 'inherit') {
  const child = spawn(process.execPath, [join(root, script)], {
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
  })
  // Whoever ends first takes the other along; it has already said why in a sentence of its own.
  child.on('exit', (code) => end(code ?? 1))
  children.push(child)
  return child
}

async function ready(url) {
  for (;;) {
    if (ending) return false
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return true
    await wait(100)
  }
}

process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))

must('The build', join(root, 'scripts/build.mjs'), [])

const sandbox = start(
  'sandbox/dist/src/main.js',
  {
    PORT: sandboxPort,
    DATA_DIR: dataDir,
    PUBLIC_URL: sandboxUrl,
    ALLOWED_ORIGINS: `${exampleUrl},http://127.0.0.1:${examplePort},http://localhost:6006`,
    SEED: process.env.SEED ?? 'demo',
  },
  'pipe',
)
// A line per request belongs in a file; the one line for people is shown.
const logFile = join(dataDir, 'sandbox.log')
createInterface({ input: sandbox.stdout }).on('line', (line) => {
  appendFileSync(logFile, `${line}\n`)
  const { promise } = JSON.parse(line)
  if (promise) console.log(promise)
})
if (await ready(`${sandboxUrl}/readyz`)) {
  const credentials = JSON.parse(readFileSync(join(dataDir, 'credentials.json'), 'utf8'))
  start('example/dist/server/main.js', {
    PORT: examplePort,
    HIPPO_BASE_URL: sandboxUrl,
    HIPPO_EMAIL: credentials.email,
    HIPPO_API_KEY: credentials.apiKey,
  })
  if (await ready(`${exampleUrl}/healthz`)) {
    console.log(
      `\n  Example  ${exampleUrl}   record, library, reports\n  Sandbox  ${sandboxUrl}   the server behind it\n\n  Ctrl-C stops both. The data stays in ${dataDir}.\n`,
    )
  }
}
