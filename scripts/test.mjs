// The test command: finds a Chromium, builds, runs each project by itself, and ends with one plain line.
// `--full` runs what takes longer (packed consumers, recipes, faults), `--long` what takes very long.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, majorVersion } from './chromium.mjs'
import { must, toolBeside } from './run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
// What needs no device can run beside the stories; whatever is new runs alone until somebody says that here.
const withoutDevices = new Set(['activity/', 'import/', 'library/', 'report/', 'viewers/'])
const places = readdirSync(join(root, 'tests/browser'), { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return `${entry.name}/`
  return entry.name.includes('.test.') ? entry.name : []
})
const browserTests = (isWanted) => ({
  project: 'browser',
  only: places.filter(isWanted).map((place) => `tests/browser/${place}`),
})
// Steps run one after another, the lanes of a step beside each other: one core each, none of them measures time.
// Letters are drawn otherwise elsewhere, so pictures are compared where they were taken.
const drawn = process.platform === 'linux' ? ['pictures'] : []
const sizes = {
  '': [
    [['node']],
    [[browserTests((place) => !withoutDevices.has(place))]],
    [
      ['storybook'],
      [
        'ssr',
        'types',
        'browser-denied',
        'browser-nodevice',
        browserTests((place) => withoutDevices.has(place)),
      ],
    ],
    [['e2e']],
  ],
  '--full': [[['browser-full']], [drawn, ['storybook-looks']], [['full']]],
  '--long': [[['long']]],
}
const size = process.argv[2] ?? ''
const steps = sizes[size]
if (!steps) {
  console.error(`There is no size ${size} of tests: npm test, npm run test:full, npm run test:long.`)
  process.exit(1)
}
const failures = []
const reports = mkdtempSync(join(tmpdir(), 'hippo-tests-'))

/** The first lines of each reason: a log of which only the end is kept should still tell what happened. */
function why(messages) {
  const lines = messages.flatMap((message) =>
    message
      .split('\n')
      .filter((line) => !line.includes('node_modules'))
      .slice(0, 8),
  )
  return lines.map((line) => `\n    ${line.trim()}`).join('')
}

function counts(file) {
  try {
    const { numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites, success, testResults } =
      JSON.parse(readFileSync(file, 'utf8'))
    for (const { name, status, message, assertionResults } of testResults) {
      if (status !== 'failed') continue
      const failed = assertionResults.filter((test) => test.status === 'failed')
      for (const { fullName, failureMessages } of failed)
        failures.push(`${relative(root, name)}: ${fullName}${why(failureMessages)}`)
      if (failed.length === 0) failures.push(`${relative(root, name)}: could not be loaded${why([message])}`)
    }
    // A file that could not even be loaded holds no test, so it has to count as one that failed.
    const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites))
    return { passed: numPassedTests, failed: numTotalTests === 0 && success ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

let chromium
try {
  chromium = await findChromium()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
console.log(`Chromium ${majorVersion(chromium)}: ${chromium}`)
const forgeries = size === '--long' ? { HIPPO_FUZZ_RUNS: '1000000' } : {}
// What is compared with is never written by the comparison.
const env = { ...process.env, CHROMIUM_PATH: chromium, UPDATE_SNAPSHOT: 'none', ...forgeries }

must('The build', join(root, 'scripts/build.mjs'), [], { env })

const rows = []

async function runProject(lane, isAlone) {
  const { project, only } = typeof lane === 'string' ? { project: lane, only: [] } : lane
  const file = join(reports, `${project}-${rows.length}.json`)
  const args = [
    'run',
    ...only,
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { ok, seconds } = await toolBeside(vitest, args, { cwd: root, env }, isAlone)
  const count = counts(file)
  if (!ok && count.failed === 0) {
    count.failed = 1
    failures.push(`${project}: an error outside of any test, told above`)
  }
  rows.push({ project, ...count, seconds })
}

for (const lanes of steps) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const project of lane) await runProject(project, lanes.length === 1)
    }),
  )
}
rmSync(reports, { recursive: true, force: true })

console.log('\nproject            passed  failed  seconds')
for (const { project, passed, failed, seconds } of rows) {
  console.log(
    `${project.padEnd(18)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
  )
}
for (const failure of failures) console.log(`FAILED ${failure}`)
const passed = rows.reduce((sum, row) => sum + row.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
