// Finds a Chromium for the tests, and says which; installs one only when there is none.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return applications.find((path) => existsSync(path))
}

async function ofPlaywright() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function run(command, ...args) {
  console.log(`  ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

function canApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

/** The path of a Chromium; installs one as a last resort; throws an error in plain words when it cannot. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`)
    return given
  }
  const found = onPath() ?? (await ofPlaywright())
  if (found) return found
  if (canApt()) {
    console.log('No Chromium found; installing Debian’s:')
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
    const installed = onPath()
    if (installed) return installed
  }
  console.log('No Chromium found; asking Playwright for one:')
  run(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')
  const downloaded = await ofPlaywright()
  if (downloaded) return downloaded
  throw new Error(
    'The tests need a Chromium and none could be installed. Install Chrome or Chromium, or set CHROMIUM_PATH to one, then run npm test again.',
  )
}

/** Its first version number, as in 156. */
export function majorVersion(path) {
  const text = execFileSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(/(\d+)\./.exec(text)?.[1] ?? 0)
}
