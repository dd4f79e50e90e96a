// What an app pays for what it imports: bundled from the built library, minified, gzipped, peers left out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const budgets = [
  ['{ useVideoReport }', 'index.js', 4],
  ['{ RecordButton }', 'index.js', 10],
  ['{ ReportCard }', 'index.js', 8],
  ['{ ViewerTable }', 'index.js', 12],
  ['{ VideoPlayer }', 'index.js', 15],
  ['{ VideoEmbed }', 'index.js', 2],
  ['*', 'index.js', 85],
  ['*', 'client/index.js', 7.5],
  ['*', 'tracking/index.js', 9],
  ['*', 'webhooks/index.js', 6],
  ['*', 'server/index.js', 25],
]

const folder = mkdtempSync(join(tmpdir(), 'hippo-size-'))
let over = 0
for (const [what, entry, budget] of budgets) {
  const input = join(folder, 'entry.js')
  writeFileSync(input, `export ${what} from ${JSON.stringify(join(dist, entry))}\n`)
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    root: fileURLToPath(new URL('../', import.meta.url)),
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: input, formats: ['es'], fileName: 'bundle' },
      rolldownOptions: { external: [/^react/, /^@tanstack\//] },
    },
  })
  const chunks = [result].flat()[0].output.filter((output) => output.type === 'chunk')
  const eager = new Set()
  const visit = (name) => {
    if (eager.has(name)) return
    eager.add(name)
    for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) visit(next)
  }
  for (const chunk of chunks) if (chunk.isEntry) visit(chunk.fileName)
  const weigh = (list) =>
    list.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0) / 1000
  const now = weigh(chunks.filter((chunk) => eager.has(chunk.fileName)))
  const later = weigh(chunks.filter((chunk) => !eager.has(chunk.fileName)))
  if (now > budget) over += 1
  console.log(
    `${now > budget ? 'OVER' : 'ok  '} ${`${what} from ${entry}`.padEnd(36)} ${now.toFixed(1).padStart(5)} kB of ${budget}${later ? `, ${later.toFixed(1)} kB more on first use` : ''}`,
  )
}
rmSync(folder, { recursive: true, force: true })
process.exit(over ? 1 : 0)
