import type { Answer, Round } from './answers.js'
import {
  clockText,
  type Expected,
  failed,
  first,
  hasNought,
  numbers,
  percentText,
  same,
  words,
} from './expected.js'
import {
  readCurve,
  readFrame,
  readLive,
  readRows,
  readStanding,
  readTitle,
  readVisits,
  type Row,
  whoIs,
} from './judge.js'
import { ofBars, ofPeriods, ofReport } from './reportOracle.js'

const fieldsOf = (row: Row): string =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Each viewer with an address once, as last heard of; others as often as they were told, but not twice by two pages. */
function listOf(pages: readonly Row[][], of: 'viewers' | 'videos'): Row[] {
  const rows: Row[] = []
  const place = new Map<string, number>()
  const told = new Set<string>()
  for (const page of pages) {
    const before = new Set(told)
    for (const row of page) {
      const who = whoIs(row, of)
      const at = place.get(who)
      if (of === 'viewers' && row.email === null) {
        if (!before.has(fieldsOf(row))) rows.push(row)
        told.add(fieldsOf(row))
      } else if (at === undefined) {
        place.set(who, rows.push(row) - 1)
      } else {
        const known = rows[at]
        const isLater =
          of === 'videos' ||
          !known ||
          row.views > known.views ||
          (row.views === known.views && row.percentPlayed > known.percentPlayed)
        if (isLater) rows[at] = row
      }
    }
  }
  return rows
}

/** More are not all on the page at once. */
const mostCompared = 40

function checkViewers(rows: readonly Row[]): (element: HTMLElement) => string | null {
  return (element) => {
    const seen = [...element.querySelectorAll('tbody tr')].filter((row) =>
      row.querySelector('th[scope="row"]'),
    )
    const compared = seen
      .slice(0, mostCompared)
      .map((row) => [
        words(row.querySelector('td[data-column="percentPlayed"]')),
        words(row.querySelector('td[data-column="views"]')),
      ])
    const given = rows
      .slice(0, mostCompared)
      .map((row) => [percentText(row.percentPlayed), numbers.format(row.views + 0)])
    const counted = words(element.querySelector('.hippo-viewers-header .hippo-soft'))
    return first(
      rows.length <= mostCompared ? same('the number of rows', seen.length, rows.length) : null,
      same('a row', compared, given.slice(0, compared.length)),
      compared.length > 0 ? null : 'no row is there',
      same('the count', counted.split(' ')[0], numbers.format(rows.length)),
    )
  }
}

function checkVideos(rows: readonly Row[]): (element: HTMLElement) => string | null {
  return (element) => {
    const seen = [...element.querySelectorAll('.hippo-tile')].map((tile) => [
      words(tile.querySelector('.hippo-tile-title')),
      words(tile.querySelector('.hippo-tile-duration [aria-hidden]')),
    ])
    const given = rows.map((row) => [
      row.title || 'Untitled video',
      row.durationMs === null ? '' : clockText(row.durationMs),
    ])
    const counted = words(element.querySelector('.hippo-library-header .hippo-soft'))
    return first(
      same('the tiles', seen, given),
      same('the count', counted.split(' ')[0], numbers.format(rows.length)),
    )
  }
}

function ofList(answer: Answer, of: 'viewers' | 'videos'): Expected {
  const page = readRows(answer, of, 1)
  if (!page) return failed
  if (page.rows.length === 0) return { states: ['empty'] }
  const rows = listOf([page.rows], of)
  return {
    states: ['ready'],
    more: page.hasMore,
    check: of === 'viewers' ? checkViewers(rows) : checkVideos(rows),
  }
}

/** What a list is to show once its second page was asked for: what it had, and the page or why it did not come. */
export function afterMore([one, two]: readonly [Answer, Answer], of: 'viewers' | 'videos'): Expected {
  const before = readRows(one, of, 1)?.rows ?? []
  const page = readRows(two, of, 2)
  const known = new Set(before.map((row) => whoIs(row, of)))
  const isStuck = page?.hasMore && page.rows.length > 0 && page.rows.every((row) => known.has(whoIs(row, of)))
  const isGood = page !== null && !isStuck
  const rows = listOf(isGood ? [before, page.rows] : [before], of)
  const check = of === 'viewers' ? checkViewers(rows) : checkVideos(rows)
  return {
    states: ['ready'],
    check: (element) => {
      const isTold = words(element.querySelector('[role="alert"]')) !== ''
      const isBusy = element.getAttribute('aria-busy') === 'true'
      return first(
        same('that it is still busy', isBusy, false),
        same('that it failed', isTold, !isGood),
        check(element),
      )
    },
  }
}

