// Mounts and sorts 100,000 rows in <ViewerRows> and in three other tables, in turns, and writes down what it saw.
//   node bench/table/run.mjs [rounds]    writes results.md
//   node bench/table/run.mjs --check     writes nothing; while ours looks slower it measures on before it says so
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findChromium } from '../../scripts/chromium.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const here = join(root, 'bench/table')
const count = 100_000
const checking = process.argv[2] === '--check'
const atOnce = checking ? 5 : Number(process.argv[2] ?? 7)
const most = checking ? 4 * atOnce : atOnce
/** How much slower than the fastest still counts as no slower: what two runs of the same code differ by. */
const noise = 1.15

const tables = {
  ours: { name: '`<ViewerRows>`', of: ['react-hippo-video'] },
  tanstack: { name: 'TanStack Table + Virtual', of: ['@tanstack/react-table', '@tanstack/react-virtual'] },
  mui: { name: 'MUI DataGrid (free: pages of 100)', of: ['@mui/x-data-grid'] },
  ag: { name: 'AG Grid Community', of: ['ag-grid-community'] },
}
const measures = {
  mount: 'mount',
  sort: 'first sort by name',
  turn: 'the other way around',
}

function versionOf(name) {
  const path = name === 'react-hippo-video' ? root : join(here, 'node_modules', name)
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version
}

function build() {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('Build the library first: npm run build')
  if (!existsSync(join(here, 'node_modules'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: 'inherit',
    })
  }
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=error'], {
    cwd: here,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const body = readFileSync(join(here, 'dist', pathname))
      response
        .writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** One library in a page of its own: cold, as a person meets it. */
async function measure(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const complaints = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in globalThis)
  await page.evaluate((rows) => globalThis.bench.prepare(rows), count)
  // What the page has thrown away while it was made is not the table's to clear.
  const calm = () => page.evaluate(() => globalThis.gc())
  await calm()
  const mount = await page.evaluate(() => globalThis.bench.mount())
  // Whatever a library does once its rows are there is over, too.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await calm()
  const sort = await page.evaluate(() => globalThis.bench.sort())
  const first = await page.evaluate(() => globalThis.bench.names().slice(0, 10))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const turn = await page.evaluate(() => globalThis.bench.sort())
  const expected = await page.evaluate(() => globalThis.bench.expected(10))
  await page.close()
  if (JSON.stringify(first) !== JSON.stringify(expected)) {
    throw new Error(`${url} shows ${first.join(', ')} where ${expected.join(', ')} come first.`)
  }
  if (complaints.length > 0) throw new Error(`${url}: ${complaints.join('; ')}`)
  return { mount, sort, turn }
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const ms = (value) => `${value.toFixed(0)} ms`

build()
const server = await serve()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--js-flags=--expose-gc'],
})
const names = Object.keys(tables)
const seen = Object.fromEntries(names.map((name) => [name, []]))
const loads = []
const { port } = server.address()

async function playRound() {
  const round = loads.length
  loads.push(loadavg()[0])
  // Each begins a round once in a while, so that none always has the quieter moment.
  const turn = names.map((_, at) => names[(at + round) % names.length])
  for (const name of turn) seen[name].push(await measure(browser, `http://127.0.0.1:${port}/${name}.html`))
  console.log(`round ${round + 1}`)
}

const mediansNow = () =>
  Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(Object.keys(measures).map((of) => [of, middle(seen[name].map((each) => each[of]))])),
    ]),
  )

function judge(medians) {
  return ['mount', 'sort'].map((of) => {
    const [fastest] = names.slice(1).toSorted((a, b) => medians[a][of] - medians[b][of])
    const ratio = medians.ours[of] / medians[fastest][of]
    return {
      ok: ratio <= noise,
      text: `${measures[of]}: ${ratio.toFixed(2)} × the fastest other (${tables[fastest].name})`,
    }
  })
}

let medians
let verdicts
try {
  do {
    for (let round = 0; round < atOnce; round += 1) await playRound()
    medians = mediansNow()
    verdicts = judge(medians)
  } while (verdicts.some(({ ok }) => !ok) && loads.length < most)
} finally {
  await browser.close()
  server.close()
}

const rows = names.map((name) => {
  const cells = Object.keys(measures).map((of) => {
    const all = seen[name].map((each) => each[of])
    const ratio = medians[name][of] / medians.ours[of]
    const spread = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`
    return `${ms(medians[name][of])} (${spread})${name === 'ours' ? '' : `, ${ratio.toFixed(2)} ×`}`
  })
  const versions = tables[name].of.map(versionOf).join(', ')
  return `| ${tables[name].name} ${versions} | ${cells.join(' | ')} |`
})
const load = `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`
const text = [
  `# ${count.toLocaleString('en')} given rows`,
  '',
  `Medians of ${loads.length} rounds in turns (and the least and most), each in a page of its own; after the comma how many times ours. `,
  `React ${versionOf('react')} in production, ${browser.version() || 'Chromium'}, ${cpus().length} cores, load ${load}.`,
  '',
  `| | ${Object.values(measures).join(' | ')} |`,
  `| --- |${' --- |'.repeat(Object.keys(measures).length)}`,
  ...rows,
  '',
  ...verdicts.map(({ ok, text }) => `- ${text}: ${ok ? 'no slower' : 'SLOWER'}`),
  '',
  'All four show the same ten names first after the sort, and those the collator puts first.',
  '',
].join('\n')
if (!checking) writeFileSync(join(here, 'results.md'), text)
console.log(`\n${text}`)
process.exit(verdicts.every(({ ok }) => ok) ? 0 : 1)
