import { describe, expect, it, vi } from 'vitest'
import { arabic } from '../../../src/labels/ar/index.js'
import { german } from '../../../src/labels/de/index.js'
import { english } from '../../../src/labels/en/index.js'
import { type HippoLabels, labelLanguages, loadLabels } from '../../../src/labels/index.js'

type Word = string | ((...args: unknown[]) => string)

/** Every word by its path: `report.fields.plays`. */
function wordsOf(value: object, path = ''): [path: string, word: Word][] {
  return Object.entries(value).flatMap(([name, word]: [string, Word | object]) =>
    typeof word === 'object' ? wordsOf(word, `${path}${name}.`) : [[`${path}${name}`, word]],
  )
}

/** What a function is called with: its counts as numbers, and everything else as a text that can be found again. */
const counting =
  /(moreLoaded|MoreLoaded|onlyFirst|showAll|newViewers)|(count|Count|fresh|oaded|votes|Announcement|In|Left|TimeLeft|retryingIn|countdown)$/

/** What a word says of `count`. */
function say(path: string, word: Word, count: number): string {
  if (typeof word === 'string') return word
  const said = word
  if (path.endsWith('oreLoaded')) return said(count, count, `«${count}»`, `«${count}»`)
  if (path.endsWith('onlyFirst')) return said('NAME', count, `«${count}»`)
  if (path.endsWith('showAll')) return said(count, count + 1, `«${count}»`)
  if (path.endsWith('votes')) return said(count, `«${count}»`, 'SHARE')
  if (path.endsWith('newViewers')) return said(count, `«${count}»`, false)
  return counting.test(path) ? said(count, `«${count}»`) : said('ONE', 'TWO', 'THREE')
}

/** What only sets marks between what it is given, like "0:10–0:20". */
const wordless = (path: string): boolean =>
  !/\p{L}/u.test(say(path, englishWords.get(path) ?? '', 7).replaceAll(/ONE|TWO|THREE/g, ''))

/** Every word that says `mark`, with its path. */
const saying = (labels: HippoLabels, mark: RegExp): string[] =>
  wordsOf(labels)
    .map(([path, word]): [string, string] => [path, say(path, word, 7).replaceAll('«7»', '7')])
    .filter(([path, text]) => !wordless(path) && mark.test(text))
    .map(([path, text]) => `${path}: ${text}`)

const languages: [name: string, labels: HippoLabels][] = [
  ['German', german],
  ['Arabic', arabic],
]
const englishWords = new Map(wordsOf(english))

/** The same in German as in English. */
const shared = new Set(
  [
    'importing.urlHint importing.videoTitleHint player.untitled recorder.embedTitle recorder.pause report.title',
    'recorder.systemAudio viewers.fields.videoId viewers.fields.name viewers.fields.os viewers.fields.browser viewers.details',
    'viewers.devices.TABLET interactions.optional',
  ].flatMap((line) => line.split(' ')),
)

