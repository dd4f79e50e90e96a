import type { ViewerProfile, ViewerQuery } from '../../hooks/data.js'
import type { ViewerFrameText } from './viewerFrameRooms.js'

/** The words that differ between the viewers of a video and the videos of a lead. */
export interface ViewerWords {
  title: string
  caption: string
  allLoaded: (count: number, text: string) => string
  moreLoaded: (added: number, loaded: number, addedText: string, loadedText: string) => string
  emptyTitle: string
  emptyText: string
  /** What a row is called in the names of its buttons. */
  nameOf: (profile: ViewerProfile) => string
}

/** Chooses the words for what is listed. */
export function viewerWords({ videoId, leadEmail }: ViewerQuery, { labels }: ViewerFrameText): ViewerWords {
  const { viewers, common } = labels
  if (leadEmail === undefined) {
    return {
      ...viewers,
      caption: viewers.caption(videoId ?? ''),
      nameOf: ({ name, email }) => name ?? email ?? common.anonymous,
    }
  }
  return {
    title: viewers.leadTitle,
    caption: viewers.leadCaption(leadEmail),
    allLoaded: viewers.leadAllLoaded,
    moreLoaded: viewers.leadMoreLoaded,
    emptyTitle: viewers.leadEmptyTitle,
    emptyText: viewers.leadEmptyText,
    nameOf: (profile) => profile.videoId,
  }
}
