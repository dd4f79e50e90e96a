import { describe, expect, it } from 'vitest'
import { createAddressGuard } from '../../src/net/address-guard.js'
import { BlockedAddress } from '../../src/net/blocked-address.js'
import { failure, resolverOf, safeFetch } from './safe-fetch.js'
import { witness } from './witness.js'

describe('addresses that are not public', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '0x7f000001',
    '0x7f.0x0.0x0.0x1',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '0.0.0.0',
    '0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0xA9FEA9FE',
    '2852039166',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[fd00::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fd20:ce::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::1]',
    '[2001::1]',
    '[2001:db8::1]',
    '[100::1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:10.0.0.1]',
    '[::ffff:0:127.0.0.1]',
  ])('does not connect to %s', async (host) => {
    const { port, connections } = await witness()
    const error = await failure(safeFetch().fetch(`http://${host}:${port}/`))
    expect(error).toBeInstanceOf(BlockedAddress)
    expect(error).toMatchObject({ reason: 'private' })
    expect(connections()).toBe(0)
  })

  it.each([
    ['a name that leads inside', [['10.0.0.1']]],
    ['a name that leads to this machine', [['127.0.0.1']]],
    ['a name with one public and one private address', [['93.184.215.14', '127.0.0.1']]],
    ['the same the other way round', [['::1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']]],
    ['a name that leads to a mapped address', [['::ffff:127.0.0.1']]],
    ['a name that leads to an interface of this machine', [['fe80::1%lo']]],
    ['a name that resolves to no address at all', [['not-an-address']]],
  ] as const)('does not connect to %s', async (_, addresses) => {
    const { port, connections } = await witness()
    const safe = safeFetch({ resolver: resolverOf({ 'inside.example.com': addresses }) })
    const error = await failure(safe.fetch(`http://inside.example.com:${port}/`))
    expect(error).toBeInstanceOf(BlockedAddress)
    expect(String(error)).not.toMatch(/127|10\.0|93\.184/)
    expect(connections()).toBe(0)
  })

  it('checks a name anew at each connection, so that one that changes its mind does not lead inside', async () => {
    const { port, connections } = await witness((_, response) => {
      response.setHeader('connection', 'close').end('public')
    })
    // 127.0.0.1 plays the public address, ::1 the private one.
    const resolver = resolverOf({ 'rebinding.example.com': [['127.0.0.1'], ['::1']] })
    const safe = safeFetch({ allow: ['127.0.0.1'], resolver })
    const first = await safe.fetch(`http://rebinding.example.com:${port}/`)
    expect(await first.text()).toBe('public')
    const error = await failure(safe.fetch(`http://rebinding.example.com:${port}/`))
    expect(error).toBeInstanceOf(BlockedAddress)
    expect(connections()).toBe(1)
  })
})

describe('what may be reached', () => {
  it.each([
    ['127.0.0.1', ['127.0.0.0/8', '::1']],
    ['[::1]', ['127.0.0.0/8', '::1']],
    ['localhost', ['127.0.0.0/8', '::1']],
    ['2130706433', ['127.0.0.1']],
  ])('connects to %s where its range is allowed', async (host, allow) => {
    const { port, connections } = await witness()
    const answer = await safeFetch({ allow }).fetch(`http://${host}:${port}/`)
    expect(await answer.text()).toBe('reached')
    expect(connections()).toBe(1)
  })

  it.each(['169.254.169.254', '[fd00:ec2::254]', '100.100.100.200', '[64:ff9b::a9fe:a9fe]', '0.0.0.0'])(
    'keeps %s closed even where everything is allowed',
    async (host) => {
      const safe = safeFetch({ allow: ['0.0.0.0/0', '::/0'] })
      expect(await failure(safe.fetch(`http://${host}/`))).toBeInstanceOf(BlockedAddress)
    },
  )

  // Nothing goes out in a test, so the guard alone is asked.
  it.each([
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
  ])('takes %s for public', (address) => {
    expect(() => createAddressGuard([])(address, 'example.com')).not.toThrow()
  })
})

it.each([
  ['ftp://example.com/clip.mp4', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['data:text/plain,hello', 'scheme'],
  ['gopher://example.com/', 'scheme'],
  ['http://user:open-sesame@example.com/', 'credentials'],
  ['http://user@example.com/', 'credentials'],
  ['no address', 'malformed'],
])('does not ask %s', async (url, reason) => {
  const error = await failure(safeFetch().fetch(url))
  expect(error).toMatchObject({ name: 'BlockedAddress', reason })
  expect(String(error)).not.toContain('open-sesame')
})

it('gives up on a server that never answers', async () => {
  const { port } = await witness(() => {})
  const safe = safeFetch({ allow: ['127.0.0.1'], timeoutMs: 300 })
  const error = await failure(safe.fetch(`http://127.0.0.1:${port}/`))
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(BlockedAddress)
})
