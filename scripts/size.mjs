// What an app pays for what it imports: bundled from the built library, minified, gzipped, peers left out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, minifySync } from 'vite'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const budgets = [
  ['{ useVideoReport }', 'index.js', 1],
  ['{ RecordButton }', 'index.js', 6.3],
  ['{ ReportCard }', 'index.js', 8],
  ['{ ViewerTable }', 'index.js', 12],
  ['{ VideoPlayer }', 'index.js', 3.3],
  ['{ VideoEmbed }', 'index.js', 0.8],
  ['*', 'index.js', 43],
  ['*', 'client/index.js', 2.2],
  ['*', 'tracking/index.js', 6.5],
  ['*', 'webhooks/index.js', 5.5],
  ['*', 'server/index.js', 24],
]

// What a first recording loads beside what is there already. What only a download, an old browser or a full disk needs
// is not part of it.
const has = (chunk, pattern) => chunk.moduleIds.some((id) => pattern.test(id))
const rare = [
  'mediabunny',
  '/takeFile.js',
  '/memoryLedger.js',
  '/heartbeats.js',
  '/sweep.js',
  '/kept.js',
  '/chunkKeeper.js',
]
const composing = ['/compose/compositor', '/worker/entry']
const engineBudgets = [
  ['engine, upload and take store', 37, new RegExp([...rare, ...composing].join('|'))],
  ['with compositor and worker', 43, new RegExp(rare.join('|'))],
]

const folder = mkdtempSync(join(tmpdir(), 'hippo-size-'))
let over = 0
async function bundle(what, entry) {
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
      rolldownOptions: {
        external: [/^react/, /^@tanstack\//],
        // An app’s entry is nobody’s import: what it shares with parts loaded later stays in it, as in an app’s build.
        preserveEntrySignatures: 'allow-extension',
      },
    },
  })
  return [result].flat()[0].output.filter((output) => output.type === 'chunk')
}

// A library's build keeps spaces and notes for the app's own, which takes them out.
function asInAnApp({ fileName, code }) {
  const { code: small, errors } = minifySync(fileName, code, { module: true, compress: true, mangle: true })
  if (errors.length > 0) throw new Error(`${fileName} cannot be made smaller: ${errors[0].message}`)
  return small
}

const weigh = (chunks) =>
  chunks.reduce((sum, chunk) => sum + gzipSync(asInAnApp(chunk), { level: 9 }).length, 0) / 1000

function tell(what, now, budget, more = '') {
  if (now > budget) over += 1
  console.log(
    `${now > budget ? 'OVER' : 'ok  '} ${what.padEnd(36)} ${now.toFixed(1).padStart(5)} kB of ${budget}${more}`,
  )
}

/** The chunks that come with these; with `leaveOut` also those they load later, but for these. */
function closure(chunks, roots, leaveOut = null) {
  const found = new Set()
  const visit = (chunk) => {
    if (!chunk || found.has(chunk) || (leaveOut && has(chunk, leaveOut))) return
    found.add(chunk)
    const next = leaveOut ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports
    for (const name of next) visit(chunks.find(({ fileName }) => fileName === name))
  }
  for (const root of roots) visit(root)
  return found
}

for (const [what, entry, budget] of budgets) {
  const chunks = await bundle(what, entry)
  const eager = closure(
    chunks,
    chunks.filter(({ isEntry }) => isEntry),
  )
  const later = weigh(chunks.filter((chunk) => !eager.has(chunk)))
  tell(
    `${what} from ${entry}`,
    weigh([...eager]),
    budget,
    later ? `, ${later.toFixed(1)} kB more on first use` : '',
  )
}
const chunks = await bundle('{ browserEngine }', 'recorder/index.js')
const eager = closure(
  chunks,
  chunks.filter(({ isEntry }) => isEntry),
)
// The machine comes with the first control on the page, the rest with the first take.
const take = chunks.filter((chunk) => has(chunk, /recorder\/browser\/take\.js$/))
const machine = closure(
  chunks,
  chunks.filter((chunk) => has(chunk, /recorder\/browser\/createBrowserEngine\.js$/)),
)
for (const chunk of eager) machine.delete(chunk)
tell('machine, before the first click', weigh([...machine]), 15)
for (const [what, budget, leaveOut] of engineBudgets) {
  const loaded = [...closure(chunks, take, leaveOut)].filter(
    (chunk) => !eager.has(chunk) && !machine.has(chunk),
  )
  tell(what, weigh(loaded), budget)
}
// A page with a recorder and nothing else: what comes at once, and what it has loaded once the panel can be used.
const page = await bundle('{ HippoProvider, createClient, browserEngine, Recorder }', 'index.js')
const atOnce = closure(
  page,
  page.filter(({ isEntry }) => isEntry),
)
const shown = /(components\/recorder\/Recorder|recorder\/browser\/createBrowserEngine|client\/calls)\.js$/
const usable = closure(
  page,
  page.filter((chunk) => chunk.isEntry || has(chunk, shown)),
)
tell('page with <Recorder>, at once', weigh([...atOnce]), 8.6)
tell('page with <Recorder>, all when shown', weigh([...usable]), 52)
const embed = join(dist, 'embed-script.js')
tell('embed-script.js', gzipSync(readFileSync(embed), { level: 9 }).length / 1000, 70)
rmSync(folder, { recursive: true, force: true })
process.exit(over ? 1 : 0)
