import * as v from 'valibot'
import { HippoError } from '../core/error.js'
import { decodeUpdateVideoInput, type UpdateVideoInput } from './app/videoChanges.js'
import { decodeWith } from './decodeWith.js'
import { numeric } from './numbers.js'

/** Body of `POST /api/v1/me/video/:id`, credentials aside. Ours alone. */
export interface WireUpdateVideoRequest {
  title?: string
  thumbnail_at_ms?: number
  thumbnail?: string
  access?: UpdateVideoInput['access']
}

const schema = v.object({
  title: v.optional(v.unknown()),
  thumbnail_at_ms: v.optional(numeric),
  thumbnail: v.optional(v.unknown()),
  access: v.optional(v.unknown()),
})

/** Writes a change of a video. */
export function encodeUpdateVideoRequest(input: UpdateVideoInput): WireUpdateVideoRequest {
  return {
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.thumbnailAtMs === undefined ? {} : { thumbnail_at_ms: input.thumbnailAtMs }),
    ...(input.thumbnail === undefined ? {} : { thumbnail: input.thumbnail }),
    ...(input.access === undefined ? {} : { access: input.access }),
  }
}

/** Reads a change of a video. @throws HippoError `invalid_request` */
export function decodeUpdateVideoRequest(wire: unknown): UpdateVideoInput {
  const read = decodeWith(schema, wire, 'The change of the video', 'invalid_request')
  const { thumbnail_at_ms: thumbnailAtMs, ...rest } = read
  const input = decodeUpdateVideoInput({ ...rest, thumbnailAtMs })
  if (input.thumbnail !== undefined && input.thumbnailAtMs !== undefined) {
    throw new HippoError('invalid_request', 'A thumbnail is either a picture or a moment of the video.', {
      hint: 'thumbnail, thumbnail_at_ms: send one of them',
    })
  }
  return input
}
