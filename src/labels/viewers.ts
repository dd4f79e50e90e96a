import { plural } from './plural.js'
import { type ViewerFrameLabels, viewerFrameLabels } from './viewerFrame.js'

/** The columns a viewer table can show: the person, and each of the twelve fields. */
export type ViewerField =
  | 'viewer'
  | 'videoId'
  | 'email'
  | 'name'
  | 'ip'
  | 'lastViewed'
  | 'location'
  | 'device'
  | 'os'
  | 'browser'
  | 'referrer'
  | 'percentPlayed'
  | 'views'

/** Words of the viewer table. Counts come as a number and as text in the provider's locale. */
export interface ViewersLabels {
  title: string
  /** Heading of the table of one lead. */
  leadTitle: string
  caption: (videoId: string) => string
  leadCaption: (leadEmail: string) => string
  /** Column heads. */
  fields: Record<ViewerField, string>
  /** One sentence on what each column holds. */
  help: Record<ViewerField, string>
  /** How many rows are here while the server has more. */
  loaded: (count: number, text: string) => string
  /** How many rows there are once the server has no more. */
  allLoaded: (count: number, text: string) => string
  leadAllLoaded: (count: number, text: string) => string
  loadMore: string
  loadingMore: string
  /** On the button after the last page. */
  end: string
  /** Announced after more rows arrived. */
  moreLoaded: (added: number, loaded: number, addedText: string, loadedText: string) => string
  leadMoreLoaded: (added: number, loaded: number, addedText: string, loadedText: string) => string
  /** Opens the rest of a row on a narrow screen. */
  details: string
  /** Names of devices by what the server calls them, in capitals. */
  devices: Partial<Record<string, string>>
  /** On the button that shows who has come since; `more` when there may be more than that, and 0 when nobody knows. */
  newViewers: (count: number, text: string, more: boolean) => string
  /** Announced, summed up. */
  newViewersAnnouncement: (count: number, text: string) => string
  /** Said where the server cannot sort and has more. */
  sortedAmong: (count: number, text: string) => string
  /** Said where the server cannot search and has more. */
  searchedAmong: (count: number, text: string) => string
  /** Announced. */
  sortedAscending: (column: string) => string
  sortedDescending: (column: string) => string
  /** Announced after sorting was taken back. */
  unsorted: string
  /** Name of the search field. */
  search: string
  /** In the empty search field. */
  searchHint: string
  /** Announced after a search. */
  matches: (count: number, text: string) => string
  noMatchTitle: (search: string) => string
  noMatchText: string
  clearSearch: string
  /** Name of the menu with columns and files. */
  options: string
  /** Above the choice of columns. */
  columns: string
  /** Writes what is here into a file. */
  csvLoaded: (count: number, text: string) => string
  /** Reads the rest first. */
  csvAll: string
  csvProgress: (count: number, text: string) => string
  csvCancel: string
  csvDone: (count: number, text: string) => string
  /** Name of the box that marks all rows that are shown. */
  selectAll: string
  /** Name of the box of one row. */
  select: (who: string) => string
  selected: (count: number, text: string) => string
  /** Name of the button that opens more about a row. */
  detailsOf: (who: string) => string
  /** Name of the button that does what a press on the row does. */
  open: (who: string) => string
  /** Name of the page controls. */
  pages: string
  /** `total` is null while the server has more. */
  page: (text: string, total: string | null) => string
  previousPage: string
  nextPage: string
  emptyTitle: string
  emptyText: string
  leadEmptyTitle: string
  leadEmptyText: string
  /** Name of a table of the app's own rows. */
  rowsCaption: (heading: string) => string
  /** Where the app gave no rows. */
  emptyRowsTitle: string
  emptyRowsText: string
}

const viewerRowLabels: Omit<ViewersLabels, keyof ViewerFrameLabels> = {
  help: {
    viewer: 'Name and email address of the lead, or the masked address of someone unknown.',
    videoId: 'ID of the video.',
    email: 'Email address of the lead.',
    name: 'Name of the lead.',
    ip: 'Masked IP address of the lead.',
    lastViewed: 'Time at which the lead last watched the video.',
    location: 'Geographical location of the lead.',
    device: 'Device used by the lead to watch the video.',
    os: 'Operating system of the device on which the lead watched the video.',
    browser: 'The browser in which the lead watched the video.',
    referrer: 'The address of the web page where a person clicked a link that sent them to your video.',
    percentPlayed: 'Percentage of the video watched.',
    views: 'Number of times the lead played the video.',
  },
  loadMore: 'Load more',
  loadingMore: 'Loading…',
  end: 'End of list',
  details: 'Details',
  devices: { DESKTOP: 'Desktop', MOBILE: 'Phone', TABLET: 'Tablet', TV: 'TV' },
  sortedAmong: (_count, text) => `Sorted among the ${text} loaded`,
  searchedAmong: (_count, text) => `Searched among the ${text} loaded`,
  sortedAscending: (column) => `Sorted by ${column}, ascending`,
  sortedDescending: (column) => `Sorted by ${column}, descending`,
  unsorted: 'Newest first',
  matches: (count, text) =>
    `${text} ${plural('en', count, { one: 'viewer matches', other: 'viewers match' })}`,
  noMatchTitle: (search) => `Nobody found for “${search}”`,
  noMatchText: 'Try a part of the name or of the email address.',
  clearSearch: 'Clear search',
  columns: 'Columns',
  csvLoaded: (count, text) => `Download ${text} ${plural('en', count, { one: 'row', other: 'rows' })} (CSV)`,
  csvAll: 'Download all rows (CSV)',
  csvProgress: (_count, text) => `${text} read…`,
  csvCancel: 'Cancel',
  csvDone: (count, text) => `${text} ${plural('en', count, { one: 'row', other: 'rows' })} downloaded`,
  selectAll: 'Select all that are shown',
  select: (who) => `Select ${who}`,
  selected: (_count, text) => `${text} selected`,
  detailsOf: (who) => `Details of ${who}`,
  open: (who) => `Open ${who}`,
  pages: 'Pages',
  page: (text, total) => (total === null ? `Page ${text}` : `Page ${text} of ${total}`),
  previousPage: 'Previous',
  nextPage: 'Next',
  rowsCaption: (heading) => `Table: ${heading}`,
  emptyRowsTitle: 'No viewers',
  emptyRowsText: 'There are no rows to show.',
}

/** Every word of a viewer table. */
export const viewersLabels: ViewersLabels = { ...viewerFrameLabels, ...viewerRowLabels }
