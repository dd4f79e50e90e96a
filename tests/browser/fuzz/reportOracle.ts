import type { Answer } from './answers.js'
import { type Expected, failed, first, hasNought, numbers, percentText, same, words } from './expected.js'
import { type Days, readDays, readReport, readTitle } from './judge.js'

export function ofReport(answer: Answer, video: Answer): Expected {
  const report = readReport(answer)
  const title = readTitle(video)
  const checkTitle = (element: HTMLElement): string | null =>
    title ? same('the title', words(element.querySelector('h2 bdi')), title) : null
  if (!report) return { ...failed, check: checkTitle }
  if (report.pageLoads === 0 && report.plays === 0) return { states: ['empty'], check: checkTitle }
  return {
    states: ['ready'],
    check(element) {
      const field = (name: string): string => words(element.querySelector(`[data-field="${name}"] dd`))
      const cells = [...element.querySelectorAll('[data-field="watchRate"] td')].map(words)
      const rate = percentText(report.averageWatchRate)
      const region = report.popularRegion
      return first(
        checkTitle(element),
        ...(['pageLoads', 'plays', 'viewers'] as const).map((name) =>
          same(name, field(name), numbers.format(report[name] + 0)),
        ),
        report.plays > 0
          ? same('averageWatchRate', field('averageWatchRate'), rate)
          : same('an average of no plays', /\d/.test(field('averageWatchRate')), false),
        ...Object.entries(report.actions)
          .filter(([kind]) => kind !== 'total' && kind !== 'constructor')
          .map(([kind, count]) => same(kind, field(kind), numbers.format(count + 0))),
        same(
          'the total of actions',
          words(element.querySelector('.hippo-section-count')).replace(/[^\d,-]/g, ''),
          numbers.format(report.actions.total + 0),
        ),
        same(
          'watchRate',
          cells,
          report.watchRate.map(({ count }) => numbers.format(count + 0)),
        ),
        region
          ? same('the region', words(element.querySelector('[data-field="popularRegion"] bdi')), region)
          : null,
      )
    },
  }
}

export function ofBars(answer: Answer): Expected {
  const report = readReport(answer)
  if (!report) return failed
  if (report.watchRate.every(({ count }) => count === 0)) return { states: ['empty'] }
  return {
    states: ['ready'],
    check(element) {
      const counts = [...element.querySelectorAll('tbody td:first-of-type')].map(words)
      const given = report.watchRate.map(({ count }) => numbers.format(count + 0))
      return same('the table of plays', counts, given)
    },
  }
}

interface Figure {
  text: string
  /** As it is shown; null where there is none. */
  value: number | null
}

function figureOf(name: keyof Days, of: Days): Figure {
  if (name !== 'averageWatchRate') return { text: numbers.format(of[name] + 0), value: of[name] }
  if (of.plays === 0) return { text: 'Not yet', value: null }
  const text = percentText(of.averageWatchRate)
  return { text, value: Number.parseInt(text, 10) }
}

/** A row's two figures, how the first is marked to differ, and by how much. */
function rowOf(name: keyof Days, now: Days, before: Days): string[] {
  const [here, there] = [figureOf(name, now), figureOf(name, before)]
  const differing = (kind: string, by = ''): string[] => [here.text, there.text, kind, by]
  if (here.value === null) return differing('unknown')
  if (there.value === null || (there.value === 0 && here.value > 0)) return differing('new')
  if (here.value === there.value) return differing('same')
  const by = numbers.format(Math.abs(here.value - there.value))
  return differing(here.value > there.value ? 'more' : 'fewer', by)
}

/** Of a card whose report is good: what it is compared with may be bad. */
export function ofPeriods(answers: readonly [Answer, Answer]): Expected {
  const [now, before] = answers.map(readDays)
  return {
    states: ['ready'],
    check(element) {
      const comparison = element.querySelector('.hippo-comparison')
      const rows = [...(comparison?.querySelectorAll<HTMLElement>('[data-compared]') ?? [])]
      const message = words(comparison?.querySelector('[role="alert"]'))
      if (!now || !before) {
        if (rows.length > 0) return 'compares with what was not given'
        return /\w/.test(message) && !hasNought(message) ? null : `only says “${message}”`
      }
      const seen = rows.map((row) => {
        const [here, there, difference] = [...row.querySelectorAll('td')].map(words)
        return [here, there, row.dataset.change, (difference ?? '').replace(/[^\d,]/g, '')]
      })
      const given = (['pageLoads', 'plays', 'viewers', 'averageWatchRate'] as const).map((name) =>
        rowOf(name, now, before),
      )
      return first(same('the comparison', seen, given), same('its message', message, ''))
    },
  }
}
