import { plural } from './plural.js'

/** Words of the library and of what can be done with its videos. Counts come as a number and as text in the provider's locale. */
export interface LibraryLabels {
  title: string
  untitled: string
  /** How many videos are here while the server has more. */
  loaded: (count: number, text: string) => string
  /** How many videos there are once the server has no more. */
  allLoaded: (count: number, text: string) => string
  /** Announced after more videos arrived. */
  moreLoaded: (added: number, loaded: number, addedText: string, loadedText: string) => string
  /** How long a video plays, in words, for those who do not see where the figure stands. */
  duration: (text: string) => string
  emptyTitle: string
  emptyText: string

  /** Name of the search field. */
  search: string
  /** In the empty search field. */
  searchHint: string
  /** How many videos a search has found. */
  found: (count: number, text: string) => string
  noMatchTitle: (search: string) => string
  noMatchText: string
  /** Name of the two buttons that change how videos stand. */
  layout: string
  grid: string
  list: string
  clearSelection: string

  // What can be done with one video.
  actions: (title: string) => string
  rename: string
  newTitle: string
  save: string
  cancel: string
  thumbnailFromFile: string
  thumbnailFromFrame: string
  download: string
  delete: string
  deleteTitle: (title: string) => string
  deleteText: string
  keep: string
  deleting: string
  deleted: (title: string) => string
  undo: string
  undoing: string
  restored: (title: string) => string
  close: string
  renamed: string
  thumbnailChanged: string

  // What did not work; the sentence of the error follows.
  notChanged: string
  notDeleted: string
  notRestored: string
  pictureKind: string
  pictureTooLarge: string
}

const videos = (count: number): string => plural('en', count, { one: 'video', other: 'videos' })

export const libraryLabels: LibraryLabels = {
  title: 'Library',
  untitled: 'Untitled video',
  loaded: (_count, text) => `${text} loaded`,
  allLoaded: (count, text) => `${text} ${videos(count)}`,
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} more ${videos(added)}, ${loadedText} loaded`,
  duration: (text) => `Plays for ${text}`,
  emptyTitle: 'No videos yet',
  emptyText: 'Record or import one, and it appears here with its link.',

  search: 'Search videos',
  searchHint: 'Title',
  found: (_count, text) => `${text} found`,
  noMatchTitle: (search) => `No video found for “${search}”`,
  noMatchText: 'Try a part of the title.',
  layout: 'Layout',
  grid: 'Grid',
  list: 'List',
  clearSelection: 'Clear selection',

  actions: (title) => `Actions for “${title}”`,
  rename: 'Rename',
  newTitle: 'Title',
  save: 'Save',
  cancel: 'Cancel',
  thumbnailFromFile: 'New thumbnail',
  thumbnailFromFrame: 'Use this frame',
  download: 'Download',
  delete: 'Delete',
  deleteTitle: (title) => `Delete “${title}”?`,
  deleteText: 'Its link stops working at once, for everybody. You can undo this for a moment.',
  keep: 'Keep it',
  deleting: 'Deleting…',
  deleted: (title) => `“${title}” was deleted.`,
  undo: 'Undo',
  undoing: 'Bringing it back…',
  restored: (title) => `“${title}” is back.`,
  close: 'Close',
  renamed: 'Renamed',
  thumbnailChanged: 'The thumbnail was changed',

  notChanged: 'The video was not changed.',
  notDeleted: 'The video was not deleted.',
  notRestored: 'The video was not brought back.',
  pictureKind: 'Choose a JPEG, PNG or WebP picture.',
  pictureTooLarge: 'Choose a picture of at most 4 MB.',
}