function ofCurve(answer: Answer): Expected {
  const curve = readCurve(answer)
  if (!curve) return failed
  const { plays, reached, replays, durationMs } = curve
  if (plays === 0) return { states: ['empty'] }
  return {
    states: ['ready'],
    check(element) {
      const sentence = words(element.querySelector('.hippo-retention-sentence'))
      const shares = [reached[0], reached.at(-1)].map((count) => percentText((100 * (count ?? 0)) / plays))
      const again = [...element.querySelectorAll('tbody td:last-child')].map((cell) =>
        Number(words(cell).replaceAll(',', '')),
      )
      const end = words(element.querySelector('.hippo-retention-times > :last-child'))
      const missing = shares.find((share) => !sentence.includes(share))
      return first(
        same('a share missing from the sentence', missing ?? null, null),
        same(
          'most replays',
          Math.max(...again),
          replays.reduce((most, each) => Math.max(most, each), 0),
        ),
        same('the end', end, clockText(durationMs)),
      )
    },
  }
}

function ofVisits(answer: Answer): Expected {
  const visits = readVisits(answer)?.viewings
  if (!visits) return failed
  if (visits.length === 0) return { states: ['empty'] }
  return {
    states: ['ready'],
    check(element) {
      const seen = [...element.querySelectorAll('.hippo-viewing')]
      const texts = seen.map((item) => words(item.querySelector('.hippo-viewing-head > :last-child')))
      const wrong = visits.findIndex(
        ({ passes, percentPlayed, watchedMs }, at) =>
          passes.length > 0 &&
          !(texts[at]?.includes(percentText(percentPlayed)) && texts[at].includes(clockText(watchedMs))),
      )
      const done = seen.map((item) => item.querySelectorAll('.hippo-viewing-actions li').length)
      return first(
        same('the number of visits', seen.length, visits.length),
        same('a visit whose figures are others', wrong, -1),
        same(
          'what was done',
          done,
          visits.map(({ actions }) => actions.length),
        ),
      )
    },
  }
}

function ofRename(answer: Answer): Expected {
  const title = readTitle(answer)
  if (title === null) return failed
  return {
    states: ['success'],
    check: (element) => same('the title', words(element.querySelector('bdi')), title),
  }
}

function ofPlayback(answer: Answer): Expected {
  const standing = readStanding(answer)
  if (!standing) return failed
  if (standing.status !== 'ready') return { states: [standing.status] }
  return {
    // None of the sources is a film.
    states: ['ready', 'cannot-play', 'error'],
    check: (element) =>
      same('the name', element.querySelector('video')?.getAttribute('aria-label'), standing.title || 'Video'),
  }
}

function ofActivity({ capabilities, head, frames, ends }: Round['activity']): Expected {
  const isLive = readLive(capabilities)
  if (isLive === null) return failed
  if (!isLive) return { states: ['unavailable'] }
  if (head.type !== 'text/event-stream') return failed
  const read = frames.map(readFrame)
  const bad = read.indexOf('bad')
  const good = bad === -1 ? read : read.slice(0, bad)
  const ids = new Set(good.flatMap((each) => (each !== null && each !== 'bad' ? [each.id] : [])))
  if (ids.size === 0) return { states: bad !== -1 || ends ? ['error'] : ['empty'] }
  return {
    states: ['ready'],
    check(element) {
      // What comes while the list is read is kept behind this.
      element.querySelector<HTMLElement>('.hippo-new')?.click()
      return same('the number of events', element.querySelectorAll('.hippo-activity-item').length, ids.size)
    },
  }
}

/** What every component is to show of a round. */
export function expect(round: Round): Record<string, Expected> {
  return {
    report: ofReport(round.report, round.video),
    watchRate: ofBars(round.report),
    viewers: ofList(round.viewers[0], 'viewers'),
    lead: ofList(round.lead[0], 'viewers'),
    library: ofList(round.library[0], 'videos'),
    rename: ofRename(round.rename),
    periods: ofPeriods(round.periods),
    retention: ofCurve(round.retention),
    timeline: ofVisits(round.timeline),
    playback: ofPlayback(round.playback),
    activity: ofActivity(round.activity),
  }
}

/** What must not stand in any component, whatever was answered; null where nothing of it does. */
export function blemish(element: HTMLElement): string | null {
  const copy = element.cloneNode(true) as HTMLElement
  // Names that somebody gave are not figures, nor is the sentence that explains one.
  for (const name of copy.querySelectorAll('h2, bdi, .hippo-tile-title, .hippo-help-text')) name.remove()
  const text = words(copy)
  const state = element.dataset.state
  const odd = /NaN|Infinity|undefined|\[object|∞|(?<![\w.])-0(?![\d.])/.exec(text)?.[0]
  if (odd) return `“${odd}” stands in it`
  if (words(element).replaceAll(/[\s\u200B-\u200D\uFEFF]/g, '') === '') return 'it has no words'
  if (state !== 'error') return null
  if (hasNought(text)) return 'a nought stands in an error'
  const message = element.querySelector('[role="alert"], .hippo-player-notice-title')
  return words(message) === '' ? 'the error has no message' : null
}
