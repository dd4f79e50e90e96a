// Serves the built Storybook below a sub-path and opens each of its pages, as a person would who found it on some host.
//   node scripts/check-storybook.mjs [folder]    after npm run build-storybook
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, 'storybook-static'))
const base = '/x/y/'
const atOnce = 4
const narrow = 360
/** Its sentences are of the types, so some say that a value is undefined. */
const wordsOfTypes = 'guides-everything-that-is-exported--docs'
const pageTimeoutMs = 60_000

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
}

const complaints = []
const complain = (where, what) => complaints.push(`${where}: ${what}`)

/** The file that an address below the sub-path names, or null. */
function fileOf(pathname) {
  if (!pathname.startsWith(base)) return null
  const path = join(folder, decodeURIComponent(pathname.slice(base.length)) || 'index.html')
  return path.startsWith(folder) && existsSync(path) && statSync(path).isFile() ? path : null
}

function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // Browsers ask each host for it by themselves.
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const path = fileOf(pathname)
    if (!path) return response.writeHead(404).end()
    response
      .writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': 'max-age=600',
      })
      .end(readFileSync(path))
  })
  return new Promise((settle) => server.listen(0, '127.0.0.1', () => settle(server)))
}

/** A story shows what happens where there is nothing: its file is named so. */
const isMeant = (url) => new URL(url).pathname.includes('/no-such-')

