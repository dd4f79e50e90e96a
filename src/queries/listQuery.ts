import type { VideoListQuery, ViewerListQuery, ViewerSort } from '../contract/app/insights.js'

/** Whether a list stands as the server lists it by itself: newest first. */
export function isNewestFirst({ sort }: { sort?: ViewerSort | undefined }): boolean {
  return sort === undefined || (sort.field === 'lastViewed' && sort.direction === 'descending')
}

function searched(search: string | undefined): { search?: string } {
  const trimmed = search?.trim()
  return trimmed ? { search: trimmed } : {}
}

/** The same list in one spelling: what is there by itself is not asked for, so that one list is cached once. */
export function viewerListQuery(query: ViewerListQuery): ViewerListQuery {
  const { sort, search, ...of } = query
  if (sort === undefined && search === undefined) return query
  const order = isNewestFirst(query) ? {} : { sort }
  return { ...of, ...order, ...searched(search) } as ViewerListQuery
}

/** The same for the library. */
export function videoListQuery({ search }: VideoListQuery): VideoListQuery {
  return searched(search)
}
