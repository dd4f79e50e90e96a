import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type Rolldown } from 'vite'

const src = fileURLToPath(new URL('../../../src/', import.meta.url))
const origin = 'http://app.test'

/** What happens to a request for a part. */
export type Fate = 'comes' | 'fails' | 'waits'

/** A page whose parts come as the test says. */
export interface PartsPage {
  page: Page
  /** How often a part was asked for. */
  asked: () => number
  set: (fate: Fate) => void
  /** What the console and the page complained of. */
  complaints: string[]
}

/** Opens pages with `partsClient.tsx`. */
export interface PartsWorld {
  /** @param only the watched part that the fate is for. @default all of them */
  open: (body: string, fate: Fate, only?: string) => Promise<PartsPage>
  close: () => Promise<void> | undefined
}

/**
 * Builds the page's script, and begins a browser.
 * @param watched ends of the names of the files whose chunks have a fate; all others come.
 */
export async function createPartsWorld(watched: readonly string[]): Promise<PartsWorld> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: /^react-hippo-video$/, replacement: `${src}index.ts` },
        { find: /^react-hippo-video\/(\w+)$/, replacement: `${src}$1/index.ts` },
      ],
    },
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('partsClient.tsx', import.meta.url)),
        formats: ['es'],
        fileName: 'app',
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = (output[0]?.output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]))
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName
  const parts = new Map(
    watched.map((end) => {
      const chunk = chunks.find(
        ({ isEntry, moduleIds }) => !isEntry && moduleIds.some((id) => id.endsWith(end)),
      )
      if (!chunk) throw new Error(`${end} is no part of its own.`)
      return [`/${chunk.fileName}`, end]
    }),
  )
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })

  async function open(body: string, first: Fate, only?: string): Promise<PartsPage> {
    let fate = first
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // The browser's own word on a request that failed.
      if (message.type() === 'error' && !message.text().includes('ERR_FAILED'))
        complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    let asked = 0
    let held: (() => void)[] = []
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><meta charset="utf-8"><title>Parts</title>${body}<script type="module" src="/${entry}"></script>`,
        })
      }
      const part = parts.get(pathname)
      if (part !== undefined && (only ?? part) === part) {
        asked += 1
        if (fate === 'fails') return route.abort()
        if (fate === 'waits') await new Promise<void>((resolve) => held.push(resolve))
      }
      const code = files.get(pathname)
      return code === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'text/javascript', body: code })
    })
    await page.goto(`${origin}/`)
    return {
      page,
      asked: () => asked,
      complaints,
      set(next) {
        fate = next
        if (next === 'waits') return
        for (const go of held) go()
        held = []
      },
    }
  }

  return { open, close: () => browser.close() }
}