/** Complains of whatever the page asks for in vain, and of whatever it says in the console. */
function listen(page, where, origin) {
  page.on('pageerror', ({ message }) => complain(where, `throws “${message}”`))
  page.on('console', (message) => {
    const { url } = message.location()
    if (!['error', 'warning'].includes(message.type()) || (URL.canParse(url) && isMeant(url))) return
    complain(where, `the console says “${message.text().split('\n')[0]}” (${url})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeant(response.url()))
      complain(where, `${response.url()} answers ${response.status()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.protocol.startsWith('http') || url.origin === origin) return
    complain(where, `asks another host: ${url.href}`)
  })
}

/** Whether the page of documentation, and each story on it, is there. Runs in the page. */
function isShown() {
  if (document.querySelector('.sb-show-errordisplay, .sb-show-nopreview')) return true
  const content = document.querySelector('#storybook-docs .sbdocs-content')
  const stories = [...document.querySelectorAll('#storybook-docs .sb-story [id$="-inner"]')]
  return Boolean(content?.querySelector('h1, h2')) && stories.every((story) => story.childElementCount > 0)
}

/** What can be seen to be wrong, and where the page leads. Runs in the page. */
function look(mayBeUndefined) {
  const wrong = []
  const error = document.querySelector('.sb-show-errordisplay, .sb-show-nopreview')
  if (error) {
    return {
      wrong: [`shows an error: ${document.body.innerText.trim().slice(0, 300)}`],
      links: [],
      length: 0,
    }
  }
  const content = document.querySelector('#storybook-docs .sbdocs-content')
  // What stories show is theirs, and code may say anything.
  const own = content.cloneNode(true)
  for (const part of own.querySelectorAll('.sb-story, pre, code, style, .docblock-argstable td'))
    part.remove()
  for (const line of own.querySelectorAll('p, li')) {
    const text = line.textContent.trim()
    if (text.startsWith('|') || text.includes('| ---'))
      wrong.push(`a table that is none: “${text.slice(0, 80)}”`)
  }
  const unmeant = /\bundefined\b|\bNaN\b|\[object Object\]/.exec(own.textContent)
  if (unmeant && !mayBeUndefined) {
    wrong.push(`says “${own.textContent.slice(Math.max(0, unmeant.index - 40), unmeant.index + 20).trim()}”`)
  }
  const anchors = [...content.querySelectorAll('a[href]')].filter((link) => !link.closest('.sb-story'))
  const links = anchors.map((link) => link.getAttribute('href'))
  for (const link of links.filter((href) => href.startsWith('#'))) {
    const id = decodeURIComponent(link.slice(1))
    if (id && !document.getElementById(id)) wrong.push(`the link ${link} leads nowhere on the page`)
  }
  return { wrong, links, length: content.innerText.trim().length }
}

/** What sticks out to the right. Runs in the page. */
function overflow() {
  const by = document.documentElement.scrollWidth - innerWidth
  if (by <= 0) return null
  const widest = [...document.querySelectorAll('#storybook-docs .sbdocs-content *')].find(
    (element) =>
      element.getBoundingClientRect().right > innerWidth + 1 &&
      !element.closest('[data-radix-scroll-area-viewport]'),
  )
  return `${by}px (${widest?.outerHTML.slice(0, 120) ?? 'unknown'})`
}

function checkLink(where, href, entries) {
  if (/^(https?:|mailto:|#)/.test(href)) return
  // Links are followed in Storybook's own page, around the one that shows them.
  const url = new URL(href, `http://localhost${base}`)
  const [, id] = /^\/(?:docs|story)\/([^&]+)/.exec(url.searchParams.get('path') ?? '') ?? []
  if (id && !entries[id]) complain(where, `the link ${href} leads to no page of this Storybook`)
  if (!id && !fileOf(url.pathname)) complain(where, `the link ${href} leads to a file that is not there`)
}

async function checkPage(context, origin, { id, title }, entries) {
  const page = await context.newPage()
  const where = `${title} (${id})`
  listen(page, where, origin)
  try {
    await page.goto(`${origin}${base}iframe.html?viewMode=docs&id=${id}`)
    await page.waitForFunction(isShown, null, { timeout: pageTimeoutMs })
    const { wrong, links, length } = await page.evaluate(look, id === wordsOfTypes)
    for (const what of wrong) complain(where, what)
    if (length < 40 && wrong.length === 0) complain(where, 'shows next to nothing')
    for (const href of new Set(links)) checkLink(where, href, entries)
    await page.setViewportSize({ width: narrow, height: 800 })
    const out = await page.evaluate(overflow)
    if (out) complain(where, `is wider than a page of ${narrow}px, by ${out}`)
  } catch (error) {
    complain(where, `did not come: ${error.message.split('\n')[0]}`)
  } finally {
    await page.close()
  }
}

/** Storybook's own page, around the first of its pages. */
async function checkFront(context, origin) {
  const page = await context.newPage()
  listen(page, 'Front page', origin)
  try {
    await page.goto(`${origin}${base}`)
    await page.frameLocator('#storybook-preview-iframe').locator('.sbdocs-content h1').waitFor()
    await page.waitForFunction(() => document.title.endsWith('react-hippo-video'))
  } catch (error) {
    complain(
      'Front page',
      `did not come: ${error.message.split('\n')[0]} (its title is “${await page.title()}”)`,
    )
  } finally {
    await page.close()
  }
}

/** What coding agents read: each file that is named is there, and says what its page says. */
function checkTexts() {
  const texts = ['llms.txt', ...readdirSync(join(folder, 'docs')).map((name) => `docs/${name}`)]
  for (const name of texts.filter((each) => /\.(md|txt)$/.test(each))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const named = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)|`((?:manifests|docs)\/[^`]+)`/g)]
    for (const [, link = '', file] of named) {
      const target = file ?? join(dirname(name), link)
      if (!/^[a-z]+:/.test(link) && !existsSync(join(folder, target))) {
        complain(name, `names ${file ?? link}, which is not there`)
      }
    }
  }
  const { docs } = JSON.parse(readFileSync(join(folder, 'manifests/docs.json'), 'utf8'))
  for (const { path, content = '' } of Object.values(docs)) {
    const left = /<(MarkdownPage|SettingsTable|Calls)\b/.exec(content)
    if (left) complain('manifests/docs.json', `${path} has <${left[1]}> in place of its text`)
  }
  const { components } = JSON.parse(readFileSync(join(folder, 'manifests/components.json'), 'utf8'))
  for (const { name, error } of Object.values(components)) {
    if (error) complain('manifests/components.json', `${name}: ${error.name}`)
  }
}

if (!existsSync(join(folder, 'index.json'))) {
  console.error(`There is no Storybook in ${folder}: npm run build-storybook makes it.`)
  process.exit(1)
}
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
const pages = Object.values(entries).filter(({ type }) => type === 'docs')
if (pages.length === 0) complain('index.json', 'names no page')
checkTexts()

const started = performance.now()
const server = await serve()
const origin = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await checkFront(context, origin)
  const left = [...pages]
  const work = async () => {
    for (let entry = left.shift(); entry; entry = left.shift())
      await checkPage(context, origin, entry, entries)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
} finally {
  await browser.close()
  server.close()
}

const seconds = ((performance.now() - started) / 1000).toFixed(0)
for (const each of new Set(complaints)) console.error(each)
console.log(`${pages.length} pages below ${base} in ${seconds} s, ${new Set(complaints).size} complaints`)
if (complaints.length > 0) process.exitCode = 1
