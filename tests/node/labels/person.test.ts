import { describe, expect, it } from 'vitest'
import { initials, maskedAddress, webHost } from '../../../src/components/viewers/person.js'
import { viewerProfileFixture } from '../../../src/testing/index.js'

describe('initials', () => {
  it.each([
    ['Amara Okafor', 'AO'],
    ['  lena   van den sørensen ', 'LS'],
    ['Prince', 'P'],
    ['«Émile» (Zola)', 'ÉZ'],
    ['𝒜lice 王', '𝒜王'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(viewerProfileFixture({ name }))).toBe(letters)
  })

  it('come from the mail where there is no name, and are none for someone unknown', () => {
    expect(initials(viewerProfileFixture({ name: null }))).toBe('A')
    expect(initials(viewerProfileFixture({ name: null, email: null }))).toBeNull()
    expect(initials(viewerProfileFixture({ name: '—', email: null }))).toBeNull()
  })
})

describe('maskedAddress', () => {
  it('shows dots for what is hidden', () => {
    expect(maskedAddress('192.XXX.2.XXX')).toBe('192.•••.2.•••')
  })
})

describe('webHost', () => {
  it.each([
    ['https://www.example.com/a?b#c', 'www.example.com'],
    ['http://example.org:8080', 'example.org:8080'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)//https://', null],
    ['data:text/html,x', null],
    ['android-app://com.example', null],
    ['www.example.com', null],
    ['', null],
  ])('of %s is %s', (address, host) => {
    expect(webHost(address)).toBe(host)
  })
})
