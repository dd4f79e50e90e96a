import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { until } from '../harness.js'
import { importingSandbox, importReaches, importUrl, uploadsIn } from './importing.js'
import { breakOff, fileOrigin, mp4, origin, sendRange, type Origin } from './origin.js'

async function failureOf(
  url: string,
  options: Parameters<typeof importingSandbox>[0] = {},
): Promise<{ reason: string; lines: string }> {
  const sandbox = await importingSandbox(options)
  const videoId = await importUrl(sandbox, url)
  const { reason } = await importReaches(sandbox, videoId, 'failed')
  await until('what had arrived to be removed', async () => (await uploadsIn(sandbox)).length === 0)
  return { reason, lines: sandbox.lines.join('\n') }
}

it('refuses an empty file', async () => {
  const { url } = await fileOrigin(new Uint8Array(0))
  expect((await failureOf(`${url}/clip.mp4`)).reason).toBe('The file is empty.')
})

it('refuses a file that says it is too large, without reading it', async () => {
  let sent = 0
  const { url } = await origin((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 5 * 1024 ** 3 })
    const chunk = Buffer.alloc(64 * 1024)
    const more = (): void => {
      while (!response.destroyed && sent < 50 * 1024 ** 2) {
        sent += chunk.length
        if (!response.write(chunk)) return
      }
    }
    response.on('drain', more)
    more()
  })
  expect((await failureOf(`${url}/clip.mp4`)).reason).toBe(
    'The file is larger than 5.37 GB, the most that is taken.',
  )
  expect(sent).toBeLessThan(20 * 1024 ** 2)
})

it('stops at the limit where the other side did not tell the size', async () => {
  const bytes = await mp4()
  const { url } = await origin((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' })
    response.write(bytes.subarray(0, 1000))
    response.end(bytes.subarray(1000))
  })
  const { reason } = await failureOf(`${url}/clip.mp4`, { MAX_IMPORT_BYTES: 50_000 })
  expect(reason).toBe('The file is larger than 50 kB, the most that is taken.')
})

it('takes a file of exactly the largest size', async () => {
  const bytes = await mp4()
  const sandbox = await importingSandbox({ MAX_IMPORT_BYTES: bytes.length })
  const { url } = await fileOrigin(bytes)
  const ready = await importReaches(sandbox, await importUrl(sandbox, `${url}/clip.mp4`), 'ready')
  expect(ready.durationMs).toBe(7000)
})

it('gives up on a server whose length is a lie', async () => {
  const bytes = await mp4()
  const { url, requests } = await origin((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length + 5000 })
    breakOff(response, bytes)
  })
  expect((await failureOf(`${url}/clip.mp4`)).reason).toBe(
    'The connection to the other server broke before the whole file had arrived.',
  )
  // The first brought something, five in a row brought nothing new.
  expect(requests).toHaveLength(6)
})

it.each([
  [404, 'The other server has no file at this address (404).', 1],
  [403, 'The other server does not give this file out (403).', 1],
  [503, 'The other server did not send the file (status 503).', 5],
])('says that the other side answered %i', async (status, reason, tries) => {
  const { url, requests } = await origin((_, response) => response.writeHead(status).end('No.'))
  expect((await failureOf(`${url}/clip.mp4`)).reason).toBe(reason)
  expect(requests).toHaveLength(tries)
})

it('comes back after a server that was busy for a moment', async () => {
  const bytes = await mp4()
  const { url, requests } = await origin((request, response, nth) =>
    nth < 3 ? response.writeHead(503, { 'retry-after': '0' }).end() : sendRange(request, response, bytes),
  )
  const sandbox = await importingSandbox()
  await importReaches(sandbox, await importUrl(sandbox, `${url}/clip.mp4`), 'ready')
  expect(requests).toHaveLength(3)
})

it('says that nobody answers at an address', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  taken.close()
  const { reason, lines } = await failureOf(`http://127.0.0.1:${port}/clip.mp4`)
  expect(reason).toBe('The other server could not be reached.')
  expect(lines).not.toContain('ECONNREFUSED')
})

async function trap(): Promise<Origin & { dialled: () => number }> {
  let dialled = 0
  const server = createServer((socket) => {
    dialled++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests: [], dialled: () => dialled }
}

const notPublic =
  'The address does not lead to a public web server, or passes through one that is not public: nothing was fetched.'

it('connects to nothing private', async () => {
  const { url, dialled } = await trap()
  const { port } = new URL(url)
  const sandbox = await importingSandbox({ PRIVATE_TARGETS: 'none' })
  const hosts = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]
  for (const host of [...hosts, '10.0.0.1', '192.168.1.1', '169.254.169.254', '[fd00::1]', '[fe80::1]']) {
    const videoId = await importUrl(sandbox, `http://${host}:${port}/clip.mp4`)
    expect([host, (await importReaches(sandbox, videoId, 'failed')).reason]).toEqual([host, notPublic])
  }
  expect(dialled()).toBe(0)
})

it('follows redirects, each looked at like the first', async () => {
  const bytes = await mp4()
  const sandbox = await importingSandbox()
  const open = await origin((request, response) => {
    if (request.url === '/one') response.writeHead(302, { location: '/two' }).end()
    else if (request.url === '/two') response.writeHead(307, { location: '/clip.mp4' }).end()
    else if (request.url === '/inside') {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/clip.mp4' }).end()
    } else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else sendRange(request, response, bytes)
  })
  await importReaches(sandbox, await importUrl(sandbox, `${open.url}/one`), 'ready')
  const reasons = []
  for (const path of ['/inside', '/file', '/loop']) {
    const videoId = await importUrl(sandbox, `${open.url}${path}`)
    reasons.push((await importReaches(sandbox, videoId, 'failed')).reason)
  }
  expect(reasons).toEqual([
    notPublic,
    'The address leads to something that is no http or https address.',
    'The address redirects too many times.',
  ])
  expect(sandbox.lines.join('\n')).not.toContain('169.254')
})
