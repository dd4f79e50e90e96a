import type { Person } from './people.js'
import { people } from './people.js'

/** The same alphabet for all. */
export const collator = new Intl.Collator('en')
const numbers = new Intl.NumberFormat('en')
const percents = new Intl.NumberFormat('en', { style: 'percent' })
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** What cells of the rivals show; ours brings its own. */
export const show = {
  views: (value: number): string => numbers.format(value),
  percentPlayed: (value: number): string => percents.format(value / 100),
  lastViewed: (value: number): string => dates.format(value),
}

export interface Contender {
  /** Calls React's render with the rows. */
  mount: (rows: Person[], into: HTMLElement) => void
  /** Names of the rows in the page, in order. */
  names: () => string[]
  /** What a person presses to sort by name. */
  head: () => HTMLElement | null
  /** What has to be there before anything is measured. */
  ready?: () => Promise<unknown>
}

/** Resolves once the frame that shows what is in the page now has been drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve())
      port1.start()
      port2.postMessage(null)
    })
  })
}

/** Milliseconds from doing something until the frame that shows it. */
async function timed(act: () => void, isShown: () => boolean): Promise<number> {
  const start = performance.now()
  act()
  if (!isShown()) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isShown()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  }
  await painted()
  return performance.now() - start
}

export interface Bench {
  prepare: (count: number) => Promise<void>
  mount: () => Promise<number>
  /** Presses the head of the names. */
  sort: () => Promise<number>
  names: () => string[]
  /** The first names of the order that the collator itself gives; to be asked last, as it warms it. */
  expected: (count: number) => string[]
}

/** Puts the bench of one library into its page. */
export function offer(contender: Contender): void {
  let rows: Person[] = []
  const bench: Bench = {
    prepare: async (count) => {
      rows = people(count)
      await contender.ready?.()
    },
    mount: () => {
      const into = document.querySelector<HTMLElement>('#app')
      if (!into) throw new Error('The page has no place for a table.')
      return timed(
        () => contender.mount(rows, into),
        () => contender.names()[0] === rows[0]?.name,
      )
    },
    sort: () => {
      const before = contender.names()[0]
      const head = contender.head()
      if (!head) throw new Error('There is no head to press.')
      return timed(
        () => head.click(),
        () => {
          const [first] = contender.names()
          return first !== undefined && first !== before
        },
      )
    },
    names: () => contender.names(),
    expected: (count) =>
      rows
        .toSorted((a, b) => collator.compare(a.name, b.name))
        .slice(0, count)
        .map(({ name }) => name),
  }
  Object.assign(globalThis, { bench })
}
