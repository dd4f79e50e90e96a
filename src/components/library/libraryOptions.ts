import type { LibraryVideo } from '../../hooks/data.js'

/** What the header of a library offers. */
export type LibraryTool = 'search' | 'layout'

/** How videos stand: pictures beside each other, or one below the other. */
export type LibraryLayout = 'grid' | 'list'

/** Searching, arranging and choosing in a library, each kept by the app or by the library. */
export interface VideoLibraryOptions {
  /** What the header offers. @default all */
  tools?: readonly LibraryTool[]
  /** Text in the titles, controlled. Where the backend cannot search, what is loaded is searched, and said so. */
  search?: string
  /** Text to begin with. @default '' */
  defaultSearch?: string
  /** Hears of each change of the text. */
  onSearchChange?: (search: string) => void
  /** How videos stand, controlled. */
  layout?: LibraryLayout
  /** How they stand at first. @default 'grid' */
  defaultLayout?: LibraryLayout
  /** Hears when a person changes it. */
  onLayoutChange?: (layout: LibraryLayout) => void
  /** Whether videos can be chosen; without `getVideoHref` a press on a tile then chooses. @default 'none' */
  selectionMode?: 'none' | 'single' | 'multiple'
  /** Ids of the chosen videos, controlled. */
  selected?: readonly string[]
  /** Ids chosen at first. @default none */
  defaultSelected?: readonly string[]
  /** Hears of each choice: all ids, and those of their videos that are loaded. */
  onSelectedChange?: (selected: readonly string[], videos: readonly LibraryVideo[]) => void
  /** Whether scrolling near the end loads more; the button is there either way. @default false */
  autoLoad?: boolean
}