describe.each(languages)('%s', (name, labels) => {
  const words = wordsOf(labels)

  it('has the words of English, each said anew', () => {
    expect(words.map(([path]) => path).sort()).toEqual([...englishWords.keys()].sort())
    const same = words
      .filter(([path, word]) => say(path, word, 7) === say(path, englishWords.get(path) ?? '', 7))
      .map(([path]) => path)
    const may = name === 'German' ? shared : new Set(['importing.urlHint'])
    expect(same.filter((path) => !may.has(path) && !wordless(path))).toEqual([])
  })

  it('tells what it is given', () => {
    const silent = words.filter(([path, word]) => {
      const given = say(path, englishWords.get(path) ?? '', 7).match(/«7»|NAME|SHARE|ONE|TWO|THREE/g) ?? []
      return given.some((text) => !say(path, word, 7).includes(text))
    })
    expect(silent).toEqual([])
  })

  it('has the same places in the sentences of the feed', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
    const told = words.filter(([path]) => path.startsWith('activity.sentences'))
    expect(told.map(([path, word]) => [path, places(String(word))])).toEqual(
      told.map(([path]) => [path, places(String(englishWords.get(path)))]),
    )
  })

  it('ends sentences where English does', () => {
    const ends = (text: string): boolean => /[.…؟?]$/.test(text)
    for (const [path, word] of words.filter(([, each]) => typeof each === 'string')) {
      expect([path, ends(String(word))]).toEqual([path, ends(String(englishWords.get(path)))])
    }
  })

  it('writes neither typewriter marks nor stray spaces', () => {
    expect(saying(labels, /["']|\.\.\.| {2}|^\s|\s$/)).toEqual([])
  })
})

describe('German', () => {
  it('writes its own quotes, and keeps units and dots beside what they belong to', () => {
    expect(saying(german, /[”’]| …|\d (GB|MB|%|s\b)|„[^“]*$|^[^„]*“/)).toEqual([])
  })
})

describe('Arabic', () => {
  it('writes its own letters and marks, and closes what it isolates', () => {
    expect(saying(arabic, /^[^\u0621-\u064A]*$/)).toEqual(['importing.urlHint: https://…'])
    expect(saying(arabic, /[,;?“”„]|[\u2066\u2068][^\u2069]*$|^[^\u2066\u2068]*\u2069/)).toEqual([])
  })
})

describe('counts', () => {
  it('take the singular in German', () => {
    expect(german.report.playCount(1, '1')).toBe('1 Wiedergabe')
    expect(german.report.playCount(2, '2')).toBe('2 Wiedergaben')
    expect(german.viewers.moreLoaded(1, 1234, '1', '1.234')).toBe('1 weiterer Zuschauer, 1.234 geladen')
    expect(german.importing.onlyFirst('a.mp4', 1, '1')).toBe(
      'Immer nur eine Datei: Importiert wird „a.mp4“, eine weitere Datei bleibt unberücksichtigt.',
    )
  })

  it.each([
    [0, 'لا مشاهدين'],
    [1, 'مشاهد واحد'],
    [2, 'مشاهدان'],
    [3, '3 مشاهدين'],
    [10, '10 مشاهدين'],
    [11, '11 مشاهدًا'],
    [99, '99 مشاهدًا'],
    [100, '100 مشاهد'],
    [103, '103 مشاهدين'],
  ])('take the form of %i in Arabic', (count, text) => {
    expect(arabic.viewers.allLoaded(count, String(count))).toBe(text)
  })

  it('have six different forms wherever Arabic counts things', () => {
    const counted = wordsOf(arabic).filter(
      ([path, word]) =>
        typeof word === 'function' && new Set([1, 2, 7].map((n) => say(path, word, n))).size > 1,
    )
    const plain = counted.filter(([path, word]) => {
      const said = [1, 2, 3, 11].map((count) => say(path, word, count).replaceAll(/«\d+»/g, '#'))
      return new Set(said).size < 3
    })
    expect(counted.length).toBeGreaterThan(15)
    // What is loaded is told as a bare figure.
    expect(plain.map(([path]) => path)).toEqual(['viewers.loaded', 'library.loaded'])
  })
})

describe('loadLabels', () => {
  it.each([
    ['en', english],
    ['de', german],
    ['de-AT', german],
    ['AR-eg', arabic],
    ['ar-u-nu-latn', arabic],
    ['nl', english],
    ['', english],
    ['den', english],
  ])('of %s', async (locale, labels) => {
    expect(await loadLabels(locale)).toBe(labels)
  })

  it('gives the same promise each time, for use()', () => {
    for (const language of labelLanguages) expect(loadLabels(language)).toBe(loadLabels(language))
    expect(loadLabels('de-CH')).toBe(loadLabels('de'))
  })

  it('tries again after a failure', async () => {
    vi.resetModules()
    vi.doMock('../../../src/labels/de/index.js', () => ({
      get german(): never {
        throw new Error('offline')
      },
    }))
    const fresh = await import('../../../src/labels/loadLabels.js')
    await expect(fresh.loadLabels('de')).rejects.toThrow('offline')
    vi.doUnmock('../../../src/labels/de/index.js')
    expect((await fresh.loadLabels('de')).common.retry).toBe('Erneut versuchen')
  })
})
