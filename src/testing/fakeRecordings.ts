import type { HippoClient } from '../client/types.js'
import type { CreatedRecording, UploadTicket } from '../contract/app/recordings.js'
import type { FakeAnswer } from './fakeData.js'

const ticket: UploadTicket = { token: 'fake-upload-ticket', expiresAt: Date.UTC(2099, 0, 1) }

/** A recording of the fake backend. */
export function recordingOf(number: number): CreatedRecording {
  const token = `fake-token-${number}`
  const at = 'https://video.example.com'
  return {
    video: {
      videoId: String(1000 + number),
      assetId: `fake-asset-${number}`,
      token,
      previewUrl: `${at}/video/preview/${token}`,
      recordedUrl: `${at}/video/play/${token}`,
      embedUrl: `${at}/video/embed/${token}`,
      thumbnailUrl: `${at}/thumbnails/${token}.jpg`,
      thumbnailPlayUrl: `${at}/thumbnails/${token}_play.jpg`,
    },
    uploadUrl: 'https://media.example.com/files',
    ticket,
  }
}

/** The recording calls of a fake client: a repeated idempotency key gives the same recording back. */
export function createFakeRecordings(answer: FakeAnswer): HippoClient['recordings'] {
  const created = new Map<string, CreatedRecording>()
  return {
    create: (input, call) =>
      answer('recordings.create', [input], call, () => {
        const recording = created.get(input.idempotencyKey) ?? recordingOf(created.size + 1)
        created.set(input.idempotencyKey, recording)
        return recording
      }),
    renewTicket: (assetId, call) => answer('recordings.renewTicket', [assetId], call, () => ticket),
    finish: (assetId, input, call) =>
      answer('recordings.finish', [assetId, input], call, () => ({ bytes: input.bytes })),
    submit: (assetId, input, call) => answer('recordings.submit', [assetId, input], call, () => undefined),
    discard: (assetId, call) => answer('recordings.discard', [assetId], call, () => undefined),
  }
}
