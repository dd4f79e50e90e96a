// Runs the sandbox's main file from its TypeScript sources in a process of its own, as `node dist/src/main.js` would.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const library = fileURLToPath(new URL('../../src/', import.meta.url))

await runnerImport(fileURLToPath(new URL('../src/main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    alias: [
      { find: /^react-hippo-video$/, replacement: `${library}index.ts` },
      { find: /^react-hippo-video\/(\w+)$/, replacement: `${library}$1/index.ts` },
    ],
  },
})
