import { describe, expect, it } from 'vitest'
import { BlockedAddress } from '../../src/net/blocked-address.js'
import { followRedirects, TooManyRedirects } from '../../src/net/follow-redirects.js'
import { failure, resolverOf, safeFetch } from './safe-fetch.js'
import { witness } from './witness.js'

describe('redirects', () => {
  const targets: Record<string, string> = {
    '/inside': 'http://10.0.0.1/',
    '/metadata': 'http://169.254.169.254/latest/meta-data/',
    '/mapped': 'http://[::ffff:10.0.0.1]/',
    '/file': 'file:///etc/passwd',
    '/relative': 'end',
    '/loop': '/loop',
    '/broken': 'http://[',
  }
  const site = () =>
    witness((request, response) => {
      const location = targets[request.url ?? '']
      if (location === undefined) response.end('the end')
      else response.writeHead(302, { location, connection: 'close' }).end()
    })

  it('answers one as it came', async () => {
    const { port } = await site()
    const answer = await safeFetch({ allow: ['127.0.0.1'] }).fetch(`http://127.0.0.1:${port}/metadata`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(targets['/metadata'])
  })

  it.each(['/inside', '/metadata', '/mapped', '/file', '/broken'])('does not follow %s', async (path) => {
    const { port, connections } = await site()
    const safe = safeFetch({ allow: ['127.0.0.1'] })
    const error = await failure(followRedirects(safe, `http://127.0.0.1:${port}${path}`))
    expect(error).toBeInstanceOf(BlockedAddress)
    expect(connections()).toBe(1)
  })

  it('does not follow one from a public name to a private one', async () => {
    const { port, connections } = await witness((request, response) => {
      if (request.url === '/')
        response.writeHead(302, { location: `http://private.example.com:${port}/secret` })
      response.end()
    })
    const resolver = resolverOf({
      'public.example.com': [['127.0.0.1']],
      'private.example.com': [['::1']],
    })
    const safe = safeFetch({ allow: ['127.0.0.1'], resolver })
    const error = await failure(followRedirects(safe, `http://public.example.com:${port}/`))
    expect(error).toBeInstanceOf(BlockedAddress)
    expect(connections()).toBe(1)
  })

  it('follows those that stay outside, and says where the answer came from', async () => {
    const { port } = await site()
    const safe = safeFetch({ allow: ['127.0.0.1'] })
    const { response, url } = await followRedirects(safe, `http://127.0.0.1:${port}/relative`)
    expect(await response.text()).toBe('the end')
    expect(url.pathname).toBe('/end')
  })

  it('gives up on a loop', async () => {
    const { port, connections } = await site()
    const safe = safeFetch({ allow: ['127.0.0.1'] })
    const error = await failure(followRedirects(safe, `http://127.0.0.1:${port}/loop`, {}, 3))
    expect(error).toBeInstanceOf(TooManyRedirects)
    expect(connections()).toBe(4)
  })
})
