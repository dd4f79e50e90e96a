import type { ReadState } from '../../hooks/useReadState.js'

/** The state of a read that may also have found nothing to show. */
export type AsyncState = ReadState | { status: 'empty'; refreshing: boolean }

/** Tells `empty` from `ready`; what could not be refreshed stays `ready`, with its error. */
export function asyncState(read: ReadState, isEmpty: boolean): AsyncState {
  return read.status === 'ready' && isEmpty && !read.error
    ? { status: 'empty', refreshing: read.refreshing }
    : read
}
