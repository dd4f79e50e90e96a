import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quiet } from '../e2e/world.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const versions = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
).devDependencies
const folder = mkdtempSync(join(tmpdir(), 'hippo-consumer-'))
const npm = (args: string[], cwd = folder): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })

describe('the packed library in an empty Vite app', () => {
  beforeAll(() => {
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
      { filename: string },
    ]
    cpSync(fileURLToPath(new URL('./fixtures/vite-app/', import.meta.url)), folder, { recursive: true })
    const pick = (...names: string[]): Record<string, string | undefined> =>
      Object.fromEntries(names.map((name) => [name, versions[name]]))
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name: 'consumer',
        private: true,
        type: 'module',
        dependencies: {
          'react-hippo-video': `file:${packed.filename}`,
          ...pick('react', 'react-dom', '@tanstack/react-query'),
        },
        devDependencies: pick(
          'vite',
          '@vitejs/plugin-react',
          'typescript',
          '@types/react',
          '@types/react-dom',
        ),
      }),
    )
    // The documentation's own examples are compiled too.
    const documents = ['README.md', 'docs/recording.md']
    const readme = documents.map((name) => readFileSync(join(root, name), 'utf8')).join('\n')
    for (const [index, [, language, code]] of [...readme.matchAll(/```(tsx?)\n(.*?)```/gs)].entries()) {
      writeFileSync(join(folder, `src/readme-${index}.${language}`), code ?? '')
    }
    npm(['install', '--ignore-scripts', '--prefer-offline'])
  }, 180_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('resolves its types strictly, in both resolutions, with library checks on', () => {
    const complaints = ['bundler', 'nodenext'].map((resolution) => {
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext'
      const tsc = ['node_modules/typescript/bin/tsc', '-p', '.', '--module', module]
      return spawnSync(process.execPath, [...tsc, '--moduleResolution', resolution], {
        cwd: folder,
        encoding: 'utf8',
      }).stdout
    })
    expect(complaints).toEqual(['', ''])
  })

  it('builds, and the page renders in Chromium with a clean console', async () => {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
      cwd: folder,
    })
    const types: Record<string, string> = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
    }
    const server = createServer((request, response) => {
      const path = request.url === '/' ? '/index.html' : (request.url ?? '')
      if (path.startsWith('/api/')) {
        response.writeHead(404, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ error: { code: 'not_found', message: 'No such video.', status: 404 } }))
        return
      }
      try {
        const body = readFileSync(join(folder, 'dist', path))
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        response.end(body)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: quiet,
    })
    try {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !/404|favicon/.test(message.text()))
          complaints.push(message.text())
      })
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.getByRole('button', { name: 'Start recording' }).first().waitFor()
      await page.getByText('This video does not exist.').first().waitFor()
      const radius = await page
        .locator('.hippo-card')
        .first()
        .evaluate((card) => getComputedStyle(card).borderTopLeftRadius)
      expect(radius).toBe('14px')
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      server.close()
    }
  })
})
