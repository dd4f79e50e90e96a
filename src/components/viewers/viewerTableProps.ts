import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import type { ViewerProfile, ViewerQuery } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { UseViewerProfilesOptions } from '../../hooks/useViewerProfiles.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import type { ViewerColumn } from './viewerColumns.js'

/** What the table shows; its `status` is the root's `data-state`. */
export type ViewerTableState = ReadState | { status: 'empty'; refreshing: boolean }

/** The column a table is sorted by, by its name or `id`. */
export interface ViewerTableSort {
  column: string
  direction: 'ascending' | 'descending'
}

/** What stands in the header beside the title: a search field, and a menu with the columns and files. */
export type ViewerTool = 'search' | 'columns' | 'csv'

/** What tables of viewers have in common, wherever their rows come from. */
export interface ViewerTableOptions {
  /** What can be shown, in order. @default `defaultViewerColumns`, or `defaultLeadColumns` by lead; the other fields are in the menu */
  columns?: readonly ViewerColumn[]
  /** Names of those that are not shown; goes with `onHiddenColumnsChange`. */
  hiddenColumns?: readonly string[]
  /** Names of those that are not shown at first. @default none of `columns` */
  defaultHiddenColumns?: readonly string[]
  /** Hears when somebody has chosen columns. */
  onHiddenColumnsChange?: (hidden: readonly string[]) => void
  /** Whether heads are buttons that sort. @default true */
  sortable?: boolean
  /** The order; null is the server's own, newest first. Goes with `onSortChange`. */
  sort?: ViewerTableSort | null
  /** The order at first. @default null */
  defaultSort?: ViewerTableSort | null
  /** Hears when somebody has sorted: keep it in the address of the page. */
  onSortChange?: (sort: ViewerTableSort | null) => void
  /** What is searched for; goes with `onSearchChange`. */
  search?: string
  /** What is searched for at first. @default '' */
  defaultSearch?: string
  /** Hears each letter that is typed into the search field. */
  onSearchChange?: (search: string) => void
  /** Whether rows can be marked. @default whether `selected`, `defaultSelected` or `onSelectedChange` is given */
  selectable?: boolean
  /** Ids of the marked rows, as `getRowId` gives them; goes with `onSelectedChange`. */
  selected?: readonly string[]
  /** Ids of the rows marked at first. @default [] */
  defaultSelected?: readonly string[]
  /** Hears which rows are marked: their ids, and those of them that are loaded. */
  onSelectedChange?: (selected: readonly string[], rows: readonly ViewerProfile[]) => void
  /** What a row is called in `selected`. @default its mail address, or its video by lead; for somebody unknown a name of this page view */
  getRowId?: (profile: ViewerProfile) => string
  /** `more` puts each page below the last, `pages` in its place. @default 'more' */
  paging?: 'more' | 'pages'
  /** Which page is shown, from 1, with `paging="pages"`; goes with `onPageChange`. */
  page?: number
  /** Which page is shown at first. @default 1 */
  defaultPage?: number
  /** Hears when somebody has turned the page. */
  onPageChange?: (page: number) => void
  /** Hears a press on a row; by keyboard its first cell is a button that does the same. */
  onRowClick?: (profile: ViewerProfile, event: MouseEvent<HTMLElement>) => void
  /** More about a row, which a button in its first cell opens below it. */
  renderDetails?: (profile: ViewerProfile) => ReactNode
  /** What the header offers. @default all; by lead without the search */
  tools?: readonly ViewerTool[]
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ViewerTableState>
}

interface ViewerTableOwnProps extends ViewerTableOptions, AsyncSlots {
  /** Whether scrolling near the end loads more; the button is there either way. @default true */
  autoLoad?: boolean
  /** Whether newcomers are told of, behind a button, and known rows renewed in their places. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseViewerProfilesOptions
}

type Section = Omit<ComponentProps<'section'>, 'children'>

/** Either `videoId` or `leadEmail`, never both. */
export type ViewerTableProps = ViewerTableOwnProps & Section & ViewerQuery

/** Props of `<ViewerRows>`. */
export interface ViewerRowsProps extends ViewerTableOptions, Section {
  /** All there are; the same array as long as they are the same. */
  rows: readonly ViewerProfile[]
  /** Heading. @default the table's own title */
  heading?: string
  /** What the table is called for those who cannot see where it stands. @default after the heading */
  caption?: string
  /** How many rows a page has with `paging="pages"`. @default 50 */
  pageSize?: number
  /** When there are no rows. @default a sentence */
  empty?: AsyncSlots['empty']
}
