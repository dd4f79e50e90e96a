import { expect, it } from 'vitest'
import { readSettings } from '../../src/config.js'
import { privateTargets } from '../../src/net/private-targets.js'

it.each([
  [{}, ['127.0.0.0/8', '::1']],
  [{ HOST: 'localhost' }, ['127.0.0.0/8', '::1']],
  [{ HOST: '0.0.0.0' }, []],
  [{ HOST: '192.0.2.7' }, []],
  [{ PRIVATE_TARGETS: 'none' }, []],
  [
    { HOST: '0.0.0.0', PRIVATE_TARGETS: 'loopback, 10.1.0.0/16,fd12::/32' },
    ['127.0.0.0/8', '::1', '10.1.0.0/16', 'fd12::/32'],
  ],
])('lets %o reach %o', (settings, ranges) => {
  expect(privateTargets(readSettings(settings))).toEqual(ranges)
})

it.each(['everything', '10.0.0.0/33', '10.0.0/8', 'fd12::/129', '10.0.0.0/8/8', 'fe80::1%eth0'])(
  'refuses %s as a range, by the name of the setting',
  (PRIVATE_TARGETS) => {
    expect(() => readSettings({ PRIVATE_TARGETS })).toThrow(/PRIVATE_TARGETS cannot be used/)
  },
)
