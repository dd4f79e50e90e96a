import { decodePlayback, type VideoAccess } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { previewKey } from '../../src/recordings/preview.js'
import { linksOf } from '../../src/recordings/links.js'
import { mediaKey } from '../../src/viewing/media-key.js'
import { signPass } from '../../src/viewing/pass.js'
import { call, readyVideo } from '../core/client.js'
import { testSandbox, type TestSandbox } from '../harness.js'

interface Stage {
  sandbox: TestSandbox
  videoId: string
  token: string
  setAccess(access: VideoAccess): Promise<void>
  passes: Record<Holder, string | null>
}

const holders = ['no pass', 'another video’s', 'expired', 'forged', 'right', 'member'] as const
type Holder = (typeof holders)[number]

async function stage(): Promise<Stage> {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const { videoId, token } = created.video
  const { signer, clock, db } = sandbox.services
  const sign = (more: { videoId?: string; isMember?: boolean; expiresAt?: number } = {}): string =>
    signPass(signer, {
      videoId,
      email: 'ann@example.com',
      name: 'Ann',
      isMember: false,
      expiresAt: clock() + 60_000,
      ...more,
    })
  const right = sign()
  return {
    sandbox,
    videoId,
    token,
    async setAccess(access) {
      await db.updateTable('video').set({ access }).where('id', '=', videoId).execute()
    },
    passes: {
      'no pass': null,
      'another video’s': sign({ videoId: '1', isMember: true }),
      expired: sign({ isMember: true, expiresAt: clock() - 1 }),
      forged: `${right.split('.')[0]}.${'A'.repeat(43)}`,
      right,
      member: sign({ isMember: true }),
    },
  }
}

/** What each holder gets of a video, by its access. */
const allowed: Record<VideoAccess, readonly Holder[]> = {
  open: holders,
  signed: ['right', 'member'],
  account: ['member'],
}

type Ask = (stage: Stage, pass: string | null) => Promise<number>

const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers, redirect: 'manual' })
const bearer = (pass: string | null): Record<string, string> =>
  pass === null ? {} : { authorization: `Bearer ${pass}` }
const inQuery = (pass: string | null, first = '?') => (pass === null ? '' : `${first}pass=${pass}`)

/** Opens a page as a browser would: what is redirected is followed with the cookie that came along. */
async function browse(url: string): Promise<Response> {
  const first = await get(url)
  if (first.status !== 303) return first
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return get(new URL(first.headers.get('location') ?? '', url).href, { cookie })
}

/** A file, by the address that somebody with this pass is told; without one, by its bare address. */
const file =
  (path: (token: string) => string, told: (playback: ReadyState) => string): Ask =>
  async ({ sandbox, token }, pass) => {
    const answer = await get(`${sandbox.url}/video/play/${token}/state`, bearer(pass))
    const playback = decodePlayback(await answer.json())
    const url = playback.status === 'ready' ? told(playback) : `${sandbox.url}${path(token)}`
    return (await get(url)).status
  }
type ReadyState = Extract<ReturnType<typeof decodePlayback>, { status: 'ready' }>

const withKeyOf = (from: string, url: string): string => {
  const key = new URL(from).searchParams.get('key')
  return key === null ? url : `${url}?key=${key}`
}

const routes: [name: string, ask: Ask, refusal?: number][] = [
  ['watch', async ({ sandbox, token }, pass) =>
    (await browse(`${sandbox.url}/video/play/${token}${inQuery(pass)}`)).status], // prettier-ignore
  ['embed', async ({ sandbox, token }, pass) =>
    (await get(`${sandbox.url}/video/embed/${token}${inQuery(pass)}`)).status], // prettier-ignore
  ['state', async ({ sandbox, token }, pass) =>
    (await get(`${sandbox.url}/video/play/${token}/state`, bearer(pass))).status], // prettier-ignore
  ['oEmbed', async ({ sandbox, token }, pass) => {
    const url = `${sandbox.url}/video/play/${token}${inQuery(pass)}`
    return (await get(`${sandbox.url}/services/oembed?url=${encodeURIComponent(url)}`)).status
  }, 401],
  ['hello', async ({ sandbox, token }, pass) => {
    const hello = { token, sessionId: String(Math.random()), referrer: null, visitorId: null, pass }
    return (await fetch(`${sandbox.url}/beats/hello`, { method: 'POST', body: JSON.stringify(hello) })).status
  }],
  ['conversation', async ({ sandbox, token }, pass) =>
    (await get(`${sandbox.url}/conversations/${token}`, bearer(pass))).status],
  ['video', file((token) => `/media/${token}/video.mp4`, ({ sources }) => sources[0]?.url ?? '')],
  ['download', file((token) => `/media/${token}/video.mp4?download`, ({ downloadUrl }) => downloadUrl)],
  ['thumbnail', file((token) => `/thumbnails/${token}.jpg`, ({ posterUrl }) => posterUrl)],
  ['thumbnail with play icon', file((token) => `/thumbnails/${token}_play.jpg`, ({ posterUrl }) =>
    posterUrl.replace('.jpg', '_play.jpg'))],
  ['GIF', file((token) => `/previews/${token}.gif`, ({ posterUrl }) =>
    withKeyOf(posterUrl, posterUrl.replace('/thumbnails/', '/previews/').replace(/\.jpg.*/, '.gif')))],
] // prettier-ignore

