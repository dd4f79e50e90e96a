// Builds, then runs the sandbox and the example together until Ctrl-C.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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

/**
 * Starts a program of ours; resolves when it says so itself, as another program may be answering on its port. Each
 * line it writes goes to `onLine`.
 */
function start(script, env, onLine) {
  const child = spawn(process.execPath, [join(root, script)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  children.push(child)
  return new Promise((resolve) => {
    // Whoever ends first takes the other along; it has already said why in a sentence of its own.
    child.on('exit', (code) => {
      if (code && !ending) console.error('(npm start takes SANDBOX_PORT, EXAMPLE_PORT and DATA_DIR.)')
      end(code ?? 1)
      resolve(false)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line)
      onLine(said, line)
      if (said.event === 'started') resolve(true)
    })
  })
}

process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))

must('The build', join(root, 'scripts/build.mjs'), [])

const sandboxRuns = await start(
  'sandbox/dist/src/main.js',
  {
    PORT: sandboxPort,
    DATA_DIR: dataDir,
    PUBLIC_URL: sandboxUrl,
    ALLOWED_ORIGINS: `${exampleUrl},http://127.0.0.1:${examplePort},http://localhost:6006`,
    SEED: process.env.SEED ?? 'demo',
  },
  ({ promise }, line) => {
    // A line per request belongs in a file; the one line for people is shown.
    appendFileSync(join(dataDir, 'sandbox.log'), `${line}\n`)
    if (promise) console.log(promise)
  },
)
if (sandboxRuns) {
  const credentials = JSON.parse(readFileSync(join(dataDir, 'credentials.json'), 'utf8'))
  const exampleRuns = await start(
    'example/dist/server/main.js',
    {
      PORT: examplePort,
      HIPPO_BASE_URL: sandboxUrl,
      HIPPO_EMAIL: credentials.email,
      HIPPO_API_KEY: credentials.apiKey,
      HIPPO_WEBHOOK_SECRET: randomBytes(24).toString('base64url'),
    },
    () => {},
  )
  if (exampleRuns) {
    console.log(
      `\n  Example  ${exampleUrl}   record, import, library, reports, what happens live\n  Sandbox  ${sandboxUrl}   the server behind it\n\n  Ctrl-C stops both. The data stays in ${dataDir}.\n`,
    )
  }
}
