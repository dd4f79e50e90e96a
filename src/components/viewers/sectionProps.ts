import type { ComponentProps } from 'react'
import type { ViewerRowsProps, ViewerTableProps } from './viewerTableProps.js'

type Own = Exclude<
  keyof ViewerTableProps | keyof ViewerRowsProps | 'videoId' | 'leadEmail',
  keyof ComponentProps<'section'>
>

const own: Record<Own, true> = {
  videoId: true,
  leadEmail: true,
  rows: true,
  heading: true,
  caption: true,
  pageSize: true,
  autoLoad: true,
  live: true,
  query: true,
  columns: true,
  hiddenColumns: true,
  defaultHiddenColumns: true,
  onHiddenColumnsChange: true,
  sortable: true,
  sort: true,
  defaultSort: true,
  onSortChange: true,
  search: true,
  defaultSearch: true,
  onSearchChange: true,
  selectable: true,
  selected: true,
  defaultSelected: true,
  onSelectedChange: true,
  getRowId: true,
  paging: true,
  page: true,
  defaultPage: true,
  onPageChange: true,
  onRowClick: true,
  renderDetails: true,
  tools: true,
  headingLevel: true,
  labels: true,
  loading: true,
  error: true,
  empty: true,
  render: true,
}

/** What of a table's props is for its element. */
export function sectionProps(props: object): ComponentProps<'section'> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !(name in own)))
}
