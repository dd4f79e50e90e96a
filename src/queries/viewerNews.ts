import type { Query } from '@tanstack/react-query'
import type { Page, ViewerProfile } from '../contract/types.js'
import { createStore, type Store } from '../core/store.js'
import { matchViewers } from './viewerMatch.js'
import type { ViewerProfilePages } from './viewerProfilesOptions.js'

/** Who has come to a list while it was being read, kept aside until asked for. */
export interface ViewerNews {
  /** Newest first. */
  rows: readonly ViewerProfile[]
  /** Whether more may have happened further down than page one has shown. */
  more: boolean
  /** Rows, as text, that came by page one since: what is below them was not seen with them. */
  touched: ReadonlySet<string>
  /** Whether they are on their way into the list. */
  showing: boolean
}

/** A list that nobody has come to. */
export const noNews: ViewerNews = { rows: [], more: false, touched: new Set(), showing: false }

const stores = new WeakMap<object, Store<ViewerNews>>()

/** The newcomers of a cached list; they go when it does. */
export function newsOf(query: Query<ViewerProfilePages>): Store<ViewerNews> {
  const store = stores.get(query) ?? createStore(noNews)
  stores.set(query, store)
  return store
}

/** All rows of a list, in order. */
export function loadedRows(data: ViewerProfilePages): ViewerProfile[] {
  return data.pages.flatMap((page) => page.rows)
}

/** The pages with rows that were met replaced; pages without one stay the same objects. */
export function withMet(
  data: ViewerProfilePages,
  met: ReadonlyMap<number, ViewerProfile>,
): Page<ViewerProfile>[] {
  let before = 0
  return data.pages.map((page) => {
    const first = before
    before += page.rows.length
    if (!page.rows.some((_, index) => met.has(first + index))) return page
    return { ...page, rows: page.rows.map((row, index) => met.get(first + index) ?? row) }
  })
}

/** The newcomers that a list has not got by itself since, say by being read anew. */
export function unseenRows(data: ViewerProfilePages | undefined, news: ViewerNews): readonly ViewerProfile[] {
  if (news.rows.length === 0 || !data) return news.rows
  return matchViewers(loadedRows(data), news.rows).newcomers
}
