import { describe, expect, it } from 'vitest'
import { english } from '../../../src/labels/en/index.js'
import { createFormats, mergeLabels, plural } from '../../../src/labels/index.js'

const en = createFormats('en', 'UTC')

describe('formats', () => {
  it.each([
    [0, '0:00'],
    [999, '0:01'],
    [171_000, '2:51'],
    [59_999, '1:00'],
    [3_600_000, '1:00:00'],
    [3_771_000, '1:02:51'],
    [-5, '0:00'],
  ])('%i ms read as %s', (ms, text) => {
    expect(en.duration(ms)).toBe(text)
  })

  it.each([
    [0, '0%'],
    [0.2, '1%'],
    [0.5, '1%'],
    [84.6, '85%'],
    [99.6, '99%'],
    [100, '100%'],
    [120, '100%'],
  ])('%d per cent read as %s: only a true 0 is 0, only a true 100 is 100', (value, text) => {
    expect(en.percent(value)).toBe(text)
  })

  it('speaks the locale and the zone', () => {
    const at = Date.UTC(2018, 11, 31, 2, 23)
    expect(en.dateTime(at)).toBe('Dec 31, 2018, 2:23 AM')
    expect(en.date(at)).toBe('Dec 31, 2018')
    expect(createFormats('en', 'America/New_York').dateTime(at)).toBe('Dec 30, 2018, 9:23 PM')
    expect(createFormats('de', 'Europe/Berlin').dateTime(at)).toBe('31.12.2018, 03:23')
    expect(createFormats('de', 'UTC').number(12_345.5)).toBe('12.345,5')
    expect(createFormats('ar-EG', 'UTC').duration(171_000)).toBe('٢:٥١')
  })

  it('writes one kind of space, which Node and browsers agree on', () => {
    for (const locale of ['en', 'fr', 'sv', 'ja', 'ar', 'pt-BR']) {
      expect(createFormats(locale, 'UTC').dateTime(1e12)).not.toMatch(/[\u00A0\u202F]/)
    }
  })
})

describe('plural', () => {
  it('chooses the form of the language', () => {
    const forms = { one: 'widz', few: 'widzów kilku', many: 'widzów', other: 'widza' }
    expect([1, 3, 5, 1.5].map((count) => plural('pl', count, forms))).toEqual([
      'widz',
      'widzów kilku',
      'widzów',
      'widza',
    ])
    expect(plural('ar', 0, { other: 'x' })).toBe('x')
  })

  it('is right in the English words', () => {
    const { report, viewers } = english
    expect(report.playCount(1, '1')).toBe('1 play')
    expect(report.actionCount(2, '2')).toBe('2 actions')
    expect(viewers.moreLoaded(1, 11, '1', '11')).toBe('1 more viewer, 11 loaded')
    expect(viewers.leadAllLoaded(1, '1')).toBe('1 video')
  })
})

describe('mergeLabels', () => {
  it('changes what is given, down to one word of a group, and nothing else', () => {
    const merged = mergeLabels(english, {
      report: { fields: { plays: 'Afgespeeld' } },
      errors: { network: 'Geen verbinding' },
      common: { retry: undefined },
    })
    expect(merged.report.fields.plays).toBe('Afgespeeld')
    expect(merged.report.fields.viewers).toBe(english.report.fields.viewers)
    expect(merged.report.help).toEqual(english.report.help)
    expect(merged.errors.network).toBe('Geen verbinding')
    expect(merged.common.retry).toBe(english.common.retry)
    expect(english.report.fields.plays).toBe('Plays')
  })

  it('gives the same labels back when nothing is to change', () => {
    expect(mergeLabels(english, undefined)).toBe(english)
  })
})

describe('english', () => {
  it('has a sentence for every field and every error, and never a vendor’s word', () => {
    const texts = [
      ...Object.values(english.report.help),
      ...Object.values(english.viewers.help),
      ...Object.values(english.errors),
    ]
    for (const text of texts) expect(text).toMatch(/^[A-Z].{8,}[.]$/)
    for (const text of texts) expect(text).not.toMatch(/_|api|hippo/i)
  })
})
