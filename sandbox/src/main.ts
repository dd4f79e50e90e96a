#!/usr/bin/env node
import { readSettings } from './config.js'
import { startSandbox } from './index.js'
import { SandboxStartError } from './start-error.js'

try {
  const sandbox = await startSandbox(readSettings(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
} catch (error) {
  if (!(error instanceof SandboxStartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
