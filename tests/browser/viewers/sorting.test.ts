import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankValues } from '../../../src/components/viewers/rankValues.js'

const locales = ['en', 'de', 'de-u-co-phonebk', 'sv', 'da', 'hu', 'cs', 'cy', 'ar', 'zh', 'th']
// What alphabets differ in: letters that are two characters, accents, capitals, signs that count last or not at all.
const parts = fc.constantFrom(
  ...[
    'a',
    'A',
    'aa',
    'ä',
    'Å',
    'å',
    'c',
    'ch',
    'CH',
    'cs',
    'dz',
    'l',
    'll',
    'ö',
    'o\u0308',
    'z',
    'ž',
    'ß',
    'ss',
  ],
  ...[' ', '-', '\u00AD', '\u200D', '.', '1', '10', '9', 'æ', 'ø', 'ı', 'İ', 'ñ', 'é', 'e\u0301', '\u0301'],
  ...['ي', 'ا', 'لا', '王', '李', 'ก', 'เ', '😀', '\uD83D'],
)
const words = fc.array(parts, { maxLength: 24 }).map((list) => list.join(''))

it.each(locales)('ranks texts as the collator of %s has them', (locale) => {
  const collator = new Intl.Collator(locale)
  fc.assert(
    fc.property(fc.array(fc.option(words), { maxLength: 60 }), (values) => {
      const { of, count } = rankValues(values, collator)
      for (const [index, value] of values.entries()) {
        expect(of[index] === 0).toBe(value === null)
        expect(of[index]).toBeLessThanOrEqual(count)
        for (const [at, other] of values.entries()) {
          if (value === null || other === null) continue
          expect(Math.sign((of[index] ?? 0) - (of[at] ?? 0))).toBe(Math.sign(collator.compare(value, other)))
        }
      }
    }),
    { numRuns: 40 },
  )
})

it('puts numbers before texts, and equals on one place', () => {
  const { of, count } = rankValues([3, 'b', null, -1, 'a', 3, 'b', 0.5], new Intl.Collator('en'))
  expect([...of]).toEqual([3, 5, 0, 1, 4, 3, 5, 2])
  expect(count).toBe(5)
})

it('asks the collator about each of many names a few times, not seventeen', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => {
    const mixed = (at * 7919) % 20_011
    return `${['Ámara', 'bo', 'Chloé', 'dél'][mixed % 4]} ${mixed.toString(26).replace(/\d/g, 'x')}sen`
  })
  const collator = new Intl.Collator('en')
  let asked = 0
  const counting = {
    compare: (a: string, b: string) => {
      asked += 1
      return collator.compare(a, b)
    },
    resolvedOptions: () => collator.resolvedOptions(),
  } as Intl.Collator
  const { of } = rankValues(names, counting)
  expect(asked).toBeLessThan(names.length * 4)
  const byRank = [...names.keys()].sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0)).map((at) => names[at])
  expect(byRank).toEqual(names.toSorted(collator.compare))
})
