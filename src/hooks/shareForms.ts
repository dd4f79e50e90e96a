import type { VideoLinks } from '../recorder/types.js'
import type { RichText } from './copyRich.js'

/** What is shared: a recording's video, or whatever has such a link. */
export type SharedVideo = Pick<VideoLinks, 'recordedUrl'> &
  Partial<Pick<VideoLinks, 'embedUrl' | 'thumbnailUrl' | 'thumbnailPlayUrl'>>

/** Ways to share a video: its page, a frame for a web page, its picture for an e-mail. */
export type ShareForm = 'link' | 'embed' | 'thumbnail'

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The words for the clipboard; null where the video has no such address. `title` is read where nothing is seen. */
export function shareForm(video: SharedVideo, form: ShareForm, title: string): RichText | null {
  const { recordedUrl, embedUrl, thumbnailUrl, thumbnailPlayUrl } = video
  switch (form) {
    case 'link':
      return { text: recordedUrl }
    case 'embed':
      return embedUrl ? { text: frame(embedUrl, title) } : null
    case 'thumbnail': {
      const picture = thumbnailPlayUrl ?? thumbnailUrl
      return picture ? { text: recordedUrl, html: linkedPicture(recordedUrl, picture, title) } : null
    }
  }
}

function frame(url: string, title: string): string {
  const attributes =
    'width="640" height="360" style="border:0" allow="autoplay; fullscreen; picture-in-picture"'
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" ${attributes} allowfullscreen></iframe>`
}

function linkedPicture(url: string, picture: string, title: string): string {
  return `<a href="${escaped(url)}"><img src="${escaped(picture)}" alt="${escaped(title)}" width="480"></a>`
}
