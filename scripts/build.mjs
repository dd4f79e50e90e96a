// Builds library -> sandbox -> example: each next one imports the one before by its package name.
import { fileURLToPath } from 'node:url'
import { buildEmbedScript } from './embedScript.mjs'
import { must } from './run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const vite = `${root}node_modules/vite/bin/vite.js`
const tsc = `${root}node_modules/typescript/bin/tsc`

const started = Date.now()
// Whatever the caller's environment is for, what is built is what is published.
const env = { ...process.env, NODE_ENV: 'production' }
const at = (folder) => ({ cwd: `${root}${folder}`, env })
must('The library’s build', vite, ['build', '--logLevel', 'warn'], at('.'))
await buildEmbedScript()
must('The library’s types', tsc, ['-p', 'tsconfig.build.json'], at('.'))
must('The sandbox’s pages', vite, ['build', '--logLevel', 'warn'], at('sandbox'))
must('The sandbox’s build', tsc, ['-p', 'tsconfig.build.json'], at('sandbox'))
must('The example’s pages', vite, ['build', '--logLevel', 'warn'], at('example'))
must('The example’s build', tsc, ['-p', 'tsconfig.server.json'], at('example'))
console.log(`Built library, sandbox and example in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
