import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, object>
}
/** Scripts for a page or a worker to load, which nobody imports. */
const scripts = new Set(['./embed-script.js', './worker.js'])
const entries = Object.keys(manifest.exports)
  .filter((entry) => !/\.(css|json)$/.test(entry) && !scripts.has(entry))
  .map((entry) => `react-hippo-video${entry.slice(1)}`)

describe('the built entries', () => {
  it.each(entries)('%s imports in plain Node and touches no browser global', (entry) => {
    const code = `const m = await import(${JSON.stringify(entry)}); console.log(Object.keys(m).length)`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(Number(output)).toBeGreaterThan(0)
  })

  it('./server, bundled for a browser, throws and says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hippo-browser-'))
    try {
      const entry = fileURLToPath(new URL('./fixtures/server-in-browser.js', import.meta.url))
      await build({
        configFile: false,
        root,
        logLevel: 'silent',
        publicDir: false,
        build: { outDir: folder, lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } },
      })
      const run = spawnSync(process.execPath, [join(folder, 'bundle.mjs')], { encoding: 'utf8' })
      expect(run.status).not.toBe(0)
      expect(run.stderr).toContain('react-hippo-video/server was imported into a browser bundle.')
      expect(run.stderr).toContain('createClient')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('holds nothing of a development build', () => {
    const files = readdirSync(join(root, 'dist'), { recursive: true }) as string[]
    const scripts = files.filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(100)
    const developing = scripts.filter((file) =>
      /jsxDEV|jsx-dev-runtime/.test(readFileSync(join(root, 'dist', file), 'utf8')),
    )
    expect(developing).toEqual([])
  })

  it('keeps "use client" as the first line of each module that has it, and of no other', () => {
    const files = (folder: string, ending: RegExp): string[] =>
      (readdirSync(join(root, folder), { recursive: true }) as string[]).filter((file) => ending.test(file))
    const clients = new Set(
      files('src', /\.tsx?$/)
        .filter((file) => readFileSync(join(root, 'src', file), 'utf8').startsWith("'use client'"))
        .map((file) => file.replace(/\.tsx?$/, '.js')),
    )
    expect(clients.size).toBeGreaterThan(5)
    for (const file of files('dist', /\.js$/)) {
      const marked = /^['"]use client['"]/.test(readFileSync(join(root, 'dist', file), 'utf8'))
      expect([file, marked]).toEqual([file, clients.has(file)])
    }
  })
})
