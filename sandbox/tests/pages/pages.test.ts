import { describe, expect, it } from 'vitest'
import { call, clip, create, state, upload } from '../core/client.js'
import { testSandbox, until } from '../harness.js'

const evil = '</title><script>alert("1")</script>\u2028 & \'co\''

async function ready(options: { title?: string; ALLOWED_ORIGINS?: string[] } = {}) {
  const { title = 'Sales demo', ...settings } = options
  const sandbox = await testSandbox(settings)
  const created = await create(sandbox, { title })
  await upload(created, await clip())
  await until(
    'the video to be ready',
    async () => (await state(sandbox, created.video.token))['status'] === 'ready',
  )
  return { sandbox, video: created.video }
}

function pageData(text: string): unknown {
  const json = /<script type="application\/json" id="page-data">(.*)<\/script>/.exec(text)?.[1]
  return JSON.parse(json ?? 'null')
}

const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''

describe('the watch page', () => {
  it('carries title, previews, state and its own nonce', async () => {
    const { sandbox, video } = await ready()
    const response = await fetch(video.recordedUrl)
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('<title>Sales demo</title>')
    expect(text).toContain('<h1>Sales demo</h1>')
    expect(text).toMatch(/<p>Recorded \d{1,2} \w+ \d{4}<\/p>/)
    expect(text).toContain(`<meta property="og:image" content="${video.thumbnailPlayUrl}" />`)
    expect(text).toContain(`<meta name="twitter:player" content="${video.embedUrl}" />`)
    expect(text).toContain(
      `${sandbox.url}/services/oembed?format=json&amp;url=${encodeURIComponent(video.recordedUrl)}`,
    )
    expect(pageData(text)).toMatchObject({
      shareUrl: video.recordedUrl,
      preview: false,
      playback: { status: 'ready', token: video.token, beatUrl: `${sandbox.url}/beats` },
    })
    expect(policyOf(response)).toMatch(/script-src 'nonce-[\w+/=]{24}';/)
    expect(policyOf(response)).toContain("frame-ancestors 'self'")
    expect(policyOf(response)).not.toContain('unsafe')
    expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    const again = await fetch(video.recordedUrl)
    expect(policyOf(again)).not.toBe(policyOf(response))
  })

  it('prints a hostile title as text, everywhere', async () => {
    const sandbox = await testSandbox()
    const { video } = await create(sandbox, { title: evil })
    const text = await (await fetch(video.recordedUrl)).text()
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('\u2028 & ')
    expect(text).toContain('&lt;/title&gt;&lt;script&gt;')
    expect(pageData(text)).toMatchObject({ playback: { title: evil } })
  })

  it('says 404 and 410 with a page of words, and runs no script on it', async () => {
    const sandbox = await testSandbox()
    const missing = await fetch(`${sandbox.url}/video/play/no-such-token`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('There is no such video')

    const { video } = await create(sandbox)
    await call(sandbox, 'DELETE', '/api/v1/recorder/video', { asset_id: video.assetId })
    for (const url of [video.recordedUrl, video.embedUrl]) {
      const discarded = await fetch(url)
      expect(discarded.status).toBe(410)
      const text = await discarded.text()
      expect(text).toContain('This video was removed')
      expect(text).not.toContain('<script')
    }
  })
})

it('the embed page may be framed by the account’s sites and by nobody else', async () => {
  const sandbox = await testSandbox({ ALLOWED_ORIGINS: ['https://app.example.com', 'http://localhost:*'] })
  const { video } = await create(sandbox)
  const response = await fetch(video.embedUrl)
  expect(policyOf(response)).toContain("frame-ancestors 'self' https://app.example.com http://localhost:*")
  expect(await response.text()).toContain('<body data-page="embed">')
})

describe('the preview page', () => {
  it('turns its key into a cookie and shows what has arrived so far, unmeasured', async () => {
    const { sandbox, video } = await ready()
    const opened = await fetch(video.previewUrl, { redirect: 'manual' })
    expect(opened.status).toBe(303)
    const cookie = (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    const page = await fetch(`${sandbox.url}/video/preview/${video.token}`, { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(pageData(await page.text())).toMatchObject({ shareUrl: video.recordedUrl, preview: true })
  })

  it('sends everybody else to the watch page', async () => {
    const sandbox = await testSandbox()
    const { video } = await create(sandbox)
    const response = await fetch(`${sandbox.url}/video/preview/${video.token}`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(video.recordedUrl)
  })
})

describe('oEmbed', () => {
  it('gives a frame in the video’s own shape, within the size asked for', async () => {
    const { sandbox, video } = await ready({ title: evil })
    const ask = (query: Record<string, string>) =>
      fetch(`${sandbox.url}/services/oembed?${new URLSearchParams(query).toString()}`)
    const answer = await (await ask({ url: video.recordedUrl, maxwidth: '160' })).json()
    expect(answer).toMatchObject({ version: '1.0', type: 'video', title: evil, width: 160 })
    expect(answer.html).toContain(`<iframe src="${video.embedUrl}"`)
    expect(answer.html).not.toContain('<script')
    expect(answer.thumbnail_url).toBe(video.thumbnailUrl)
    expect((await ask({ url: video.embedUrl })).status).toBe(200)
    expect((await ask({})).status).toBe(400)
    expect((await ask({ url: video.recordedUrl, format: 'xml' })).status).toBe(501)
    expect((await ask({ url: 'https://elsewhere.example.com/video/play/x' })).status).toBe(404)
    expect((await ask({ url: `${sandbox.url}/video/play/no-such-token` })).status).toBe(404)
  })
})

it('assets outside the build are not served', async () => {
  const sandbox = await testSandbox()
  for (const path of ['manifest.json', '..%2f..%2fpackage.json', 'assets/none.js']) {
    expect((await fetch(`${sandbox.url}/assets-pages/${path}`)).status).toBe(404)
  }
})
