import { afterEach, describe, expect, it } from 'vitest'
import { createFormats } from '../../../src/labels/index.js'
import { formatTable, samples } from '../../support/formatTable.js'

const machineZone = process.env.TZ

afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
})

describe.each(formatTable)('formats of %s in %s', (locale, timeZone, texts) => {
  const format = createFormats(locale, timeZone)

  it.each(Object.entries(texts))('write %s as %s', (name, text) => {
    const write: (value: never) => string | null = format[name as keyof typeof samples]
    expect(write(samples[name as keyof typeof samples] as never)).toBe(text)
  })

  it('do not ask where the machine stands', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = zone
      expect(format.dateTime(samples.dateTime)).toBe(texts.dateTime)
    }
  })
})

describe('a duration in words', () => {
  it.each([
    ['en', 0, '0 seconds'],
    ['en', 1_000, '1 second'],
    ['en', 3_600_000, '1 hour'],
    ['en', 3_661_400, '1 hour, 1 minute, 1 second'],
    ['de', 60_000, '1 Minute'],
    ['de', 3_601_000, '1 Stunde, 1 Sekunde'],
    ['ar', 0, '0 ثانية'],
    ['ar', 3_000, '3 ثوان'],
    ['ar', 11_000, '11 ثانية'],
    ['ar', 3_601_000, 'ساعة وثانية'],
  ])('in %s of %i ms is %s', (locale, ms, text) => {
    expect(createFormats(locale, 'UTC').durationInWords(ms)).toBe(text)
  })
})

describe('time gone by', () => {
  it.each([
    ['en', 59_999, null],
    ['de', 60_000, '1 Min.'],
    ['de', 259_200_000, '3 Tg.'],
    ['ar', 120_000, '2 د'],
    ['ar', 172_800_000, 'يومان'],
    ['ar-EG', 259_200_000, '٣ أيام'],
    ['de', 604_800_000, null],
  ])('in %s, %i ms ago, is %s', (locale, ms, text) => {
    expect(createFormats(locale, 'UTC').ago(ms)).toBe(text)
  })
})

describe('bytes', () => {
  it.each([
    ['de', 0, '0 Byte'],
    ['de', 1_500, '1,5 kB'],
    ['de', 123_456_789, '123 MB'],
    ['ar', 512, '512 بايت'],
    ['ar-EG', 5_000_000_000, '٥ غ.ب'],
  ])('in %s, %i read as %s', (locale, value, text) => {
    expect(createFormats(locale, 'UTC').bytes(value)).toBe(text)
  })
})
