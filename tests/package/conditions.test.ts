import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, object>
}
const entries = Object.keys(manifest.exports).filter((entry) => !/\.(css|json)$/.test(entry))
const folder = mkdtempSync(join(tmpdir(), 'hippo-conditions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What each place asks for first, and whether it has Node's modules. */
const places = [
  { place: 'workerd', conditions: ['workerd', 'worker', 'browser'], hasNode: false },
  { place: 'next’s edge', conditions: ['edge-light', 'worker', 'browser'], hasNode: false },
  { place: 'a browser bundler', conditions: ['browser'], hasNode: false },
  { place: 'deno', conditions: ['deno', 'node'], hasNode: true },
  { place: 'bun', conditions: ['bun', 'node'], hasNode: true },
]
const refused = { entry: './server', place: 'a browser bundler' }
const cases = places
  .flatMap(({ place, conditions, hasNode }) =>
    entries.map((entry) => ({ place, conditions, hasNode, entry })),
  )
  .filter(({ entry, place }) => entry !== refused.entry || place !== refused.place)

/** Bundles one entry, dependencies and all, as that place would; gives the file. */
async function bundle(entry: string, place: string, conditions: string[]): Promise<string> {
  const out = join(folder, `${place}-${entry}`.replace(/[^a-z]+/g, '-'))
  const input = join(root, `tests/package/fixtures/.entry-${process.pid}.js`)
  writeFileSync(input, `export * from 'react-hippo-video${entry.slice(1)}'\n`)
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      resolve: { conditions: [...conditions, 'import', 'module', 'default'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: out,
        target: 'es2022',
        lib: { entry: input, formats: ['es'], fileName: () => 'entry.mjs' },
      },
    })
  } finally {
    rmSync(input, { force: true })
  }
  return out
}

/** Imports a bundle where neither a document nor anything of Node's is global. */
const bare = `
for (const name of ['process', 'Buffer', 'require', 'setImmediate']) {
  Object.defineProperty(globalThis, name, { value: undefined })
}
await import(address)
`

/** What of Node a bundle asks for by name. */
function nodeModulesIn(out: string): string[] {
  const files = (readdirSync(out, { recursive: true }) as string[]).filter((file) => file.endsWith('js'))
  const code = files.map((file) => readFileSync(join(out, file), 'utf8')).join('\n')
  return [...code.matchAll(/from\s*["'](node:\w+|fs|path|crypto|http|stream)["']/g)].map(
    ([, name]) => name ?? '',
  )
}

function runBare(out: string) {
  const address = JSON.stringify(pathToFileURL(join(out, 'entry.mjs')).href)
  return spawnSync(process.execPath, ['--input-type=module', '-e', bare.replace('address', address)], {
    encoding: 'utf8',
  })
}

describe('every entry, as other places resolve it', () => {
  it.each(cases)('$entry in $place', async ({ entry, place, conditions, hasNode }) => {
    const out = await bundle(entry, place, conditions)
    const asked = nodeModulesIn(out)
    expect(hasNode ? [] : asked).toEqual([])
    const { status, stderr } = runBare(out)
    expect([status, stderr]).toEqual([0, ''])
  })

  it('./server in a browser bundler says what is wrong', async () => {
    const { status, stderr } = runBare(await bundle(refused.entry, refused.place, ['browser']))
    expect(status).toBe(1)
    expect(stderr).toContain('was imported into a browser bundle')
  })
})