test.each(['open', 'signed', 'account'] as const)(
  'a video that is %s opens by every route to whom it may and to nobody else',
  async (access) => {
    const made = await stage()
    await made.setAccess(access)
    for (const [name, ask, refusal = 403] of routes) {
      for (const holder of holders) {
        const status = await ask(made, made.passes[holder])
        const expected = allowed[access].includes(holder) ? 200 : refusal
        expect([name, holder, status]).toEqual([name, holder, expected])
      }
    }
  },
  60_000,
)

describe('a video that is not open', () => {
  test('says so in a page of plain words that names nothing, and to players by its state', async () => {
    const made = await stage()
    await made.setAccess('signed')
    const { sandbox, token } = made
    for (const page of ['play', 'embed']) {
      const answer = await get(`${sandbox.url}/video/${page}/${token}`)
      const text = await answer.text()
      expect(answer.status).toBe(403)
      expect(text).toContain('This video is private')
      expect(text).not.toContain('<script')
      expect(text).not.toContain('og:')
    }
    const state = await get(`${sandbox.url}/video/play/${token}/state`)
    expect(decodePlayback(await state.json())).toEqual({ status: 'private' })
  })

  test('moves the pass of a link into a cookie of that page alone; an embed page keeps it in the address', async () => {
    const made = await stage()
    await made.setAccess('signed')
    const { sandbox, token, passes } = made
    const opened = await get(`${sandbox.url}/video/play/${token}?pass=${passes.right}&lang=en`)
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe(`/video/play/${token}?lang=en`)
    const cookie = opened.headers.get('set-cookie') ?? ''
    expect(cookie).toContain(`Path=/video/play/${token};`)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    const page = await get(`${sandbox.url}/video/play/${token}`, { cookie: cookie.split(';')[0] ?? '' })
    const text = await page.text()
    expect(text).toContain(`"pass":"${passes.right}"`)
    expect(text).not.toContain('og:image')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const embed = await get(`${sandbox.url}/video/embed/${token}?pass=${passes.right}`)
    expect([embed.status, embed.headers.get('set-cookie')]).toEqual([200, null])
    expect(await embed.text()).toContain(`"pass":"${passes.right}"`)
  })

  test('gives files and pictures to the key of that video, for six hours, and keeps them from shared caches', async () => {
    const made = await stage()
    await made.setAccess('signed')
    const { sandbox, token, passes } = made
    const answer = await get(`${sandbox.url}/video/play/${token}/state`, bearer(passes.right))
    const playback = decodePlayback(await answer.json())
    if (playback.status !== 'ready') throw new Error('not ready')
    const urls = [playback.sources[0]?.url ?? '', playback.posterUrl, playback.downloadUrl]
    const statuses = async () => Promise.all(urls.map(async (url) => (await get(url)).status))
    for (const url of urls) {
      const file = await get(url, { range: 'bytes=0-9' })
      expect([200, 206]).toContain(file.status)
      expect(file.headers.get('cache-control')).toMatch(/^private/)
      expect((await get(url.replace(/key=[^&]+/, 'key=1.x'))).status).toBe(403)
      expect((await get(url.replace(/key=[^&]+/, 'key=zzzzzzzzzzzz'))).status).toBe(403)
    }
    const foreign = mediaKey(sandbox.services, { token: 'x'.repeat(43), access: 'signed' })
    expect((await get(`${sandbox.url}/thumbnails/${token}.jpg?key=${foreign}`)).status).toBe(403)
    sandbox.advance(5.9 * 3_600_000)
    expect(await statuses()).toEqual([200, 200, 200])
    sandbox.advance(1.2 * 3_600_000)
    expect(await statuses()).toEqual([403, 403, 403])
    await made.setAccess('open')
    expect(await statuses()).toEqual([200, 200, 200])
  })

  test('closes the keys that were given out before its access changed', async () => {
    const made = await stage()
    await made.setAccess('signed')
    const { sandbox, token, passes } = made
    const answer = await get(`${sandbox.url}/video/play/${token}/state`, bearer(passes.right))
    const playback = decodePlayback(await answer.json())
    await made.setAccess('account')
    expect(playback.status === 'ready' && (await get(playback.posterUrl)).status).toBe(403)
  })

  test('still shows its pictures in its owner’s library, and its preview to the person who recorded', async () => {
    const made = await stage()
    await made.setAccess('account')
    const { sandbox, videoId, token } = made
    const video = await (await call(sandbox, 'GET', `/api/v1/me/video/${videoId}`)).json()
    for (const url of [video.thumbnail, video.share_thumbnail]) expect((await get(url)).status).toBe(200)

    const key = previewKey(sandbox.services, token)
    const opened = await get(`${sandbox.url}/video/preview/${token}?key=${key}`)
    const cookie = (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    const page = await get(`${sandbox.url}/video/preview/${token}`, { cookie })
    expect(page.status).toBe(200)
    const json = /id="page-data">(.*)<\/script>/.exec(await page.text())?.[1] ?? ''
    const data = JSON.parse(json)
    expect(data.playback.status).toBe('ready')
    expect((await get(data.playback.sources[0].url)).status).toBe(200)
    // The page goes on asking as anybody else would.
    expect((await get(`${sandbox.url}/video/play/${token}/state`, bearer(data.pass))).status).toBe(200)
    expect((await get(`${sandbox.url}/video/preview/${token}`)).status).toBe(303)
    const links = linksOf(sandbox.services, { id: videoId, asset_id: '', token })
    expect(links.thumbnailUrl).not.toContain('key=')
  })
})
