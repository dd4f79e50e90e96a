import type { HippoClient } from '../client/types.js'
import { noInteractions } from '../contract/app/interactions.js'
import type { LibraryVideo } from '../contract/types.js'
import { searchText } from '../contract/searchText.js'
import { type FakeAnswer, type FakeData, found, needAble, pageOf } from './fakeData.js'

/** The library of a fake client; what is removed can be restored. */
export function createFakeVideos(answer: FakeAnswer, data: FakeData): HippoClient['videos'] {
  const removed = new Map<string, LibraryVideo>()
  const need = (id: string): LibraryVideo =>
    found(
      data.videos.find((video) => video.id === id),
      id,
    )
  const passFor = (id: string) => ({
    pass: 'fake-pass',
    expiresAt: Date.UTC(2099, 0, 1),
    shareUrl: `${need(id).shareUrl}?pass=fake-pass`,
  })
  return {
    list: (page, call) =>
      answer('videos.list', call?.search ? [page, call.search] : [page], call, () => {
        const search = searchText(call?.search ?? '')
        if (search) needAble(data, 'videoSearch', 'This backend cannot search videos.')
        return pageOf(
          data.videos.filter((video) => searchText(video.title).includes(search)),
          page,
          20,
        )
      }),
    get: (id, call) => answer('videos.get', [id], call, () => need(id)),
    update: (id, input, call) =>
      answer('videos.update', [id, input], call, () => {
        const { title, thumbnail: thumbnailUrl } = input
        const changed = { ...need(id), ...(title && { title }), ...(thumbnailUrl && { thumbnailUrl }) }
        data.videos = data.videos.map((video) => (video.id === id ? changed : video))
        return changed
      }),
    remove: (id, call) =>
      answer('videos.remove', [id], call, () => {
        removed.set(id, need(id))
        data.videos = data.videos.filter((video) => video.id !== id)
      }),
    restore: (id, call) =>
      answer('videos.restore', [id], call, () => {
        const video = found(removed.get(id), id)
        data.videos = [video, ...data.videos]
        return video
      }),
    interactions: (id, call) =>
      answer('videos.interactions', [id], call, () => data.interactions[id] ?? noInteractions),
    saveInteractions: (id, input, call) =>
      answer('videos.saveInteractions', [id, input], call, () => (data.interactions[id] = input)),
    pass: (id, input, call) => answer('videos.pass', [id, input], call, () => passFor(id)),
    ownPass: (id, call) => answer('videos.ownPass', [id], call, () => passFor(id)),
  }
}
