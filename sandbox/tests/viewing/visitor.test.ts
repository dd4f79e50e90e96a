import { describe, expect, test } from 'vitest'
import { maskAddress } from '../../src/viewing/address.js'
import { readAgent } from '../../src/viewing/agent.js'
import { placeOfRecord } from '../../src/viewing/place-lookup.js'
import { locationOf, placeFromHeaders, regionOf } from '../../src/viewing/place.js'
import { readVisitor } from '../../src/viewing/visitor.js'

describe('maskAddress', () => {
  test.each([
    ['188.51.29.7', '188.XXX.29.XXX'],
    ['::ffff:203.0.113.9', '203.XXX.113.XXX'],
    ['2001:db8:85a3::8a2e:370:7334', '2001:XXX:85a3:XXX'],
    ['2001:DB8::1', '2001:XXX:0:XXX'],
    ['[2001:db8:85a3::1]', '2001:XXX:85a3:XXX'],
    ['fe80::1%eth0', 'fe80:XXX:0:XXX'],
    ['unknown', null],
    ['', null],
  ])('%s -> %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })
})

describe('readAgent', () => {
  const chromeOnMac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
  const safariOnPhone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
  const safariOnTablet =
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/604.1'
  const headless =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36'

  test.each([
    [chromeOnMac, { device: 'DESKTOP', os: 'Macintosh', browser: 'Chrome', isBot: false }],
    [safariOnPhone, { device: 'MOBILE', os: 'iOS', browser: 'Safari', isBot: false }],
    [safariOnTablet, { device: 'TABLET', os: 'iOS', browser: 'Safari', isBot: false }],
    [headless, { device: 'DESKTOP', os: 'Linux', browser: 'Chrome', isBot: false }],
    [
      'Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      { device: 'MOBILE', os: 'Android', browser: 'Chrome', isBot: false },
    ],
    ['node', { device: null, os: null, browser: null, isBot: false }],
    [null, { device: null, os: null, browser: null, isBot: false }],
  ])('%s', (userAgent, agent) => {
    expect(readAgent(userAgent)).toEqual(agent)
  })

  test.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    `${chromeOnMac} SafeLinks/1.0`,
    'Mozilla/5.0 (compatible; ProofpointURLDefense)',
  ])('flags %s', (userAgent) => {
    expect(readAgent(userAgent)).toMatchObject({ isBot: true, device: null })
  })
})

describe('place', () => {
  test.each([
    [
      { city: 'Houston', region: 'Texas', country: 'United States' },
      'Houston, United States',
      'Houston, Texas',
    ],
    [{ city: 'Sydney', region: null, country: 'Australia' }, 'Sydney, Australia', 'Sydney, Australia'],
    [{ city: null, region: 'Bavaria', country: 'Germany' }, 'Bavaria, Germany', 'Bavaria, Germany'],
    [{ city: null, region: null, country: 'Malta' }, 'Malta', 'Malta'],
    [{ city: 'Singapore', region: null, country: 'Singapore' }, 'Singapore', 'Singapore'],
    [{ city: null, region: null, country: null }, null, null],
  ])('%o reads %s and counts as %s', (place, location, region) => {
    expect(locationOf(place)).toBe(location)
    expect(regionOf(place)).toBe(region)
  })

  test.each([
    [
      { 'cf-ipcity': 'Houston', 'cf-region': 'Texas', 'cf-ipcountry': 'US' },
      { city: 'Houston', region: 'Texas', country: 'United States' },
    ],
    [
      { 'x-vercel-ip-city': 'S%C3%A3o%20Paulo', 'x-vercel-ip-country': 'BR' },
      { city: 'São Paulo', region: null, country: 'Brazil' },
    ],
    // UTF-8 bytes, as HTTP hands them over.
    [
      { 'cf-ipcity': Buffer.from('Zürich').toString('latin1'), 'cf-ipcountry': 'CH' },
      { city: 'Zürich', region: null, country: 'Switzerland' },
    ],
    [{ 'cf-ipcountry': 'XX' }, null],
    [{}, null],
  ])('headers %o', (headers, place) => {
    expect(placeFromHeaders(new Headers(headers as Record<string, string>))).toEqual(place)
  })

  test.each([
    [
      {
        city: { names: { en: 'Houston' } },
        subdivisions: [{ names: { en: 'Texas' } }],
        country: { names: { en: 'United States' } },
      },
      { city: 'Houston', region: 'Texas', country: 'United States' },
    ],
    [
      { city: 'Naples', state1: 'Campania', country_code: 'IT' },
      { city: 'Naples', region: 'Campania', country: 'Italy' },
    ],
    [{ country_code: 'FR' }, { city: null, region: null, country: 'France' }],
    [{ city: {} }, null],
    [null, null],
  ])('database record %o', (record, place) => {
    expect(placeOfRecord(record)).toEqual(place)
  })
})

describe('readVisitor', () => {
  const headers = new Headers({
    'x-forwarded-for': '192.0.2.66, 198.51.100.24',
    'cf-ipcity': 'Houston',
    'cf-region': 'Texas',
    'cf-ipcountry': 'US',
  })

  test('believes no header without a trusted proxy', () => {
    const visitor = readVisitor({ headers, remoteAddress: '203.0.113.5', trustProxy: false, lookup: null })
    expect(visitor).toMatchObject({ address: '203.0.113.5', ipMasked: '203.XXX.113.XXX', city: null })
  })

  test('takes from a trusted proxy the entry that it wrote itself', () => {
    const visitor = readVisitor({ headers, remoteAddress: '127.0.0.1', trustProxy: true, lookup: null })
    expect(visitor).toMatchObject({ address: '198.51.100.24', ipMasked: '198.XXX.100.XXX', city: 'Houston' })
  })

  test('asks the database with the unmasked address', () => {
    const asked: string[] = []
    const visitor = readVisitor({
      headers: new Headers(),
      remoteAddress: '::ffff:203.0.113.5',
      trustProxy: false,
      lookup: (address) => {
        asked.push(address)
        return { city: 'Naples', region: null, country: 'Italy' }
      },
    })
    expect(asked).toEqual(['203.0.113.5'])
    expect(visitor.city).toBe('Naples')
  })
})
