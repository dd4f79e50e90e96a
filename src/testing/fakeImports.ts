import type { HippoClient } from '../client/types.js'
import type { FakeAnswer, FakeData } from './fakeData.js'
import { recordingOf } from './fakeRecordings.js'

/** The imports of a fake client: where each stands is what `data.imports` says. */
export function createFakeImports(answer: FakeAnswer, data: FakeData): HippoClient['imports'] {
  let count = 0
  const next = () => {
    const created = recordingOf(5000 + ++count)
    const { videoId } = created.video
    data.imports[videoId] ??= { status: 'waiting', videoId }
    return created
  }
  return {
    fromUrl: (input, call) =>
      answer('imports.fromUrl', [input], call, () => {
        const { videoId, recordedUrl, embedUrl, token } = next().video
        const thumbnailPreviewUrl = `https://video.example.com/previews/${token}.gif`
        return { videoId, shareUrl: recordedUrl, embedUrl, thumbnailPreviewUrl }
      }),
    fromFile: (input, call) => answer('imports.fromFile', [input], call, next),
    get: (id, call) =>
      answer('imports.get', [id], call, () => data.imports[id] ?? { status: 'waiting', videoId: id }),
    cancel: (id, call) =>
      answer('imports.cancel', [id], call, () => {
        data.imports[id] = { status: 'cancelled', videoId: id }
      }),
  }
}
