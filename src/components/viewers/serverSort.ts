import type { ViewerSort, ViewerSortField } from '../../hooks/data.js'
import type { ViewerTableSort } from './viewerTableProps.js'

const fields: Partial<Record<string, ViewerSortField>> = {
  viewer: 'name',
  name: 'name',
  lastViewed: 'lastViewed',
  percentPlayed: 'percentPlayed',
  views: 'views',
}

/** The order as a server is asked for it; undefined where it knows no such column. */
export function serverSort(sort: ViewerTableSort | null): ViewerSort | undefined {
  const field = sort && fields[sort.column]
  return field ? { field, direction: sort.direction } : undefined
}
